"""Registration rounds as sheets: the rounds, the units, the pledges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.reports.ground import Columns, ReportContext, percent
from bot.reports.sheets import Cell, SheetRow, Table
from domain.figures.counts import PledgeFigures, Share
from domain.figures.lines import PledgeLine
from domain.figures.tree import Branch, walk
from domain.language.vietnamese import name_key
from domain.rounds.round import Round

_FIGURES: Columns = (
    ("due", 11, "count"),
    ("registered", 11, "count"),
    ("registration", 12, "share"),
    ("approved", 11, "count"),
    ("approval", 12, "share"),
    ("waiting", 11, "count"),
    ("returned", 11, "count"),
    ("missing", 11, "count"),
)
_PROGRESS: Columns = (
    ("done", 11, "count"),
    ("doing", 11, "count"),
    ("stuck", 11, "count"),
    ("silent", 11, "count"),
)
_PLEDGES: Columns = (
    ("receipt", 15, "text"),
    ("full-name", 21, "text"),
    ("unit-code", 13, "text"),
    ("unit", 22, "text"),
    ("round", 20, "text"),
    ("group", 22, "text"),
    ("deed", 52, "text"),
    ("result", 24, "text"),
    ("until", 12, "date"),
    ("evidence", 24, "text"),
    ("state", 14, "center"),
    ("submitted-at", 17, "moment"),
    ("entered-by", 24, "text"),
    ("decided-at", 17, "moment"),
    ("decided-by", 22, "text"),
    ("remark", 28, "text"),
    ("progress", 14, "center"),
    ("percent", 9, "whole"),
    ("progress-note", 28, "text"),
)


def pledge_rounds_table(totals: Sequence[tuple[Round, PledgeFigures]], ground: ReportContext) -> Table:
    """A row a round, and their sum."""
    tell = ground.tell
    rows = [
        SheetRow(
            (
                round_.title,
                round_.deadline,
                tell(f"workbook-round-{round_.state.value}"),
                *_counted(figures),
                *_going(figures),
            )
        )
        for round_, figures in totals
    ]
    whole = PledgeFigures.total(figures for _, figures in totals)
    total = SheetRow((tell("workbook-total"), None, None, *_counted(whole), *_going(whole)), strong=True)
    return Table(
        name=tell("workbook-sheet-summary"),
        title=tell("workbook-heading-summary"),
        notes=ground.notes,
        columns=ground.columns(
            (
                ("round", 46, "text"),
                ("deadline", 17, "moment"),
                ("round-state", 11, "center"),
                *_FIGURES,
                *_PROGRESS,
            )
        ),
        rows=rows,
        total=total if len(rows) > 1 else None,
        frozen=1,
    )


def pledge_units_table(
    branches: tuple[Branch, ...], reached: Mapping[str, Share], ground: ReportContext
) -> Table:
    """A row a unit with everything under it, indented by its depth. `reached`: by unit, rolled up."""
    rows = [
        SheetRow(
            (
                branch.line.unit_code,
                branch.line.unit_name,
                branch.depth + 1,
                *_counted(branch.line.figures.pledge),
                reached[branch.line.unit_id].done,
            ),
            level=branch.depth,
            strong=bool(branch.children),
        )
        for branch in walk(branches)
    ]
    return Table(
        name=ground.tell("workbook-sheet-units"),
        title=ground.tell("workbook-heading-units"),
        notes=(*ground.notes, ground.tell("workbook-note-units")),
        columns=ground.columns(
            (
                ("unit-code", 16, "text"),
                ("unit", 46, "text"),
                ("level", 7, "count"),
                *_FIGURES,
                ("linked", 11, "count"),
            )
        ),
        rows=rows,
        indented=1,
        frozen=2,
    )


def pledges_table(pledges: Sequence[PledgeLine], ground: ReportContext) -> Table:
    """A row a pledge with its text, what was decided and how far it has come."""
    tell = ground.tell
    ordered = sorted(
        pledges,
        key=lambda line: (
            ground.place(line.unit_id),
            name_key(line.full_name),
            line.submitted_at,
            line.receipt,
        ),
    )
    rows = [
        SheetRow(
            (
                line.receipt,
                line.full_name,
                ground.codes.get(line.unit_id, ""),
                line.unit_name,
                line.round_title,
                line.group,
                line.deed,
                line.result,
                line.until,
                line.evidence,
                tell(f"workbook-state-{line.state.value}"),
                line.submitted_at,
                ": ".join(said for said in (line.entered_by, line.entered_reason) if said),
                line.decided_at,
                line.decided_by,
                line.remark,
                tell(f"workbook-progress-{line.progress.value}") if line.progress else "",
                None if line.percent is None else Decimal(line.percent) / 100,
                line.progress_note,
            )
        )
        for line in ordered
    ]
    return Table(
        name=tell("workbook-sheet-pledges"),
        title=tell("workbook-heading-pledges"),
        notes=ground.notes,
        columns=ground.columns(_PLEDGES),
        rows=rows,
        frozen=2,
        wide=2,
    )


def _counted(figures: PledgeFigures) -> tuple[Cell, ...]:
    """The cells of `_FIGURES`."""
    return (
        figures.due,
        figures.registered,
        percent(figures.registration),
        figures.approved,
        percent(figures.approval),
        figures.waiting,
        figures.returned,
        figures.missing,
    )


def _going(figures: PledgeFigures) -> tuple[Cell, ...]:
    """The cells of `_PROGRESS`."""
    return (figures.done, figures.doing, figures.stuck, figures.silent)
