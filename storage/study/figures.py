"""Study rounds counted over their frozen rosters: what stood about each seat at an instant.

An answer counts while it stood at `at_`, a reflection from its first version on, an assessment once it was made.
Parameters: `storage.figures.counts`.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, case, exists, false, func, or_, select

from domain.study.completion import Way
from domain.study.figures import StudyFigures
from domain.study.reflections import ReflectionState
from storage.figures.counts import AT, COUNTED_PERSON, OF_ROUNDS, RoundCounts, how_many
from storage.study.kind import STUDIED_VALUES
from storage.study.lines import STUDY_DETAILS
from storage.tables import (
    assessments,
    memberships,
    reflection_versions,
    reflections,
    rounds,
    seats,
    study_answers,
    study_rounds,
)

# Only of seats that count is anything looked for: what is joined below is empty for all others.
_STUDENT = memberships.c.person_id
_COUNTED_STUDENT = _STUDENT.is_not(None)
_of_seat = (
    seats.join(rounds, rounds.c.id == seats.c.round_id)
    .join(study_rounds, study_rounds.c.round_id == seats.c.round_id)
    .outerjoin(memberships, COUNTED_PERSON)
    # At most one answer stands at any instant, so that no seat is counted twice.
    .outerjoin(
        study_answers,
        and_(
            study_answers.c.round_id == seats.c.round_id,
            study_answers.c.person_id == _STUDENT,
            study_answers.c.at <= AT,
            or_(study_answers.c.ended_at.is_(None), study_answers.c.ended_at > AT),
        ),
    )
    .outerjoin(
        reflections,
        and_(
            study_rounds.c.reflection_least.is_not(None),
            reflections.c.round_id == seats.c.round_id,
            reflections.c.person_id == _STUDENT,
        ),
    )
)
_REFLECTION_ASKED = study_rounds.c.reflection_least.is_not(None)
_FIRST_REFLECTION_THEN = exists().where(
    reflection_versions.c.round_id == seats.c.round_id,
    reflection_versions.c.person_id == seats.c.person_id,
    reflection_versions.c.version == 1,
    reflection_versions.c.at <= AT,
)
# Versions carry long texts; only of those handed in anew is the first one looked for among them.
_REFLECTION_HANDED_IN = or_(
    reflections.c.submitted_at <= AT, and_(reflections.c.version > 1, _FIRST_REFLECTION_THEN.correlate(seats))
)
_VERSION_THEN = (
    select(func.max(reflection_versions.c.version))
    .where(
        reflection_versions.c.round_id == assessments.c.round_id,
        reflection_versions.c.person_id == assessments.c.person_id,
        reflection_versions.c.at <= AT,
    )
    .correlate(assessments)
    .scalar_subquery()
)
_REFLECTION_ACCEPTED = and_(
    reflections.c.assessed_at <= AT, reflections.c.state == ReflectionState.ACCEPTED.value
)
_REFLECTION_RETURNED = or_(
    and_(reflections.c.assessed_at <= AT, reflections.c.state == ReflectionState.RETURNED.value),
    # What was handed in anew since had come back by then: its last assessment is the newer of the two.
    and_(
        reflections.c.version > 1,
        reflections.c.submitted_at > AT,
        exists()
        .where(
            assessments.c.round_id == seats.c.round_id,
            assessments.c.person_id == seats.c.person_id,
            assessments.c.at <= AT,
            assessments.c.version == _VERSION_THEN,
        )
        .correlate(seats),
    ),
)
_STUDIED = study_answers.c.way.in_(STUDIED_VALUES)
_STUDY_DONE = case(
    (and_(_STUDIED, study_rounds.c.reflection_least.is_(None)), 1),
    (and_(_STUDIED, _REFLECTION_RETURNED), 0),
    (and_(_STUDIED, _REFLECTION_HANDED_IN), 1),
    else_=0,
)


_STUDY_FIGURES: dict[str, ColumnElement[int]] = {
    "seated": func.count(),
    "due": how_many(_COUNTED_STUDENT),
    "direct": how_many(study_answers.c.way == Way.DIRECT.value),
    "online": how_many(study_answers.c.way == Way.ONLINE.value),
    "self_study": how_many(study_answers.c.way == Way.SELF.value),
    "makeup": how_many(study_answers.c.way == Way.MAKEUP.value),
    "excused": how_many(and_(study_answers.c.way == Way.NONE.value, study_answers.c.reason != "")),
    "reflections": how_many(and_(_REFLECTION_ASKED, _COUNTED_STUDENT)),
    "handed_in": how_many(and_(_REFLECTION_HANDED_IN, ~func.coalesce(_REFLECTION_RETURNED, false()))),
    "accepted": how_many(_REFLECTION_ACCEPTED),
    "returned": how_many(_REFLECTION_RETURNED),
    "unfinished": how_many(and_(rounds.c.owed > _STUDY_DONE, _COUNTED_STUDENT)),
}
STUDY_COUNTS = RoundCounts(
    StudyFigures, _STUDY_FIGURES, _of_seat, *OF_ROUNDS, by=seats, details=STUDY_DETAILS
)
"""Study rounds."""
