"""A past day at whose end the figures are asked for, as people type it. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

from domain.calendar.typed_date import month_without, parse_date
from domain.calendar.typed_span import names_a_year
from domain.language.signs import plain_signs
from domain.language.vietnamese import fold

_YEAR_BACK = timedelta(days=365)
_YEARS_BACK = tuple(_YEAR_BACK * years for years in range(1, 5))
"""How far back the last such day is looked for: a 29th of February is one in four years."""
_MONTH_BACK = (timedelta(days=30),)
_ANY_DAY = date(2000, 1, 1)
"""For asking whether words are a day, whichever it is."""
_LEAD = re.compile(r"^(?:(?:tinh|tinh den|den|het|den het|vao|cuoi(?= ngay)|cua|as of|on|at)\s+)+")
_TYPED_DAY = re.compile(
    r"(?:ngay )?\d{1,2}/\d{1,2}(?:/\d{2,4})?"
    r"|(?:ngay )?\d{1,2}(?P<sign>[.\-])\d{1,2}(?P=sign)\d{4}|\d{4}-\d{1,2}-\d{1,2}"
)
"""What is meant as a date even where no calendar has it. Two numbers with a dot or a dash may be a unit's code."""

_MAYBE_CODE = re.compile(r"\d{1,2}[.\-]\d{1,2}")
_DAY_AND_MONTH = re.compile(r"\d{1,2} ?[/.\-] ?\d|thang \d|qui [i\d]")
_ONLY_DAY = re.compile(r"(?:ngay|m[uo]ng) \d{1,2}")
_FIGURES = re.compile(
    r"(?:xem |cho xem )?(?:tong hop so lieu|bao cao tong hop|tong hop|so lieu|summary|figures) (.+)"
)
_DAYS_BACK = {"hom qua": 1, "yesterday": 1, "hom kia": 2, "today": 0}


def past_day(text: str, today: date) -> date | None:
    """The day meant, today included, or a later one where it says so itself; None where it is not certain.

    As `parse_date` takes it, but a day without a year is the last such day, not the next one.
    """
    words = _day_words(text)
    if words in _DAYS_BACK:
        return today - timedelta(days=_DAYS_BACK[words])
    day = parse_date(words, today)
    if names_a_year(words) or (day is not None and day <= today):
        return day
    back = _YEARS_BACK if _DAY_AND_MONTH.search(words) else _MONTH_BACK if _ONLY_DAY.fullmatch(words) else ()
    earlier = (parse_date(words, today - days) for days in back)
    return next((one for one in earlier if one is not None and one <= today), day)


def names_a_day(text: str, today: date) -> bool:
    """Whether a day is meant, one that does not exist among them."""
    if _MAYBE_CODE.fullmatch(text.strip()):
        return False
    return past_day(text, today) is not None or _TYPED_DAY.fullmatch(_day_words(text)) is not None


def month_of_no_such_day(text: str, today: date) -> tuple[int, int, int] | None:
    """Year, month and number of days of the month that has no such day ("31/2")."""
    return month_without(_day_words(text), today - _YEAR_BACK)


def day_of_figures(text: str) -> str:
    """The day in a text such as "tong hop ngay 31/3", as typed there; empty where it asks for no day's figures."""
    asked = _FIGURES.fullmatch(fold(plain_signs(text)).strip(" .,;:!?()"))
    day = _day_words(asked[1]) if asked else ""
    return day if re.search(r"\d", day) and names_a_day(day, _ANY_DAY) else ""


def _day_words(text: str) -> str:
    return _LEAD.sub("", fold(plain_signs(text)).strip(" .,;:!?()"))
