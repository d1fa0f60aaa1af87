"""What an office does with a round: opens it, moves its deadline for everybody or for one person, closes it.

`by` is the id of the person who acts, `scope` the units at which they are the office.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Scope
from domain.ports import Work
from domain.rounds.round import Round, RoundState
from domain.talk.messages import Choice, reply, say
from handlers.action import Refusal
from handlers.rounds.kinds import called
from handlers.rounds.schedule import moment_text

UNKNOWN = Refusal(say("rounds-unknown"))
"""The round is not there, was closed, or is not theirs to change."""
UNIT_GONE = Refusal(say("rounds-unit-gone"))
"""The audience does not lie in their scope."""
DEADLINE_PASSED = Refusal(say("rounds-deadline-passed"))
"""The deadline lies before the opening, or before now."""
NOT_SEATED = Refusal(say("rounds-extension-not-seated"))
"""The person does not belong to the scope, or is not on the round's frozen roster."""


async def managed(work: Work, round_id: str, *, scope: Scope, day: date) -> Round | None:
    """The open round, if all whom it concerns belong to the scope: only then it may be changed."""
    round_ = await work.rounds.get(round_id)
    if round_ is None or round_.state is not RoundState.OPEN:
        return None
    units = await work.people.units(scope, day)
    return round_ if round_.audience_unit_id in {unit.id for unit in units} else None


async def open_round(
    work: Work,
    round_: Round,
    *,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
    entry: tuple[str, str] = ("round.open", ""),
    nobody: str = "rounds-nobody",
) -> int | Refusal:
    """Keep the round and freeze its roster. Returns how many are asked.

    `entry` is the action in the audit log and what follows the number of people there; `nobody` the text that says of a
    `unit` that it has nobody to ask.
    """
    units = {unit.id: unit for unit in await work.people.units(scope, day)}
    if round_.audience_unit_id not in units:
        return UNIT_GONE
    if round_.deadline <= round_.opens_at:
        return DEADLINE_PASSED
    flight = await work.rounds.preflight(round_.audience_unit_id, day, round_.audience_roles)
    if not flight.people:
        return Refusal(say(nobody, unit=units[round_.audience_unit_id].name))
    people = await work.rounds.open(round_, by=by, at=now, day=day)
    action, more = entry
    await work.audit.record(
        at=now, actor=by, action=action, subject=round_.id, detail=f"{people} people{more}"
    )
    return people


async def move_deadline(
    work: Work,
    round_id: str,
    deadline: datetime,
    *,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
) -> Round | Refusal:
    """Another deadline for everybody. Returns the round with it."""
    round_ = await managed(work, round_id, scope=scope, day=day)
    if round_ is None:
        return UNKNOWN
    if deadline <= now:
        return DEADLINE_PASSED
    if not await work.rounds.move_deadline(round_id, deadline):
        return UNKNOWN
    change = f"{round_.deadline.isoformat()} -> {deadline.isoformat()}"
    await work.audit.record(at=now, actor=by, action="round.deadline", subject=round_id, detail=change)
    return replace(round_, deadline=deadline)


async def extend(
    work: Work,
    round_id: str,
    person_id: str,
    *,
    until: datetime,
    reason: str,
    task: Callable[[Round], Choice],
    by: str,
    scope: Scope,
    calendar: WorkCalendar,
    now: datetime,
) -> Round | Refusal:
    """A later deadline for one person, who is told of it and why. `task`: the button behind which it is done."""
    day = calendar.day_of(now)
    round_ = await managed(work, round_id, scope=scope, day=day)
    if round_ is None:
        return UNKNOWN
    within = await work.people.within(person_id, scope, day)
    seat = await work.rounds.seat(round_id, person_id) if within else None
    if seat is None:
        return NOT_SEATED
    if until <= (least := max(now, seat.deadline)):
        return Refusal(say("rounds-extension-too-early", moment=moment_text(least, calendar)))
    if not await work.rounds.extend(round_id, person_id, until=until, reason=reason, by=by):
        return UNKNOWN
    change = f"{person_id} {until.isoformat()}"
    await work.audit.record(at=now, actor=by, action="round.extend", subject=round_id, detail=change)
    notice = Notice(
        key=f"extension:{round_id}:{person_id}:{until:%Y%m%d%H%M}",
        kind=MessageKind.NOTICE,
        person_id=person_id,
        due=calendar.next_working_time(now),
        body=reply(
            say("rounds-extension-notice", title=called(round_), moment=moment_text(until, calendar)),
            say("rounds-extension-notice-reason", kind=round_.kind, reason=reason),
            choices=(task(round_),),
        ),
    )
    await work.outbox.post([notice], now)
    return round_


async def close_round(
    work: Work, round_id: str, *, by: str, scope: Scope, day: date, now: datetime
) -> Round | Refusal:
    """Nobody is asked for anything in it any more."""
    round_ = await managed(work, round_id, scope=scope, day=day)
    if round_ is None or not await work.rounds.close(round_id):
        return UNKNOWN
    await work.audit.record(at=now, actor=by, action="round.close", subject=round_id)
    return round_
