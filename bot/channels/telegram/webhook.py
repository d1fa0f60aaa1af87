"""Having updates brought: the webhook is set once, and faults of the network are waited out.

https://core.telegram.org/bots/api#setwebhook
"""

from __future__ import annotations

import asyncio
import logging

from telegram.error import TelegramError

from bot.channels.base import Fatal, Rejected
from bot.channels.hooks import Webhook
from bot.channels.pauses import Pauses
from bot.channels.telegram.api import SET_WEBHOOK, TelegramApi
from bot.channels.telegram.errors import outcome
from bot.channels.telegram.polling import KINDS

HEADER = "X-Telegram-Bot-Api-Secret-Token"

_log = logging.getLogger(__name__)


async def set_webhook(api: TelegramApi, webhook: Webhook, *, pauses: Pauses) -> None:
    """Have updates brought; returns when Telegram has agreed. Raises Fatal where it never will."""
    faults = 0
    while True:
        try:
            await api.introduce()
            await api.call(
                SET_WEBHOOK,
                {"url": webhook.url, "secret_token": webhook.secret, "allowed_updates": KINDS},
            )
        except TelegramError as error:
            meaning = outcome(error)
            if isinstance(meaning, Fatal):
                raise meaning from None
            if isinstance(meaning, Rejected):
                raise Fatal(f"Telegram refuses the webhook ({meaning}): check PUBLIC_URL") from None
            faults += 1
            if faults == 1:
                _log.warning("telegram: the webhook is not set yet: %s", meaning)
            await asyncio.sleep(pauses.after(faults))
        else:
            _log.info("telegram: the webhook is set")
            return
