"""The office's own days for a year, in a sheet or in pasted lines: read all of it, or say what is wrong. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from domain.calendar.lists import DayFault, DaysRead, RawDays, checked, parse_kind
from domain.calendar.working_days import WorkCalendar
from domain.language.vietnamese import fold, folded_words, tidy
from domain.people.roster.unheaded import nameless

DayColumn = Literal["day", "from", "to", "kind", "note"]
"""A column. Its name for people is the text `calendar-sheet-<column>`."""

HEADER_WITHIN = 30
"""The heading is one of so many first rows."""

_DAY_HEADINGS: Mapping[DayColumn, frozenset[str]] = {
    "day": folded_words("ngay", "cac ngay", "ngay thang", "date", "day", "days"),
    "from": folded_words("tu ngay", "tu", "ngay bat dau", "bat dau", "from", "first day", "start"),
    "to": folded_words(
        "den ngay", "den", "den het ngay", "ngay ket thuc", "ket thuc", "to", "last day", "end"
    ),
    "kind": folded_words("loai", "loai ngay", "nghi/lam bu", "kind", "type"),
    "note": folded_words("ghi chu", "li do", "noi dung", "ten ngay nghi", "note", "reason"),
}
_EXAMPLE_DAY = re.compile(r"(?:vi du|example)\b")
_DAY_SEPARATOR = re.compile(r"\s*[;|\t]\s*")


def read_day_rows(rows: Sequence[Sequence[str]], today: date, calendar: WorkCalendar) -> DaysRead:
    """The days of a sheet, all of them or, with faults, none. `calendar` is the one in force.

    `rows` are those of the sheet from its first one on, blank ones included, so that faults name rows as Excel does.
    Rows whose note begins with "Vi du" are the template's examples and are passed over.
    """
    header = next(
        (
            (number, columns)
            for number, row in enumerate(rows[:HEADER_WITHIN], start=1)
            if len(columns := _day_columns(row)) > 1 and {"day", "from"} & {column for column, _ in columns}
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
    faults += [DayFault("column-nameless", number, letters) for number, letters in nameless(rows, line)]
    if faults:
        return DaysRead((), tuple(faults))
    return checked(list(_day_rows(rows, line, places)), today, calendar)


def read_day_lines(text: str, today: date, calendar: WorkCalendar) -> DaysRead:
    """The days of pasted lines: `29/8 - 31/8/2027 nghi: note`, or the three parts between tabs, `;` or `|`."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    return checked([_pasted_days(number, line) for number, line in lines], today, calendar)


def _day_columns(row: Sequence[str]) -> list[tuple[DayColumn, int]]:
    """The columns that a row names, with their places; a column named twice has two entries."""
    found: list[tuple[DayColumn, int]] = []
    for place, cell in enumerate(row):
        label = fold(re.sub(r"\([^)]*\)|[*:]", " ", cell)).strip(" .,-")
        found += [(column, place) for column, names in _DAY_HEADINGS.items() if label in names]
    return found


def _day_rows(
    rows: Sequence[Sequence[str]], header: int, places: Mapping[DayColumn, int]
) -> Iterator[RawDays]:
    for number, row in enumerate(rows[header:], start=header + 1):
        if len(_day_columns(row)) > 1:  # the heading again, of cells merged over two lines or on another page
            continue
        day, first, last, kind, note = (
            _day_cell(row, places.get(column)) for column in ("day", "from", "to", "kind", "note")
        )
        first = first or day
        if not (first or last or kind or note) or _EXAMPLE_DAY.match(fold(note)):
            continue
        days = f"{first} \N{EN DASH} {last}" if first and last else first or last
        yield RawDays(number, days, kind, note, dated=True)


def _day_cell(row: Sequence[str], place: int | None) -> str:
    return " ".join(tidy(row[place]).split()) if place is not None and place < len(row) else ""


def _pasted_days(number: int, line: str) -> RawDays:
    """A line in three parts: before the kind are the days, after it is the note."""
    parts = [part for part in _DAY_SEPARATOR.split(tidy(line)) if part]
    if len(parts) > 1:
        two = len(parts) > 2 and parse_kind(parts[1]) is None and parse_kind(parts[2]) is not None
        days = f"{parts[0]} \N{EN DASH} {parts[1]}" if two else parts[0]
        kind, *rest = parts[2:] if two else parts[1:]
        return RawDays(number, days, kind, " ".join(rest), dated=False)
    words = tidy(line).split()
    for start in range(1, len(words)):
        for length in (3, 2, 1):
            said = " ".join(words[start : start + length]).rstrip(":,.")
            if start + length <= len(words) and parse_kind(said) is not None:
                note = " ".join(words[start + length :]).lstrip(":-\N{EN DASH} ")
                return RawDays(number, " ".join(words[:start]).rstrip(":,"), said, note, dated=False)
    return RawDays(number, " ".join(words), "", "", dated=False)
