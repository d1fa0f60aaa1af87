"""The tree of units on a day, as SQL: what lies under a scope, and what lies above it.

Statements that use these take the parameters `day` (a date) and `scope` (unit ids; none: nothing is seen).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    FromClause,
    ScalarSelect,
    and_,
    bindparam,
    func,
    select,
)

from storage.tables import ID, unit_spans
from storage.types import FOREVER, Day

DAY = bindparam("day", type_=Day())
SCOPE = bindparam("scope", type_=ID, expanding=True)
AS_IT_STANDS = FOREVER - timedelta(days=1)
"""The day for questions about the present that name none: what has no end yet holds on it."""


def on_day(spans: FromClause) -> ColumnElement[bool]:
    """The row of this effective-dated table that holds on the day."""
    return and_(spans.c.valid_from <= DAY, spans.c.valid_to > DAY)


def last_known(spans: FromClause, key: str) -> ColumnElement[bool]:
    """The newest row that had begun by the day, ended or not. `key` is the column that says whose row it is."""
    earlier = spans.alias()
    newest: ScalarSelect[object] = (
        select(func.max(earlier.c.valid_from))
        .where(earlier.c[key] == spans.c[key], earlier.c.valid_from <= DAY)
        .correlate(spans)
        .scalar_subquery()
    )
    return and_(spans.c.valid_from == newest)


def newest_unit_name(of: FromClause) -> ScalarSelect[str]:
    """What the unit of this table's row (`unit_id`) is called, or was called last."""
    return (
        select(unit_spans.c.name)
        .where(unit_spans.c.unit_id == of.c.unit_id)
        .order_by(unit_spans.c.valid_from.desc())
        .limit(1)
        .correlate(of)
        .scalar_subquery()
    )


def under(scope: BindParameter[Any], name: str) -> CTE:
    """`unit_id`: the units of this expanding parameter that exist on the day, and everything under them."""
    top = (
        select(unit_spans.c.unit_id)
        .where(unit_spans.c.unit_id.in_(scope), on_day(unit_spans))
        .cte(name, recursive=True)
    )
    # A unit that was merged away stays where it was last: frozen rosters and old rounds still name it.
    child = unit_spans.alias("child")
    return top.union(
        select(child.c.unit_id)
        .join(top, child.c.parent_id == top.c.unit_id)
        .where(last_known(child, "unit_id"))
    )


def _above() -> CTE:
    bottom = (
        select(unit_spans.c.unit_id)
        .where(unit_spans.c.unit_id.in_(SCOPE), on_day(unit_spans))
        .cte("above", recursive=True)
    )
    child = unit_spans.alias("child")
    return bottom.union(
        select(child.c.parent_id)
        .join(bottom, child.c.unit_id == bottom.c.unit_id)
        .where(child.c.parent_id.is_not(None), on_day(child))
    )


def _taken_in() -> CTE:
    # Its last span, of no day, says that a unit is no more and under which one it is found.
    spans = unit_spans.alias("ended_span")
    ended = (
        select(spans.c.unit_id, spans.c.parent_id)
        .where(spans.c.valid_from == spans.c.valid_to, last_known(spans, "unit_id"))
        .cte("ended")
    )
    first = select(ended.c.unit_id, ended.c.parent_id.label("by_id")).cte("taken_in", recursive=True)
    further = ended.alias("further")
    every = first.union(
        select(first.c.unit_id, further.c.parent_id).join(further, further.c.unit_id == first.c.by_id)
    )
    return (
        select(every.c.unit_id, every.c.by_id)
        .where(every.c.by_id.not_in(select(ended.c.unit_id)))
        .cte("taken_in_at_last")
    )


TAKEN_IN = _taken_in()
"""`unit_id`, `by_id`: units that are no more, each with the one that has taken it in, where that is still there."""

UNDER = under(SCOPE, "under")
"""`unit_id`: the units of the scope that exist on the day, and everything under them. No circle can hold it up."""

ABOVE = _above()
"""`unit_id`: the units of the scope that exist on the day, and everything above them."""

WITHIN = select(UNDER.c.unit_id)
"""For `column.in_(WITHIN)`."""
