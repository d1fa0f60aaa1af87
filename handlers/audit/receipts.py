"""`/xacminh`: what a receipt's number proves, to its owner and those who look after them; to others, that it stands.

Numbers follow each other, so whoever tries them learns how many there are: a number that is not there counts as a wrong
code of the account, which waits after a few.
"""

from __future__ import annotations

import re

from domain.language.vietnamese import fold
from domain.people.codes import WRONG_CODES, WRONG_CODES_WITHIN
from domain.people.person import Person
from domain.talk.conversations import Answers
from domain.talk.messages import Text, reply, say
from handlers.people.actions.looking import note_look
from handlers.people.card import CARING
from handlers.rounds.kinds import KINDS, Receipt
from handlers.talk.command import Command, command_button, member
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.scene import Outcome, Scene

RECEIPT_COMMAND = "xacminh"
_ASKED = re.compile(r"(?:xac minh|kiem tra|verify)(?: so| ma)? (?P<number>[a-z]{2}[ -]?\d{4}[ -]?\d{1,9})")
_NUMBER = re.compile(r"(?P<kind>[A-Z]{2})[ -]?(?P<year>\d{4})[ -]?(?P<number>\d{1,9})")


def receipt_number(given: str) -> str:
    """The number as it is printed, from one that was typed; empty where it is none."""
    typed = _NUMBER.fullmatch(given.strip(" .,;:").upper())
    return "" if typed is None else f"{typed['kind']}-{typed['year']}-{typed['number'].zfill(4)}"


def number_asked(text: str) -> str:
    """The number in words such as "xac minh NG-2026-0153"; empty where they are others."""
    asked = _ASKED.fullmatch(fold(text).strip())
    return receipt_number(asked["number"]) if asked else ""


async def _receipt(scene: Scene, number: str) -> tuple[Receipt, Person] | None:
    """The receipt and its owner; to whoever may not read it one that stands no more is not there."""
    for kind in scene.modules[KINDS]:
        if (found := await kind.receipt(scene, number)) is not None:
            owner = await scene.work.people.person(found.person_id, scene.today)
            if owner is not None and (found.stands or await _may_read(scene, owner)):
                return found, owner
    return None


async def _pause(scene: Scene) -> Text | None:
    """Why this account has to wait."""
    wrong = await scene.work.links.wrong_since(scene.caller.address, scene.now - WRONG_CODES_WITHIN)
    if len(wrong) < WRONG_CODES:
        return None
    return say("audit-receipt-wait", count=WRONG_CODES, until=wrong[-WRONG_CODES] + WRONG_CODES_WITHIN)


async def _ask_number(scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("audit-receipt-ask", year=str(scene.today.year)),), expects="text")


async def _hear_number(scene: Scene, _answers: Answers, given: str) -> Heard:
    if (pause := await _pause(scene)) is not None:
        return Invalid(pause)
    number = receipt_number(given)
    if number and await _receipt(scene, number) is not None:
        return Taken(number)
    await scene.work.links.wrong(scene.caller.address, scene.now, typed=False)
    return Invalid(say("audit-receipt-none", code=number or given.strip()[:20]))


async def _tell(scene: Scene, answers: Answers) -> Outcome:
    number = str(answers["number"])
    again = command_button(RECEIPT_COMMAND, say("audit-receipt-again"))
    return Outcome((reply(*await _told(scene, number), choices=(again,)),))


async def _told(scene: Scene, number: str) -> tuple[Text, ...]:
    found = await _receipt(scene, number)
    if found is None:
        return (say("audit-receipt-none", code=number),)
    receipt, owner = found
    if not await _may_read(scene, owner):
        return (say("audit-receipt-there", code=number),)
    if owner.unit_id != scene.person.unit_id:
        await note_look(
            scene.work,
            scene.person,
            owner.unit_id,
            calendar=scene.calendar,
            day=scene.today,
            now=scene.now,
        )
    return (
        say("audit-receipt-stands", code=number, stands=int(receipt.stands)),
        say("audit-receipt-whose", name=owner.full_name, unit=owner.unit_name),
        *receipt.lines,
    )


async def _may_read(scene: Scene, owner: Person) -> bool:
    cared_for = scene.caller.units(*CARING)
    return owner.id == scene.person.id or await scene.work.people.within(owner.id, cared_for, scene.today)


RECEIPTS = Flow(
    name="receipts",
    steps=(Step("number", _ask_number, _hear_number),),
    finish=_tell,
    guard=member,
    argument="number",
)

COMMANDS = (
    Command(
        RECEIPT_COMMAND,
        RECEIPTS,
        guard=member,
        aliases=("xac minh", "xac minh ma", "kiem tra ma", "verify"),
        said=True,
        reads=number_asked,
    ),
)
