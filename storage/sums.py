"""Sums over frozen rosters: what somebody owes stands on the seat, what they did in the pledges.

The denominator is the frozen roster without those whose status is outside denominators on the day. The parameter `at_`
looks back: versions, decisions, reports and withdrawals after that instant had not happened yet, so that a week's
figures come out alike however late they are taken. Further parameters are `scope`, `rounds` and `day`.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, RowMapping, and_, bindparam, case, distinct, func, select, true

from domain.figures import PledgeFigures
from domain.pledges import PledgeState, Progress
from storage.placement import COUNTED_VALUES, reachable
from storage.rounds import REGISTERED_VALUES
from storage.tables import (
    ID,
    decisions,
    memberships,
    pledge_versions,
    pledges,
    progress_reports,
    rounds,
    seats,
    unit_spans,
    units,
)
from storage.tree import WITHIN, last_known, on_day
from storage.types import Instant

ROUNDS = bindparam("rounds", type_=ID, expanding=True)
_AT = bindparam("at_", type_=Instant())

_SUBMITTED, _APPROVED = PledgeState.SUBMITTED.value, PledgeState.APPROVED.value
_RETURNED, _WITHDRAWN = PledgeState.RETURNED.value, PledgeState.WITHDRAWN.value

_earlier = pledge_versions.alias("earlier")
_VERSION_THEN = (
    select(func.max(_earlier.c.version))
    .where(_earlier.c.pledge_id == pledges.c.id, _earlier.c.at <= _AT)
    .correlate(pledges)
    .scalar_subquery()
)
_PROGRESS_THEN = (
    select(progress_reports.c.progress)
    .where(progress_reports.c.pledge_id == pledges.c.id, progress_reports.c.at <= _AT)
    .order_by(progress_reports.c.at.desc(), progress_reports.c.id.desc())
    .limit(1)
    .correlate(pledges)
    .scalar_subquery()
)
_STATE_THEN = case(
    (_VERSION_THEN.is_(None), None),
    (pledges.c.withdrawn_at <= _AT, _WITHDRAWN),
    (~rounds.c.approval, _APPROVED),
    (decisions.c.approved, _APPROVED),
    (decisions.c.approved.is_(None), _SUBMITTED),
    else_=_RETURNED,
)
# From the seats to their pledges by an index, and never the other way: PostgreSQL, before it has statistics, would
# compare every seat with every pledge.
_pledged = (
    select(
        seats.c.round_id,
        seats.c.person_id,
        seats.c.unit_id,
        rounds.c.min_pledges,
        memberships.c.person_id.label("counted_id"),
        _STATE_THEN.label("state"),
        _PROGRESS_THEN.label("progress"),
    )
    .select_from(
        seats.join(rounds, rounds.c.id == seats.c.round_id)
        .outerjoin(
            memberships,
            and_(
                memberships.c.person_id == seats.c.person_id,
                on_day(memberships),
                memberships.c.status.in_(COUNTED_VALUES),
            ),
        )
        .outerjoin(
            pledges, and_(pledges.c.round_id == seats.c.round_id, pledges.c.person_id == seats.c.person_id)
        )
        .outerjoin(
            decisions,
            and_(
                decisions.c.pledge_id == pledges.c.id,
                decisions.c.version == _VERSION_THEN,
                decisions.c.at <= _AT,
            ),
        )
    )
    .where(seats.c.round_id.in_(ROUNDS), rounds.c.opened_at <= _AT, seats.c.unit_id.in_(WITHIN))
    .subquery("pledged")
)


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How many rows of a group it holds for; 0 where there are none at all."""
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _under_way(progress: ColumnElement[bool]) -> ColumnElement[int]:
    return _number(and_(_pledged.c.state == _APPROVED, progress))


_seated = (
    select(
        _pledged.c.round_id,
        _pledged.c.person_id,
        _pledged.c.unit_id,
        _pledged.c.min_pledges,
        _pledged.c.counted_id,
        _number(_pledged.c.state.in_(REGISTERED_VALUES)).label("registered"),
        _number(_pledged.c.state == _APPROVED).label("approved"),
        _number(_pledged.c.state == _SUBMITTED).label("waiting"),
        _number(_pledged.c.state == _RETURNED).label("returned"),
        _under_way(_pledged.c.progress == Progress.DONE.value).label("done"),
        _under_way(_pledged.c.progress == Progress.DOING.value).label("doing"),
        _under_way(_pledged.c.progress == Progress.STUCK.value).label("stuck"),
        _under_way(_pledged.c.progress.is_(None)).label("silent"),
    )
    .group_by(
        _pledged.c.round_id,
        _pledged.c.person_id,
        _pledged.c.unit_id,
        _pledged.c.min_pledges,
        _pledged.c.counted_id,
    )
    .subquery("seated")
)
_COUNTED = _seated.c.counted_id.is_not(None)
# Of a round that asks for nothing, whoever hands in something has registered, and nobody is missing.
_OWED = case((_seated.c.min_pledges > 1, _seated.c.min_pledges), else_=1)


def _people(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return _number(and_(_COUNTED, condition))


def _pledges(column: str) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((_COUNTED, _seated.c[column]), else_=0)), 0)


_FIGURES: dict[str, ColumnElement[int]] = {
    "due": _people(true()),
    "registered": _people(_seated.c.registered >= _OWED),
    "approved": _people(_seated.c.approved >= _OWED),
    "waiting": _people(_seated.c.waiting > 0),
    "returned": _people(_seated.c.returned > 0),
    "missing": _people(_seated.c.min_pledges > _seated.c.registered),
    **{progress: _pledges(progress) for progress in ("done", "doing", "stuck", "silent")},
}
_LABELLED = tuple(column.label(name) for name, column in _FIGURES.items())
UNITS = (
    select(
        units.c.id,
        units.c.code,
        unit_spans.c.name,
        unit_spans.c.parent_id,
        *_LABELLED,
        func.count(distinct(_seated.c.counted_id)).label("people"),
        func.count(distinct(case((reachable(_seated.c.counted_id), _seated.c.counted_id)))).label("linked"),
    )
    .select_from(
        _seated.join(units, units.c.id == _seated.c.unit_id).join(
            unit_spans, and_(unit_spans.c.unit_id == units.c.id, last_known(unit_spans, "unit_id"))
        )
    )
    .group_by(units.c.id, units.c.code, unit_spans.c.name, unit_spans.c.parent_id)
)
TOTAL = select(*_LABELLED).select_from(_seated)
BY_ROUND = select(_seated.c.round_id, *_LABELLED).group_by(_seated.c.round_id)


def figures_of(row: RowMapping) -> PledgeFigures:
    """The counts of a row of these statements."""
    # PostgreSQL sums whole numbers to decimals.
    return PledgeFigures(**{name: int(row[name]) for name in _FIGURES})
