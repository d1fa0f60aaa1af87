"""The sheets that every kind of rounds has: its rounds, the units, the people; and columns that recur in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from domain.figures.lines import MemberLine
from domain.figures.sheet import ReportSheet, SheetRow
from domain.figures.tree import Branch, walk
from domain.rounds.round import Round
from handlers.figures.sheet_context import Column, Listed, SheetContext, cells

F = TypeVar("F")
L = TypeVar("L")


def rounds_sheet(
    name: str,
    totals: Sequence[tuple[Round, F]],
    whole: F,
    columns: Sequence[Column[F]],
    context: SheetContext,
    *notes: str,
    title: tuple[str, float],
    wide: int = 1,
) -> ReportSheet:
    """A row a round with what is counted of it, and `whole`, their sum, where there are several rounds.

    `title`: the name and the width of the first column.
    """

    def state(row: tuple[Round, F]) -> str:
        return context.tell(f"figures-workbook-round-{row[0].state.value}")

    about: tuple[Column[tuple[Round, F]], ...] = (
        Column(*title, "text", lambda row: row[0].title),
        Column("deadline", 17, "moment", lambda row: row[0].deadline),
        Column("round-state", 11, "center", state),
        *(column.of(_second) for column in columns),
    )
    total = SheetRow(
        (context.tell("figures-workbook-total"), None, None, *cells(columns, whole)), strong=True
    )
    rows = [SheetRow(cells(about, row)) for row in totals]
    sum_row = total if len(rows) > 1 else None
    return context.sheet(name, about, rows, *notes, total=sum_row, frozen=1, wide=wide)


def sheet_by_units(
    name: str,
    branches: Iterable[Branch],
    columns: Sequence[Column[Branch]],
    context: SheetContext,
    *notes: str,
    widths: tuple[float, float],
    wide: int = 1,
) -> ReportSheet:
    """A row a unit with everything under it, indented by its depth. `widths` of its code and of its name."""
    about: tuple[Column[Branch], ...] = (
        Column("unit-code", widths[0], "text", lambda branch: branch.line.unit_code),
        Column("unit", widths[1], "text", lambda branch: branch.line.unit_name),
        Column("level", 7, "count", lambda branch: branch.depth + 1),
        *columns,
    )
    rows = [
        SheetRow(cells(about, branch), level=branch.depth, strong=bool(branch.children))
        for branch in walk(branches)
    ]
    return context.sheet(name, about, rows, *notes, "units", indented=1, frozen=2, wide=wide)


def people_sheet(
    name: str,
    members: Iterable[MemberLine],
    columns: Sequence[Column[MemberLine]],
    context: SheetContext,
    *,
    title: tuple[str, float],
    widths: tuple[float, float],
    reached: float,
    wide: int = 1,
) -> ReportSheet:
    """A row a person and round: who, where, in which round and until when; `columns`; whether a message reaches them.

    `title`: the name and the width of the round's column; `widths` as in `person_columns`; `reached` the width of that.
    """

    def order(line: MemberLine) -> tuple[object, ...]:
        return (*context.by_unit_and_name(line), line.deadline, line.round_id)

    def reach(line: MemberLine) -> str:
        return context.tell(f"figures-workbook-reached-{_reached(line)}")

    about: tuple[Column[MemberLine], ...] = (
        *person_columns(context, *widths),
        Column(*title, "text", lambda line: line.round_title),
        Column("own-deadline", 17, "moment", lambda line: line.deadline),
        *columns,
        Column("reached", reached, "center", reach),
        Column("remarks", 26, "text", lambda line: _remarks(line, context)),
    )
    return numbered_sheet(name, sorted(members, key=order), about, context, wide=wide)


def person_columns(context: SheetContext, code: float, unit: float) -> tuple[Column[Listed], ...]:
    """Who somebody is and where they belong. `code`, `unit`: the widths of codes and of the unit's name."""
    return (
        Column("person-code", code, "text", lambda one: one.code),
        Column("full-name", 23, "text", lambda one: one.full_name),
        Column("unit-code", code, "text", lambda one: context.codes.get(one.unit_id, "")),
        Column("unit", unit, "text", lambda one: one.unit_name),
        Column("status", 15, "text", lambda one: context.tell(f"figures-workbook-status-{one.status.value}")),
    )


def numbered_sheet(
    name: str, people: Iterable[L], columns: Sequence[Column[L]], context: SheetContext, *, wide: int = 1
) -> ReportSheet:
    """A row a person, behind the number of the row; who it is stays in sight."""
    about: tuple[Column[tuple[int, L]], ...] = (
        Column("number", 6, "count", lambda row: row[0]),
        *(column.of(_second) for column in columns),
    )
    rows = [SheetRow(cells(about, row)) for row in enumerate(people, 1)]
    return context.sheet(name, about, rows, frozen=3, wide=wide)


def _second(row: tuple[object, L]) -> L:
    return row[1]


def _reached(line: MemberLine) -> str:
    """The end of the id of the words that say whether a message reaches this person."""
    if not line.linked:
        return "unlinked"
    return "yes" if line.reachable else "no"


def _remarks(line: MemberLine, context: SheetContext) -> str:
    """What binds this person otherwise than the others: busy until a day, or another deadline."""
    said: list[str] = []
    if line.snoozed_until is not None:
        said.append(
            context.tell("figures-workbook-snoozed", until=line.snoozed_until, reason=line.snooze_reason)
        )
    if line.extension_reason:
        said.append(
            context.tell("figures-workbook-extended", until=line.deadline, reason=line.extension_reason)
        )
    return "; ".join(said)
