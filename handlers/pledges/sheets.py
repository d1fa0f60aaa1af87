"""Registration rounds as sheets of the workbook: the rounds, the units, the people, the pledges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, ReportSheet, SheetRow
from domain.figures.tree import Branch
from domain.language.vietnamese import name_key
from domain.people.person import COUNTED
from domain.pledges.figures import PledgeFigures
from domain.pledges.lines import PledgeLine
from domain.rounds.round import Round
from handlers.figures import sheets
from handlers.figures.sheet_context import Column, SheetContext, cells, percent

_FIGURES: tuple[Column[PledgeFigures], ...] = (
    Column("due", 11, "count", lambda of: of.due),
    Column("registered", 11, "count", lambda of: of.registered),
    Column("registration", 12, "share", lambda of: percent(of.registration)),
    Column("approved", 11, "count", lambda of: of.approved),
    Column("approval", 12, "share", lambda of: percent(of.approval)),
    Column("waiting", 11, "count", lambda of: of.waiting),
    Column("returned", 11, "count", lambda of: of.returned),
    Column("missing", 11, "count", lambda of: of.missing),
)
_PROGRESS: tuple[Column[PledgeFigures], ...] = (
    Column("done", 11, "count", lambda of: of.done),
    Column("doing", 11, "count", lambda of: of.doing),
    Column("stuck", 11, "count", lambda of: of.stuck),
    Column("silent", 11, "count", lambda of: of.silent),
)


def rounds_sheet(totals: Sequence[tuple[Round, PledgeFigures]], context: SheetContext) -> ReportSheet:
    """A row a round, and their sum."""
    whole = PledgeFigures.total(figures for _, figures in totals)
    columns = (*_FIGURES, *_PROGRESS)
    return sheets.rounds_sheet("summary", totals, whole, columns, context, title=("round", 46))


def units_sheet(
    branches: tuple[Branch, ...], reached: Mapping[str, Share], context: SheetContext
) -> ReportSheet:
    """A row a unit with everything under it, indented by its depth. `reached`: by unit, rolled up."""
    columns: tuple[Column[Branch], ...] = (
        *(column.of(_figures) for column in _FIGURES),
        Column("linked", 11, "count", lambda branch: reached[branch.line.unit_id].done),
    )
    return sheets.sheet_by_units("units", branches, columns, context, widths=(16, 46))


def people_sheet(members: Iterable[MemberLine], context: SheetContext) -> ReportSheet:
    """A row a person and registration round."""

    def standing(line: MemberLine) -> str:
        return context.tell(f"figures-workbook-standing-{_standing(line)}")

    columns: tuple[Column[MemberLine], ...] = (
        Column("owed", 10, "count", lambda line: line.owed),
        Column("pledged", 9, "count", lambda line: line.done),
        Column("approved", 10, "count", lambda line: line.accepted),
        Column("returned", 8, "count", lambda line: line.returned),
        Column("standing", 15, "center", standing),
    )
    return sheets.people_sheet(
        "people", members, columns, context, title=("round", 26), widths=(13, 28), reached=11
    )


def pledges_sheet(pledges: Iterable[PledgeLine], context: SheetContext) -> ReportSheet:
    """A row a pledge with its text, what was decided and how far it has come."""
    tell = context.tell

    def order(line: PledgeLine) -> tuple[object, ...]:
        return (context.place(line.unit_id), name_key(line.full_name), line.submitted_at, line.receipt)

    def entered(line: PledgeLine) -> str:
        return ": ".join(said for said in (line.entered_by, line.entered_reason) if said)

    def progress(line: PledgeLine) -> str:
        return tell(f"figures-workbook-progress-{line.progress.value}") if line.progress else ""

    def done(line: PledgeLine) -> Cell:
        return None if line.percent is None else Decimal(line.percent) / 100

    columns: tuple[Column[PledgeLine], ...] = (
        Column("receipt", 15, "text", lambda line: line.receipt),
        Column("full-name", 21, "text", lambda line: line.full_name),
        Column("unit-code", 13, "text", lambda line: context.codes.get(line.unit_id, "")),
        Column("unit", 22, "text", lambda line: line.unit_name),
        Column("round", 20, "text", lambda line: line.round_title),
        Column("group", 22, "text", lambda line: line.group),
        Column("deed", 52, "text", lambda line: line.deed),
        Column("result", 24, "text", lambda line: line.result),
        Column("until", 12, "date", lambda line: line.until),
        Column("evidence", 24, "text", lambda line: line.evidence),
        Column("state", 14, "center", lambda line: tell(f"figures-workbook-state-{line.state.value}")),
        Column("submitted-at", 17, "moment", lambda line: line.submitted_at),
        Column("entered-by", 24, "text", entered),
        Column("decided-at", 17, "moment", lambda line: line.decided_at),
        Column("decided-by", 22, "text", lambda line: line.decided_by),
        Column("remark", 28, "text", lambda line: line.remark),
        Column("progress", 14, "center", progress),
        Column("percent", 9, "whole", done),
        Column("progress-note", 28, "text", lambda line: line.progress_note),
    )
    rows = [SheetRow(cells(columns, line)) for line in sorted(pledges, key=order)]
    return context.sheet("pledges", columns, rows, frozen=2, wide=2)


def _figures(branch: Branch) -> PledgeFigures:
    return branch.line.figures.of(PledgeFigures)


def _standing(line: MemberLine) -> str:
    if line.status not in COUNTED:
        return "uncounted"
    if line.returned:
        return "returned"
    if line.done < line.owed:
        return "part" if line.done else "missing"
    return "waiting" if line.accepted < line.done else "approved"
