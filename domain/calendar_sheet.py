"""The office's own days for a year, in a sheet or in pasted lines: read all of it, or say what is wrong. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from domain.calendar import LONGEST_NOTE, OwnDay, WorkCalendar
from domain.calendar_dates import names_a_year, parse_days
from domain.calendar_days import LONGEST_BREAK, days_of, known_years, longest_break, with_own
from domain.coach import secret_mark
from domain.vietnamese import fold, tidy

Column = Literal["day", "from", "to", "kind", "note"]
"""A column. Its name for people is the text `calendar-sheet-<column>`."""

HEADER_WITHIN = 30
"""The heading stands in one of these first rows."""

Trouble = Literal[
    "no-header",
    "column-missing",
    "column-twice",
    "no-day",
    "unreadable-day",
    "no-year",
    "wrong-order",
    "other-year",
    "no-kind",
    "unknown-kind",
    "twice",
    "too-long",
    "worked-anyway",
    "long-note",
    "secret-mark",
    "nothing",
]
"""Why days were not taken. `worked-anyway`: said to be worked in exchange, but everybody works on it."""


@dataclass(frozen=True, slots=True)
class DayFault:
    """One thing that is wrong: at which row of the sheet or line of the text, from 1 (0: the whole).

    `text` is what stands there, shortened; of a column its name as in `Column`, of `twice` the day.
    """

    trouble: Trouble
    line: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class DaysRead:
    """The days in order of their dates, all of them, or with faults none."""

    days: tuple[OwnDay, ...]
    faults: tuple[DayFault, ...] = ()


@dataclass(frozen=True, slots=True)
class DaysChange:
    """What putting days means, besides what the office has set already.

    `kept` are own days of the same years that are not among them: they stay. Nothing is ever taken back by a file.
    """

    new: tuple[OwnDay, ...]
    changed: tuple[OwnDay, ...]
    unchanged: tuple[OwnDay, ...]
    kept: tuple[OwnDay, ...]

    @property
    def to_put(self) -> tuple[OwnDay, ...]:
        """What has to be written, in order."""
        return tuple(sorted((*self.new, *self.changed)))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it was written: its place from 1, the words for its days, its kind, its note."""

    line: int
    days: str
    kind: str
    note: str
    dated: bool
    """Whether the days have to name their year: a file is read again in another one."""


def _folded(*words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


_HEADINGS: Mapping[Column, frozenset[str]] = {
    "day": _folded("ngay", "cac ngay", "ngay thang", "date", "day", "days"),
    "from": _folded("tu ngay", "tu", "ngay bat dau", "bat dau", "from", "first day", "start"),
    "to": _folded("den ngay", "den", "den het ngay", "ngay ket thuc", "ket thuc", "to", "last day", "end"),
    "kind": _folded("loai", "loai ngay", "nghi/lam bu", "kind", "type"),
    "note": _folded("ghi chu", "li do", "noi dung", "ten ngay nghi", "note", "reason"),
}
_FREE = _folded("nghi", "ngay nghi", "nghi le", "nghi bu", "duoc nghi", "off", "free", "day off")
_WORKED = _folded(
    "lam bu", "lam", "lam viec", "ngay lam bu", "ngay lam viec", "di lam", "di lam bu", "lam viec bu",
    "worked", "work", "working", "working day",
)  # fmt: skip
_EXAMPLE = re.compile(r"(?:vi du|example)\b")
_SEPARATOR = re.compile(r"\s*[;|\t]\s*")
_SHOWN = 60


def read_day_rows(rows: Sequence[Sequence[str]], today: date, calendar: WorkCalendar) -> DaysRead:
    """The days of a sheet, all of them or, with faults, none. `calendar` is the one in force.

    `rows` are those of the sheet from its first one on, blank ones included, so that faults name rows as Excel does.
    Rows whose note begins with "Vi du" are the template's examples and are passed over.
    """
    header = next(
        (
            (number, columns)
            for number, row in enumerate(rows[:HEADER_WITHIN], start=1)
            if len(columns := _columns(row)) > 1 and {"day", "from"} & {column for column, _ in columns}
        ),
        None,
    )
    if header is None:
        return DaysRead((), (DayFault("no-header"),))
    line, found = header
    places = dict(reversed(found))
    names = [column for column, _ in found]
    faults = [DayFault("column-twice", line, name) for name in dict.fromkeys(names) if names.count(name) > 1]
    if "kind" not in places:
        faults.append(DayFault("column-missing", line, "kind"))
    if faults:
        return DaysRead((), tuple(faults))
    return _checked(list(_rows(rows, line, places)), today, calendar)


def read_day_lines(text: str, today: date, calendar: WorkCalendar) -> DaysRead:
    """The days of pasted lines: `29/8 - 31/8/2027 nghi: note`, or the three parts between tabs, `;` or `|`."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    return _checked([_pasted(number, line) for number, line in lines], today, calendar)


def compare_days(days: Sequence[OwnDay], own: Mapping[date, OwnDay]) -> DaysChange:
    """These days against those that the office has set."""
    there = {day.day for day in days}
    years = {day.day.year for day in days}
    return DaysChange(
        new=tuple(day for day in days if day.day not in own),
        changed=tuple(day for day in days if day.day in own and own[day.day] != day),
        unchanged=tuple(day for day in days if own.get(day.day) == day),
        kept=tuple(day for day in own.values() if day.day.year in years and day.day not in there),
    )


def _columns(row: Sequence[str]) -> list[tuple[Column, int]]:
    """The columns that a row names, with their places; a column named twice stands there twice."""
    found: list[tuple[Column, int]] = []
    for place, cell in enumerate(row):
        label = fold(re.sub(r"\([^)]*\)|[*:]", " ", cell)).strip(" .,-")
        found += [(column, place) for column, names in _HEADINGS.items() if label in names]
    return found


def _rows(rows: Sequence[Sequence[str]], header: int, places: Mapping[Column, int]) -> Iterator[_Row]:
    for number, row in enumerate(rows[header:], start=header + 1):
        day, first, last, kind, note = (
            _cell(row, places.get(column)) for column in ("day", "from", "to", "kind", "note")
        )
        first = first or day
        if not (first or last or kind or note) or _EXAMPLE.match(fold(note)):
            continue
        days = f"{first} \N{EN DASH} {last}" if first and last else first or last
        yield _Row(number, days, kind, note, dated=True)


def _cell(row: Sequence[str], place: int | None) -> str:
    return " ".join(tidy(row[place]).split()) if place is not None and place < len(row) else ""


def _pasted(number: int, line: str) -> _Row:
    """A line in three parts: what stands before the kind is the days, what comes after it the note."""
    parts = [part for part in _SEPARATOR.split(tidy(line)) if part]
    if len(parts) > 1:
        two = len(parts) > 2 and parse_kind(parts[1]) is None and parse_kind(parts[2]) is not None
        days = f"{parts[0]} \N{EN DASH} {parts[1]}" if two else parts[0]
        kind, *rest = parts[2:] if two else parts[1:]
        return _Row(number, days, kind, " ".join(rest), dated=False)
    words = tidy(line).split()
    for start in range(1, len(words)):
        for length in (3, 2, 1):
            said = " ".join(words[start : start + length]).rstrip(":,.")
            if start + length <= len(words) and parse_kind(said) is not None:
                note = " ".join(words[start + length :]).lstrip(":-\N{EN DASH} ")
                return _Row(number, " ".join(words[:start]).rstrip(":,"), said, note, dated=False)
    return _Row(number, " ".join(words), "", "", dated=False)


def parse_kind(text: str) -> bool | None:
    """Whether a word for the kind of a day means that it is worked; None where it means neither."""
    kind = fold(text).strip(" .,:")
    return True if kind in _WORKED else False if kind in _FREE else None


def _checked(rows: Sequence[_Row], today: date, calendar: WorkCalendar) -> DaysRead:
    public = replace(calendar, own={})
    faults: list[DayFault] = []
    days: dict[date, tuple[int, OwnDay]] = {}
    for row in rows:
        found = _days(row, today, public)
        if isinstance(found, DayFault):
            faults.append(found)
            continue
        for day in found:
            before = days.setdefault(day.day, (row.line, day))
            if before[1] != day:
                faults.append(DayFault("twice", row.line, f"{day.day:%d/%m/%Y}"))
                break
    read = tuple(sorted(day for _, day in days.values()))
    if not faults and not read:
        faults.append(DayFault("nothing"))
    if not faults:
        faults += _break_faults(days, with_own(calendar, read))
    return DaysRead((), tuple(faults)) if faults else DaysRead(read)


def _days(row: _Row, today: date, public: WorkCalendar) -> tuple[OwnDay, ...] | DayFault:
    """The days of a row, or the first thing that is wrong with it."""
    if not row.days:
        return DayFault("no-day", row.line)
    span = parse_days(row.days, today)
    if span is None:
        ends = [parse_days(end, today) for end in row.days.split(" \N{EN DASH} ")]
        wrong = len(ends) == 2 and None not in ends
        return DayFault("wrong-order" if wrong else "unreadable-day", row.line, _short(row.days))
    if row.dated and not names_a_year(row.days):
        return DayFault("no-year", row.line, _short(row.days))
    first, last = span
    if not {first.year, last.year} <= set(known_years(today)):
        return DayFault("other-year", row.line, _short(row.days))
    worked = parse_kind(row.kind)
    if worked is None:
        return DayFault("unknown-kind" if row.kind else "no-kind", row.line, _short(row.kind))
    if (last - first).days >= LONGEST_BREAK:
        return DayFault("too-long", row.line, _short(row.days))
    if worked and any(map(public.is_working_day, days_of(first, last))):
        return DayFault("worked-anyway", row.line, _short(row.days))
    if len(row.note) > LONGEST_NOTE:
        return DayFault("long-note", row.line, _short(row.note))
    if (mark := secret_mark(row.note)) is not None:
        return DayFault("secret-mark", row.line, mark)
    return tuple(OwnDay(day, worked, row.note) for day in days_of(first, last))


def _break_faults(days: Mapping[date, tuple[int, OwnDay]], calendar: WorkCalendar) -> list[DayFault]:
    """The first row that makes a break too long, together with others and with the public holidays."""
    for line, day in days.values():
        if longest_break(calendar, [day.day]) > LONGEST_BREAK:
            return [DayFault("too-long", line, f"{day.day:%d/%m/%Y}")]
    return []


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "\N{HORIZONTAL ELLIPSIS}"
