"""The office adds one person to the roster."""

from __future__ import annotations

from datetime import date, datetime

from domain.people.person import Person, Scope
from domain.people.roster.change import compare, only_new
from domain.people.roster.rows import MemberKind, RosterFile, RosterRow
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.roster import RosterEntry, change_roster


async def add_person(
    work: Work,
    name: str,
    unit_id: str,
    kind: MemberKind,
    *,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
) -> Person | Refusal:
    """Somebody new belongs to a unit of the scope from that day on, with the next free code of the unit.

    Refused where the unit, or one under it, has somebody of that name already.
    """
    unit = next((one for one in await work.people.units(scope, day) if one.id == unit_id), None)
    if unit is None:
        return Refusal(say("people-roles-no-unit"))
    known = await work.office_rosters.known((unit.id,), day)
    row = RosterRow(
        line=0,
        code=None,
        full_name=name,
        unit_code=unit.code,
        unit_name=unit.name,
        parent_code=None,
        kind=kind,
    )
    change = only_new(compare(RosterFile(rows=(row,)), known))
    if not change.new:
        return Refusal(say("people-add-known", name=name, unit=unit.name))
    code = change.new[0].code
    entry: RosterEntry = ("roster.add", unit.id, code)
    await change_roster(work, change, known, entry=entry, by=by, day=day, now=now)
    person = await work.people.by_code(code, day)
    return person or Refusal(say("people-edit-gone"))
