"""`/nhacrieng`: from somebody's card, a reminder to them alone, of all that they still owe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.people.person import COUNTED, Person
from domain.rounds.round import Round
from domain.talk.messages import reply, say
from handlers.people.card import CARING, CardPart, CardRow, at_card, card_button
from handlers.people.finding import PICKED, person_of
from handlers.reminders.actions import remind
from handlers.reminders.manual_reminder import sort_missing
from handlers.reminders.missing_list import Missing
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Outcome, Scene

REMIND_ONE_COMMAND = "nhacrieng"


@dataclass(frozen=True, slots=True)
class _RemindedOf:
    """The rounds in which this person is missing and may be written to, the first to end at the head; `had`: of which
    they had today's reminder already."""

    rounds: Sequence[Round] = ()
    had: bool = False


async def _missing_in(scene: Scene, person: Person) -> _RemindedOf:
    if person.status not in COUNTED or person.id == scene.person.id:
        return _RemindedOf()
    known = await scene.work.rounds.of_scope((person.unit_id,), scene.today)
    running = sorted((one for one in known if one.running(scene.now)), key=lambda one: one.deadline)
    found, had = [], False
    for round_ in running:
        people = await sort_missing(scene, round_, [person.unit_id])
        had = had or _is_among(person, people.reminded)
        if _is_among(person, (*people.reached, *people.reminded)):
            found.append(round_)
    return _RemindedOf(found, had)


def _is_among(person: Person, people: Sequence[Missing]) -> bool:
    return any(member.person.id == person.id for member, _ in people)


async def remind_one(scene: Scene) -> Outcome:
    """Remind the person of the argument at once; who had a reminder today gets no other."""
    person = await person_of(scene, scene.caller.units(*CARING), scene.argument.removeprefix(PICKED))
    if person is None:
        return Outcome((reply(say("people-find-nobody")),))
    back = (card_button(person.id),)
    missing = await _missing_in(scene, person)
    if not missing.rounds:
        return Outcome((reply(say("reminders-one-nothing", name=person.full_name), choices=back),))
    due = scene.calendar.next_working_time(scene.now)
    new = await remind(
        scene.work,
        missing.rounds[0].id,
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
    missing = await _missing_in(scene, person)
    if not missing.rounds or missing.had:
        return CardPart()
    label = say("reminders-one-button")
    return CardPart(choices=(command_button(REMIND_ONE_COMMAND, label, at_card(person.id)),))


REMIND_ONE = CardRow(30, _part)
