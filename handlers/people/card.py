"""The card of one person: what the modules say of them to whoever looks after their unit, and what can be done there.

`directory` shows it; every list of people leads to it, and what was done from it leads back.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.people.person import LEADING, Person, Role
from domain.talk.messages import Choice, Text, say
from handlers.people.finding import PICKED
from handlers.talk.command import command_button
from handlers.talk.scene import Scene, Slot

CARD_COMMAND = "danhsach"
"""Finds people, and shows the card of one."""

OF_UNIT = "unit-"
"""Before the id of a unit in the argument of a button to its people."""

CARING = (*LEADING, Role.OFFICE)
"""Those who look after others: whose people they may see the cards of."""


@dataclass(frozen=True, slots=True)
class CardPart:
    """What a module has for a card: lines, and buttons to what is possible for this person now."""

    lines: tuple[Text, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class CardRow:
    """A module's part. The person belongs to those after whom the caller looks, who may be the person; whatever the
    part offers asks again. `place` orders the parts, smaller first."""

    place: int
    part: Callable[[Scene, Person], Awaitable[CardPart]]


CARD: Slot[CardRow] = Slot("card")
"""The parts of every module."""


async def card_parts(scene: Scene, person: Person) -> list[CardPart]:
    """What the modules have for this person's card, in its order."""
    rows = sorted(scene.modules[CARD], key=lambda row: row.place)
    return [await row.part(scene, person) for row in rows]


def at_card(person_id: str) -> str:
    """The argument of a button to something about this person."""
    return PICKED + person_id


def card_button(person_id: str) -> Choice:
    """The way back to the card."""
    return command_button(CARD_COMMAND, say("people-card-button"), at_card(person_id))


def people_button(unit_id: str = "") -> Choice:
    """From a list of names to the people of the unit, or of all that the reader leads, to open the card of one."""
    argument = OF_UNIT + unit_id if unit_id else ""
    return command_button(CARD_COMMAND, say("people-card-button-people"), argument)
