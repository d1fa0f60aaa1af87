"""The public holidays of Viet Nam as data for the calendar: a kept library, completed where it is too short.

Knows no office: its own days off and swapped days are laid over these elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import holidays


def _days(first: date, last: date) -> frozenset[date]:
    return frozenset(first + timedelta(days=i) for i in range((last - first).days + 1))


# The library follows Labour Code 2019, art. 112, with the lunar calendar at UTC+7, weekend substitution and
# 24 November (Resolution 28/2026/QH16). What it cannot know: breaks that the government announces only in the
# autumn before. Until then silence covers every version in circulation; reminders move to the day before.
_WIDER: dict[int, frozenset[date]] = {
    # Tet: 04-10, 05-11 and 05-10 February have been reported. National Day: 2 September with the 1st or the 3rd.
    2027: _days(date(2027, 2, 4), date(2027, 2, 11)) | _days(date(2027, 9, 1), date(2027, 9, 3)),
    # Tet: not announced; 1st of the lunar year is 26 January.
    2028: _days(date(2028, 1, 24), date(2028, 1, 30)),
}


def vietnamese_holidays(years: Iterable[int]) -> frozenset[date]:
    """Every public holiday and substitute day of these years. Announced swaps are in `vietnamese_swapped_days`."""
    asked = frozenset(years)
    public = frozenset(holidays.country_holidays("VN", years=asked)) if asked else frozenset()
    wider = (days for year, days in _WIDER.items() if year in asked)
    return frozenset(day for day in public.union(*wider) if day.year in asked)


def vietnamese_swapped_days(years: Iterable[int]) -> frozenset[date]:
    """The Saturdays the government announced as worked in exchange for a day off between holidays."""
    asked = frozenset(years)
    worked = holidays.country_holidays("VN", years=asked).weekend_workdays if asked else set()
    return frozenset(day for day in worked if day.year in asked)
