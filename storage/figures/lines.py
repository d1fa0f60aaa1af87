"""Lines of lists and of the workbook: seats, pledges, and who is missing, as they stand now."""

from __future__ import annotations

from sqlalchemy import ColumnElement, RowMapping, Table, and_, bindparam, func, select

from domain.figures.lines import MemberLine, PledgeLine, StudyLine
from domain.people.person import COUNTED, Status
from domain.pledges.pledge import PledgeState, Progress
from domain.rounds.round import RoundKind, Seat
from domain.study.edition import ReflectionState, Way
from storage.people.placement import BY_NAME, COUNTED_VALUES, MEMBER, PLACE, STATUS, linked, reachable
from storage.people.tree import WITHIN, last_known, on_day
from storage.rounds.completion import ACCEPTED, BINDING, DONE, RETURNED
from storage.rounds.sums import ROUNDS
from storage.tables import (
    ID,
    decisions,
    memberships,
    people,
    pledge_versions,
    pledges,
    reflections,
    round_groups,
    rounds,
    seats,
    study_answers,
    study_readings,
    study_rounds,
    unit_spans,
    units,
)
from storage.types import Instant


def _of_seat(kept: Table) -> ColumnElement[bool]:
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
_seat_span = unit_spans.alias("seat_span")
_SEAT_UNIT = units.join(
    _seat_span, and_(_seat_span.c.unit_id == units.c.id, last_known(_seat_span, "unit_id"))
)
MEMBER_LINES = (
    select(
        people.c.id,
        people.c.code,
        people.c.full_name,
        people.c.name_key,
        units.c.code.label("unit_code"),
        seats.c.unit_id.label("seat_unit_id"),
        _seat_span.c.name.label("unit_name"),
        STATUS.label("status"),
        rounds.c.id.label("round_id"),
        rounds.c.title,
        rounds.c.owed,
        BINDING.label("binding"),
        rounds.c.kind,
        DONE.label("done"),
        ACCEPTED.label("accepted"),
        RETURNED.label("returned"),
        linked(people.c.id).label("linked"),
        reachable(people.c.id).label("reachable"),
        seats.c.extension_reason,
        seats.c.snoozed_until,
        seats.c.snooze_reason,
        *_STUDY,
    )
    .select_from(
        seats.join(rounds, rounds.c.id == seats.c.round_id)
        .join(people, people.c.id == seats.c.person_id)
        .join(memberships, and_(memberships.c.person_id == people.c.id, last_known(memberships, "person_id")))
        .join(_SEAT_UNIT, units.c.id == seats.c.unit_id)
        .outerjoin(study_rounds, study_rounds.c.round_id == seats.c.round_id)
        .outerjoin(study_answers, and_(_of_seat(study_answers), study_answers.c.ended_at.is_(None)))
        .outerjoin(
            _enterer,
            and_(
                _enterer.c.id == study_answers.c.entered_by,
                study_answers.c.entered_by != study_answers.c.person_id,
            ),
        )
        .outerjoin(study_readings, _of_seat(study_readings))
        .outerjoin(reflections, _of_seat(reflections))
    )
    .where(seats.c.round_id.in_(ROUNDS), seats.c.unit_id.in_(WITHIN))
)
_decider = people.alias("decider")
_pledge_enterer = people.alias("pledge_enterer")
_pledge_span = unit_spans.alias("pledge_span")
PLEDGE_LINES = (
    select(
        pledges,
        people.c.full_name,
        _pledge_span.c.name.label("unit_name"),
        rounds.c.title.label("round_title"),
        round_groups.c.title.label("group_title"),
        pledge_versions.c.deed,
        pledge_versions.c.result,
        pledge_versions.c.until,
        pledge_versions.c.evidence,
        decisions.c.at.label("decided_at"),
        _decider.c.full_name.label("decided_by"),
        _pledge_enterer.c.full_name.label("enterer_name"),
    )
    .select_from(
        pledges.join(people, people.c.id == pledges.c.person_id)
        .join(rounds, rounds.c.id == pledges.c.round_id)
        .join(
            pledge_versions,
            and_(pledge_versions.c.pledge_id == pledges.c.id, pledge_versions.c.version == pledges.c.version),
        )
        .join(
            _pledge_span,
            and_(_pledge_span.c.unit_id == pledges.c.unit_id, last_known(_pledge_span, "unit_id")),
        )
        .outerjoin(
            round_groups,
            and_(
                round_groups.c.round_id == pledges.c.round_id,
                round_groups.c.number == pledge_versions.c.group_number,
            ),
        )
        .outerjoin(
            decisions,
            and_(decisions.c.pledge_id == pledges.c.id, decisions.c.version == pledges.c.version),
        )
        .outerjoin(_decider, _decider.c.id == decisions.c.decided_by)
        .outerjoin(
            _pledge_enterer,
            and_(_pledge_enterer.c.id == pledges.c.entered_by, pledges.c.entered_by != pledges.c.person_id),
        )
    )
    .where(
        pledges.c.round_id.in_(ROUNDS),
        pledges.c.unit_id.in_(WITHIN),
        pledges.c.state != PledgeState.WITHDRAWN.value,
    )
    .order_by(func.length(pledges.c.receipt), pledges.c.receipt)
)

# ------------------------------------------------------------------ who is missing

_MISSING = (
    seats.c.round_id == bindparam("round", type_=ID),
    rounds.c.owed > DONE,
    memberships.c.status.in_(COUNTED_VALUES),
)
MISSING_HERE = (
    select(
        *MEMBER,
        units.c.code.label("seat_unit_code"),
        seats.c.unit_id.label("seat_unit_id"),
        BINDING.label("binding"),
        seats.c.extension_reason,
        seats.c.snoozed_until,
        seats.c.snooze_reason,
    )
    .select_from(
        PLACE.join(seats, seats.c.person_id == people.c.id)
        .join(rounds, rounds.c.id == seats.c.round_id)
        .join(units, units.c.id == seats.c.unit_id)
    )
    .where(*_MISSING, seats.c.unit_id.in_(bindparam("units", type_=ID, expanding=True)))
    .order_by(*BY_NAME)
)
MISSING_UNITS = (
    select(seats.c.unit_id, func.count().label("people"), func.min(units.c.code).label("code"))
    .select_from(
        seats.join(rounds, rounds.c.id == seats.c.round_id)
        .join(units, units.c.id == seats.c.unit_id)
        .join(memberships, and_(memberships.c.person_id == seats.c.person_id, on_day(memberships)))
    )
    .where(*_MISSING)
    .group_by(seats.c.unit_id)
)
MISSING_UNITS_LATE = MISSING_UNITS.where(bindparam("before", type_=Instant()) > BINDING)


def member_line(row: RowMapping) -> MemberLine:
    """The line of a row of `MEMBER_LINES`."""
    status = Status(row["status"])
    return MemberLine(
        person_id=row["id"],
        code=row["code"],
        full_name=row["full_name"],
        unit_id=row["seat_unit_id"],
        unit_name=row["unit_name"],
        status=status,
        round_id=row["round_id"],
        round_title=row["title"],
        deadline=row["binding"],
        owed=row["owed"] if status in COUNTED else 0,
        done=row["done"],
        accepted=row["accepted"],
        returned=row["returned"],
        linked=bool(row["linked"]),
        reachable=bool(row["reachable"]),
        extension_reason=row["extension_reason"],
        snoozed_until=row["snoozed_until"],
        snooze_reason=row["snooze_reason"],
        kind=RoundKind(row["kind"]),
        study=_study_line(row) if row["kind"] == RoundKind.STUDY.value else None,
    )


def _study_line(row: RowMapping) -> StudyLine:
    at = row["answered_at"]
    return StudyLine(
        way=None if row["way"] is None else Way(row["way"]),
        reason=row["reason"] or "",
        at=at,
        code=row["proof"] or "",
        entered_by=row["entered_by"] or "",
        late=at is not None and at > row["binding"],
        card=row["furthest"] or 0,
        reflection=None if row["reflection"] is None else ReflectionState(row["reflection"]),
        reflection_owed=row["reflection_least"] is not None,
    )


def missing_seat(row: RowMapping, round_id: str) -> Seat:
    """The seat of a row of `MISSING_HERE`."""
    return Seat(
        round_id=round_id,
        person_id=row["person_id"],
        unit_id=row["seat_unit_id"],
        deadline=row["binding"],
        extension_reason=row["extension_reason"],
        snoozed_until=row["snoozed_until"],
        snooze_reason=row["snooze_reason"],
    )


def pledge_line(row: RowMapping) -> PledgeLine:
    """The line of a row of `PLEDGE_LINES`."""
    return PledgeLine(
        receipt=row["receipt"],
        full_name=row["full_name"],
        unit_name=row["unit_name"],
        round_title=row["round_title"],
        group=row["group_title"] or "",
        deed=row["deed"],
        result=row["result"],
        until=row["until"],
        evidence=row["evidence"],
        state=PledgeState(row["state"]),
        submitted_at=row["submitted_at"],
        decided_at=row["decided_at"],
        decided_by=row["decided_by"] or "",
        remark=row["remark"],
        progress=None if row["progress"] is None else Progress(row["progress"]),
        percent=row["percent"],
        progress_note=row["progress_note"],
        unit_id=row["unit_id"],
        entered_by=row["enterer_name"] or "",
        entered_reason=row["entered_reason"],
    )
