"""Wrong codes of everybody together. An account waits after a few; a thousand accounts share one budget."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.people.codes import TYPED_WRONG_A_DAY, TYPED_WRONG_AN_HOUR
from domain.people.person import Role
from domain.ports import Work
from domain.talk.messages import Address, say
from handlers.people.actions.telling import tell_people

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


async def paused_until(work: Work, now: datetime) -> datetime | None:
    """Until when no typed code is looked at, right or wrong; None: they are. Links with a secret always are."""
    wrong = await work.links.typed_wrong_since(now - _DAY)
    ends = [
        recent[-most] + span
        for span, most in ((_HOUR, TYPED_WRONG_AN_HOUR), (_DAY, TYPED_WRONG_A_DAY))
        if len(recent := [at for at in wrong if at > now - span]) >= most
    ]
    return max(ends, default=None)


async def note_wrong_code(work: Work, address: Address, *, typed: bool, day: date, now: datetime) -> None:
    """Count a wrong code. The committee's office hears of the one that uses up the budget."""
    await work.links.wrong(address, now, typed=typed)
    until = await paused_until(work, now) if typed else None
    root = await work.people.root(day) if until else None
    if until is None or root is None:
        return
    await work.audit.record(at=now, actor="assistant", action="code.paused", subject="codes")
    said = say("people-link-guessing", until=until, hour=TYPED_WRONG_AN_HOUR)
    await tell_people(
        work, await work.people.over([root.id], [Role.OFFICE], day), said, about="codes", now=now
    )
