"""Documents that a conversation waits for: wanted with the update that brought them, gone with their handing over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, bindparam, delete, select, tuple_, update

from domain.talk.messages import Address, Attachment, Update
from storage.engine.database import Repository
from storage.engine.upsert import for_both, keep_first
from storage.tables import fetches

HELD = timedelta(minutes=3)
"""How long a wish may be in one process's hands before others take it for dead."""

_PREFIX = "file:"

_WANT = for_both(fetches, keep_first)
_NEXT = (
    select(fetches.c.channel, fetches.c.event_id)
    .where(fetches.c.due_at <= bindparam("now"))
    .order_by(fetches.c.due_at, fetches.c.event_id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(fetches)
    .where(tuple_(fetches.c.channel, fetches.c.event_id).in_(_NEXT))
    .values(attempts=fetches.c.attempts + 1, due_at=bindparam("until"))
    .returning(fetches)
)
_LATER = (
    update(fetches)
    .where(
        fetches.c.channel == bindparam("of_channel"),
        fetches.c.event_id == bindparam("of_event"),
        # Whoever was late must not shorten the time of whoever took it over.
        fetches.c.attempts == bindparam("held_attempt"),
    )
    .values(due_at=bindparam("due"))
)
_AT_ONCE = update(fetches).where(fetches.c.due_at > bindparam("now")).values(due_at=bindparam("now"))
_DONE = delete(fetches).where(
    fetches.c.channel == bindparam("of_channel"), fetches.c.event_id == bindparam("of_event")
)


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """A document to be fetched from the platform by its handle `file`. `attempts` counts the one under way."""

    address: Address
    event_id: str
    file: str
    name: str
    attempts: int

    @property
    def answer_id(self) -> str:
        """The event id of the update that hands the document over."""
        return _PREFIX + self.event_id


class SqlFetches(Repository):
    """Wishes by the id of the update that brought the document. An attempt counts when it begins, not when it fails.

    So a document that kills whoever reads it is given up like any other, and the count tells holders apart.
    """

    async def want(self, update_: Update, sent: Attachment, at: datetime) -> None:
        """Keep that the document of this update is waited for."""
        await self._statements.run(
            _WANT[self._statements.dialect],
            {
                "channel": update_.address.channel,
                "event_id": update_.event_id,
                "chat": update_.address.chat,
                "file": sent.file,
                "name": sent.name[:200],
                "attempts": 0,
                "due_at": at,
            },
        )

    async def claim(self, now: datetime, most: int) -> list[FetchRequest]:
        """Take so many wishes that are due, the oldest first; for `HELD` nobody else gets them."""
        parameters = {"now": now, "until": now + HELD, "most": most}
        rows: Sequence[RowMapping] = await self._statements.rows(_CLAIM, parameters)
        return sorted(map(_wish, rows), key=lambda wish: wish.event_id)

    async def later(self, wish: FetchRequest, due: datetime) -> bool:
        """Let go of it until `due`. False where somebody else has taken it over or fulfilled it."""
        return await self._statements.changed(
            _LATER,
            {
                "of_channel": wish.address.channel,
                "of_event": wish.event_id,
                "held_attempt": wish.attempts,
                "due": due,
            },
        )

    async def at_once(self, now: datetime) -> None:
        """Everything is due now; for a process that knows that no other one is alive."""
        await self._statements.run(_AT_ONCE, {"now": now})

    async def done(self, channel: str, answer_id: str) -> bool:
        """The wish that this update answers is fulfilled. False where it was before: then it must not be again."""
        event_id = answer_id.removeprefix(_PREFIX)
        return await self._statements.changed(_DONE, {"of_channel": channel, "of_event": event_id})


def _wish(row: RowMapping) -> FetchRequest:
    return FetchRequest(
        address=Address(row["channel"], row["chat"]),
        event_id=row["event_id"],
        file=row["file"],
        name=row["name"],
        attempts=row["attempts"],
    )
