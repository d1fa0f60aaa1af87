"""What was entered for a member and may be objected to, whatever it is: a pledge, a report, a study answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.pledges.pledge import Entry
from domain.rounds.round import OBJECTION
from domain.study.completion import StudyAnswer
from domain.talk.messages import Choice, Text, say
from handlers.on_behalf.whom import COMMAND, at_person
from handlers.pledges.deed import pledge_round
from handlers.pledges.wording import (
    OWN,
    deed_lines,
    entered_lines,
    register_button,
    report_button,
    report_lines,
)
from handlers.rounds.kinds import option_of
from handlers.study.reading.proofs import STUDY_LIST
from handlers.study.rounds import running_round
from handlers.study.wording import answer_lines, attendance_button, study_button
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class Contested:
    """An entry in words. `next_step` and `buttons` are for the member afterwards, `mend` for its enterer.

    `closed`: its round is over, so that the member cannot do it anew alone. `kind` is the action's in the audit.
    """

    id: str
    kind: str
    by: str
    at: datetime
    title: str
    option: Text
    lines: tuple[Text, ...]
    done: Text
    next_step: Text
    buttons: tuple[Choice, ...]
    mend: Choice
    detail: str
    closed: Text | None = None

    @property
    def round(self) -> Text:
        """Its round in a sentence."""
        return say("rounds-named", kind=self.kind, title=self.title)


async def contested_ones(scene: Scene) -> list[Contested]:
    """Everything that was entered for the caller and may still be objected to."""
    entries = await scene.work.pledges.entries(scene.person.id, scene.now - OBJECTION)
    return [
        *[await _study(scene, answer) for answer in await _entered_answers(scene)],
        *[await _pledge(scene, entry) for entry in entries],
    ]


async def contested(scene: Scene, entry_id: str) -> Contested | None:
    """The entry with this id, if it was entered for the caller and may still be objected to."""
    answer = await _objectionable(scene, entry_id)
    if answer is not None:
        return await _study(scene, answer)
    for entry in await scene.work.pledges.entries(scene.person.id, scene.now - OBJECTION):
        if entry.id == entry_id:
            return await _pledge(scene, entry)
    return None


async def _entered_answers(scene: Scene) -> list[StudyAnswer]:
    """What others entered for the caller and may still be objected to."""
    studies = scene.work.studies
    rounds = {task.round.id for task in await scene.work.rounds.tasks(scene.person.id)}
    rounds |= {proof.answer.round_id for proof in await studies.proofs(scene.person.id)}
    found = []
    for round_id in sorted(rounds):
        answer = await studies.current_answer(round_id, scene.person.id)
        if answer is not None and await _objectionable(scene, answer.id) is not None:
            found.append(answer)
    return found


async def _objectionable(scene: Scene, answer_id: str) -> StudyAnswer | None:
    """The answer with this id, if somebody else entered it for the caller lately and it is in force."""
    since = scene.now - OBJECTION
    return await scene.work.studies.objectionable(answer_id, scene.person.id, since)


async def _study(scene: Scene, answer: StudyAnswer) -> Contested:
    round_ = await scene.work.rounds.get(answer.round_id)
    title = round_.title if round_ else ""
    opens = await running_round(scene, answer.round_id) is not None
    return Contested(
        id=answer.id,
        kind="study",
        by=answer.entered_by,
        at=answer.at,
        title=title,
        option=option_of(round_) if round_ else say("study-learn-option", title=title),
        lines=answer_lines(answer),
        done=say("study-objection-done", title=title),
        next_step=say("study-objection-next" if opens else "study-objection-closed"),
        buttons=(
            *((study_button(say("study-learn-now"), answer.round_id),) if opens else ()),
            STUDY_LIST,
        ),
        mend=attendance_button(say("study-objection-open"), answer.round_id),
        detail=answer.way.value,
        closed=None if opens else say("study-objection-closed"),
    )


async def _pledge(scene: Scene, entry: Entry) -> Contested:
    pledge, report = entry.pledge, entry.report
    round_ = await pledge_round(scene, pledge.round_id)
    opens = round_ is not None and round_.running(scene.now)
    mend = command_button(COMMAND, say("on-behalf-open-again"), at_person(scene.person))
    receipt = say("on-behalf-field-receipt", receipt=pledge.receipt)
    if report is not None:
        return Contested(
            id=entry.id,
            kind="progress",
            by=entry.by,
            at=entry.at,
            title=pledge.round_title,
            option=say("on-behalf-option-progress", receipt=pledge.receipt),
            lines=(receipt, *report_lines(report)),
            done=say("on-behalf-objected-progress", receipt=pledge.receipt),
            next_step=say("on-behalf-objected-progress-next"),
            buttons=(report_button(pledge), OWN),
            mend=mend,
            detail=pledge.id,
        )
    again = (register_button(pledge.round_id),) if opens else ()
    return Contested(
        id=entry.id,
        kind="pledge",
        by=entry.by,
        at=entry.at,
        title=pledge.round_title,
        option=say("on-behalf-option-pledge", receipt=pledge.receipt),
        lines=(receipt, *deed_lines(round_, pledge.deed), *entered_lines(pledge)),
        done=say("on-behalf-objected-pledge", receipt=pledge.receipt),
        next_step=say("on-behalf-objected-pledge-next" if opens else "study-objection-closed"),
        buttons=(*again, OWN),
        mend=mend,
        detail=pledge.state.value,
        closed=None if opens else say("study-objection-closed"),
    )
