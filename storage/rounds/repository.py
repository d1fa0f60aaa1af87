"""Rounds of every kind, and who sits on their frozen rosters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import (
    FromClause,
    RowMapping,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from domain.people.person import Role
from domain.rounds.round import AfterDeadline, Ending, Preflight, Punctuality, Round, RoundState, Seat, Task
from storage.engine.database import Repository
from storage.people.placement import ACCOUNT_ORDER, COUNTED_VALUES, WRITABLE, linked
from storage.people.tree import ABOVE, DAY, UNDER, WITHIN, on_day
from storage.rounds.completion import ACCEPTED, BINDING_DEADLINE, DONE, KINDS, LATE, RETURNED, USED
from storage.rounds.places import AT, OPEN_ROUND_HELD, PERSON, ROUND
from storage.tables import (
    ID,
    absences,
    accounts,
    grants,
    memberships,
    people,
    rounds,
    seats,
    unit_spans,
    units,
)
from storage.types import Instant

_OPEN_ROUND = RoundState.OPEN.value
_NEW_DEADLINE = bindparam("until", type_=Instant())

_ROUND_TERMS = tuple(table for kind in KINDS.values() for table in kind.terms)
_ROUND_ORDER = tuple(column for kind in KINDS.values() for column in kind.order)
_ROUNDS_WITH_TERMS: FromClause = rounds
for _table in _ROUND_TERMS:
    _ROUNDS_WITH_TERMS = _ROUNDS_WITH_TERMS.outerjoin(_table, _table.c.round_id == rounds.c.id)
_ROUNDS = select(
    rounds,
    *(
        column.label(f"{table.name}_{column.name}")
        for table in _ROUND_TERMS
        for column in table.columns
        if column.name != "round_id"
    ),
).select_from(_ROUNDS_WITH_TERMS)
_OPEN_FIRST = (
    case((rounds.c.state == _OPEN_ROUND, 0), else_=1),
    rounds.c.opens_at.desc(),
    rounds.c.id.desc(),
    *_ROUND_ORDER,
)
_GET_ROUND = _ROUNDS.where(rounds.c.id.in_(bindparam("rounds", expanding=True))).order_by(*_ROUND_ORDER)
_OF_SCOPE = _ROUNDS.where(
    or_(rounds.c.audience_unit_id.in_(WITHIN), rounds.c.audience_unit_id.in_(select(ABOVE.c.unit_id)))
).order_by(*_OPEN_FIRST)
_CLOSING_ROUNDS = _ROUNDS.where(rounds.c.state == RoundState.CLOSING.value).order_by(rounds.c.id)
_OPEN_ROUNDS = _ROUNDS.where(rounds.c.state == _OPEN_ROUND).order_by(*_OPEN_FIRST)

_TASKS = (
    select(
        seats.c.round_id,
        seats.c.person_id,
        seats.c.unit_id,
        seats.c.extension_reason,
        seats.c.snoozed_until,
        seats.c.snooze_reason,
        BINDING_DEADLINE.label("binding_deadline"),
        DONE.label("done"),
        USED.label("used"),
    )
    .join(rounds, rounds.c.id == seats.c.round_id)
    .where(seats.c.person_id == PERSON, rounds.c.state == _OPEN_ROUND)
    .order_by(BINDING_DEADLINE, rounds.c.id)
)
_SEAT = (
    select(seats, BINDING_DEADLINE.label("binding_deadline"))
    .join(rounds, rounds.c.id == seats.c.round_id)
    .where(seats.c.round_id == ROUND, seats.c.person_id == PERSON)
)

_COUNTED_SEATS = seats.join(rounds, rounds.c.id == seats.c.round_id).join(
    memberships,
    and_(
        memberships.c.person_id == seats.c.person_id,
        on_day(memberships),
        memberships.c.status.in_(COUNTED_VALUES),
    ),
)
_COUNTED_SEATS_OF_ROUND = (
    select(seats.c.person_id)
    .select_from(_COUNTED_SEATS)
    .where(seats.c.round_id == ROUND, seats.c.person_id > bindparam("after"))
    .order_by(seats.c.person_id)
    .limit(bindparam("most"))
)
_ENDING_ROUND = (
    select(
        DONE.label("done"),
        rounds.c.owed,
        case((LATE, 1), else_=0).label("late"),
        ACCEPTED.label("accepted"),
        RETURNED.label("returned"),
    )
    .select_from(seats.join(rounds, rounds.c.id == seats.c.round_id))
    .where(seats.c.round_id == ROUND, seats.c.person_id == PERSON)
)
_PUNCTUALITY = (
    select(
        seats.c.round_id,
        func.count().label("due"),
        func.count(case((LATE, 1))).label("late"),
        func.count(case((rounds.c.owed <= DONE, 1))).label("done"),
    )
    .select_from(_COUNTED_SEATS)
    .where(seats.c.round_id.in_(bindparam("rounds", expanding=True)), seats.c.unit_id.in_(WITHIN))
    .group_by(seats.c.round_id)
)

_COUNTED_IN_AUDIENCE = and_(
    memberships.c.unit_id == units.c.id, on_day(memberships), memberships.c.status.in_(COUNTED_VALUES)
)
_unit_below = unit_spans.alias("below")
_PREFLIGHT = (
    select(
        units.c.code,
        unit_spans.c.name,
        func.count(people.c.id).label("people"),
        func.sum(case((linked(people.c.id), 0), else_=1)).label("unlinked"),
        exists()
        .where(
            grants.c.unit_id == units.c.id,
            grants.c.role.in_([Role.SECRETARY.value, Role.DEPUTY.value]),
            on_day(grants),
        )
        .correlate(units)
        .label("led"),
        exists()
        .where(_unit_below.c.parent_id == units.c.id, on_day(_unit_below))
        .correlate(units)
        .label("body"),
    )
    .select_from(
        units.join(UNDER, UNDER.c.unit_id == units.c.id)
        .join(unit_spans, and_(unit_spans.c.unit_id == units.c.id, on_day(unit_spans)))
        .join(memberships, _COUNTED_IN_AUDIENCE)
        .join(people, people.c.id == memberships.c.person_id)
    )
    .group_by(units.c.id, units.c.code, unit_spans.c.name)
)

_ACCOUNTS_IN_ORDER = (
    select(
        accounts.c.person_id,
        accounts.c.channel,
        func.row_number().over(partition_by=accounts.c.person_id, order_by=ACCOUNT_ORDER).label("place"),
    )
    .where(WRITABLE, accounts.c.person_id.is_not(None))
    .subquery("accounts_in_order")
)
_AUDIENCE_REACHED = (
    select(_ACCOUNTS_IN_ORDER.c.channel, func.count().label("people"))
    .select_from(
        units.join(UNDER, UNDER.c.unit_id == units.c.id)
        .join(memberships, _COUNTED_IN_AUDIENCE)
        .join(people, people.c.id == memberships.c.person_id)
        .join(
            _ACCOUNTS_IN_ORDER,
            and_(_ACCOUNTS_IN_ORDER.c.person_id == people.c.id, _ACCOUNTS_IN_ORDER.c.place == 1),
        )
    )
    .group_by(_ACCOUNTS_IN_ORDER.c.channel)
    .order_by(_ACCOUNTS_IN_ORDER.c.channel)
)

_HOLDS_AUDIENCE_ROLE = exists().where(
    grants.c.person_id == people.c.id,
    grants.c.role.in_(bindparam("roles", expanding=True)),
    grants.c.unit_id.in_(WITHIN),
    on_day(grants),
)
_HOLDERS_PREFLIGHT = _PREFLIGHT.where(_HOLDS_AUDIENCE_ROLE)
_HOLDERS_REACHED = _AUDIENCE_REACHED.where(_HOLDS_AUDIENCE_ROLE)

_INSERT_SEAT = insert(seats)
_ADDABLE_SEAT = select(memberships.c.unit_id).where(
    memberships.c.person_id == PERSON,
    on_day(memberships),
    memberships.c.status.in_(COUNTED_VALUES),
    memberships.c.unit_id.in_(WITHIN),
)
_OF_ABSENT = absences.c.person_id == seats.c.person_id
_REST_ABSENT = (
    update(seats)
    .where(
        seats.c.round_id == ROUND,
        seats.c.person_id.in_(select(absences.c.person_id).where(absences.c.until > DAY)),
        seats.c.snoozed_until.is_(None),
    )
    .values(
        snoozed_until=select(absences.c.until).where(_OF_ABSENT).scalar_subquery(),
        snooze_reason=select(absences.c.reason).where(_OF_ABSENT).scalar_subquery(),
    )
)
"""Whoever is away when a round begins is busy in it as in the others."""
_IS_SEATED = select(seats.c.person_id).where(seats.c.round_id == ROUND, seats.c.person_id == PERSON)
_ADDED_SEATS = (
    select(func.count()).select_from(seats).where(seats.c.round_id == ROUND, seats.c.added_at.is_not(None))
)

_INSERT_ROUND = insert(rounds)
_AUDIENCE = select(ROUND, memberships.c.person_id, memberships.c.unit_id).where(
    on_day(memberships),
    memberships.c.status.in_(COUNTED_VALUES),
    memberships.c.unit_id.in_(WITHIN),
)
_SEAT_COLUMNS = ["round_id", "person_id", "unit_id"]
_FREEZE_ROUND = insert(seats).from_select(_SEAT_COLUMNS, _AUDIENCE, include_defaults=False)
_FREEZE_HOLDERS = insert(seats).from_select(
    _SEAT_COLUMNS,
    _AUDIENCE.join(people, people.c.id == memberships.c.person_id).where(_HOLDS_AUDIENCE_ROLE),
    include_defaults=False,
)
_FROZEN_ROUND = select(func.count()).select_from(seats).where(seats.c.round_id == ROUND)
_THIS_OPEN_ROUND = (rounds.c.id == ROUND, rounds.c.state == _OPEN_ROUND)
_MOVE_ROUND = update(rounds).where(*_THIS_OPEN_ROUND).values(deadline=_NEW_DEADLINE)
_SET_AFTER_DEADLINE = (
    update(rounds)
    .where(*_THIS_OPEN_ROUND)
    .values(
        accepts_late=bindparam("accepts"),
        leaders_extend=bindparam("leaders"),
        closes_after=bindparam("closes"),
    )
)
_CLOSE_ROUND = update(rounds).where(*_THIS_OPEN_ROUND).values(state=bindparam("closed_as"), closed_at=AT)
_CLOSED_ROUND = (
    update(rounds)
    .where(rounds.c.id == ROUND, rounds.c.state == RoundState.CLOSING.value)
    .values(state=RoundState.CLOSED.value)
)
_CLOSE_ROUND_OVER = _CLOSE_ROUND.where(
    rounds.c.deadline == bindparam("as_seen", type_=Instant()),
    rounds.c.closes_after == bindparam("days_as_seen"),
    ~exists().where(seats.c.round_id == rounds.c.id, seats.c.extended_to > AT),
)
_THIS_SEAT = (
    seats.c.round_id == ROUND,
    seats.c.person_id == PERSON,
    exists().where(*_THIS_OPEN_ROUND),
)
_EXTEND_SEAT = (
    update(seats)
    .where(*_THIS_SEAT)
    .values(extended_to=_NEW_DEADLINE, extension_reason=bindparam("why"), extended_by=bindparam("who"))
)
_EXTEND_SEATS = (
    update(seats)
    .where(
        seats.c.round_id == ROUND,
        seats.c.person_id.in_(bindparam("people", type_=ID, expanding=True)),
        or_(seats.c.extended_to.is_(None), seats.c.extended_to < _NEW_DEADLINE),
        exists().where(*_THIS_OPEN_ROUND, rounds.c.deadline < _NEW_DEADLINE),
    )
    .values(extended_to=_NEW_DEADLINE, extension_reason=bindparam("why"), extended_by=bindparam("who"))
    .returning(seats.c.person_id)
)
PEOPLE_AT_ONCE = 500
"""People of one statement: databases bound how many parameters it has."""
_SNOOZE_SEAT = (
    update(seats)
    .where(*_THIS_SEAT, seats.c.snoozed_until.is_(None))
    .values(snoozed_until=bindparam("until"), snooze_reason=bindparam("why"))
)


class SqlRounds(Repository):
    """Rounds and their frozen rosters."""

    async def preflight(self, audience_unit_id: str, day: date, roles: Sequence[Role] = ()) -> Preflight:
        audience: dict[str, object] = {"scope": [audience_unit_id], "day": day}
        if roles:
            audience["roles"] = _role_values(roles)
        units = await self._statements.rows(_HOLDERS_PREFLIGHT if roles else _PREFLIGHT, audience)
        channels = await self._statements.rows(_HOLDERS_REACHED if roles else _AUDIENCE_REACHED, audience)
        return Preflight(
            people=sum(unit["people"] for unit in units),
            unlinked=sum(int(unit["unlinked"]) for unit in units),
            cells=sum(not unit["body"] for unit in units),
            attached=sum(unit["people"] for unit in units if unit["body"]),
            without_secretary=tuple(
                unit["name"] for unit in sorted(units, key=lambda unit: str(unit["code"])) if not unit["led"]
            ),
            by_channel=tuple((unit["channel"], unit["people"]) for unit in channels),
        )

    async def open(self, round_: Round, *, by: str, at: datetime, day: date) -> int:
        self._statements.seen.clear()
        await self._statements.run(
            _INSERT_ROUND,
            {
                "id": round_.id,
                "kind": round_.kind,
                "title": round_.title,
                "opens_at": round_.opens_at,
                "deadline": round_.deadline,
                "owed": round_.owed,
                "audience_unit_id": round_.audience_unit_id,
                "audience_roles": _role_values(round_.audience_roles),
                "state": _OPEN_ROUND,
                "accepts_late": round_.afterwards.accepts_late,
                "leaders_extend": round_.afterwards.leaders_extend,
                "closes_after": round_.afterwards.closes_after,
                "basis": round_.basis,
                "opened_by": by,
                "opened_at": at,
            },
        )
        await KINDS[round_.kind].keep(self._statements, round_)
        audience = {"round": round_.id, "scope": [round_.audience_unit_id], "day": day}
        if round_.audience_roles:
            await self._statements.run(
                _FREEZE_HOLDERS, {**audience, "roles": _role_values(round_.audience_roles)}
            )
        else:
            await self._statements.run(_FREEZE_ROUND, audience)
        await self._statements.run(_REST_ABSENT, {"round": round_.id, "day": day})
        # SQLite's driver counts no rows of a statement that begins with WITH.
        return int(await self._statements.value(_FROZEN_ROUND, {"round": round_.id}))

    async def get(self, round_id: str) -> Round | None:
        await self._read((round_id,))
        round_: Round | None = self._statements.seen[round_id]
        return round_

    async def of_scope(self, scope: tuple[str, ...], day: date) -> list[Round]:
        return _rounds_of(await self._statements.rows(_OF_SCOPE, {"scope": list(scope), "day": day}))

    async def open_rounds(self) -> list[Round]:
        return _rounds_of(await self._statements.rows(_OPEN_ROUNDS))

    async def closing(self) -> list[Round]:
        return _rounds_of(await self._statements.rows(_CLOSING_ROUNDS))

    async def tasks(self, person_id: str) -> list[Task]:
        task_rows = await self._statements.rows(_TASKS, {"person": person_id})
        await self._read([task_row["round_id"] for task_row in task_rows])
        return [
            Task(round_, seat_of(task_row, round_.id), done=task_row["done"], used=task_row["used"])
            for task_row in task_rows
            if (round_ := self._statements.seen[task_row["round_id"]]) is not None
        ]

    async def seat(self, round_id: str, person_id: str) -> Seat | None:
        row = await self._statements.row(_SEAT, {"round": round_id, "person": person_id})
        return None if row is None else seat_of(row, round_id)

    async def punctuality(
        self, scope: tuple[str, ...], rounds: Sequence[str], day: date
    ) -> Mapping[str, Punctuality]:
        asked = {"scope": list(scope), "rounds": list(rounds), "day": day}
        return {
            round_["round_id"]: Punctuality(round_["done"] - round_["late"], round_["late"], round_["due"])
            for round_ in await self._statements.rows(_PUNCTUALITY, asked)
        }

    async def set_afterwards(self, round_id: str, afterwards: AfterDeadline) -> bool:
        self._statements.seen.clear()
        return await self._statements.changed(
            _SET_AFTER_DEADLINE,
            {
                "round": round_id,
                "accepts": afterwards.accepts_late,
                "leaders": afterwards.leaders_extend,
                "closes": afterwards.closes_after,
            },
        )

    async def move_deadline(self, round_id: str, deadline: datetime) -> bool:
        self._statements.seen.clear()
        return await self._statements.changed(_MOVE_ROUND, {"round": round_id, "until": deadline})

    async def close(self, round_id: str, at: datetime, *, last_words: bool = False) -> bool:
        self._statements.seen.clear()
        closed_as = RoundState.CLOSING if last_words else RoundState.CLOSED
        closing = {"round": round_id, "closed_as": closed_as.value, "at_": at}
        return await self._statements.changed(_CLOSE_ROUND, closing)

    async def closed(self, round_id: str) -> bool:
        self._statements.seen.clear()
        return await self._statements.changed(_CLOSED_ROUND, {"round": round_id})

    async def close_over(self, round_: Round, at: datetime) -> bool:
        self._statements.seen.clear()
        asked = {
            "round": round_.id,
            "as_seen": round_.deadline,
            "days_as_seen": round_.afterwards.closes_after,
            "at_": at,
            "closed_as": RoundState.CLOSING.value,
        }
        await self._statements.value(OPEN_ROUND_HELD, {"round": round_.id})
        return await self._statements.changed(_CLOSE_ROUND_OVER, asked)

    async def add(self, round_id: str, person_id: str, *, day: date, at: datetime) -> bool:
        round_ = await self.get(round_id)
        if round_ is None or round_.state is not RoundState.OPEN:
            return False
        member = {"person": person_id, "scope": [round_.audience_unit_id], "day": day}
        unit_id = await self._statements.value(_ADDABLE_SEAT, member)
        seat = {"round": round_id, "person": person_id}
        if unit_id is None or await self._statements.value(_IS_SEATED, seat) is not None:
            return False
        await self._statements.run(
            _INSERT_SEAT, {"round_id": round_id, "person_id": person_id, "unit_id": unit_id, "added_at": at}
        )
        await self._statements.run(_REST_ABSENT, {"round": round_id, "day": day})
        return True

    async def added(self, round_id: str) -> int:
        return int(await self._statements.value(_ADDED_SEATS, {"round": round_id}))

    async def counted(self, round_id: str, day: date, *, after: str, most: int) -> list[str]:
        asked = {"round": round_id, "day": day, "after": after, "most": most}
        return list(await self._statements.values(_COUNTED_SEATS_OF_ROUND, asked))

    async def ending(self, round_id: str, person_id: str) -> Ending | None:
        seat = await self._statements.row(_ENDING_ROUND, {"round": round_id, "person": person_id})
        if seat is None:
            return None
        return Ending(seat["done"], seat["owed"], bool(seat["late"]), seat["accepted"], seat["returned"])

    async def extend(self, round_id: str, person_id: str, *, until: datetime, reason: str, by: str) -> bool:
        return await self._statements.changed(
            _EXTEND_SEAT, {"round": round_id, "person": person_id, "until": until, "why": reason, "who": by}
        )

    async def extend_all(
        self, round_id: str, people: Collection[str], *, until: datetime, reason: str, by: str
    ) -> set[str]:
        extended: set[str] = set()
        await self._statements.value(OPEN_ROUND_HELD, {"round": round_id})
        in_order = sorted(people)
        for start in range(0, len(in_order), PEOPLE_AT_ONCE):
            batch = in_order[start : start + PEOPLE_AT_ONCE]
            extension = {"round": round_id, "people": batch, "until": until, "why": reason, "who": by}
            extended.update(await self._statements.values(_EXTEND_SEATS, extension))
        return extended

    async def snooze(self, round_id: str, person_id: str, *, until: date, reason: str) -> bool:
        return await self._statements.changed(
            _SNOOZE_SEAT, {"round": round_id, "person": person_id, "until": until, "why": reason}
        )

    async def _read(self, round_ids: Collection[str]) -> None:
        """Have these rounds among what this transaction has seen: a batch asks for the same few all the time."""
        seen = self._statements.seen
        unseen_rounds = [round_id for round_id in round_ids if round_id not in seen]
        if unseen_rounds:
            seen.update(dict.fromkeys(unseen_rounds))
            rows = await self._statements.rows(_GET_ROUND, {"rounds": unseen_rounds})
            seen.update({round_.id: round_ for round_ in _rounds_of(rows)})


def _rounds_of(rows: Iterable[RowMapping]) -> list[Round]:
    """Rounds of rows with their kind's terms, in the order of the rows."""
    rows_of_round: dict[str, list[RowMapping]] = {}
    for round_row in rows:
        rows_of_round.setdefault(round_row["id"], []).append(round_row)
    return [_round(own_rows) for own_rows in rows_of_round.values()]


def _round(rows: Sequence[RowMapping]) -> Round:
    round_row = rows[0]
    common = {
        "id": round_row["id"],
        "title": round_row["title"],
        "opens_at": round_row["opens_at"],
        "deadline": round_row["deadline"],
        "owed": round_row["owed"],
        "audience_unit_id": round_row["audience_unit_id"],
        "audience_roles": tuple(Role(role) for role in round_row["audience_roles"]),
        "state": RoundState(round_row["state"]),
        "basis": round_row["basis"],
        "closed_at": round_row["closed_at"],
        "afterwards": AfterDeadline(
            accepts_late=round_row["accepts_late"],
            leaders_extend=round_row["leaders_extend"],
            closes_after=round_row["closes_after"],
        ),
    }
    return KINDS[round_row["kind"]].load(common, rows)


def _role_values(roles: Iterable[Role]) -> list[str]:
    return [role.value for role in roles]


def seat_of(seat_row: RowMapping, round_id: str, *, unit: str = "unit_id") -> Seat:
    """The seat of a row, and of the `unit` that this column says."""
    return Seat(
        round_id=round_id,
        person_id=seat_row["person_id"],
        unit_id=seat_row[unit],
        deadline=seat_row["binding_deadline"],
        extension_reason=seat_row["extension_reason"],
        snoozed_until=seat_row["snoozed_until"],
        snooze_reason=seat_row["snooze_reason"],
    )
