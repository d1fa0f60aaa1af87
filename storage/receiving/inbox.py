"""Which events were taken, and how far each platform has been told so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from domain.talk.messages import Update
from storage.engine.database import Repository
from storage.engine.upsert import for_both
from storage.receiving.arrivals import Arrived, SqlArrivals
from storage.tables import cursors, inbox

_CURSOR = select(cursors.c.value).where(cursors.c.channel == bindparam("channel"))
_FAULT = (
    update(inbox)
    .where(inbox.c.channel == bindparam("of_channel"), inbox.c.event_id == bindparam("of_event"))
    .values(fault=bindparam("what"))
)
_FORGET = delete(inbox).where(inbox.c.at < bindparam("before"))

_ACCEPT = for_both(inbox, lambda insert: insert.on_conflict_do_nothing().returning(inbox.c.event_id))
_MOVE = for_both(
    cursors,
    lambda insert: insert.on_conflict_do_update(
        index_elements=[cursors.c.channel], set_={"value": insert.excluded.value}
    ),
)


class SqlInbox(Repository):
    """Updates by the platform's own ids: the second delivery of one finds the first."""

    async def accept(self, updates: Sequence[Update], at: datetime) -> list[Update]:
        """Keep the unseen ones and return them in their order. All must be of one channel.

        Those that were written down at their arrival are so no more; whoever comes second finds them taken.
        """
        arrived = [update_.arrival for update_ in updates if isinstance(update_, Arrived)]
        if arrived:
            left = await SqlArrivals(self._statements).take(arrived)
            updates = [
                update_ for update_ in updates if not isinstance(update_, Arrived) or update_.arrival in left
            ]
        if not updates:
            return []
        channel = updates[0].address.channel
        first: dict[str, Update] = {}
        for update_ in updates:
            first.setdefault(update_.event_id, update_)
        # One statement says which are new: of two processes with the same update the second waits here for the first.
        # In the order of their ids, so that two batches that overlap never wait for each other.
        rows = [{"channel": channel, "event_id": one, "at": at, "fault": ""} for one in sorted(first)]
        accepted = await self._statements.run(_ACCEPT[self._statements.dialect], rows)
        new = set(accepted.scalars().all())
        return [update_ for event_id, update_ in first.items() if event_id in new]

    async def cursor(self, channel: str) -> str:
        """Where polling goes on; empty at the very first start."""
        return await self._statements.value(_CURSOR, {"channel": channel}) or ""

    async def move_cursor(self, channel: str, value: str) -> None:
        """Everything below this was taken."""
        await self._statements.run(_MOVE[self._statements.dialect], {"channel": channel, "value": value})

    async def fault(self, channel: str, event_id: str, what: str) -> None:
        """Note why an update could not be handled; `what` is an exception's name, never its words."""
        await self._statements.run(_FAULT, {"of_channel": channel, "of_event": event_id, "what": what[:200]})

    async def forget(self, before: datetime) -> int:
        """Drop ids older than any redelivery. Returns how many."""
        return (await self._statements.run(_FORGET, {"before": before})).rowcount
