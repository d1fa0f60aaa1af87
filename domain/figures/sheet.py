"""A sheet of a workbook as plain data: a title, notes, columns, rows of typed cells. Knows no program that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from domain.figures.pace import Keeping

Cell = str | int | Decimal | date | datetime | None
Look = Literal["text", "center", "count", "share", "ratio", "whole", "date", "moment"]
"""How the cells of a column look. A `share` wears the colours of the report, a `ratio` is the same without them."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column by its heading, its width in characters, and how its cells look.

    `pace`: the share (of 1) that should have been reached by now, by which shares get their colour.
    `rule`: what people may enter in its rows, as a spreadsheet's data validation says it; empty: anything.
    """

    heading: str
    width: float
    look: Look = "text"
    rule: Mapping[str, object] = field(default_factory=dict)
    pace: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Cells in the order of the columns. `level` indents the cell of `ReportSheet.indented`; `strong` rows are bold.

    `pace`: the share (of 1) that the row should have reached by now, where its column has none.
    """

    cells: tuple[Cell, ...]
    level: int = 0
    strong: bool = False
    pace: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OfficialFrame:
    """What makes a sheet an annex to a report: `issuer` at the left and `party` at the right above the title, the line
    that says to which report it belongs, and who signs below it, at the left and at the right."""

    issuer: str
    party: str
    annex: str
    signers: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SheetChart:
    """A chart of bars below a table, drawn by the spreadsheet itself: a bar a row, named by the first column, as long
    as the share in the column `values`, in the colour of how it stands to the pace."""

    title: str
    values: int
    keeping: tuple[Keeping, ...]


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One sheet. `notes` stand between the title and the header; `frozen` columns stay in sight and are printed on
    each page. A sheet with an `official` frame is printed up to
    the signatures and no further. One with `sentences`, above the table, and a `chart`, below it, is one page to be
    handed to somebody.
    """

    name: str
    title: str
    notes: tuple[str, ...]
    columns: tuple[SheetColumn, ...]
    rows: Sequence[SheetRow]
    total: SheetRow | None = None
    indented: int = -1
    frozen: int = 0
    official: OfficialFrame | None = None
    sentences: tuple[str, ...] = ()
    chart: SheetChart | None = None
