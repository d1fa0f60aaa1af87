"""From somebody's card: the office writes down that they belong to another unit, and since when."""

from __future__ import annotations

from collections.abc import Sequence

from domain.people.person import LEADING, Person
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.card import CardPart, CardRow, at_card, card_button
from handlers.people.finding import PICKED_UNIT, find_person, person_of
from handlers.people.wording import role_name
from handlers.rounds.opening_steps import office_scope
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Asked, Flow, Prompt, Reopened, Step, Stopped
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, iso_date, pick
from handlers.units.actions import transfer_person
from handlers.units.changing import ask_day, found_units, hear_day, hear_unit

COMMAND = "chuyendonvi"
_YES = "yes"


async def _person(scene: Scene, answers: Answers) -> Person | None:
    return await person_of(scene, office_scope(scene), str(answers["person"]))


async def _ask_where(scene: Scene, answers: Answers) -> Asked:
    person = await _person(scene, answers)
    if person is None:
        return Stopped(reply(say("units-transfer-gone")))
    return Prompt(
        (say("units-transfer-where", name=person.full_name, unit=person.unit_name),), expects="text"
    )


async def _which_lines(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("units-ask-one"),)


async def _which_units(scene: Scene, answers: Answers) -> Sequence[Choice]:
    return await found_units(scene, answers.get("where"))


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    """What moves, and what does not."""
    person = await _person(scene, answers)
    unit_id = str(answers["unit"]).removeprefix(PICKED_UNIT)
    units = {unit.id: unit for unit in await scene.work.people.units(office_scope(scene), scene.today)}
    unit = units.get(unit_id)
    if person is None or unit is None:
        return Stopped(reply(say("units-transfer-gone")))
    if person.unit_id == unit.id:
        same = say("units-transfer-same", name=person.full_name, unit=unit.name)
        return Stopped(reply(same, choices=(card_button(person.id),)))
    day = iso_date(str(answers["day"])) or scene.today
    held = await scene.work.people.grants(person.id, scene.today)
    ends = [
        say("units-transfer-role-ends", role=role_name(grant.role), unit=grant.unit_name)
        for grant in held
        if grant.role in LEADING and grant.unit_id == person.unit_id
    ]
    tasks = [task for task in await scene.work.rounds.tasks(person.id) if task.round.running(scene.now)]
    seats = [say("units-transfer-seats", rounds=len(tasks), unit=person.unit_name)] if tasks else []
    lines = (
        say("units-transfer-review", name=person.full_name, former=person.unit_name, unit=unit.name),
        say("units-preview-day", day=day),
        *ends,
        *seats,
        say("units-preview-figures"),
    )
    return Prompt(lines, (Choice(_YES, say("units-confirm")),))


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    moved = await transfer_person(
        scene.work,
        str(answers["person"]),
        str(answers["unit"]).removeprefix(PICKED_UNIT),
        effective=iso_date(str(answers["day"])) or scene.today,
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if isinstance(moved, Refusal):
        return Outcome((reply(moved.why),))
    person, unit = moved
    said = say("units-transfer-done", name=person.full_name, unit=unit.name)
    return Outcome((reply(said, choices=(card_button(person.id),)),))


async def _transfer_part(scene: Scene, person: Person) -> CardPart:
    """The way to it, for the office of the person's unit."""
    scope = office_scope(scene)
    if not scope or not await scene.work.people.within(person.id, scope, scene.today):
        return CardPart()
    return CardPart(choices=(command_button(COMMAND, say("units-transfer-button"), at_card(person.id)),))


TRANSFER_ROW = CardRow(90, _transfer_part)

TRANSFER = Flow(
    name="transfer",
    steps=(
        *find_person(office_scope, question="units-transfer-whom"),
        Step("where", _ask_where, hear_unit),
        pick("unit", lines=_which_lines, options=_which_units, skip_if_single=True),
        Step("day", ask_day, hear_day),
        Step("sure", _ask_sure, as_given),
    ),
    finish=_finish,
    guard=office,
    argument="name",
)

COMMANDS: tuple[Command, ...] = (
    Command(COMMAND, TRANSFER, guard=office, aliases=("chuyen don vi", "transfer")),
)
