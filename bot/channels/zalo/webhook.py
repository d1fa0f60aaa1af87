"""The webhook of a Zalo bot: set it, see whether one is set, take it away. Either it or polls are served, never both.

The platform keeps a webhook even if its own test of it fails, and says 404 for one that is not set.
"""

from __future__ import annotations

import logging
import re

from bot.channels.base import Fatal
from bot.channels.hooks import Webhook
from bot.channels.zalo.api import Refused, ZaloApi, ZaloError
from bot.channels.zalo.errors import TOO_MANY_TODAY, outcome
from bot.channels.zalo.pauses import Patience

HEADER = "X-Bot-Api-Secret-Token"

SET_ELSEWHERE = (
    "a webhook is set for this Zalo bot, so polls stay empty: serve it here (PUBLIC_URL, WEBHOOK_SECRET), "
    "or have it taken away (ZALO_REMOVE_WEBHOOK=true)"
)

_OUTCOME = re.compile(r"[a-z0-9_.]{1,40}")
_log = logging.getLogger(__name__)


async def set_webhook(api: ZaloApi, webhook: Webhook, patience: Patience) -> None:
    """Have events brought; returns when the platform has agreed. Raises Fatal where it never will."""
    while True:
        try:
            told = await api.call("setWebhook", {"url": webhook.url, "secret_token": webhook.secret})
        except ZaloError as error:
            if isinstance(error, Refused) and error.code == TOO_MANY_TODAY:
                _log.warning("zalo: no webhook is taken any more today; the one that is set stays")
                return
            if isinstance(error, Refused) and error.code == 400:
                raise Fatal(
                    f"Zalo refuses the webhook ({error}): check PUBLIC_URL and WEBHOOK_SECRET"
                ) from None
            await patience.wait(outcome(error))
            continue
        patience.rewarded()
        break
    tried = told.get("verification") if isinstance(told, dict) else None
    if isinstance(tried, dict) and tried.get("ok") is not True:
        why = tried.get("outcome")
        clear = isinstance(why, str) and _OUTCOME.fullmatch(why)
        _log.warning("zalo: the webhook is set, but its test failed: %s", why if clear else "no reason told")
    else:
        _log.info("zalo: the webhook is set")


async def ready_to_poll(api: ZaloApi, patience: Patience, *, remove: bool) -> None:
    """Make sure that polls are served. Raises Fatal where a webhook is set that may not be taken away."""
    while True:
        try:
            if not await _is_set(api):
                return
            if not remove:
                raise Fatal(SET_ELSEWHERE)
            await _take_away(api)
        except ZaloError as error:
            await patience.wait(outcome(error))
            continue
        patience.rewarded()
        _log.warning("zalo: the webhook that was set is taken away")
        return


async def _is_set(api: ZaloApi) -> bool:
    try:
        told = await api.call("getWebhookInfo")
    except Refused as error:
        if error.code == 401:
            raise
        return False  # 404 where there is none; whatever else it means, the polls will tell
    return isinstance(told, dict) and bool(told.get("url"))


async def _take_away(api: ZaloApi) -> None:
    try:
        await api.call("deleteWebhook")
    except Refused as error:
        if error.code != 400:  # there is none any more
            raise
