"""Study rounds in the database: their terms, and whether a seat has studied all that it owes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, case, exists, insert, literal, or_

from domain.study.completion import STUDIED, Way
from domain.study.edition import Resolution
from domain.study.reflections import ReflectionState, ReflectionTerms
from domain.study.round import StudyRound
from storage.engine.database import Statements
from storage.rounds.kind import KindRows
from storage.tables import reflection_versions, reflections, rounds, seats, study_answers, study_rounds

STUDIED_VALUES = tuple(way.value for way in STUDIED)
_REFLECTION_RETURNED = ReflectionState.RETURNED.value
_REFLECTION_ACCEPTED = ReflectionState.ACCEPTED.value

_INSERT_STUDY_TERMS = insert(study_rounds)


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


def _studied(*when: ColumnElement[bool]) -> ColumnElement[bool]:
    return (
        exists()
        .where(
            study_answers.c.round_id == seats.c.round_id,
            study_answers.c.person_id == seats.c.person_id,
            study_answers.c.ended_at.is_(None),
            study_answers.c.way.in_(STUDIED_VALUES),
            *when,
        )
        .correlate(seats, rounds)
    )


_ASKS_REFLECTION = (
    exists()
    .where(study_rounds.c.round_id == seats.c.round_id, study_rounds.c.reflection_least.is_not(None))
    .correlate(seats)
)


def _study_complete(reflection: ColumnElement[bool]) -> ColumnElement[int]:
    """1 for who studied and, where the round asks for a reflection, has one of which this holds."""
    return _one_if(and_(_studied(), or_(~_ASKS_REFLECTION, _reflection(reflection))))


def _study_complete_by(deadline: ColumnElement[Any]) -> ColumnElement[int]:
    """1 for who studied by then and, where the round asks for a reflection, handed in its first version by then."""
    first = (
        exists()
        .where(
            reflection_versions.c.round_id == seats.c.round_id,
            reflection_versions.c.person_id == seats.c.person_id,
            reflection_versions.c.version == 1,
            reflection_versions.c.at <= deadline,
        )
        .correlate(seats, rounds)
    )
    return _one_if(and_(_studied(study_answers.c.at <= deadline), or_(~_ASKS_REFLECTION, first)))


def _one_if(says: ColumnElement[bool]) -> ColumnElement[int]:
    return case((says, 1), else_=0)


async def _keep(statements: Statements, round_: StudyRound) -> None:
    reflection = round_.reflection
    await statements.run(
        _INSERT_STUDY_TERMS,
        {
            "round_id": round_.id,
            **asdict(round_.resolution),
            "edition": round_.edition,
            "cards": round_.cards,
            "questions": round_.questions,
            "pass_mark": round_.pass_mark,
            "pace_seconds": int(round_.pace.total_seconds()),
            "ways": [way.value for way in round_.ways],
            "reflection_least": reflection.least if reflection else None,
            "reflection_guides": list(reflection.guides) if reflection else [],
            "attendance_suffices": round_.attendance_suffices,
        },
    )


def _load_study_round(common: Mapping[str, Any], rows: Sequence[RowMapping]) -> StudyRound:
    (row,) = rows
    least = row["study_rounds_reflection_least"]
    return StudyRound(
        **common,
        resolution=Resolution(
            number=row["study_rounds_number"],
            issued_on=row["study_rounds_issued_on"],
            issuer=row["study_rounds_issuer"],
            link=row["study_rounds_link"],
        ),
        edition=row["study_rounds_edition"],
        cards=row["study_rounds_cards"],
        questions=row["study_rounds_questions"],
        pass_mark=row["study_rounds_pass_mark"],
        pace=timedelta(seconds=row["study_rounds_pace_seconds"]),
        ways=tuple(Way(way) for way in row["study_rounds_ways"]),
        reflection=(
            None if least is None else ReflectionTerms(least, tuple(row["study_rounds_reflection_guides"]))
        ),
        attendance_suffices=row["study_rounds_attendance_suffices"],
    )


STUDY_ROWS = KindRows(
    kind=StudyRound.kind,
    terms=(study_rounds,),
    order=(),
    keep=_keep,
    load=_load_study_round,
    done=_study_complete(reflections.c.state != _REFLECTION_RETURNED),
    in_time=_study_complete_by,
    accepted=_study_complete(reflections.c.state == _REFLECTION_ACCEPTED),
    returned=_one_if(and_(_studied(), _reflection(reflections.c.state == _REFLECTION_RETURNED))),
    used=literal(0),
)
