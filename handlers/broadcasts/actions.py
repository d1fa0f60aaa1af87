"""What an office does with a broadcast: sends it, takes it back within its time, stops it.

`by` is the id of the person who acts, `scope` the units at which they are the office.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from domain.audit.acts import Act
from domain.broadcasts.broadcast import UNDO_WITHIN, Audience, Broadcast, BroadcastState
from domain.calendar.working_days import WorkCalendar
from domain.people.person import Grant, Role, Scope
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.broadcasts.lines import state_text
from handlers.rounds.actions import UNIT_GONE

ENDED = (BroadcastState.DONE, BroadcastState.WITHDRAWN, BroadcastState.STOPPED)

UNKNOWN = Refusal(say("broadcasts-unknown"))
"""There is none of this id, or its audience is not within their office."""
CHANGED = Refusal(say("broadcasts-changed"))
"""The audience is not as large any more as it was when they confirmed it."""
TOO_LATE = Refusal(say("broadcasts-too-late"))
"""It goes out already, so that it can only be stopped."""


async def office_name(work: Work, grants: Sequence[Grant], unit_id: str, day: date) -> str:
    """The name of the office in whose name the holder of these grants speaks to this unit; empty where none is."""
    for grant in grants:
        if grant.role is Role.OFFICE and await work.broadcasts.under([unit_id], [grant.unit_id], day):
            return grant.unit_name
    return ""


async def send(
    work: Work,
    text: str,
    audience: Audience,
    *,
    people: int,
    by: str,
    grants: Sequence[Grant],
    calendar: WorkCalendar,
    now: datetime,
) -> Broadcast | Refusal:
    """Keep it, to be posted once it cannot be taken back any more. `people` is the head count that was confirmed."""
    day = calendar.day_of(now)
    office = await office_name(work, grants, audience.unit_id, day)
    if not office:
        return UNIT_GONE
    if people != await work.broadcasts.head_count(audience, day):
        return CHANGED
    broadcast = Broadcast(
        id=uuid4().hex,
        text=text,
        office=office,
        audience=audience,
        by=by,
        at=now,
        due_at=calendar.next_working_time(now + UNDO_WITHIN),
        people=people,
    )
    await work.broadcasts.keep(broadcast)
    detail = f"{people} people, {len(text)} characters, unit {audience.unit_id}"
    await work.audit.record(
        at=now,
        actor=by,
        action="broadcast.send",
        subject=broadcast.id,
        detail=detail,
        unit=audience.unit_id,
    )
    return broadcast


async def take_back(
    work: Work, broadcast_id: str, *, by: str, scope: Scope, day: date, now: datetime
) -> Broadcast | Refusal:
    """Take it back whole, as long as its time has not come."""
    broadcast = await work.broadcasts.within(broadcast_id, scope, day)
    if broadcast is None:
        return UNKNOWN
    withdrawn = await _withdraw_broadcast(work, broadcast, by, now)
    return withdrawn or (_broadcast_over(broadcast) if broadcast.state in ENDED else TOO_LATE)


async def stop(
    work: Work, broadcast_id: str, *, by: str, scope: Scope, day: date, now: datetime
) -> Broadcast | Refusal:
    """Send nothing more of it. Where nothing went out yet it is taken back: its state says which."""
    broadcast = await work.broadcasts.within(broadcast_id, scope, day)
    if broadcast is None:
        return UNKNOWN
    if withdrawn := await _withdraw_broadcast(work, broadcast, by, now):
        return withdrawn
    if await work.broadcasts.stop(broadcast_id):
        return await _end_broadcast(work, broadcast, BroadcastState.STOPPED, "broadcast.stop", by, now)
    return _broadcast_over(broadcast)


async def _withdraw_broadcast(work: Work, broadcast: Broadcast, by: str, now: datetime) -> Broadcast | None:
    """The broadcast taken back; None where its time has come."""
    if not await work.broadcasts.withdraw(broadcast.id, now):
        return None
    return await _end_broadcast(work, broadcast, BroadcastState.WITHDRAWN, "broadcast.withdraw", by, now)


async def _end_broadcast(
    work: Work, broadcast: Broadcast, state: BroadcastState, action: Act, by: str, now: datetime
) -> Broadcast:
    people = f"{broadcast.people} people"
    unit = broadcast.audience.unit_id
    await work.audit.record(at=now, actor=by, action=action, subject=broadcast.id, detail=people, unit=unit)
    return replace(broadcast, state=state)


def _broadcast_over(broadcast: Broadcast) -> Refusal:
    return Refusal(say("broadcasts-over", state=state_text(broadcast)))
