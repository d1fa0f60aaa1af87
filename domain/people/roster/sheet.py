"""The roster file: cells into rows and units with every fault named. Pure.

The rules are those of the committee's own template and of the official exports: titles above and signatures
below, columns in any order, what must not be kept dropped unread. Knows no Excel and no database.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.language.vietnamese import NameKey, fold, name_key, title_case_name
from domain.people.person import Status
from domain.people.roster.cells import (
    GENDERS,
    KINDS,
    cell_text,
    code_of,
    day_of,
    has_short_year,
    is_filled,
    kind_in,
    status_of,
)
from domain.people.roster.header import REQUIRED, Header, find_header
from domain.people.roster.merged import filled_down
from domain.people.roster.rows import (
    EXCEL_EPOCH,
    BrokenCell,
    Cell,
    KnownUnit,
    MemberKind,
    MergedCells,
    RosterColumn,
    RosterFile,
    RosterRow,
    RowFault,
)
from domain.people.roster.tree import RosterUnitLine, join_units, root_faults
from domain.people.roster.unheaded import nameless_columns, why_no_header
from domain.talk.messages import Argument

OF_UNIT: tuple[RosterColumn, ...] = ("unit-code", "unit-name", "parent-code")


def read_rows(
    cells: Sequence[Sequence[Cell]],
    known_units: Iterable[KnownUnit] = (),
    *,
    merged: Sequence[MergedCells] = (),
    epoch: date = EXCEL_EPOCH,
    today: date | None = None,
) -> RosterFile:
    """Rows and units of a sheet (from its first line on, blank lines too), and all that is wrong with it.

    A line with a unit's code and name but no person describes a unit, so that units without own members
    can stand in the file. Units the database knows count as parents, keep their parent where the file does
    not name one, and give the code where the file has only their names. `merged` and `epoch` are the sheet's:
    a merged unit counts for all its lines. Days after `today` are doubted.
    """
    header = find_header(cells, merged)
    if header is None:
        return RosterFile(faults=(RowFault(0, None, why_no_header(cells)),))
    cells = filled_down(
        cells, merged, [header.columns[name][0] for name in OF_UNIT if name in header.columns]
    )
    known = {unit.code: unit for unit in known_units}
    reader = _RosterReader(header, _units_by_name(known.values()), epoch, today)
    faults = [RowFault(header.line, column, "people-roster-fault-column-twice") for column in header.twice]
    faults += [
        RowFault(header.line, column, "people-roster-fault-column-missing")
        for column in REQUIRED
        if column not in header.columns and not (column == "unit-code" and known)
    ]
    if faults:
        return RosterFile(
            faults=tuple(faults), dropped_columns=header.dropped, unknown_columns=header.unknown
        )
    lines = [
        (number, row)
        for number, row in enumerate(cells, start=1)
        if number > header.data_from and any(map(is_filled, row))
    ]
    last = max((number for number, row in lines if reader.is_person(row)), default=0)
    nameless = nameless_columns(header, [(number, row) for number, row in lines if reader.is_person(row)])
    faults += [fault for column, fault in nameless if fault is not None]
    unknown = (*header.unknown, *(column for column, fault in nameless if fault is None))
    rows: list[RosterRow] = []
    units: list[RosterUnitLine] = []
    ignored: list[int] = []
    for number, row in lines:
        if reader.is_stray(row, after_last=number > last):
            ignored.append(number)
            continue
        made, unit, wrong = reader.read(number, row)
        faults += wrong
        units += [unit] if unit else []
        rows += [made] if made else []
    named, unit_faults = join_units(units, known)
    faults += unit_faults + _duplicate_rows(rows)
    if not any(fault.column == "parent-code" for fault in faults):  # else many a top is only its consequence
        faults += root_faults(named, known)
    if not rows and not faults:
        faults.append(RowFault(header.line, None, "people-roster-fault-no-rows"))
    return RosterFile(
        rows=tuple(_row_with_unit(row, named) for row in rows),
        units=tuple(named.values()),
        faults=tuple(sorted(faults, key=lambda fault: fault.line)),
        dropped_columns=header.dropped,
        unknown_columns=unknown,
        ignored_lines=tuple(ignored),
        doubts=tuple(doubt for number, row in lines for doubt in reader.doubts(number, row)),
        unit_lines={unit.code: unit.line for unit in reversed(units)},
    )


# Compared with its marks, so that nobody of the family Dang is taken for a Party organisation.
_NO_PERSON = re.compile(
    r"(?:(?:[ivx]{1,5}|[0-9]{1,2}|[a-z])[.)/\- ]+)?"
    "(?:chi b\u1ed9|chi (?:\u1ee7y|u\u1ef7)|\u0111\u1ea3ng (?:b\u1ed9|\u1ee7y|u\u1ef7)|t\u1ed5 \u0111\u1ea3ng"
    r"|t\u1ed5ng (?:c\u1ed9ng|s\u1ed1)|c\u1ed9ng(?=\W*(?:$|[0-9])))(?!\w)"
)


def _units_by_name(units: Iterable[KnownUnit]) -> Mapping[str, KnownUnit]:
    """Units by folded name, without the names that two units share."""
    listed = list(units)
    bearers = Counter(fold(unit.name) for unit in listed)
    return {fold(unit.name): unit for unit in listed if bearers[fold(unit.name)] == 1}


@dataclass(frozen=True, slots=True)
class _RosterReader:
    """Reads the lines below one header."""

    header: Header
    by_name: Mapping[str, KnownUnit]
    epoch: date
    today: date | None

    def cell(self, row: Sequence[Cell], column: RosterColumn) -> Cell:
        """The cell of a column; of several under one heading the first that could not be had, else their texts."""
        cells = [row[place] for place in self.header.columns.get(column, ()) if place < len(row)]
        filled = [cell for cell in cells if is_filled(cell)]
        broken = next((cell for cell in filled if isinstance(cell, BrokenCell)), None)
        if broken is not None:
            return broken
        return " ".join(map(cell_text, filled)) if len(filled) > 1 else next(iter(filled), None)

    def day(self, row: Sequence[Cell], column: RosterColumn) -> date | None:
        """The day of a cell; one with two digits of its year has been already."""
        cell = self.cell(row, column)
        day = day_of(cell, epoch=self.epoch)
        passed = day is None or self.today is None or day <= self.today or not has_short_year(cell)
        return day if passed or day is None else day.replace(year=day.year - 100)

    def doubts(self, line: int, row: Sequence[Cell]) -> list[RowFault]:
        """What a line says that can hardly be: it is taken, and the report asks."""
        day = self.day(row, "admitted")
        if day is None or not self.is_person(row):
            return []
        args: dict[str, Argument] = {"value": self.text(row, "admitted"), "day": f"{day:%d/%m/%Y}"}
        if self.today is not None and day > self.today:
            return [RowFault(line, "admitted", "people-roster-doubt-ahead", args)]
        if has_short_year(self.cell(row, "admitted")):
            return [RowFault(line, "admitted", "people-roster-doubt-year", args)]
        return []

    def text(self, row: Sequence[Cell], column: RosterColumn) -> str:
        return cell_text(self.cell(row, column))

    def unit_code(self, row: Sequence[Cell]) -> str | None:
        if "unit-code" in self.header.columns:
            return code_of(self.text(row, "unit-code"))
        unit = self.by_name.get(fold(self.text(row, "unit-name")))
        return unit.code if unit else None

    def unit_name(self, row: Sequence[Cell]) -> str:
        name = self.text(row, "unit-name")
        known = self.by_name.get(fold(name)) if "unit-code" not in self.header.columns else None
        return known.name if known else name

    def names_unit(self, row: Sequence[Cell]) -> bool:
        """Whether a line says which unit it belongs to; a name nobody knows is a fault, not a signature."""
        if "unit-code" in self.header.columns:
            return self.unit_code(row) is not None
        return bool(self.text(row, "unit-name")) and bool(self.text(row, "full-name"))

    def is_person(self, row: Sequence[Cell]) -> bool:
        return bool(self.text(row, "full-name")) and self.names_unit(row)

    def is_stray(self, row: Sequence[Cell], *, after_last: bool) -> bool:
        """Whether a line is a title between the rows or a signature under them, and nobody's data."""
        if self.names_unit(row) or any(isinstance(cell, BrokenCell) for cell in row):
            return False
        data: tuple[RosterColumn, ...] = ("code", "kind", "status", "admitted", "gender")
        if after_last or self.names_other(row):
            return not any(self._means_roster_column(row, column) for column in data)
        return not any(self.text(row, column) for column in ("full-name", *data))

    def names_other(self, row: Sequence[Cell]) -> bool:
        """Whether a unit's name or a sum stands where people have their names, as headings between people do."""
        return _NO_PERSON.match(self.text(row, "full-name").lower()) is not None

    def _means_roster_column(self, row: Sequence[Cell], column: RosterColumn) -> bool:
        text = self.text(row, column)
        match column:
            case "code":
                return code_of(text) is not None and any(c.isdigit() for c in text)
            case "kind":
                return bool(text) and fold(text) in KINDS
            case "status":
                return status_of(text) is not None and bool(text)
            case "admitted":
                return self.day(row, column) is not None
            case _:
                return fold(text) in GENDERS

    def read(
        self, line: int, row: Sequence[Cell]
    ) -> tuple[RosterRow | None, RosterUnitLine | None, list[RowFault]]:
        """The person and the unit of a line, as far as it has them without fault."""
        faults = [
            RowFault(line, column, cell.text_id)
            for column in self.header.columns
            if isinstance(cell := self.cell(row, column), BrokenCell)
        ]
        if faults:
            return None, None, faults
        unit = self._read_unit(line, row, faults)
        if self._is_unit_only(row):
            return None, unit, faults
        made = self._read_person(line, row, faults)
        return (made if unit and not faults else None), unit, faults

    def _is_unit_only(self, row: Sequence[Cell]) -> bool:
        return not any(self.text(row, column) for column in self.header.columns if column not in OF_UNIT)

    def _read_unit(self, line: int, row: Sequence[Cell], faults: list[RowFault]) -> RosterUnitLine | None:
        name, above = self.unit_name(row), self.text(row, "parent-code")
        code = self.unit_code(row)
        if code is None:
            named = "unit-code" in self.header.columns
            faults.append(
                self._roster_fault(line, row, "unit-code")
                if named
                else self._roster_fault(line, row, "unit-name")
            )
        if len(name) > 300:
            faults.append(RowFault(line, "unit-name", "people-roster-fault-too-long", {"most": 300}))
        if above and code_of(above) is None:
            faults.append(self._roster_fault(line, row, "parent-code"))
        return RosterUnitLine(line, code, name, code_of(above)) if code else None

    def _roster_fault(self, line: int, row: Sequence[Cell], column: RosterColumn) -> RowFault:
        text = self.text(row, column)
        if not text:
            return RowFault(line, column, "people-roster-fault-empty")
        return RowFault(line, column, f"people-roster-fault-{column}", {"value": text[:60]})

    def _read_person(self, line: int, row: Sequence[Cell], faults: list[RowFault]) -> RosterRow:
        name, code = self.text(row, "full-name"), self.text(row, "code")
        kind, status = fold(self.text(row, "kind")), self.text(row, "status")
        admitted, gender = self.cell(row, "admitted"), fold(self.text(row, "gender"))
        position = self.text(row, "position")
        if not re.fullmatch(r"[^\W\d_][^\d_]{0,99}", name):
            faults.append(self._roster_fault(line, row, "full-name"))
        if code and code_of(code) is None:
            faults.append(self._roster_fault(line, row, "code"))
        if kind not in KINDS:
            faults.append(self._roster_fault(line, row, "kind"))
        if status_of(status) is None:
            faults.append(self._roster_fault(line, row, "status"))
        elif kind in KINDS and kind and KINDS[kind] != KINDS[kind_in(status) or kind]:
            faults.append(RowFault(line, "status", "people-roster-fault-kind-conflict"))
        if is_filled(admitted) and self.day(row, "admitted") is None:
            faults.append(self._roster_fault(line, row, "admitted"))
        if gender and gender not in GENDERS:
            faults.append(self._roster_fault(line, row, "gender"))
        if len(position) > 200:
            faults.append(RowFault(line, "position", "people-roster-fault-too-long", {"most": 200}))
        return RosterRow(
            line=line,
            code=code_of(code),
            full_name=title_case_name(name),
            unit_code=self.unit_code(row) or "",
            unit_name="",
            parent_code=None,
            position=position,
            kind=KINDS.get(kind_in(status) or kind, MemberKind.FULL),
            status=status_of(status) or Status.ACTIVE,
            admitted=self.day(row, "admitted"),
            gender=GENDERS.get(gender),
        )


def _row_with_unit(row: RosterRow, units: Mapping[str, KnownUnit]) -> RosterRow:
    unit = units[row.unit_code]
    return replace(row, unit_name=unit.name, parent_code=unit.parent_code)


def _duplicate_rows(rows: Sequence[RosterRow]) -> list[RowFault]:
    faults = []
    by_code: dict[str, RosterRow] = {}
    by_name: dict[tuple[str, NameKey], RosterRow] = {}
    for row in rows:
        place = (row.unit_code, name_key(row.full_name))
        if row.code and row.code in by_code:
            first = by_code[row.code].line
            faults.append(
                RowFault(
                    row.line, "code", "people-roster-fault-code-twice", {"value": row.code, "first": first}
                )
            )
        elif place in by_name and not (row.code and by_name[place].code):
            args: dict[str, Argument] = {"value": row.full_name, "first": by_name[place].line}
            faults.append(RowFault(row.line, "full-name", "people-roster-fault-name-twice", args))
        by_code.setdefault(row.code or "", row)
        by_name.setdefault(place, row)
    return faults
