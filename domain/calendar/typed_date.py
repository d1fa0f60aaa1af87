"""Dates and deadlines in words, as people type them.

Pure and free of the clock: what "today" is, is always an argument. Words are compared folded.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from domain.language.signs import plain_signs
from domain.language.vietnamese import fold

_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tu": 2, "4": 2, "nam": 3, "5": 3, "sau": 4, "6": 4, "bay": 5, "7": 5,
}  # fmt: skip
_FRIDAY = 4
_MIDDLE_OF_MONTH = 15
"""The day that is meant by the middle of a month."""

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BEFORE_A_DATE = re.compile(r"^(?:(?:cham nhat|truoc|den|vao|han|la|luc|het(?= ngay))\b[ :]*)+")
_YEAR = r"(?:(?:[ ,]*nam |[/.\- ])(?P<year>[0-9]{4}))?"

_Reading = Callable[[re.Match[str], date], date | None]


def parse_date(text: str, today: date) -> date | None:
    """The date a person means, or None where it is not certain.

    Takes 5/2, 5-2-26, 5.2.2026, 2026-02-05, "ngay 5 thang 2 nam 2026", "mung 5", "thu sau" (the next one
    after today), "thu sau tuan sau", "tuan sau" and "cuoi tuan" (their Friday), "giua thang 12" (the 15th),
    "cuoi thang", "cuoi quy II", "cuoi nam", "hom nay", "ngay mai", "ngay kia", with or without marks and a leading
    "truoc" or "cham nhat". A date without a year is the next
    such day, today included, this year or next year; two digits of a year are of this century.
    """
    words = _date_words(text)
    for pattern, read in _READINGS:
        if match := pattern.fullmatch(words):
            try:
                return read(match, today)
            except (ValueError, OverflowError):  # the calendar has no such day
                return None
    return None


def is_plain(text: str) -> bool:
    """Whether a date is typed in figures, so that there is nothing to be read back."""
    return re.fullmatch(r"[0-9/.\- ]+", _date_words(text)) is not None


def month_without(text: str, today: date) -> tuple[int, int, int] | None:
    """Year, month and number of days of the month that has no such day as is typed ("31/2"); None for other texts."""
    words = _date_words(text)
    match = next(
        filter(None, (pattern.fullmatch(words) for pattern, read in _READINGS if read is _full_date)), None
    )
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    written = match["year"]
    if written is not None:
        year = int(written) + (2000 if len(written) == 2 else 0)
    else:
        year = today.year + (month < today.month)
    if not 1900 <= year < 2200:
        return None
    days = monthrange(year, month)[1]
    return (year, month, days) if day > days else None


def names_an_end(text: str) -> bool:
    """Whether a date is the end of a month, a quarter or a year that is not named: it depends on where one counts from.

    "This" and "next" one count from today.
    """
    return re.fullmatch(r"cuoi (?:thang|qui|nam)", _date_words(text)) is not None


def _date_words(text: str) -> str:
    """Folded, without what leads to a date; "all of" a month is its end."""
    words = _BEFORE_A_DATE.sub("", fold(plain_signs(text)).strip(" .,;:!?()"))
    return re.sub(r"^(?:het|trong) (?=thang|qui|nam)", "cuoi ", words)


def parse_datetime(text: str, *, today: date, end_of_day: time, zone: tzinfo) -> datetime | None:
    """The instant (aware, UTC) of a deadline like "30/11/2026 17:00", "17h30 ngay 30/11" or "30/11".

    A date without a time of day means `end_of_day` in `zone`; a time without a date is not a deadline: None.
    """
    words = fold(plain_signs(text)).strip(" .,;:!?()")
    clock = re.search(_CLOCK_TIME, words)
    at: time | None = end_of_day
    if clock is not None:
        at = _time_of(clock)
        words = f"{words[: clock.start()]} {words[clock.end() :]}".strip(" ,-").removesuffix(" luc")
    day = parse_date(words, today)
    return None if day is None or at is None else datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


_CLOCK_TIME = (
    r"(?<![0-9/.\-])(?P<hour>[0-9]{1,2}) ?(?::|h|g(?:io)?) ?(?P<minute>[0-9]{2}(?![0-9/.\-]))?"
    r"(?: ?(?:p(?:hut)?))?(?: (?P<half>sang|chieu|toi))?(?![0-9a-z])"
)


def _time_of(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if ":" in match[0] and match["minute"] is None:
        return None
    if match["half"] in {"chieu", "toi"} and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _full_date(match: re.Match[str], today: date) -> date | None:
    day, month, year = int(match["day"]), int(match["month"]), match["year"]
    if year is None:
        return _next_such_day(today, month=month, day=day)
    number = int(year) + (2000 if len(year) == 2 else 0)
    return date(number, month, day) if 1900 <= number < 2200 else None


def _next_such_day(today: date, *, month: int, day: int) -> date | None:
    for year in (today.year, today.year + 1):
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    return None


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    year, month = today.year, today.month
    while day > monthrange(year, month)[1] or date(year, month, day) < today:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, day)


def _weekday(match: re.Match[str], today: date) -> date | None:
    name = match["weekday"]
    weekday = 6 if name is None else _WEEKDAYS[name]
    monday = today - timedelta(days=today.weekday())
    match match["week"]:
        case None:
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
        case "nay":
            return monday + timedelta(days=weekday)
        case _:
            return monday + timedelta(days=7 + weekday)


def _end_of_week(match: re.Match[str], today: date) -> date | None:
    """The Friday of a week, when its work ends."""
    friday = today + timedelta(days=_FRIDAY - today.weekday())
    return friday + timedelta(days=7) if match["week"] in {"sau", "toi"} or friday < today else friday


def _middle_of_month(match: re.Match[str], today: date) -> date | None:
    named = match.groupdict()
    if "number" in named:
        month = int(named["number"])
        if not 1 <= month <= 12:
            return None
        year = int(named["year"]) if named["year"] else today.year + (date(today.year, month, 15) < today)
        return date(year, month, _MIDDLE_OF_MONTH)
    year, month = today.year, today.month
    if named["which"] in {"sau", "toi"}:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, _MIDDLE_OF_MONTH)


def _end_of_month(match: re.Match[str], today: date) -> date | None:
    named = match.groupdict()
    if "number" in named:
        return _end_of(today, month=int(named["number"]), year=named["year"])
    year, month = today.year, today.month
    if named["which"] in {"sau", "toi"}:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, monthrange(year, month)[1])


def _end_of_quarter(match: re.Match[str], today: date) -> date | None:
    named = match.groupdict()
    if "number" in named:
        return _end_of(today, month=3 * _QUARTERS[named["number"]], year=named["year"])
    year, quarter = today.year, (today.month + 2) // 3
    if named["which"] in {"sau", "toi"}:
        year, quarter = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
    return date(year, 3 * quarter, monthrange(year, 3 * quarter)[1])


def _end_of(today: date, *, month: int, year: str | None) -> date | None:
    if not 1 <= month <= 12:
        return None
    number = int(year) if year else today.year + (month < today.month)
    return date(number, month, monthrange(number, month)[1])


def _end_of_year(match: re.Match[str], today: date) -> date | None:
    if match["year"] is not None:
        return date(int(match["year"]), 12, 31)
    return date(today.year + (match["which"] in {"sau", "toi"}), 12, 31)


def _days_from_now(days: int) -> _Reading:
    return lambda _match, today: today + timedelta(days=days)


_READINGS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?:ngay )?(?P<day>[0-9]{1,2})(?P<sep> ?[/.\-] ?)(?P<month>[0-9]{1,2})"
         r"(?:(?P=sep)(?P<year>[0-9]{4}|[0-9]{2}))?", _full_date),
        (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})", _full_date),
        (r"(?:ngay |m[uo]ng )?(?P<day>[0-9]{1,2}) thang (?P<month>[0-9]{1,2})" + _YEAR, _full_date),
        (r"m[uo]ng (?P<day>[1-9]|0[1-9]|10)", _day_of_month),
        (r"ngay (?P<day>[0-9]{1,2})", _day_of_month),
        (r"(?:(?:thu ?|t)(?P<weekday>[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat|cn)"
         r"(?: tuan (?P<week>nay|sau|toi))?", _weekday),
        (r"(?:(?:trong |cuoi )?tuan (?P<week>nay|sau|toi)|cuoi tuan)", _end_of_week),
        (r"giua thang (?P<number>[0-9]{1,2})" + _YEAR, _middle_of_month),
        (r"giua thang(?: (?P<which>nay|sau|toi))?", _middle_of_month),
        (r"cuoi thang (?P<number>[0-9]{1,2})" + _YEAR, _end_of_month),
        (r"cuoi thang(?: (?P<which>nay|sau|toi))?", _end_of_month),
        (r"cuoi qui (?P<number>i{1,3}|iv|[1-4])" + _YEAR, _end_of_quarter),
        (r"cuoi qui(?: (?P<which>nay|sau|toi))?", _end_of_quarter),
        (r"cuoi nam(?: (?:(?P<which>nay|sau|toi)|(?P<year>[0-9]{4})))?", _end_of_year),
        (r"hom nay", _days_from_now(0)),
        (r"(?:ngay )?mai", _days_from_now(1)),
        (r"ngay kia", _days_from_now(2)),
    )
)  # fmt: skip
