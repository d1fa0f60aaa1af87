"""Reads and shows the webhook setting. https://core.telegram.org/bots/api#setwebhook"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.demo.emulators.telegram.deliveries import LOOPBACK, Deliveries, Webhook
from bot.demo.emulators.telegram.parameters import Parameters
from bot.demo.emulators.telegram.state import ApiError, Json

PORTS = {443, 80, 88, 8443}


def parse_webhook(parameters: Parameters) -> Webhook | None:
    """The webhook asked for; None for an empty URL, which removes it. Raises ApiError 400.

    Plain HTTP and any port pass for this machine only, as with a Bot API server in local mode.
    """
    url = parameters.text("url").strip()
    if not url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ApiError(400, "Bad Request: bad webhook: invalid URL specified") from None
    if parts.hostname not in LOOPBACK:
        if parts.scheme != "https" or not parts.hostname:
            raise ApiError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if (port or 443) not in PORTS:
            raise ApiError(
                400, "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
            )
    secret = parameters.text("secret_token")
    if len(secret) > 256:
        raise ApiError(400, "Bad Request: secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise ApiError(400, "Bad Request: secret token contains unallowed characters")
    connections = min(max(parameters.number("max_connections", 40), 1), 100)
    return Webhook(url=url, secret=secret, max_connections=connections)


def webhook_info(deliveries: Deliveries) -> Json:
    webhook = deliveries.webhook
    shown: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(deliveries.pending),
    }
    if webhook is not None:
        shown["max_connections"] = webhook.max_connections
    if deliveries.allowed:
        shown["allowed_updates"] = deliveries.allowed
    if deliveries.last_error is not None:
        at, description = deliveries.last_error
        shown["last_error_date"] = int(at.timestamp())
        shown["last_error_message"] = description
    return shown
