"""How much of what a seat owes is done, whatever the kind of its round. Correlates with `seats` and `rounds`."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select

from domain.pledges.pledge import REGISTERED, PledgeState
from domain.rounds.round import RoundKind
from domain.study.edition import STUDIED, ReflectionState
from storage.tables import pledges, reflections, rounds, seats, study_answers, study_rounds

REGISTERED_VALUES = tuple(state.value for state in REGISTERED)
STUDIED_VALUES = tuple(way.value for way in STUDIED)
_STUDY = RoundKind.STUDY.value
_RETURNED = ReflectionState.RETURNED.value

BINDING: ColumnElement[object] = case(
    (seats.c.extended_to > rounds.c.deadline, seats.c.extended_to), else_=rounds.c.deadline
)
"""The deadline that binds a seat: a personal one, unless the round's own was moved beyond it."""


def pledges_in(*states: str) -> ColumnElement[int]:
    """How many pledges of the seat are in one of these states."""
    return (
        select(func.count())
        .select_from(pledges)
        .where(
            pledges.c.round_id == seats.c.round_id,
            pledges.c.person_id == seats.c.person_id,
            pledges.c.state.in_(states),
        )
        .correlate(seats)
        .scalar_subquery()
    )


def _reflection(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return (
        exists()
        .where(
            reflections.c.round_id == seats.c.round_id,
            reflections.c.person_id == seats.c.person_id,
            condition,
        )
        .correlate(seats)
    )


_STUDIED = (
    exists()
    .where(
        study_answers.c.round_id == seats.c.round_id,
        study_answers.c.person_id == seats.c.person_id,
        study_answers.c.ended_at.is_(None),
        study_answers.c.way.in_(STUDIED_VALUES),
    )
    .correlate(seats)
)
_ASKS_REFLECTION = (
    exists()
    .where(study_rounds.c.round_id == seats.c.round_id, study_rounds.c.reflection_least.is_not(None))
    .correlate(seats)
)
_STUDY_DONE = and_(_STUDIED, or_(~_ASKS_REFLECTION, _reflection(reflections.c.state != _RETURNED)))
_STUDY_ACCEPTED = and_(
    _STUDIED, or_(~_ASKS_REFLECTION, _reflection(reflections.c.state == ReflectionState.ACCEPTED.value))
)


def _by_kind(study: ColumnElement[bool], pledged: ColumnElement[int]) -> ColumnElement[int]:
    return case((rounds.c.kind == _STUDY, case((study, 1), else_=0)), else_=pledged)


DONE = _by_kind(_STUDY_DONE, pledges_in(*REGISTERED_VALUES))
"""How much of what the seat owes is done: compare with `rounds.owed`."""

ACCEPTED = _by_kind(_STUDY_ACCEPTED, pledges_in(PledgeState.APPROVED.value))
"""How much of it nobody has to look at any more."""

RETURNED = _by_kind(_reflection(reflections.c.state == _RETURNED), pledges_in(PledgeState.RETURNED.value))
"""How much of it came back with a remark."""

USED = pledges_in(*(state.value for state in PledgeState if state is not PledgeState.WITHDRAWN))
"""How many pledges of the seat are not withdrawn."""
