"""What is done about absences: those who look after a member note one or change it, and either of them ends it.

Whoever did not act is told, the member on every open account.
"""

from __future__ import annotations

from datetime import date, datetime

from domain.absences.absence import LONGEST_ABSENCE, Absence
from domain.people.person import COUNTED, Person, Scope
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.telling import tell_accounts, tell_people
from handlers.people.card import CARING, card_button
from handlers.people.finding import person_within
from handlers.talk.command import command_button
from handlers.talk.days import day_text

AWAY_COMMAND = "divang"
"""Notes an absence, or changes one."""
BACK_COMMAND = "trolai"
"""Ends one: the caller's own, or that of somebody after whom they look."""

NOT_AWAY = Refusal(say("absences-none"))
"""There is no absence, or no such person within the scope."""


async def note_absence(
    work: Work,
    person_id: str,
    *,
    until: date,
    reason: str,
    by: Person,
    scope: Scope,
    day: date,
    now: datetime,
) -> Person | Refusal:
    """This member of the scope is away until that day. Nobody notes it for themselves.

    Refused where the day is not a later one, or more than `LONGEST_ABSENCE` ahead.
    """
    person = None if person_id == by.id else await person_within(work, person_id, scope, day)
    if person is None or person.status not in COUNTED:
        return Refusal(say("absences-not-yours"))
    if not day < until <= day + LONGEST_ABSENCE:
        return Refusal(say("absences-day-out-of-range", latest=day + LONGEST_ABSENCE))
    await work.absences.note(Absence(person.id, until, reason, by.id, now))
    await work.audit.record(
        at=now, actor=by.id, action="absence.note", subject=person.id, detail=until.isoformat()
    )
    told = say("absences-notice", by=by.full_name, until=day_text(until), reason=reason)
    back = command_button(BACK_COMMAND, say("absences-button-back"))
    await tell_accounts(work, person, told, say("absences-notice-change"), now=now, choices=(back,))
    return person


async def end_absence(
    work: Work, person_id: str, *, by: Person, scope: Scope, day: date, now: datetime
) -> Person | Refusal:
    """The member is back: the member says so, or somebody who looks after them."""
    own = person_id == by.id
    person = by if own else await person_within(work, person_id, scope, day)
    absence = await work.absences.of(person_id, day) if person is not None else None
    if person is None or absence is None or not await work.absences.end(person_id):
        return NOT_AWAY
    await work.audit.record(at=now, actor=by.id, action="absence.end", subject=person_id)
    if not own:
        await tell_accounts(work, person, say("absences-notice-ended", by=by.full_name), now=now)
    elif await work.people.within(person_id, await _cared_for(work, absence.noted_by, day), day):
        # Whoever noted it is told as long as they still look after the member.
        told = say("absences-notice-back", name=person.full_name)
        back = (card_button(person_id),)
        await tell_people(work, [absence.noted_by], told, about=person_id, now=now, choices=back)
    return person


async def _cared_for(work: Work, person_id: str, day: date) -> Scope:
    """The units at which this person looks after others."""
    grants = await work.people.grants(person_id, day)
    return tuple(grant.unit_id for grant in grants if grant.role in CARING)
