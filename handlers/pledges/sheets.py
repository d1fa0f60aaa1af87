"""Registration rounds as sheets of the workbook: the rounds, the units, the people, the pledges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, Columns, ReportSheet, SheetRow
from domain.figures.tree import Branch
from domain.language.vietnamese import name_key
from domain.people.person import COUNTED
from domain.pledges.figures import PledgeFigures
from domain.pledges.lines import PledgeLine
from domain.rounds.round import Round
from handlers.figures.sheet_context import SheetContext, percent, unit_rows

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
_PEOPLE: Columns = (
    ("number", 6, "count"),
    ("person-code", 13, "text"),
    ("full-name", 23, "text"),
    ("unit-code", 13, "text"),
    ("unit", 28, "text"),
    ("status", 15, "text"),
    ("round", 26, "text"),
    ("own-deadline", 17, "moment"),
    ("owed", 10, "count"),
    ("pledged", 9, "count"),
    ("approved", 10, "count"),
    ("returned", 8, "count"),
    ("standing", 15, "center"),
    ("reached", 11, "center"),
    ("remarks", 26, "text"),
)


def rounds_sheet(totals: Sequence[tuple[Round, PledgeFigures]], context: SheetContext) -> ReportSheet:
    """A row a round, and their sum."""
    rows = [
        SheetRow(
            (
                *context.round_cells(round_),
                *_counted(figures),
                *_going(figures),
            )
        )
        for round_, figures in totals
    ]
    whole = PledgeFigures.total(figures for _, figures in totals)
    total = context.total_row(*_counted(whole), *_going(whole))
    return context.sheet(
        "summary",
        (
            ("round", 46, "text"),
            ("deadline", 17, "moment"),
            ("round-state", 11, "center"),
            *_FIGURES,
            *_PROGRESS,
        ),
        rows,
        total=total if len(rows) > 1 else None,
        frozen=1,
    )


def units_sheet(
    branches: tuple[Branch, ...], reached: Mapping[str, Share], context: SheetContext
) -> ReportSheet:
    """A row a unit with everything under it, indented by its depth. `reached`: by unit, rolled up."""
    rows = unit_rows(
        branches,
        lambda branch: (
            *_counted(branch.line.figures.of(PledgeFigures)),
            reached[branch.line.unit_id].done,
        ),
    )
    return context.sheet(
        "units",
        (
            ("unit-code", 16, "text"),
            ("unit", 46, "text"),
            ("level", 7, "count"),
            *_FIGURES,
            ("linked", 11, "count"),
        ),
        rows,
        "units",
        indented=1,
        frozen=2,
    )


def people_sheet(members: Sequence[MemberLine], context: SheetContext) -> ReportSheet:
    """A row a person and registration round."""
    tell = context.tell
    rows = [
        SheetRow(
            (
                *context.person_cells(number, line),
                line.owed,
                line.done,
                line.accepted,
                line.returned,
                tell(f"figures-workbook-standing-{_standing(line)}"),
                *context.reach_cells(line),
            )
        )
        for number, line in enumerate(sorted(members, key=context.by_unit_and_name), 1)
    ]
    return context.sheet("people", _PEOPLE, rows, frozen=3)


def pledges_sheet(pledges: Sequence[PledgeLine], context: SheetContext) -> ReportSheet:
    """A row a pledge with its text, what was decided and how far it has come."""
    tell = context.tell
    ordered = sorted(
        pledges,
        key=lambda line: (
            context.place(line.unit_id),
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
                context.codes.get(line.unit_id, ""),
                line.unit_name,
                line.round_title,
                line.group,
                line.deed,
                line.result,
                line.until,
                line.evidence,
                tell(f"figures-workbook-state-{line.state.value}"),
                line.submitted_at,
                ": ".join(said for said in (line.entered_by, line.entered_reason) if said),
                line.decided_at,
                line.decided_by,
                line.remark,
                tell(f"figures-workbook-progress-{line.progress.value}") if line.progress else "",
                None if line.percent is None else Decimal(line.percent) / 100,
                line.progress_note,
            )
        )
        for line in ordered
    ]
    return context.sheet("pledges", _PLEDGES, rows, frozen=2, wide=2)


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


def _standing(line: MemberLine) -> str:
    if line.status not in COUNTED:
        return "uncounted"
    if line.returned:
        return "returned"
    if line.done < line.owed:
        return "part" if line.done else "missing"
    return "waiting" if line.accepted < line.done else "approved"
