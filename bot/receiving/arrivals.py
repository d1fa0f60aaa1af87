"""Updates of platforms that hand each out only once: written down at once, taken in from there, in their order.

Whoever receives waits for one small commit, shared by all that arrive meanwhile, and for nothing that is done about an
update. What is written down survives the process; the transaction that takes it in takes it away.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from itertools import groupby

from domain.ports import Clock
from domain.talk.messages import Update
from storage.engine.database import Database
from storage.work import reading, writing

ARRIVALS_AT_ONCE = 50
"""How many are handed over in one transaction: commits are shared, and the first answer does not wait for many."""

LOOK = 20.0
"""Seconds after which we look even if nobody rang: another process may have left something behind."""

PAUSE = 1.0
"""Seconds to wait while the database takes nothing."""

log = logging.getLogger(__name__)

HandOver = Callable[[str, list[Update], str], Awaitable[None]]
"""`Dispatcher.receive`: the channel, updates of it, no cursor; returns after the commit."""


class Arrivals:
    """What has arrived and waits to be taken in. `hand_over` is called by one at a time."""

    def __init__(
        self, *, database: Database, hand_over: HandOver, clock: Clock, pause: float = PAUSE
    ) -> None:
        self._database = database
        self._hand_over = hand_over
        self._clock = clock
        self._pause = pause
        self._unwritten: list[Update] = []
        self._writing = asyncio.Lock()
        self._handing = asyncio.Lock()
        self._rung = asyncio.Event()

    async def keep(self, updates: Sequence[Update]) -> None:
        """Write these down; returns after the commit. While the database takes nothing, they are held and tried again.

        Cancelled in between, they may be written down or not; those of others are not harmed.
        """
        if not updates:
            return
        self._unwritten += updates
        await self._keep_arrivals()
        self._rung.set()

    async def run(self) -> None:
        """Hand over until cancelled, first of all what was left behind."""
        while True:
            self._rung.clear()
            try:
                await self.drain()
            except Exception as fault:  # noqa: BLE001  what waits still waits at the next look
                log.error("arrivals were not taken in, and wait: %s", type(fault).__name__)
                await asyncio.sleep(self._pause)
                continue
            try:
                async with asyncio.timeout(LOOK):
                    await self._rung.wait()
            except TimeoutError:
                continue

    async def drain(self) -> int:
        """Hand over everything that waits, in its order. Returns how much that was."""
        handed = 0
        await self._keep_arrivals()
        async with self._handing:
            while True:
                async with reading(self._database) as work:
                    waiting = await work.arrivals.waiting(ARRIVALS_AT_ONCE)
                if not waiting:
                    return handed
                for channel, group in groupby(waiting, key=lambda update: update.address.channel):
                    batch: list[Update] = list(group)
                    await self._hand_over(channel, batch, "")
                    handed += len(batch)

    async def _keep_arrivals(self) -> None:
        async with self._writing:
            while self._unwritten:  # empty where somebody before us took ours along
                # Polls that wait side by side may bring a person's words in any order.
                batch = sorted(self._unwritten, key=lambda update: update.at)
                try:
                    async with writing(self._database) as work:
                        await work.arrivals.keep(batch, self._clock.now())
                except Exception as fault:  # noqa: BLE001  nobody else has them any more
                    # Its words may quote what was said.
                    log.error("%d arrivals are not written down yet: %s", len(batch), type(fault).__name__)
                    await asyncio.sleep(self._pause)
                else:
                    del self._unwritten[: len(batch)]
