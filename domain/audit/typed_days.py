"""Days that are over, one or several, as people type them: "31/3", "hom qua", "tuan truoc", "thang 3". Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from domain.calendar.typed_span import parse_days
from domain.figures.past_day import past_day
from domain.language.signs import plain_signs
from domain.language.vietnamese import fold

Days = tuple[date, date]
"""The first and the last, both included."""

_THIS_WEEK = ("tuan nay", "this week")
_LAST_WEEK = ("tuan truoc", "tuan qua", "tuan vua qua", "last week")
_THIS_MONTH = ("thang nay", "this month")
_LAST_MONTH = ("thang truoc", "thang qua", "thang vua qua", "last month")
_MONTH = re.compile(r"(?:thang|month) ?(?P<month>\d{1,2})(?:(?:/| nam | )(?P<year>\d{4}))?")
_TODAY = ("hom nay", "today")


def past_days(text: str, today: date) -> Days | None:
    """The days meant, the last one today at most; None where it is not certain."""
    words = fold(plain_signs(text)).strip(" .,;:!?()")
    monday = today - timedelta(days=today.weekday())
    if words in _TODAY:
        return today, today
    if words in _THIS_WEEK:
        return monday, today
    if words in _LAST_WEEK:
        return monday - timedelta(days=7), monday - timedelta(days=1)
    if words in _THIS_MONTH:
        return today.replace(day=1), today
    if words in _LAST_MONTH:
        return _month(today.replace(day=1) - timedelta(days=1), today)
    if (named := _MONTH.fullmatch(words)) is not None:
        return _named_month(int(named["month"]), named["year"], today)
    day = past_day(text, today)
    if day is not None:
        return (day, day) if day <= today else None
    # Read from a year ago, so that days without a year are the last such ones.
    span = parse_days(text, today) if re.search(r"\d{4}", words) else parse_days(text, today - _YEAR)
    return span if span is not None and span[1] <= today else None


_YEAR = timedelta(days=364)


def _named_month(month: int, year: str | None, today: date) -> Days | None:
    if not 1 <= month <= 12:
        return None
    if year is not None:
        return _month(date(int(year), month, 1), today)
    return _month(date(today.year if month <= today.month else today.year - 1, month, 1), today)


def _month(day: date, today: date) -> Days | None:
    first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return (first, min(last, today)) if first <= today else None
