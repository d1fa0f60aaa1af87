"""Reflections: the draft as it is written, every version handed in, and every assessment of one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    Executable,
    Integer,
    RowMapping,
    String,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from domain.review.deciding import Authority, Decision
from domain.study.reflections import Reflection, ReflectionState
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.people.tree import WITHIN, newest_unit_name
from storage.review.deciding import WaitingStatements, deciding, may_decide, not_own, waiting_rows, waits
from storage.rounds.places import AT, HAS_PLACE, PERSON, ROUND
from storage.tables import (
    ID,
    assessments,
    people,
    reflection_drafts,
    reflection_versions,
    reflections,
    rounds,
    seats,
    study_rounds,
)

_REFLECTION_SUBMITTED = ReflectionState.SUBMITTED.value
_ACCEPTED, _RETURNED = ReflectionState.ACCEPTED.value, ReflectionState.RETURNED.value


# ------------------------------------------------------------------ the draft

_MY_REFLECTION_DRAFT = (reflection_drafts.c.round_id == ROUND, reflection_drafts.c.person_id == PERSON)
_JOTTED_REFLECTION = select(reflection_drafts.c.text).where(*_MY_REFLECTION_DRAFT)
_FORGET_REFLECTION_DRAFT = delete(reflection_drafts).where(*_MY_REFLECTION_DRAFT)


def _jot_reflection(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[reflection_drafts.c.round_id, reflection_drafts.c.person_id],
        set_={"text": new.text, "at": new.at},
    )


_JOT_REFLECTION = for_both(reflection_drafts, _jot_reflection)

# ------------------------------------------------------------------ handing in

_MAY_SUBMIT = (
    select(seats.c.person_id)
    .join(rounds, rounds.c.id == seats.c.round_id)
    .join(study_rounds, study_rounds.c.round_id == seats.c.round_id)
    .where(
        *HAS_PLACE,
        study_rounds.c.reflection_least.is_not(None),
    )
)


def _hand_in_reflection(insert: Insert) -> Executable:
    return insert.on_conflict_do_update(
        index_elements=[reflections.c.round_id, reflections.c.person_id],
        set_={
            "version": reflections.c.version + 1,
            "state": _REFLECTION_SUBMITTED,
            "submitted_at": insert.excluded.submitted_at,
            "remark": "",
            "assessed_by": None,
            "assessed_at": None,
        },
        where=reflections.c.state != _ACCEPTED,
    ).returning(reflections.c.version)


_SUBMIT_REFLECTION = for_both(reflections, _hand_in_reflection)
_KEEP_REFLECTION_VERSION = insert(reflection_versions)

# ------------------------------------------------------------------ reading and assessing

_REFLECTIONS = (
    select(
        reflections,
        rounds.c.title.label("round_title"),
        people.c.full_name,
        seats.c.unit_id,
        newest_unit_name(seats).label("unit_name"),
        reflection_versions.c.text,
    )
    .join(
        seats,
        and_(seats.c.round_id == reflections.c.round_id, seats.c.person_id == reflections.c.person_id),
    )
    .join(rounds, rounds.c.id == reflections.c.round_id)
    .join(people, people.c.id == reflections.c.person_id)
    .join(
        reflection_versions,
        and_(
            reflection_versions.c.round_id == reflections.c.round_id,
            reflection_versions.c.person_id == reflections.c.person_id,
            reflection_versions.c.version == reflections.c.version,
        ),
    )
)
_OWN_REFLECTION = _REFLECTIONS.where(reflections.c.round_id == ROUND, reflections.c.person_id == PERSON)
_OLDEST_REFLECTION_FIRST = (reflections.c.submitted_at, reflections.c.round_id, reflections.c.person_id)
_WAITING_REFLECTION = (
    _REFLECTIONS.where(
        reflections.c.state == _REFLECTION_SUBMITTED,
        waits(seats.c.unit_id, reflections.c.person_id, reflections.c.submitted_at),
    )
    .order_by(*_OLDEST_REFLECTION_FIRST)
    .limit(bindparam("most", type_=Integer()))
)


def _key_tail(column: Column[str]) -> ColumnElement[str]:
    """The last 12 characters, as `Reflection.key` has them."""
    return case((func.length(column) > 12, func.substr(column, func.length(column) - 11)), else_=column)


_REFLECTION_KEY = _key_tail(reflections.c.round_id) + "-" + _key_tail(reflections.c.person_id)
_WAITING_REFLECTIONS = WaitingStatements(
    everything=_WAITING_REFLECTION,
    narrowed=_WAITING_REFLECTION.where(
        _REFLECTION_KEY.in_(bindparam("only", type_=String(), expanding=True))
    ),
)
_REFLECTION_WITHIN = _REFLECTIONS.where(
    bindparam("key", type_=String()) == _REFLECTION_KEY, seats.c.unit_id.in_(WITHIN)
).limit(1)

_ASSESS_REFLECTION = (
    update(reflections)
    .where(
        reflections.c.round_id == ROUND,
        reflections.c.person_id == PERSON,
        reflections.c.version == bindparam("of_version", type_=Integer()),
        reflections.c.state == _REFLECTION_SUBMITTED,
        not_own(reflections.c.person_id),
        may_decide(select(seats.c.unit_id).where(seats.c.round_id == ROUND, seats.c.person_id == PERSON)),
    )
    .values(
        state=bindparam("new_state"),
        remark=bindparam("said"),
        assessed_by=bindparam("decider", type_=ID),
        assessed_at=AT,
    )
    # SQLite's driver counts no rows of a statement that begins with WITH.
    .returning(reflections.c.version)
)
_KEEP_ASSESSMENT = insert(assessments)


class SqlReflections(Repository):
    """Drafts, versions and assessments."""

    async def jotted(self, round_id: str, person_id: str) -> str:
        return (
            await self._statements.value(_JOTTED_REFLECTION, {"round": round_id, "person": person_id}) or ""
        )

    async def jot(self, round_id: str, person_id: str, text: str, at: datetime) -> None:
        if text:
            await self._statements.run(
                _JOT_REFLECTION,
                {"round_id": round_id, "person_id": person_id, "text": text, "at": at},
            )
        else:
            await self._statements.run(_FORGET_REFLECTION_DRAFT, {"round": round_id, "person": person_id})

    async def submit_reflection(
        self, round_id: str, person_id: str, text: str, at: datetime
    ) -> Reflection | None:
        mine = {"round": round_id, "person": person_id}
        if await self._statements.value(_MAY_SUBMIT, {**mine, "at_": at}) is None:
            return None
        version = await self._statements.value(
            _SUBMIT_REFLECTION,
            {
                "round_id": round_id,
                "person_id": person_id,
                "version": 1,
                "state": _REFLECTION_SUBMITTED,
                "submitted_at": at,
            },
        )
        if version is None:
            return None
        await self._statements.run(
            _KEEP_REFLECTION_VERSION,
            {"round_id": round_id, "person_id": person_id, "version": version, "text": text, "at": at},
        )
        await self._statements.run(_FORGET_REFLECTION_DRAFT, mine)
        return await self.reflection(round_id, person_id)

    async def reflection(self, round_id: str, person_id: str) -> Reflection | None:
        row = await self._statements.row(_OWN_REFLECTION, {"round": round_id, "person": person_id})
        return None if row is None else _reflection_of(row)

    async def within(self, key: str, scope: tuple[str, ...], day: date) -> Reflection | None:
        row = await self._statements.row(_REFLECTION_WITHIN, {"key": key, "scope": list(scope), "day": day})
        return None if row is None else _reflection_of(row)

    async def waiting(
        self, authority: Authority, *, only: Collection[str] | None = None, limit: int = 30
    ) -> list[Reflection]:
        reflection_rows = await waiting_rows(
            self._statements, _WAITING_REFLECTIONS, authority, only=only, limit=limit
        )
        return [_reflection_of(row) for row in reflection_rows]

    async def decide(self, reflection: Reflection, decision: Decision) -> bool:
        assessed = await self._statements.value(
            _ASSESS_REFLECTION,
            {
                **deciding(decision),
                "round": reflection.round_id,
                "person": reflection.person_id,
                "new_state": _ACCEPTED if decision.approved else _RETURNED,
                "at_": decision.at,
            },
        )
        if assessed is not None:
            await self._statements.run(
                _KEEP_ASSESSMENT,
                {
                    "round_id": reflection.round_id,
                    "person_id": reflection.person_id,
                    "version": decision.version,
                    "accepted": decision.approved,
                    "remark": decision.remark,
                    "assessed_by": decision.decided_by,
                    "acting_for": decision.acting_for,
                    "at": decision.at,
                },
            )
        return assessed is not None


def _reflection_of(row: RowMapping) -> Reflection:
    return Reflection(
        round_id=row["round_id"],
        round_title=row["round_title"],
        person_id=row["person_id"],
        person_name=row["full_name"],
        unit_id=row["unit_id"],
        unit_name=row["unit_name"],
        version=row["version"],
        state=ReflectionState(row["state"]),
        text=row["text"],
        submitted_at=row["submitted_at"],
        remark=row["remark"],
    )
