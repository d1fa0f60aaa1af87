"""What is known of the study of a seat, as lines of lists and of the workbook need it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, RowMapping, Table, and_

from domain.study.completion import Way
from domain.study.lines import StudyLine
from domain.study.reflections import ReflectionState
from storage.figures.counts import SeatDetails
from storage.tables import people, reflections, seats, study_answers, study_readings, study_rounds


def _study_of_seat(kept: Table) -> ColumnElement[bool]:
    """What is kept about the round and person of a seat of a study round."""
    return and_(
        kept.c.round_id == study_rounds.c.round_id,
        kept.c.round_id == seats.c.round_id,
        kept.c.person_id == seats.c.person_id,
    )


_enterer = people.alias("enterer")
_STUDY = (
    study_rounds.c.reflection_least,
    study_answers.c.way,
    study_answers.c.reason,
    study_answers.c.at.label("answered_at"),
    study_answers.c.code.label("proof"),
    _enterer.c.full_name.label("entered_by"),
    study_readings.c.furthest,
    reflections.c.state.label("reflection"),
)


def _joined_study(of_seats: FromClause) -> FromClause:
    return (
        of_seats.outerjoin(study_rounds, study_rounds.c.round_id == seats.c.round_id)
        .outerjoin(study_answers, and_(_study_of_seat(study_answers), study_answers.c.ended_at.is_(None)))
        .outerjoin(
            _enterer,
            and_(
                _enterer.c.id == study_answers.c.entered_by,
                study_answers.c.entered_by != study_answers.c.person_id,
            ),
        )
        .outerjoin(study_readings, _study_of_seat(study_readings))
        .outerjoin(reflections, _study_of_seat(reflections))
    )


def _study_line(row: RowMapping) -> StudyLine:
    at = row["answered_at"]
    return StudyLine(
        way=None if row["way"] is None else Way(row["way"]),
        reason=row["reason"] or "",
        at=at,
        code=row["proof"] or "",
        entered_by=row["entered_by"] or "",
        late=at is not None and at > row["binding_deadline"],
        card=row["furthest"] or 0,
        reflection=None if row["reflection"] is None else ReflectionState(row["reflection"]),
        reflection_owed=row["reflection_least"] is not None,
    )


STUDY_DETAILS = SeatDetails(columns=_STUDY, joined=_joined_study, of=_study_line)
"""What study rounds add to the line of a seat."""
