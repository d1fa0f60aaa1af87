"""Registration rounds as sheets of the workbook: the rounds, the units, the people, the pledges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, ReportSheet, SheetRow
from domain.figures.tree import rolled_up, sum_of
from domain.language.vietnamese import name_key
from domain.people.person import COUNTED
from domain.pledges.figures import PledgeFigures
from domain.pledges.lines import PledgeLine
from domain.rounds.round import Round
from handlers.figures import sheets
from handlers.figures.block import WorkbookPart
from handlers.figures.sheet_context import Column, SheetContext, cells, percent
from handlers.figures.sheets import Placed


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is counted of a round or of a unit in it. `people` belong to the unit, on the list of the round or not."""

    figures: PledgeFigures
    people: int


_FIGURES: tuple[Column[_Counted], ...] = (
    Column("people", 11, "count", lambda of: of.people),
    Column("due", 11, "count", lambda of: of.figures.due),
    Column("registered", 11, "count", lambda of: of.figures.registered),
    Column("registration", 12, "share", lambda of: percent(of.figures.registration)),
    Column("approved", 11, "count", lambda of: of.figures.approved),
    Column("approval", 12, "share", lambda of: percent(of.figures.approval)),
    Column("waiting", 11, "count", lambda of: of.figures.waiting),
    Column("returned", 11, "count", lambda of: of.figures.returned),
    Column("missing", 11, "count", lambda of: of.figures.missing),
)
_PROGRESS: tuple[Column[_Counted], ...] = (
    Column("met", 11, "count", lambda of: of.figures.met),
    Column("not-met", 11, "count", lambda of: of.figures.not_met),
    Column("evidenced", 11, "count", lambda of: of.figures.evidenced),
    Column("done", 11, "count", lambda of: of.figures.done),
    Column("doing", 11, "count", lambda of: of.figures.doing),
    Column("stuck", 11, "count", lambda of: of.figures.stuck),
    Column("silent", 11, "count", lambda of: of.figures.silent),
)


def rounds_sheet(rounds: Sequence[Round], part: WorkbookPart, context: SheetContext) -> ReportSheet:
    """A row a round."""
    people = sum(part.people.values())

    def counted(round_: Round) -> _Counted:
        return _Counted(part.sums.of(PledgeFigures, round_.id), people)

    columns = [column.of(counted) for column in (*_FIGURES, *_PROGRESS)]
    return sheets.rounds_sheet("summary", rounds, columns, context, "summary", title=("round", 46))


def unit_sheets(
    rounds: Sequence[Round],
    part: WorkbookPart,
    reached: Mapping[str, Mapping[str, Share]],
    context: SheetContext,
) -> tuple[ReportSheet, ...]:
    """A sheet a round, a row a unit with everything under it. `reached`: by round and unit, without those under it."""
    people = rolled_up(part.branches, part.people, 0)
    linked = {round_id: rolled_up(part.branches, own, Share()) for round_id, own in reached.items()}

    def counted(row: Placed) -> _Counted:
        round_, branch = row
        figures = branch.line.figures.of(PledgeFigures, round_.id)
        return _Counted(figures, sum_of(branch, people, part.people, 0))

    def has_linked(row: Placed) -> int:
        round_, branch = row
        return sum_of(branch, linked[round_.id], reached[round_.id], Share()).done

    columns: tuple[Column[Placed], ...] = (
        *(column.of(counted) for column in _FIGURES),
        Column("linked", 11, "count", has_linked),
    )
    return sheets.sheets_by_units("units", rounds, part.branches, columns, context, widths=(16, 46))


def people_sheet(
    rounds: Sequence[Round], members: Iterable[MemberLine], context: SheetContext
) -> ReportSheet:
    """A row a person, columns a round."""

    def standing(line: MemberLine) -> str:
        return context.tell(f"figures-workbook-standing-{_standing(line)}")

    columns: tuple[Column[MemberLine], ...] = (
        Column("standing", 15, "center", standing),
        Column("owed", 10, "count", lambda line: line.owed),
        Column("pledged", 9, "count", lambda line: line.done),
        Column("approved", 10, "count", lambda line: line.accepted),
        Column("returned", 8, "count", lambda line: line.returned),
    )
    return sheets.people_sheet("people", rounds, members, columns, context, widths=(13, 28), reached=14)


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
    return context.sheet("pledges", columns, rows, frozen=2)


def _standing(line: MemberLine) -> str:
    """The end of the id of the words for how somebody stands."""
    return line.standing.value if line.status in COUNTED else "uncounted"
