"""`/themvao`: the office adds somebody to an open round who came after its list was frozen."""

from __future__ import annotations

from domain.talk.conversations import Answers
from domain.talk.messages import Text, reply, say
from handlers.action import Refusal
from handlers.people.finding import find_person
from handlers.rounds.actions import UNKNOWN, add_person
from handlers.rounds.choosing import ROUND_LIST, ROUNDS
from handlers.rounds.kinds import kind_of, named
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Flow
from handlers.talk.reviewing import review
from handlers.talk.scene import Outcome, Scene

ADD_COMMAND = "themvao"


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await ROUNDS.of(scene, answers)
    person = await scene.work.people.person(str(answers["person"]), scene.today)
    if round_ is None or person is None:
        return (say("rounds-unknown"),)
    return (
        say("rounds-add-review", round=named(round_)),
        say("rounds-add-person", name=person.full_name, unit=person.unit_name),
        say("rounds-deadline", moment=moment_text(round_.deadline, scene.calendar)),
        say("rounds-add-told"),
    )


async def _add(scene: Scene, answers: Answers) -> Outcome:
    person_id = str(answers["person"])
    added = await add_person(
        scene.work,
        str(answers["round"]),
        person_id,
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if added == UNKNOWN:
        return ROUNDS.gone()
    if isinstance(added, Refusal):
        return Outcome((reply(added.why, choices=(ROUND_LIST,)),))
    person = await scene.work.people.person(person_id, scene.today)
    said = say("rounds-added", name=person.full_name if person else "", round=named(added))
    again = command_button(ADD_COMMAND, say("rounds-add-another"), added.id)
    return Outcome((reply(said, choices=(again, kind_of(scene, added).view_button(added))),))


ADD = Flow(
    name=ADD_COMMAND,
    steps=(
        *ROUNDS.steps(),
        *find_person(office_scope, question="rounds-add-ask-name"),
        review("review", lines=_review_lines, confirm=say("rounds-add-confirm")),
    ),
    finish=_add,
    guard=office,
    argument="round",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        ADD_COMMAND,
        ADD,
        guard=office,
        aliases=("them vao dot", "them nguoi vao dot", "add to round"),
    ),
)
