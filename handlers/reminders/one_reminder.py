"""`/nhacrieng`: from somebody's card, a reminder to them alone, of all that they still owe."""

from __future__ import annotations

from domain.people.person import COUNTED, Person
from domain.rounds.round import Round
from domain.talk.messages import reply, say
from handlers.people.card import CARING, CardPart, CardRow, at_card, card_button
from handlers.people.finding import PICKED, person_of
from handlers.reminders.actions import remind
from handlers.reminders.manual_reminder import sort_missing
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Outcome, Scene

REMIND_ONE_COMMAND = "nhacrieng"


async def _missing_in(scene: Scene, person: Person) -> list[Round]:
    """The rounds in which a reminder may go to this person now, the first to end at the head."""
    if person.status not in COUNTED or person.id == scene.person.id:
        return []
    known = await scene.work.rounds.of_scope((person.unit_id,), scene.today)
    running = sorted((one for one in known if one.running(scene.now)), key=lambda one: one.deadline)
    found = []
    for round_ in running:
        people = await sort_missing(scene, round_, [person.unit_id])
        if any(member.person.id == person.id for member, _ in people.reached):
            found.append(round_)
    return found


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


async def _part(scene: Scene, person: Person) -> CardPart:
    if not await _missing_in(scene, person):
        return CardPart()
    label = say("reminders-one-button")
    return CardPart(choices=(command_button(REMIND_ONE_COMMAND, label, at_card(person.id)),))


REMIND_ONE = CardRow(30, _part)
