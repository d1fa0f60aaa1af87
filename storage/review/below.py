"""Who decides on what lies below: it is climbed down, level by level, past units in which nobody else decides.

Asked once for all kinds of things that wait, as long as the transaction writes nothing: a province has thousands of
units, and what waits in them is asked for by kinds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, func, or_, select

from domain.people.person import LEADING, Role
from domain.review.deciding import Authority
from storage.engine.database import Statements
from storage.engine.listed import listed, listing
from storage.people.placement import here
from storage.people.tree import DAY, last_known, on_day
from storage.tables import ID, grants, unit_spans

LEADING_ROLES = tuple(role.value for role in LEADING)
DECIDING_ROLES = (*LEADING_ROLES, Role.OFFICE.value)

_ABOVE = bindparam("above", type_=ID, expanding=True)
# The highest unit lies under its own office.
_UNITS_DIRECTLY_BELOW = select(unit_spans.c.unit_id).where(
    or_(
        unit_spans.c.parent_id.in_(_ABOVE),
        and_(unit_spans.c.unit_id.in_(_ABOVE), unit_spans.c.parent_id.is_(None)),
    ),
    last_known(unit_spans, "unit_id"),
)
# First what was ever under these, then which of it still is: PostgreSQL thinks that hardly any would be.
_ever_under = (
    select(unit_spans.c.parent_id, unit_spans.c.unit_id, unit_spans.c.valid_from)
    .where(unit_spans.c.parent_id.in_(listed("parents")))
    .cte("ever_under")
    .prefix_with("MATERIALIZED")
)
_UNITS_UNDER_LISTED = select(_ever_under.c.parent_id, _ever_under.c.unit_id).where(
    _ever_under.c.valid_from
    == select(func.max(unit_spans.c.valid_from))
    .where(unit_spans.c.unit_id == _ever_under.c.unit_id, unit_spans.c.valid_from <= DAY)
    .correlate(_ever_under)
    .scalar_subquery()
)
_DECIDERS_OF_LISTED = select(grants.c.unit_id, grants.c.person_id, grants.c.role).where(
    grants.c.unit_id.in_(listed("units")),
    grants.c.role.in_(DECIDING_ROLES),
    on_day(grants),
    here(grants.c.person_id),
)


@dataclass(frozen=True, slots=True)
class Below:
    """What lies below somebody: `near` are the units with nobody between, `near_own` units with the one person between
    whose own things they are asked for. `alone`: of those `near`, the units without secretary and deputy; `alone_own`:
    units with the person in them beside whom there is none.
    """

    near: frozenset[str]
    near_own: frozenset[tuple[str, str]]
    alone: frozenset[str]
    alone_own: frozenset[tuple[str, str]]

    @property
    def units(self) -> frozenset[str]:
        """All of them."""
        return self.near | {unit_id for unit_id, _ in self.near_own}


async def below_of(statements: Statements, authority: Authority) -> Below:
    """What lies below this person on the day."""
    asked = ("below", authority.above, authority.day)
    found = statements.unwritten.get(asked)
    if not isinstance(found, Below):
        found = statements.unwritten[asked] = await _climb_down(statements, authority)
    return found


async def _climb_down(statements: Statements, authority: Authority) -> Below:
    day = {"day": authority.day}
    above = list(authority.above)
    top = await statements.values(_UNITS_DIRECTLY_BELOW, {**day, "above": above}) if above else ()
    # Each unit with whoever alone decides between it and the person; empty: nobody does.
    level = {(str(unit_id), "") for unit_id in top}
    seen: set[tuple[str, str]] = set()
    deciders: dict[str, frozenset[str]] = {}
    leaders: dict[str, frozenset[str]] = {}
    while level:
        seen |= level
        new = sorted({unit_id for unit_id, _ in level} - deciders.keys())
        rows = await statements.rows(_DECIDERS_OF_LISTED, {**day, "units": listing(new)})
        deciders |= _by_unit(new, ((row["unit_id"], row["person_id"]) for row in rows))
        leading = ((row["unit_id"], row["person_id"]) for row in rows if row["role"] in LEADING_ROLES)
        leaders |= _by_unit(new, leading)
        passed = {
            (unit_id, next(iter(deciders[unit_id]), between))
            for unit_id, between in level
            if not deciders[unit_id]
            or (len(deciders[unit_id]) == 1 and (not between or between in deciders[unit_id]))
        }
        level = await _under(statements, passed, day) - seen
    return _below(seen, leaders)


async def _under(
    statements: Statements, passed: Iterable[tuple[str, str]], day: Mapping[str, object]
) -> set[tuple[str, str]]:
    """The children of these units, each with whoever is between."""
    between: dict[str, list[str]] = {}
    for unit_id, person_id in passed:
        between.setdefault(unit_id, []).append(person_id)
    if not between:
        return set()
    rows = await statements.rows(_UNITS_UNDER_LISTED, {**day, "parents": listing(sorted(between))})
    return {(row["unit_id"], person_id) for row in rows for person_id in between[row["parent_id"]]}


def _below(seen: Iterable[tuple[str, str]], leaders: Mapping[str, frozenset[str]]) -> Below:
    near = frozenset(unit_id for unit_id, between in seen if not between)
    near_own = frozenset(pair for pair in seen if pair[1] and pair[0] not in near)
    only = {unit_id: next(iter(led_by)) for unit_id, led_by in leaders.items() if len(led_by) == 1}
    return Below(
        near=near,
        near_own=near_own,
        alone=frozenset(unit_id for unit_id in near if not leaders[unit_id]),
        alone_own=frozenset((unit_id, only[unit_id]) for unit_id in near if unit_id in only)
        | {(unit_id, person_id) for unit_id, person_id in near_own if leaders[unit_id] <= {person_id}},
    )


def _by_unit(units: Iterable[str], people: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    of: dict[str, set[str]] = {unit_id: set() for unit_id in units}
    for unit_id, person_id in people:
        of[unit_id].add(person_id)
    return {unit_id: frozenset(those) for unit_id, those in of.items()}
