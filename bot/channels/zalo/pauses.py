"""How long to leave the platform alone after a fault, and when to give up."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from bot.channels.base import ChannelError, Fatal, NotSent
from bot.channels.pauses import Pauses

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ZaloPauses(Pauses):
    """`beside`: how many polls wait at once. `apart`: the least seconds between two beginnings of a poll.

    The platform turns away who comes too fast: it was seen to bear twenty a second.
    """

    first: float = 2.0
    most: float = 60.0
    beside: int = 3
    apart: float = 1 / 15


class Patience:
    """Waits longer with every fault in a row."""

    def __init__(self, pauses: ZaloPauses) -> None:
        self._pauses = pauses
        self._faults = 0

    def rewarded(self) -> None:
        """The platform answered."""
        if self._faults:
            _log.info("zalo: in reach again")
        self._faults = 0

    async def wait(self, meaning: ChannelError) -> None:
        """Wait before the next attempt. Raises Fatal where waiting is in vain."""
        if isinstance(meaning, Fatal):
            raise meaning from None
        self._faults += 1
        if self._faults == 1:
            _log.warning("zalo: not in reach: %s", meaning)
        asked = meaning.retry_after if isinstance(meaning, NotSent) else None
        await asyncio.sleep(self._pauses.after(self._faults, at_least=asked or 0.0))
