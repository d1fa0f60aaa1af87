"""Sums over the frozen rosters of study rounds: what stood about each seat at an instant.

An answer counts while it stood at `at_`, a reflection from its first version on, an assessment once it was made.
Parameters: `storage.rounds.sums`.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select

from domain.study.answers import Way
from domain.study.figures import StudyFigures
from domain.study.reflections import ReflectionState
from storage.rounds.sums import AT, COUNTED_PERSON, OF_ROUNDS, RoundSums
from storage.study.kind import STUDIED_VALUES
from storage.study.lines import STUDY_DETAILS
from storage.tables import (
    memberships,
    reflection_versions,
    reflections,
    rounds,
    seats,
    study_answers,
    study_rounds,
)

# Only of seats that count is anything looked for: what is joined below is empty for all others.
_PERSON = memberships.c.person_id
_of_seat = (
    seats.join(rounds, rounds.c.id == seats.c.round_id)
    .join(study_rounds, study_rounds.c.round_id == seats.c.round_id)
    .outerjoin(memberships, COUNTED_PERSON)
    # At most one answer stands at any instant, so that no seat is counted twice.
    .outerjoin(
        study_answers,
        and_(
            study_answers.c.round_id == seats.c.round_id,
            study_answers.c.person_id == _PERSON,
            study_answers.c.at <= AT,
            or_(study_answers.c.ended_at.is_(None), study_answers.c.ended_at > AT),
        ),
    )
    .outerjoin(
        reflections,
        and_(
            study_rounds.c.reflection_least.is_not(None),
            reflections.c.round_id == seats.c.round_id,
            reflections.c.person_id == _PERSON,
        ),
    )
)
_ASKED = study_rounds.c.reflection_least.is_not(None)
_FIRST_THEN = exists().where(
    reflection_versions.c.round_id == seats.c.round_id,
    reflection_versions.c.person_id == seats.c.person_id,
    reflection_versions.c.version == 1,
    reflection_versions.c.at <= AT,
)
# Versions carry long texts; only of those handed in anew is the first one looked for among them.
_HANDED_IN = or_(
    reflections.c.submitted_at <= AT, and_(reflections.c.version > 1, _FIRST_THEN.correlate(seats))
)
_ASSESSED = reflections.c.assessed_at <= AT
_ACCEPTED = and_(_ASSESSED, reflections.c.state == ReflectionState.ACCEPTED.value)
_RETURNED = and_(_ASSESSED, reflections.c.state == ReflectionState.RETURNED.value)
_STUDIED = study_answers.c.way.in_(STUDIED_VALUES)
_DONE = case(
    (and_(_STUDIED, study_rounds.c.reflection_least.is_(None)), 1),
    (and_(_STUDIED, _RETURNED), 0),
    (and_(_STUDIED, _HANDED_IN), 1),
    else_=0,
)


def _people(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How many seats it holds for."""
    return func.count(case((condition, 1)))


_FIGURES: dict[str, ColumnElement[int]] = {
    "seated": func.count(),
    "due": func.count(_PERSON),
    "direct": _people(study_answers.c.way == Way.DIRECT.value),
    "online": _people(study_answers.c.way == Way.ONLINE.value),
    "self_study": _people(study_answers.c.way == Way.SELF.value),
    "makeup": _people(study_answers.c.way == Way.MAKEUP.value),
    "excused": _people(and_(study_answers.c.way == Way.NONE.value, study_answers.c.reason != "")),
    "reflections": func.count(case((_ASKED, _PERSON))),
    "handed_in": _people(_HANDED_IN),
    "accepted": _people(_ACCEPTED),
    "returned": _people(_RETURNED),
    "missing": func.count(case((rounds.c.owed > _DONE, _PERSON))),
}
_TOTAL = (
    select(*(column.label(name) for name, column in _FIGURES.items())).select_from(_of_seat).where(*OF_ROUNDS)
)
STUDY_SUMS = RoundSums(
    figures=StudyFigures,
    counts=tuple(_FIGURES),
    units=_TOTAL.add_columns(seats.c.unit_id).group_by(seats.c.unit_id),
    by_round=_TOTAL.add_columns(seats.c.round_id).group_by(seats.c.round_id),
    total=_TOTAL,
    details=STUDY_DETAILS,
)
"""Study rounds."""
