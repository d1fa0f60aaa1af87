"""Study rounds: editions, readings, tries, answers, reflections and proofs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.people.person import Scope
from domain.review.deciding import Reviews
from domain.study.completion import Proof, StudyAnswer, Way
from domain.study.edition import Edition
from domain.study.readings import QuestionFigures, Reading, Try
from domain.study.reflections import Reflection


class Studies(Reviews[Reflection], Protocol):
    """Study rounds: the editions of their text, how far people have read, how they studied."""

    async def publish(self, round_id: str, edition: Edition, *, by: str, at: datetime) -> bool:
        """Put an edition in force: the first one, or the one after that in force.

        False where another was first, or the round is closed. `StudyRound.edition`, `cards` and `questions` follow.
        Proofs stay as they are; see `ask_again`.
        """
        ...

    async def edition(self, round_id: str, number: int | None = None) -> Edition | None:
        """This edition, or the one in force."""
        ...

    async def editions(self, round_id: str) -> list[Edition]:
        """Every edition, oldest first."""
        ...

    async def ask_again(self, round_id: str, units: Collection[str] | None, at: datetime) -> list[str]:
        """End the proofs in force of these units' people (None: of everybody), since a new edition came.

        Returns the ids of those who are asked again. What they proved stays in the history; a reason for not having
        studied goes on to hold.
        """
        ...

    async def reading(self, round_id: str, person_id: str) -> Reading | None:
        """How far the person has read; None before the first card."""
        ...

    async def read(self, reading: Reading) -> None:
        """Keep how far somebody has read."""
        ...

    async def tries(self, round_id: str, person_id: str, edition: int) -> list[Try]:
        """The person's answers to the questions of this edition, in the order in which they were given."""
        ...

    async def tried(self, round_id: str, person_id: str, edition: int, attempt: Try, at: datetime) -> None:
        """Keep an answer to a question."""
        ...

    async def may_enter(self, round_id: str, person_id: str, by: str) -> bool:
        """Whether `by` may say for the person how they studied in the round.

        Only a secretary, deputy or office of their unit, of the one for which they are listed, or of one above may.
        """
        ...

    async def answer(
        self,
        *,
        round_id: str,
        person_id: str,
        way: Way,
        reason: str,
        at: datetime,
        entered_by: str = "",
    ) -> StudyAnswer | None:
        """What the person says about their study, with a proof's code (HT-<year>-<number>) where they have studied.

        It is about the edition in force. Who has studied already gets the answer in force, nothing new; another
        answer takes the place of one without study. None where the round is closed or not open yet, has no text, or
        the person has no seat in it. The deadline may be over: make-up study is study.

        Whether `entered_by` may is asked before (`may_enter`).
        """
        ...

    async def current_answer(self, round_id: str, person_id: str) -> StudyAnswer | None:
        """The answer about the person's study that is in force."""
        ...

    async def proofs(self, person_id: str) -> list[Proof]:
        """Every answer in force of the person that proves study, newest first, closed rounds included."""
        ...

    async def proof(self, code: str) -> Proof | None:
        """The proof with this code, typed in any case, whether it is still in force or not."""
        ...

    async def objectionable(self, answer_id: str, person_id: str, since: datetime) -> StudyAnswer | None:
        """The answer in force with this id that somebody else entered for this person since then."""
        ...

    async def object_to(
        self, answer_id: str, person_id: str, *, since: datetime, at: datetime, note: str = ""
    ) -> bool:
        """End that answer: the person says it is not so. False where `objectionable` finds nothing.

        A reflection that was entered together with it, and nobody assessed, goes back with the note as its remark.
        """
        ...

    async def jotted(self, round_id: str, person_id: str) -> str:
        """What the person has written of a reflection so far."""
        ...

    async def jot(self, round_id: str, person_id: str, text: str, at: datetime) -> None:
        """Keep what is written of a reflection; an empty text forgets it."""
        ...

    async def submit_reflection(
        self, round_id: str, person_id: str, text: str, at: datetime
    ) -> Reflection | None:
        """Hand a reflection in, or in anew, and forget the draft.

        None where the round is closed or not open yet, asks for none, the person has no seat in it, or it was
        accepted already.
        """
        ...

    async def reflection(self, round_id: str, person_id: str) -> Reflection | None:
        """The person's reflection as it is now."""
        ...

    async def missed(self, scope: Scope, rounds: Sequence[str], day: date) -> list[QuestionFigures]:
        """How often each question of the edition in force was answered, and missed at the first try, by people whose
        seat lies in the scope; the most missed first. Questions nobody was asked count 0. Two statements.
        """
        ...

    async def faults(self) -> list[str]:
        """Editions (`<round id>/<edition>`) whose text has another digest, then codes of proofs of another text."""
        ...
