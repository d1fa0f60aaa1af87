"""The chore that keeps the figures of each day when it is over, so that looking back at a large committee is quick."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.ports import Storage, Work
from handlers.figures.past_day import end_of_day, rounds_as_of

SETTLED = timedelta(minutes=4)
"""How long after its end a day is left alone: what was done in its last second may still be on its way."""
KEPT_BACK = timedelta(days=400)
"""How far back days are made up for, one at each look."""


async def keep_day(storage: Storage, now: datetime, calendar: WorkCalendar) -> int:
    """Keep the newest day that is over and not kept yet. Returns how many were kept, one at most.

    It is counted in a transaction that stands in nobody's way.
    """
    async with storage.reading() as work:
        day = await _day_to_keep(work, calendar.day_of(now - SETTLED) - timedelta(days=1))
        root = None if day is None else await work.people.root(day)
        if day is None or root is None:
            return 0
        at = end_of_day(day, calendar)
        known = rounds_as_of(await work.rounds.of_scope((root.id,), day), day, at)
        rounds = [round_.id for round_ in known if round_.running(at)]
        lines = await work.figures.units((root.id,), rounds, at, day) if rounds else []
    async with storage.writing() as work:
        return int(await work.day_figures.keep(day, at, rounds, lines))


async def _day_to_keep(work: Work, last: date) -> date | None:
    """The newest day up to the last one of which nothing is kept; None where there is none."""
    root = await work.people.root(last)
    first = None if root is None else await work.figures.first_day((root.id,))
    if first is None:
        return None
    since = max(first, last - KEPT_BACK)
    kept = await work.day_figures.kept(since)
    days = (last - timedelta(days=back) for back in range((last - since).days + 1))
    return next((day for day in days if day not in kept), None)
