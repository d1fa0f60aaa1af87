"""Which of the office's open study rounds a new text is for: the first questions of such a flow."""

from __future__ import annotations

from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, reply, say
from handlers.rounds.kinds import called
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.our_round import managed
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Heard, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene

LIST = command_button("nghiquyet", say("publish-door-list"))


async def our_study(scene: Scene, answers: Answers) -> StudyRound | None:
    """The study round this is about, as long as it is open and the caller's to change."""
    round_ = await managed(scene, str(answers["round"]))
    return round_ if isinstance(round_, StudyRound) else None


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    known = await scene.work.rounds.of_scope(office_scope(scene), scene.today)
    studies = [round_ for round_ in known if isinstance(round_, StudyRound)]
    ours = [round_ for round_ in studies if await managed(scene, round_.id)]
    if not ours:
        return Stopped(reply(say("round-none-open"), choices=(LIST,)))
    if len(ours) == 1:
        return Taken(ours[0].id)
    choices = tuple(Choice(round_.id, say("publish-option", title=called(round_))) for round_ in ours)
    return Prompt((say("round-ask-which"),), choices)


async def _as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _ask_ours(scene: Scene, answers: Answers) -> Asked:
    """Not a question: the id may come from anywhere, so it is looked at before anything is asked about it."""
    if await our_study(scene, answers) is None:
        return Stopped(reply(say("publish-unknown"), choices=(LIST,)))
    return Taken(1)


ROUND = Step("round", _ask_round, _as_given)
OURS = Step("ours", _ask_ours, _as_given)


def gone() -> Outcome:
    """What is said when the round was closed, or taken from the caller, in the meantime."""
    return Outcome((reply(say("publish-unknown"), choices=(LIST,)),))
