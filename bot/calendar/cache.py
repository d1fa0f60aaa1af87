"""The committee's calendar as it is now: public holidays, with the office's own days on top."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.calendar.holidays import (
    vietnamese_guessed_days,
    vietnamese_holidays,
    vietnamese_swapped_days,
)
from domain.calendar.spans import known_years
from domain.calendar.working_days import OFFICE_HOURS, Hours, WorkCalendar
from domain.ports import Work


@lru_cache(maxsize=4)
def public_calendar(zone: ZoneInfo, years: range) -> WorkCalendar:
    """The calendar of these years without any office's own days."""
    names = vietnamese_holidays(years)
    return WorkCalendar(
        free_days=frozenset(names),
        swapped_days=vietnamese_swapped_days(years),
        zone=zone,
        names=names,
        guessed=vietnamese_guessed_days(years),
    )


class CalendarCache:
    """Holds the calendar between two refreshes; the office's own days change a few times a year."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._years = range(0)
        self.current = WorkCalendar(zone=zone)

    async def refresh(self, work: Work, today: date, hours: Hours = OFFICE_HOURS) -> None:
        """Read the own days, and the holidays of the years around `today` when the year turned.

        `hours`: those of a working day.
        """
        years = known_years(today)
        if years != self._years:
            self.current = public_calendar(self.current.zone, years)
            self._years = years
        self.current = replace(self.current, own=await work.days.all(), hours=hours)
