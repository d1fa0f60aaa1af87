"""What waits for whose decision, and who may decide: roles reach the whole subtree, and nobody decides their own.

The conditions are about a row's unit, author and instant, whatever the row is. They take the parameters `decider` (a
person's id), `day`, and those that each names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    RowMapping,
    Select,
    and_,
    bindparam,
    exists,
    or_,
    select,
    union,
)

from domain.people.person import LEADING, Role
from domain.review.waiting import Authority, Decision
from storage.engine.database import Statements
from storage.people.placement import GONE_VALUES, here
from storage.people.tree import AS_IT_STANDS, last_known, on_day
from storage.tables import ID, grants, memberships, unit_spans, units
from storage.types import Instant

_DECIDER = bindparam("decider", type_=ID)
_LEADING_ROLES = tuple(role.value for role in LEADING)
_LED_UNITS = bindparam("leads", type_=ID, expanding=True)
_ABOVE = bindparam("above", type_=ID, expanding=True)
# In one list, so that an index finds what lies in it: of an alternative, everything would be looked at.
_LED_OR_UNDER = union(
    select(units.c.id).where(units.c.id.in_(_LED_UNITS)),
    select(unit_spans.c.unit_id).where(unit_spans.c.parent_id.in_(_ABOVE), last_known(unit_spans, "unit_id")),
    # Above the highest unit is nobody: there it is for its office.
    select(unit_spans.c.unit_id).where(
        unit_spans.c.unit_id.in_(_ABOVE),
        unit_spans.c.parent_id.is_(None),
        last_known(unit_spans, "unit_id"),
    ),
)


def not_own(author: Column[str]) -> ColumnElement[bool]:
    """Whether it is somebody else's: nobody decides their own."""
    return author != _DECIDER


def waits(unit_id: Column[str], author: Column[str], since: Column[datetime]) -> ColumnElement[bool]:
    """Whether it waits for the decider: of exactly the units in `leads`, or of the children of `above`, or of a unit in
    `above` that has nothing above it, where it has waited since before `before`, or the unit has no secretary or deputy
    but the author."""
    led_by_another = exists().where(
        grants.c.unit_id == unit_id,
        grants.c.role.in_(_LEADING_ROLES),
        grants.c.person_id != author,
        on_day(grants),
        here(grants.c.person_id),
    )
    return and_(
        not_own(author),
        unit_id.in_(_LED_OR_UNDER),
        or_(unit_id.in_(_LED_UNITS), since < bindparam("before", type_=Instant()), ~led_by_another),
    )


async def waiting_rows(
    statements: Statements,
    everything: Select[Any],
    narrowed: Select[Any],
    authority: Authority,
    *,
    only: Collection[str] | None,
    limit: int,
) -> Sequence[RowMapping]:
    """The rows of a statement about what `waits`, at most `most`; of `narrowed`, where only these keys count."""
    deciding_parameters: dict[str, object] = {
        "decider": authority.person_id,
        "leads": list(authority.leads),
        "above": list(authority.above),
        "before": authority.before,
        "day": authority.day,
        "most": limit,
    }
    if only is None:
        return await statements.rows(everything, deciding_parameters)
    return await statements.rows(narrowed, {**deciding_parameters, "only": list(only)})


def deciding(decision: Decision) -> dict[str, object]:
    """The parameters `of_version`, `decider`, `day` and `said` of a statement that decides where its person may."""
    return {
        "of_version": decision.version,
        "decider": decision.decided_by,
        "day": AS_IT_STANDS,
        "said": decision.remark,
    }


def may_decide(unit_of_it: Select[tuple[str]]) -> ColumnElement[bool]:
    """Whether the decider is secretary, deputy or office of the unit that this query finds, or of one above."""
    return exists().where(
        grants.c.person_id == _DECIDER,
        grants.c.role.in_((*_LEADING_ROLES, Role.OFFICE.value)),
        grants.c.unit_id.in_(select(_units_upwards(unit_of_it).c.unit_id)),
        on_day(grants),
        here(grants.c.person_id),
    )


def home_of(person_id: ColumnElement[str]) -> Select[tuple[str]]:
    """The unit that the person belongs to on `day`."""
    return select(memberships.c.unit_id).where(
        memberships.c.person_id == person_id, on_day(memberships), memberships.c.status.not_in(GONE_VALUES)
    )


def _units_upwards(unit_of_it: Select[tuple[str]]) -> CTE:
    """`unit_id`: the unit and everything above it."""
    line = unit_of_it.cte("line", recursive=True)
    return line.union(
        select(unit_spans.c.parent_id)
        .join(line, unit_spans.c.unit_id == line.c.unit_id)
        .where(unit_spans.c.parent_id.is_not(None), last_known(unit_spans, "unit_id"))
    )
