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
    ScalarSelect,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
    union,
)

from domain.people.person import LEADING, Role
from domain.review.deciding import Authority, Decision
from storage.engine.database import Statements
from storage.people.placement import GONE_VALUES, here
from storage.people.tree import AS_IT_STANDS, last_known, on_day
from storage.tables import ID, grants, memberships, unit_spans, units
from storage.types import Instant

_DECIDER = bindparam("decider", type_=ID)
_LEADING_ROLES = tuple(role.value for role in LEADING)
_LED_UNITS = bindparam("leads", type_=ID, expanding=True)
_ABOVE = bindparam("above", type_=ID, expanding=True)
_DECIDING_ROLES = (*_LEADING_ROLES, Role.OFFICE.value)


def _decide_in(unit_id: ColumnElement[str], answer: ColumnElement[str]) -> ScalarSelect[str]:
    """Of those who decide in this unit."""
    return (
        select(answer)
        .where(
            grants.c.unit_id == unit_id,
            grants.c.role.in_(_DECIDING_ROLES),
            on_day(grants),
            here(grants.c.person_id),
        )
        .scalar_subquery()
    )


def _below() -> CTE:
    """`unit_id`: what lies under `above`, down past units in which nobody decides; where that is so but for one person,
    `but` is that person, else empty. The highest unit lies under its office."""
    highest = and_(unit_spans.c.unit_id.in_(_ABOVE), unit_spans.c.parent_id.is_(None))
    below = (
        select(unit_spans.c.unit_id, literal("", ID).label("but"))
        .where(or_(unit_spans.c.parent_id.in_(_ABOVE), highest), last_known(unit_spans, "unit_id"))
        .cte("below", recursive=True)
    )
    first = func.coalesce(_decide_in(below.c.unit_id, func.min(grants.c.person_id)), "", type_=ID)
    last = func.coalesce(_decide_in(below.c.unit_id, func.max(grants.c.person_id)), "", type_=ID)
    child = unit_spans.alias("child")
    return below.union(
        select(child.c.unit_id, case((first == "", below.c.but), else_=first))
        .join(below, child.c.parent_id == below.c.unit_id)
        .where(
            last_known(child, "unit_id"),
            first == last,
            or_(first == "", below.c.but == "", below.c.but == first),
        )
    )


_BELOW = _below()
# In one list, so that an index finds what lies in it: of an alternative, everything would be looked at.
_LED_OR_BELOW = union(select(units.c.id).where(units.c.id.in_(_LED_UNITS)), select(_BELOW.c.unit_id))


def not_own(author: Column[str]) -> ColumnElement[bool]:
    """Whether it is somebody else's: nobody decides their own."""
    return author != _DECIDER


def waits(unit_id: Column[str], author: Column[str], since: Column[datetime]) -> ColumnElement[bool]:
    """Whether it waits for the decider: of exactly the units in `leads`; or of what lies under `above` with nobody
    between but the author who decides, where it has waited since before `before`, or the unit has no secretary or
    deputy but the author. A unit in `above` that has nothing above it counts as under it. What is of somebody who left
    waits for nobody: no figure counts it."""
    led_by_another = exists().where(
        grants.c.unit_id == unit_id,
        grants.c.role.in_(_LEADING_ROLES),
        grants.c.person_id != author,
        on_day(grants),
        here(grants.c.person_id),
    )
    # Lists that are made once: asked for each row whether it lies below, PostgreSQL goes through all that lies there.
    nearest = or_(
        unit_id.in_(select(_BELOW.c.unit_id).where(_BELOW.c.but == "")),
        tuple_(unit_id, author).in_(select(_BELOW.c.unit_id, _BELOW.c.but)),
    )
    overdue = or_(since < bindparam("before", type_=Instant()), ~led_by_another)
    return and_(
        not_own(author),
        here(author),
        unit_id.in_(_LED_OR_BELOW),
        or_(unit_id.in_(_LED_UNITS), and_(nearest, overdue)),
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
        grants.c.role.in_(_DECIDING_ROLES),
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
