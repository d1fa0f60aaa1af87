"""What a list of own days means, however it was written, and what can be wrong with it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from domain.calendar.spans import LONGEST_BREAK, days_of, known_years, longest_break, with_own
from domain.calendar.typed_span import names_a_year, parse_days
from domain.calendar.working_days import LONGEST_NOTE, OwnDay, WorkCalendar
from domain.language.secrecy import secret_mark
from domain.language.vietnamese import fold, folded_words

DaysTrouble = Literal[
    "no-header",
    "column-missing",
    "column-twice",
    "column-nameless",
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

    `text` is what was read there, shortened; of a column its name as in `Column`, or its letters where it has none; of
    `twice` the day.
    """

    trouble: DaysTrouble
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
class RawDays:
    """A row as it was written: its place from 1, the words for its days, its kind, its note."""

    line: int
    days: str
    kind: str
    note: str
    dated: bool
    """Whether the days have to name their year: a file is read again in another one."""


_FREE_DAY_WORDS = folded_words(
    "nghi", "ngay nghi", "nghi le", "nghi bu", "duoc nghi", "off", "free", "day off"
)
_WORKED_DAY_WORDS = folded_words(
    "lam bu", "lam", "lam viec", "ngay lam bu", "ngay lam viec", "di lam", "di lam bu", "lam viec bu",
    "worked", "work", "working", "working day",
)  # fmt: skip
_SHOWN_OF_DAY = 60


def parse_kind(text: str) -> bool | None:
    """Whether a word for the kind of a day means that it is worked; None where it means neither."""
    kind = fold(text).strip(" .,:")
    return True if kind in _WORKED_DAY_WORDS else False if kind in _FREE_DAY_WORDS else None


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


def checked(rows: Sequence[RawDays], today: date, calendar: WorkCalendar) -> DaysRead:
    """The days of these rows, all of them or, with faults, none. `calendar` is the one in force."""
    public = replace(calendar, own={})
    faults: list[DayFault] = []
    days: dict[date, tuple[int, OwnDay]] = {}
    for row in rows:
        found = _days_of_row(row, today, public)
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


def _days_of_row(row: RawDays, today: date, public: WorkCalendar) -> tuple[OwnDay, ...] | DayFault:
    """The days of a row, or the first thing that is wrong with it."""
    if not row.days:
        return DayFault("no-day", row.line)
    span = parse_days(row.days, today)
    if span is None:
        ends = [parse_days(end, today) for end in row.days.split(" \N{EN DASH} ")]
        wrong = len(ends) == 2 and None not in ends
        return DayFault("wrong-order" if wrong else "unreadable-day", row.line, _short_day_text(row.days))
    if row.dated and not names_a_year(row.days):
        return DayFault("no-year", row.line, _short_day_text(row.days))
    first, last = span
    if not {first.year, last.year} <= set(known_years(today)):
        return DayFault("other-year", row.line, _short_day_text(row.days))
    worked = parse_kind(row.kind)
    if worked is None:
        return DayFault("unknown-kind" if row.kind else "no-kind", row.line, _short_day_text(row.kind))
    if (last - first).days >= LONGEST_BREAK:
        return DayFault("too-long", row.line, _short_day_text(row.days))
    if worked and any(map(public.is_working_day, days_of(first, last))):
        return DayFault("worked-anyway", row.line, _short_day_text(row.days))
    if len(row.note) > LONGEST_NOTE:
        return DayFault("long-note", row.line, _short_day_text(row.note))
    if (mark := secret_mark(row.note)) is not None:
        return DayFault("secret-mark", row.line, mark)
    return tuple(OwnDay(day, worked, row.note) for day in days_of(first, last))


def _break_faults(days: Mapping[date, tuple[int, OwnDay]], calendar: WorkCalendar) -> list[DayFault]:
    """The first row that makes a break too long, together with others and with the public holidays."""
    for line, day in days.values():
        if longest_break(calendar, [day.day]) > LONGEST_BREAK:
            return [DayFault("too-long", line, f"{day.day:%d/%m/%Y}")]
    return []


def _short_day_text(text: str) -> str:
    return text if len(text) <= _SHOWN_OF_DAY else text[: _SHOWN_OF_DAY - 1] + "\N{HORIZONTAL ELLIPSIS}"
