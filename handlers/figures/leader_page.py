"""The first sheet of the workbook: one page that is printed and handed to a leader, with a chart and room to sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Figures, Share
from domain.figures.pace import expected_pace, keeping
from domain.figures.sheet import Cell, ReportSheet, SheetChart, SheetColumn, SheetRow
from domain.figures.tree import Branch, parts, worst_first
from domain.rounds.round import Round
from handlers.figures.block import CountedRounds, WorkbookPart
from handlers.figures.lines import shares
from handlers.figures.pace_lines import behind_line, figure_text, pace_line
from handlers.figures.sheet_context import DASH, SheetContext, percent

MOST_ROUNDS = 3
"""Rounds beside each other on the page, the most urgent first."""
MOST_UNITS = 18
"""Rows of units that fit on the page with a chart; the others are one row."""
_WIDTHS: Mapping[int, tuple[float, float]] = {1: (46, 14), 2: (34, 10), 3: (30, 8.5)}
"""By the number of rounds: of the names, and of each figure; in characters."""


def pace_of(round_: Round, at: datetime, calendar: WorkCalendar) -> Decimal:
    """The share of 1 that the round should have reached by now."""
    return (expected_pace(round_, at, calendar).percent or Decimal(0)) / 100


def leader_page(
    part: WorkbookPart, rounds: CountedRounds, context: SheetContext, calendar: WorkCalendar
) -> tuple[ReportSheet, ...]:
    """The page; nothing where the scope is several units, whose sum is nobody's. `rounds` are not empty."""
    if len(part.branches) != 1:
        return ()
    tell, (top,) = context.tell, part.branches
    shown = rounds[:MOST_ROUNDS]
    urgent = shown[0]
    pace = expected_pace(urgent.round, part.at, calendar)
    units = [unit for unit in parts(top) if unit.line.figures.asks]
    ordered = worst_first(units, [one.round for one in shown])
    rows = [(_name(top, unit, context), unit.line.figures) for unit in ordered[:MOST_UNITS]]
    if rest := ordered[MOST_UNITS:]:
        others = Figures.total(unit.line.figures for unit in rest)
        rows.append((tell("figures-workbook-other-units", count=len(rest)), others))
    told = shares(top.line.figures, shown, lambda _one, share: share)
    results = [
        tell("figures-workbook-leader-effect", round=one.round.title, results=tell(line.id, **line.args))
        for one in shown
        for line in one.block.effect(top.line.figures, one.round)
    ]
    behind = behind_line(top, urgent, at=part.at, calendar=calendar, tell=tell)
    sentences = (
        *results,
        tell("figures-workbook-leader-result", unit=top.line.unit_name, shares=told),
        pace_line(top.line.figures, urgent, at=part.at, calendar=calendar, tell=tell),
        tell("figures-workbook-leader-behind", units=behind) if behind else tell("figures-draft-none-behind"),
    )
    names, figures = _WIDTHS[len(shown)]
    columns = [SheetColumn(tell("figures-workbook-col-unit"), names)]
    for one in shown:
        called = one.name if len(shown) > 1 else ""
        columns += [
            SheetColumn(_heading("leader-due", called, context), figures, "count"),
            SheetColumn(_heading("leader-done", called, context), figures, "count"),
            SheetColumn(
                _heading("leader-share", called, context),
                figures,
                "share",
                pace=pace_of(one.round, part.at, calendar),
            ),
        ]
    chart = SheetChart(
        tell("figures-workbook-leader-chart", title=urgent.round.title, expected=figure_text(pace, tell)),
        3,
        tuple(keeping(of.tasks(urgent.id), pace) for _, of in rows),
    )
    ids = [one.id for one in shown]
    page = ReportSheet(
        name=tell("figures-workbook-sheet-leader"),
        title=tell("figures-workbook-heading-leader"),
        notes=context.notes,
        columns=tuple(columns),
        rows=[SheetRow((name, *_figures(of, ids))) for name, of in rows],
        total=SheetRow((tell("figures-draft-total"), *_figures(top.line.figures, ids)), strong=True),
        official=context.frame(),
        sentences=sentences,
        chart=chart,
    )
    return (page,)


def _name(top: Branch, unit: Branch, context: SheetContext) -> str:
    if unit.line.unit_id == top.line.unit_id and top.children:
        return context.tell("figures-summary-own-people")
    return unit.line.unit_name


def _heading(column: str, round_name: str, context: SheetContext) -> str:
    heading = context.tell(f"figures-workbook-col-{column}")
    if not round_name:
        return heading
    return context.tell("figures-workbook-in-round", round=round_name, column=heading)


def _figures(of: Figures, rounds: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(cell for one in rounds for cell in _share_cells(of.tasks(one)))


def _share_cells(share: Share) -> tuple[Cell, ...]:
    return (share.due, share.done, percent(share)) if share.due else (DASH, DASH, DASH)
