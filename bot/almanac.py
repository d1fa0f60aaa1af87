"""The committee's calendar as it is now: public holidays, with the office's own days on top."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from bot.holidays import vietnamese_holidays, vietnamese_swapped_days
from domain.calendar import WorkCalendar
from domain.ports import Work

YEARS_AHEAD = 2


class Almanac:
    """Holds the calendar between two refreshes; the office's own days change a few times a year."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._years: range = range(0)
        self._holidays: frozenset[date] = frozenset()
        self._swapped: frozenset[date] = frozenset()
        self.calendar = WorkCalendar(zone=zone)

    async def refresh(self, work: Work, today: date) -> None:
        """Read the own days, and the holidays of the years around `today` when the year turned."""
        years = range(today.year - 1, today.year + YEARS_AHEAD + 1)
        if years != self._years:
            self._years = years
            self._holidays, self._swapped = vietnamese_holidays(years), vietnamese_swapped_days(years)
        own = await work.days.all()
        free = {day for day, worked in own.items() if not worked}
        worked = own.keys() - free
        self.calendar = WorkCalendar(
            zone=self._zone,
            free_days=(self._holidays - worked) | free,
            swapped_days=(self._swapped | worked) - free,
        )
