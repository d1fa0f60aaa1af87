"""The figures of past days, of the committee and of one body: ten pledges a member in four rounds. On SQLite.

First as they are counted, which is done once, when the day is over; then as they are read for whoever asks.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy import func, select

from bot.clock import SystemClock
from bot.settings import Settings
from domain.calendar.working_days import WorkCalendar
from domain.pledges.figures import PledgeFigures
from handlers.figures.day_close import keep_day
from handlers.figures.past_day import end_of_day, past_day_lines
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.tables import day_figures
from storage.work import SqlStorage, reading, writing
from tests.bench.history import DAYS, live_round
from tests.bench.province import settle

PEOPLE = 100_000
PLEDGES = (3, 3, 2, 2)
"""How many everybody makes in each round, one round after another."""


@dataclass(frozen=True, slots=True)
class PastDayTimes:
    """The most seconds for the table of every unit at the end of a day of any round: as it is counted, kept at the
    close, and read from then on; and for one body. `bytes`: what keeping a day takes at most."""

    people: int
    pledges: int
    counted: float
    closed: float
    read: float
    body: float
    bytes: int


async def past_day_times(folder: Path, people: int = PEOPLE) -> PastDayTimes:
    """Settle a province, let it live through the rounds, and look back at each."""
    settings = Settings(_env_file=None, data_dir=folder)
    calendar = WorkCalendar(zone=settings.timezone)
    began = SystemClock().now() - timedelta(days=DAYS * len(PLEDGES) + 1)
    database = Database(settings.database)
    try:
        await upgrade(database)
        async with writing(database) as work:
            province = await settle(work, people, now=began, day=calendar.day_of(began))
        for number, each in enumerate(PLEDGES):
            opened = began + timedelta(days=DAYS * number)
            async with writing(database) as work:
                await live_round(work, province, opened, each, closes=number < len(PLEDGES) - 1)
        days = [
            calendar.day_of(began + timedelta(days=DAYS * number + DAYS // 2))
            for number in range(len(PLEDGES))
        ]
        counted = [await _whole(database, day, calendar) for day in days]
        closed = [await _close(database, day, calendar) for day in days]
        read = [await _whole(database, day, calendar) for day in days]
        bodies = [await _body(database, day, calendar) for day in days]
        async with reading(database) as work:
            size = await work.statements.value(select(func.max(func.length(day_figures.c.figures))))
        return PastDayTimes(
            people, people * sum(PLEDGES), max(counted), max(closed), max(read), max(bodies), size
        )
    finally:
        await database.close()


async def _whole(database: Database, day: date, calendar: WorkCalendar) -> float:
    async with reading(database) as work:
        began = perf_counter()
        lines, told = await past_day_lines(work, None, day, calendar)
        taken = perf_counter() - began
    (round_,) = told
    assert lines[0].figures.of(PledgeFigures, round_.id).due == lines[0].figures.tasks(round_.id).due > 0
    return taken


async def _close(database: Database, day: date, calendar: WorkCalendar) -> float:
    """What the chore takes behind the end of the day."""
    now = calendar.instant(day + timedelta(days=1), time(1))
    began = perf_counter()
    assert await keep_day(SqlStorage(database), now, calendar) == 1
    return perf_counter() - began


async def _body(database: Database, day: date, calendar: WorkCalendar) -> float:
    """What an office of one body waits for."""
    async with reading(database) as work:
        root = await work.people.root(day)
        assert root is not None
        units = await work.people.units((root.id,), day)
        body = next(unit for unit in units if unit.parent_id == root.id)
        began = perf_counter()
        at = end_of_day(day, calendar)
        known = [one.id for one in await work.rounds.of_scope((body.id,), day) if one.as_of(at).running(at)]
        await work.figures.units((body.id,), known, at, day)
        return perf_counter() - began


def main() -> None:
    """Measure it alone."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.past_day", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        print(asyncio.run(past_day_times(Path(folder), chosen.people)))  # noqa: T201 - a command's result


if __name__ == "__main__":
    main()
