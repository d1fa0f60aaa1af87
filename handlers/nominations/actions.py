"""What is done about nominations: a leader proposes one, and takes it back.

Nobody is told: a nomination is a draft, and its member has not been asked whether they may be named.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from domain.people.person import COUNTED, Person, Scope
from domain.pledges.pledge import FulfilmentState, Pledge
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.finding import person_within

NOT_THEIRS = Refusal(say("nominations-not-yours"))
"""No unit that the proposer leads, or no member of it who may be proposed."""

ALREADY_WITHDRAWN = Refusal(say("nominations-gone"))


async def nominee_within(work: Work, person_id: str, unit_id: str, *, by: Person, day: date) -> Person | None:
    """The member of the unit, or of one under it, whom somebody else may hold up as an example."""
    person = None if person_id == by.id else await person_within(work, person_id, (unit_id,), day)
    return person if person is not None and person.status in COUNTED else None


async def confirmed_pledges(work: Work, person_id: str) -> list[Pledge]:
    """The person's pledges that their cell has confirmed as fulfilled, the newest first."""
    return [
        one for one in await work.pledges.of_person(person_id) if one.fulfilment is FulfilmentState.CONFIRMED
    ]


async def nominate(
    work: Work,
    *,
    unit_id: str,
    led: Scope,
    person_id: str,
    deed: str,
    basis: Sequence[str],
    week: str,
    by: Person,
    day: date,
    now: datetime,
) -> Refusal | None:
    """Keep this draft of a unit that the proposer leads: of the unit itself, or of a member with `person_id`.

    Of `basis`, receipt numbers of pledges, those stay that are the member's and confirmed.
    """
    if unit_id not in led:
        return NOT_THEIRS
    confirmed: set[str] = set()
    if person_id:
        if await nominee_within(work, person_id, unit_id, by=by, day=day) is None:
            return NOT_THEIRS
        confirmed = {one.receipt for one in await confirmed_pledges(work, person_id)}
    await work.nominations.propose(
        week=week,
        unit_id=unit_id,
        person_id=person_id,
        deed=deed,
        basis=[receipt for receipt in basis if receipt in confirmed],
        by=by.id,
        at=now,
    )
    await work.audit.record(at=now, actor=by.id, action="nomination.propose", subject=unit_id, detail=week)
    return None


async def withdraw_nomination(work: Work, nomination_id: str, *, by: Person, now: datetime) -> Refusal | None:
    """The proposer takes their own draft back; nothing of it is kept."""
    nomination = await work.nominations.own(nomination_id, by.id)
    if nomination is None or not await work.nominations.withdraw(nomination_id, by.id):
        return ALREADY_WITHDRAWN
    await work.audit.record(
        at=now,
        actor=by.id,
        action="nomination.withdraw",
        subject=nomination.unit_id,
        detail=nomination.week,
    )
    return None
