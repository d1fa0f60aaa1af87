"""Which of the office's open rounds a change is about: the first questions of every such flow."""

from __future__ import annotations

from domain.rounds.round import Round, RoundState
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, reply, say
from handlers.rounds.kinds import ROUND_COMMAND, called
from handlers.rounds.opening_steps import office_scope
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Heard, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene

LIST = command_button(ROUND_COMMAND, say("round-door-list"))


async def managed(scene: Scene, round_id: str) -> Round | None:
    """The open round, if all whom it concerns belong to the caller's office: only then it may be changed."""
    round_ = await scene.work.rounds.get(round_id)
    if round_ is None or round_.state is not RoundState.OPEN or not await is_ours(scene, round_):
        return None
    return round_


async def is_ours(scene: Scene, round_: Round) -> bool:
    """Whether the whole audience of the round lies in the caller's office."""
    units = await scene.work.people.units(office_scope(scene), scene.today)
    return round_.audience_unit_id in {unit.id for unit in units}


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    known = await scene.work.rounds.of_scope(office_scope(scene), scene.today)
    ours = [round_ for round_ in known if await managed(scene, round_.id)]
    if not ours:
        return Stopped(reply(say("round-none-open"), choices=(LIST,)))
    if len(ours) == 1:
        return Taken(ours[0].id)
    choices = tuple(Choice(round_.id, say("round-option", title=called(round_))) for round_ in ours)
    return Prompt((say("round-ask-which"),), choices)


async def _as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _ask_ours(scene: Scene, answers: Answers) -> Asked:
    """Not a question: the id may come from anywhere, so it is looked at before anything is asked about it."""
    round_ = await our_round(scene, answers)
    return Taken(1) if round_ else Stopped(reply(say("round-unknown"), choices=(LIST,)))


async def our_round(scene: Scene, answers: Answers) -> Round | None:
    """The round this is about, as long as it is open and the caller's to change."""
    return await managed(scene, str(answers["round"]))


ROUND = Step("round", _ask_round, _as_given)
OURS = Step("ours", _ask_ours, _as_given)


def gone() -> Outcome:
    """What is said when the round was closed, or taken from the caller, in the meantime."""
    return Outcome((reply(say("round-unknown"), choices=(LIST,)),))
