"""The kinds of values that a preference may have: how each is typed, kept as a text, and what is wrong with it.

What a kind writes is read by it again as the same value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

from domain.calendar.working_days import Hours
from domain.language.secrecy import secret_mark
from domain.language.signs import DASHES, HYPHENS
from domain.language.vietnamese import fold
from domain.reminders.ladder import PRESSING
from domain.talk.messages import Argument

V = TypeVar("V")

EARLIEST, LATEST = time(7), time(18)
"""No working time lies outside these hours, whatever is set: nobody is written to at dawn or in the evening."""
SHORTEST_SPAN = timedelta(minutes=30)
MOST_SPANS = 3

_TIME = re.compile(r"([01]?[0-9]|2[0-3])\s*(?::|h|g|gio)\s*([0-5][0-9])?(?:\s*phut)?")
_SPANS = re.compile(r"\s*[,;\n+]\s*|\s+va\s+")
_DASH = re.compile(rf"\s*[{DASHES}{HYPHENS}-]\s*|\s+(?:den|toi)\s+")
_NUMBERS = re.compile(r"[0-9]+")
_MOST_DIGITS = 9
"""A longer number is beyond every bound, and one of thousands of digits is not even read by Python."""


@dataclass(frozen=True, slots=True)
class PreferenceFault:
    """Why a value cannot be set: the end of a text's id, and what it names."""

    id: str
    args: dict[str, Argument] = field(default_factory=dict, hash=False)


class PreferenceKind(Protocol, Generic[V]):
    """A kind of values."""

    def read(self, text: str) -> V | PreferenceFault:
        """The value that somebody typed, or that was written."""
        ...

    def write(self, value: V) -> str:
        """The value as it is kept."""
        ...


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within bounds."""

    least: int
    most: int

    def read(self, text: str) -> int | PreferenceFault:
        """The only number in the text."""
        found = _numbers(text)
        if len(found) != 1 or not self.least <= found[0] <= self.most:
            return PreferenceFault("number", {"least": self.least, "most": self.most})
        return found[0]

    def write(self, value: int) -> str:
        """In figures."""
        return str(value)


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time on the committee's wall clock."""

    def read(self, text: str) -> time | PreferenceFault:
        """A time as people type it: `9:00`, `9h`, `9h30`."""
        return _time_of(fold(text)) or PreferenceFault("time")

    def write(self, value: time) -> str:
        """As `09:00`."""
        return f"{value:%H:%M}"


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""

    def read(self, text: str) -> bool | PreferenceFault:
        """A word for it."""
        said = fold(text)
        if said in ("1", "co", "bat", "nhan", "yes", "on"):
            return True
        return (
            False if said in ("0", "khong", "tat", "khong nhan", "no", "off") else PreferenceFault("switch")
        )

    def write(self, value: bool) -> str:
        """As a figure."""
        return str(int(value))


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several, by its name."""

    options: type[StrEnum]

    def read(self, text: str) -> StrEnum | PreferenceFault:
        """The one of this name."""
        found = [one for one in self.options if one.value == text.strip()]
        return found[0] if found else PreferenceFault("option")

    def write(self, value: StrEnum) -> str:
        """Its name."""
        return value.value


@dataclass(frozen=True, slots=True)
class Line:
    """One line that people read."""

    longest: int

    def read(self, text: str) -> str | PreferenceFault:
        """The text in one line, as long as it has words and carries no mark of secrecy."""
        line = " ".join(text.split())
        return _title_fault(line, self.longest) or line

    def write(self, value: str) -> str:
        """As it is."""
        return value


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Some lines that people read, with the blank ones between them."""

    longest: int

    def read(self, text: str) -> str | PreferenceFault:
        """The text without blanks at the ends of its lines."""
        lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
        return _title_fault(lines, self.longest) or lines

    def write(self, value: str) -> str:
        """As it is."""
        return value


@dataclass(frozen=True, slots=True)
class Titles:
    """Several lines that people read, none twice."""

    most: int
    longest: int

    def read(self, text: str) -> tuple[str, ...] | PreferenceFault:
        """One on each line, with or without a number before it."""
        lines = (re.sub(r"^[0-9]+[.)]\s+|^[-*]\s+", "", " ".join(line.split())) for line in text.splitlines())
        titles = tuple(dict.fromkeys(line for line in lines if line))
        fault = next((fault for title in titles if (fault := _title_fault(title, self.longest))), None)
        if fault is not None:
            return fault
        if not 1 <= len(titles) <= self.most:
            return PreferenceFault("titles", {"most": self.most})
        return titles

    def write(self, value: Sequence[str]) -> str:
        """One on each line."""
        return "\n".join(value)


@dataclass(frozen=True, slots=True)
class DaysBefore:
    """Days before a deadline, the farthest first. The last two steps press and are always among them."""

    farthest: int
    most: int

    def read(self, text: str) -> tuple[int, ...] | PreferenceFault:
        """The numbers in the text, in any order."""
        always = {int(name.removeprefix("t-")) for name in PRESSING}
        days = set(_numbers(text))
        if not days or max(days) > self.farthest or len(days - always) > self.most:
            return PreferenceFault("days", {"farthest": self.farthest, "most": self.most})
        return tuple(sorted(days | always, reverse=True))

    def write(self, value: Sequence[int]) -> str:
        """With commas."""
        return ", ".join(map(str, value))


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The spans of a working day, in order, within `EARLIEST` and `LATEST`."""

    def read(self, text: str) -> Hours | PreferenceFault:
        """Spans as people type them: `8:00-11:00, 14h-16h30`."""
        spans = []
        for part in _SPANS.split(fold(text).strip()):
            edges = [_time_of(edge.removeprefix("tu ")) for edge in _DASH.split(part)]
            if len(edges) != 2 or edges[0] is None or edges[1] is None:
                return PreferenceFault("hours")
            spans.append((edges[0], edges[1]))
        edges_in_order = [edge for span in spans for edge in span]
        if len(spans) > MOST_SPANS or any(one >= other for one, other in pairwise(edges_in_order)):
            return PreferenceFault("hours-order", {"most": MOST_SPANS})
        if any(_length(start, end) < SHORTEST_SPAN for start, end in spans):
            return PreferenceFault("hours-short", {"least": SHORTEST_SPAN // timedelta(minutes=1)})
        if spans[0][0] < EARLIEST or spans[-1][1] > LATEST:
            return PreferenceFault("hours-quiet", {"first": f"{EARLIEST:%H:%M}", "last": f"{LATEST:%H:%M}"})
        return tuple(spans)

    def write(self, value: Hours) -> str:
        """As `08:00-11:00, 14:00-16:30`."""
        return ", ".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in value)


def _numbers(text: str) -> list[int]:
    return [
        int(number) if len(number) <= _MOST_DIGITS else 10**_MOST_DIGITS for number in _NUMBERS.findall(text)
    ]


def _time_of(folded: str) -> time | None:
    found = _TIME.fullmatch(folded.strip())
    return time(int(found[1]), int(found[2] or 0)) if found else None


def _length(start: time, end: time) -> timedelta:
    return datetime.combine(date.min, end) - datetime.combine(date.min, start)


def _title_fault(line: str, longest: int) -> PreferenceFault | None:
    mark = secret_mark(line)
    if mark is not None:
        return PreferenceFault("secret", {"mark": mark})
    if sum(letter.isalpha() for letter in line) < 3 or len(line) > longest:
        return PreferenceFault("line", {"longest": longest})
    return None
