"""The public holidays of Viet Nam as the `holidays` package reckons them, kept as a table.

The package loads every country of the world to tell of one, which takes the assistant eleven megabytes for good; so
its answers are written down once (`python -m tests.calendar.library`), and a test compares them.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

TABLE = Path(__file__).with_name("public_days.csv")


class Kind(StrEnum):
    """What a day is: a holiday by law, a day off in its stead or beside it, a weekend day that is worked instead."""

    HOLIDAY = "holiday"
    SUBSTITUTE = "substitute"
    WORKED = "worked"


@dataclass(frozen=True, slots=True)
class PublicDay:
    """One day; `name` is Vietnamese, and empty where the day is worked."""

    day: date
    kind: Kind
    name: str


def public_days() -> list[PublicDay]:
    """All of them, in order, from 2020 to 2100; of other years nothing is known."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [PublicDay(date.fromisoformat(day), Kind(kind), name) for day, kind, name in csv.reader(file)]
