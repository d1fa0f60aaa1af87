"""The calendar as people read it: spans of days off with their names, days worked in exchange, what changes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.calendar.working_days import LONGEST_SEARCH, ONE_DAY, OwnDay, WorkCalendar

YEARS_BACK, YEARS_AHEAD = 1, 2
"""The years around the present of which the public holidays are kept, and for which the office may set own days."""

LONGEST_BREAK = 60
"""Days in a row without a working day that an office may make; what is longer is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days off in a row, both ends included, with the names that are known of them.

    `guessed`: some of them are not announced yet, and the office has not said otherwise.
    """

    first: date
    last: date
    names: tuple[str, ...] = ()
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class OwnSpan:
    """Own days in a row that say the same."""

    first: date
    last: date
    worked: bool
    note: str

    @property
    def days(self) -> tuple[OwnDay, ...]:
        """Each day of it."""
        return tuple(OwnDay(day, self.worked, self.note) for day in days_of(self.first, self.last))


def known_years(today: date) -> range:
    """The years that are kept when `today` is the day."""
    return range(today.year - YEARS_BACK, today.year + YEARS_AHEAD + 1)


def days_of(first: date, last: date) -> tuple[date, ...]:
    """Every day from the first to the last, both included."""
    return tuple(first + timedelta(days=count) for count in range((last - first).days + 1))


def free_spans(calendar: WorkCalendar, first: date, last: date) -> list[Span]:
    """The days off that touch these days, in order: holidays and what the office set, over the weekends between.

    A span that began before `first`, or goes on beyond `last`, is shown whole; an ordinary weekend is none.
    """
    days = sorted(day for day in {*calendar.free_days, *calendar.own} if not calendar.is_working_day(day))
    runs: list[list[date]] = []
    for day in days:
        if runs and calendar.next_working_day_after(runs[-1][-1]) > day:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [
        Span(run[0], run[-1], _holiday_names(calendar, run), guessed=_is_guessed(calendar, run))
        for run in runs
        if run[0] <= last and run[-1] >= first
    ]


def worked_days(calendar: WorkCalendar, first: date, last: date) -> list[OwnDay]:
    """The days within these that are worked although they would be free: swapped ones, with their reason."""
    days = sorted({*calendar.swapped_days, *calendar.own})
    return [
        OwnDay(day, worked=True, note=calendar.own[day].note if day in calendar.own else "")
        for day in days
        if first <= day <= last and calendar.is_working_day(day) and not _is_usual_day(calendar, day)
    ]


def own_spans(own: Mapping[date, OwnDay]) -> list[OwnSpan]:
    """The own days in order, those in a row that say the same as one."""
    spans: list[OwnSpan] = []
    for day in sorted(own.values()):
        before = spans[-1] if spans else None
        if before and (before.last + ONE_DAY, before.worked, before.note) == (day.day, day.worked, day.note):
            spans[-1] = replace(before, last=day.day)
        else:
            spans.append(OwnSpan(day.day, day.day, day.worked, day.note))
    return spans


def with_own(calendar: WorkCalendar, days: Iterable[OwnDay]) -> WorkCalendar:
    """The calendar with these days set by the office, over those that it has set."""
    return replace(calendar, own={**calendar.own, **{day.day: day for day in days}})


def without_own(calendar: WorkCalendar, days: Iterable[date]) -> WorkCalendar:
    """The calendar with the office's decision on these days taken back."""
    gone = frozenset(days)
    return replace(calendar, own={day: own for day, own in calendar.own.items() if day not in gone})


def longest_break(calendar: WorkCalendar, days: Sequence[date]) -> int:
    """The most days in a row without a working day around any of these days."""
    longest = 0
    seen: set[date] = set()
    for day in days:
        if day in seen or calendar.is_working_day(day):
            continue
        run = {day}
        for step in (ONE_DAY, -ONE_DAY):
            there = day + step
            while not calendar.is_working_day(there) and len(run) <= LONGEST_SEARCH:
                run.add(there)
                there += step
        seen |= run
        longest = max(longest, len(run))
    return longest


def _is_usual_day(calendar: WorkCalendar, day: date) -> bool:
    """Whether an ordinary week has people at work on this day, and no holiday says otherwise."""
    return day.weekday() < 5 and day not in calendar.free_days


def _is_guessed(calendar: WorkCalendar, run: Sequence[date]) -> bool:
    return any(day in calendar.guessed and day not in calendar.own for day in run)


def _holiday_names(calendar: WorkCalendar, run: Sequence[date]) -> tuple[str, ...]:
    """What the days of a run are called, once each; the third day of a feast is the feast."""
    notes = dict.fromkeys(calendar.own[day].note for day in run if day in calendar.own)
    public = dict.fromkeys(calendar.names.get(day, "") for day in run)
    feasts = [
        name for name in public if not any(other and other in name and other != name for other in public)
    ]
    return tuple(name for name in dict.fromkeys((*feasts, *notes)) if name)
