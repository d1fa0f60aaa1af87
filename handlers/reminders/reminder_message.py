"""A reminder as it reads when it leaves: all that the person still owes and is asked, in one message, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import COUNTED
from domain.reminders.ladder import LadderStep, newest_due
from domain.reminders.planning import Reminded, Told, next_day
from domain.rounds.round import Round, Seat, is_past, is_resting
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.people.card import CARING
from handlers.people.wording import contact_of, role_name
from handlers.reminders.actions import MANUAL, reminder_key
from handlers.reminders.inquiries import Inquiry, asked_later, inquiries
from handlers.reminders.open_tasks import may_snooze, owing
from handlers.reminders.wording import AUTOMATIC, LISTED, ReminderSetting, last_line, reminder_lines
from handlers.rounds.kinds import Owed
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


async def compose_reminder(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """What the person still owes, most urgent first, and is asked; None where nothing is left that they could do.

    Rounds past their deadline are mentioned only in a reminder that somebody asked for. What did not leave on its day
    (the person talked until the evening, the platform was down) becomes a part of this day's message.
    """
    asked_by = about.get(MANUAL, "")
    pending = [
        owed
        for owed in await owing(scene)
        if not is_resting(owed.seat.snoozed_until, scene.today)
        and (not is_past(owed.seat.deadline, scene.now) or asked_by)
    ]
    asked = await inquiries(scene)
    if not pending and not asked:
        return None
    if about["day"] < scene.today.isoformat():
        await _carry(scene, about, pending)
        return None
    outlook = await _outlook(scene)
    new = {} if asked_by else await _new(scene, pending, outlook)
    doing = tuple(choice for owed in pending for choice in owed.buttons(scene.now, named=len(pending) > 1))
    # Where a question is open a number answers that one, and the choices are shown with what to type instead.
    channel = "" if await scene.work.conversations.asking(scene.person.id) else scene.caller.address.channel
    setting = ReminderSetting(scene.person, channel, scene.now, scene.calendar)
    lines = reminder_lines(setting, pending, new=new, choices=doing) if pending else [_dear(scene, asked[0])]
    lines += _asked_lines(asked, alone=not pending)
    why = await _asker(scene, asked_by) if asked_by else LISTED if new else AUTOMATIC
    lines.append(
        last_line(
            await contact_of(scene, scene.person),
            why,
            outlook.following(scene),
            final=bool(pending) and not asked_by,
        )
    )
    choices = (*doing, *_beside(scene, pending, new)) if pending else ()
    return reply(*lines, choices=(*choices, *_answers(asked, alone=not pending)))


def _dear(scene: Scene, first: Inquiry) -> Text:
    """The first line where nothing is owed and something is asked: what is nearest."""
    return say("reminders-dear", when=first.when, name=scene.person.full_name, unit=scene.person.unit_name)


def _asked_lines(asked: Sequence[Inquiry], *, alone: bool) -> list[Text]:
    """What is asked, each request once; below what is owed it begins a paragraph of its own."""
    if not asked:
        return []
    requests: list[Text] = []
    for inquiry in asked:
        requests += [inquiry.request] if inquiry.request not in requests else []
    if alone and len(asked) == 1:
        return [asked[0].about, *requests]
    said = asked[0].when if alone else None
    lines = [inquiry.about if inquiry.when == said else inquiry.line for inquiry in asked]
    return [*(() if alone else (BLANK,)), *lines, *requests]


def _answers(asked: Sequence[Inquiry], *, alone: bool) -> list[Choice]:
    """The buttons of the only inquiry; of several, or beside what is owed, one each."""
    if alone and len(asked) == 1:
        return list(asked[0].choices)
    return [inquiry.one_button for inquiry in asked]


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


async def _new(scene: Scene, pending: Sequence[Owed], outlook: _Outlook) -> dict[str, str]:
    """The rounds of which no earlier day's message spoke and in which nothing was begun, with who opened them; not on
    their last days, when nothing is an invitation any more."""
    known = {row.task for row in outlook.told if row.day < scene.today}
    found = {}
    for owed in pending:
        step = newest_due(_steps(scene, owed.round, owed.seat), scene.now)
        if not (owed.started or owed.round.id in known or step is None or step.pressing):
            found[owed.round.id] = await scene.work.reminders.opened_by(owed.round, scene.today)
    return found


async def _asker(scene: Scene, person_id: str) -> Text:
    """Who asked for this reminder, with the role by which they look after the person."""
    asker = await scene.work.people.person(person_id, scene.today)
    if asker is None:
        return AUTOMATIC
    held = {
        grant.role: grant
        for grant in await scene.work.people.grants(person_id, scene.today)
        if grant.role in CARING
        and await scene.work.people.within(scene.person.id, (grant.unit_id,), scene.today)
    }
    for role in CARING:
        if role in held:
            return say(
                "reminders-why-asked-as",
                name=asker.full_name,
                role=role_name(role),
                unit=held[role].unit_name,
            )
    return say("reminders-why-asked", name=asker.full_name)


def _beside(scene: Scene, pending: Sequence[Owed], new: Mapping[str, str]) -> list[Choice]:
    """What there is beside doing it: an example in an invitation, and putting it off."""
    invited = [owed for owed in pending if owed.round.id in new]
    by_kind = {owed.kind.kind: owed.kind.example for owed in invited}
    examples = [example for example in by_kind.values() if example is not None]
    busy = [owed for owed in pending if may_snooze(owed.seat, scene.calendar, scene.today)]
    if not busy:
        return examples
    label = say("reminders-later" if len(invited) == len(pending) else "reminders-snooze")
    return [*examples, command_button("hoan", label, busy[0].round.id if len(busy) == 1 else "")]


# ---------------------------------------------------------------- when the next one comes


@dataclass(frozen=True, slots=True)
class _Outlook:
    """What the person owes by which steps, and what the ledger says they were told since the oldest of these rounds."""

    tasks: Sequence[Reminded]
    told: Sequence[Told]

    def following(self, scene: Scene) -> date | None:
        """The day after today on which the person hears next of anything they owe, whatever rests until when."""
        return next_day(
            self.tasks,
            self.told,
            today=scene.today,
            calendar=scene.calendar,
            a_week=scene.policy.reminders_a_week,
        )


async def _outlook(scene: Scene) -> _Outlook:
    if scene.person.status not in COUNTED:
        return _Outlook((), ())
    open_ = [
        task
        for task in await scene.work.rounds.tasks(scene.person.id)
        if task.is_open and not is_past(task.seat.deadline, scene.now)
    ]
    greeted = await scene.work.greetings.of_person(scene.person.id)
    monday = scene.calendar.week_of(scene.today).monday
    since = min([monday, *(scene.calendar.day_of(task.round.opens_at) for task in open_)])
    return _Outlook(
        [
            Reminded(
                task=task.round.id,
                deadline=task.seat.deadline,
                steps=_steps(scene, task.round, task.seat),
                rests_until=task.seat.snoozed_until,
                greeted_at=greeted.get(task.round.id),
            )
            for task in open_
        ]
        + await asked_later(scene),
        await scene.work.reminders.told(scene.person.id, since),
    )


def _steps(scene: Scene, round_: Round, seat: Seat) -> tuple[LadderStep, ...]:
    return scene.policy.ladder.due_steps(seat.deadline, round_.opens_at, scene.calendar)
