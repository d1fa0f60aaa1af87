"""`/inthe`: link codes for a whole unit, as cards on A4 to be cut apart and handed over.

The file is made when it is sent, from the instant at which the codes were issued: no code is kept in clear anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.people.codes import CARD_CODE_LIFE, CARDS_PER_PAGE
from domain.people.person import Member, Person, Unit
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Document, Text, reply, say
from handlers.people.accounts.codes import issuer_of, scope
from handlers.people.actions.codes import issue_cards, leading
from handlers.people.finding import units_called
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick

COMMAND = "inthe"
MOST_CARDS = 400
"""Cards in one file: fifty pages. More are printed unit by unit."""

_UNIT = "unit-"
_MOST_UNITS = 8
_MOST_NAMES = 8
_UNLINKED, _ALL = "unlinked", "all"


async def _units(scene: Scene) -> dict[str, Unit]:
    return {unit.id: unit for unit in await scene.work.people.units(scope(scene), scene.today)}


async def _ask_unit(scene: Scene, _answers: Answers) -> Asked:
    units = await _units(scene)
    if len(units) == 1:
        return Taken(next(iter(units)))
    near = [unit for unit in units.values() if unit.id in scope(scene)]
    near += [unit for unit in units.values() if unit.parent_id in scope(scene) and unit not in near]
    choices = [
        Choice(_UNIT + unit.id, say("people-link-cards-unit", unit=unit.name)) for unit in near[:_MOST_UNITS]
    ]
    return Prompt((say("people-link-cards-pick-unit"),), tuple(choices), expects="text")


async def _hear_unit(scene: Scene, _answers: Answers, given: str) -> Heard:
    units = await _units(scene)
    if given.startswith(_UNIT):
        unit_id = given.removeprefix(_UNIT)
        return Taken(unit_id) if unit_id in units else Invalid(say("people-link-cards-no-unit"))
    found = units_called(given, units.values())
    if not found:
        return Invalid(say("people-link-cards-no-unit"))
    if len(found) > 1:
        return Invalid(say("people-link-cards-many-units", count=len(found)))
    return Taken(found[0].id)


async def _members(scene: Scene, answers: Answers) -> list[Member]:
    """The people of the chosen unit and under it; nobody where it does not lie in the caller's scope any more."""
    unit_id = str(answers["unit"])
    if unit_id not in await _units(scene):
        return []
    return await scene.work.people.members((unit_id,), scene.today)


async def _ask_whom(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    unit = (await _units(scene)).get(str(answers["unit"]))
    members = await _members(scene, answers)
    if unit is None or not members:
        return (say("people-link-cards-nobody"),)
    everybody = len(members)
    left_out = await _leading(scene, members)
    members = _without(members, left_out)
    unlinked = sum(not member.linked for member in members)
    days = CARD_CODE_LIFE // timedelta(days=1)
    lines = [say("people-link-cards-whom", unit=unit.name, people=everybody, unlinked=unlinked, days=days)]
    if len(members) > MOST_CARDS:
        lines.append(say("people-link-cards-too-many", count=len(members), most=MOST_CARDS))
    if left_out:
        lines.append(_left_out(left_out))
    return tuple(lines)


async def _leading(scene: Scene, members: Sequence[Member]) -> list[Person]:
    """Those who hold a role: their codes live too short for paper."""
    people = [member.person for member in members]
    return await leading(scene.work, people, issuer_of(scene), scene.today)


def _without(members: Sequence[Member], people: Sequence[Person]) -> list[Member]:
    return [member for member in members if member.person not in people]


def _left_out(people: Sequence[Person]) -> Text:
    """Nobody misses a card without knowing why."""
    names, rest = _named(people)
    if rest > 0:
        return say("people-link-cards-left-out-more", names=names, rest=rest)
    return say("people-link-cards-left-out", names=names)


def _office_stands(people: Sequence[Person]) -> Text:
    """Whose code of the office was not ended by the card."""
    names, rest = _named(people)
    return say("people-link-cards-office-stands", names=names, rest=rest)


def _named(people: Sequence[Person]) -> tuple[str, int]:
    """The names of the first ones, and how many there are besides."""
    names = ", ".join(person.full_name for person in people[:_MOST_NAMES])
    return names, max(len(people) - _MOST_NAMES, 0)


async def _whom(scene: Scene, answers: Answers) -> Sequence[Choice]:
    """Those of the two lists that have somebody in them and fit into a file."""
    members = await _members(scene, answers)
    members = _without(members, await _leading(scene, members))
    unlinked = sum(not member.linked for member in members)
    choices = []
    if 0 < unlinked <= MOST_CARDS:
        choices.append(Choice(_UNLINKED, say("people-link-cards-unlinked", count=unlinked)))
    if 0 < len(members) <= MOST_CARDS:
        choices.append(Choice(_ALL, say("people-link-cards-all", count=len(members))))
    return tuple(choices)


async def _issue(scene: Scene, answers: Answers) -> Outcome | Reopened:
    unit = (await _units(scene)).get(str(answers["unit"]))
    members = await _members(scene, answers)
    members = [member for member in members if answers["whom"] == _ALL or not member.linked]
    people = [member.person for member in members]
    cards = len(_without(members, await _leading(scene, members)))
    if unit is None:
        return Reopened(("unit", "whom"), (say("people-link-cards-no-unit"),))
    if not 0 < cards <= MOST_CARDS:
        return Reopened(("whom",), (say("people-link-cards-gone"),))
    issued = await issue_cards(
        scene.work,
        people,
        unit.id,
        issuer=issuer_of(scene),
        day=scene.today,
        now=scene.now,
        policy=scene.policy,
    )
    args = {"unit": unit.id, "at": scene.now.isoformat(), "by": scene.person.id}
    said = reply(
        say(
            "people-link-cards-caption",
            unit=unit.name,
            count=len(issued.people),
            pages=-(-len(issued.people) // CARDS_PER_PAGE),
            until=scene.now + CARD_CODE_LIFE,
        ),
        *([_left_out(issued.left_out)] if issued.left_out else []),
        *([_office_stands(issued.beside)] if issued.beside else []),
        choices=(
            command_button("tiepcan", say("people-link-cards-button-reach"), unit.id),
            command_button("ma", say("people-link-cards-button-codes")),
        ),
    )
    return Outcome((replace(said, documents=(Document("link-cards", args),)),))


LINK_CARDS = Flow(
    name=COMMAND,
    steps=(
        Step("unit", _ask_unit, _hear_unit),
        pick("whom", lines=_ask_whom, options=_whom),
    ),
    finish=_issue,
    guard=leader_or_office,
    argument="unit",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND,
        LINK_CARDS,
        guard=leader_or_office,
        aliases=("in the", "in the a4", "in the lien ket", "the lien ket", "print cards", "cards"),
        group=MenuGroup.CODES,
        place=292,
    ),
)
