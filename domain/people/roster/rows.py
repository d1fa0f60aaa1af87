"""The roster's nouns: a person's row, a unit, a fault with its place, the file read and what is known. Pure.

`domain.people.roster.sheet` makes them from cells, `domain.people.roster.change` says what a file would change. Neither
knows Excel or a database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from domain.people.person import Role, Status
from domain.talk.messages import Argument, Text


class MemberKind(StrEnum):
    """Full or probationary member."""

    FULL = "full"
    PROBATIONARY = "probationary"


Gender = Literal["male", "female"]
RosterColumn = Literal[
    "code",
    "full-name",
    "unit-code",
    "unit-name",
    "parent-code",
    "position",
    "kind",
    "status",
    "admitted",
    "gender",
]


@dataclass(frozen=True, slots=True)
class BrokenCell:
    """A cell whose value could not be had, by the id of the reason's text (`roster-fault-formula`, ...)."""

    text_id: str


@dataclass(frozen=True, slots=True)
class FormattedCell:
    """A number or a moment whose cell shows it in its own way: `value` is 0.8, `text` is "80%"."""

    value: int | float | date | datetime
    text: str


Cell = str | int | float | bool | date | datetime | FormattedCell | BrokenCell | None

EXCEL_EPOCH = date(1899, 12, 30)
"""Day 0 of a workbook's serial dates: serial 60 is Excel's 29/02/1900, so that day 0 stands one day early."""


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Cells shown as one, both ends included: lines from 1 as Excel has them, places in a row from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class CellSheet:
    """A workbook's sheet as it is read: its rows from line 1 on, blank ones included.

    `title` is the sheet's name, `passed_over` the hidden sheets before it; `epoch` is day 0 of its serial dates.
    """

    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    passed_over: tuple[str, ...] = ()
    merged: tuple[MergedCells, ...] = ()
    epoch: date = EXCEL_EPOCH


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person of the file. `line` counts from 1 as Excel does; `admitted` is 1 January where only the year
    was given, the first of the month where only the month was. Empty position: none."""

    line: int
    code: str | None
    full_name: str
    unit_code: str
    unit_name: str
    parent_code: str | None
    position: str = ""
    kind: MemberKind = MemberKind.FULL
    status: Status = Status.ACTIVE
    admitted: date | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong, where: `line` from 1 (0: the file as a whole), `column` None where no single one is."""

    line: int
    column: RosterColumn | None
    text_id: str
    args: Mapping[str, Argument] = field(default_factory=dict)

    @property
    def text(self) -> Text:
        """The words of the fault; $line and $column are always there ($column is empty without a column)."""
        column: Argument = Text(f"people-roster-column-{self.column}") if self.column else ""
        return Text(self.text_id, {"line": self.line, "column": column, **self.args})


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit by its code, as the database has it or the file wants it. The root has no parent."""

    code: str
    name: str
    parent_code: str | None


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person as the database has them."""

    id: str
    code: str
    full_name: str
    unit_code: str
    position: str = ""
    kind: MemberKind = MemberKind.FULL
    status: Status = Status.ACTIVE


@dataclass(frozen=True, slots=True)
class KnownLeader:
    """A role at a unit, held now. `full_name` is of somebody who may belong to none of the units that are known."""

    person_id: str
    unit_code: str
    role: Role
    full_name: str = ""


@dataclass(frozen=True, slots=True)
class KnownRoster:
    """Everybody the database knows, those who left included, who leads what, and every code ever given to a person.

    Of an office's own units only where it is asked for these; the codes are always all of them.
    `used_unit_codes`: those of all units there ever were, where a unit is to get a new one.
    """

    people: tuple[KnownPerson, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    leaders: tuple[KnownLeader, ...] = ()
    used_codes: frozenset[str] = frozenset()
    used_unit_codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file read in full. Import only one without faults: who stands on a faulty line would look missing.

    `units` come parents first. `dropped_columns` are those that must not be kept, `unknown_columns` those
    nobody needs, both as the file names them (by letter where it does not). `ignored_lines` are titles between rows
    and signatures. `doubts` name what was taken but can hardly be. `unit_lines`: where each unit stands first, which
    changes nothing of what the file says.
    """

    rows: tuple[RosterRow, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    faults: tuple[RowFault, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    ignored_lines: tuple[int, ...] = ()
    doubts: tuple[RowFault, ...] = ()
    unit_lines: Mapping[str, int] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """A roster that was sent, read, and waits for its sender to decide.

    `texts` are the sheet's lines as people see them, from line 1 on, in the columns that were understood alone: nothing
    else of the sheet is kept. `heading` is the line of the heading, 0 where none was found.
    """

    file: RosterFile
    title: str = ""
    passed_over: tuple[str, ...] = ()
    texts: tuple[tuple[str, ...], ...] = ()
    heading: int = 0
