"""Whoever looks after others looks one of them up: their card, with all that can be done there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.people.person import LEADING, Member, Person, Role
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.people import adding, editing, roles
from handlers.people.accounts import codes
from handlers.people.actions.closing import CLOSE_COMMAND, may_close
from handlers.people.actions.looking import note_look
from handlers.people.adding import adding_button
from handlers.people.card import CARD_COMMAND, CARING, OF_UNIT, at_card, card_parts
from handlers.people.finding import PICKED, find_person, member_of, person_of
from handlers.people.roster_sending import sending_button
from handlers.people.wording import role_name
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Taken
from handlers.talk.scene import Outcome, Scene

MOST_LISTED = 60
"""People to choose from without a name; of a larger unit somebody is found by name or code."""

_LONGEST_NAME = 50
"""Characters beyond which nobody types a name."""


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(*CARING)


# ---------------------------------------------------------------- whom

_NAME, _PERSON = find_person(_scope, question="people-directory-question")


async def _ask_name(scene: Scene, _answers: Answers) -> Asked:
    """For a name, with the people of the unit that the caller leads at hand."""
    question = (say("people-directory-question"),)
    ways = (adding_button(), sending_button()) if scene.caller.holds(Role.OFFICE) else ()
    led = scene.caller.units(*LEADING)
    members = await scene.work.people.first_members(led, scene.today, most=MOST_LISTED + 1) if led else []
    if not 0 < len(members) <= MOST_LISTED:
        return Prompt(question, ways, expects="text")
    return Prompt(question, (*map(_choice, members), *ways), expects="text")


def _choice(member: Member) -> Choice:
    return Choice(PICKED + member.person.id, say("people-find-person-short", name=member.person.full_name))


async def _hear_name(scene: Scene, answers: Answers, given: str) -> Heard:
    """A name, a code, a person; or a unit of the scope, whose own people are meant."""
    if not given.startswith(OF_UNIT):
        return await _NAME.hear(scene, answers, given)
    own = await scene.work.people.first_members(
        _scope(scene), scene.today, most=MOST_LISTED, at=given.removeprefix(OF_UNIT)
    )
    return Taken([member.person.id for member in own]) if own else Invalid(say("people-find-nobody"))


async def _finds(scene: Scene, typed: str) -> bool:
    """Whether it is the name, a part of it, or the code of somebody after whom the caller looks."""
    if len(typed) > _LONGEST_NAME:
        return False
    return bool(await scene.work.people.search(typed, _scope(scene), scene.today, limit=1))


# ---------------------------------------------------------------- the card


@dataclass(frozen=True, slots=True)
class PersonCard:
    """What is said of somebody, and the buttons to what can be done for them now."""

    lines: tuple[Text, ...]
    choices: tuple[Choice, ...]


async def _show(scene: Scene, answers: Answers) -> Outcome | Reopened:
    person = await person_of(scene, _scope(scene), str(answers["person"]))
    if person is None:
        return Reopened(("name", "person"), (say("people-find-nobody"),))
    if person.unit_id != scene.person.unit_id:
        await note_look(
            scene.work,
            scene.person,
            person.unit_id,
            calendar=scene.calendar,
            day=scene.today,
            now=scene.now,
        )
    card = await card_of(scene, person)
    another = command_button(CARD_COMMAND, say("people-directory-another"))
    return Outcome((reply(*card.lines, choices=(*card.choices, another)),))


async def card_of(scene: Scene, person: Person) -> PersonCard:
    """The card of somebody after whom the caller looks."""
    parts = await card_parts(scene, person)
    lines = [
        say("people-directory-person", name=person.full_name, code=person.code),
        await _place(scene, person),
        *([say("people-directory-position", position=person.position)] if person.position else []),
        say("people-directory-status", status=person.status.value),
        await _reached(scene, person),
    ]
    held = await scene.work.people.grants(person.id, scene.today)
    lines += [
        say("people-directory-role", role=role_name(grant.role), unit=grant.unit_name) for grant in held
    ]
    lines += [line for part in parts for line in part.lines]
    choices = [choice for part in parts for choice in part.choices]
    return PersonCard(tuple(lines), (*choices, *await _accounts(scene, person)))


async def _accounts(scene: Scene, person: Person) -> list[Choice]:
    """The person's link codes; to the office also their roles and, where it may close accounts, an end to them all."""
    choices = [command_button(codes.COMMAND, say("people-directory-code"), at_card(person.id))]
    offices = scene.caller.units(Role.OFFICE)
    if offices and await scene.work.people.within(person.id, offices, scene.today):
        choices.append(command_button(roles.COMMAND, say("people-directory-roles"), at_card(person.id)))
        choices.append(command_button(editing.COMMAND, say("people-edit-button"), at_card(person.id)))
    held = await scene.work.accounts.of_person(person.id)
    if held and await may_close(scene.work, person, closer=codes.issuer_of(scene), day=scene.today):
        choices.append(command_button(CLOSE_COMMAND, say("people-close-button"), at_card(person.id)))
    return choices


async def _place(scene: Scene, person: Person) -> Text:
    """The unit, and the one above where the office sees it."""
    units = {unit.id: unit for unit in await scene.work.people.units(_scope(scene), scene.today)}
    unit = units.get(person.unit_id)
    above = units.get(unit.parent_id) if unit and unit.parent_id else None
    if above is None:
        return say("people-directory-place", unit=person.unit_name)
    return say("people-directory-place-under", unit=person.unit_name, above=above.name)


async def _reached(scene: Scene, person: Person) -> Text:
    member = await member_of(scene, (person.unit_id,), person)
    if member is None or not member.linked:
        return say("people-directory-unlinked")
    return say("people-directory-linked") if member.reachable else say("people-directory-unreachable")


DIRECTORY = Flow(
    name="directory",
    steps=(replace(_NAME, ask=_ask_name, hear=_hear_name), _PERSON),
    finish=_show,
    guard=leader_or_office,
    argument="name",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        CARD_COMMAND,
        DIRECTORY,
        guard=leader_or_office,
        aliases=("danh sach", "danh sach dang vien", "tim dang vien", "tra cuu", "roster"),
        finds=_finds,
        group=MenuGroup.PEOPLE,
        place=350,
    ),
    *roles.COMMANDS,
    *editing.COMMANDS,
    *adding.COMMANDS,
)
