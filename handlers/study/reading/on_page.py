"""A reflection that is written in a browser: the same draft as in the chat, and the same review and sending."""

from __future__ import annotations

from domain.language.vietnamese import tidy
from domain.study.completion import STUDIED
from domain.study.reflections import LONGEST_REFLECTION, ReflectionState
from domain.talk.conversations import Answers
from domain.talk.messages import Text, say
from handlers.study.actions import too_short
from handlers.study.reading.conversation import STUDY, WRITES
from handlers.study.reading.reflection import HANDED_IN, STEP
from handlers.study.rounds import Place, place_in
from handlers.talk.flow import Invalid
from handlers.talk.scene import Scene
from handlers.talk.steps import in_words
from handlers.talk.writing import LongText, WrittenSoFar


async def _owed(scene: Scene, round_id: str) -> Place | Text:
    """The caller's place in a round that still asks them for a reflection, or why there is none."""
    place = await place_in(scene, round_id)
    if isinstance(place, Place) and not place.owes_reflection:
        return say("study-learn-reflection-not-owed", title=place.round.title)
    return place


async def _so_far(scene: Scene, round_id: str) -> WrittenSoFar | Text:
    place = await _owed(scene, round_id)
    if not isinstance(place, Place):
        return place
    terms, returned = place.round.reflection, place.reflection
    if terms is None:  # then none would be owed
        return say("study-learn-unknown")
    about = [say("study-learn-guide", text=guide) for guide in terms.guides]
    text = await scene.work.studies.jotted(round_id, scene.person.id)
    if returned is not None and returned.state is ReflectionState.RETURNED:
        about.insert(0, say("study-learn-reflection-returned", remark=returned.remark))
        text = text or returned.text
    title = say("study-learn-reflection", title=place.round.title)
    return WrittenSoFar(title, tuple(about), text, terms.least, LONGEST_REFLECTION)


async def _keep(scene: Scene, round_id: str, text: str) -> Text | None:
    place, text = await _owed(scene, round_id), tidy(text)
    if not isinstance(place, Place):
        return place
    if len(text) > LONGEST_REFLECTION:
        return say("study-learn-reflection-too-long", length=len(text), most=LONGEST_REFLECTION)
    if isinstance(fault := in_words(text), Invalid):
        return fault.why
    await scene.work.studies.jot(round_id, scene.person.id, text, scene.now)
    return None


async def _answers(scene: Scene, round_id: str) -> Answers | Text:
    """Of whoever studied already: that it is handed in. Else together with the way, which was said in the chat."""
    place = await _owed(scene, round_id)
    if not isinstance(place, Place):
        return place
    text = await scene.work.studies.jotted(round_id, scene.person.id)
    if (short := too_short(text, place.round)) is not None:
        return short
    if place.studied:
        return {"wanted": [round_id, ""], "round": round_id, "purpose": WRITES, STEP: HANDED_IN}
    begun = (await scene.work.conversations.drafts(scene.person.id)).get(STUDY.name)
    if begun is None or not _is_about(begun.answers, round_id) or begun.answers.get("way") not in STUDIED:
        return say("study-learn-reflection-confirm-first")
    return {**begun.answers, STEP: HANDED_IN}


def _is_about(answers: Answers, round_id: str) -> bool:
    return answers.get("round") == round_id


REFLECTION_ON_PAGE = LongText(STEP, STUDY, _so_far, _keep, _answers, _is_about)
