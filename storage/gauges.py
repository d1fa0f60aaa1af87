"""The numbers an operator watches: what waits, and what became of what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, func, literal_column, select

from storage.statements import Statements
from storage.tables import arrivals, outbox

_PARCELS = select(outbox.c.state, outbox.c.kind, func.count().label("rows")).group_by(
    outbox.c.state, outbox.c.kind
)
# Written out, not bound: then the index of what is pending serves, however long the history is.
_PENDING: ColumnElement[str] = literal_column("'pending'")
_OLDEST_DUE = select(func.min(outbox.c.due_at)).where(
    outbox.c.state == _PENDING, outbox.c.due_at <= bindparam("now")
)
_DUE = select(func.count()).where(outbox.c.state == _PENDING, outbox.c.due_at <= bindparam("now"))
_ARRIVALS = select(func.count().label("rows"), func.min(arrivals.c.at).label("oldest"))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What has not been dealt with yet: since when the oldest due message waits, and what arrived."""

    oldest_due: datetime | None
    arrivals: int
    oldest_arrival: datetime | None


class SqlGauges:
    """Reads only; the counts go through whole tables and are for whoever asks every few seconds at most."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def waiting(self, now: datetime) -> Waiting:
        """What waits at this instant."""
        oldest: datetime | None = await self._statements.value(_OLDEST_DUE, {"now": now})
        row = (await self._statements.rows(_ARRIVALS))[0]
        return Waiting(oldest, row["rows"], row["oldest"])

    async def due(self, now: datetime) -> int:
        """How many messages are due and in nobody's hands."""
        return int(await self._statements.value(_DUE, {"now": now}))

    async def parcels(self) -> dict[tuple[str, str], int]:
        """How many rows of the outbox are in each state, by state and kind."""
        rows = await self._statements.rows(_PARCELS)
        return {(row["state"], row["kind"]): row["rows"] for row in rows}
