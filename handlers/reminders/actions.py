"""What people do about reminders: those who look after a unit send one by hand, a member puts theirs off.

`by` is the id of the person who acts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from domain.delivery.outgoing import MessageKind, Notice
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal

MANUAL = "nudged"
"""In `about` of a reminder: somebody who looks after the person asked for it."""

NOTHING_TO_SNOOZE = Refusal(say("reminders-snooze-nothing"))
"""Reminders of this round were put off before, or it does not ask the person for anything."""


async def remind(
    work: Work, round_id: str, people: Sequence[str], *, by: str, due: datetime, day: date, now: datetime
) -> int:
    """Remind these people, whom the round misses, at `due`, an instant of that `day`.

    Returns how many of them had no reminder on that day yet: one a day is the most.
    """
    notices = [
        Notice(
            key=reminder_key(person_id, day),
            kind=MessageKind.REMINDER,
            person_id=person_id,
            due=due,
            about={"day": day.isoformat(), MANUAL: by},
        )
        for person_id in people
    ]
    new = await work.outbox.post(notices, now)
    detail = f"{new} of {len(notices)}"
    await work.audit.record(at=now, actor=by, action="reminder.nudge", subject=round_id, detail=detail)
    return new


async def snooze(
    work: Work, round_id: str, *, by: str, until: date, reason: str, now: datetime
) -> Refusal | None:
    """Put off the reminders of this round to the person `by` until that day, once."""
    if not await work.rounds.snooze(round_id, by, until=until, reason=reason):
        return NOTHING_TO_SNOOZE
    detail = until.isoformat()
    await work.audit.record(at=now, actor=by, action="reminder.snooze", subject=round_id, detail=detail)
    return None


def reminder_key(person_id: str, day: date) -> str:
    """The key of a person's one reminder on this day."""
    return f"reminder:{person_id}:{day.isoformat()}"
