"""Study rounds: editions, readings, answers and reflections, as the domain asks for them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from domain.study.edition import (
    Edition,
    Proof,
    QuestionFigures,
    Reading,
    Reflection,
    StudyAnswer,
    Try,
    Way,
)
from storage.engine.statements import Statements
from storage.study.answers import SqlStudyAnswers
from storage.study.editions import SqlEditions
from storage.study.questions import questions_missed
from storage.study.readings import SqlReadings
from storage.study.reflections import SqlReflections


class SqlStudies:
    """Study rounds: the editions of their text, how far people have read, what stands about their study."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._editions = SqlEditions(statements)
        self._readings = SqlReadings(statements)
        self._answers = SqlStudyAnswers(statements)
        self._reflections = SqlReflections(statements)

    async def publish(self, round_id: str, edition: Edition, *, by: str, at: datetime) -> bool:
        """Put an edition in force: the first one, or the one after that in force.

        False where another was first, or the round is closed.
        """
        return await self._editions.publish(round_id, edition, by=by, at=at)

    async def edition(self, round_id: str, number: int | None = None) -> Edition | None:
        """This edition, or the one in force."""
        return await self._editions.get(round_id, number)

    async def editions(self, round_id: str) -> list[Edition]:
        """Every edition, oldest first."""
        return await self._editions.all(round_id)

    async def ask_again(self, round_id: str, units: Collection[str] | None, at: datetime) -> list[str]:
        """End the standing proofs of these units' people (None: of everybody), since a new edition came.

        Returns the ids of those who are asked again. Who said why not has nothing to do again: the reason holds.
        """
        return await self._answers.ask_again(round_id, units, at)

    async def reading(self, round_id: str, person_id: str) -> Reading | None:
        """How far the person has read; None before the first card."""
        return await self._readings.get(round_id, person_id)

    async def read(self, reading: Reading) -> None:
        """Keep how far somebody has read."""
        await self._readings.keep(reading)

    async def tries(self, round_id: str, person_id: str, edition: int) -> list[Try]:
        """The person's answers to the questions of this edition, in the order in which they were given."""
        return await self._readings.tries(round_id, person_id, edition)

    async def tried(self, round_id: str, person_id: str, edition: int, attempt: Try, at: datetime) -> None:
        """Keep an answer to a question."""
        await self._readings.tried(round_id, person_id, edition, attempt, at)

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

        None where the round is closed or not open yet, has no text, or the person has no seat in it.
        """
        return await self._answers.give(
            round_id=round_id, person_id=person_id, way=way, reason=reason, at=at, entered_by=entered_by
        )

    async def standing(self, round_id: str, person_id: str) -> StudyAnswer | None:
        """What stands about the person's study now."""
        return await self._answers.standing(round_id, person_id)

    async def proofs(self, person_id: str) -> list[Proof]:
        """Every standing answer of the person that proves study, newest first, closed rounds included."""
        return await self._answers.proofs(person_id)

    async def proof(self, code: str) -> Proof | None:
        """The proof with this code, whether it still stands or not."""
        return await self._answers.proof(code)

    async def objectionable(self, answer_id: str, person_id: str, since: datetime) -> StudyAnswer | None:
        """The standing answer with this id that somebody entered for this person since then."""
        return await self._answers.objectionable(answer_id, person_id, since)

    async def object_to(
        self, answer_id: str, person_id: str, *, since: datetime, at: datetime, note: str = ""
    ) -> bool:
        """End that answer: the person says it is not so. False where `objectionable` finds nothing.

        A reflection that was entered together with it, and nobody assessed, goes back with the note as its remark.
        """
        return await self._answers.object_to(answer_id, person_id, since=since, at=at, note=note)

    async def jotted(self, round_id: str, person_id: str) -> str:
        """What the person has written of a reflection so far."""
        return await self._reflections.jotted(round_id, person_id)

    async def jot(self, round_id: str, person_id: str, text: str, at: datetime) -> None:
        """Keep what is written of a reflection; an empty text forgets it."""
        await self._reflections.jot(round_id, person_id, text, at)

    async def submit_reflection(
        self, round_id: str, person_id: str, text: str, at: datetime
    ) -> Reflection | None:
        """Hand a reflection in, or in anew, and forget the draft.

        None where the round is closed or not open yet, asks for none, the person has no seat in it, or it was
        accepted already.
        """
        return await self._reflections.submit(round_id, person_id, text, at)

    async def reflection(self, round_id: str, person_id: str) -> Reflection | None:
        """The person's reflection as it stands."""
        return await self._reflections.own(round_id, person_id)

    async def reflections(
        self,
        scope: tuple[str, ...],
        day: date,
        *,
        waiting: bool = True,
        only: Collection[str] | None = None,
        limit: int = 30,
    ) -> list[Reflection]:
        """Reflections of people whose seat lies in the scope, oldest first. `only` names `Reflection.key`s."""
        return await self._reflections.listed(scope, day, waiting=waiting, only=only, limit=limit)

    async def waiting(
        self,
        *,
        person_id: str,
        leads: tuple[str, ...],
        above: tuple[str, ...],
        before: datetime,
        day: date,
        only: Collection[str] | None = None,
        limit: int = 30,
    ) -> list[Reflection]:
        """What waits for this person to assess it, oldest first; never their own."""
        return await self._reflections.waiting(
            person_id=person_id, leads=leads, above=above, before=before, day=day, only=only, limit=limit
        )

    async def assess(
        self,
        reflection: Reflection,
        *,
        accepted: bool,
        remark: str,
        by: str,
        at: datetime,
        scope: tuple[str, ...],
        day: date,
        acting_for: str = "",
    ) -> bool:
        """Accept this version or return it with a remark.

        False where it was assessed or rewritten meanwhile, lies outside the scope, or is the assessor's own.
        """
        return await self._reflections.assess(
            reflection,
            accepted=accepted,
            remark=remark,
            by=by,
            acting_for=acting_for,
            at=at,
            scope=scope,
            day=day,
        )

    async def missed(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[QuestionFigures]:
        """The questions of the editions in force, as people of the scope answered them; the most missed first."""
        return await questions_missed(self._statements, scope, rounds, day)

    async def faults(self) -> list[str]:
        """Codes of proofs (or, as `<round id>/<edition>`, editions) whose digest is not that of the stored text."""
        return await self._editions.faults()
