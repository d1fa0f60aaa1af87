"""The ticker: says when to look, never what is due. What is due is found in the database, so nothing is forgotten."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """Something to look at every so many seconds. `run` works on one batch and returns how much it did."""

    name: str
    every: int
    run: Callable[[], Awaitable[int]]


class Schedule:
    """Runs chores, each never beside itself; a chore that fails is logged and looked at again next time."""

    def __init__(self, chores: Sequence[Look]) -> None:
        self._chores = chores
        self._ticker = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Look at everything now and then at its pace."""
        for chore in self._chores:
            self._ticker.add_job(
                self._do,
                IntervalTrigger(seconds=chore.every, timezone="UTC"),
                args=(chore,),
                id=chore.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        self._ticker.start()

    def stop(self) -> None:
        """Look no more; what is under way ends."""
        if self._ticker.running:
            self._ticker.shutdown(wait=False)

    async def tick(self) -> int:
        """Look at everything once, in order. Returns how much was done."""
        return sum([await self._do(chore) for chore in self._chores])

    async def _do(self, chore: Look) -> int:
        started = perf_counter()
        try:
            done = await chore.run()
        except Exception:  # the next tick looks again; nothing is lost because nothing is remembered
            log.exception("%s failed", chore.name)
            return 0
        if done:
            log.info("%s: %d in %.3f s", chore.name, done, perf_counter() - started)
        return done
