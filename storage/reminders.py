"""The ledger of reminders: one statement finds whom a step concerns, two write it down."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String, and_, bindparam, exists, or_, select

from domain.outgoing import Kind, Notice
from domain.people import COUNTED
from domain.rounds import Round
from storage.outbox import SqlOutbox
from storage.standing import BINDING, DONE
from storage.statements import Statements
from storage.tables import accounts, memberships, outbox, reminders, rounds, seats
from storage.upsert import for_both, keep_first

_DEADLINES = (
    select(BINDING.label("deadline"))
    .join(rounds, rounds.c.id == seats.c.round_id)
    .where(seats.c.round_id == bindparam("round"))
    .distinct()
)
_CONCERNED = (
    select(seats.c.person_id)
    .join(rounds, rounds.c.id == seats.c.round_id)
    .where(
        seats.c.round_id == bindparam("round"),
        bindparam("deadline", type_=rounds.c.deadline.type) == BINDING,
        or_(
            seats.c.snoozed_until.is_(None),
            seats.c.snoozed_until <= bindparam("day", type_=seats.c.snoozed_until.type),
        ),
        rounds.c.owed > DONE,
        exists().where(
            memberships.c.person_id == seats.c.person_id,
            memberships.c.valid_from <= bindparam("day"),
            memberships.c.valid_to > bindparam("day"),
            memberships.c.status.in_([status.value for status in COUNTED]),
        ),
        exists().where(accounts.c.person_id == seats.c.person_id, accounts.c.open),
        ~exists().where(
            reminders.c.person_id == seats.c.person_id,
            reminders.c.task == seats.c.round_id,
            reminders.c.step == bindparam("step"),
        ),
        # Two steps may fall on one day when a deadline moves; the person hears of it once.
        ~exists().where(
            and_(
                reminders.c.person_id == seats.c.person_id,
                reminders.c.task == seats.c.round_id,
                reminders.c.day == bindparam("day"),
            )
        ),
        # A message that left before the round opened did not speak of it; its notice comes on the next working day.
        ~exists().where(
            outbox.c.key == "reminder:" + seats.c.person_id + ":" + bindparam("iso_day", type_=String),
            outbox.c.sent_at < rounds.c.opens_at,
        ),
    )
    .order_by(seats.c.person_id)
)
_WRITE = for_both(reminders, keep_first)


class SqlReminders:
    """Who is reminded of what, each step once."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._outbox = SqlOutbox(statements)

    async def deadlines(self, round_id: str) -> list[datetime]:
        """The different deadlines that bind somebody in this round, soonest first."""
        return sorted((await self._statements.run(_DEADLINES, {"round": round_id})).scalars().all())

    async def plan(self, *, round_: Round, deadline: datetime, step: str, day: date, at: datetime) -> int:
        """Put this step of the ladder on the way to everybody whom it concerns. Returns how many.

        The ledger names the step by its deadline too, so that a moved deadline has a ladder of its own.
        """
        name = f"{step}/{deadline:%Y%m%d%H%M}"
        concerned = (
            (
                await self._statements.run(
                    _CONCERNED,
                    {
                        "round": round_.id,
                        "deadline": deadline,
                        "day": day,
                        "iso_day": day.isoformat(),
                        "step": name,
                    },
                )
            )
            .scalars()
            .all()
        )
        if not concerned:
            return 0
        await self._statements.run(
            _WRITE[self._statements.dialect],
            [
                {"person_id": person, "task": round_.id, "step": name, "day": day, "at": at}
                for person in concerned
            ],
        )
        await self._outbox.post(
            [
                Notice(
                    key=f"reminder:{person}:{day.isoformat()}",
                    kind=Kind.REMINDER,
                    person_id=person,
                    due=at,
                    about={"day": day.isoformat()},
                )
                for person in concerned
            ],
            at,
        )
        return len(concerned)
