"""What became of pledges: what waits for confirmation, and what was decided about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Integer,
    RowMapping,
    and_,
    bindparam,
    case,
    insert,
    literal_column,
    null,
    or_,
    select,
    update,
)

from domain.pledges.fulfilment import Fulfilment
from domain.pledges.pledge import SETTLED, FulfilmentState, PledgeState, Progress
from domain.review.deciding import Authority, Decision
from storage.engine.database import Repository
from storage.people.tree import WITHIN
from storage.pledges.rows import PLEDGES, RECEIPT_ORDER, pledge_of
from storage.review.deciding import (
    WaitingStatements,
    deciding,
    may_decide,
    not_own,
    waiting_rows,
    waits,
    waits_among_all,
)
from storage.tables import ID, fulfilment_decisions, pledges

_REPORTED = FulfilmentState.REPORTED.value
_PLEDGE = bindparam("pledge", type_=ID)

UNSETTLED = or_(
    pledges.c.fulfilment.is_(None), pledges.c.fulfilment.not_in([state.value for state in SETTLED])
)
"""Whether the last word on a pledge is still to be said."""


def after_report(progress: ColumnElement[str | None]) -> ColumnElement[str | None]:
    """What has become of a pledge by its author's word on its progress, which a cell has not decided on yet."""
    return case((progress == Progress.DONE.value, _REPORTED), else_=null())


# Written out, as the index says it.
_DECIDABLE = and_(
    pledges.c.state == PledgeState.APPROVED.value, pledges.c.fulfilment == literal_column(f"'{_REPORTED}'")
)
_REPORTED_SINCE = (pledges.c.unit_id, pledges.c.person_id, pledges.c.fulfilment_at)
_OLDEST_REPORT_FIRST = (pledges.c.fulfilment_at, *RECEIPT_ORDER)
_WAITING_FULFILMENT = (
    PLEDGES.where(_DECIDABLE, waits(*_REPORTED_SINCE))
    .order_by(*_OLDEST_REPORT_FIRST)
    .limit(bindparam("most"))
)
_WAITING_FULFILMENTS = WaitingStatements(
    everything=_WAITING_FULFILMENT,
    narrowed=_WAITING_FULFILMENT.where(pledges.c.id.in_(bindparam("only", type_=ID, expanding=True))),
    oldest=select(pledges.c.id)
    .where(_DECIDABLE, waits_among_all(*_REPORTED_SINCE))
    .order_by(*_OLDEST_REPORT_FIRST)
    .limit(bindparam("most")),
)
_FULFILMENT_WITHIN = PLEDGES.where(
    pledges.c.id == _PLEDGE, pledges.c.fulfilment.is_not(None), pledges.c.unit_id.in_(WITHIN)
)
_DECIDE_FULFILMENT = (
    update(pledges)
    .where(
        pledges.c.id == _PLEDGE,
        pledges.c.fulfilment_version == bindparam("of_version", type_=Integer()),
        _DECIDABLE,
        not_own(pledges.c.person_id),
        may_decide(select(pledges.c.unit_id).where(pledges.c.id == _PLEDGE)),
    )
    .values(fulfilment=bindparam("new_state"), fulfilment_remark=bindparam("said"))
    .returning(pledges.c.id)
)
_DECISIONS_FULFILMENT = (
    select(fulfilment_decisions)
    .where(fulfilment_decisions.c.pledge_id == _PLEDGE)
    .order_by(fulfilment_decisions.c.version.desc())
)
_KEEP_FULFILMENT_DECISION = insert(fulfilment_decisions)


class SqlFulfilments(Repository):
    """What became of pledges, and what was decided about it."""

    async def waiting(
        self, authority: Authority, *, only: Collection[str] | None = None, limit: int = 30
    ) -> list[Fulfilment]:
        rows = await waiting_rows(self._statements, _WAITING_FULFILMENTS, authority, only=only, limit=limit)
        return [_fulfilment_of(row) for row in rows]

    async def within(self, key: str, scope: tuple[str, ...], day: date) -> Fulfilment | None:
        pledge = {"pledge": key, "scope": list(scope), "day": day}
        row = await self._statements.row(_FULFILMENT_WITHIN, pledge)
        return None if row is None else _fulfilment_of(row)

    async def decisions(self, pledge_id: str) -> list[Decision]:
        rows = await self._statements.rows(_DECISIONS_FULFILMENT, {"pledge": pledge_id})
        return [
            Decision(
                version=row["version"],
                approved=row["approved"],
                remark=row["remark"],
                decided_by=row["decided_by"],
                acting_for=row["acting_for"],
                at=row["at"],
                refused=row["refused"],
            )
            for row in rows
        ]

    async def decide(self, fulfilment: Fulfilment, decision: Decision) -> bool:
        decided = await self._statements.value(
            _DECIDE_FULFILMENT,
            {**deciding(decision), "pledge": fulfilment.key, "new_state": _state_after(decision)},
        )
        if decided is not None:
            await self._statements.run(
                _KEEP_FULFILMENT_DECISION, {"pledge_id": fulfilment.key, **asdict(decision)}
            )
        return decided is not None


def _state_after(decision: Decision) -> str:
    if decision.approved:
        return FulfilmentState.CONFIRMED.value
    return (FulfilmentState.NOT_MET if decision.refused else FulfilmentState.RETURNED).value


def _fulfilment_of(row: RowMapping) -> Fulfilment:
    return Fulfilment(
        pledge_of(row),
        FulfilmentState(row["fulfilment"]),
        row["fulfilment_version"],
        row["fulfilment_at"],
    )
