"""Working days, hours and weeks of the committee. Built from data: knows no holidays and no clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

Hours = tuple[tuple[time, time], ...]

OFFICE_HOURS: Hours = ((time(8), time(11)), (time(14), time(16, 30)))
ONE_DAY = timedelta(days=1)

LONGEST_SEARCH = 366
"""Days within which there has to be a working day. See `WorkCalendar.last_working_day_on_or_before`."""

LONGEST_NOTE = 200
"""Characters of what the office says about a day of its own."""


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """An ISO week: Monday to Sunday, numbered as the committee's reports number it."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Raises ValueError where the year has no such week."""
        date.fromisocalendar(self.year, self.number, 1)

    @classmethod
    def of(cls, day: date) -> Week:
        """The week of a day."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, label: str) -> Week | None:
        """The week written as "2026-W47"; None where it is none, or has none before it or behind it to lead to."""
        match = re.fullmatch(r"([0-9]{4})-[Ww]([0-9]{1,2})", label.strip())
        if match is None:
            return None
        year = int(match[1])
        if not date.min.year < year < date.max.year:
            return None
        try:
            return cls(year, int(match[2]))
        except ValueError:
            return None

    @property
    def label(self) -> str:
        """The name of the week in data and commands, "2026-W47"; words for people are made elsewhere."""
        return f"{self.year:04}-W{self.number:02}"

    @property
    def monday(self) -> date:
        """The first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """The last day."""
        return date.fromisocalendar(self.year, self.number, 7)

    @property
    def previous(self) -> Week:
        """The week before."""
        return Week.of(self.monday - ONE_DAY)

    @property
    def following(self) -> Week:
        """The week after."""
        return Week.of(self.sunday + ONE_DAY)


@dataclass(frozen=True, slots=True, order=True)
class OwnDay:
    """A day that the office decided on: `worked` or free, whatever the public calendar says; `note` says why."""

    day: date
    worked: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The committee's calendar: which days and hours are working time, in its own zone.

    `free_days` are public holidays, with their names where known in `names`; those in `guessed` are likely and not
    announced yet. `swapped_days` are Saturdays or Sundays worked in exchange. A day in both is free: silence is the
    safer mistake. What the office decided, `own`, wins over both. `hours` are half-open spans of the day, in order.
    Instants go in and come out aware; those that come out are UTC.
    """

    free_days: frozenset[date] = frozenset()
    swapped_days: frozenset[date] = frozenset()
    hours: Hours = OFFICE_HOURS
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Ho_Chi_Minh"))
    names: Mapping[date, str] = field(default_factory=dict, hash=False)
    own: Mapping[date, OwnDay] = field(default_factory=dict, hash=False)
    guessed: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        """Raises ValueError where the hours are empty, overlap or are out of order."""
        edges = [edge for span in self.hours for edge in span]
        if not edges or any(earlier >= later for earlier, later in pairwise(edges)):
            raise ValueError("working hours must be spans in order")

    def is_working_day(self, day: date) -> bool:
        """Whether people are at work on this day."""
        if (own := self.own.get(day)) is not None:
            return own.worked
        return day not in self.free_days and (day.weekday() < 5 or day in self.swapped_days)

    def last_working_day_on_or_before(self, day: date) -> date:
        """The day itself if worked, else the nearest working day before it.

        A calendar without a working day in `LONGEST_SEARCH` days is a mistake in the data, which nothing of ours
        lets in: then an ordinary week is taken, from Monday to Friday, so that nothing that was promised is lost.
        """
        return self._nearest_working_day(day, -ONE_DAY)

    def next_working_day_after(self, day: date) -> date:
        """The nearest working day strictly after the day; without one, as in `last_working_day_on_or_before`."""
        return self._nearest_working_day(day + ONE_DAY, ONE_DAY)

    def _nearest_working_day(self, day: date, step: timedelta) -> date:
        """The first working day from this one on, a step at a time."""
        for count in range(LONGEST_SEARCH):
            if self.is_working_day(day + count * step):
                return day + count * step
        while day.weekday() > 4:
            day += step
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after the day (before, if negative); 0 is the day itself."""
        for _ in range(count):
            day = self.next_working_day_after(day)
        for _ in range(-count):
            day = self.last_working_day_on_or_before(day - ONE_DAY)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days `end` is after `start`: the start does not count, the end does.

        Negative where `end` is the earlier one; then `end` counts and `start` does not.
        """
        if end < start:
            return -sum(self.is_working_day(end + i * ONE_DAY) for i in range((start - end).days))
        return sum(self.is_working_day(start + i * ONE_DAY) for i in range(1, (end - start).days + 1))

    def local(self, at: datetime) -> datetime:
        """The instant as the committee's wall clock shows it. Raises ValueError on a naive time."""
        if at.tzinfo is None:
            raise ValueError("an instant must be aware")
        return at.astimezone(self.zone)

    def day_of(self, at: datetime) -> date:
        """The committee's date at an instant. Raises ValueError on a naive time."""
        # Without `local`: nothing else of the calendar is asked for as often.
        if at.tzinfo is None:
            raise ValueError("an instant must be aware")
        return at.astimezone(self.zone).date()

    def instant(self, day: date, at: time) -> datetime:
        """The instant (UTC) at which the committee's wall clock shows this time on this day."""
        return datetime.combine(day, at, tzinfo=self.zone).astimezone(UTC)

    def week_of(self, day: date) -> Week:
        """The week of a day."""
        return Week.of(day)

    def span_of(self, week: Week) -> tuple[datetime, datetime]:
        """The instants (UTC) a week begins and ends; the end belongs to the next week."""
        return self.instant(week.monday, time()), self.instant(week.sunday + ONE_DAY, time())

    def is_working_time(self, at: datetime) -> bool:
        """Whether people are at work at this instant, so that the bot may write to them unasked."""
        local = self.local(at)
        return self.is_working_day(local.date()) and any(
            start <= local.time() < end for start, end in self.hours
        )

    def next_working_time(self, at: datetime) -> datetime:
        """The instant itself (UTC) if it is working time, else the next beginning of working time."""
        if self.is_working_time(at):
            return at.astimezone(UTC)
        local = self.local(at)
        if self.is_working_day(local.date()):
            for start, _ in self.hours:
                if local.time() < start:
                    return self.instant(local.date(), start)
        return self.instant(self.next_working_day_after(local.date()), self.hours[0][0])
