"""The public holidays of Viet Nam as data for the calendar: those of a kept library, completed where it is too short.

Knows no office: its own days off and swapped days are laid over these elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from bot.calendar.public_days import Kind, PublicDay, public_days


def _days(first: date, last: date) -> frozenset[date]:
    return frozenset(first + timedelta(days=i) for i in range((last - first).days + 1))


# The library follows Labour Code 2019, art. 112, with the lunar calendar at UTC+7, weekend substitution and
# 24 November (Resolution 28/2026/QH16). What it cannot know: breaks that the government announces only in the
# autumn before. Until then silence covers every version in circulation; reminders move to the day before, and an
# office that knows better says so by its own days. A span with nothing announced and nothing reported is the library's.
_WIDER_HOLIDAYS: dict[int, frozenset[date]] = {
    # Tet: 04-10, 05-11 and 05-10 February have been reported. National Day: 2 September with the 1st or the 3rd.
    2027: _days(date(2027, 2, 4), date(2027, 2, 11)) | _days(date(2027, 9, 1), date(2027, 9, 3)),
    # Tet: not announced; 1st of the lunar year is 26 January.
    2028: _days(date(2028, 1, 24), date(2028, 1, 30)),
}


# Announced on 25 December 2025, and not in the library: a Friday off, and the Saturday that was worked for it.
_EXCHANGED_DAYS = {date(2026, 1, 2): date(2026, 1, 10)}

_ANNOUNCED_TO = 2026
"""The last year whose breaks around Tet and National Day were announced."""

_TET, _NEW_YEAR_OVER = (1, 2), (1, 3)
"""The months of Tet, and the last day on which New Year, or a Monday in its stead, may fall."""

_NATIONAL_DAY, _BESIDE = (9, 2), 4
"""National Day itself is no guess; a day off fewer days from it goes with it, a neighbour or a Monday in its stead."""

_OTHER_DAY = re.compile(r"([0-9]{2}/[0-9]{2}/[0-9]{4})")


def vietnamese_guessed_days(years: Iterable[int]) -> frozenset[date]:
    """The days off of these years that are likely, and wait for the government to announce them."""
    free = vietnamese_holidays(year for year in years if year > _ANNOUNCED_TO)
    return frozenset(day for day in free if _is_of_tet(day) or _is_beside_national_day(day))


def _is_of_tet(day: date) -> bool:
    return day.month in _TET and (day.month, day.day) > _NEW_YEAR_OVER


def _is_beside_national_day(day: date) -> bool:
    return 0 < abs((day - date(day.year, *_NATIONAL_DAY)).days) < _BESIDE


def vietnamese_holidays(years: Iterable[int]) -> Mapping[date, str]:
    """Every public holiday and substitute day of these years, in order, by its Vietnamese name.

    Announced swaps are in `vietnamese_swapped_days`; a day off in exchange is called by the day that is worked for it,
    as `dd/mm/yyyy`. A day off that belongs to a holiday only by its place, such as the
    29th of the last lunar month, has the name of the holiday nearest to it.
    """
    asked = frozenset(years)
    named_days: dict[date, str] = {}
    known = public_days()
    for year in sorted(asked):
        of_year = [one for one in known if one.day.year == year and one.kind is not Kind.WORKED]
        public_holidays = _by_day(of_year)
        proper = _by_day(one for one in of_year if one.kind is Kind.HOLIDAY)
        for day in sorted(_WIDER_HOLIDAYS.get(year, frozenset()).union(public_holidays)):
            name = public_holidays.get(day, "")
            named_days[day] = (
                name if any(holiday in name for holiday in proper.values()) else _nearest_holiday(day, proper)
            )
        named_days |= {
            day: f"{worked:%d/%m/%Y}" for day, worked in _EXCHANGED_DAYS.items() if day.year == year
        }
    return {day: _exchanged_day(named_days[day]) for day in sorted(named_days) if day.year in asked}


def _by_day(known: Iterable[PublicDay]) -> dict[date, str]:
    return {one.day: one.name for one in known}


def _exchanged_day(name: str) -> str:
    """The day that is worked instead, where that is what the name is about."""
    other = _OTHER_DAY.search(name)
    return other[1] if other else name


def _nearest_holiday(day: date, proper: Mapping[date, str]) -> str:
    """The holiday nearest to the day, without its count of days: "Mung ba <holiday>" is a day of <holiday>."""
    name = proper[min(proper, key=lambda one: (abs(one - day), one))]
    return min((holiday for holiday in proper.values() if holiday in name), key=len)


def vietnamese_swapped_days(years: Iterable[int]) -> frozenset[date]:
    """The Saturdays the government announced as worked in exchange for a day off between holidays."""
    asked = frozenset(years)
    worked = {one.day for one in public_days() if one.kind is Kind.WORKED}
    return frozenset(day for day in worked.union(_EXCHANGED_DAYS.values()) if day.year in asked)
