"""What waits for whose decision, and who may decide: roles reach the whole subtree, and nobody decides their own.

The conditions are about a row's unit, author and instant, whatever the row is. They take the parameters `decider` (a
person's id), `day`, and those that each names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    RowMapping,
    Select,
    String,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
)

from domain.review.deciding import Authority, Decision
from storage.engine.database import Statements
from storage.engine.listed import listed, listing
from storage.people.placement import GONE_VALUES, here
from storage.people.tree import AS_IT_STANDS, last_known, on_day
from storage.review.below import DECIDING_ROLES, below_of
from storage.tables import ID, grants, memberships, unit_spans
from storage.types import Instant

_DECIDER = bindparam("decider", type_=ID)
MANY_UNITS = 200
"""Units from which on the oldest things are looked for among all that wait, instead of unit by unit: where so many are
looked after, they are found soon."""


def not_own(author: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether it is somebody else's: nobody decides their own."""
    return author != _DECIDER


def waits(
    unit_id: ColumnElement[str], author: ColumnElement[str], since: ColumnElement[datetime]
) -> ColumnElement[bool]:
    """Whether it waits for the decider: of exactly the units in `leads`; or of what lies `Below` with nobody between
    but the author who decides, where it has waited since before `before`, or the unit has no secretary or deputy but
    the author. What is of somebody who left waits for nobody: no figure counts it."""
    own = unit_id + _OWN + author
    overdue = and_(
        since < bindparam("before", type_=Instant()),
        or_(unit_id.in_(listed("near")), own.in_(listed("near_own"))),
    )
    return and_(
        not_own(author),
        here(author),
        # In one list, so that an index finds what lies in it: of an alternative, everything would be looked at.
        unit_id.in_(listed("within")),
        or_(
            unit_id.in_(listed("leads")),
            unit_id.in_(listed("alone")),
            own.in_(listed("alone_own")),
            overdue,
        ),
    )


def waits_among_all(
    unit_id: Column[str], author: Column[str], since: Column[datetime]
) -> ColumnElement[bool]:
    """The same, but found by the instant since when it waits, and never by its unit."""
    # No index is of what comes out of a function.
    return waits(func.coalesce(unit_id, ""), author, since)


_OWN = literal("/", String())


@dataclass(frozen=True, slots=True)
class WaitingStatements:
    """The statements about a kind of things that wait, each with what `waits` says, and at most `most` rows.

    `everything`: the rows, oldest first; `narrowed`: those of them whose key is in `only`. `oldest`: keys, where there
    may be so many that they are found by `waits_among_all`.
    """

    everything: Select[Any]
    narrowed: Select[Any]
    oldest: Select[tuple[str]] | None = None


async def waiting_rows(
    statements: Statements,
    waiting: WaitingStatements,
    authority: Authority,
    *,
    only: Collection[str] | None,
    limit: int,
) -> Sequence[RowMapping]:
    """The rows of what waits for this person, at most `limit`; of `only` these keys, where they are given."""
    below = await below_of(statements, authority)
    within = below.units.union(authority.leads)
    asked: dict[str, object] = {
        "decider": authority.person_id,
        "before": authority.before,
        "day": authority.day,
        "most": limit,
        "leads": listing(authority.leads),
        "within": listing(within),
        "near": listing(below.near),
        "near_own": listing(map("/".join, below.near_own)),
        "alone": listing(below.alone),
        "alone_own": listing(map("/".join, below.alone_own)),
    }
    if only is None and waiting.oldest is not None and len(within) >= MANY_UNITS:
        only = await statements.values(waiting.oldest, asked)
    if only is None:
        return await statements.rows(waiting.everything, asked)
    return await statements.rows(waiting.narrowed, {**asked, "only": list(only)})


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
        grants.c.role.in_(DECIDING_ROLES),
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
