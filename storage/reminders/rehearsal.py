"""Who owes what, in groups of people for whom a forecast comes out alike. One statement, built for the open rounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    distinct,
    exists,
    func,
    literal,
    null,
    or_,
    select,
)

from domain.reminders.inquiry_days import AskedOf, InquiryDay
from domain.reminders.rehearsal import Alike, Owes
from domain.reminders.steps_around import StepsAround
from domain.rounds.round import Round
from storage.engine.database import Repository, Statements
from storage.people.placement import COUNTED_VALUES, FIRST_CHANNEL
from storage.people.tree import DAY, WITHIN, on_day, under
from storage.rounds.completion import BINDING_DEADLINE, DONE
from storage.tables import ID, grants, greetings, memberships, reminders, rounds, seats
from storage.types import Day, Instant

_EARLIER = reminders.c.day < DAY
_TOLD_BEFORE = (
    select(
        reminders.c.person_id,
        func.max(
            case((and_(_EARLIER, reminders.c.day >= bindparam("since", type_=Day())), reminders.c.at)),
            type_=Instant(),
        ).label("told_at"),
        func.max(case((reminders.c.day == DAY, reminders.c.at)), type_=Instant()).label("told_today_at"),
        func.count(
            distinct(
                case((and_(_EARLIER, reminders.c.day >= bindparam("monday", type_=Day())), reminders.c.day))
            )
        ).label("week_days"),
        func.count(
            distinct(case((reminders.c.day >= bindparam("first", type_=Day()), reminders.c.day)))
        ).label("month_days"),
    )
    .where(reminders.c.day >= bindparam("oldest", type_=Day()))
    .group_by(reminders.c.person_id)
    .subquery("told")
)
_REHEARSED_UNITS = under(bindparam("audience", type_=ID, expanding=True), "audience")
_ASKED_IN_ROUND = memberships.c.unit_id.in_(select(_REHEARSED_UNITS.c.unit_id))
_HOLDS_AUDIENCE_ROLE = exists().where(
    grants.c.person_id == memberships.c.person_id,
    grants.c.role.in_(bindparam("roles", expanding=True)),
    grants.c.unit_id.in_(select(_REHEARSED_UNITS.c.unit_id)),
    on_day(grants),
)


class SqlRehearsals(Repository):
    """What a forecast starts from. It goes through everybody, so it reads beside the open transaction."""

    def __init__(
        self, statements: Statements, asked: Callable[[Sequence[InquiryDay], datetime], Subquery]
    ) -> None:
        """`asked`: a row a person asked by one of these days: `person_id`, `away_until`, of each day `waits_<n>`."""
        super().__init__(statements)
        self._asked = asked

    async def alike(
        self,
        scope: tuple[str, ...],
        day: date,
        around: Mapping[tuple[str, datetime], StepsAround],
        *,
        rounds_: Sequence[Round],
        since: date,
        monday: date,
        first: date,
        inquiries: Sequence[InquiryDay] = (),
        now: datetime | None = None,
        beginning: Round | None = None,
    ) -> list[Alike]:
        if not rounds_ and beginning is None:
            return []
        rehearsed: dict[str, Any] = {"scope": list(scope), "day": day, "since": since, "monday": monday}
        rehearsed |= {"first": first, "oldest": min(since, monday, first)}
        if beginning is not None:
            rehearsed["audience"] = [beginning.audience_unit_id]
            if beginning.audience_roles:
                rehearsed["roles"] = [role.value for role in beginning.audience_roles]
        asked = self._asked(inquiries, now) if inquiries and now is not None else None
        async with self._statements.beside() as statements:
            rows = await statements.rows(
                _groups(rounds_, around, asked, len(inquiries), beginning), rehearsed
            )
        groups = [_alike(row, rounds_, inquiries, beginning) for row in rows]
        return [group for group in groups if group.owes or group.asked]


def _groups(
    rounds_: Sequence[Round],
    around: Mapping[tuple[str, datetime], StepsAround],
    asked: Subquery | None,
    days: int,
    beginning: Round | None,
) -> Select[Any]:
    """A row a group. `deadline_<n>` and its neighbours are about the n-th round; null where it asks for nothing.

    `waits_<n>` is about the n-th of the `days` of what is `asked`, `away_until` about all of them.
    """
    owing = _owing(rounds_, around)
    pivoted = [
        func.max(case((owing.c.round_id == round_.id, column)), type_=column.type).label(f"{name}_{place}")
        for place, round_ in enumerate(rounds_)
        for name, column in (
            ("deadline", owing.c.deadline),
            ("rests", owing.c.rests_until),
            ("newest", owing.c.told_newest),
            ("today", owing.c.told_today),
            ("greeted", owing.c.greeted_at),
        )
    ]
    told = (
        _TOLD_BEFORE.c.told_at,
        _TOLD_BEFORE.c.told_today_at,
        _TOLD_BEFORE.c.week_days,
        _TOLD_BEFORE.c.month_days,
    )
    people = memberships.join(
        owing,
        owing.c.person_id == memberships.c.person_id,
        isouter=beginning is not None or asked is not None,
    ).outerjoin(_TOLD_BEFORE, _TOLD_BEFORE.c.person_id == memberships.c.person_id)
    waits: list[ColumnElement[Any]] = []
    if asked is not None:
        people = people.outerjoin(asked, asked.c.person_id == memberships.c.person_id)
        waits = [asked.c.away_until, *(asked.c[f"waits_{place}"] for place in range(days))]
    each = (
        select(*pivoted, *told, *waits, _is_asked(beginning).label("begins"), FIRST_CHANNEL.label("channel"))
        .select_from(people)
        .where(
            on_day(memberships),
            memberships.c.status.in_(COUNTED_VALUES),
            memberships.c.unit_id.in_(WITHIN),
        )
        .group_by(memberships.c.person_id, memberships.c.unit_id, *told, *waits)
        .subquery("each")
    )
    return select(*each.c, func.count().label("people")).group_by(*each.c)


def _owing(rounds_: Sequence[Round], around: Mapping[tuple[str, datetime], StepsAround]) -> Subquery:
    """A row a seat of these rounds in which something is left to do."""
    bound = {
        key: and_(seats.c.round_id == key[0], literal(key[1], Instant()) == BINDING_DEADLINE)
        for key in around
    }
    due = [(bound[key], steps.entry) for key, steps in around.items() if steps.entry]
    entry = case(*due, else_="") if due else literal("")
    said = [
        (and_(bound[key], greetings.c.at >= at), literal(at, Instant()))
        for key, steps in around.items()
        for at in steps.said_from
    ]
    greeted = case(*said, else_=null()) if said else null()
    of_seat = (reminders.c.person_id == seats.c.person_id, reminders.c.task == seats.c.round_id)
    return (
        select(
            seats.c.person_id,
            seats.c.round_id,
            BINDING_DEADLINE.label("deadline"),
            seats.c.snoozed_until.label("rests_until"),
            _one_if(exists().where(*of_seat, reminders.c.step == entry)).label("told_newest"),
            _one_if(exists().where(*of_seat, reminders.c.day == DAY)).label("told_today"),
            cast(greeted, Instant()).label("greeted_at"),
        )
        .join(rounds, rounds.c.id == seats.c.round_id)
        .outerjoin(
            greetings,
            and_(
                greetings.c.person_id == seats.c.person_id,
                greetings.c.task == seats.c.round_id,
                or_(seats.c.snoozed_until.is_(None), greetings.c.day >= seats.c.snoozed_until),
            ),
        )
        .where(seats.c.round_id.in_([round_.id for round_ in rounds_]), rounds.c.owed > DONE)
        .subquery("owing")
    )


def _is_asked(beginning: Round | None) -> ColumnElement[int]:
    """1 for those whom the round that is about to begin asks."""
    if beginning is None:
        return literal(0)
    holds = (_HOLDS_AUDIENCE_ROLE,) if beginning.audience_roles else ()
    return _one_if(and_(_ASKED_IN_ROUND, *holds))


def _one_if(says: ColumnElement[bool]) -> ColumnElement[int]:
    return case((says, 1), else_=0)


def _alike(
    row: RowMapping, rounds_: Sequence[Round], inquiries: Sequence[InquiryDay], beginning: Round | None
) -> Alike:
    owes = [
        Owes(
            round_,
            row[f"deadline_{place}"],
            rests_until=row[f"rests_{place}"],
            told_newest=bool(row[f"newest_{place}"]),
            told_today=bool(row[f"today_{place}"]),
            greeted_at=row[f"greeted_{place}"],
        )
        for place, round_ in enumerate(rounds_)
        if row[f"deadline_{place}"] is not None
    ]
    if beginning is not None and row["begins"]:
        owes.append(Owes(beginning, beginning.deadline))
    return Alike(
        people=row["people"],
        channel=row["channel"] or "",
        owes=tuple(owes),
        told_at=row["told_at"],
        told_today_at=row["told_today_at"],
        week_days=row["week_days"] or 0,
        month_days=row["month_days"] or 0,
        asked=tuple(
            AskedOf(one, row[f"waits_{place}"], row["away_until"])
            for place, one in enumerate(inquiries)
            if row[f"waits_{place}"]
        ),
    )
