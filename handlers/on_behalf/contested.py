"""What was entered for a member and may be objected to, whatever it is: a pledge, a report, a study answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.pledges.pledge import PledgeEntry
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
    round_title: str
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
        return say("rounds-named", kind=self.kind, title=self.round_title)


async def contested_ones(scene: Scene) -> list[Contested]:
    """Everything that was entered for the caller and may still be objected to."""
    entries = await scene.work.pledges.entries(scene.person.id, scene.now - OBJECTION)
    return [
        *[await _contested_study(scene, study_answer) for study_answer in await _entered_answers(scene)],
        *[await _contested_pledge(scene, entry) for entry in entries],
    ]


async def contested(scene: Scene, entry_id: str) -> Contested | None:
    """The entry with this id, if it was entered for the caller and may still be objected to."""
    study_answer = await _objectionable(scene, entry_id)
    if study_answer is not None:
        return await _contested_study(scene, study_answer)
    for entry in await scene.work.pledges.entries(scene.person.id, scene.now - OBJECTION):
        if entry.id == entry_id:
            return await _contested_pledge(scene, entry)
    return None


async def _entered_answers(scene: Scene) -> list[StudyAnswer]:
    """What others entered for the caller and may still be objected to."""
    studies = scene.work.studies
    rounds = {task.round.id for task in await scene.work.rounds.tasks(scene.person.id)}
    rounds |= {proof.answer.round_id for proof in await studies.proofs(scene.person.id)}
    entered_answers = []
    for round_id in sorted(rounds):
        study_answer = await studies.current_answer(round_id, scene.person.id)
        if study_answer is not None and await _objectionable(scene, study_answer.id) is not None:
            entered_answers.append(study_answer)
    return entered_answers


async def _objectionable(scene: Scene, answer_id: str) -> StudyAnswer | None:
    """The answer with this id, if somebody else entered it for the caller lately and it is in force."""
    since = scene.now - OBJECTION
    return await scene.work.studies.objectionable(answer_id, scene.person.id, since)


async def _contested_study(scene: Scene, study_answer: StudyAnswer) -> Contested:
    round_ = await scene.work.rounds.get(study_answer.round_id)
    round_title = round_.title if round_ else ""
    round_runs = await running_round(scene, study_answer.round_id) is not None
    return Contested(
        id=study_answer.id,
        kind="study",
        by=study_answer.entered_by,
        at=study_answer.at,
        round_title=round_title,
        option=option_of(round_) if round_ else say("study-learn-option", title=round_title),
        lines=answer_lines(study_answer),
        done=say("study-objection-done", title=round_title),
        next_step=say("study-objection-next" if round_runs else "study-objection-closed"),
        buttons=(
            *((study_button(say("study-learn-now"), study_answer.round_id),) if round_runs else ()),
            STUDY_LIST,
        ),
        mend=attendance_button(say("study-objection-open"), study_answer.round_id),
        detail=study_answer.way.value,
        closed=None if round_runs else say("study-objection-closed"),
    )


async def _contested_pledge(scene: Scene, entry: PledgeEntry) -> Contested:
    pledge, report = entry.pledge, entry.report
    round_ = await pledge_round(scene, pledge.round_id)
    round_runs = round_ is not None and round_.running(scene.now)
    mend = command_button(COMMAND, say("on-behalf-open-again"), at_person(scene.person))
    receipt = say("on-behalf-field-receipt", receipt=pledge.receipt)
    if report is not None:
        return Contested(
            id=entry.id,
            kind="progress",
            by=entry.by,
            at=entry.at,
            round_title=pledge.round_title,
            option=say("on-behalf-option-progress", receipt=pledge.receipt),
            lines=(receipt, *report_lines(report)),
            done=say("on-behalf-objected-progress", receipt=pledge.receipt),
            next_step=say("on-behalf-objected-progress-next"),
            buttons=(report_button(pledge), OWN),
            mend=mend,
            detail=pledge.id,
        )
    again = (register_button(pledge.round_id),) if round_runs else ()
    return Contested(
        id=entry.id,
        kind="pledge",
        by=entry.by,
        at=entry.at,
        round_title=pledge.round_title,
        option=say("on-behalf-option-pledge", receipt=pledge.receipt),
        lines=(receipt, *deed_lines(round_, pledge.deed), *entered_lines(pledge)),
        done=say("on-behalf-objected-pledge", receipt=pledge.receipt),
        next_step=say("on-behalf-objected-pledge-next" if round_runs else "study-objection-closed"),
        buttons=(*again, OWN),
        mend=mend,
        detail=pledge.state.value,
        closed=None if round_runs else say("study-objection-closed"),
    )
