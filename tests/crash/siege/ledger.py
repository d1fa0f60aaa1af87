"""What the assistant believes: the rows of its outbox, and what it took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from domain.delivery.outgoing import MessageKind, Notice
from storage.engine.database import Database
from storage.tables import inbox, leases, outbox, people
from storage.work import writing

OPEN = ("pending", "leased", "sending")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the outbox, as far as it is judged."""

    id: str
    key: str
    kind: MessageKind
    person_id: str
    chat: str
    state: str
    attempts: int
    doubts: int
    fault: str
    message: str
    due_at: datetime

    @property
    def doubtful(self) -> int:
        """How often nobody could tell whether the platform had taken it, and it was sent once more."""
        return max(self.attempts - 1, 0)


class Ledger:
    """The database of a siege, read from outside."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def rows(self, since: datetime) -> list[Row]:
        """Every row that was written since then, in order."""
        columns = [outbox.c[name] for name in Row.__slots__]
        wanted = select(*columns).where(outbox.c.created_at >= since).order_by(outbox.c.id)
        async with self._database.read() as connection:
            return [
                Row(
                    **{
                        **row,
                        "kind": MessageKind(row["kind"]),
                        "key": row["key"] or "",
                        "person_id": row["person_id"] or "",
                    }
                )
                for row in (await connection.execute(wanted)).mappings()
            ]

    async def codes(self) -> dict[str, str]:
        """Everybody's code by their id."""
        async with self._database.read() as connection:
            rows = await connection.execute(select(people.c.id, people.c.code))
            return {row.id: row.code for row in rows}

    async def taken(self, since: datetime) -> int:
        """How many updates were taken since then; what is long ago is forgotten."""
        return await self._number(select(func.count()).select_from(inbox).where(inbox.c.at >= since))

    async def faults(self, since: datetime) -> int:
        """How many of them were set aside."""
        faulty = (inbox.c.at >= since) & (inbox.c.fault != "")
        return await self._number(select(func.count()).select_from(inbox).where(faulty))

    async def under_way(self, now: datetime) -> int:
        """How many rows are claimed, or due."""
        held = outbox.c.state.in_(OPEN[1:])
        due = (outbox.c.state == OPEN[0]) & (outbox.c.due_at <= now)
        return await self._number(select(func.count()).select_from(outbox).where(held | due))

    async def next_due(self) -> datetime | None:
        """When the next row is due."""
        wanted = select(func.min(outbox.c.due_at)).where(outbox.c.state == OPEN[0])
        async with self._database.read() as connection:
            due: datetime | None = (await connection.execute(wanted)).scalar()
            return due

    async def poller(self) -> str:
        """Who holds the polling lease; empty where nobody has held it."""
        wanted = select(leases.c.owner).where(leases.c.name == "polling:telegram")
        async with self._database.read() as connection:
            return (await connection.execute(wanted)).scalar() or ""

    async def post(self, notices: Sequence[Notice], at: datetime) -> None:
        """Put these on their way."""
        async with writing(self._database) as work:
            await work.outbox.post(notices, at)

    async def _number(self, wanted: object) -> int:
        async with self._database.read() as connection:
            return int((await connection.execute(wanted)).scalar_one())  # type: ignore[call-overload]
