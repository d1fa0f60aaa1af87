"""Quarters and years as periods of rounds, and the period that a round's title speaks of. Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from domain.language.vietnamese import fold

Period = tuple[date, date]
"""First and last day."""

_ROMAN = ("I", "II", "III", "IV")
_IN_TITLE = re.compile(r"\bqui (?P<number>i{1,3}|iv|[1-4])(?: nam |[ /.,-]+)(?P<year>20[0-9]{2})\b")
_YEAR_IN_TITLE = re.compile(r"\bnam (?P<year>20[0-9]{2})\b")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year; `number` is 1 to 4."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Raises ValueError where there is no such quarter."""
        if not 1 <= self.number <= 4:
            raise ValueError(f"no quarter {self.number}")

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter of a day."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def following(self) -> Quarter:
        """The quarter after."""
        return Quarter(self.year, self.number + 1) if self.number < 4 else Quarter(self.year + 1, 1)

    @property
    def roman(self) -> str:
        """The number as documents write it, "IV"."""
        return _ROMAN[self.number - 1]

    @property
    def period(self) -> Period:
        """Its first and last day."""
        last = 3 * self.number
        return date(self.year, last - 2, 1), date(self.year, last, monthrange(self.year, last)[1])


def year_period(year: int) -> Period:
    """The first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def period_in(title: str) -> Period | None:
    """The quarter, or else the year, that a title names: "... Quy I/2027", "... quy 1 nam 2027", "... nam 2027"."""
    words = fold(title)
    if found := _IN_TITLE.search(words):
        name = found["number"].upper()
        number = _ROMAN.index(name) + 1 if name in _ROMAN else int(name)
        return Quarter(int(found["year"]), number).period
    if found := _YEAR_IN_TITLE.search(words):
        return year_period(int(found["year"]))
    return None
