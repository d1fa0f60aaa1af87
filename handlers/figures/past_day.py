"""The figures as they stood at the end of a past day: which day is asked for, and the rounds as they were then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Figures
from domain.figures.lines import UnitLine
from domain.figures.past_day import month_of_no_such_day, names_a_day, past_day
from domain.figures.tree import Branch, grow, walk
from domain.people.person import Scope
from domain.ports import Work
from domain.rounds.round import Round, most_urgent_first
from domain.talk.messages import Text, say
from handlers.action import Refusal
from handlers.figures.lines import joined
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class AskedDay:
    """`day`: the past day that is asked for; None for the present. `read`: it was typed, rather than pressed."""

    day: date | None
    read: bool = False


def end_of_day(day: date, calendar: WorkCalendar) -> datetime:
    """The last instant of the day; instants are kept by the millisecond."""
    return calendar.instant(day + timedelta(days=1), time.min) - timedelta(milliseconds=1)


def rounds_as_of(rounds: Sequence[Round], day: date | None, at: datetime) -> list[Round]:
    """The rounds as they were at that instant, the end of `day`; all as they are where no day is asked for."""
    return [round_.as_of(at) for round_ in rounds if round_.opens_at <= at] if day else list(rounds)


async def asked_past_day(scene: Scene, typed: str, pressed: date | None, scope: Scope) -> AskedDay | Refusal:
    """The day that is asked for, by words that may be something else or by a button.

    Refused: a day that does not exist, one to come, one before anything is known of the units.
    """
    today = scene.today
    read = pressed is None and names_a_day(typed, today)
    day = past_day(typed, today) if read else pressed
    if day is None and not read:
        return AskedDay(None)
    if day is None:
        month = month_of_no_such_day(typed, today)
        if month is None:
            return Refusal(say("figures-past-no-day"))
        year, number, days = month
        return Refusal(say("figures-past-no-such-day", month=number, year=str(year), days=days))
    if day > today:
        return Refusal(say("figures-past-to-come", day=day))
    first = await scene.work.figures.first_day(scope)
    if first is None or day < first:
        return Refusal(say("figures-past-before", day=day, first=first or today))
    return AskedDay(None if day == today else day, read)


async def late_line(work: Work, units: Sequence[str], day: date, at: datetime) -> Text | None:
    """What was written down after the day for it or one before, which its figures leave out. `at`: its end."""
    late = await work.units.late(tuple(units), day, at)
    told = [
        *([say("figures-past-late-units", count=late.units)] if late.units else []),
        *([say("figures-past-late-people", count=late.people)] if late.people else []),
    ]
    return say("figures-past-late", what=joined(told)) if told else None


async def past_day_lines(
    work: Work, unit: str | None, day: date, calendar: WorkCalendar
) -> tuple[list[UnitLine], list[Round]]:
    """The figures at the end of the day, of the committee or of the unit that had this code then: a line a unit with
    everything under it, parents first; and the rounds that ran and asked somebody there.

    Empty where there is nothing to show.
    """
    at = end_of_day(day, calendar)
    root = await work.people.root(day)
    if root is None:
        return [], []
    known = rounds_as_of(await work.rounds.of_scope((root.id,), day), day, at)
    rounds = [round_ for round_ in known if round_.running(at)]
    units = await work.people.units((root.id,), day)
    counted = (
        await work.figures.units((root.id,), [round_.id for round_ in rounds], at, day) if rounds else []
    )
    branches: tuple[Branch, ...] = grow(units, counted)
    if unit is not None:
        code = unit.strip().casefold()
        branches = tuple(one for one in walk(branches) if one.line.unit_code.casefold() == code)
    whole = Figures.total(branch.line.figures for branch in branches)
    asking = [round_ for round_ in most_urgent_first(rounds) if whole.tasks(round_.id).due]
    return [branch.line for branch in walk(branches)], asking
