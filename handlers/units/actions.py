"""What the office does with units and with the unit that somebody belongs to.

It takes effect on the day on which it is written down, so that no figures of a day that is over move; the day that the
decision names is kept beside it. `scope`: the units at which whoever acts holds the office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from domain.audit.acts import Act
from domain.people.person import LEADING, Person, Role, Scope, Unit
from domain.ports import Work
from domain.rounds.round import Round
from domain.talk.messages import Argument, Text, say
from domain.units.change import (
    ENDING,
    UnitAct,
    UnitFault,
    UnitPlan,
    UnitState,
    roster_change_of,
    transfer_of,
    unit_fault,
)
from domain.units.repository import UnitEvent
from handlers.action import Refusal
from handlers.people.actions.covering import told_uncovered
from handlers.people.actions.roles import note_given, tell_role
from handlers.people.actions.roster import change_roster
from handlers.people.actions.telling import issuer_name, tell_people
from handlers.people.finding import person_within
from handlers.units.wording import told_text

AUDITED: Mapping[UnitAct, Act] = {
    UnitAct.RENAME: "unit.rename",
    UnitAct.SPLIT: "unit.split",
    UnitAct.MERGE: "unit.merge",
    UnitAct.MOVE: "unit.move",
    UnitAct.DISSOLVE: "unit.dissolve",
    UnitAct.TRANSFER: "person.transfer",
}
"""What the audit log calls each."""

LONGEST_BACK = timedelta(days=366)
"""How far back a decision may lie that is written down."""


@dataclass(frozen=True, slots=True)
class UnitChanged:
    """What was done, and what whoever did it should look at."""

    unit: Unit
    target: Unit | None
    look: tuple[Text, ...] = ()


async def unit_state(work: Work, plan: UnitPlan, *, scope: Scope, day: date) -> UnitState:
    """The tree that the office sees, and who belongs to and leads the units of the plan."""
    units = await work.people.units(scope, day)
    seen = {unit.id for unit in units}
    concerned = [unit_id for unit_id in (plan.unit, plan.target) if unit_id in seen]
    return UnitState(units, frozenset(scope), await work.units.around(concerned, day))


async def only_audience_of(work: Work, plan: UnitPlan) -> Round | None:
    """An open round that is for a unit which would be no more: nobody could close it any longer."""
    if plan.act not in ENDING:
        return None
    return next((one for one in await work.rounds.open_rounds() if one.audience_unit_id == plan.unit), None)


async def refusal_of(work: Work, plan: UnitPlan, state: UnitState, *, day: date) -> Refusal | None:
    """Why it may not be done now; None where it may."""
    if not day - LONGEST_BACK <= plan.effective <= day:
        return Refusal(say("units-day-to-come" if plan.effective > day else "units-day-too-old"))
    fault = unit_fault(plan, state)
    if fault is not None:
        return Refusal(fault_text(fault, plan, state))
    round_ = await only_audience_of(work, plan)
    return None if round_ is None else Refusal(say("units-fault-audience", round=round_.title))


def fault_text(fault: UnitFault, plan: UnitPlan, state: UnitState) -> Text:
    """Why not, in a sentence."""
    unit, target = state.unit(plan.unit), state.unit(plan.target)
    names = {"unit": unit.name if unit else "", "target": target.name if target else ""}
    return say(f"units-fault-{fault}", act=plan.act.value, **names)


def state_mark(state: UnitState) -> str:
    """Differs where anything has changed of what was looked at."""
    seen = (sorted(map(repr, state.units)), sorted(map(repr, state.roster.people)), state.roster.leaders)
    return sha256(repr(seen).encode()).hexdigest()[:12]


async def change_unit(
    work: Work, plan: UnitPlan, *, as_seen: str, by: str, scope: Scope, day: date, now: datetime
) -> UnitChanged | Refusal | None:
    """Carry out the plan; the leaders of both units hear of it. None where something is not as it was seen."""
    state = await unit_state(work, plan, scope=scope, day=day)
    if state_mark(state) != as_seen:
        return None
    refusal = await refusal_of(work, plan, state, day=day)
    unit, target = state.unit(plan.unit), state.unit(plan.target)
    if refusal is not None or unit is None:
        return refusal or Refusal(fault_text("gone", plan, state))
    leaders = await work.people.leaders([one for one in (plan.unit, plan.target) if one], LEADING, day)
    stays = plan.secretary or next(iter(state.secretaries(plan)), "")
    detail = f"{unit.code} {target.code if target else ''} effective {plan.effective}".replace("  ", " ")
    if plan.act in ENDING:
        # As long as the unit stands in the tree, or those above it could not be found.
        await _tell_office_ends(work, state, unit, by=by, day=day, now=now)
    look = await change_roster(
        work,
        roster_change_of(plan, state),
        state.roster,
        entry=(AUDITED[plan.act], unit.id, detail),
        by=by,
        day=day,
        now=now,
    )
    for held in state.held_at(unit) if plan.act in ENDING else ():
        await _audit_role(work, held.person_id, held.role, unit, "role.revoke", by=by, now=now)
    if plan.act is UnitAct.MERGE and target is not None and stays:
        look += await _one_secretary(work, target, stays, by=by, day=day, now=now)
    await work.units.keep(UnitEvent(plan.act, unit.id, plan.effective, now, by, plan.target))
    told = {person for people in leaders.values() for person in people} - {by}
    said = told_text(plan, unit, target, by=await issuer_name(work, by, day))
    await tell_people(work, sorted(told), said, about=f"{plan.act.value}:{unit.id}", now=now)
    return UnitChanged(unit, target, look)


async def _one_secretary(
    work: Work, unit: Unit, stays: str, *, by: str, day: date, now: datetime
) -> tuple[Text, ...]:
    """Exactly this person is the unit's secretary. Returns what should be looked at."""
    holders = await work.people.holders(unit.id, (Role.SECRETARY,), day)
    for holder in holders:
        if holder.id != stays and await work.people.revoke(holder.id, Role.SECRETARY, unit.id, day):
            await _audit_role(work, holder.id, Role.SECRETARY, unit, "role.revoke", by=by, now=now)
            await tell_role(work, holder, Role.SECRETARY, unit, given=False, by=by, day=day, now=now)
    person = await work.people.person(stays, day)
    if person and stays not in [one.id for one in holders]:
        await work.people.grant(stays, Role.SECRETARY, unit.id, day)
        await _audit_role(work, person.id, Role.SECRETARY, unit, "role.grant", by=by, now=now)
        uncovered = await note_given(work, person, Role.SECRETARY, unit, by=by, day=day, now=now)
        return tuple(told_uncovered(person, Role.SECRETARY, unit, uncovered))
    return ()


async def _audit_role(
    work: Work, person_id: str, role: Role, unit: Unit, action: Act, *, by: str, now: datetime
) -> None:
    detail = f"{role.value} {unit.code}"
    await work.audit.record(at=now, actor=by, action=action, subject=person_id, detail=detail)


async def _tell_office_ends(
    work: Work, state: UnitState, unit: Unit, *, by: str, day: date, now: datetime
) -> None:
    """Whoever holds the office at a unit that ends hears of it; its leaders hear of the change itself."""
    for held in state.held_at(unit):
        person = await work.people.person(held.person_id, day)
        if person is not None and held.role not in LEADING:
            await tell_role(work, person, held.role, unit, given=False, by=by, day=day, now=now)


async def transfer_person(
    work: Work,
    person_id: str,
    unit_id: str,
    *,
    effective: date,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
) -> tuple[Person, Unit] | Refusal:
    """Somebody of the scope belongs to another unit of it. They and the leaders of both units hear of it.

    Their place in rounds that run stays where the roster was frozen; what they lead of the former unit ends.
    """
    person = await person_within(work, person_id, scope, day)
    units = {unit.id: unit for unit in await work.people.units(scope, day)}
    unit, former = units.get(unit_id), units.get(person.unit_id) if person else None
    if person is None or unit is None or former is None:
        return Refusal(say("units-transfer-gone"))
    if unit.id == former.id:
        return Refusal(say("units-transfer-same", name=person.full_name, unit=unit.name))
    if not day - LONGEST_BACK <= effective <= day:
        return Refusal(say("units-day-to-come" if effective > day else "units-day-too-old"))
    roster = await work.units.around([former.id, unit.id], day)
    known = next((one for one in roster.people if one.id == person.id), None)
    if known is None:
        return Refusal(say("units-transfer-gone"))
    leaders = await work.people.leaders([former.id, unit.id], LEADING, day)
    detail = f"{former.code} {unit.code} effective {effective}"
    entry: tuple[Act, str, str] = (AUDITED[UnitAct.TRANSFER], person.id, detail)
    change = transfer_of(known, unit, former)
    await change_roster(work, change, roster, entry=entry, by=by, day=day, now=now)
    await work.units.keep(UnitEvent(UnitAct.TRANSFER, former.id, effective, now, by, unit.id, person.id))
    args: dict[str, Argument] = {
        "name": person.full_name,
        "unit": unit.name,
        "former": former.name,
        "day": effective,
    }
    about = f"transfer:{person.id}"
    told = {one for people in leaders.values() for one in people} - {by, person.id}
    await tell_people(work, sorted(told), say("units-transfer-told", **args), about=about, now=now)
    await tell_people(work, [person.id], say("units-transfer-told-own", **args), about=about, now=now)
    return replace(person, unit_id=unit.id, unit_name=unit.name), unit
