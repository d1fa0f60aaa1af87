"""The sheets that every kind of rounds has: its rounds, the units, the people; and columns that recur in them.

The columns that a kind counts are its own: `handlers/pledges/sheets.py`, `handlers/study/sheets.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, ReportSheet, SheetRow
from domain.figures.tree import Branch, alone
from domain.rounds.round import Round, short_names
from handlers.figures.sheet_context import Column, Listed, SheetContext, cells

L = TypeVar("L")


Seats = Mapping[str, MemberLine]
"""One person's lines by the id of their round."""

Placed = tuple[Round, Branch]
"""A unit's row in the block of a round."""


def rounds_sheet(
    name: str,
    rounds: Sequence[Round],
    columns: Sequence[Column[Round]],
    context: SheetContext,
    *notes: str,
    title: tuple[str, float],
) -> ReportSheet:
    """A row a round with what is counted of it; rounds are not added up. `title`: the first column's name and width."""

    def state(round_: Round) -> str:
        return context.tell(f"figures-workbook-round-{round_.state.value}")

    about: tuple[Column[Round], ...] = (
        Column(*title, "text", lambda round_: round_.title),
        Column("deadline", 17, "moment", lambda round_: round_.deadline),
        Column("round-state", 11, "center", state),
        *columns,
    )
    rows = [SheetRow(cells(about, round_), pace=context.paces.get(round_.id)) for round_ in rounds]
    return context.sheet(name, about, rows, *notes, frozen=1, official=True)


def sheets_by_units(
    name: str,
    rounds: Sequence[Round],
    branches: tuple[Branch, ...],
    columns: Sequence[Column[Placed]],
    context: SheetContext,
    *notes: str,
    widths: tuple[float, float],
) -> tuple[ReportSheet, ...]:
    """A sheet a round: a row a unit with everything under it, indented by its depth; under a body that has people of
    its own a row of those. `widths` of the unit's code and of its name."""
    about: tuple[Column[Placed], ...] = (
        Column("unit-code", widths[0], "text", lambda row: row[1].line.unit_code),
        Column("unit", widths[1], "text", lambda row: row[1].line.unit_name),
        Column("level", 7, "count", lambda row: row[1].depth + 1),
        *columns,
    )
    own = context.tell("figures-summary-own-people")

    def of_round(round_: Round, number: int) -> ReportSheet:
        rows = [
            SheetRow(cells(about, (round_, branch)), level=branch.depth, strong=bool(branch.children))
            for branch in with_own_people(branches, own)
        ]
        pace = context.paces.get(round_.id)
        sheet = context.sheet(
            name, about, rows, *notes, "units", indented=1, frozen=2, official=True, pace=pace
        )
        about_round = context.tell("figures-workbook-note-round", title=round_.title)
        first, *rest = sheet.notes
        called = f"{sheet.name} {number}" if len(rounds) > 1 else sheet.name
        return replace(sheet, name=called, notes=(first, about_round, *rest))

    return tuple(of_round(round_, number) for number, round_ in enumerate(rounds, 1))


def with_own_people(branches: Iterable[Branch], name: str) -> Iterator[Branch]:
    """Every branch, parents before children, and behind each body one of this name with the people who belong to it
    directly, where anything is asked of them: they are no cell."""
    for branch in branches:
        yield branch
        if branch.children:
            if branch.own.asks:
                people = alone(branch)
                yield replace(people, line=replace(people.line, unit_name=name), depth=branch.depth + 1)
            yield from with_own_people(branch.children, name)


def people_sheet(
    name: str,
    rounds: Sequence[Round],
    members: Iterable[MemberLine],
    columns: Sequence[Column[MemberLine]],
    context: SheetContext,
    *,
    widths: tuple[float, float],
    reached: float,
) -> ReportSheet:
    """A row a person: who, where, whether a message reaches them; for each round `columns`, their deadline and what
    binds them otherwise than the others, empty where they do not sit in it.

    `widths` as in `person_columns`; `reached` the width of that.
    """
    of_person: dict[str, dict[str, MemberLine]] = {}
    for line in members:
        of_person.setdefault(line.person_id, {})[line.round_id] = line
    in_order = [
        {round_.id: seats[round_.id] for round_ in rounds if round_.id in seats}
        for seats in of_person.values()
    ]

    names = short_names(rounds) if len(rounds) > 1 else [""] * len(rounds)

    def reach(line: MemberLine) -> str:
        return context.tell(f"figures-workbook-reached-{_reached_cell(line)}")

    each: tuple[Column[MemberLine], ...] = (
        *columns,
        Column("own-deadline", 17, "moment", lambda line: line.deadline),
        Column("remarks", 26, "text", lambda line: _remarks_cell(line, context)),
    )
    reached_column: Column[MemberLine] = Column("reached", reached, "center", reach)
    about: tuple[Column[Seats], ...] = (
        *(column.of(_first_seat) for column in person_columns(context, *widths)),
        reached_column.of(_first_seat),
        *(
            _round_column(column, round_, name)
            for round_, name in zip(rounds, names, strict=True)
            for column in each
        ),
    )
    ordered = sorted(in_order, key=lambda seats: context.by_unit_and_name(_first_seat(seats)))
    sheet = numbered_sheet(name, ordered, about, context)
    if len(rounds) != 1:
        return sheet
    return replace(
        sheet, notes=(*sheet.notes, context.tell("figures-workbook-note-round", title=rounds[0].title))
    )


def _round_column(column: Column[MemberLine], round_: Round, name: str) -> Column[Seats]:
    """The column about the round of somebody's seats, under this name of the round."""

    def cell(seats: Seats) -> Cell:
        return column.cell(seats[round_.id]) if round_.id in seats else None

    return Column(column.name, column.width, column.look, cell, name)


def _first_seat(seats: Seats) -> MemberLine:
    """The line in the most urgent round: it says where somebody belongs."""
    return next(iter(seats.values()))


def person_columns(context: SheetContext, code: float, unit: float) -> tuple[Column[Listed], ...]:
    """Who somebody is and where they belong. `code`, `unit`: the widths of codes and of the unit's name."""
    return (
        Column("person-code", code, "text", lambda listed: listed.code),
        Column("full-name", 23, "text", lambda listed: listed.full_name),
        Column("unit-code", code, "text", lambda listed: context.codes.get(listed.unit_id, "")),
        Column("unit", unit, "text", lambda listed: listed.unit_name),
        Column(
            "status",
            15,
            "text",
            lambda listed: context.tell(f"figures-workbook-status-{listed.status.value}"),
        ),
    )


def numbered_sheet(
    name: str, people: Iterable[L], columns: Sequence[Column[L]], context: SheetContext
) -> ReportSheet:
    """A row a person, behind the number of the row; who it is stays in sight."""
    about: tuple[Column[tuple[int, L]], ...] = (
        Column("number", 6, "count", lambda row: row[0]),
        *(column.of(_listed_line) for column in columns),
    )
    rows = [SheetRow(cells(about, row)) for row in enumerate(people, 1)]
    return context.sheet(name, about, rows, frozen=3)


def _listed_line(row: tuple[object, L]) -> L:
    return row[1]


def _reached_cell(line: MemberLine) -> str:
    """The end of the id of the words that say whether a message reaches this person."""
    if not line.linked:
        return "unlinked"
    return "yes" if line.reachable else "no"


def _remarks_cell(line: MemberLine, context: SheetContext) -> str:
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
