"""How long to leave the platform alone after a fault, and when to give up."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from random import SystemRandom

from bot.channels.base import ChannelError, Fatal, NotSent

_random = SystemRandom()
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ZaloPauses:
    """Seconds: how long a poll waits, and the first and the longest pause after faults.

    `beside`: how many polls wait at once. `apart`: the least time between two beginnings of a poll, since the platform
    turns away who comes too fast: it was seen to bear twenty a second.
    """

    poll: int = 30
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
        longest = min(self._pauses.most, self._pauses.first * 2 ** min(self._faults - 1, 16))
        if isinstance(meaning, NotSent) and meaning.retry_after is not None:
            longest = min(self._pauses.most, max(longest, meaning.retry_after))
        await asyncio.sleep(_random.uniform(longest / 2, longest))
