"""The office mends the day of somebody's admission to the Party, which also proves who uses a code of theirs.

What the roster had is never said, not even that it was the same: whoever holds an office's phone would read or try out
what they need to become somebody else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from domain.people.linking import Admission
from domain.people.person import Person, Scope
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.telling import issuer_name, offices_over, tell_accounts, tell_people
from handlers.people.finding import person_within

EARLIEST_ADMISSION = date(1930, 2, 3)
"""The Party's founding."""


@dataclass(frozen=True, slots=True)
class AdmissionEdit:
    """Whose day, what is kept of it, and the new one. `mark` differs where it was changed since."""

    person: Person
    kept: Admission
    day: date

    @property
    def mark(self) -> str:
        """What there was, in a word that does not give it away."""
        return sha256(repr((self.person.id, self.kept.changed_at)).encode()).hexdigest()[:12]


async def admission_edit(
    work: Work, person_id: str, admitted: date, *, scope: Scope, day: date
) -> AdmissionEdit | Refusal:
    """What the edit would do; why not, where the person or one of their roles is not the office's, or no day is."""
    person = await person_within(work, person_id, scope, day)
    if person is None:
        return Refusal(say("people-edit-gone"))
    if not EARLIEST_ADMISSION <= admitted <= day:
        return Refusal(say("people-edit-admitted-never", first=EARLIEST_ADMISSION))
    held = {grant.unit_id for grant in await work.people.grants(person_id, day)}
    if held and held - {unit.id for unit in await work.people.units(scope, day)}:
        return Refusal(say("people-edit-rights-beyond", name=person.full_name))
    return AdmissionEdit(person, await work.people.admission(person_id), admitted)


async def edit_admission(
    work: Work,
    person_id: str,
    admitted: date,
    *,
    as_seen: str,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
) -> AdmissionEdit | Refusal | None:
    """Keep the day. The person hears on every account, and so do the other offices over them and their roles.

    None where somebody changed it since it was seen. A second fact is checked against what it was checked against
    before, for a while (`Admission.proving`).
    """
    edit = await admission_edit(work, person_id, admitted, scope=scope, day=day)
    if isinstance(edit, Refusal):
        return edit
    if edit.mark != as_seen:
        return None
    person = edit.person
    await work.people.admit(person.id, edit.kept.changed(admitted, now))
    await work.audit.record(at=now, actor=by, action="person.edit", subject=person.id, detail="admitted")
    name = await issuer_name(work, by, day)
    if person.id != by:
        mine = say("people-edit-admitted-told", day=admitted, by=name)
        await tell_accounts(work, person, mine, now=now)
    others = [one for one in await offices_over(work, person, day) if one not in {person.id, by}]
    told = say("people-edit-admitted-told-office", name=person.full_name, unit=person.unit_name, by=name)
    await tell_people(work, others, told, about=person.id, now=now)
    return edit
