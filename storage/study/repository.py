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
        return await self._editions.publish(round_id, edition, by=by, at=at)

    async def edition(self, round_id: str, number: int | None = None) -> Edition | None:
        return await self._editions.get(round_id, number)

    async def editions(self, round_id: str) -> list[Edition]:
        return await self._editions.all(round_id)

    async def ask_again(self, round_id: str, units: Collection[str] | None, at: datetime) -> list[str]:
        return await self._answers.ask_again(round_id, units, at)

    async def reading(self, round_id: str, person_id: str) -> Reading | None:
        return await self._readings.get(round_id, person_id)

    async def read(self, reading: Reading) -> None:
        await self._readings.keep(reading)

    async def tries(self, round_id: str, person_id: str, edition: int) -> list[Try]:
        return await self._readings.tries(round_id, person_id, edition)

    async def tried(self, round_id: str, person_id: str, edition: int, attempt: Try, at: datetime) -> None:
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
        return await self._answers.give(
            round_id=round_id, person_id=person_id, way=way, reason=reason, at=at, entered_by=entered_by
        )

    async def standing(self, round_id: str, person_id: str) -> StudyAnswer | None:
        return await self._answers.standing(round_id, person_id)

    async def proofs(self, person_id: str) -> list[Proof]:
        return await self._answers.proofs(person_id)

    async def proof(self, code: str) -> Proof | None:
        return await self._answers.proof(code)

    async def objectionable(self, answer_id: str, person_id: str, since: datetime) -> StudyAnswer | None:
        return await self._answers.objectionable(answer_id, person_id, since)

    async def object_to(
        self, answer_id: str, person_id: str, *, since: datetime, at: datetime, note: str = ""
    ) -> bool:
        return await self._answers.object_to(answer_id, person_id, since=since, at=at, note=note)

    async def jotted(self, round_id: str, person_id: str) -> str:
        return await self._reflections.jotted(round_id, person_id)

    async def jot(self, round_id: str, person_id: str, text: str, at: datetime) -> None:
        await self._reflections.jot(round_id, person_id, text, at)

    async def submit_reflection(
        self, round_id: str, person_id: str, text: str, at: datetime
    ) -> Reflection | None:
        return await self._reflections.submit(round_id, person_id, text, at)

    async def reflection(self, round_id: str, person_id: str) -> Reflection | None:
        return await self._reflections.own(round_id, person_id)

    async def reflections(
        self,
        scope: tuple[str, ...],
        day: date,
        *,
        round_id: str | None = None,
        waiting: bool = True,
        but: str = "",
        only: Collection[str] | None = None,
        units: Collection[str] | None = None,
        limit: int = 30,
    ) -> list[Reflection]:
        return await self._reflections.listed(
            scope, day, round_id=round_id, waiting=waiting, but=but, only=only, units=units, limit=limit
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
    ) -> bool:
        return await self._reflections.assess(
            reflection, accepted=accepted, remark=remark, by=by, at=at, scope=scope, day=day
        )

    async def missed(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[QuestionFigures]:
        return await questions_missed(self._statements, scope, rounds, day)

    async def faults(self) -> list[str]:
        return await self._editions.faults()
