"""What is known of somebody's study: at most one answer a person and round, and the proofs of study."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import (
    Integer,
    RowMapping,
    String,
    and_,
    bindparam,
    false,
    insert,
    literal,
    or_,
    select,
    update,
)

from domain.study.completion import STUDIED, Proof, StudyAnswer, Way
from domain.study.edition import Resolution
from domain.study.reflections import ReflectionState
from storage.engine.counters import next_number
from storage.engine.database import Repository
from storage.engine.upsert import for_both, keep_first
from storage.people.tree import AS_IT_STANDS
from storage.review.deciding import home_of, may_decide, not_own
from storage.rounds.places import AT, HAS_PLACE, PERSON, ROUND
from storage.study.kind import STUDIED_VALUES
from storage.tables import (
    ID,
    assessments,
    people,
    reflections,
    rounds,
    seats,
    study_answers,
    study_editions,
    study_rounds,
    units,
)
from storage.types import Instant, new_id

_STUDY_ANSWER = bindparam("answer", type_=ID)

# The edition stays in force until the transaction ends (PostgreSQL; SQLite has one writer): an answer about the former
# one is there, or not, when a new one asks again.
_MAY_ANSWER = (
    select(study_rounds.c.edition)
    .join(rounds, rounds.c.id == study_rounds.c.round_id)
    .join(seats, seats.c.round_id == study_rounds.c.round_id)
    .where(
        *HAS_PLACE,
    )
    .with_for_update(read=True, of=study_rounds)
)
_DIGEST_ANSWER = select(study_editions.c.digest).where(
    study_editions.c.round_id == ROUND, study_editions.c.number == bindparam("edition_", type_=Integer())
)
_STUDY_STANDS = study_answers.c.ended_at.is_(None)
_STANDING_STUDY = select(study_answers).where(
    study_answers.c.round_id == ROUND, study_answers.c.person_id == PERSON, _STUDY_STANDS
)
_ENTER_ANSWER = for_both(study_answers, keep_first)
_PROVE_ANSWER = (
    update(study_answers).where(study_answers.c.id == _STUDY_ANSWER).values(code=bindparam("code_"))
)
_ENDED_ANSWER = {"ended_at": AT, "ended_by": bindparam("why")}
_END_ANSWER = (
    update(study_answers).where(study_answers.c.id == _STUDY_ANSWER, _STUDY_STANDS).values(_ENDED_ANSWER)
)
_ASK_STUDY_AGAIN = (
    update(study_answers)
    .where(study_answers.c.round_id == ROUND, _STUDY_STANDS, study_answers.c.way.in_(STUDIED_VALUES))
    .values(_ENDED_ANSWER)
    .returning(study_answers.c.person_id)
)
_ASK_UNITS_AGAIN = _ASK_STUDY_AGAIN.where(
    study_answers.c.person_id.in_(
        select(seats.c.person_id).where(
            seats.c.round_id == ROUND, seats.c.unit_id.in_(bindparam("units", type_=ID, expanding=True))
        )
    )
)

_STUDY_PROOFS = (
    select(
        study_answers,
        rounds.c.title.label("round_title"),
        study_rounds.c.number,
        study_rounds.c.issued_on,
        study_rounds.c.issuer,
        study_rounds.c.link,
    )
    .join(rounds, rounds.c.id == study_answers.c.round_id)
    .join(study_rounds, study_rounds.c.round_id == study_answers.c.round_id)
    .where(study_answers.c.code.is_not(None))
)
_PROOFS_OF_STUDY = _STUDY_PROOFS.where(study_answers.c.person_id == PERSON, _STUDY_STANDS).order_by(
    study_answers.c.at.desc(), study_answers.c.id.desc()
)
_PROOF_OF_STUDY = _STUDY_PROOFS.where(study_answers.c.code == bindparam("code_"))
_STUDY_ENTERED_FOR_ME = and_(
    study_answers.c.id == _STUDY_ANSWER,
    study_answers.c.person_id == PERSON,
    _STUDY_STANDS,
    study_answers.c.entered_by != PERSON,
    study_answers.c.at >= bindparam("since", type_=Instant()),
)
_OBJECTIONABLE_STUDY = select(study_answers).where(_STUDY_ENTERED_FOR_ME)
_OBJECT_ANSWER = update(study_answers).where(_STUDY_ENTERED_FOR_ME).values(_ENDED_ANSWER)
# What was entered in one go bears one instant.
_REFLECTION_ENTERED_WITH = (
    reflections.c.state == ReflectionState.SUBMITTED.value,
    *(
        ours == select(theirs).where(study_answers.c.id == _STUDY_ANSWER).scalar_subquery()
        for ours, theirs in (
            (reflections.c.round_id, study_answers.c.round_id),
            (reflections.c.person_id, study_answers.c.person_id),
            (reflections.c.submitted_at, study_answers.c.at),
        )
    ),
)
_NOTE = bindparam("note", type_=String())
_KEEP_OBJECTION = insert(assessments).from_select(
    ["round_id", "person_id", "version", "accepted", "remark", "assessed_by", "acting_for", "at"],
    select(
        reflections.c.round_id,
        reflections.c.person_id,
        reflections.c.version,
        false(),
        _NOTE,
        PERSON,
        literal(""),
        AT,
    ).where(*_REFLECTION_ENTERED_WITH),
)
_RETURN_REFLECTION_ENTERED_WITH = (
    update(reflections)
    .where(*_REFLECTION_ENTERED_WITH)
    .values(state=ReflectionState.RETURNED.value, remark=_NOTE, assessed_by=PERSON, assessed_at=AT)
)

# Of the unit to which they belong now, or for which they are listed in the round.
_UNITS_OF_STUDENT = select(units.c.id.label("unit_id")).where(
    or_(
        units.c.id.in_(home_of(PERSON)),
        units.c.id.in_(select(seats.c.unit_id).where(seats.c.round_id == ROUND, seats.c.person_id == PERSON)),
    )
)
_MAY_ENTER_STUDY = select(people.c.id).where(
    people.c.id == PERSON, not_own(people.c.id), may_decide(_UNITS_OF_STUDENT)
)


class SqlStudyAnswers(Repository):
    """Answers, proofs and objections."""

    async def may_enter(self, round_id: str, person_id: str, by: str) -> bool:
        student = {"round": round_id, "person": person_id, "decider": by, "day": AS_IT_STANDS}
        return await self._statements.value(_MAY_ENTER_STUDY, student) is not None

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
        # Safe where two processes answer for one person at once: one answer is in force.
        mine = {"round": round_id, "person": person_id}
        edition = await self._statements.value(_MAY_ANSWER, {**mine, "at_": at})
        if edition is None:
            return None
        digest = await self._statements.value(_DIGEST_ANSWER, {"round": round_id, "edition_": edition})
        if digest is None:
            return None
        row = {
            "id": new_id(at),
            "round_id": round_id,
            "person_id": person_id,
            "way": way.value,
            "reason": reason,
            "edition": edition,
            "digest": digest,
            "code": None,
            "entered_by": entered_by or None,
            "at": at,
        }
        # Every further round means that another process has answered in between, with study or without.
        while True:
            current = await self.current_answer(round_id, person_id)
            if current is not None and current.studied:
                return current
            if current is not None:
                await self._statements.run(_END_ANSWER, {"answer": current.id, "at_": at, "why": "replaced"})
            if await self._statements.changed(_ENTER_ANSWER, row):
                break
        if way in STUDIED:
            # Numbered once it is kept: numbers have no gaps.
            number = await next_number(self._statements, f"proof:{at.year}")
            await self._statements.run(
                _PROVE_ANSWER, {"answer": row["id"], "code_": f"HT-{at.year}-{number:04}"}
            )
        return await self.current_answer(round_id, person_id)

    async def current_answer(self, round_id: str, person_id: str) -> StudyAnswer | None:
        row = await self._statements.row(_STANDING_STUDY, {"round": round_id, "person": person_id})
        return None if row is None else _study_answer(row)

    async def ask_again(self, round_id: str, units: Collection[str] | None, at: datetime) -> list[str]:
        edition_asked = {"round": round_id, "at_": at, "why": "edition"}
        if units is None:
            ended_answers = await self._statements.values(_ASK_STUDY_AGAIN, edition_asked)
        else:
            ended_answers = await self._statements.values(
                _ASK_UNITS_AGAIN, {**edition_asked, "units": list(units)}
            )
        return sorted(ended_answers)

    async def proofs(self, person_id: str) -> list[Proof]:
        return [
            _study_proof(row) for row in await self._statements.rows(_PROOFS_OF_STUDY, {"person": person_id})
        ]

    async def proof(self, code: str) -> Proof | None:
        row = await self._statements.row(_PROOF_OF_STUDY, {"code_": code.strip().upper()})
        return None if row is None else _study_proof(row)

    async def objectionable(self, answer_id: str, person_id: str, since: datetime) -> StudyAnswer | None:
        row = await self._statements.row(
            _OBJECTIONABLE_STUDY, {"answer": answer_id, "person": person_id, "since": since}
        )
        return None if row is None else _study_answer(row)

    async def object_to(
        self, answer_id: str, person_id: str, *, since: datetime, at: datetime, note: str = ""
    ) -> bool:
        ended = await self._statements.changed(
            _OBJECT_ANSWER,
            {"answer": answer_id, "person": person_id, "since": since, "at_": at, "why": "objection"},
        )
        if ended:
            objection = {"answer": answer_id, "person": person_id, "note": note, "at_": at}
            await self._statements.run(_KEEP_OBJECTION, objection)
            await self._statements.run(_RETURN_REFLECTION_ENTERED_WITH, objection)
        return ended


def _study_answer(row: RowMapping) -> StudyAnswer:
    return StudyAnswer(
        id=row["id"],
        round_id=row["round_id"],
        person_id=row["person_id"],
        way=Way(row["way"]),
        reason=row["reason"],
        edition=row["edition"],
        digest=row["digest"],
        code=row["code"] or "",
        at=row["at"],
        entered_by=row["entered_by"] or "",
    )


def _study_proof(row: RowMapping) -> Proof:
    return Proof(
        answer=_study_answer(row),
        round_title=row["round_title"],
        resolution=Resolution(
            number=row["number"], issued_on=row["issued_on"], issuer=row["issuer"], link=row["link"]
        ),
    )
