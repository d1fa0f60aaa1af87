"""The public holidays of Viet Nam as data for the calendar: a kept library, completed where it is too short.

Knows no office: its own days off and swapped days are laid over these elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import holidays


def _days(first: date, last: date) -> frozenset[date]:
    return frozenset(first + timedelta(days=i) for i in range((last - first).days + 1))


# The library follows Labour Code 2019, art. 112, with the lunar calendar at UTC+7, weekend substitution and
# 24 November (Resolution 28/2026/QH16). What it cannot know: breaks that the government announces only in the
# autumn before. Until then silence covers every version in circulation; reminders move to the day before, and an
# office that knows better says so by its own days. A span with nothing announced and nothing reported is the library's.
_WIDER: dict[int, frozenset[date]] = {
    # Tet: 04-10, 05-11 and 05-10 February have been reported. National Day: 2 September with the 1st or the 3rd.
    2027: _days(date(2027, 2, 4), date(2027, 2, 11)) | _days(date(2027, 9, 1), date(2027, 9, 3)),
    # Tet: not announced; 1st of the lunar year is 26 January.
    2028: _days(date(2028, 1, 24), date(2028, 1, 30)),
}


def vietnamese_holidays(years: Iterable[int]) -> Mapping[date, str]:
    """Every public holiday and substitute day of these years, in order, by its Vietnamese name.

    Announced swaps are in `vietnamese_swapped_days`. A day off that belongs to a holiday only by its place, such as the
    29th of the last lunar month, has the name of the holiday nearest to it.
    """
    asked = frozenset(years)
    found: dict[date, str] = {}
    for year in sorted(asked):
        given = holidays.country_holidays("VN", years=year, language="vi")
        proper = holidays.country_holidays("VN", years=year, language="vi", observed=False)
        for day in sorted(_WIDER.get(year, frozenset()).union(given)):
            name = given.get(day, "")
            found[day] = (
                name if any(holiday in name for holiday in proper.values()) else _nearest(day, proper)
            )
    return {day: name for day, name in found.items() if day.year in asked}


def _nearest(day: date, proper: Mapping[date, str]) -> str:
    """The holiday nearest to the day, without its count of days: "Mung ba <holiday>" is a day of <holiday>."""
    name = proper[min(proper, key=lambda one: (abs(one - day), one))]
    return min((holiday for holiday in proper.values() if holiday in name), key=len)


def vietnamese_swapped_days(years: Iterable[int]) -> frozenset[date]:
    """The Saturdays the government announced as worked in exchange for a day off between holidays."""
    asked = frozenset(years)
    worked = holidays.country_holidays("VN", years=asked).weekend_workdays if asked else set()
    return frozenset(day for day in worked if day.year in asked)
