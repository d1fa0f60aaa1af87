"""How people can be reached, as SQL: one statement for the counts of units, one for the people of a scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, bindparam, case, exists, func, literal, or_, select

from domain.people.reach import ReachCounts, ReachLine, ReachState
from storage.engine.database import Repository
from storage.people.placement import BY_NAME, CONSENT, GONE_VALUES, PERSON, PLACE, person_of
from storage.people.tree import WITHIN
from storage.tables import accounts, link_codes, memberships, people, pledges, progress_reports, study_answers
from storage.types import Instant

_SILENT_BEFORE = bindparam("silent_before", type_=Instant())
_NOW = bindparam("now", type_=Instant())
_ACCOUNT_HEARD = func.coalesce(accounts.c.heard_at, accounts.c.linked_at)


def _any_account(says: ColumnElement[bool]) -> ColumnElement[int]:
    """1 where it holds for one of the rows of a group."""
    return func.max(case((says, 1), else_=0))


# Each person of the scope with what their accounts come to.
_EACH_PERSON_REACH = (
    select(
        people.c.id.label("person_id"),
        memberships.c.unit_id,
        func.count(accounts.c.channel).label("accounts_held"),
        func.min(accounts.c.channel).label("channel_held"),
        _any_account(accounts.c.open).label("open"),
        _any_account(and_(accounts.c.open, CONSENT)).label("reachable"),
        func.max(_ACCOUNT_HEARD, type_=Instant()).label("heard_at"),
    )
    .select_from(PLACE.outerjoin(accounts, accounts.c.person_id == people.c.id))
    .where(memberships.c.unit_id.in_(WITHIN), memberships.c.status.not_in(GONE_VALUES))
    .group_by(people.c.id, memberships.c.unit_id)
    .subquery()
)

_ENTERED_BY_OTHERS = or_(
    exists().where(
        pledges.c.person_id == _EACH_PERSON_REACH.c.person_id,
        pledges.c.entered_by != pledges.c.person_id,
    ),
    exists().where(
        pledges.c.person_id == _EACH_PERSON_REACH.c.person_id,
        progress_reports.c.pledge_id == pledges.c.id,
        progress_reports.c.entered_by != pledges.c.person_id,
        progress_reports.c.disowned_at.is_(None),
    ),
    exists().where(
        study_answers.c.person_id == _EACH_PERSON_REACH.c.person_id,
        study_answers.c.entered_by != study_answers.c.person_id,
    ),
)

_REACH_STATE: ColumnElement[str] = case(
    (and_(_EACH_PERSON_REACH.c.accounts_held == 0, _ENTERED_BY_OTHERS), literal(ReachState.PAPER.value)),
    (_EACH_PERSON_REACH.c.accounts_held == 0, literal(ReachState.NEVER.value)),
    (_EACH_PERSON_REACH.c.open == 0, literal(ReachState.BLOCKED.value)),
    (_EACH_PERSON_REACH.c.reachable == 0, literal(ReachState.UNAGREED.value)),
    (_EACH_PERSON_REACH.c.heard_at < _SILENT_BEFORE, literal(ReachState.SILENT.value)),
    else_=literal(ReachState.REACHED.value),
)

_REACH_STATES = select(
    _EACH_PERSON_REACH.c.unit_id,
    case(
        (_EACH_PERSON_REACH.c.accounts_held > 1, literal(2)), else_=_EACH_PERSON_REACH.c.accounts_held
    ).label("accounts_held"),
    case(
        (_EACH_PERSON_REACH.c.accounts_held == 1, _EACH_PERSON_REACH.c.channel_held), else_=literal("")
    ).label("channel_held"),
    _REACH_STATE.label("state"),
).subquery()

_REACH_COUNTS = select(
    _REACH_STATES.c.unit_id,
    _REACH_STATES.c.accounts_held,
    _REACH_STATES.c.channel_held,
    _REACH_STATES.c.state,
    func.count().label("people"),
).group_by(
    _REACH_STATES.c.unit_id,
    _REACH_STATES.c.accounts_held,
    _REACH_STATES.c.channel_held,
    _REACH_STATES.c.state,
)

_CODE_UNTIL = (
    select(func.max(link_codes.c.expires_at, type_=Instant()))
    .where(
        link_codes.c.person_id == people.c.id, link_codes.c.used_at.is_(None), link_codes.c.expires_at > _NOW
    )
    .correlate(people)
    .scalar_subquery()
)

_PEOPLE_REACH = (
    select(
        *PERSON,
        _REACH_STATE.label("state"),
        _EACH_PERSON_REACH.c.heard_at,
        _CODE_UNTIL.label("code_until"),
        accounts.c.channel,
        accounts.c.open,
    )
    .select_from(
        PLACE.join(_EACH_PERSON_REACH, _EACH_PERSON_REACH.c.person_id == people.c.id).outerjoin(
            accounts, accounts.c.person_id == people.c.id
        )
    )
    .where(memberships.c.status.not_in(GONE_VALUES))
    .order_by(*BY_NAME, people.c.id, accounts.c.place, accounts.c.linked_at, accounts.c.channel)
)
_PEOPLE_REACH_HERE = _PEOPLE_REACH.where(memberships.c.unit_id == bindparam("unit"))


class SqlReach(Repository):
    """Which accounts reach whom, as of now."""

    async def units(
        self, scope: tuple[str, ...], day: date, *, silent_before: datetime
    ) -> dict[str, ReachCounts]:
        rows = await self._statements.rows(
            _REACH_COUNTS, {"scope": list(scope), "day": day, "silent_before": silent_before}
        )
        by_unit: defaultdict[str, list[RowMapping]] = defaultdict(list)
        for row in rows:
            by_unit[row["unit_id"]].append(row)
        return {unit_id: _reach_counts(person_rows) for unit_id, person_rows in by_unit.items()}

    async def people(
        self,
        scope: tuple[str, ...],
        day: date,
        *,
        now: datetime,
        silent_before: datetime,
        unit_id: str | None = None,
    ) -> list[ReachLine]:
        reached_people: Mapping[str, Any] = {
            "scope": list(scope),
            "day": day,
            "now": now,
            "silent_before": silent_before,
        }
        if unit_id is None:
            return await self._statements.made(_reach_lines, _PEOPLE_REACH, reached_people)
        here = {**reached_people, "unit": unit_id}
        return await self._statements.made(_reach_lines, _PEOPLE_REACH_HERE, here)


def _reach_counts(rows: list[RowMapping]) -> ReachCounts:
    return ReachCounts.total(
        ReachCounts(
            {ReachState(row["state"]): row["people"]},
            {row["channel_held"]: row["people"]} if row["accounts_held"] == 1 else {},
            row["people"] if row["accounts_held"] > 1 else 0,
        )
        for row in rows
    )


def _reach_lines(rows: Sequence[RowMapping]) -> list[ReachLine]:
    by_person: defaultdict[str, list[RowMapping]] = defaultdict(list)
    for row in rows:
        by_person[row["person_id"]].append(row)
    return [_reach_line(person_rows) for person_rows in by_person.values()]


def _reach_line(rows: list[RowMapping]) -> ReachLine:
    first = rows[0]
    accounts_held = [row for row in rows if row["channel"] is not None]
    return ReachLine(
        person=person_of(first),
        state=ReachState(first["state"]),
        channels=tuple(row["channel"] for row in accounts_held),
        closed=tuple(row["channel"] for row in accounts_held if not row["open"]),
        heard_at=first["heard_at"],
        code_until=first["code_until"],
    )
