"""Events written down the moment they arrive, for platforms that hand each out once; gone when they were taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, func, select

from domain.talk.messages import (
    Address,
    Attachment,
    Content,
    Edited,
    Fetched,
    Pressed,
    ReachChange,
    Said,
    Started,
    Update,
)
from storage.engine.database import Repository
from storage.engine.upsert import for_both
from storage.tables import arrivals
from storage.types import A_MILLISECOND, made_at, new_id

# Only the same event is left out: another process may not have taken its place for a new one.
_KEEP_ARRIVAL = for_both(
    arrivals, lambda insert: insert.on_conflict_do_nothing(index_elements=["channel", "event_id"])
)
_LAST_ARRIVAL = select(func.max(arrivals.c.id))
_WAITING_ARRIVALS = select(arrivals).order_by(arrivals.c.id).limit(bindparam("most"))
# Locked in their order, so that two processes that look at the same ones never wait for each other.
_LOCKED = (
    select(arrivals.c.id)
    .where(arrivals.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(arrivals.c.id)
    .with_for_update()
)
_TAKE_ARRIVAL = delete(arrivals).where(arrivals.c.id.in_(_LOCKED)).returning(arrivals.c.id)

_ARRIVAL_KINDS: Mapping[str, type[Content]] = {
    "said": Said,
    "edited": Edited,
    "pressed": Pressed,
    "started": Started,
    "sent": Attachment,
    "reach": ReachChange,
}
_ARRIVAL_NAMES = {kind: name for name, kind in _ARRIVAL_KINDS.items()}


@dataclass(frozen=True, slots=True)
class Arrived(Update):
    """An update that was written down as `arrival`. Whoever takes it in takes that away in the same transaction."""

    arrival: str = ""


class SqlArrivals(Repository):
    """Updates of all channels in the order of their arrival."""

    async def keep(self, updates: Sequence[Update], at: datetime) -> None:
        """Write these down behind everything that waits; one that waits already stays where it is.

        Raises ValueError for a fetched document, which no platform brings.
        """
        if not updates:
            return
        last: str | None = await self._statements.value(_LAST_ARRIVAL)
        # Many arrive within a millisecond, and clocks may be set back: the order must not hang on either.
        first = int(new_id(at if last is None else max(at, made_at(last) + A_MILLISECOND)), 16)
        rows = [_arrival_row(update, f"{first + place:032x}") for place, update in enumerate(updates)]
        await self._statements.run(_KEEP_ARRIVAL, rows)

    async def waiting(self, most: int) -> list[Arrived]:
        """The oldest so many that nobody has taken in yet."""
        rows = await self._statements.rows(_WAITING_ARRIVALS, {"most": most})
        return [_arrived_update(row) for row in rows]

    async def take(self, ids: Collection[str]) -> set[str]:
        """Those of these that were still there; they are gone with this transaction."""
        return set(await self._statements.values(_TAKE_ARRIVAL, {"ids": list(ids)}))


def _arrival_row(update: Update, arrival: str) -> dict[str, object]:
    if isinstance(update.content, Fetched):
        raise ValueError("a fetched document does not arrive")
    return {
        "id": arrival,
        "channel": update.address.channel,
        "event_id": update.event_id,
        "chat": update.address.chat,
        "at": update.at,
        "content": {
            "is": _ARRIVAL_NAMES[type(update.content)],
            "holds": asdict(update.content),
            "topic": update.topic,
        },
    }


def _arrived_update(row: RowMapping) -> Arrived:
    content = row["content"]
    return Arrived(
        address=Address(row["channel"], row["chat"]),
        event_id=row["event_id"],
        at=row["at"],
        content=_ARRIVAL_KINDS[content["is"]](**content["holds"]),
        topic=content.get("topic", ""),
        arrival=row["id"],
    )
