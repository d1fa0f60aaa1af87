"""A day or a span of days as people type it: "29/8 - 31/8/2027", "tu 29/8 den 31/8", "29-31/8/2027". Pure."""

from __future__ import annotations

import re
from datetime import date

from domain.calendar.typed_date import parse_date
from domain.language.signs import DASHES
from domain.language.vietnamese import fold

_BEFORE_FIRST_DAY = re.compile(r"^(?:tu|from) (?:ngay )?(?=[0-9a-z])")
_BETWEEN_DAYS = re.compile(rf" ?(?:[{DASHES}]|->|\u2192) ?| - | (?:den het|den|toi|to|until) (?:ngay )?")
_HYPHEN_BETWEEN_DAYS = re.compile(r"(?<=[0-9])-(?=[0-9])")
_DAY = re.compile(r"(?:ngay )?([0-9]{1,2})")
_DAY_AND_MONTH = re.compile(r"(?:ngay )?([0-9]{1,2}) ?[/.\-] ?([0-9]{1,2})")
_DATE_WITH_YEAR = re.compile(r"[0-9]{4}|[/.\-][0-9]{1,2}[/.\-][0-9]{2}$")


def parse_days(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day meant, the same for a single day; None where it is not certain.

    Each day as `domain.calendar.typed_date.parse_date` takes it. What one end leaves out, the other says: a month, a
    year. Where neither names a year the span is the next such one. None too where the last day is before the first.
    """
    words = _BEFORE_FIRST_DAY.sub("", fold(text).strip(" .,;:!?()"))
    single = parse_date(words, today)
    if single is not None:
        return single, single
    for left, right in _two_dates(words):
        span = _days_span(left, right, today)
        if span is not None:
            return span
    return None


def names_a_year(text: str) -> bool:
    """Whether a date says of which year it is."""
    return _DATE_WITH_YEAR.search(text.strip()) is not None


def _two_dates(words: str) -> list[tuple[str, str]]:
    """The ways to take a text for two days."""
    between = list(_BETWEEN_DAYS.finditer(words)) or list(_HYPHEN_BETWEEN_DAYS.finditer(words))
    return [(words[: mark.start()].strip(), words[mark.end() :].strip()) for mark in between]


def _days_span(left: str, right: str, today: date) -> tuple[date, date] | None:
    """Two days, each helped by the other where it is short."""
    try:
        if names_a_year(left) and not names_a_year(right):
            first = parse_date(left, today)
            last = None if first is None else parse_date(right, first)
        elif names_a_year(right):
            last = parse_date(right, today)
            first = None if last is None else _day_on_or_before(left, last, today)
        else:
            first, last = _next_days_span(left, right, today)
    except ValueError:  # the calendar has no such day
        return None
    return (first, last) if first is not None and last is not None and first <= last else None


def _next_days_span(left: str, right: str, today: date) -> tuple[date | None, date | None]:
    """Two days of which neither names a year."""
    if _DAY.fullmatch(left):
        last = parse_date(right, today)
        return (None, None) if last is None else (_day_on_or_before(left, last, today), last)
    first = parse_date(left, today)
    return first, None if first is None else parse_date(right, first)


def _day_on_or_before(words: str, last: date, today: date) -> date | None:
    """The day on or before `last` that short words mean. Raises ValueError where there is no such day."""
    if day := _DAY.fullmatch(words):
        return last.replace(day=int(day[1]))
    if match := _DAY_AND_MONTH.fullmatch(words):
        first = date(last.year, int(match[2]), int(match[1]))
        return first if first <= last else first.replace(year=last.year - 1)
    return parse_date(words, today)
