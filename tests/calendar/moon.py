"""The lunar calendar of Viet Nam from the sky: a second opinion on the kept library, from astronomy alone.

New moons and the longitude of the sun after Meeus, "Astronomical Algorithms", chapters 25 and 49, to a few minutes;
the rules of the calendar as Hồ Ngọc Đức describes them: a month begins on the day of the new moon at UTC+7, month 11
holds the winter solstice, and of thirteen months between two solstices the first without a major term is the leap one.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import floor, radians, sin

_NOON_2000 = 2451545.0
_DELTA_T = 72 / 86_400
"""Days by which the even time of astronomy is ahead of the clocks, in these decades."""
_ZONE = 7 / 24
_JULIAN_OF_ORDINAL_0 = 1721424.5


def first_of_lunar_year(year: int) -> date:
    """The first day of the first month of the lunar year that begins in this year."""
    return _month_begins(year, 1)


def lunar_day(year: int, month: int, day: int) -> date:
    """The day of this date of the lunar year that begins in this year; months 1 to 10."""
    return _month_begins(year, month) + timedelta(days=day - 1)


def last_month_days(year: int) -> int:
    """How many days the month has that ends before the first day of this lunar year."""
    first = first_of_lunar_year(year)
    before = _next_new_moon(first - timedelta(days=32))
    return (first - before).days


def _month_begins(year: int, month: int) -> date:
    """Month 11 of the year before is the first of a row of twelve, or of thirteen where one is a leap month."""
    start, end = _eleventh(year - 1), _eleventh(year)
    row = [start]
    while row[-1] < end:
        row.append(_next_new_moon(row[-1]))
    months = row[:-1]
    if len(months) == 13:
        leap = next(n for n in range(1, 13) if _term(row[n]) == _term(row[n + 1]))
        months.pop(leap)
    return months[month + 1]  # months 11 and 12 come before the first


def _eleventh(year: int) -> date:
    """The first day of the month that holds the solstice of December, where the sun's tenth twelfth begins."""
    month = _next_new_moon(date(year, 10, 31))
    while _term(following := _next_new_moon(month)) < 9:
        month = following
    return month


def _next_new_moon(day: date) -> date:
    """The nearest day after this one on which there is a new moon."""
    k = floor((_julian(day) - 2451550.1) / 29.530588861) - 1
    while (found := _day_of(_new_moon(k))) <= day:
        k += 1
    return found


def _term(day: date) -> int:
    """In which twelfth of its way round, from the equinox of March, the sun stands when this day begins."""
    return floor(_sun(_julian(day) - _ZONE + _DELTA_T) / 30)


def _julian(day: date) -> float:
    """The Julian date at midnight of this day, on a clock of the zone."""
    return day.toordinal() + _JULIAN_OF_ORDINAL_0


def _day_of(julian: float) -> date:
    return date.fromordinal(floor(julian - _DELTA_T + _ZONE - _JULIAN_OF_ORDINAL_0))


def _sun(julian: float) -> float:
    """The apparent longitude of the sun, in degrees."""
    t = (julian - _NOON_2000) / 36_525
    anomaly = radians(357.52911 + 35_999.05029 * t)
    centre = (
        (1.914602 - 0.004817 * t) * sin(anomaly)
        + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    node = radians(125.04 - 1934.136 * t)
    return (280.46646 + 36_000.76983 * t + centre - 0.00569 - 0.00478 * sin(node)) % 360


def _new_moon(k: int) -> float:
    """The Julian date (even time) of the k-th new moon since the first of the year 2000."""
    t = k / 1236.85
    e = 1 - 0.002516 * t
    sun = radians(2.5534 + 29.10535670 * k)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    terms = (
        (-0.40720, moon),
        (0.17241 * e, sun),
        (0.01608, 2 * moon),
        (0.01039, 2 * node),
        (0.00739 * e, moon - sun),
        (-0.00514 * e, moon + sun),
        (0.00208 * e * e, 2 * sun),
        (-0.00111, moon - 2 * node),
        (-0.00057, moon + 2 * node),
        (0.00056 * e, 2 * moon + sun),
        (-0.00042, 3 * moon),
        (0.00042 * e, sun + 2 * node),
        (0.00038 * e, sun - 2 * node),
        (-0.00024 * e, 2 * moon - sun),
    )
    mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
    return mean + sum(size * sin(angle) for size, angle in terms)
