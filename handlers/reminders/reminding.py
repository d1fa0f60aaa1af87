"""A reminder as it reads when it leaves: everything the person still owes, in one message, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.ladder import Step
from domain.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.reminders.owing import Owed, may_snooze, owed_text, owing
from handlers.rounds.agenda import LADDER, day_text
from handlers.talk.command import door
from handlers.talk.scene import Scene

NUDGED = "nudged"
"""In `about` of a reminder: somebody who looks after the person asked for it."""


async def compose_reminder(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """What the person still owes, most urgent first; None where nothing is left that they could do.

    Rounds past their deadline are mentioned only in a reminder that somebody asked for.
    """
    nudged = NUDGED in about
    pledges = await scene.work.pledges.of_person(scene.person.id)
    pending = [
        owed
        for owed in await owing(scene, pledges)
        if (owed.seat.snoozed_until is None or owed.seat.snoozed_until <= scene.today)
        and (owed.seat.deadline > scene.now or nudged)
    ]
    if not pending:
        return None
    lines = [say("reminder-dear", name=scene.person.full_name)]
    for owed in pending:
        lines += [BLANK, owed_text(scene, owed), *_notes(scene, owed)]
    why = say("reminder-why-nudged") if nudged else say("reminder-why")
    lines += [BLANK, why, _next_line(scene, pending), say("reminder-thanks")]
    return reply(*lines, choices=tuple(_doors(scene, pending)))


def _notes(scene: Scene, owed: Owed) -> list[Text]:
    """What else to say about one round: on the first day what it is about, then what to do."""
    first = any(scene.calendar.day_of(step.at) == scene.today for step in _steps(scene, owed)[:1])
    extended = owed.seat.extension_reason and owed.seat.deadline > scene.now
    return [
        *(owed.about() if first else ()),
        *owed.advice(scene.now),
        *((say("reminder-extended"),) if extended else ()),
    ]


def _doors(scene: Scene, pending: Sequence[Owed]) -> list[Choice]:
    doors = [choice for owed in pending for choice in owed.doors(scene.now, named=len(pending) > 1)]
    busy = [owed for owed in pending if may_snooze(owed.seat, scene.calendar, scene.today)]
    if busy:
        doors.append(door("hoan", say("reminder-snooze"), busy[0].round.id if len(busy) == 1 else ""))
    return doors


def _next_line(scene: Scene, pending: Sequence[Owed]) -> Text:
    """When the next reminder comes if nothing happens: one message a day at most, so never today."""
    coming = [
        step.at
        for owed in pending
        for step in _steps(scene, owed)
        if scene.calendar.day_of(step.at) > scene.today
    ]
    if not coming:
        return say("reminder-last")
    return say("reminder-next", day=day_text(scene.calendar.day_of(min(coming))))


def _steps(scene: Scene, owed: Owed) -> Sequence[Step]:
    return LADDER.due_steps(owed.seat.deadline, owed.round.opens_at, scene.calendar)
