"""Requests for extensions: asked for, passed on, granted or declined."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CTE,
    Integer,
    RowMapping,
    and_,
    bindparam,
    case,
    exists,
    insert,
    or_,
    select,
    update,
)

from domain.extensions.request import PENDING, ExtensionRequest, RequestState
from domain.people.person import Person, Role
from domain.review.deciding import Authority, Decision
from domain.rounds.round import RoundState
from storage.engine.database import Repository
from storage.people.tree import WITHIN, last_known, newest_unit_name, on_day
from storage.review.deciding import WaitingStatements, deciding, may_decide, not_own, waiting_rows, waits
from storage.rounds.completion import BINDING_DEADLINE
from storage.rounds.places import AT, HAS_PLACE, OPEN_ROUND_HELD, PERSON, ROUND
from storage.tables import ID, extension_requests, grants, people, rounds, seats, unit_spans
from storage.types import Instant, new_id

PEOPLE_AT_ONCE = 500
"""People of one statement: databases bound how many parameters it has."""

_ASKED, _PASSED_ON = RequestState.ASKED.value, RequestState.PASSED_ON.value
_GRANTED, _DECLINED = RequestState.GRANTED.value, RequestState.DECLINED.value
_PENDING_VALUES = tuple(state.value for state in PENDING)

_EXTENSION_REQUEST = bindparam("request", type_=ID)
_EXTENDED_UNTIL = bindparam("until", type_=Instant())
_EXTENSION_DECIDER = bindparam("decider", type_=ID)


def _offices_of_request() -> CTE:
    top = (
        select(grants.c.unit_id)
        .where(grants.c.person_id == _EXTENSION_DECIDER, grants.c.role == Role.OFFICE.value, on_day(grants))
        .cte("offices", recursive=True)
    )
    child = unit_spans.alias("child")
    return top.union(
        select(child.c.unit_id)
        .join(top, child.c.parent_id == top.c.unit_id)
        .where(last_known(child, "unit_id"))
    )


_OF_THEIR_OFFICE = extension_requests.c.unit_id.in_(select(_offices_of_request().c.unit_id))
"""Whether the decider is the office of its unit or of one above."""

_its_round = rounds.alias("its_round")
_OF_ITS_ROUND = _its_round.c.id == extension_requests.c.round_id
_LEADERS_MAY = exists().where(_OF_ITS_ROUND, _its_round.c.leaders_extend)
_IN_AN_OPEN_ROUND = exists().where(_OF_ITS_ROUND, _its_round.c.state == RoundState.OPEN.value)
_STILL_PENDING = extension_requests.c.state.in_(_PENDING_VALUES)

_MAY_ASK_EXTENSION = (
    select(seats.c.person_id)
    .join(rounds, rounds.c.id == seats.c.round_id)
    .where(
        *HAS_PLACE,
        ~rounds.c.accepts_late,
        BINDING_DEADLINE < _EXTENDED_UNTIL,
        ~exists().where(
            extension_requests.c.round_id == seats.c.round_id,
            extension_requests.c.person_id == seats.c.person_id,
            _STILL_PENDING,
        ),
    )
)
_ASK_EXTENSION = insert(extension_requests)

_EXTENSION_REQUESTS = (
    select(
        extension_requests,
        rounds.c.kind.label("round_kind"),
        rounds.c.title.label("round_title"),
        people.c.full_name,
        newest_unit_name(extension_requests).label("unit_name"),
    )
    .join(rounds, rounds.c.id == extension_requests.c.round_id)
    .join(people, people.c.id == extension_requests.c.person_id)
)
_PENDING_REQUEST = _EXTENSION_REQUESTS.where(
    extension_requests.c.round_id == ROUND, extension_requests.c.person_id == PERSON, _STILL_PENDING
)
_REQUEST_WITHIN = _EXTENSION_REQUESTS.where(
    extension_requests.c.id == _EXTENSION_REQUEST, extension_requests.c.unit_id.in_(WITHIN)
)
_WAITING_REQUEST = (
    _EXTENSION_REQUESTS.add_columns(case((or_(_LEADERS_MAY, _OF_THEIR_OFFICE), 1), else_=0).label("grants"))
    .where(
        _IN_AN_OPEN_ROUND,
        or_(
            and_(
                extension_requests.c.state == _ASKED,
                waits(
                    extension_requests.c.unit_id, extension_requests.c.person_id, extension_requests.c.since
                ),
            ),
            and_(
                extension_requests.c.state == _PASSED_ON,
                not_own(extension_requests.c.person_id),
                _OF_THEIR_OFFICE,
            ),
        ),
    )
    .order_by(extension_requests.c.since, extension_requests.c.id)
    .limit(bindparam("most", type_=Integer()))
)
_WAITING_REQUESTS = WaitingStatements(
    everything=_WAITING_REQUEST,
    narrowed=_WAITING_REQUEST.where(extension_requests.c.id.in_(bindparam("only", type_=ID, expanding=True))),
)

_DECIDABLE_REQUEST = (
    extension_requests.c.id == _EXTENSION_REQUEST,
    extension_requests.c.version == bindparam("of_version", type_=Integer()),
    _STILL_PENDING,
    _IN_AN_OPEN_ROUND,
    not_own(extension_requests.c.person_id),
    may_decide(select(extension_requests.c.unit_id).where(extension_requests.c.id == _EXTENSION_REQUEST)),
    or_(extension_requests.c.state == _ASKED, _OF_THEIR_OFFICE),
)
_EXTENSION_VERDICT = {
    "remark": bindparam("said"),
    "decided_by": _EXTENSION_DECIDER,
    "decided_at": AT,
}
_DECLINE_REQUEST = (
    update(extension_requests)
    .where(*_DECIDABLE_REQUEST)
    .values(state=_DECLINED, **_EXTENSION_VERDICT)
    .returning(extension_requests.c.id)
)
_GRANT_REQUEST = (
    update(extension_requests)
    .where(*_DECIDABLE_REQUEST, or_(_LEADERS_MAY, _OF_THEIR_OFFICE), extension_requests.c.until > AT)
    .values(state=_GRANTED, **_EXTENSION_VERDICT)
    .returning(extension_requests.c.id)
)
_PASS_REQUEST_ON = (
    update(extension_requests)
    .where(*_DECIDABLE_REQUEST, ~or_(_LEADERS_MAY, _OF_THEIR_OFFICE), extension_requests.c.until > AT)
    .values(state=_PASSED_ON, version=extension_requests.c.version + 1, since=AT)
    .returning(extension_requests.c.id)
)
_EXTEND_SEAT = (
    update(seats)
    .where(
        seats.c.round_id == ROUND,
        seats.c.person_id == PERSON,
        or_(seats.c.extended_to.is_(None), seats.c.extended_to < _EXTENDED_UNTIL),
    )
    .values(extended_to=_EXTENDED_UNTIL, extension_reason=bindparam("why"), extended_by=_EXTENSION_DECIDER)
)
_SETTLE_REQUESTS = (
    update(extension_requests)
    .where(
        extension_requests.c.round_id == ROUND,
        extension_requests.c.person_id.in_(bindparam("people", type_=ID, expanding=True)),
        _STILL_PENDING,
    )
    .values(state=_GRANTED, decided_by=_EXTENSION_DECIDER, decided_at=AT)
)


class SqlExtensions(Repository):
    """Requests, and the seats whose deadline they put off."""

    async def ask(
        self, round_id: str, person: Person, *, until: datetime, reason: str, at: datetime
    ) -> ExtensionRequest | None:
        request = {"round": round_id, "person": person.id, "until": until, "at_": at}
        if until <= at or await self._statements.value(_MAY_ASK_EXTENSION, request) is None:
            return None
        await self._statements.run(
            _ASK_EXTENSION,
            {
                "id": new_id(at),
                "round_id": round_id,
                "person_id": person.id,
                "unit_id": person.unit_id,
                "until": until,
                "reason": reason,
                "state": _ASKED,
                "version": 1,
                "since": at,
            },
        )
        return await self.pending(round_id, person.id)

    async def pending(self, round_id: str, person_id: str) -> ExtensionRequest | None:
        row = await self._statements.row(_PENDING_REQUEST, {"round": round_id, "person": person_id})
        return None if row is None else _extension_request(row)

    async def waiting(
        self, authority: Authority, *, only: Collection[str] | None = None, limit: int = 30
    ) -> Sequence[ExtensionRequest]:
        rows = await waiting_rows(self._statements, _WAITING_REQUESTS, authority, only=only, limit=limit)
        return [_extension_request(row, grants=bool(row["grants"])) for row in rows]

    async def within(self, key: str, scope: tuple[str, ...], day: date) -> ExtensionRequest | None:
        request = {"request": key, "scope": list(scope), "day": day}
        row = await self._statements.row(_REQUEST_WITHIN, request)
        return None if row is None else _extension_request(row)

    async def decide(self, request: ExtensionRequest, decision: Decision) -> bool:
        approving = _GRANT_REQUEST if request.grants else _PASS_REQUEST_ON
        statement = approving if decision.approved else _DECLINE_REQUEST
        verdict: dict[str, Any] = {**deciding(decision), "request": request.key, "at_": decision.at}
        await self._statements.value(OPEN_ROUND_HELD, {"round": request.round_id})
        if await self._statements.value(statement, verdict) is None:
            return False
        if decision.approved and request.grants:
            await self._statements.run(
                _EXTEND_SEAT,
                {
                    "round": request.round_id,
                    "person": request.person_id,
                    "until": request.until,
                    "why": request.reason,
                    "decider": decision.decided_by,
                },
            )
        return True

    async def settle(self, round_id: str, people: Collection[str], *, by: str, at: datetime) -> None:
        in_order = sorted(people)
        for start in range(0, len(in_order), PEOPLE_AT_ONCE):
            batch = in_order[start : start + PEOPLE_AT_ONCE]
            settled = {"round": round_id, "people": batch, "decider": by, "at_": at}
            await self._statements.run(_SETTLE_REQUESTS, settled)


def _extension_request(row: RowMapping, *, grants: bool = False) -> ExtensionRequest:
    return ExtensionRequest(
        key=row["id"],
        round_id=row["round_id"],
        round_kind=row["round_kind"],
        round_title=row["round_title"],
        person_id=row["person_id"],
        person_name=row["full_name"],
        unit_id=row["unit_id"],
        unit_name=row["unit_name"],
        reason=row["reason"],
        until=row["until"],
        state=RequestState(row["state"]),
        version=row["version"],
        submitted_at=row["since"],
        grants=grants,
        remark=row["remark"],
    )
