"""Lines of lists and of the workbook: seats, and who is missing, as they stand now."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import FromClause, RowMapping, and_, bindparam, func, select, union

from domain.figures.lines import MemberLine
from domain.people.person import COUNTED, Status
from storage.figures.counts import ROUNDS, RoundCounts
from storage.people.placement import BY_NAME, COUNTED_VALUES, MEMBER, PLACE, STATUS, linked, reachable
from storage.people.tree import TAKEN_IN, WITHIN, last_known, on_day
from storage.rounds.completion import ACCEPTED, BINDING_DEADLINE, DONE, RETURNED
from storage.rounds.places import PERSON
from storage.tables import (
    ID,
    memberships,
    people,
    rounds,
    seats,
    unit_spans,
    units,
)
from storage.types import Instant

_seat_span = unit_spans.alias("seat_span")
# Who sits for a unit that is no more is found at the one that has taken it in.
_FOUND_AT = func.coalesce(TAKEN_IN.c.by_id, seats.c.unit_id)
_TAKEN_IN_SEATS = TAKEN_IN.c.unit_id == seats.c.unit_id
_SEAT_UNIT = units.join(
    _seat_span, and_(_seat_span.c.unit_id == units.c.id, last_known(_seat_span, "unit_id"))
)
_SEAT_LINES = (
    seats.join(rounds, rounds.c.id == seats.c.round_id)
    .join(people, people.c.id == seats.c.person_id)
    .join(memberships, and_(memberships.c.person_id == people.c.id, last_known(memberships, "person_id")))
    .outerjoin(TAKEN_IN, _TAKEN_IN_SEATS)
    .join(_SEAT_UNIT, units.c.id == _FOUND_AT)
)

_SEAT_COLUMNS = (
    people.c.id,
    people.c.code,
    people.c.full_name,
    people.c.name_key,
    units.c.code.label("unit_code"),
    _FOUND_AT.label("seat_unit_id"),
    _seat_span.c.name.label("unit_name"),
    STATUS.label("status"),
    rounds.c.id.label("round_id"),
    rounds.c.title,
    rounds.c.owed,
    BINDING_DEADLINE.label("binding_deadline"),
    rounds.c.kind,
    DONE.label("done"),
    ACCEPTED.label("accepted"),
    RETURNED.label("returned"),
    linked(people.c.id).label("linked"),
    reachable(people.c.id).label("reachable"),
    seats.c.extension_reason,
    seats.c.snoozed_until,
    seats.c.snooze_reason,
)

# ------------------------------------------------------------------ who is missing

_MISSING_LINES = (
    seats.c.round_id == bindparam("round", type_=ID),
    rounds.c.owed > DONE,
    memberships.c.status.in_(COUNTED_VALUES),
)
_taken = TAKEN_IN.alias("taken")
_UNITS = bindparam("units", type_=ID, expanding=True)
MISSING_HERE = (
    select(
        *MEMBER,
        units.c.code.label("seat_unit_code"),
        _FOUND_AT.label("seat_unit_id"),
        BINDING_DEADLINE.label("binding_deadline"),
        seats.c.extension_reason,
        seats.c.snoozed_until,
        seats.c.snooze_reason,
    )
    .select_from(
        PLACE.join(seats, seats.c.person_id == people.c.id)
        .join(rounds, rounds.c.id == seats.c.round_id)
        .outerjoin(TAKEN_IN, _TAKEN_IN_SEATS)
        .join(units, units.c.id == _FOUND_AT)
    )
    .where(
        *_MISSING_LINES,
        # In one list, so that the index finds the seats in it.
        seats.c.unit_id.in_(
            union(
                select(units.c.id).where(units.c.id.in_(_UNITS)),
                select(_taken.c.unit_id).where(_taken.c.by_id.in_(_UNITS)),
            )
        ),
    )
    .order_by(*BY_NAME)
)
MISSING_UNITS = (
    select(_FOUND_AT.label("unit_id"), func.count().label("people"), func.min(units.c.code).label("code"))
    .select_from(
        seats.join(rounds, rounds.c.id == seats.c.round_id)
        .outerjoin(TAKEN_IN, _TAKEN_IN_SEATS)
        .join(units, units.c.id == _FOUND_AT)
        .join(memberships, and_(memberships.c.person_id == seats.c.person_id, on_day(memberships)))
    )
    .where(*_MISSING_LINES)
    .group_by(_FOUND_AT)
)
MISSING_UNITS_BOUND = MISSING_UNITS.where(bindparam("deadline", type_=Instant()) == BINDING_DEADLINE)


class MemberLines:
    """A line a seat, as each kind of rounds has it. One for the whole process: the statements are written once."""

    def __init__(self, kinds: Sequence[RoundCounts]) -> None:
        """`kinds`: every kind of rounds once."""
        self._details = {str(kind.figures.kind): kind.details for kind in kinds}
        there = [details for details in self._details.values() if details is not None]
        origin: FromClause = _SEAT_LINES
        for details in there:
            origin = details.joined(origin)
        lines = (
            select(*_SEAT_COLUMNS, *(column for details in there for column in details.columns))
            .select_from(origin)
            .where(seats.c.round_id.in_(ROUNDS))
        )
        self.within = lines.where(seats.c.unit_id.in_(WITHIN))
        # From the people, who are few, and never unit by unit: no index is of what comes out of a function.
        self.of_people = lines.where(
            seats.c.person_id.in_(bindparam("people", type_=ID, expanding=True)),
            func.coalesce(seats.c.unit_id, "").in_(WITHIN),
        )
        self.of_person = lines.where(seats.c.person_id == PERSON)
        self.belonging = lines.where(
            memberships.c.unit_id == bindparam("unit", type_=ID), on_day(memberships)
        )

    def line(self, row: RowMapping) -> MemberLine:
        """The line of a row of one of the statements. Raises LookupError for a kind of rounds that was not given."""
        status = Status(row["status"])
        details = self._details[row["kind"]]
        return MemberLine(
            person_id=row["id"],
            code=row["code"],
            full_name=row["full_name"],
            unit_id=row["seat_unit_id"],
            unit_name=row["unit_name"],
            status=status,
            round_id=row["round_id"],
            round_title=row["title"],
            deadline=row["binding_deadline"],
            owed=row["owed"] if status in COUNTED else 0,
            done=row["done"],
            accepted=row["accepted"],
            returned=row["returned"],
            linked=bool(row["linked"]),
            reachable=bool(row["reachable"]),
            extension_reason=row["extension_reason"],
            snoozed_until=row["snoozed_until"],
            snooze_reason=row["snooze_reason"],
            kind=row["kind"],
            detail=None if details is None else details.of(row),
        )
