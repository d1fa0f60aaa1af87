"""What a report is about: a week, a month or a quarter."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from domain.calendar.working_days import Week

PeriodKind = Literal["week", "month", "quarter"]


def period_kind(name: str) -> PeriodKind:
    """The kind of this name. Raises ValueError where there is none."""
    for kind in get_args(PeriodKind):
        if kind == name:
            found: PeriodKind = kind
            return found
    raise ValueError(name)


_MONTHS = 3
"""Of a quarter."""


@dataclass(frozen=True, slots=True)
class Period:
    """From its first day to its last. `number`: of the week, month or quarter in the `year`, as reports number it."""

    kind: PeriodKind
    year: int
    number: int

    def __post_init__(self) -> None:
        """Raises ValueError where the year has no such period."""
        if not 1 <= self.number <= {"week": 53, "month": 12, "quarter": 4}[self.kind]:
            raise ValueError(self.label)
        _ = self.begins

    @classmethod
    def of(cls, kind: PeriodKind, day: date) -> Period:
        """The period in which the day lies."""
        if kind == "week":
            week = Week.of(day)
            return cls(kind, week.year, week.number)
        return cls(kind, day.year, day.month if kind == "month" else (day.month + _MONTHS - 1) // _MONTHS)

    @classmethod
    def parse(cls, kind: PeriodKind, label: str) -> Period | None:
        """The period of this kind as `label` writes it, or None."""
        sign = {"week": "[Ww]", "month": "", "quarter": "[Qq]"}[kind]
        match = re.fullmatch(rf"([0-9]{{4}})-{sign}([0-9]{{1,2}})", label.strip())
        try:
            return cls(kind, int(match[1]), int(match[2])) if match else None
        except ValueError:
            return None

    @property
    def label(self) -> str:
        """Its name in data and commands: "2026-W47", "2026-11", "2026-Q4"; words for people are made elsewhere."""
        sign = {"week": "W", "month": "", "quarter": "Q"}[self.kind]
        return f"{self.year:04}-{sign}{self.number:0{1 if self.kind == 'quarter' else 2}}"

    @property
    def begins(self) -> date:
        """The first day."""
        if self.kind == "week":
            return Week(self.year, self.number).monday
        return date(self.year, self.number if self.kind == "month" else self.number * _MONTHS - 2, 1)

    @property
    def ends(self) -> date:
        """The last day."""
        if self.kind == "week":
            return Week(self.year, self.number).sunday
        month = self.number if self.kind == "month" else self.number * _MONTHS
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks whose Sunday lies in it, the last first."""
        week = Week.of(self.ends)
        if week.sunday > self.ends:
            week = week.previous
        found = []
        while week.sunday >= self.begins:
            found.append(week)
            week = week.previous
        return tuple(found)

    @property
    def week_before(self) -> Week:
        """The last week that had ended when the period began: what its figures are compared with."""
        return Week.of(self.begins).previous
