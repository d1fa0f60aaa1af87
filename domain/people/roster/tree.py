"""The units of a roster as one tree: what the lines say of each together, and what is wrong with it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.language.vietnamese import fold
from domain.people.roster.rows import KnownUnit, RowFault
from domain.talk.messages import Argument


@dataclass(frozen=True, slots=True)
class RosterUnitLine:
    """What one line (from 1) says of a unit; the name is empty and the parent None where it does not say."""

    line: int
    code: str
    name: str
    parent_code: str | None


def join_units(
    lines: Sequence[RosterUnitLine], known: Mapping[str, KnownUnit]
) -> tuple[dict[str, KnownUnit], list[RowFault]]:
    """The units of the file, parents first, and what is wrong with the tree they make with the known ones."""
    units: dict[str, KnownUnit] = {}
    first: dict[str, int] = {}
    faults: list[RowFault] = []
    for line in lines:
        first.setdefault(line.code, line.line)
        units[line.code], wrong = _joined_unit(units.get(line.code), line, first[line.code])
        faults += wrong
    for code, unit in units.items():
        before = known.get(code)
        units[code] = KnownUnit(
            code,
            unit.name or (before.name if before else ""),
            unit.parent_code or (before.parent_code if before else None),
        )
        if not units[code].name:
            faults.append(RowFault(first[code], "unit-name", "people-roster-fault-empty"))
    whole = {**known, **units}
    parents = {code: unit.parent_code for code, unit in whole.items()}
    for code, unit in units.items():
        if unit.parent_code and unit.parent_code not in whole:
            faults.append(
                _misplaced_unit(first[code], "people-roster-fault-parent-unknown", unit.parent_code)
            )
        elif _runs_in_circle(code, parents):
            faults.append(_misplaced_unit(first[code], "people-roster-fault-parent-circle", code))
    depths = {code: len(_units_above(code, parents)) for code in units}
    return {code: units[code] for code in sorted(units, key=lambda code: (depths[code], code))}, faults


def root_faults(units: Mapping[str, KnownUnit], known: Mapping[str, KnownUnit]) -> list[RowFault]:
    """The fault of a tree with more than one top, or none."""
    roots = sorted(code for code, unit in {**known, **units}.items() if unit.parent_code is None)
    args: dict[str, Argument] = {"count": len(roots), "value": _some_units(roots)}
    return [RowFault(0, "parent-code", "people-roster-fault-roots", args)] if len(roots) > 1 else []


def _misplaced_unit(line: int, text_id: str, code: str) -> RowFault:
    return RowFault(line, "parent-code", text_id, {"value": code})


def _joined_unit(
    unit: KnownUnit | None, line: RosterUnitLine, first: int
) -> tuple[KnownUnit, list[RowFault]]:
    """What two lines say of one unit together. Spellings that fold together are one name: the first."""
    if unit is None:
        return KnownUnit(line.code, line.name, line.parent_code), []
    faults = []
    args: dict[str, Argument] = {"unit": line.code, "first": first}
    if unit.name and line.name and fold(unit.name) != fold(line.name):
        faults.append(RowFault(line.line, "unit-name", "people-roster-fault-unit-names", args))
    if unit.parent_code and line.parent_code and unit.parent_code != line.parent_code:
        faults.append(RowFault(line.line, "parent-code", "people-roster-fault-unit-parents", args))
    return KnownUnit(unit.code, unit.name or line.name, unit.parent_code or line.parent_code), faults


def _units_above(code: str, parents: Mapping[str, str | None]) -> list[str]:
    """The units above one, nearest first; in a circle, each once."""
    path: list[str] = []
    parent = parents.get(code)
    while parent is not None and parent not in path:
        path.append(parent)
        parent = parents.get(parent)
    return path


def _runs_in_circle(code: str, parents: Mapping[str, str | None]) -> bool:
    return code in _units_above(code, parents)


def _some_units(codes: Sequence[str], most: int = 5) -> str:
    return ", ".join(codes[:most]) + (", ..." if len(codes) > most else "")
