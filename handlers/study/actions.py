"""What is done about a member's study: confirming it, saying why not, handing in a reflection, entering attendance.

`actor` is who acts; `author`, where it is somebody else, the member for whom they enter it. `at` is the instant of the
act. The caller has seen that the text was read to its end.
"""

from __future__ import annotations

from datetime import datetime

from domain.audit.acts import Act
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.figures.lines import MemberLine
from domain.people.person import Person
from domain.ports import Work
from domain.rounds.round import OBJECTION
from domain.study.completion import STUDIED, StudyAnswer, Way
from domain.study.lines import study_of
from domain.study.reflections import Reflection, ReflectionTerms
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.study.wording import answer_text, study_button, way_text
from handlers.talk.command import command_button

# ---------------------------------------------------------------- rules


def missing(text: str, terms: ReflectionTerms) -> int:
    """How many characters a reflection wants."""
    return max(0, terms.least - len(text))


def too_short(text: str, round_: StudyRound) -> Text | None:
    """Why this cannot be handed in yet as the round's reflection, or None."""
    short = missing(text, round_.reflection) if round_.reflection else 0
    return say("study-learn-reflection-short", missing=short) if short else None


def why_left(actor: Person, line: MemberLine | None, way: Way, reason: str) -> Text | None:
    """Why this cannot be entered for somebody; None where it can. A proof stays, and nobody enters themselves."""
    if line is None:
        return say("study-attendance-left-gone")
    if line.person_id == actor.id:
        return say("study-attendance-left-self")
    found = study_of(line)
    if found is None or found.way is None:
        return None
    if found.way in STUDIED:
        return answer_text(line)
    # What somebody said of their own absence is not replaced by another's word for it.
    told = not found.entered_by or reason in ("", found.reason)
    return answer_text(line) if way is Way.NONE and told else None


# ---------------------------------------------------------------- actions


async def confirm(
    work: Work,
    actor: Person,
    way: Way,
    *,
    round_: StudyRound,
    at: datetime,
    author: Person | None = None,
    reason: str = "",
) -> StudyAnswer | Refusal:
    """Keep how the author studied, with a proof; `reason` says why somebody else enters it."""
    if author and not await work.studies.may_enter(round_.id, author.id, by=actor.id):
        return Refusal(say("on-behalf-refused"))
    answer = None
    if way in round_.ways:
        answer = await work.studies.answer(
            round_id=round_.id,
            person_id=(author or actor).id,
            way=way,
            reason=reason,
            at=at,
            entered_by=actor.id if author else "",
        )
    if author is None:
        if answer is None:
            return Refusal(say("study-learn-gone"))
        await _record(work, actor, "study.answer", answer.id, f"{answer.way.value} {answer.code}", at)
        return answer
    if answer is None or (answer.at, answer.entered_by) != (at, actor.id):
        return Refusal(say("on-behalf-refused"))
    await _record(
        work, actor, "paper.study", answer.id, f"{round_.id} {author.id} {way.value}", at, author.id
    )
    return answer


async def excuse(
    work: Work, actor: Person, reason: str, *, round_: StudyRound, at: datetime
) -> StudyAnswer | Refusal:
    """Keep that the text was not studied, and why. Where a proof came meanwhile it stays, and is returned."""
    answer = await work.studies.answer(
        round_id=round_.id, person_id=actor.id, way=Way.NONE, reason=reason, at=at
    )
    if answer is None:
        return Refusal(say("study-learn-gone"))
    if not answer.studied:
        await _record(work, actor, "study.answer", answer.id, answer.way.value, at)
    return answer


async def reflect(
    work: Work, actor: Person, text: str, *, round_: StudyRound, at: datetime, author: Person | None = None
) -> Reflection | Refusal:
    """Hand the author's reflection in; one from paper may be of any length."""
    if author and not await work.studies.may_enter(round_.id, author.id, by=actor.id):
        return Refusal(say("on-behalf-refused"))
    short = None if author else too_short(text, round_)
    if short is not None:
        return Refusal(short)
    reflection = await work.studies.submit_reflection(round_.id, (author or actor).id, text, at)
    if reflection is None:
        return Refusal(say("study-learn-reflection-refused"))
    action: Act = "paper.reflection" if author else "study.reflection"
    detail = f"v{reflection.version}" + (f" {author.id}" if author else "")
    await _record(work, actor, action, reflection.key, detail, at, author.id if author else "")
    return reflection


async def attend(
    work: Work,
    actor: Person,
    line: MemberLine | None,
    *,
    way: Way,
    reason: str,
    round_: StudyRound,
    at: datetime,
    calendar: WorkCalendar,
) -> StudyAnswer | Refusal:
    """Enter from an attendance list how somebody studied, or that they were absent and why.

    `line` is theirs in the unit's list, None where they are not in it any more. A linked person is told in working
    hours, and may object.
    """
    why = why_left(actor, line, way, reason)
    if line is None or why is not None:
        return Refusal(why or say("study-attendance-left-gone"))
    if not await work.studies.may_enter(round_.id, line.person_id, by=actor.id):
        return Refusal(say("on-behalf-refused"))
    answer = await work.studies.answer(
        round_id=round_.id, person_id=line.person_id, way=way, reason=reason, at=at, entered_by=actor.id
    )
    if answer is None or (answer.way, answer.at, answer.entered_by) != (way, at, actor.id):
        return Refusal(say("study-attendance-left-meanwhile"))
    await _record(
        work, actor, "study.enter", answer.id, f"{round_.id} {line.person_id} {way.value}", at, line.person_id
    )
    if line.linked:
        notice = Notice(
            key=f"entered:{answer.id}",
            kind=MessageKind.NOTICE,
            person_id=line.person_id,
            due=calendar.next_working_time(at),
            body=_entered(actor, round_, answer),
        )
        await work.outbox.post([notice], at)
    return answer


async def _record(
    work: Work, actor: Person, action: Act, subject: str, detail: str, at: datetime, person: str = ""
) -> None:
    await work.audit.record(
        at=at, actor=actor.id, action=action, subject=subject, detail=detail, person=person
    )


def _entered(actor: Person, round_: StudyRound, answer: StudyAnswer) -> Reply:
    """What was entered, by whom, and how to say that it is not so."""
    by = actor.full_name
    if answer.studied:
        way = way_text(answer.way)
        lines = [say("study-entered-studied", by=by, title=round_.title, way=way, code=answer.code)]
        if round_.reflection is not None:
            lines.append(say("study-entered-reflection"))
    else:
        lines = [say("study-entered-absent", by=by, title=round_.title)]
        if answer.reason:
            lines.append(say("study-entered-reason", reason=answer.reason))
        lines.append(say("study-entered-makeup"))
    lines += [BLANK, say("study-entered-objection", until=answer.at + OBJECTION)]
    buttons = [command_button("phandoi", say("study-entered-button-object"), answer.id)]
    if not answer.studied or round_.reflection is not None:
        buttons.insert(0, study_button(say("study-entered-button-study"), round_.id))
    return reply(*lines, choices=tuple(buttons))
