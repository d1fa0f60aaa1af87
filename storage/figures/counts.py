"""Counts over frozen rosters: what every kind of rounds is counted with.

The denominator is the frozen roster without those whose status is outside denominators on the day. The parameter `at_`
looks back: what was done after that instant had not happened yet, so that a week's figures come out alike however late
they are taken. Further parameters are `scope`, `rounds` and `day`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    RowMapping,
    Select,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
)

from domain.figures.counts import RoundFigures
from domain.figures.lines import SeatDetail
from storage.people.placement import COUNTED_VALUES, GONE_VALUES, reachable
from storage.people.tree import SCOPE, WITHIN, last_known, on_day
from storage.tables import ID, memberships, rounds, seats, unit_spans, units
from storage.types import Instant

ROUNDS = bindparam("rounds", type_=ID, expanding=True)
AT = bindparam("at_", type_=Instant())

THERE = (
    seats.c.round_id.in_(ROUNDS),
    rounds.c.opened_at <= AT,
    or_(seats.c.added_at.is_(None), seats.c.added_at <= AT),
)
"""Seats of these rounds; a round that was opened later, or a seat added later, was not there yet."""

OF_ROUNDS = (*THERE, seats.c.unit_id.in_(WITHIN))
"""Those of them that are in the scope."""

COUNTED_PERSON = and_(
    memberships.c.person_id == seats.c.person_id,
    on_day(memberships),
    memberships.c.status.in_(COUNTED_VALUES),
)
"""For an outer join of `memberships` to `seats`: without a row, the seat is outside denominators."""


_COUNTED_PERSON = memberships.c.person_id
REACHED = (
    select(
        seats.c.round_id,
        seats.c.unit_id,
        func.count(_COUNTED_PERSON).label("people"),
        func.count(case((reachable(_COUNTED_PERSON), _COUNTED_PERSON))).label("reached"),
    )
    .select_from(seats.join(rounds, rounds.c.id == seats.c.round_id).outerjoin(memberships, COUNTED_PERSON))
    .where(*OF_ROUNDS)
    .group_by(seats.c.round_id, seats.c.unit_id)
)
"""The people who count by round of any kind and unit, and how many of them an account reaches."""

PEOPLE = (
    select(memberships.c.unit_id, func.count().label("people"))
    .where(on_day(memberships), memberships.c.status.not_in(GONE_VALUES), memberships.c.unit_id.in_(WITHIN))
    .group_by(memberships.c.unit_id)
)
"""Everybody who belongs to a unit, asked for anything or not."""

FIRST_DAY = select(func.min(unit_spans.c.valid_from)).where(unit_spans.c.unit_id.in_(SCOPE))

UNITS = (
    select(
        units.c.id,
        units.c.code,
        unit_spans.c.name,
        unit_spans.c.parent_id,
        (unit_spans.c.valid_from == unit_spans.c.valid_to).label("ended"),
    )
    .select_from(
        units.join(unit_spans, and_(unit_spans.c.unit_id == units.c.id, last_known(unit_spans, "unit_id")))
    )
    .where(units.c.id.in_(WITHIN))
)
"""The units of the scope by their names; `ended`: it is no more, and was taken in by its parent."""


@dataclass(frozen=True, slots=True)
class SeatDetails:
    """What a kind of rounds adds to the line of a seat.

    `joined` joins its tables to the seats, outside, so that no seat is lost; `of` reads a row that has its `columns`.
    """

    columns: Sequence[ColumnElement[object]]
    joined: Callable[[FromClause], FromClause]
    of: Callable[[RowMapping], SeatDetail]


def how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """The rows of a group for which it holds; 0 where there are none at all."""
    return func.count(case((condition, 1)))


class RoundCounts:
    """How rounds of one kind are counted: statements whose rows bear the counts of `figures` by their names.

    `units` has a row for each `round_id` and `unit_id`, `total` one for each `round_id`: rounds are never added up.
    `many_units` is `units` for a scope of many.
    """

    def __init__(
        self,
        figures: type[RoundFigures],
        counts: Mapping[str, ColumnElement[int]],
        rows: FromClause,
        *where: ColumnElement[bool],
        by: FromClause,
        details: SeatDetails | None = None,
        many: RoundCounts | None = None,
    ) -> None:
        """`counts`: over those of `rows` for which `where` holds. `by`: which of them has `unit_id` and `round_id`.
        `many`: the same counted in another way, which is quicker of many units."""
        self.figures = figures
        self.details = details
        self._names = tuple(counts)
        self.total: Select[*tuple[Any, ...]] = (
            select(by.c.round_id, *(count.label(name) for name, count in counts.items()))
            .select_from(rows)
            .where(*where)
            .group_by(by.c.round_id)
        )
        self.units = self.total.add_columns(by.c.unit_id).group_by(by.c.unit_id)
        self.many_units = self.units if many is None else many.units

    def of(self, row: RowMapping) -> RoundFigures:
        """The counts of a row of these statements."""
        # PostgreSQL sums whole numbers to decimals.
        return self.figures(**{name: int(row[name]) for name in self._names})
