"""Which tasks the greeting after the linking of an account named to whom, and when.

`domain.reminders.planning.said_by_greeting` is the rule; `SAID_BY_GREETING` says it for the seat of an outer statement.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Executable, bindparam, exists, or_, select

from domain.rounds.round import RoundState
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.rounds.completion import DONE
from storage.tables import ID, greetings, rounds, seats
from storage.types import Day, Instant

SAID_BY_GREETING = exists().where(
    greetings.c.person_id == seats.c.person_id,
    greetings.c.task == seats.c.round_id,
    greetings.c.at >= bindparam("said_from", type_=Instant()),
    or_(seats.c.snoozed_until.is_(None), greetings.c.day >= seats.c.snoozed_until),
)
_GREETED_PERSON = bindparam("greeted_person", type_=ID)
_GREETED_AT = bindparam("greeted_at", type_=Instant())
_OPEN_TO_PERSON = (
    select(
        seats.c.person_id,
        seats.c.round_id,
        bindparam("greeted_day", type_=Day()).label("day"),
        _GREETED_AT.label("at"),
    )
    .join(rounds, rounds.c.id == seats.c.round_id)
    .where(
        seats.c.person_id == _GREETED_PERSON,
        rounds.c.state == RoundState.OPEN.value,
        rounds.c.opens_at <= _GREETED_AT,
        rounds.c.owed > DONE,
    )
)


def _greet_on_day(insert: Insert) -> Executable:
    named = insert.from_select(["person_id", "task", "day", "at"], _OPEN_TO_PERSON, include_defaults=False)
    return named.on_conflict_do_update(
        index_elements=[greetings.c.person_id, greetings.c.task],
        set_={"day": named.excluded.day, "at": named.excluded.at},
    )


_GREET_ON_DAY = for_both(greetings, _greet_on_day)
_GREETINGS = select(greetings.c.task, greetings.c.at).where(greetings.c.person_id == bindparam("person"))


class SqlGreetings(Repository):
    """What greetings named."""

    async def keep(self, person_id: str, *, day: date, at: datetime) -> None:
        greeting = {"greeted_person": person_id, "greeted_day": day, "greeted_at": at}
        await self._statements.run(_GREET_ON_DAY, greeting)

    async def of_person(self, person_id: str) -> dict[str, datetime]:
        rows = await self._statements.rows(_GREETINGS, {"person": person_id})
        return {row["task"]: row["at"] for row in rows}
