"""The ledger of reminders: whom a step concerns, a page at a time, and writing it down under unique keys.

`domain.reminders.planning.comes_on` is the rule of who is reminded on which day. It is said here a second time, as
`concerned` asks it of every open seat of 100,000 people every minute, and answers with those few whom it lets through.
Change both; `tests/reminders/test_same_rule.py` finds where they differ.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    String,
    and_,
    bindparam,
    distinct,
    exists,
    func,
    or_,
    select,
    text,
    update,
)

from domain.calendar.working_days import Week
from domain.people.person import Role
from domain.reminders.planning import DueStep, Told
from domain.rounds.round import Round
from storage.delivery.gathering import leaving
from storage.engine.database import Repository
from storage.people.placement import COUNTED_VALUES, reachable
from storage.people.tree import ABOVE, DAY, on_day
from storage.reminders.greetings import SAID_BY_GREETING
from storage.reminders.mailings import plan_reminders
from storage.rounds.completion import BINDING_DEADLINE, DONE
from storage.tables import grants, memberships, outbox, reminders, rounds, seats, unit_spans
from storage.types import Day, Instant

ON_THE_WIRE = timedelta(minutes=1)
"""How long a message may take from being composed to being settled as sent: what it said is no newer than that."""

_ROUND_DEADLINE = select(rounds.c.deadline).where(rounds.c.id == bindparam("round"))
_EXTENDED_DEADLINES = (
    select(seats.c.extended_to)
    .where(seats.c.round_id == bindparam("round"), seats.c.extended_to.is_not(None))
    .distinct()
)

_STEP_DAY = bindparam("step_day", type_=Day())
_STEP_AT = bindparam("step_at", type_=Instant())
_TOLD_THE_STEP = exists().where(
    reminders.c.person_id == seats.c.person_id,
    reminders.c.task == seats.c.round_id,
    reminders.c.step == bindparam("entry"),
)
# What left since the step was due spoke of everything that was pending, unless the round rested then. And two steps of
# one round may fall on one day when a deadline moves; the person hears of it once.
_TOLD_SINCE = exists().where(
    reminders.c.person_id == seats.c.person_id,
    reminders.c.day >= _STEP_DAY,
    or_(
        and_(reminders.c.day == DAY, reminders.c.task == seats.c.round_id),
        and_(
            reminders.c.day < DAY,
            reminders.c.at >= _STEP_AT,
            or_(seats.c.snoozed_until.is_(None), reminders.c.day >= seats.c.snoozed_until),
        ),
    ),
)
_SPENT_REMINDERS = (
    select(func.count(distinct(reminders.c.day)))
    .where(
        reminders.c.person_id == seats.c.person_id,
        reminders.c.day >= bindparam("monday", type_=Day()),
        reminders.c.day < DAY,
    )
    .correlate(seats)
    .scalar_subquery()
)
_WITHIN_REMINDER_BUDGET = bindparam("a_week") > _SPENT_REMINDERS
# A message that was composed before the round opened did not speak of it; its notice comes on the next working day.
_LEFT_BEFORE_IT_OPENED = exists().where(
    outbox.c.key == "reminder:" + seats.c.person_id + ":" + bindparam("iso_day", type_=String),
    outbox.c.sent_at < bindparam("spoken_from", type_=Instant()),
)


_DEADLINE = bindparam("deadline", type_=Instant())
_BEHIND_OF_SEATS = and_(seats.c.round_id == bindparam("round"), seats.c.person_id > bindparam("after"))
# The few with this deadline of their own are found without going through everybody.
_OWN_DEADLINE = seats.c.extended_to == _DEADLINE


def _reminded_page(*more: ColumnElement[bool]) -> Select[tuple[str | None]]:
    """The last seat of the next so many."""
    some = (
        select(seats.c.person_id)
        .where(_BEHIND_OF_SEATS, *more)
        .order_by(seats.c.person_id)
        .limit(bindparam("most"))
    )
    return select(func.max(some.subquery().c.person_id))


def _reminded(*more: ColumnElement[bool]) -> Select[tuple[str]]:
    return (
        select(seats.c.person_id)
        .join(rounds, rounds.c.id == seats.c.round_id)
        .where(
            _BEHIND_OF_SEATS,
            seats.c.person_id <= bindparam("last"),
            _DEADLINE == BINDING_DEADLINE,
            or_(seats.c.snoozed_until.is_(None), seats.c.snoozed_until <= DAY),
            # Most have been told or are done: the cheapest look first.
            ~_TOLD_THE_STEP,
            ~_TOLD_SINCE,
            ~SAID_BY_GREETING,
            *more,
            rounds.c.owed > DONE,
            exists().where(
                memberships.c.person_id == seats.c.person_id,
                on_day(memberships),
                memberships.c.status.in_(COUNTED_VALUES),
            ),
            reachable(seats.c.person_id),
        )
        .order_by(seats.c.person_id)
    )


_CONCERNED_PAGE = {False: _reminded_page(), True: _reminded_page(_OWN_DEADLINE)}
"""By whether the deadline is a personal one."""

_CONCERNED_BY_REMINDER = {
    (personal, budgeted, opened_today): _reminded(
        *((_OWN_DEADLINE,) if personal else ()),
        *((_WITHIN_REMINDER_BUDGET,) if budgeted else ()),
        *((~_LEFT_BEFORE_IT_OPENED,) if opened_today else ()),
    )
    for personal in (False, True)
    for budgeted in (False, True)
    for opened_today in (False, True)
}
"""By whether the deadline is a personal one, the week's budget may be spent already, the round opened on this day."""

# The ledger grows while it is asked. A plan that was made, and kept, while it was empty goes through all of it for each
# seat (https://www.postgresql.org/docs/current/sql-prepare.html).
_PLAN_REMINDERS_ANEW = text("SET LOCAL plan_cache_mode = force_custom_plan")


_TOLD_REMINDER = (
    select(reminders.c.task, reminders.c.step, reminders.c.day, reminders.c.at)
    .where(reminders.c.person_id == bindparam("person"), reminders.c.day >= bindparam("since", type_=Day()))
    .order_by(reminders.c.day, reminders.c.task, reminders.c.step)
)
_CARRY_REMINDER = (
    update(reminders)
    .where(
        reminders.c.person_id == bindparam("person"), reminders.c.day == bindparam("planned_for", type_=Day())
    )
    .values(day=bindparam("to", type_=Day()), at=bindparam("now", type_=Instant()))
)
_OPENED_ROUND_HERE = exists().where(
    rounds.c.id == bindparam("round"),
    grants.c.person_id == rounds.c.opened_by,
    grants.c.role == Role.OFFICE.value,
    grants.c.unit_id == unit_spans.c.unit_id,
    on_day(grants),
)
_OPENER_OF_ROUND = (
    select(unit_spans.c.name)
    .where(
        unit_spans.c.unit_id.in_(select(ABOVE.c.unit_id)),
        on_day(unit_spans),
        or_(_OPENED_ROUND_HERE, unit_spans.c.unit_id == bindparam("audience")),
    )
    .order_by(_OPENED_ROUND_HERE.desc(), unit_spans.c.unit_id)
    .limit(1)
)
KEYS_AT_ONCE = 500
"""Keys of one statement: databases bound how many parameters it has."""


class SqlReminders(Repository):
    """Who is reminded of what, each step once."""

    async def deadlines(self, round_id: str) -> list[datetime]:
        own: datetime | None = await self._statements.value(_ROUND_DEADLINE, {"round": round_id})
        if own is None:
            return []
        extended = await self._statements.values(_EXTENDED_DEADLINES, {"round": round_id})
        return [own, *sorted(later for later in extended if later > own)]

    async def concerned(
        self,
        due: DueStep,
        *,
        day: date,
        step_day: date,
        opened_today: bool,
        said_from: datetime,
        a_week: int,
        after: str,
        most: int,
    ) -> tuple[list[str], str]:
        personal = due.deadline != due.round.deadline
        seated = {"round": due.round.id, "after": after}
        last = await self._statements.value(
            _CONCERNED_PAGE[personal],
            seated | {"most": most} | ({"deadline": due.deadline} if personal else {}),
        )
        if last is None:
            return [], ""
        monday = Week.of(day).monday
        # Before the week has had so many days, no person can have had so many messages.
        budgeted = not due.step.pressing and (day - monday).days >= a_week
        reminded: dict[str, object] = {
            **seated,
            "last": last,
            "deadline": due.deadline,
            "entry": due.entry,
            "step_at": due.step.at,
            "step_day": step_day,
            "said_from": said_from,
            "day": day,
        }
        if budgeted:
            reminded |= {"monday": monday, "a_week": a_week}
        if opened_today:
            reminded |= {"iso_day": day.isoformat(), "spoken_from": due.round.opens_at + ON_THE_WIRE}
        if self._statements.shared:
            await self._statements.run(_PLAN_REMINDERS_ANEW)
        concerned_people = await self._statements.values(
            _CONCERNED_BY_REMINDER[personal, budgeted, opened_today], reminded
        )
        return list(concerned_people), last

    async def plan(self, people: Sequence[str], due: DueStep, *, day: date, at: datetime) -> int:
        return await plan_reminders(
            self._statements, people, task=due.round.id, step=due.entry, day=day, at=at
        )

    async def told(self, person_id: str, since: date) -> list[Told]:
        rows = await self._statements.rows(_TOLD_REMINDER, {"person": person_id, "since": since})
        return [Told(row["task"], row["step"], row["day"], row["at"]) for row in rows]

    async def opened_by(self, round_: Round, day: date) -> str:
        audience = round_.audience_unit_id
        name: str | None = await self._statements.value(
            _OPENER_OF_ROUND, {"round": round_.id, "audience": audience, "scope": [audience], "day": day}
        )
        return name or ""

    async def carry(self, person_id: str, *, planned_for: date, to: date, at: datetime) -> None:
        await self._statements.run(
            _CARRY_REMINDER, {"person": person_id, "planned_for": planned_for, "to": to, "now": at}
        )

    async def settled(self, keys: Collection[str]) -> dict[str, datetime]:
        return {
            key: row["sent_at"] or row["created_at"]
            for key, row in (await self._leaving(keys)).items()
            if row["state"] not in ("pending", "leased", "sending")
        }

    async def sent(self, keys: Collection[str]) -> dict[str, datetime]:
        rows = await self._leaving(keys)
        return {key: row["sent_at"] for key, row in rows.items() if row["state"] == "sent"}

    async def _leaving(self, keys: Collection[str]) -> dict[str, RowMapping]:
        found: dict[str, RowMapping] = {}
        in_order = sorted(keys)
        for start in range(0, len(in_order), KEYS_AT_ONCE):
            found |= await leaving(self._statements, in_order[start : start + KEYS_AT_ONCE])
        return found
