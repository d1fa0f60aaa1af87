"""Fetching updates by long polls: what was not committed is not confirmed, and faults are waited out.

The next `offset` is what confirms a batch, so it is sent only after the receiver has returned.
https://core.telegram.org/bots/api#getupdates
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from telegram.error import BadRequest, Conflict, TelegramError

from bot.channels.base import Fatal, Receive
from bot.channels.pauses import Pauses
from bot.channels.telegram.api import DELETE_WEBHOOK, TelegramApi
from bot.channels.telegram.errors import outcome
from bot.channels.telegram.inbound import next_offset, read_update
from bot.channels.telegram.request import ServerFault, Throttled
from domain.ports import Clock

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates we ask for. https://core.telegram.org/bots/api#update"""
# A deployment's old process may still poll for a moment while the new one starts.
_CONFLICTS_BORNE = 3
_log = logging.getLogger(__name__)


class Polling:
    """One run of the loop, from a cursor to the end of the process."""

    def __init__(self, api: TelegramApi, *, clock: Clock, pauses: Pauses, cursor: str) -> None:
        self._api = api
        self._clock = clock
        self._pauses = pauses
        self._offset = int(cursor) if cursor else None
        self._faults = 0
        self._conflicts = 0

    async def run(self, receive: Receive) -> None:
        """Pass batch after batch to `receive` until cancelled. Raises Fatal, and what `receive` raises."""
        ready = False
        while True:
            try:
                if not ready:
                    await self._api.introduce()
                    await self._api.call(DELETE_WEBHOOK, {})  # polls are served only where no webhook is set
                    ready = True
                raw = await self._api.updates(self._offset, wait=self._pauses.poll, kinds=KINDS)
                following = _following(raw, self._offset)
            except TelegramError as error:
                ready = False
                await asyncio.sleep(self._pause_after(error))
                continue
            if self._faults:
                _log.info("telegram: in reach again")
                self._faults = self._conflicts = 0
            if raw:
                now = self._clock.now()
                updates = [update for item in raw if (update := read_update(item, now=now)) is not None]
                await receive(updates, str(following))
            else:
                await receive([], "")
            self._offset = following

    def _pause_after(self, error: TelegramError) -> float:
        """Seconds to wait before the next attempt. Raises Fatal where waiting is in vain."""
        meaning = outcome(error)
        self._faults += 1
        self._conflicts = self._conflicts + 1 if isinstance(error, Conflict) else 0
        if isinstance(meaning, Fatal) and not 0 < self._conflicts <= _CONFLICTS_BORNE:
            raise meaning from None
        if self._faults == 1 or self._conflicts:
            _log.warning("telegram: polling pauses: %s", meaning)
        if isinstance(error, BadRequest):
            self._offset = None  # a number Telegram does not know: what is unconfirmed comes again
        if isinstance(error, Throttled) and error.retry_after is not None:
            return error.retry_after
        return self._pauses.after(self._faults)


def _following(raw: Sequence[object], offset: int | None) -> int | None:
    """The offset that confirms these updates. Raises ServerFault where none of them says its number."""
    numbers = [number for item in raw if (number := next_offset(item)) is not None]
    if raw and not numbers:
        raise ServerFault("updates without numbers")
    return numbers[-1] if numbers else offset
