"""A reminder as it reads when it leaves: everything the person still owes, in one message, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import COUNTED
from domain.reminders.ladder import LadderStep
from domain.reminders.planning import Reminded, next_day
from domain.rounds.round import Round, Seat
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.reminders.actions import MANUAL, reminder_key
from handlers.reminders.open_tasks import may_snooze, owed_text, owing
from handlers.rounds.kinds import Owed
from handlers.rounds.schedule import LADDER, day_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


async def compose_reminder(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """What the person still owes, most urgent first; None where nothing is left that they could do.

    Rounds past their deadline are mentioned only in a reminder that somebody asked for. What did not leave on its day
    (the person talked until the evening, the platform was down) becomes a part of this day's message.
    """
    nudged = MANUAL in about
    pending = [
        owed
        for owed in await owing(scene)
        if (owed.seat.snoozed_until is None or owed.seat.snoozed_until <= scene.today)
        and (owed.seat.deadline > scene.now or nudged)
    ]
    if not pending:
        return None
    if about["day"] < scene.today.isoformat():
        await _carry(scene, about, pending)
        return None
    lines = [say("reminders-dear", name=scene.person.full_name)]
    for owed in pending:
        lines += [BLANK, owed_text(scene, owed), *_notes(scene, owed)]
    why = say("reminders-why-nudged") if nudged else say("reminders-why")
    lines += [BLANK, why, *await _next_line(scene, nudged=nudged), say("reminders-thanks")]
    return reply(*lines, choices=tuple(_buttons(scene, pending)))


async def _carry(scene: Scene, about: Mapping[str, str], pending: Sequence[Owed]) -> None:
    """Put it on its way anew under this day's key, so that it stays one message a day: at a step of today, or now."""
    steps = [step.at for owed in pending for step in _steps(scene, owed.round, owed.seat)]
    due = max([scene.now, *(at for at in steps if scene.calendar.day_of(at) == scene.today)])
    await scene.work.reminders.carry(
        scene.person.id,
        planned_for=date.fromisoformat(about["day"]),
        to=scene.today,
        at=scene.now,
    )
    day = scene.today.isoformat()
    notice = Notice(
        key=reminder_key(scene.person.id, scene.today),
        kind=MessageKind.REMINDER,
        person_id=scene.person.id,
        due=due,
        about={**about, "day": day},
    )
    await scene.work.outbox.post([notice], scene.now)


def _notes(scene: Scene, owed: Owed) -> list[Text]:
    """What else to say about one round: on the first day what it is about, then what to do."""
    steps = _steps(scene, owed.round, owed.seat)
    first = any(scene.calendar.day_of(step.at) == scene.today for step in steps[:1])
    extended = owed.seat.extension_reason and owed.seat.deadline > scene.now
    return [
        *(owed.about() if first else ()),
        *owed.advice(scene.now),
        *((say("reminders-extended"),) if extended else ()),
    ]


def _buttons(scene: Scene, pending: Sequence[Owed]) -> list[Choice]:
    buttons = [choice for owed in pending for choice in owed.buttons(scene.now, named=len(pending) > 1)]
    busy = [owed for owed in pending if may_snooze(owed.seat, scene.calendar, scene.today)]
    if busy:
        buttons.append(
            command_button("hoan", say("reminders-snooze"), busy[0].round.id if len(busy) == 1 else "")
        )
    return buttons


async def _next_line(scene: Scene, *, nudged: bool) -> tuple[Text, ...]:
    """When the next reminder comes if nothing happens: one message a day at most, so never today.

    What somebody asked for is not called the last: they may ask for it again.
    """
    day = await next_reminder(scene)
    if day is not None:
        return (say("reminders-next", day=day_text(day)),)
    return () if nudged else (say("reminders-last"),)


async def next_reminder(scene: Scene) -> date | None:
    """The day after today on which this person hears next of anything they owe, whatever rests until when."""
    if scene.person.status not in COUNTED:
        return None
    tasks = [
        Reminded(
            task=task.round.id,
            deadline=task.seat.deadline,
            steps=_steps(scene, task.round, task.seat),
            rests_until=task.seat.snoozed_until,
        )
        for task in await scene.work.rounds.tasks(scene.person.id)
        if task.is_open and task.seat.deadline > scene.now
    ]
    monday = scene.calendar.week_of(scene.today).monday
    since = min([monday, *(scene.calendar.day_of(task.steps[0].at) for task in tasks if task.steps)])
    told = await scene.work.reminders.told(scene.person.id, since)
    return next_day(
        tasks, told, today=scene.today, calendar=scene.calendar, a_week=scene.policy.reminders_a_week
    )


def _steps(scene: Scene, round_: Round, seat: Seat) -> tuple[LadderStep, ...]:
    return LADDER.due_steps(seat.deadline, round_.opens_at, scene.calendar)
