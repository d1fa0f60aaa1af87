"""Which events were taken, how far each platform has been told so, and the documents that conversations wait for.

A document is wanted with the update that brought it, and gone with its handing over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, bindparam, delete, select, tuple_, update

from domain.talk.messages import Address, Attachment, ReadAs, Update
from storage.engine.database import Repository
from storage.engine.upsert import for_both, keep_first
from storage.receiving.arrivals import Arrived, SqlArrivals
from storage.tables import cursors, fetches, inbox

FETCH_LEASE = timedelta(minutes=6)
"""How long a wish may be in one process's hands before others take it for dead."""

_CURSOR_UPDATE = select(cursors.c.value).where(cursors.c.channel == bindparam("channel"))
_FAULT_UPDATE = (
    update(inbox)
    .where(inbox.c.channel == bindparam("of_channel"), inbox.c.event_id == bindparam("of_event"))
    .values(fault=bindparam("what"))
)
_FORGET_UPDATE = delete(inbox).where(inbox.c.at < bindparam("before"))

_ACCEPT_UPDATES = for_both(inbox, lambda insert: insert.on_conflict_do_nothing().returning(inbox.c.event_id))
_MOVE_UPDATE = for_both(
    cursors,
    lambda insert: insert.on_conflict_do_update(
        index_elements=[cursors.c.channel], set_={"value": insert.excluded.value}
    ),
)

_FETCHED_PREFIX = "file:"

_WANT_FETCH = for_both(fetches, keep_first)
_DUE_FETCHES = (
    select(fetches.c.channel, fetches.c.event_id)
    .where(fetches.c.due_at <= bindparam("now"))
    .order_by(fetches.c.due_at, fetches.c.event_id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_CLAIM_FETCHES = (
    update(fetches)
    .where(tuple_(fetches.c.channel, fetches.c.event_id).in_(_DUE_FETCHES))
    .values(attempts=fetches.c.attempts + 1, due_at=bindparam("until"))
    .returning(fetches)
)
_PUT_OFF_FETCH = (
    update(fetches)
    .where(
        fetches.c.channel == bindparam("of_channel"),
        fetches.c.event_id == bindparam("of_event"),
        # Whoever was late must not shorten the time of whoever took it over.
        fetches.c.attempts == bindparam("held_attempt"),
    )
    .values(due_at=bindparam("due"))
)
_FETCH_AT_ONCE = update(fetches).where(fetches.c.due_at > bindparam("now")).values(due_at=bindparam("now"))
_FETCHED = delete(fetches).where(
    fetches.c.channel == bindparam("of_channel"), fetches.c.event_id == bindparam("of_event")
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
        first_updates: dict[str, Update] = {}
        for update_ in updates:
            first_updates.setdefault(update_.event_id, update_)
        # One statement says which are new: of two processes with the same update the second waits here for the first.
        # In the order of their ids, so that two batches that overlap never wait for each other.
        rows = [
            {"channel": channel, "event_id": unseen_id, "at": at, "fault": ""}
            for unseen_id in sorted(first_updates)
        ]
        accepted = await self._statements.values(_ACCEPT_UPDATES, rows)
        new = set(accepted)
        return [update_ for event_id, update_ in first_updates.items() if event_id in new]

    async def cursor(self, channel: str) -> str:
        """Where polling goes on; empty at the very first start."""
        return await self._statements.value(_CURSOR_UPDATE, {"channel": channel}) or ""

    async def move_cursor(self, channel: str, value: str) -> None:
        """Everything below this was taken."""
        await self._statements.run(_MOVE_UPDATE, {"channel": channel, "value": value})

    async def fault(self, channel: str, event_id: str, what: str) -> None:
        """Note why an update could not be handled; `what` is an exception's name, never its words."""
        await self._statements.run(
            _FAULT_UPDATE, {"of_channel": channel, "of_event": event_id, "what": what[:200]}
        )

    async def forget(self, before: datetime) -> int:
        """Drop ids older than any redelivery. Returns how many."""
        return (await self._statements.run(_FORGET_UPDATE, {"before": before})).rowcount


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """A document to be fetched from the platform by its handle `file`. `attempts` counts the one under way.

    Of a photograph `name` is what was written beside it.
    """

    address: Address
    event_id: str
    file: str
    name: str
    attempts: int
    read_as: ReadAs = "document"

    @property
    def answer_id(self) -> str:
        """The event id of the update that hands the document over."""
        return _FETCHED_PREFIX + self.event_id


class SqlFetches(Repository):
    """Wishes by the id of the update that brought the document. An attempt counts when it begins, not when it fails.

    So a document that kills whoever reads it is given up like any other, and the count tells holders apart.
    """

    async def want(
        self,
        update_: Update,
        sent: Attachment,
        at: datetime,
        *,
        read_as: ReadAs = "document",
    ) -> None:
        """Keep that the document of this update is waited for, and what it is read as."""
        await self._statements.run(
            _WANT_FETCH,
            {
                "channel": update_.address.channel,
                "event_id": update_.event_id,
                "chat": update_.address.chat,
                "file": sent.file,
                "name": (sent.caption if read_as == "photo" else sent.name)[:200],
                "read_as": read_as,
                "attempts": 0,
                "due_at": at,
            },
        )

    async def claim(self, now: datetime, most: int) -> list[FetchRequest]:
        """Take so many wishes that are due, the oldest first; for `FETCH_LEASE` nobody else gets them."""
        parameters = {"now": now, "until": now + FETCH_LEASE, "most": most}
        rows: Sequence[RowMapping] = await self._statements.rows(_CLAIM_FETCHES, parameters)
        return sorted(map(_wish, rows), key=lambda wish: wish.event_id)

    async def later(self, wish: FetchRequest, due: datetime) -> bool:
        """Let go of it until `due`. False where somebody else has taken it over or fulfilled it."""
        return await self._statements.changed(
            _PUT_OFF_FETCH,
            {
                "of_channel": wish.address.channel,
                "of_event": wish.event_id,
                "held_attempt": wish.attempts,
                "due": due,
            },
        )

    async def at_once(self, now: datetime) -> None:
        """Everything is due now; for a process that knows that no other one is alive."""
        await self._statements.run(_FETCH_AT_ONCE, {"now": now})

    async def done(self, channel: str, answer_id: str) -> bool:
        """The wish that this update answers is fulfilled. False where it was before: then it must not be again."""
        event_id = answer_id.removeprefix(_FETCHED_PREFIX)
        return await self._statements.changed(_FETCHED, {"of_channel": channel, "of_event": event_id})


def _wish(row: RowMapping) -> FetchRequest:
    return FetchRequest(
        address=Address(row["channel"], row["chat"]),
        event_id=row["event_id"],
        file=row["file"],
        name=row["name"],
        attempts=row["attempts"],
        read_as=row["read_as"],
    )
