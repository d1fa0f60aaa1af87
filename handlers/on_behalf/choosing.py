"""Paper as a channel: /nhapthay. Whom something is entered for, and the ways to what can be entered. Read ENTER first.

Secretaries and deputies enter for the members of their units, the office for those of its subtree.
"""

from __future__ import annotations

from dataclasses import replace

from domain.people.person import COUNTED, Person
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.on_behalf import objection, pledging, reporting, studying
from handlers.on_behalf.whom import AGAIN, COMMAND, NOBODY, at_person, onward, scope, whom
from handlers.people.card import CardPart, CardRow
from handlers.people.finding import find_person
from handlers.pledges.places import pledge_places
from handlers.pledges.progress import approved_ones
from handlers.rounds.schedule import moment_text
from handlers.study.rounds import status_of
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Prompt, Step
from handlers.talk.scene import Outcome, Scene

OFFERED = 6
"""People without a phone who are offered at once; others are found by their names."""


def _offering_unreached(step: Step) -> Step:
    """The question for a name, with some of those whom no message reaches to choose from."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        asked = await step.ask(scene, answers)
        if not isinstance(asked, Prompt):
            return asked
        members = await scene.work.people.members(scope(scene), scene.today)
        unreached = [
            member.person
            for member in members
            if not (member.linked and member.reachable)
            and member.person.status in COUNTED
            and member.person.id != scene.person.id
        ]
        choices = tuple(
            Choice(at_person(person), say("on-behalf-person", name=person.full_name, unit=person.unit_name))
            for person in unreached[:OFFERED]
        )
        note = (say("on-behalf-unreached", count=len(unreached)),) if unreached else ()
        return replace(asked, lines=(*asked.lines, *note), choices=choices)

    return replace(step, ask=ask)


async def _show_entering(scene: Scene, answers: Answers) -> Outcome:
    if answers["person"] == scene.person.id:
        return Outcome((reply(say("on-behalf-yourself"), choices=(AGAIN,)),))
    person = await whom(scene, answers["person"])
    if person is None:
        return Outcome((NOBODY.reply,))
    lines = [say("on-behalf-chosen", name=person.full_name, code=person.code, unit=person.unit_name), BLANK]
    if person.status not in COUNTED:
        return Outcome((reply(*lines, say("on-behalf-not-counted"), choices=(AGAIN,)),))
    said, buttons = await _offers(scene, person)
    lines += [*said, BLANK] if said else []
    lines.append(say("on-behalf-ask-what" if buttons else "on-behalf-nothing"))
    return Outcome((reply(*lines, choices=(*buttons, *onward(person))),))


async def _offers(scene: Scene, person: Person) -> tuple[list[Text], list[Choice]]:
    """What can be entered, and what there is already."""
    lines: list[Text] = []
    buttons: list[Choice] = []
    for offer in (_offer_pledging, _offer_reporting, _offer_studying):
        said, opens = await offer(scene, person)
        lines += said
        buttons += opens
    return lines, buttons


async def _part(scene: Scene, person: Person) -> CardPart:
    """Where somebody may enter something for this person."""
    may = person.id != scene.person.id and person.status in COUNTED
    if not may or not (await _offers(scene, person))[1]:
        return CardPart()
    return CardPart(choices=(command_button(COMMAND, say("on-behalf-button-card"), at_person(person)),))


ENTERING = CardRow(20, _part)


async def _offer_pledging(scene: Scene, person: Person) -> tuple[list[Text], list[Choice]]:
    places = await pledge_places(scene.work, person, scene.now)
    faults = [place.fault(scene.now, on_behalf=True) for place in places]
    lines = [
        fault
        or say(
            "on-behalf-may-pledge",
            title=place.round.title,
            used=place.used,
            least=place.round.owed,
            moment=moment_text(place.seat.deadline, scene.calendar),
        )
        for place, fault in zip(places, faults, strict=True)
    ]
    free = None in faults
    buttons = [command_button(pledging.COMMAND, say("on-behalf-button-pledge"), person.id)] if free else []
    return lines, buttons


async def _offer_reporting(scene: Scene, person: Person) -> tuple[list[Text], list[Choice]]:
    approved = await approved_ones(scene, person)
    if not approved:
        return [], []
    button = command_button(reporting.COMMAND, say("on-behalf-button-progress"), person.id)
    return [say("on-behalf-may-report", count=len(approved))], [button]


async def _offer_studying(scene: Scene, person: Person) -> tuple[list[Text], list[Choice]]:
    places = await studying.study_places(scene, person)
    lines = [
        say("on-behalf-may-study", title=place.round.title, status=await status_of(scene, place))
        for place in places
    ]
    return lines, [
        command_button(studying.COMMAND, say("on-behalf-button-study"), person.id)
    ] if places else []


_ENTERED_NAME, _ENTERED_PERSON = find_person(scope, question="on-behalf-ask-who")

ENTER = Flow(
    name="paper",
    steps=(_offering_unreached(_ENTERED_NAME), _ENTERED_PERSON),
    finish=_show_entering,
    guard=leader_or_office,
    argument="name",
)

COMMANDS = (
    Command(
        COMMAND,
        ENTER,
        guard=leader_or_office,
        aliases=("nhap thay", "nhap ho", "nhap ban giay", "paper"),
        group=MenuGroup.ON_BEHALF,
        place=230,
    ),
    *pledging.COMMANDS,
    *reporting.COMMANDS,
    *studying.COMMANDS,
    *objection.COMMANDS,
)
