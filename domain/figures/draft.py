"""The draft of a report as plain data, in the words of its reader. Knows no program that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.figures.chart import Chart


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table by unit: its name, where its figures come from, headings, a row a unit, and the sum of them."""

    name: str
    source: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftRound:
    """What the report says of a round: its title, a sentence a line, the table they refer to."""

    title: str
    lines: tuple[str, ...]
    table: DraftTable


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report in the layout of the Party, with its number and day left open.

    `above` and `issuer` stand at the left of the head, `number` below them, `place` at the right; `about`, `period` and
    `opening` below the word "report". `later`: what was written down after the period for it, which its figures leave
    out. `pace`, `behind` and `due`: sentences on the pace of each round, on the units
    that are short of it, on what is due next. `receivers`, `on_behalf` and `signer` close it.
    """

    above: str
    issuer: str
    number: str
    place: str
    about: str
    period: str
    opening: str
    rounds: tuple[DraftRound, ...]
    charts: tuple[Chart, ...]
    later: Sequence[str]
    pace: Sequence[str]
    behind: Sequence[str]
    due: Sequence[str]
    receivers: Sequence[str]
    on_behalf: str
    signer: str
