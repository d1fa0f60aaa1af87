"""Who leads what before and after an import: roles follow positions. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from domain.people.person import GONE, LEADING, Role
from domain.people.roster.change import RosterChange
from domain.people.roster.positions import read_position, role_of
from domain.people.roster.rows import KnownPerson, KnownRoster, KnownUnit, RosterFile, RosterRow

RoleStep = Literal["given", "taken", "left-behind", "gone"]
"""A role given; one taken with a position; those that lead a unit that somebody left; all of somebody who is gone."""


@dataclass(frozen=True, slots=True)
class RoleMove:
    """What happens to a person's roles. `person` is the id of somebody known, the code of somebody new.

    `role` is None where all that lead the unit end, `unit_code` empty where every role everywhere does.
    """

    person: str
    step: RoleStep
    unit_code: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class UnitLeaders:
    """Who holds a role at a unit before an import and after it, by name. `newcomers`: somebody gets it."""

    unit: KnownUnit
    role: Role
    before: tuple[str, ...]
    after: tuple[str, ...]
    newcomers: bool

    @property
    def replaces_secretary(self) -> bool:
        """Whether a unit that has a secretary gets another one, or none."""
        return self.role is Role.SECRETARY and bool(self.before)

    @property
    def second_secretary(self) -> bool:
        """Whether a unit would get a secretary besides another one."""
        return self.role is Role.SECRETARY and len(self.after) > 1 and self.newcomers


@dataclass(frozen=True, slots=True)
class UnreadPosition:
    """A position that gives no role because it is none of the forms that are listed, or speaks of another unit."""

    line: int
    name: str
    position: str


def role_moves(change: RosterChange, units: Mapping[str, str]) -> tuple[RoleMove, ...]:
    """What the change does to roles. `units`: the names of all units after it, by code."""
    moves: list[RoleMove] = []
    for moved in change.changed:
        person, before, after = moved.before.id, _led_unit(moved.before, units), _led_unit(moved.after, units)
        if moved.after.status in GONE or moved.before.status in GONE:  # nobody comes back with what they had
            moves.append(RoleMove(person, "gone"))
        elif moved.before.unit_code != moved.after.unit_code:
            moves.append(RoleMove(person, "left-behind", moved.before.unit_code))
        elif before is not None and before != after:
            moves.append(RoleMove(person, "taken", moved.before.unit_code, before[1]))
        if after is not None and before != after:
            moves.append(RoleMove(person, "given", *after))
    for new in change.new:
        led = _led_unit(new.row, units)
        if led is not None:
            moves.append(RoleMove(new.code, "given", *led))
    return tuple(moves)


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A role that somebody known gets or loses."""

    person_id: str
    unit_code: str
    role: Role
    given: bool


def leaders_changed(change: RosterChange, known: KnownRoster) -> tuple[UnitLeaders, ...]:
    """The units where the change leaves a role with others than now, secretaries first, by code."""
    units = _units_after(change, known)
    names = {leader.person_id: leader.full_name for leader in known.leaders}
    names |= {person.id: person.full_name for person in known.people}
    names |= {moved.after.id: moved.after.full_name for moved in change.changed}
    names |= {new.code: new.row.full_name for new in change.new}
    return tuple(
        UnitLeaders(
            units[code],
            role,
            tuple(names[person] for person in before),
            tuple(names[person] for person in after),
            newcomers=bool(set(after) - set(before)),
        )
        for code, role, before, after in _roles_held(change, known, units)
        if set(before) != set(after)
    )


def role_changes(change: RosterChange, known: KnownRoster) -> tuple[RoleChange, ...]:
    """What people who are known already get and lose; who is new has no account to be told on."""
    ids = {person.id for person in known.people}
    return tuple(
        RoleChange(person, code, role, given=person in after)
        for code, role, before, after in _roles_held(change, known, _units_after(change, known))
        for person in sorted(set(before) ^ set(after))
        if person in ids
    )


def _roles_held(
    change: RosterChange, known: KnownRoster, units: Mapping[str, KnownUnit]
) -> list[tuple[str, Role, list[str], list[str]]]:
    """Of each unit and role, the leading ones first, who holds it before and after: ids of people known, else codes."""
    before: dict[tuple[str, Role], list[str]] = {
        (code, role): [] for role in LEADING for code in sorted(units)
    }
    for leader in known.leaders:
        before.setdefault((leader.unit_code, leader.role), []).append(leader.person_id)
    after = {place: list(held) for place, held in before.items()}
    for move in role_moves(change, {code: unit.name for code, unit in units.items()}):
        _carry_out_role_move(move, after)
    return [(code, role, before[code, role], after[code, role]) for code, role in before if code in units]


def unread_positions(file: RosterFile) -> tuple[UnreadPosition, ...]:
    """The positions of the file that give no role and should be looked at."""
    return tuple(
        UnreadPosition(row.line, row.full_name, row.position)
        for row in file.rows
        if not read_position(row.position, row.unit_name).understood
    )


def _carry_out_role_move(move: RoleMove, held: dict[tuple[str, Role], list[str]]) -> None:
    if move.step == "given" and move.role is not None:
        holders = held[move.unit_code, move.role]
        if move.person not in holders:
            holders.append(move.person)
        return
    for (code, role), holders in held.items():
        here = move.unit_code in {"", code} and move.role in {None, role}
        if here and (role in LEADING or move.step == "gone") and move.person in holders:
            holders.remove(move.person)


def _units_after(change: RosterChange, known: KnownRoster) -> dict[str, KnownUnit]:
    """Every unit after the change, by code."""
    units = {unit.code: unit for unit in (*known.units, *change.units_new)}
    return units | {unit.after.code: unit.after for unit in (*change.units_renamed, *change.units_moved)}


def _led_unit(person: KnownPerson | RosterRow, units: Mapping[str, str]) -> tuple[str, Role] | None:
    """The unit that somebody leads by their position, and how."""
    if person.status in GONE:
        return None
    role = role_of(person.position, units.get(person.unit_code, ""))
    return None if role is None else (person.unit_code, role)
