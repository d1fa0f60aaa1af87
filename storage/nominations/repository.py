"""Nominations within a scope, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, delete, exists, func, insert, or_, select

from domain.nominations.nomination import Nomination, NominationLine
from domain.nominations.repository import NominationFilter
from domain.people.person import Scope
from storage.engine.database import Repository
from storage.people.tree import WITHIN, newest_unit_name, on_day, under
from storage.tables import ID, memberships, nominations, people
from storage.types import new_id

_PROPOSER = bindparam("proposer", type_=ID)
_NOMINATION = bindparam("nomination", type_=ID)
_WEEK_LABEL = bindparam("week", type_=nominations.c.week.type)
_NARROWED_TO = bindparam("narrowed", type_=ID, expanding=True)

_PROPOSE = insert(nominations)
_OWN_NOMINATION = select(nominations).where(
    nominations.c.id == _NOMINATION, nominations.c.proposed_by == _PROPOSER
)
_WITHDRAW_NOMINATION = (
    delete(nominations)
    .where(nominations.c.id == _NOMINATION, nominations.c.proposed_by == _PROPOSER)
    .returning(nominations.c.id)
)
_COUNT_NOMINATIONS = (
    select(func.count())
    .select_from(nominations)
    .where(nominations.c.week == _WEEK_LABEL, nominations.c.unit_id.in_(WITHIN))
)


def _nomination_lines() -> Select[Any]:
    proposers = people.alias("proposers")
    # Whoever moved away is not this reader's to see.
    seen = (
        exists()
        .where(
            memberships.c.person_id == nominations.c.person_id,
            on_day(memberships),
            memberships.c.unit_id.in_(WITHIN),
        )
        .correlate(nominations)
    )
    named = select(people.c.full_name).where(people.c.id == nominations.c.person_id, seen)
    return (
        select(
            nominations,
            newest_unit_name(nominations).label("unit_name"),
            named.correlate(nominations).scalar_subquery().label("person_name"),
            proposers.c.full_name.label("proposer_name"),
        )
        .select_from(nominations.join(proposers, proposers.c.id == nominations.c.proposed_by))
        .order_by(nominations.c.proposed_at.desc(), nominations.c.id)
        .limit(bindparam("most"))
        .offset(bindparam("skip"))
    )


_NARROWED = under(_NARROWED_TO, "narrowed_to")
_OF_PROPOSER = _nomination_lines().where(nominations.c.proposed_by == _PROPOSER)
_NOMINATIONS_WITHIN = _nomination_lines().where(
    nominations.c.unit_id.in_(WITHIN),
    nominations.c.unit_id.in_(select(_NARROWED.c.unit_id)),
    or_(_WEEK_LABEL == "", nominations.c.week == _WEEK_LABEL),
)


class SqlNominations(Repository):
    """See `domain.nominations.repository.Nominations`."""

    async def propose(
        self,
        *,
        week: str,
        unit_id: str,
        person_id: str,
        deed: str,
        basis: Sequence[str],
        by: str,
        at: datetime,
    ) -> None:
        await self._statements.run(
            _PROPOSE,
            {
                "id": new_id(at),
                "week": week,
                "unit_id": unit_id,
                "person_id": person_id or None,
                "deed": deed,
                "basis": list(basis),
                "proposed_by": by,
                "proposed_at": at,
            },
        )

    async def own(self, nomination_id: str, proposer_id: str) -> Nomination | None:
        key = {"nomination": nomination_id, "proposer": proposer_id}
        row = await self._statements.row(_OWN_NOMINATION, key)
        return None if row is None else _nomination(row)

    async def withdraw(self, nomination_id: str, proposer_id: str) -> bool:
        key = {"nomination": nomination_id, "proposer": proposer_id}
        return await self._statements.value(_WITHDRAW_NOMINATION, key) is not None

    async def of_proposer(
        self, proposer_id: str, scope: Scope, day: date, *, skip: int, most: int
    ) -> list[NominationLine]:
        asked = {"proposer": proposer_id, "scope": list(scope), "day": day, "skip": skip, "most": most}
        return [_nomination_line(row) for row in await self._statements.rows(_OF_PROPOSER, asked)]

    async def within(
        self, scope: Scope, day: date, wanted: NominationFilter, *, skip: int, most: int
    ) -> list[NominationLine]:
        asked = {
            "scope": list(scope),
            "narrowed": [wanted.unit_id] if wanted.unit_id else list(scope),
            "day": day,
            "week": wanted.week,
            "skip": skip,
            "most": most,
        }
        return [_nomination_line(row) for row in await self._statements.rows(_NOMINATIONS_WITHIN, asked)]

    async def count(self, scope: Scope, day: date, week: str) -> int:
        asked = {"scope": list(scope), "day": day, "week": week}
        return int(await self._statements.value(_COUNT_NOMINATIONS, asked))


def _nomination(row: RowMapping) -> Nomination:
    return Nomination(
        id=row["id"],
        week=row["week"],
        unit_id=row["unit_id"],
        deed=row["deed"],
        proposed_by=row["proposed_by"],
        proposed_at=row["proposed_at"],
        person_id=row["person_id"] or "",
        basis=tuple(row["basis"]),
    )


def _nomination_line(row: RowMapping) -> NominationLine:
    return NominationLine(
        _nomination(row), row["unit_name"] or "", row["person_name"] or "", row["proposer_name"]
    )
