"""What the office does to a unit of the tree, whether it may be done, and what it changes of the roster. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from domain.people.person import Role, Unit
from domain.people.roster.change import PersonChange, RosterChange, UnitChange
from domain.people.roster.positions import role_of
from domain.people.roster.rows import KnownLeader, KnownPerson, KnownRoster, KnownUnit


class UnitAct(StrEnum):
    """What may be done to a unit; the last is done to one person."""

    RENAME = "rename"
    SPLIT = "split"
    MERGE = "merge"
    MOVE = "move"
    DISSOLVE = "dissolve"
    TRANSFER = "transfer"


ENDING = (UnitAct.MERGE, UnitAct.DISSOLVE)
"""After which the unit is no more."""

TO_ANOTHER = (*ENDING, UnitAct.MOVE)
"""What is done towards another unit."""

UnitFault = Literal[
    "gone", "top", "itself", "cycle", "same", "no-target", "two-secretaries", "nobody", "everybody"
]


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """What is to be done. Units by id, people by id.

    `effective`: the day that the decision names. `name`: the new name, or that of the unit which is split off.
    `target`: the unit that takes in, or under which it comes; empty where a dissolved one leaves nothing. `people`: who
    goes with the unit that is split off. `secretary`: who stays secretary of a merged unit.
    """

    act: UnitAct
    unit: str
    effective: date
    name: str = ""
    target: str = ""
    people: tuple[str, ...] = ()
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class UnitState:
    """What is known at the moment. `units`: the tree as far as the office sees it, parents first; `tops`: the nodes at
    which it is the office. `roster`: every unit, and the people and leaders of those concerned."""

    units: Sequence[Unit]
    tops: Collection[str]
    roster: KnownRoster

    def unit(self, unit_id: str) -> Unit | None:
        """The unit with this id."""
        return next((one for one in self.units if one.id == unit_id), None)

    def people_of(self, unit: Unit) -> list[KnownPerson]:
        """Who belongs to exactly this unit."""
        return [one for one in self.roster.people if one.unit_code == unit.code]

    def children_of(self, unit: Unit) -> list[Unit]:
        """The units directly under it."""
        return [one for one in self.units if one.parent_id == unit.id]

    def held_at(self, unit: Unit) -> list[KnownLeader]:
        """The roles that are held at exactly this unit, wherever whoever holds them belongs to."""
        return [one for one in self.roster.leaders if one.unit_code == unit.code]

    def secretaries_of(self, unit: Unit) -> list[str]:
        """The ids of those who hold the role at exactly this unit."""
        return [one.person_id for one in self.held_at(unit) if one.role is Role.SECRETARY]

    def secretaries(self, plan: UnitPlan) -> list[str]:
        """Those of both units that are merged, the one that stays first."""
        unit, target = self.unit(plan.unit), self.unit(plan.target)
        if plan.act is not UnitAct.MERGE or unit is None or target is None:
            return []
        return list(dict.fromkeys((*self.secretaries_of(target), *self.secretaries_of(unit))))

    def lies_under(self, unit_id: str, above: str) -> bool:
        """Whether the one unit is the other, or lies under it."""
        here = self.unit(unit_id)
        while here is not None and here.id != above:
            here = self.unit(here.parent_id) if here.parent_id else None
        return here is not None


def unit_fault(plan: UnitPlan, state: UnitState) -> UnitFault | None:
    """Why it may not be done; None where it may."""
    unit, target = state.unit(plan.unit), state.unit(plan.target)
    if unit is None or (plan.target and target is None):
        return "gone"
    if plan.act is UnitAct.RENAME:
        return "same" if plan.name == unit.name else None
    if plan.act is UnitAct.SPLIT:
        return _split_fault(plan, {person.id for person in state.people_of(unit)})
    if unit.id in state.tops or unit.parent_id is None:
        return "top"
    if target is None:
        empty = not state.people_of(unit) and not state.children_of(unit)
        return None if plan.act is UnitAct.DISSOLVE and empty else "no-target"
    if target.id == unit.id:
        return "itself"
    if state.lies_under(target.id, unit.id):
        return "cycle"
    if plan.act is UnitAct.MOVE:
        return "same" if target.id == unit.parent_id else None
    secretaries = state.secretaries(plan)
    chosen = bool(plan.secretary) or len(secretaries) > 1
    return "two-secretaries" if chosen and plan.secretary not in secretaries else None


def _split_fault(plan: UnitPlan, here: Collection[str]) -> UnitFault | None:
    going = set(plan.people)
    if not going <= set(here):
        return "gone"
    if not going:
        return "nobody"
    return "everybody" if len(going) == len(here) else None


def split_code(unit: Unit, state: UnitState) -> str:
    """The code of the unit that is split off: that of the unit with the next number that none ever had.

    By its code a unit that is no more would come back, with all that was done there.
    """
    living = (known.code for known in state.roster.units)
    taken = {code.casefold() for code in (*state.roster.used_unit_codes, *living)}
    number = 2
    while f"{unit.code}-{number}".casefold() in taken:
        number += 1
    return f"{unit.code}-{number}"


def roster_change_of(plan: UnitPlan, state: UnitState) -> RosterChange:
    """What the plan changes of the roster. Raises ValueError for one that has a fault."""
    fault, unit = unit_fault(plan, state), state.unit(plan.unit)
    if fault is not None or unit is None:
        raise ValueError(f"the unit cannot be changed so: {fault}")
    known = {one.code: one for one in state.roster.units}
    before, target = known[unit.code], state.unit(plan.target)
    if plan.act is UnitAct.RENAME:
        return RosterChange(units_renamed=(UnitChange(before, replace(before, name=plan.name)),))
    if plan.act is UnitAct.SPLIT:
        # Beside the unit, but never out of the sight of the office that splits it.
        above = unit.code if unit.id in state.tops else before.parent_code or unit.code
        new = KnownUnit(split_code(unit, state), plan.name, above)
        going = [person for person in state.people_of(unit) if person.id in plan.people]
        return RosterChange(units_new=(new,), moved=tuple(_moved(going, new.code, (unit.name, new.name))))
    if plan.act is UnitAct.MOVE:
        code = target.code if target else None
        return RosterChange(units_moved=(UnitChange(before, replace(before, parent_code=code)),))
    successor = target.code if target else before.parent_code
    names = (unit.name, target.name if target else "")
    children = [known[child.code] for child in state.children_of(unit)]
    stays = plan.secretary or next(iter(state.secretaries(plan)), "")
    return RosterChange(
        moved=tuple(_moved(state.people_of(unit), successor or "", names, keeps=stays)),
        changed_position=tuple(_gives_way(state, target, stays))
        if plan.act is UnitAct.MERGE and target
        else (),
        units_moved=tuple(UnitChange(child, replace(child, parent_code=successor)) for child in children),
        units_ended=(UnitChange(before, replace(before, parent_code=successor)),),
    )


def transfer_of(person: KnownPerson, unit: Unit, former: Unit) -> RosterChange:
    """One person belongs to another unit. `former`: theirs, which they lead no more."""
    return RosterChange(moved=tuple(_moved([person], unit.code, (former.name, unit.name))))


def _moved(
    people: Sequence[KnownPerson], code: str, names: tuple[str, str], *, keeps: str = ""
) -> list[PersonChange]:
    """These people at the unit with this code. A position by which somebody led the former one is left behind, and one
    by which they would lead the new one: it was said of another. `names`: of the former unit and the new one."""

    def position(person: KnownPerson) -> str:
        leads = any(role_of(person.position, name) is not None for name in names)
        return "" if leads and person.id != keeps else person.position

    return [
        PersonChange(0, person, replace(person, unit_code=code, position=position(person)))
        for person in people
    ]


def _gives_way(state: UnitState, target: Unit, stays: str) -> list[PersonChange]:
    """Secretaries of the unit that takes in, where somebody else becomes it."""
    return [
        PersonChange(0, person, replace(person, position=""))
        for person in state.people_of(target)
        if person.id in state.secretaries_of(target)
        and person.id != stays
        and role_of(person.position, target.name) is Role.SECRETARY
    ]
