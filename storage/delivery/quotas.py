"""How much each channel carried in a month, and whether its platform refuses more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Executable, bindparam, select

from domain.delivery.outgoing import Quota
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.tables import quotas

_QUOTAS_OF_MONTH = select(quotas).where(quotas.c.month == bindparam("month"))


def _add_to_quota(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[quotas.c.channel, quotas.c.month],
        set_={"sent": quotas.c.sent + new.sent, "received": quotas.c.received + new.received},
    ).returning(quotas)


def _exhaust_quota(insert: Insert) -> Executable:
    return insert.on_conflict_do_update(
        index_elements=[quotas.c.channel, quotas.c.month],
        set_={"exhausted_at": insert.excluded.exhausted_at},
        where=quotas.c.exhausted_at.is_(None),
    )


_ADD_QUOTA = for_both(quotas, _add_to_quota)
_EXHAUST_QUOTA = for_both(quotas, _exhaust_quota)


class SqlQuotas(Repository):
    """Counters by channel and month."""

    async def of(self, month: str) -> dict[str, Quota]:
        rows = await self._statements.rows(_QUOTAS_OF_MONTH, {"month": month})
        return {row["channel"]: Quota(**row) for row in rows}

    async def count(
        self, month: str, *, sent: Mapping[str, int] | None = None, received: Mapping[str, int] | None = None
    ) -> list[Quota]:
        """Add so many messages to these channels; what they have carried then. A statement a channel."""
        sent, received = sent or {}, received or {}
        counted = []
        # Always in the same order: two transactions that count both channels must not wait for each other.
        for channel in sorted({*sent, *received}):
            added = {
                "channel": channel,
                "month": month,
                "sent": sent.get(channel, 0),
                "received": received.get(channel, 0),
            }
            row = await self._statements.row(_ADD_QUOTA, added)
            if row is not None:
                counted.append(Quota(**row))
        return counted

    async def exhaust(self, channel: str, month: str, at: datetime) -> bool:
        """The platform refuses more this month; False where that was known."""
        return await self._statements.changed(
            _EXHAUST_QUOTA,
            {"channel": channel, "month": month, "sent": 0, "received": 0, "exhausted_at": at},
        )
