"""The figures of past days, of the committee and of one body: ten pledges a member in four rounds. On SQLite.

First as they are counted, which is done once, when the day is over; then as they are read for whoever asks.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import func, insert, select, update

from bot.clock import SystemClock
from bot.settings import Settings
from domain.calendar.working_days import WorkCalendar
from domain.pledges.figures import PledgeFigures
from handlers.figures.day_close import keep_day
from handlers.figures.past_day import end_of_day, past_day_lines
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.tables import day_figures, decisions, pledge_versions, pledges, progress_reports, rounds, seats
from storage.types import new_id
from storage.work import SqlStorage, SqlWork, reading, writing
from tests.bench.province import Province, open_round, settle, write

PEOPLE = 100_000
PLEDGES = (3, 3, 2, 2)
"""How many everybody makes in each round, one round after another."""
DAYS = 20
"""From the opening of a round to that of the next, when it is closed."""


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
            await _live(database, province, number, each)
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


async def _live(database: Database, province: Province, number: int, each: int) -> None:
    opened = province.now + timedelta(days=DAYS * number)
    closed = opened + timedelta(days=DAYS) - timedelta(hours=1)
    async with writing(database) as work:
        made = await open_round(work, province, opened=opened, deadline=closed - timedelta(days=3))
        found = await work.statements.rows(
            select(seats.c.person_id, seats.c.unit_id).where(seats.c.round_id == made.id)
        )
        ids = [new_id(opened) for _ in range(len(found) * each)]
        owners = [(row["person_id"], row["unit_id"]) for row in found for _ in range(each)]
        await _write_pledges(work, made.id, ids, owners, opened)
        if number < len(PLEDGES) - 1:
            closing = {"state": "closed", "closed_at": closed}
            await work.statements.run(update(rounds).where(rounds.c.id == made.id).values(**closing))


async def _write_pledges(
    work: SqlWork, round_id: str, ids: list[str], owners: list[tuple[str, str]], at: datetime
) -> None:
    """Eight of ten are confirmed, half of these are reported on, later and later."""

    def when(place: int, days: int) -> datetime:
        return at + timedelta(days=place % DAYS, minutes=days)

    def pledged() -> Iterator[dict[str, Any]]:
        for place, (id_, (person, unit)) in enumerate(zip(ids, owners, strict=True)):
            yield {
                "id": id_,
                "receipt": f"{round_id[:12]}-{place}",
                "round_id": round_id,
                "person_id": person,
                "unit_id": unit,
                "state": "approved" if place % 10 < 8 else "submitted",
                "version": 1,
                "submitted_at": when(place, 0),
                "fulfilment": "reported" if place % 10 < 4 else None,
                "fulfilment_version": int(place % 10 < 4),
                "progress": "done" if place % 10 < 4 else None,
                "progress_at": when(place, 2) if place % 10 < 4 else None,
            }

    text = {"group_number": 1, "deed": "Việc", "result": "", "until": at.date(), "evidence": ""}
    versions = (
        {"pledge_id": id_, "version": 1, "at": when(place, 0), **text} for place, id_ in enumerate(ids)
    )
    ruled = {"version": 1, "approved": True, "remark": "", "decided_by": "office", "acting_for": ""}
    confirmed = ({"pledge_id": ids[n], "at": when(n, 1), **ruled} for n in range(len(ids)) if n % 10 < 8)
    told = {"progress": "done", "note": ""}
    reported = (
        {"id": new_id(at), "pledge_id": ids[n], "at": when(n, 2), **told}
        for n in range(len(ids))
        if n % 10 < 4
    )
    await write(work, insert(pledges), pledged())
    await write(work, insert(pledge_versions), versions)
    await write(work, insert(decisions), confirmed)
    await write(work, insert(progress_reports), reported)


def main() -> None:
    """Measure it alone."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.past_day", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        print(asyncio.run(past_day_times(Path(folder), chosen.people)))  # noqa: T201 - a command's result


if __name__ == "__main__":
    main()
