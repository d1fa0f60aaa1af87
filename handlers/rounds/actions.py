"""What an office does with a round: opens it, moves its deadline, says what becomes of it afterwards, closes it.

`by` is the id of the person who acts, `scope` the units at which they are the office.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta

from domain.audit.acts import Act
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Role, Scope
from domain.ports import Work
from domain.rounds.round import AfterDeadline, Round, RoundState
from domain.talk.messages import say
from handlers.action import Refusal

UNKNOWN = Refusal(say("rounds-unknown"))
"""The round is not there, was closed, or is not theirs to change."""
UNIT_GONE = Refusal(say("rounds-unit-gone"))
"""The audience does not lie in their scope."""
DEADLINE_PASSED = Refusal(say("rounds-deadline-passed"))
"""The deadline lies before the opening, or before now."""
NOT_SEATED = Refusal(say("rounds-not-seated"))
"""The person does not belong to the scope, or is not on the round's frozen roster."""

GATHERING = timedelta(minutes=10)
"""How long what is said of a closed round waits for others that close about then, to be one message with that."""

NOT_TO_ADD = Refusal(say("rounds-add-refused"))
"""The person is on the roster already, is not counted, or does not belong to the round's audience."""


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
    entry: tuple[Act, str] = ("round.open", ""),
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
        at=now,
        actor=by,
        action=action,
        subject=round_.id,
        detail=f"{people} people{more}",
        unit=round_.audience_unit_id,
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
    await work.audit.record(
        at=now,
        actor=by,
        action="round.deadline",
        subject=round_id,
        detail=change,
        unit=round_.audience_unit_id,
    )
    return replace(round_, deadline=deadline)


async def set_afterwards(
    work: Work,
    round_id: str,
    afterwards: AfterDeadline,
    *,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
) -> Round | Refusal:
    """What the round does after its deadline, from now on. Returns the round with it."""
    round_ = await managed(work, round_id, scope=scope, day=day)
    if round_ is None or not await work.rounds.set_afterwards(round_id, afterwards):
        return UNKNOWN
    change = f"{_said(round_.afterwards)} -> {_said(afterwards)}"
    await work.audit.record(
        at=now,
        actor=by,
        action="round.afterwards",
        subject=round_id,
        detail=change,
        unit=round_.audience_unit_id,
    )
    return replace(round_, afterwards=afterwards)


def _said(afterwards: AfterDeadline) -> str:
    return ", ".join(f"{name}={value}" for name, value in asdict(afterwards).items())


async def add_person(
    work: Work, round_id: str, person_id: str, *, by: str, scope: Scope, day: date, now: datetime
) -> Round | Refusal:
    """Somebody of the scope who came after the roster was frozen: from now on the round asks them, too."""
    round_ = await managed(work, round_id, scope=scope, day=day)
    if round_ is None:
        return UNKNOWN
    if not await work.rounds.add(round_id, person_id, day=day, at=now):
        return NOT_TO_ADD
    await work.audit.record(
        at=now, actor=by, action="round.add", subject=round_id, detail=person_id, person=person_id
    )
    return round_


async def close_round(
    work: Work, round_id: str, *, by: str, scope: Scope, calendar: WorkCalendar, now: datetime
) -> Round | Refusal:
    """Nobody is asked for anything in it any more, and everybody in it hears how it ended for them."""
    round_ = await managed(work, round_id, scope=scope, day=calendar.day_of(now))
    if round_ is None or not await work.rounds.close(round_id, now, last_words=now >= round_.opens_at):
        return UNKNOWN
    await _audit_close(work, round_, by=by, now=now)
    return round_


async def close_over(work: Work, round_: Round, *, calendar: WorkCalendar, now: datetime) -> bool:
    """Close a round that is to close by itself, where that still holds; its offices hear the figures, of all that close
    about then in one message (see `closing.compose_round_figures`)."""
    closes_at = round_.afterwards.closes_at(round_.deadline)
    if closes_at is None or now < closes_at:
        return False
    if not await work.rounds.close_over(round_, now):
        return False
    await _audit_close(work, round_, by="assistant", now=now)
    due, day = calendar.next_working_time(now + GATHERING), calendar.day_of(now)
    notices = [
        Notice(
            key=figures_key(round_.id, person_id),
            kind=MessageKind.ROUND_FIGURES,
            person_id=person_id,
            due=due,
            about={"round": round_.id},
        )
        for person_id in await work.people.over([round_.audience_unit_id], (Role.OFFICE,), day)
    ]
    await work.outbox.post(notices, now)
    return True


def figures_key(round_id: str, person_id: str) -> str:
    """The key of the message with a closed round's figures."""
    return f"closed:{round_id}:{person_id}"


async def _audit_close(work: Work, round_: Round, *, by: str, now: datetime) -> None:
    await work.audit.record(
        at=now, actor=by, action="round.close", subject=round_.id, unit=round_.audience_unit_id
    )
