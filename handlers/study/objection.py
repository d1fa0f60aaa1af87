"""Objecting to what somebody else entered about one's study: /phandoi, within seven days, from a notice or a proof."""

from __future__ import annotations

from domain.conversations import Answers
from domain.messages import BLANK, Choice, Text, reply, say
from domain.outgoing import Kind, Notice
from domain.study import OBJECTION, StudyAnswer
from handlers.rounds.agenda import moment_text
from handlers.study.proofs import LIST
from handlers.study.study_rounds import running_round
from handlers.talk.command import Command, door, member
from handlers.talk.flow import Asked, Flow, Heard, Question, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene


async def _entered(scene: Scene) -> list[StudyAnswer]:
    """What others entered for the caller and may still be objected to."""
    studies = scene.work.studies
    rounds = {task.round.id for task in await scene.work.rounds.tasks(scene.person.id)}
    rounds |= {proof.answer.round_id for proof in await studies.proofs(scene.person.id)}
    found = []
    for round_id in sorted(rounds):
        answer = await studies.standing(round_id, scene.person.id)
        if answer is not None and await _objectionable(scene, answer.id) is not None:
            found.append(answer)
    return found


async def _objectionable(scene: Scene, answer_id: str) -> StudyAnswer | None:
    since = scene.now - OBJECTION
    return await scene.work.studies.objectionable(answer_id, scene.person.id, since)


def _refused() -> Stopped:
    return Stopped(reply(say("objection-not-possible", days=OBJECTION.days), choices=(LIST,)))


async def _ask_answer(scene: Scene, _answers: Answers) -> Asked:
    entered = await _entered(scene)
    if not entered:
        return Stopped(reply(say("objection-nothing", days=OBJECTION.days), choices=(LIST,)))
    if len(entered) == 1:
        return Taken(entered[0].id)
    choices = [
        Choice(answer.id, say("learn-option", title=await _title(scene, answer.round_id)))
        for answer in entered
    ]
    return Question((say("objection-ask-which"),), tuple(choices))


async def _as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _title(scene: Scene, round_id: str) -> str:
    round_ = await scene.work.rounds.get(round_id)
    return round_.title if round_ else ""


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    answer = await _objectionable(scene, str(answers["answer"]))
    if answer is None:
        return _refused()
    person = await scene.work.people.person(answer.entered_by, scene.today)
    lines = [
        say(
            "objection-entered",
            name=person.full_name if person else say("learn-somebody"),
            moment=moment_text(answer.at, scene.calendar),
            title=await _title(scene, answer.round_id),
        ),
        _what(answer),
        BLANK,
        say("objection-sure"),
    ]
    if await running_round(scene, answer.round_id) is None:
        lines.append(say("objection-closed"))
    return Question(tuple(lines), (Choice("yes", say("objection-yes")), Choice("no", say("objection-no"))))


def _what(answer: StudyAnswer) -> Text:
    if answer.studied:
        return say("learn-proof-way", way=say(f"learn-way-{answer.way.value}"))
    if answer.reason:
        return say("objection-excused", reason=answer.reason)
    return say("objection-absent")


async def _object(scene: Scene, answers: Answers) -> Outcome:
    answer = await _objectionable(scene, str(answers["answer"]))
    if answer is None:
        return Outcome((_refused().reply,))
    if answers["sure"] != "yes":
        return Outcome((reply(say("objection-kept"), choices=(LIST,)),))
    ended = await scene.work.studies.object_to(
        answer.id, scene.person.id, since=scene.now - OBJECTION, at=scene.now
    )
    if not ended:
        return Outcome((_refused().reply,))
    await scene.work.audit.record(
        at=scene.now, actor=scene.person.id, action="study.object", subject=answer.id, detail=answer.way.value
    )
    title = await _title(scene, answer.round_id)
    await _tell(scene, answer, title)
    opens = await running_round(scene, answer.round_id) is not None
    doors = (door("hoctap", say("learn-now"), answer.round_id),) if opens else ()
    next_step = say("objection-next" if opens else "objection-closed")
    return Outcome((reply(say("objection-done", title=title), next_step, choices=(*doors, LIST)),))


async def _tell(scene: Scene, answer: StudyAnswer, title: str) -> None:
    """Let whoever entered it know, with the way to mend it."""
    body = reply(
        say("objection-notice", name=scene.person.full_name, unit=scene.person.unit_name, title=title),
        _what(answer),
        say("objection-notice-next"),
        choices=(door("diemdanh", say("objection-open"), answer.round_id),),
    )
    notice = Notice(
        key=f"objected:{answer.id}",
        kind=Kind.NOTICE,
        person_id=answer.entered_by,
        due=scene.now,
        body=body,
    )
    await scene.work.outbox.post([notice], scene.now)


OBJECT = Flow(
    name="object",
    steps=(Step("answer", _ask_answer, _as_given), Step("sure", _ask_sure, _as_given)),
    finish=_object,
    guard=member,
    argument="answer",
)

COMMANDS: tuple[Command, ...] = (
    Command("phandoi", OBJECT, guard=member, aliases=("phan doi", "object"), listed=False),
)
"""What members may say against what was entered for them."""
