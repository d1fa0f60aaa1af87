"""What others entered about a member's study, as long as the member may say that it is not so."""

from __future__ import annotations

from domain.study.edition import OBJECTION, StudyAnswer
from domain.talk.messages import Text, say
from handlers.talk.scene import Scene


async def entered_answers(scene: Scene) -> list[StudyAnswer]:
    """What others entered for the caller and may still be objected to."""
    studies = scene.work.studies
    rounds = {task.round.id for task in await scene.work.rounds.tasks(scene.person.id)}
    rounds |= {proof.answer.round_id for proof in await studies.proofs(scene.person.id)}
    found = []
    for round_id in sorted(rounds):
        answer = await studies.standing(round_id, scene.person.id)
        if answer is not None and await objectionable(scene, answer.id) is not None:
            found.append(answer)
    return found


async def objectionable(scene: Scene, answer_id: str) -> StudyAnswer | None:
    """The answer with this id, if somebody else entered it for the caller lately and it stands."""
    since = scene.now - OBJECTION
    return await scene.work.studies.objectionable(answer_id, scene.person.id, since)


def answer_lines(answer: StudyAnswer) -> tuple[Text, ...]:
    """What was entered."""
    if answer.studied:
        why = (say("paper-field-why", reason=answer.reason),) if answer.reason else ()
        return (say("learn-proof-way", way=say(f"learn-way-{answer.way.value}")), *why)
    if answer.reason:
        return (say("objection-excused", reason=answer.reason),)
    return (say("objection-absent"),)
