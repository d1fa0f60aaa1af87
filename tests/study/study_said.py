"""What people said about their study, kept without a conversation: for dialogues about what others see of it."""

from __future__ import annotations

from domain.review.deciding import Decision
from domain.study.completion import StudyAnswer, Way
from domain.study.readings import Try
from domain.study.reflections import Reflection
from storage.work import writing
from tests.study.studying import STUDY, THOUGHTS
from tests.town import Town


async def said(
    town: Town, code: str, way: Way = Way.DIRECT, reason: str = "", *, round_id: str = STUDY.id
) -> StudyAnswer:
    """Keep what this person says about the study now."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        answer = await work.studies.answer(
            round_id=round_id, person_id=person_id, way=way, reason=reason, at=town.clock.now()
        )
    assert answer is not None
    return answer


async def handed_in(town: Town, code: str, *, round_id: str = STUDY.id) -> Reflection:
    """Hand in a reflection of this person."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        kept = await work.studies.submit_reflection(round_id, person_id, THOUGHTS, town.clock.now())
    assert kept is not None
    return kept


async def assessed(town: Town, reflection: Reflection, *, accepted: bool, by: str = "BT01") -> None:
    """Accept the reflection, or return it with a remark."""
    by_id = await town.person_id(by)
    async with writing(town.app.database) as work:
        remark = "" if accepted else "Đề nghị liên hệ việc cụ thể."
        assert await work.studies.decide(
            reflection,
            Decision(reflection.version, accepted, remark, by_id, "", town.clock.now()),
        )


async def tried(town: Town, code: str, card: int, *, right: bool, round_id: str = STUDY.id) -> None:
    """Answer the question of a card."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        await work.studies.tried(
            round_id, person_id, 1, Try(card=card, run=1, option=0, right=right), town.clock.now()
        )
