"""`/gioithieu`: who or which unit, on what it rests, and which deed. Three questions, then everything once more."""

from __future__ import annotations

from dataclasses import replace

from domain.nominations.nomination import LONGEST_DEED, has_figure
from domain.people.person import LEADING, Person
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.action import Refusal
from handlers.nominations.actions import NOT_THEIRS, confirmed_pledges, nominate, nominee_within
from handlers.people.finding import find_person
from handlers.talk.command import Command, command_button, leader
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, in_words, one_of, write

NOMINATE_COMMAND = "gioithieu"
LIST_COMMAND = "guong"

MOST_PLEDGES = 5
"""Confirmed pledges that are offered, the newest."""
_ITSELF = "unit-itself"
_ALL, _NONE = "all-pledges", "no-pledges"
_EXCERPT = 70


def _led(scene: Scene) -> dict[str, str]:
    """Names of the units that the caller leads, by id."""
    return {grant.unit_id: grant.unit_name for grant in scene.caller.grants if grant.role in LEADING}


async def _ask_unit(scene: Scene, _answers: Answers) -> Asked:
    choices = [Choice(unit_id, say("nominations-unit", unit=name)) for unit_id, name in _led(scene).items()]
    return one_of(choices, say("nominations-ask-unit"), none=reply(NOT_THEIRS.why))


_NAME, _WHO = find_person(lambda scene: scene.caller.units(*LEADING), question="nominations-ask-who")


def _of_member(answers: Answers) -> bool:
    return answers.get("name") != _ITSELF


async def _ask_whom(scene: Scene, answers: Answers) -> Asked:
    unit = _led(scene).get(str(answers["unit"]))
    if unit is None:
        return Stopped(reply(NOT_THEIRS.why))
    asked = await _NAME.ask(scene, answers)
    itself = Choice(_ITSELF, say("nominations-unit-itself"))
    return replace(asked, choices=(itself,)) if isinstance(asked, Prompt) else asked


async def _hear_whom(scene: Scene, answers: Answers, given: str) -> Heard:
    return Taken(given) if given == _ITSELF else await _NAME.hear(scene, answers, given)


async def _nominee(scene: Scene, answers: Answers) -> Person | None:
    person_id, unit_id = str(answers.get("person") or ""), str(answers["unit"])
    return await nominee_within(scene.work, person_id, unit_id, by=scene.person, day=scene.today)


async def _ask_theirs(scene: Scene, answers: Answers) -> Asked:
    """Not a question: an id may come from anywhere."""
    if await _nominee(scene, answers) is not None:
        return Taken(1)
    return Stopped(reply(NOT_THEIRS.why))


async def _ask_basis(scene: Scene, answers: Answers) -> Asked:
    """Passed over where there is nothing to choose."""
    pledges = (await confirmed_pledges(scene.work, str(answers["person"])))[:MOST_PLEDGES]
    if not pledges:
        return Taken([])
    lines = [
        say("nominations-pledge", number=number, receipt=one.receipt, deed=excerpt(one.deed.deed, _EXCERPT))
        for number, one in enumerate(pledges, 1)
    ]
    choices = [Choice(one.receipt, say("nominations-button-pledge", receipt=one.receipt)) for one in pledges]
    if len(pledges) > 1:
        choices.append(Choice(_ALL, say("nominations-all-pledges")))
    choices.append(Choice(_NONE, say("nominations-no-pledges")))
    return Prompt((say("nominations-ask-basis"), *lines), tuple(choices), listed=len(pledges))


async def _hear_basis(scene: Scene, answers: Answers, given: str) -> Heard:
    receipts = [one.receipt for one in await confirmed_pledges(scene.work, str(answers["person"]))]
    if given == _NONE:
        return Taken([])
    if given == _ALL:
        return Taken(receipts[:MOST_PLEDGES])
    return Taken([given]) if given in receipts else Invalid(say("talk-flow-choose"))


async def _deed_lines(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("nominations-ask-deed"), say("nominations-ask-deed-example"))


def _read_deed(given: str) -> str | Invalid:
    if len(given) > LONGEST_DEED:
        return Invalid(say("nominations-deed-too-long", length=len(given), most=LONGEST_DEED))
    return in_words(given)


async def _hint_at_figure(_scene: Scene, _answers: Answers, given: str) -> tuple[Text, ...]:
    return () if has_figure(given) else (say("nominations-hint-figure"),)


def _basis(answers: Answers) -> list[str]:
    basis = answers.get("basis")
    return basis if isinstance(basis, list) else []


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    person = await _nominee(scene, answers) if _of_member(answers) else None
    unit = person.unit_name if person is not None else _led(scene).get(str(answers["unit"]), "")
    shown = (
        say("nominations-review-person", name=person.full_name, unit=unit)
        if person is not None
        else say("nominations-review-unit", unit=unit)
    )
    basis = _basis(answers)
    return (
        shown,
        say("nominations-review-deed", deed=str(answers["deed"])),
        *([say("nominations-basis", receipts=", ".join(basis))] if basis else []),
        say("nominations-review-seen" if person is not None else "nominations-review-seen-unit"),
    )


async def _keep(scene: Scene, answers: Answers) -> Outcome | Reopened:
    week = scene.calendar.week_of(scene.today)
    kept = await nominate(
        scene.work,
        unit_id=str(answers["unit"]),
        led=scene.caller.units(*LEADING),
        person_id=str(answers["person"]) if _of_member(answers) else "",
        deed=str(answers["deed"]),
        basis=_basis(answers),
        week=week.label,
        by=scene.person,
        day=scene.today,
        now=scene.now,
    )
    if isinstance(kept, Refusal):
        return Outcome((reply(kept.why),))
    buttons = (
        command_button(LIST_COMMAND, say("nominations-button-list")),
        command_button(NOMINATE_COMMAND, say("nominations-button-another"), str(answers["unit"])),
    )
    return Outcome((reply(say("nominations-kept"), choices=buttons),))


NOMINATING = Flow(
    name=NOMINATE_COMMAND,
    steps=(
        Step("unit", _ask_unit, as_given),
        Step("name", _ask_whom, _hear_whom),
        replace(_WHO, when=_of_member),
        Step("theirs", _ask_theirs, as_given, _of_member),
        Step("basis", _ask_basis, _hear_basis, _of_member),
        write(
            "deed",
            lines=_deed_lines,
            parse=_read_deed,
            hint=_hint_at_figure,
            goes_out=True,
            least=10,
        ),
        review(
            "review",
            lines=_review_lines,
            confirm=say("nominations-confirm"),
            editable=(
                ReviewPart(("name", "person", "theirs", "basis"), say("nominations-edit-who")),
                ReviewPart(("deed",), say("nominations-edit-deed")),
            ),
        ),
    ),
    finish=_keep,
    guard=leader,
    argument="unit",
)

NOMINATE = Command(
    NOMINATE_COMMAND,
    NOMINATING,
    guard=leader,
    aliases=("gioi thieu", "gioi thieu guong", "guong nguoi tot viec tot", "nominate"),
)
