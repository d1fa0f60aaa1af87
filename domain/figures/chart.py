"""A chart as plain data: what is drawn, in the words of its reader. Knows no program that draws."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from domain.figures.pace import Keeping


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar: whose, its percentage (0 to 100), what is written at its end, and the percentage it should have reached,
    where there is one."""

    label: str
    percent: Decimal
    told: str
    keeping: Keeping = "ahead"
    expected: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A line over the labels of its points, with their percentages (0 to 100). `told`: what is written at its last
    point; `expected`: it shows what should be, not what is."""

    label: str
    points: tuple[tuple[str, Decimal], ...]
    told: str = ""
    expected: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of bars below each other, or of lines; `notes` say below the title how to read it, a line each."""

    title: str
    notes: tuple[str, ...] = ()
    bars: tuple[ChartBar, ...] = ()
    lines: tuple[ChartLine, ...] = ()
