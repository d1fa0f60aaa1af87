"""Entering for somebody else how they studied: keeping it, marked as entered, and telling the person."""

from __future__ import annotations

from domain.delivery.outgoing import MessageKind, Notice
from domain.figures.lines import MemberLine
from domain.study.edition import OBJECTION, StudyAnswer, Way
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Reply, reply, say
from handlers.study.attendance.rolls import way_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


async def enter(
    scene: Scene, round_: StudyRound, line: MemberLine, *, way: Way, reason: str
) -> StudyAnswer | None:
    """Enter this for a person of a list from `rolls.roll`; None where they themselves were first.

    A linked person is told in working hours, and may object.
    """
    answer = await scene.work.studies.answer(
        round_id=round_.id,
        person_id=line.person_id,
        way=way,
        reason=reason,
        at=scene.now,
        entered_by=scene.person.id,
    )
    if answer is None or (answer.way, answer.at, answer.entered_by) != (way, scene.now, scene.person.id):
        return None
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="study.enter",
        subject=answer.id,
        detail=f"{round_.id} {line.person_id} {way.value}",
    )
    if line.linked:
        notice = Notice(
            key=f"entered:{answer.id}",
            kind=MessageKind.NOTICE,
            person_id=line.person_id,
            due=scene.calendar.next_working_time(scene.now),
            body=_told(scene, round_, answer),
        )
        await scene.work.outbox.post([notice], scene.now)
    return answer


def _told(scene: Scene, round_: StudyRound, answer: StudyAnswer) -> Reply:
    """What was entered, by whom, and how to say that it is not so."""
    by = scene.person.full_name
    if answer.studied:
        way = way_text(answer.way)
        lines = [say("entered-studied", by=by, title=round_.title, way=way, code=answer.code)]
        if round_.reflection is not None:
            lines.append(say("entered-reflection"))
    else:
        lines = [say("entered-absent", by=by, title=round_.title)]
        if answer.reason:
            lines.append(say("entered-reason", reason=answer.reason))
        lines.append(say("entered-makeup"))
    lines += [BLANK, say("entered-objection", until=answer.at + OBJECTION)]
    doors = [command_button("phandoi", say("entered-door-object"), answer.id)]
    if not answer.studied or round_.reflection is not None:
        doors.insert(0, command_button("hoctap", say("entered-door-study"), round_.id))
    return reply(*lines, choices=tuple(doors))
