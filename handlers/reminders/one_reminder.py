"""`/nhacrieng`: from somebody's card, a reminder to them alone, of all that they still owe."""

from __future__ import annotations

from domain.people.person import COUNTED, Person
from domain.rounds.round import Round, Seat, is_past, is_resting
from domain.talk.messages import reply, say
from handlers.people.card import CARING, CardPart, CardRow, at_card, card_button
from handlers.people.finding import PICKED, member_of, person_of
from handlers.reminders.actions import remind, reminder_key
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Outcome, Scene

REMIND_ONE_COMMAND = "nhacrieng"


async def _missing_in(scene: Scene, person: Person) -> list[Round]:
    """The rounds in which a reminder may go to this person now, wherever they sit, the first to end at the head."""
    if person.status not in COUNTED or person.id == scene.person.id:
        return []
    member = await member_of(scene, scene.caller.units(*CARING), person)
    if member is None or not member.reachable:
        return []
    return [
        task.round
        for task in await scene.work.rounds.tasks(person.id)
        if task.round.running(scene.now) and task.is_open and _may_be_reminded(scene, task.seat)
    ]


def _may_be_reminded(scene: Scene, seat: Seat) -> bool:
    """Neither busy nor with more time."""
    extended = bool(seat.extension_reason) and not is_past(seat.deadline, scene.now)
    return not extended and not is_resting(seat.snoozed_until, scene.today)


async def remind_one(scene: Scene) -> Outcome:
    """Remind the person of the argument at once; who had a reminder today gets no other."""
    person = await person_of(scene, scene.caller.units(*CARING), scene.argument.removeprefix(PICKED))
    if person is None:
        return Outcome((reply(say("people-find-nobody")),))
    back = (card_button(person.id),)
    rounds = await _missing_in(scene, person)
    if not rounds:
        return Outcome((reply(say("reminders-one-nothing", name=person.full_name), choices=back),))
    due = scene.calendar.next_working_time(scene.now)
    new = await remind(
        scene.work,
        rounds[0].id,
        [person.id],
        by=scene.person.id,
        due=due,
        day=scene.calendar.day_of(due),
        now=scene.now,
    )
    if not new:
        said = say("reminders-one-had", name=person.full_name)
    elif due > scene.now:
        moment = moment_text(due, scene.calendar)
        said = say("reminders-one-queued", name=person.full_name, moment=moment)
    else:
        said = say("reminders-one-sent", name=person.full_name)
    return Outcome((reply(said, choices=back),))


async def _had_one(scene: Scene, person: Person) -> bool:
    """Whether they have had the one reminder of the day on which the next would leave."""
    day = scene.calendar.day_of(scene.calendar.next_working_time(scene.now))
    return bool(await scene.work.outbox.known([reminder_key(person.id, day)]))


async def _part(scene: Scene, person: Person) -> CardPart:
    if not await _missing_in(scene, person) or await _had_one(scene, person):
        return CardPart()
    label = say("reminders-one-button")
    return CardPart(choices=(command_button(REMIND_ONE_COMMAND, label, at_card(person.id)),))


REMIND_ONE = CardRow(30, _part)
