"""Whom something is entered for, and why: what every entry from paper begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.people.person import Person, Role
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.people.card import card_button
from handlers.people.finding import PICKED, person_of
from handlers.rounds.reasons import read_reason
from handlers.talk.command import Command, command_button, leader_or_office
from handlers.talk.flow import Asked, Finish, Flow, Heard, Invalid, Prompt, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Scene
from handlers.talk.steps import Lines, lines_of, write

COMMAND = "nhapthay"
AGAIN = command_button(COMMAND, say("on-behalf-another"))
NOBODY = Stopped(reply(say("people-find-nobody"), choices=(AGAIN,)))

_ENTERING_REASONS = ("why-no-phone", "why-paper", "why-broken")


def scope(scene: Scene) -> tuple[str, ...]:
    """The units for whose people the caller may enter something."""
    return scene.caller.units(Role.SECRETARY, Role.DEPUTY, Role.OFFICE)


async def whom(scene: Scene, person_id: object) -> Person | None:
    """The person, if the caller looks after them today. Nobody enters anything for themselves here."""
    if person_id == scene.person.id:
        return None
    return await person_of(scene, scope(scene), str(person_id))


def at_person(person: Person) -> str:
    """The argument of a button to this person's entries."""
    return PICKED + person.id


def onward(person: Person) -> tuple[Choice, ...]:
    """The ways on after an entry: back to the person's card, or to somebody else."""
    return card_button(person.id), AGAIN


# ---------------------------------------------------------------- the person


async def _ask_entered_person(_scene: Scene, _answers: Answers) -> Asked:
    return Stopped(reply(say("on-behalf-whom"), choices=(AGAIN,)))


async def _hear_entered_person(scene: Scene, _answers: Answers, given: str) -> Heard:
    if given.removeprefix(PICKED) == scene.person.id:
        return Invalid(say("on-behalf-yourself"))
    person = await whom(scene, given.removeprefix(PICKED))
    return Taken(person.id) if person else Invalid(say("people-find-nobody"))


_ENTERED_PERSON = Step("person", _ask_entered_person, _hear_entered_person)
"""The person, from the button that opens the flow; nobody is asked for here."""


def _for_entered_person(step: Step) -> Step:
    """The same question, under the name of whom it is about."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        asked = await step.ask(scene, answers)
        if not isinstance(asked, Prompt):
            return asked
        person = await whom(scene, answers["person"])
        if person is None:
            return NOBODY
        return replace(asked, lines=(say("on-behalf-for", name=person.full_name), BLANK, *asked.lines))

    return replace(step, ask=ask)


# ---------------------------------------------------------------- the reason


async def _entering_reasons(_scene: Scene, _answers: Answers) -> tuple[Choice, ...]:
    return tuple(Choice(name, say(f"on-behalf-{name}")) for name in _ENTERING_REASONS)


WHY = write(
    "why", lines=lines_of("on-behalf-ask-why"), parse=read_reason, options=_entering_reasons, goes_out=True
)
"""Why somebody else enters it: a ready reason or a typed one."""


def why_text(answers: Answers) -> Text | str:
    """The reason as it is shown."""
    why = str(answers["why"])
    return say(f"on-behalf-{why}") if why in _ENTERING_REASONS else why


def why_of(scene: Scene, answers: Answers) -> str:
    """The reason as it is kept: a ready one is said in Vietnamese, since the committee keeps it."""
    why = why_text(answers)
    return scene.words.say(why, "vi") if isinstance(why, Text) else why


def told_text(*, told: bool) -> Text:
    """Whether the person hears of the entry from here, or the enterer has to tell them."""
    return say("on-behalf-told" if told else "on-behalf-untold")


# ---------------------------------------------------------------- the flow


def entering(
    command: str,
    *steps: Step,
    aliases: tuple[str, ...],
    lines: Lines,
    editable: Sequence[ReviewPart] = (),
    finish: Finish,
) -> Command:
    """A command that enters something: these steps about the person, then the review, where the reason may be mended.

    `lines` and `editable` as in `handlers.talk.reviewing.review`.
    """
    mends = (*editable, ReviewPart((WHY.name,), say("on-behalf-edit-why")))
    flow = Flow(
        name=command,
        steps=(
            _ENTERED_PERSON,
            *[_for_entered_person(step) for step in steps],
            review("review", lines=lines, confirm=say("on-behalf-send"), editable=mends),
        ),
        finish=finish,
        guard=leader_or_office,
        argument="person",
    )
    return Command(command, flow, guard=leader_or_office, aliases=aliases)
