"""The parameters of one call, from query, JSON or urlencoded form. Multipart is not parsed, as measured."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import parse_qsl

from aiohttp import web

from bot.demo.emulators.journal import Json
from bot.demo.emulators.zalo.state import ZaloRefusal

KNOWN: dict[str, frozenset[str]] = {
    "getMe": frozenset(),
    "getUpdates": frozenset({"timeout"}),
    "setWebhook": frozenset({"url", "secret_token"}),
    "testWebhook": frozenset(),
    "deleteWebhook": frozenset(),
    "getWebhookInfo": frozenset(),
    "sendMessage": frozenset({"chat_id", "text", "parse_mode", "text_styles"}),
}
"""The methods, case-sensitive, and what each of them reads."""


@dataclass(frozen=True, slots=True)
class ZaloParameters:
    """Fields as they came: strings from a query or a form, JSON values from JSON."""

    fields: Json

    def text(self, name: str) -> str:
        """A text; a number as its digits, anything else as none."""
        value = self.fields.get(name)
        if isinstance(value, str):
            return value
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""

    def required(self, name: str) -> str:
        """A text that must be there. Raises ZaloRefusal with the measured words."""
        value = self.text(name)
        if not value.strip():
            raise ZaloRefusal(400, f"Bad request: The {name} must not be empty")
        return value

    def unknown(self, method: str) -> tuple[str, ...]:
        """The names that this method does not have."""
        return tuple(sorted(self.fields.keys() - KNOWN.get(method, frozenset())))


async def read_parameters(request: web.BaseRequest) -> ZaloParameters:
    """Read one request; a body that cannot be read brings nothing."""
    fields: Json = dict(parse_qsl(request.raw_path.partition("?")[2], keep_blank_values=True))
    kind = request.content_type
    if not request.body_exists or kind.startswith("multipart/"):
        return ZaloParameters(fields)
    try:
        body = (await request.read()).decode()
    except UnicodeDecodeError:
        return ZaloParameters(fields)
    if kind == "application/x-www-form-urlencoded":
        return ZaloParameters({**fields, **dict(parse_qsl(body, keep_blank_values=True))})
    try:
        decoded = json.loads(body) if body else {}
    except ValueError:
        return ZaloParameters(fields)
    return ZaloParameters({**fields, **decoded} if isinstance(decoded, dict) else fields)
