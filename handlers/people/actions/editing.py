"""The office mends what the roster says of one person: the name, the position, the kind, the status."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Literal

from domain.people.person import GONE, Role, Scope, Status
from domain.people.roster.change import PersonChange, RosterChange
from domain.people.roster.leading import UnitLeaders, leaders_changed
from domain.people.roster.rows import KnownPerson, KnownRoster, MemberKind
from domain.ports import Work
from domain.talk.messages import Text, say
from handlers.action import Refusal
from handlers.people.actions.leaving import holders_beyond
from handlers.people.actions.roster import RosterEntry, change_roster
from handlers.people.finding import person_within

Edited = Literal["name", "position", "kind", "status"]
"""What of somebody is edited."""


@dataclass(frozen=True, slots=True)
class PersonEdit:
    """Somebody before and after, and who leads their unit then. `mark` differs where they are not as they were seen."""

    before: KnownPerson
    after: KnownPerson
    roster: KnownRoster

    @property
    def change(self) -> RosterChange:
        """The same as a file would have it."""
        one = (PersonChange(0, self.before, self.after),)
        before, after = self.before, self.after
        return RosterChange(
            renamed=one if before.full_name != after.full_name else (),
            changed_status=one if (before.status, before.kind) != (after.status, after.kind) else (),
            changed_position=one if before.position != after.position else (),
        )

    @property
    def leaders(self) -> tuple[UnitLeaders, ...]:
        """Which roles at the unit go to others."""
        return leaders_changed(self.change, self.roster)

    @property
    def mark(self) -> str:
        """What was looked at, in a word."""
        return sha256(repr((self.before, self.after, self.leaders)).encode()).hexdigest()[:12]


async def person_edit(
    work: Work, person_id: str, part: Edited, value: str, *, scope: Scope, day: date
) -> PersonEdit | Refusal:
    """What the edit would do; why not, where the person is not the office's, or nothing would change."""
    person = await person_within(work, person_id, scope, day)
    roster = await work.units.around([person.unit_id], day) if person else KnownRoster()
    before = next((one for one in roster.people if one.id == person_id), None)
    if before is None:
        return Refusal(say("people-edit-gone"))
    edit = PersonEdit(before, _edited(before, part, value), roster)
    if edit.change.empty:
        return Refusal(say("people-edit-same", name=before.full_name))
    second = next((one for one in edit.leaders if one.second_secretary), None)
    if second is not None:
        names = ", ".join(filter(None, second.after))
        return Refusal(say("people-edit-second-secretary", unit=second.unit.name, names=names))
    if await holders_beyond(work, edit.change.changed, scope, day):
        return Refusal(say("people-edit-rights-beyond", name=before.full_name))
    if edit.after.status in GONE and await _holds_last_office(work, person_id, day):
        return Refusal(say("people-edit-last-office"))
    return edit


def _edited(person: KnownPerson, part: Edited, value: str) -> KnownPerson:
    match part:
        case "name":
            return replace(person, full_name=value)
        case "position":
            return replace(person, position=value)
        case "kind":
            return replace(person, kind=MemberKind(value))
        case "status":
            return replace(person, status=Status(value))


async def _holds_last_office(work: Work, person_id: str, day: date) -> bool:
    root = await work.people.root(day)
    offices = await work.people.holders(root.id, (Role.OFFICE,), day) if root else []
    return [one.id for one in offices] == [person_id]


async def edit_person(
    work: Work,
    person_id: str,
    part: Edited,
    value: str,
    *,
    as_seen: str,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
) -> tuple[Text, ...] | Refusal | None:
    """Carry the edit out; whoever gets or loses a role by it hears so. None where something is not as it was seen.

    Returns what should be looked at, as `apply_roster` does.
    """
    edit = await person_edit(work, person_id, part, value, scope=scope, day=day)
    if isinstance(edit, Refusal):
        return edit
    if edit.mark != as_seen:
        return None
    entry: RosterEntry = ("person.edit", person_id, part)
    return await change_roster(work, edit.change, edit.roster, entry=entry, by=by, day=day, now=now)
