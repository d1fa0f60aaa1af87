"""What comes of a member's answer: the proof, the reflection handed in, or the reason why not. Kept, and said."""

from __future__ import annotations

from domain.rounds.round import is_past
from domain.study.completion import Proof, StudyAnswer, Way
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.rounds.schedule import left_text, moment_text
from handlers.study.actions import confirm, excuse, reflect, too_short
from handlers.study.reading.proofs import GONE, STUDY_LIST, proof_buttons, proof_lines
from handlers.study.reading.reflection import STEP
from handlers.study.rounds import Place, place_in
from handlers.study.wording import study_button
from handlers.talk.flow import Reopened
from handlers.talk.scene import Outcome, Scene


async def confirmed(scene: Scene, place: Place, *, way: Way | None, hands_in: bool) -> Outcome | Reopened:
    """The proof is kept, unless there is one, and the reflection handed in."""
    work, person, round_ = scene.work, scene.person, place.round
    text = await work.studies.jotted(round_.id, person.id) if hands_in else ""
    short = too_short(text, round_) if hands_in else None
    if short is not None:
        return Reopened((STEP, "review"), (short,))
    answer: StudyAnswer | Refusal | None = place.answer if place.studied else None
    if answer is None and way is not None:
        answer = await confirm(work, person, way, round_=round_, at=scene.now)
    if answer is None or isinstance(answer, Refusal):
        return Outcome((GONE,))
    if hands_in:
        reflection = await reflect(work, person, text, round_=round_, at=scene.now)
        if isinstance(reflection, Refusal):
            return Outcome((await shown(scene, answer, reflection.why),))
        if way is None:
            received = say("study-learn-reflection-received", title=round_.title, length=len(text))
            opens = study_button(say("study-learn-option", title=answer.code), answer.code)
            return Outcome((reply(received, choices=(opens, STUDY_LIST)),))
    return Outcome((await shown(scene, answer, say("study-learn-done")),))


async def excused(scene: Scene, place: Place, reason: str) -> Outcome:
    """It is kept that the text was not studied, and why."""
    answer = await excuse(scene.work, scene.person, reason, round_=place.round, at=scene.now)
    if isinstance(answer, Refusal):
        return Outcome((reply(answer.why, choices=(STUDY_LIST,)),))
    if answer.studied:  # entered by the secretary meanwhile
        return Outcome((await shown(scene, answer, say("study-learn-already")),))
    deadline = place.seat.deadline
    until = (
        say(
            "study-learn-excused-until",
            moment=moment_text(deadline, scene.calendar),
            left=left_text(deadline, scene.now, scene.calendar),
        )
        if not is_past(deadline, scene.now)
        else say("study-learn-excused-late")
    )
    opens = study_button(say("study-learn-now"), place.round.id)
    said = reply(
        say("study-learn-excused", title=place.round.title, reason=reason), until, choices=(opens, STUDY_LIST)
    )
    return Outcome((said,))


async def shown(scene: Scene, answer: StudyAnswer, *notes: Text) -> Reply:
    """The proof of this answer, and what is left to do."""
    proof = await scene.work.studies.proof(answer.code)
    if proof is None:  # an answer with a code always has one
        return reply(*notes, choices=(STUDY_LIST,))
    left, opens = await _left(scene, proof)
    lines = (*notes, BLANK, *await proof_lines(scene, proof), *left)
    return reply(*lines, choices=(*opens, *proof_buttons(scene, proof)))


async def _left(scene: Scene, proof: Proof) -> tuple[tuple[Text, ...], tuple[Choice, ...]]:
    """The reflection that is still owed, with its button."""
    place = await place_in(scene, proof.answer.round_id)
    if not isinstance(place, Place) or not place.owes_reflection:
        return (), ()
    deadline = place.seat.deadline
    text_id = (
        "study-learn-reflection-left"
        if not is_past(deadline, scene.now)
        else "study-learn-reflection-left-late"
    )
    line = say(text_id, moment=moment_text(deadline, scene.calendar))
    return (BLANK, line), (study_button(say("study-learn-write-reflection"), place.round.id),)
