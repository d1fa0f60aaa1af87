"""The numbers an operator watches: what waits, and what became of what was sent.

A history of a million messages must cost nothing at each look. What still has to go somewhere is counted from the small
indexes that hold only that; only `ended` goes through the whole outbox, and whoever asks keeps its answer for a while.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, literal_column, select

from storage.delivery.claims import PENDING, earliest
from storage.engine.database import Repository
from storage.tables import arrivals, outbox

_parcel_rows = func.count().label("rows")
_BY_STATE_AND_KIND = select(outbox.c.state, outbox.c.kind, _parcel_rows).group_by(
    outbox.c.state, outbox.c.kind
)
# Written out, not bound, so that the indexes of what is on its way serve.
_PENDING_PARCELS = select(outbox.c.kind, _parcel_rows).where(PENDING).group_by(outbox.c.kind)
_IN_HAND = _BY_STATE_AND_KIND.where(
    outbox.c.state.in_([literal_column("'leased'"), literal_column("'sending'")])
)
_ENDED = _BY_STATE_AND_KIND.where(
    outbox.c.state.not_in([literal_column(f"'{state}'") for state in ("pending", "leased", "sending")])
)
_DOUBTED = _BY_STATE_AND_KIND.where(outbox.c.doubts > literal_column("0"))
_DUE_PARCELS = select(func.count()).where(PENDING, outbox.c.due_at <= bindparam("now"))
_ARRIVALS = select(func.count().label("rows"), func.min(arrivals.c.at).label("oldest"))

Counts = dict[tuple[str, str], int]
"""Rows by state and kind."""


@dataclass(frozen=True, slots=True)
class QueueGauge:
    """What has not been dealt with yet: since when the oldest due message of each channel waits, and what arrived.

    Of an empty channel are those whose channel is not known before somebody claims them.
    """

    due: Mapping[str, datetime]
    arrivals: int
    oldest_arrival: datetime | None

    @property
    def oldest_due(self) -> datetime | None:
        """Since when the oldest of all waits."""
        return min(self.due.values(), default=None)


class SqlGauges(Repository):
    """Reads only."""

    async def waiting(self, now: datetime) -> QueueGauge:
        """What waits at this instant."""
        due: dict[str, datetime] = {}
        for (channel, _lane), at in (await earliest(self._statements)).items():
            if at <= now:
                due[channel] = min(at, due.get(channel, at))
        row = (await self._statements.rows(_ARRIVALS))[0]
        return QueueGauge(due, row["rows"], row["oldest"])

    async def due(self, now: datetime) -> int:
        """How many messages are due and in nobody's hands."""
        return int(await self._statements.value(_DUE_PARCELS, {"now": now}))

    async def on_the_way(self) -> Counts:
        """What is pending, claimed or being sent."""
        pending = await self._statements.rows(_PENDING_PARCELS)
        in_hand = await self._statements.rows(_IN_HAND)
        return {("pending", row["kind"]): row["rows"] for row in pending} | {
            (row["state"], row["kind"]): row["rows"] for row in in_hand
        }

    async def doubted(self) -> Counts:
        """What platforms may have taken twice, or never: every message that was in doubt, by what it is now."""
        rows = await self._statements.rows(_DOUBTED)
        return {(row["state"], row["kind"]): row["rows"] for row in rows}

    async def ended(self) -> Counts:
        """What became of all others. Goes through the whole outbox: for once a minute at most."""
        rows = await self._statements.rows(_ENDED)
        return {(row["state"], row["kind"]): row["rows"] for row in rows}
