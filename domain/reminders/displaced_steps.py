"""Which steps of a round's ladder do not come on their day, since it is free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.reminders.ladder import Ladder


@dataclass(frozen=True, slots=True)
class Displaced:
    """A step of a ladder that does not come on its day, `meant`, since that day is free, but on `moved`."""

    name: str
    meant: date
    moved: date


def displaced_steps(
    deadline: datetime, opens_at: datetime, calendar: WorkCalendar, ladder: Ladder
) -> list[Displaced]:
    """The steps that a free day moves, in order; those that are left out for other reasons are not among them."""
    last = calendar.day_of(deadline)
    moved = []
    for step in ladder.due_steps(deadline, opens_at, calendar):
        name, _, days = step.name.partition("-")
        if name != "t":
            continue
        meant = last - int(days) * ONE_DAY
        if not calendar.is_working_day(meant):
            moved.append(Displaced(step.name, meant, calendar.day_of(step.at)))
    return moved
