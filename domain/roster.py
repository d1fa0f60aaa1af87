"""The roster file: cells into rows and units with every fault named, and what it would change. Pure.

The rules are those of the committee's own template and of the official exports: columns by name in any order,
titles above and signatures below, what must not be kept dropped unread. Knows no Excel and no database.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal

from domain.messages import Argument, Text
from domain.people import Role, Status
from domain.vietnamese import NameKey, fold, name_key, tidy, title_case_name


class Kind(StrEnum):
    """Full or probationary member."""

    FULL = "full"
    PROBATIONARY = "probationary"


Gender = Literal["male", "female"]
Column = Literal[
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


Cell = str | int | float | bool | date | datetime | BrokenCell | None


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
    kind: Kind = Kind.FULL
    status: Status = Status.ACTIVE
    admitted: date | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong, where: `line` from 1 (0: the file as a whole), `column` None where no single one is."""

    line: int
    column: Column | None
    text_id: str
    args: Mapping[str, Argument] = field(default_factory=dict)

    @property
    def text(self) -> Text:
        """The words of the fault; $line and $column are always there ($column is empty without a column)."""
        column: Argument = Text(f"roster-column-{self.column}") if self.column else ""
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
    kind: Kind = Kind.FULL
    status: Status = Status.ACTIVE


@dataclass(frozen=True, slots=True)
class KnownRoster:
    """Everybody the database knows, those who left included, and every code ever given to a person."""

    people: tuple[KnownPerson, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    used_codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file read in full. Import only one without faults: who stands on a faulty line would look missing.

    `units` come parents first. `dropped_columns` are those that must not be kept, `unknown_columns` those
    nobody needs, both as the file names them. `ignored_lines` are titles between rows and signatures.
    """

    rows: tuple[RosterRow, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    faults: tuple[RowFault, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    ignored_lines: tuple[int, ...] = ()


# --- columns ----------------------------------------------------------------------------------------------


def _folded(*words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


_HEADINGS: Mapping[Column, frozenset[str]] = {
    "code": _folded("ma dang vien", "ma so dang vien", "ma dv"),
    "full-name": _folded("ho va ten", "ho ten", "ho va ten dang vien", "ho ten dang vien", "ten dang vien"),
    "unit-code": _folded("ma don vi", "ma chi bo", "ma to chuc dang", "ma don vi sinh hoat"),
    "unit-name": _folded(
        "ten don vi", "don vi", "chi bo", "ten chi bo", "chi bo dang sinh hoat",
        "to chuc dang dang sinh hoat", "ten to chuc dang", "to chuc dang",
    ),
    "parent-code": _folded(
        "ma don vi cap tren", "ma cap tren", "ma don vi cha", "ma to chuc dang cap tren",
    ),
    "position": _folded("chuc vu dang", "chuc vu trong dang", "chuc vu dang hien nay", "chuc vu"),
    "kind": _folded("loai", "loai dang vien", "loai dv", "chinh thuc/du bi"),
    "status": _folded("trang thai", "trang thai hoat dong", "trang thai sinh hoat", "tinh trang"),
    "admitted": _folded("ngay vao dang", "ngay ket nap", "nam vao dang", "ngay vao dang du bi"),
    "gender": _folded("gioi tinh", "nam/nu", "nam, nu"),
}  # fmt: skip
_REQUIRED: tuple[Column, ...] = ("full-name", "unit-code", "unit-name")
_COUNTERS = _folded("stt", "tt", "so tt", "so thu tu")
# What the product must not hold: identity and card numbers, birth, origin, belief, family, dossier,
# discipline, rating, private addresses and numbers. Dropped by name, and never looked at.
_FORBIDDEN = _folded(
    "cccd", "cmnd", "can cuoc", "dinh danh", "so the", "the dang", "so li lich", "li lich", "dan toc",
    "ton giao", "que quan", "nguyen quan", "thuong tru", "tam tru", "cu tru", "khai sinh", "noi sinh",
    "ngay sinh", "sinh ngay", "nam sinh", "gia dinh", "vo chong", "ho so", "ky luat", "kiem diem", "xep loai",
    "danh gia", "ten goi khac", "sdt", "dien thoai", "email", "dia chi", "thanh phan", "suc khoe", "hon nhan",
)  # fmt: skip
_SUBHEADINGS = _folded(
    "nam", "nu", "dang", "cq", "chinh quyen", "dt", "doan the", "du bi", "chinh thuc", "cm", "llct",
    "chuyen mon", "quoc gia", "tinh", "xa", "dia chi chi tiet",
)  # fmt: skip
HEADER_WITHIN = 30
"""The heading stands in one of these first lines."""


@dataclass(frozen=True, slots=True)
class _Header:
    line: int
    data_from: int
    columns: Mapping[Column, int]
    dropped: tuple[str, ...]
    unknown: tuple[str, ...]
    twice: tuple[Column, ...]


def _heading(label: str) -> str:
    """A heading without its star, note in brackets and edges."""
    return fold(re.sub(r"\([^)]*\)|[*:]", " ", label)).strip(" .,-")


def _column_of(label: str) -> Column | None:
    heading = _heading(label)
    return next((column for column, names in _HEADINGS.items() if heading in names), None)


def _is_forbidden(label: str) -> bool:
    words = " ".join(re.findall(r"[^\W_]+", fold(label)))
    return any(f" {phrase} " in f" {words} " for phrase in _FORBIDDEN)


def _find_header(cells: Sequence[Sequence[Cell]]) -> _Header | None:
    for index, row in enumerate(cells[:HEADER_WITHIN]):
        labels = [_text(cell) for cell in row]
        found = {_column_of(label) for label in labels if label} - {None}
        if "full-name" in found and len(found) > 1:
            return _header_at(cells, index, labels)
    return None


def _header_at(cells: Sequence[Sequence[Cell]], index: int, labels: list[str]) -> _Header:
    data_from = index + 1
    below = [_text(cell) for cell in cells[data_from]] if data_from < len(cells) else []
    if any(below) and all(_heading(label) in _SUBHEADINGS for label in below if label):
        labels = _two_lines(labels, below)
        data_from += 1
    while data_from < len(cells) and _numbers_columns(cells[data_from]):
        data_from += 1
    columns: dict[Column, int] = {}
    dropped, unknown, twice = [], [], []
    for place, label in enumerate(labels):
        column = _column_of(label)
        if column is not None and column not in columns:
            columns[column] = place
        elif column is not None:
            twice.append(column)
        elif _is_forbidden(label):
            dropped.append(label)
        elif label and _heading(label) not in _COUNTERS:
            unknown.append(label)
    return _Header(index + 1, data_from, columns, tuple(dropped), tuple(unknown), tuple(twice))


def _two_lines(above: list[str], below: list[str]) -> list[str]:
    """Headings of two lines as one: a merged heading counts for all the columns it spans."""
    width = max(len(above), len(below))
    upper, lower = above + [""] * (width - len(above)), below + [""] * (width - len(below))
    labels, spanning = [], ""
    for top, bottom in zip(upper, lower, strict=True):
        spanning = top or (spanning if bottom else "")
        labels.append(f"{spanning} {bottom}".strip() if bottom else top)
    return labels


def _numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns, as official forms do."""
    texts = [_text(cell) for cell in row if _text(cell)]
    return len(texts) > 2 and all(re.fullmatch(r"\(?[0-9]{1,2}\)?", text) for text in texts)


# --- cells ------------------------------------------------------------------------------------------------


def _text(cell: Cell) -> str:
    match cell:
        case None | BrokenCell() | bool():
            return ""
        case str():
            return " ".join(tidy(cell).split())
        case float() if cell.is_integer():
            return str(int(cell))
        case date():
            return cell.strftime("%d/%m/%Y")
        case _:
            return str(cell)


_CODE = re.compile(r"[^\W_][\w.\-/]{0,39}")


def _code(text: str) -> str | None:
    """A code in capitals; the 14 digits of an organisation get their dots. None if it is no code."""
    joined = text.upper()
    if re.fullmatch(r"[0-9]{14}", joined):
        return ".".join((joined[:2], joined[2:5], joined[5:8], joined[8:11], joined[11:]))
    return joined if _CODE.fullmatch(joined) else None


_STATUSES: tuple[tuple[re.Pattern[str], Status], ...] = tuple(
    (re.compile(pattern), status)
    for pattern, status in (
        (r"(?:da )?(?:tu tran|mat|hi sinh|chet)", Status.DECEASED),
        (r".*\btam thoi (?:den|trong).*|.*\bden .*tam thoi", Status.TEMPORARY_IN),
        (r".*\btam thoi (?:di|ngoai).*|.*\bdi .*tam thoi", Status.TEMPORARY_OUT),
        (r".*\bmien (?:cong tac|sinh hoat).*", Status.EXEMPT),
        (r".*\bdinh chi.*", Status.SUSPENDED),
        (r"(?:da |dang )?(?:ra khoi dang|xoa ten|khai tru|chuyen di|chuyen ra|xin ra).*", Status.LEFT),
        (r"(?:tam |di )?vang(?: mat)?", Status.AWAY),
        (r"(?:dang )?(?:nghi (?:phep|thai san|om|dai han)|di hoc|di cong tac).*", Status.AWAY),
        (r"(?:dang )?(?:sinh hoat|hoat dong)(?: dang)?", Status.ACTIVE),
        (r"binh thuong|khoi phuc dang tich|chuyen den.*", Status.ACTIVE),
        (r"(?:dang vien )?(?:chinh thuc|du bi)", Status.ACTIVE),
    )
)  # fmt: skip
_KINDS = {
    "": Kind.FULL, "chinh thuc": Kind.FULL, "dang vien chinh thuc": Kind.FULL, "ct": Kind.FULL,
    "du bi": Kind.PROBATIONARY, "dang vien du bi": Kind.PROBATIONARY, "db": Kind.PROBATIONARY,
}  # fmt: skip
_GENDERS: Mapping[str, Gender] = {"nam": "male", "male": "male", "nu": "female", "female": "female"}

_EXCEL_EPOCH = date(1899, 12, 30)  # serial 60 is Excel's 29/02/1900, so that day 0 stands one day early
_EARLIEST, _LATEST = 1900, 2100


def _day(cell: Cell) -> date | None:
    """A date however Excel or a typist had it; None if it is none."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = _text(cell)
    if re.fullmatch(r"[0-9]{4,5}(?:\.[0-9]+)?", text):
        number = int(float(text))
        return date(number, 1, 1) if _EARLIEST <= number <= _LATEST else _of_serial(number)
    parts = re.fullmatch(r"(?:([0-9]{1,2})[/.\- ])?([0-9]{1,2})[/.\- ]([0-9]{4}|[0-9]{2})", text)
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?", text)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if parts is None or (parts[1] is None and len(parts[3]) == 2):
        return None
    year = int(parts[3])
    if len(parts[3]) == 2:
        year += 2000 if year < 50 else 1900  # a member since before 1950 will have the year written in full
    return _date(year, int(parts[2]), int(parts[1] or 1))


def _of_serial(number: int) -> date | None:
    day = _EXCEL_EPOCH + timedelta(days=number)
    return day if _EARLIEST <= day.year <= _LATEST else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None


# --- rows -------------------------------------------------------------------------------------------------


def read_rows(cells: Sequence[Sequence[Cell]], known_units: Iterable[KnownUnit] = ()) -> RosterFile:
    """Rows and units of a sheet (from its first line on, blank lines too), and all that is wrong with it.

    A line with a unit's code and name but no person describes a unit, so that units without own members
    can stand in the file. Units the database knows count as parents, keep their parent where the file does
    not name one, and give the code where the file has only their names.
    """
    header = _find_header(cells)
    if header is None:
        return RosterFile(faults=(RowFault(0, None, "roster-fault-no-header"),))
    known = {unit.code: unit for unit in known_units}
    reader = _Reader(header, _by_name(known.values()))
    faults = [RowFault(header.line, column, "roster-fault-column-twice") for column in header.twice]
    faults += [
        RowFault(header.line, column, "roster-fault-column-missing")
        for column in _REQUIRED
        if column not in header.columns and not (column == "unit-code" and known)
    ]
    if faults:
        return RosterFile(
            faults=tuple(faults), dropped_columns=header.dropped, unknown_columns=header.unknown
        )
    lines = [
        (number, row)
        for number, row in enumerate(cells, start=1)
        if number > header.data_from and any(map(_filled, row))
    ]
    last = max((number for number, row in lines if reader.is_person(row)), default=0)
    rows: list[RosterRow] = []
    units: list[_UnitLine] = []
    ignored: list[int] = []
    for number, row in lines:
        if reader.is_stray(row, after_last=number > last):
            ignored.append(number)
            continue
        made, unit, wrong = reader.read(number, row)
        faults += wrong
        units += [unit] if unit else []
        rows += [made] if made else []
    named, unit_faults = _tree(units, known)
    faults += unit_faults + _duplicates(rows)
    if not any(fault.column == "parent-code" for fault in faults):  # else many a top is only its consequence
        faults += _roots(named, known)
    if not rows and not faults:
        faults.append(RowFault(header.line, None, "roster-fault-no-rows"))
    return RosterFile(
        rows=tuple(_with_unit(row, named) for row in rows),
        units=tuple(named.values()),
        faults=tuple(sorted(faults, key=lambda fault: fault.line)),
        dropped_columns=header.dropped,
        unknown_columns=header.unknown,
        ignored_lines=tuple(ignored),
    )


def _filled(cell: Cell) -> bool:
    return isinstance(cell, BrokenCell) or _text(cell) != ""


def _by_name(units: Iterable[KnownUnit]) -> Mapping[str, KnownUnit]:
    """Units by folded name, without the names that two units share."""
    listed = list(units)
    bearers = Counter(fold(unit.name) for unit in listed)
    return {fold(unit.name): unit for unit in listed if bearers[fold(unit.name)] == 1}


@dataclass(frozen=True, slots=True)
class _UnitLine:
    line: int
    code: str
    name: str
    parent_code: str | None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the lines below one header."""

    header: _Header
    by_name: Mapping[str, KnownUnit]

    def cell(self, row: Sequence[Cell], column: Column) -> Cell:
        place = self.header.columns.get(column)
        return row[place] if place is not None and place < len(row) else None

    def text(self, row: Sequence[Cell], column: Column) -> str:
        return _text(self.cell(row, column))

    def unit_code(self, row: Sequence[Cell]) -> str | None:
        if "unit-code" in self.header.columns:
            return _code(self.text(row, "unit-code"))
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
        data: tuple[Column, ...] = ("code", "kind", "status", "admitted", "gender")
        if after_last:
            return not any(self._means(row, column) for column in data)
        return not any(self.text(row, column) for column in ("full-name", *data))

    def _means(self, row: Sequence[Cell], column: Column) -> bool:
        text = self.text(row, column)
        match column:
            case "code":
                return _code(text) is not None and any(c.isdigit() for c in text)
            case "kind":
                return bool(text) and fold(text) in _KINDS
            case "status":
                return _status(text) is not None and bool(text)
            case "admitted":
                return _day(self.cell(row, column)) is not None
            case _:
                return fold(text) in _GENDERS

    def read(
        self, line: int, row: Sequence[Cell]
    ) -> tuple[RosterRow | None, _UnitLine | None, list[RowFault]]:
        """The person and the unit of a line, as far as it has them without fault."""
        faults = [
            RowFault(line, column, cell.text_id)
            for column in self.header.columns
            if isinstance(cell := self.cell(row, column), BrokenCell)
        ]
        if faults:
            return None, None, faults
        unit = self._unit(line, row, faults)
        if self._is_unit_only(row):
            return None, unit, faults
        made = self._person(line, row, faults)
        return (made if unit and not faults else None), unit, faults

    def _is_unit_only(self, row: Sequence[Cell]) -> bool:
        of_unit: tuple[Column, ...] = ("unit-code", "unit-name", "parent-code")
        return not any(self.text(row, column) for column in self.header.columns if column not in of_unit)

    def _unit(self, line: int, row: Sequence[Cell], faults: list[RowFault]) -> _UnitLine | None:
        name, above = self.unit_name(row), self.text(row, "parent-code")
        code = self.unit_code(row)
        if code is None:
            named = "unit-code" in self.header.columns
            faults.append(
                self._fault(line, row, "unit-code") if named else self._fault(line, row, "unit-name")
            )
        if len(name) > 300:
            faults.append(RowFault(line, "unit-name", "roster-fault-too-long", {"most": 300}))
        if above and _code(above) is None:
            faults.append(self._fault(line, row, "parent-code"))
        return _UnitLine(line, code, name, _code(above)) if code else None

    def _fault(self, line: int, row: Sequence[Cell], column: Column) -> RowFault:
        text = self.text(row, column)
        if not text:
            return RowFault(line, column, "roster-fault-empty")
        return RowFault(line, column, f"roster-fault-{column}", {"value": text[:60]})

    def _person(self, line: int, row: Sequence[Cell], faults: list[RowFault]) -> RosterRow:
        name, code = self.text(row, "full-name"), self.text(row, "code")
        kind, status = fold(self.text(row, "kind")), self.text(row, "status")
        admitted, gender = self.cell(row, "admitted"), fold(self.text(row, "gender"))
        position = self.text(row, "position")
        if not re.fullmatch(r"[^\W\d_][^\d_]{0,99}", name):
            faults.append(self._fault(line, row, "full-name"))
        if code and _code(code) is None:
            faults.append(self._fault(line, row, "code"))
        if kind not in _KINDS:
            faults.append(self._fault(line, row, "kind"))
        if _status(status) is None:
            faults.append(self._fault(line, row, "status"))
        elif kind in _KINDS and kind and _KINDS[kind] != _KINDS[_kind_in(status) or kind]:
            faults.append(RowFault(line, "status", "roster-fault-kind-conflict"))
        if _filled(admitted) and _day(admitted) is None:
            faults.append(self._fault(line, row, "admitted"))
        if gender and gender not in _GENDERS:
            faults.append(self._fault(line, row, "gender"))
        if len(position) > 200:
            faults.append(RowFault(line, "position", "roster-fault-too-long", {"most": 200}))
        return RosterRow(
            line=line,
            code=_code(code),
            full_name=title_case_name(name),
            unit_code=self.unit_code(row) or "",
            unit_name="",
            parent_code=None,
            position=position,
            kind=_KINDS.get(_kind_in(status) or kind, Kind.FULL),
            status=_status(status) or Status.ACTIVE,
            admitted=_day(admitted),
            gender=_GENDERS.get(gender),
        )


def _status(text: str) -> Status | None:
    if not text:
        return Status.ACTIVE
    folded = " ".join(re.findall(r"[^\W_]+", fold(text)))
    return next((status for pattern, status in _STATUSES if pattern.fullmatch(folded)), None)


def _kind_in(status: str) -> str:
    """The export of the official system names probationary members in the status."""
    return fold(status) if fold(status) in _KINDS else ""


def _with_unit(row: RosterRow, units: Mapping[str, KnownUnit]) -> RosterRow:
    unit = units[row.unit_code]
    return replace(row, unit_name=unit.name, parent_code=unit.parent_code)


def _duplicates(rows: Sequence[RosterRow]) -> list[RowFault]:
    faults = []
    by_code: dict[str, RosterRow] = {}
    by_name: dict[tuple[str, NameKey], RosterRow] = {}
    for row in rows:
        place = (row.unit_code, name_key(row.full_name))
        if row.code and row.code in by_code:
            first = by_code[row.code].line
            faults.append(
                RowFault(row.line, "code", "roster-fault-code-twice", {"value": row.code, "first": first})
            )
        elif place in by_name and not (row.code and by_name[place].code):
            args: dict[str, Argument] = {"value": row.full_name, "first": by_name[place].line}
            faults.append(RowFault(row.line, "full-name", "roster-fault-name-twice", args))
        by_code.setdefault(row.code or "", row)
        by_name.setdefault(place, row)
    return faults


# --- units ------------------------------------------------------------------------------------------------


def _tree(
    lines: Sequence[_UnitLine], known: Mapping[str, KnownUnit]
) -> tuple[dict[str, KnownUnit], list[RowFault]]:
    """The units of the file, parents first, and what is wrong with the tree they make with the known ones."""
    units: dict[str, KnownUnit] = {}
    first: dict[str, int] = {}
    faults: list[RowFault] = []
    for line in lines:
        first.setdefault(line.code, line.line)
        units[line.code], wrong = _joined(units.get(line.code), line, first[line.code])
        faults += wrong
    for code, unit in units.items():
        before = known.get(code)
        units[code] = KnownUnit(
            code,
            unit.name or (before.name if before else ""),
            unit.parent_code or (before.parent_code if before else None),
        )
        if not units[code].name:
            faults.append(RowFault(first[code], "unit-name", "roster-fault-empty"))
    whole = {**known, **units}
    parents = {code: unit.parent_code for code, unit in whole.items()}
    for code, unit in units.items():
        if unit.parent_code and unit.parent_code not in whole:
            faults.append(_misplaced(first[code], "roster-fault-parent-unknown", unit.parent_code))
        elif _runs_in_circle(code, parents):
            faults.append(_misplaced(first[code], "roster-fault-parent-circle", code))
    depths = {code: len(_above(code, parents)) for code in units}
    return {code: units[code] for code in sorted(units, key=lambda code: (depths[code], code))}, faults


def _roots(units: Mapping[str, KnownUnit], known: Mapping[str, KnownUnit]) -> list[RowFault]:
    """The fault of a tree with more than one top."""
    roots = sorted(code for code, unit in {**known, **units}.items() if unit.parent_code is None)
    args: dict[str, Argument] = {"count": len(roots), "value": _some(roots)}
    return [RowFault(0, "parent-code", "roster-fault-roots", args)] if len(roots) > 1 else []


def _misplaced(line: int, text_id: str, code: str) -> RowFault:
    return RowFault(line, "parent-code", text_id, {"value": code})


def _joined(unit: KnownUnit | None, line: _UnitLine, first: int) -> tuple[KnownUnit, list[RowFault]]:
    """What two lines say of one unit together. Spellings that fold together are one name: the first."""
    if unit is None:
        return KnownUnit(line.code, line.name, line.parent_code), []
    faults = []
    args: dict[str, Argument] = {"unit": line.code, "first": first}
    if unit.name and line.name and fold(unit.name) != fold(line.name):
        faults.append(RowFault(line.line, "unit-name", "roster-fault-unit-names", args))
    if unit.parent_code and line.parent_code and unit.parent_code != line.parent_code:
        faults.append(RowFault(line.line, "parent-code", "roster-fault-unit-parents", args))
    return KnownUnit(unit.code, unit.name or line.name, unit.parent_code or line.parent_code), faults


def _above(code: str, parents: Mapping[str, str | None]) -> list[str]:
    """The units above one, nearest first; in a circle, each once."""
    path: list[str] = []
    parent = parents.get(code)
    while parent is not None and parent not in path:
        path.append(parent)
        parent = parents.get(parent)
    return path


def _runs_in_circle(code: str, parents: Mapping[str, str | None]) -> bool:
    return code in _above(code, parents)


def _some(codes: Sequence[str], most: int = 5) -> str:
    return ", ".join(codes[:most]) + (", ..." if len(codes) > most else "")


# --- roles ------------------------------------------------------------------------------------------------


def role_of(position: str, unit_name: str = "") -> Role | None:
    """The role a Party position suggests at the person's own unit, or None.

    The secretary of a committee who sits in a cell is not that cell's secretary, a former or a youth
    union's secretary is none at all: a right not given can be granted, one given by mistake is a leak.
    """
    words = fold(position)
    if re.search(r"\b(?:nguyen|cuu) (?:pho )?bi thu", words):
        return None
    of_others = r"bi thu (?:chi |thanh |dang |huyen |xa )?doan\b"
    if fold(unit_name).startswith("chi bo"):
        of_others += r"|bi thu (?:thuong truc )?(?:ban thuong vu )?dang (?:ui|uy|bo)\b"
    own = re.sub(rf"(?:pho )?(?:{of_others})", " ", words)
    if re.search(r"(?<!pho )\bbi thu\b", own):
        return Role.SECRETARY
    return Role.DEPUTY if "pho bi thu" in own else None


# --- the difference ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody the database does not know yet, with the code they get."""

    code: str
    row: RosterRow


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What is known of a person, and what the file says; `after` keeps the id and the known code."""

    line: int
    before: KnownPerson
    after: KnownPerson


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit before and after."""

    before: KnownUnit
    after: KnownUnit


@dataclass(frozen=True, slots=True)
class RosterChange:
    """What a file would change. Who changes in several ways stands in several lists, and once in `changed`.

    `changed_status` holds changes of the status or of the kind. `missing` are known people, not gone yet,
    whom the file does not name: reported, never deleted. `kept_codes` are people found by their name for
    whom the file has another code: theirs stays. `units_new` come parents first.
    """

    new: tuple[NewPerson, ...] = ()
    moved: tuple[PersonChange, ...] = ()
    renamed: tuple[PersonChange, ...] = ()
    changed_status: tuple[PersonChange, ...] = ()
    changed_position: tuple[PersonChange, ...] = ()
    missing: tuple[KnownPerson, ...] = ()
    kept_codes: tuple[PersonChange, ...] = ()
    units_new: tuple[KnownUnit, ...] = ()
    units_renamed: tuple[UnitChange, ...] = ()
    units_moved: tuple[UnitChange, ...] = ()
    units_missing: tuple[KnownUnit, ...] = ()
    unchanged: int = 0

    @property
    def changed(self) -> tuple[PersonChange, ...]:
        """Everybody with any change, once, in the order of the file."""
        lists = (self.moved, self.renamed, self.changed_status, self.changed_position)
        once = {change.before.id: change for changes in lists for change in changes}
        return tuple(sorted(once.values(), key=lambda change: change.line))

    @property
    def empty(self) -> bool:
        """Whether importing the file would change nothing."""
        return not (self.new or self.changed or self.units_new or self.units_renamed or self.units_moved)


_GONE = frozenset({Status.LEFT, Status.DECEASED})


def compare(file: RosterFile, known: KnownRoster) -> RosterChange:
    """What importing the file would change.

    People are found by code, else by name in the same unit, else by a name that only one person has here
    and there (who has then moved). By name nobody is found who left or died: a namesake must not raise the
    dead. Who has no code gets the next free `<unit code>-<n>`; codes are never given twice.
    """
    matches = _matches(file.rows, known.people)
    changes = [
        PersonChange(row.line, person, _after(row, person))
        for row in file.rows
        if (person := matches.get(row.line)) is not None
    ]
    found = {change.before.id for change in changes}
    differing = {change.before.id for change in changes if change.before != change.after}
    codes = {row.line: row.code for row in file.rows}
    units = {unit.code: unit for unit in known.units}
    both = [UnitChange(units[unit.code], unit) for unit in file.units if unit.code in units]
    named = {unit.code for unit in file.units}
    return RosterChange(
        new=_newcomers([row for row in file.rows if row.line not in matches], known, file.rows),
        moved=tuple(c for c in changes if c.before.unit_code != c.after.unit_code),
        renamed=tuple(c for c in changes if c.before.full_name != c.after.full_name),
        changed_status=tuple(
            c for c in changes if (c.before.status, c.before.kind) != (c.after.status, c.after.kind)
        ),
        changed_position=tuple(c for c in changes if c.before.position != c.after.position),
        missing=tuple(p for p in known.people if p.id not in found and p.status not in _GONE),
        kept_codes=tuple(c for c in changes if codes[c.line] not in {None, c.before.code}),
        units_new=tuple(unit for unit in file.units if unit.code not in units),
        units_renamed=tuple(c for c in both if c.before.name != c.after.name),
        units_moved=tuple(c for c in both if c.before.parent_code != c.after.parent_code),
        units_missing=tuple(unit for unit in known.units if unit.code not in named),
        unchanged=len(changes) - len(differing),
    )


def _after(row: RosterRow, person: KnownPerson) -> KnownPerson:
    return KnownPerson(
        id=person.id,
        code=person.code,
        full_name=row.full_name,
        unit_code=row.unit_code,
        position=row.position,
        kind=row.kind,
        status=row.status,
    )


def _matches(rows: Sequence[RosterRow], people: Sequence[KnownPerson]) -> dict[int, KnownPerson]:
    """Known people by the line that means them. Surer ways first; a name two people bear decides nothing."""
    by_code = {person.code.upper(): person for person in people}
    found = {row.line: by_code[row.code] for row in rows if row.code and row.code in by_code}
    rounds: tuple[tuple[bool, bool], ...] = ((True, True), (False, True), (True, False), (False, False))
    for exact, same_unit in rounds:
        taken = {person.id for person in found.values()}
        here = [row for row in rows if row.line not in found and (same_unit or row.code is None)]
        there = [person for person in people if person.id not in taken and person.status not in _GONE]
        if not same_unit:  # a name must be the only one of its kind in the whole roster, found or not
            names = Counter(fold(row.full_name) for row in rows)
            known = Counter(fold(person.full_name) for person in people)
            here = [row for row in here if names[fold(row.full_name)] == 1]
            there = [person for person in there if known[fold(person.full_name)] == 1]
        found |= _pairs(here, there, exact=exact, same_unit=same_unit)
    return found


def _pairs(
    rows: Sequence[RosterRow], people: Sequence[KnownPerson], *, exact: bool, same_unit: bool
) -> dict[int, KnownPerson]:
    def key(one: RosterRow | KnownPerson) -> tuple[str, NameKey | str]:
        name = name_key(one.full_name) if exact else fold(one.full_name)
        return (one.unit_code if same_unit else "", name)

    lines, persons = Counter(map(key, rows)), Counter(map(key, people))
    by_key = {key(person): person for person in people}
    return {row.line: by_key[key(row)] for row in rows if lines[key(row)] == 1 == persons[key(row)]}


def _newcomers(
    newcomers: Sequence[RosterRow], known: KnownRoster, rows: Sequence[RosterRow]
) -> tuple[NewPerson, ...]:
    used = {code.upper() for code in known.used_codes}
    used |= {person.code.upper() for person in known.people} | {row.code for row in rows if row.code}
    made = []
    numbers: Counter[str] = Counter()
    for row in newcomers:
        code = row.code
        while code is None or (row.code is None and code in used):
            numbers[row.unit_code] += 1
            code = f"{row.unit_code}-{numbers[row.unit_code]}"
        used.add(code)
        made.append(NewPerson(code, row))
    return tuple(made)
