"""Closing a round of a whole province: how long the last words of everybody take, and how long one writer is held."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from domain.calendar.working_days import WorkCalendar
from handlers.rounds.closing import close_rounds
from storage.work import SqlStorage, SqlWork
from tests.bench.planning import PEOPLE, Base, province_due
from tests.town import MONDAY, ZONE

AFTER_THE_CLOSE = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class Closed:
    """One run: seconds until everybody's last word is posted, the longest transaction that wrote, and how many did."""

    seconds: float
    longest: float
    transactions: int


@dataclass(slots=True)
class Timed:
    """`domain.ports.Storage` that takes the time of each transaction that writes."""

    storage: SqlStorage
    held: list[float] = field(default_factory=list)

    @property
    def writers(self) -> int:
        """As many as write at once."""
        return self.storage.writers

    def reading(self) -> AbstractAsyncContextManager[SqlWork]:
        """A transaction that holds up nobody."""
        return self.storage.reading()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqlWork]:
        """One that holds the writer until it is committed."""
        async with self.storage.writing() as work:
            began = time.perf_counter()
            yield work
        self.held.append(time.perf_counter() - began)


async def closing_times(base: Base, folder: Path, people: int = PEOPLE) -> Closed:
    """Settle a province with a round that is over, and close it."""
    async with province_due(base, folder, people) as (app, _):
        storage = Timed(SqlStorage(app.database))
        began = time.perf_counter()
        closed = await close_rounds(storage, MONDAY + AFTER_THE_CLOSE, WorkCalendar(zone=ZONE))
        seconds = time.perf_counter() - began
    assert closed == 1
    return Closed(seconds, max(storage.held), len(storage.held))
