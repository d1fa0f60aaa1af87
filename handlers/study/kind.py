"""Study rounds as the house knows them: what is owed there, how it is counted and where it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.figures.counts import Figures
from domain.people.person import Member
from domain.rounds.round import Round, Seat, Task, is_past
from domain.study.completion import StudyAnswer
from domain.study.edition import digest_of
from domain.study.figures import StudyFigures
from domain.study.lines import StudyLine, study_of
from domain.study.reflections import Reflection, ReflectionState
from domain.study.round import StudyRound
from domain.talk.messages import Choice, Text, say
from handlers.rounds.kinds import KindOfRound, Owed, Receipt, share
from handlers.rounds.schedule import moment_text
from handlers.study.reading.proofs import proof_text, resolution_line
from handlers.study.wording import attendance_button, attending_line, is_numbered, resolution_lines
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

_MINUTES_A_CARD = 1.5
_MINUTES_A_QUESTION = 0.5


@dataclass(frozen=True, slots=True)
class OwedStudy(Owed):
    """A study that is not complete. `card`: the furthest one, 0 before the first, past the last when all is read.

    Who has studied owes the reflection, or owes it anew where it was returned.
    """

    study: StudyRound
    answer: StudyAnswer | None = None
    reflection: Reflection | None = None
    card: int = 0

    @property
    def begins(self) -> bool:
        """Everything that is left is done behind one button."""
        return True

    @property
    def started(self) -> bool:
        """Whether it was opened, or something was said of it."""
        return self.card > 0 or self.answer is not None

    @property
    def part(self) -> str:
        """What is left: `whole` (to study), `reflection`, or `returned` (the reflection)."""
        if self.answer is None or not self.answer.studied:
            return "whole"
        return "reflection" if self.reflection is None else "returned"

    def completion(self) -> Text:
        """What is left, with the remark or the reason in force."""
        if self.part == "returned":
            return say("reminders-owed-returned", remark=self.reflection.remark if self.reflection else "")
        if self.part == "reflection":
            return say("reminders-owed-reflection")
        if self.answer is not None:
            return (
                say("reminders-owed-excused", reason=self.answer.reason)
                if self.answer.reason
                else say("reminders-owed-absent")
            )
        if self.card == 0:
            return say("reminders-owed-study")
        if self.card > self.study.cards:
            return say("reminders-owed-read")
        return say("reminders-owed-reading", card=self.card, cards=self.study.cards)

    def expected(self) -> Text:
        """The parts to read, the questions, the reflection, and about how many minutes the reading takes."""
        minutes = self.study.cards * _MINUTES_A_CARD + self.study.questions * _MINUTES_A_QUESTION
        return say(
            "reminders-expected-study",
            cards=self.study.cards,
            questions=self.study.questions,
            reflection=int(self.study.reflection is not None),
            minutes=max(5, 5 * round(minutes / 5)),
        )

    def basis(self) -> tuple[Text, ...]:
        """The resolution's number, date and issuing body, then what the round rests on."""
        resolution = self.study.resolution
        about = say(
            "reminders-basis-study",
            numbered=is_numbered(resolution.number),
            number=resolution.number,
            day=resolution.issued_on,
            issuer=resolution.issuer,
        )
        return (about, *Owed.basis(self))

    def advice(self, now: datetime) -> tuple[Text, ...]:
        """That it may still be made up for."""
        return (say("reminders-make-up"),) if is_past(self.seat.deadline, now) else ()

    def button(self, *, named: bool) -> Choice:
        """Where one studies, confirms it, and hands the reflection in."""
        return self.kind.doing_button(self.round, part=self.part, named=named)


class StudyRounds(KindOfRound):
    """They ask each person for a proof of study, and perhaps a reflection; late, too, as long as the round is open."""

    kind = StudyRound.kind
    command = "hoctap"
    view = "nghiquyet"
    always_late = True
    another = command_button("moihoctap", say("rounds-button-new-study"))

    async def owed(self, scene: Scene, tasks: Sequence[Task]) -> Sequence[OwedStudy]:
        """How far the person is with each."""
        return [
            await self._owed(scene, task, task.round) for task in tasks if isinstance(task.round, StudyRound)
        ]

    async def _owed(self, scene: Scene, task: Task, round_: StudyRound) -> OwedStudy:
        studies, person_id = scene.work.studies, scene.person.id
        answer = await studies.current_answer(round_.id, person_id)
        if answer is None:
            reading = await studies.reading(round_.id, person_id)
            return OwedStudy(self, task, round_, card=reading.furthest if reading else 0)
        if not answer.studied:
            return OwedStudy(self, task, round_, answer)
        return OwedStudy(self, task, round_, answer, await studies.reflection(round_.id, person_id))

    def counts(self, round_: Round, figures: Figures) -> tuple[Text, ...]:
        """Those who have studied by the way they did, those who have not, and the reflections."""
        return _counts(figures.of(StudyFigures, round_.id))

    def document(self, round_: Round) -> tuple[Text, ...]:
        """The resolution, and where its text is found."""
        return resolution_lines(round_.resolution) if isinstance(round_, StudyRound) else ()

    def terms(self, round_: Round) -> tuple[Text, ...]:
        """The edition in force."""
        if not isinstance(round_, StudyRound):
            return ()
        return (
            say(
                "study-publish-edition",
                edition=round_.edition,
                cards=round_.cards,
                questions=round_.questions,
                mark=round_.pass_mark,
            ),
            attending_line(suffices=round_.attendance_suffices),
        )

    def office_buttons(self, round_: Round, *, ours: bool) -> tuple[Choice, ...]:
        """Another text, and how its questions were answered."""
        asks = isinstance(round_, StudyRound) and round_.questions
        edit = (command_button("suanghiquyet", say("study-publish-button-edit"), round_.id),)
        questions = (command_button("cauhoi", say("study-publish-button-questions"), round_.id),)
        return (*(edit if ours else ()), *(questions if asks else ()))

    async def receipt(self, scene: Scene, code: str) -> Receipt | None:
        """A proof of study: of what and when, with the hash of its text, computed anew."""
        proof = await scene.work.studies.proof(code)
        if proof is None:
            return None
        answer = proof.answer
        current = await scene.work.studies.current_answer(answer.round_id, answer.person_id)
        edition = await scene.work.studies.edition(answer.round_id, answer.edition)
        sound = edition is not None and digest_of(edition.text) == answer.digest
        lines = (
            say("study-learn-proof-title", title=proof.round_title),
            resolution_line(proof.resolution),
            say("study-learn-proof-at", moment=moment_text(answer.at, scene.calendar)),
            proof_text(proof),
            say("study-receipt-text", sound=int(sound)),
        )
        return Receipt(answer.person_id, sound and current is not None and current.id == answer.id, lines)

    async def said(
        self, scene: Scene, round_: Round, people: Sequence[tuple[Member, Seat]]
    ) -> Mapping[str, Text]:
        """Why somebody was absent, or what is left after studying."""
        units = tuple({seat.unit_id for _, seat in people})
        if not units:
            return {}
        lines = await scene.work.figures.members(units, [round_.id], scene.today)
        return {
            line.person_id: _note(study)
            for line in lines
            if (study := study_of(line)) is not None and study.way is not None
        }

    def attending_buttons(self, round_: Round) -> tuple[Choice, ...]:
        """The roll of the unit."""
        return (attendance_button(say("rounds-button-attendance"), round_.id),)


STUDY_ROUNDS = StudyRounds()


def _counts(figures: StudyFigures) -> tuple[Text, ...]:
    ways = say(
        "rounds-ways",
        direct=figures.direct,
        online=figures.online,
        self_study=figures.self_study,
        makeup=figures.makeup,
    )
    reflections = say(
        "rounds-reflections",
        share=share(figures.reflection),
        accepted=figures.accepted,
        returned=figures.returned,
    )
    return (
        ways,
        say("rounds-not-studied", excused=figures.excused, unexcused=figures.unexcused),
        *((reflections,) if figures.reflections else ()),
    )


def _note(line: StudyLine) -> Text:
    if line.studied:
        returned = line.reflection is ReflectionState.RETURNED
        return say("reminders-missing-note-returned" if returned else "reminders-missing-note-reflection")
    return (
        say("reminders-missing-note-excused", reason=line.reason)
        if line.reason
        else say("reminders-missing-note-absent")
    )
