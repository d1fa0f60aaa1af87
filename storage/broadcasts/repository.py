"""Broadcasts: who hears them, how far they are posted, and what became of their messages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, func, insert, select, update

from domain.broadcasts.broadcast import Audience, Broadcast, BroadcastState, Gathering, Tally
from domain.people.person import Role
from storage.broadcasts.audiences import (
    BY_CHANNEL,
    FIRST_NAMES,
    HEAD_COUNT,
    IS_UNDER,
    PAGES,
    UNIT_NAME,
    audience_parameters,
)
from storage.broadcasts.messages import DROP, OPEN_KEYS, TALLY, keys_of, tally_of
from storage.engine.database import Repository
from storage.people.tree import WITHIN
from storage.tables import ID, broadcasts

_BROADCAST_ID = bindparam("broadcast", type_=ID)
_KEEP_BROADCAST = insert(broadcasts)
_GET_BROADCAST = select(broadcasts).where(broadcasts.c.id == _BROADCAST_ID)
_BROADCASTS_OF_SCOPE = (
    select(broadcasts)
    .where(broadcasts.c.audience_unit_id.in_(WITHIN))
    .order_by(broadcasts.c.at.desc(), broadcasts.c.id.desc())
    .limit(bindparam("most"))
)
_WAITING, _GOING, _SENDING, _DONE, _WITHDRAWN, _STOPPED = (
    state.value
    for state in (
        BroadcastState.WAITING,
        BroadcastState.GOING,
        BroadcastState.SENDING,
        BroadcastState.DONE,
        BroadcastState.WITHDRAWN,
        BroadcastState.STOPPED,
    )
)
_UNENDED_BROADCAST = (
    select(broadcasts)
    .where(
        broadcasts.c.state.in_((_WAITING, _GOING, _SENDING, _STOPPED)),
        broadcasts.c.ended_at.is_(None),
    )
    .order_by(broadcasts.c.due_at, broadcasts.c.id)
)
_NOW = bindparam("now", type_=broadcasts.c.due_at.type)
_WITHDRAW_BROADCAST = (
    update(broadcasts)
    .where(broadcasts.c.id == _BROADCAST_ID, broadcasts.c.state == _WAITING, broadcasts.c.due_at > _NOW)
    .values(state=_WITHDRAWN, ended_at=_NOW)
)
_BEGIN_BROADCAST = (
    update(broadcasts)
    .where(broadcasts.c.id == _BROADCAST_ID, broadcasts.c.state == _WAITING, broadcasts.c.due_at <= _NOW)
    .values(state=_GOING)
)
_ADVANCE_BROADCAST = (
    update(broadcasts)
    .where(
        broadcasts.c.id == _BROADCAST_ID,
        broadcasts.c.state == _GOING,
        func.coalesce(broadcasts.c.posted_to, "") == bindparam("after", type_=ID),
    )
    .values(posted_to=bindparam("to", type_=ID), state=bindparam("then"))
)
_STOP_BROADCAST = (
    update(broadcasts)
    .where(broadcasts.c.id == _BROADCAST_ID, broadcasts.c.state.in_((_WAITING, _GOING, _SENDING)))
    .values(state=_STOPPED)
)
_TALLY_COUNTED_NOW = {"tally": bindparam("count"), "counted_at": _NOW}
_COUNT_BROADCAST = (
    update(broadcasts)
    .where(broadcasts.c.id == _BROADCAST_ID, broadcasts.c.ended_at.is_(None))
    .values(**_TALLY_COUNTED_NOW)
)
_CONCLUDE_BROADCAST = (
    update(broadcasts)
    .where(
        broadcasts.c.id == _BROADCAST_ID,
        broadcasts.c.state.in_((_SENDING, _STOPPED)),
        broadcasts.c.ended_at.is_(None),
    )
    .values(
        state=func.replace(broadcasts.c.state, _SENDING, _DONE),
        ended_at=_NOW,
        **_TALLY_COUNTED_NOW,
    )
)


class SqlBroadcasts(Repository):
    """What offices say to many at once, and how far it has gone out."""

    async def gathering(self, audience: Audience, day: date) -> Gathering:
        in_audience = audience_parameters(audience, day)
        narrowed = bool(audience.roles)
        rows = await self._statements.rows(BY_CHANNEL[narrowed], in_audience)
        names = await self._statements.values(FIRST_NAMES[narrowed], in_audience)
        return Gathering(
            people=sum(row["people"] for row in rows),
            by_channel={
                row["channel"]: row["people"]
                for row in sorted(rows, key=lambda row: row["channel"] or "")
                if row["channel"] is not None
            },
            names=tuple(names),
        )

    async def head_count(self, audience: Audience, day: date) -> int:
        counted = await self._statements.value(
            HEAD_COUNT[bool(audience.roles)], audience_parameters(audience, day)
        )
        return int(counted)

    async def page(self, audience: Audience, day: date, *, after: str | None, most: int) -> list[str]:
        in_audience = audience_parameters(audience, day) | {"after": after or "", "most": most}
        return list(await self._statements.values(PAGES[bool(audience.roles)], in_audience))

    async def under(self, units: Collection[str], tops: Collection[str], day: date) -> bool:
        in_audience = {"scope": list(units), "tops": list(tops), "day": day}
        return bool(units and tops) and bool(await self._statements.value(IS_UNDER, in_audience))

    async def unit_name(self, unit_id: str, day: date) -> str:
        return await self._statements.value(UNIT_NAME, {"unit": unit_id, "day": day}) or ""

    async def keep(self, broadcast: Broadcast) -> None:
        await self._statements.run(
            _KEEP_BROADCAST,
            {
                "id": broadcast.id,
                "text": broadcast.text,
                "office": broadcast.office,
                "audience_unit_id": broadcast.audience.unit_id,
                "audience_roles": [role.value for role in broadcast.audience.roles],
                "by": broadcast.by,
                "at": broadcast.at,
                "due_at": broadcast.due_at,
                "state": broadcast.state.value,
                "people": broadcast.people,
            },
        )

    async def get(self, broadcast_id: str) -> Broadcast | None:
        """The broadcast; read once a transaction, since many of its messages are composed in one."""
        seen, name = self._statements.seen, f"broadcast:{broadcast_id}"
        if name not in seen:
            row = await self._statements.row(_GET_BROADCAST, {"broadcast": broadcast_id})
            seen[name] = None if row is None else _broadcast(row)
        broadcast: Broadcast | None = seen[name]
        return broadcast

    async def within(self, broadcast_id: str, scope: tuple[str, ...], day: date) -> Broadcast | None:
        broadcast = await self.get(broadcast_id)
        if broadcast is None or not await self.under([broadcast.audience.unit_id], scope, day):
            return None
        return broadcast

    async def of_scope(self, scope: tuple[str, ...], day: date, *, limit: int) -> list[Broadcast]:
        rows = await self._statements.rows(
            _BROADCASTS_OF_SCOPE, {"scope": list(scope), "day": day, "most": limit}
        )
        return [_broadcast(row) for row in rows]

    async def unended(self) -> list[Broadcast]:
        return [_broadcast(row) for row in await self._statements.rows(_UNENDED_BROADCAST)]

    async def withdraw(self, broadcast_id: str, at: datetime) -> bool:
        return await self._changed_broadcast(_WITHDRAW_BROADCAST, broadcast_id, now=at)

    async def begin(self, broadcast_id: str, at: datetime) -> bool:
        return await self._changed_broadcast(_BEGIN_BROADCAST, broadcast_id, now=at)

    async def advance(self, broadcast_id: str, *, after: str | None, to: str | None, whole: bool) -> bool:
        then = _SENDING if whole else _GOING
        return await self._changed_broadcast(
            _ADVANCE_BROADCAST, broadcast_id, after=after or "", to=to, then=then
        )

    async def stop(self, broadcast_id: str) -> bool:
        return await self._changed_broadcast(_STOP_BROADCAST, broadcast_id)

    async def drop(self, broadcast_id: str, *, after: str, most: int) -> str:
        some = keys_of(broadcast_id) | {"after": after, "most": most}
        keys = await self._statements.values(OPEN_KEYS, some)
        if not keys:
            return ""
        await self._statements.run(DROP, {"keys": keys})
        return str(keys[-1])

    async def tally(self, broadcast_id: str) -> Tally:
        return tally_of(await self._statements.rows(TALLY, keys_of(broadcast_id)))

    async def counted(self, broadcast_id: str, tally: Tally, at: datetime) -> None:
        await self._changed_broadcast(_COUNT_BROADCAST, broadcast_id, count=asdict(tally), now=at)

    async def conclude(self, broadcast_id: str, tally: Tally, at: datetime) -> bool:
        return await self._changed_broadcast(_CONCLUDE_BROADCAST, broadcast_id, count=asdict(tally), now=at)

    async def _changed_broadcast(self, statement: Any, broadcast_id: str, **values: Any) -> bool:
        self._statements.seen.pop(f"broadcast:{broadcast_id}", None)
        return await self._statements.changed(statement, {"broadcast": broadcast_id, **values})


def _broadcast(row: RowMapping) -> Broadcast:
    return Broadcast(
        id=row["id"],
        text=row["text"],
        office=row["office"],
        audience=Audience(row["audience_unit_id"], tuple(Role(role) for role in row["audience_roles"])),
        by=row["by"],
        at=row["at"],
        due_at=row["due_at"],
        people=row["people"],
        state=BroadcastState(row["state"]),
        posted_to=row["posted_to"],
        tally=Tally(**row["tally"]) if row["tally"] else Tally(),
        counted_at=row["counted_at"],
        ended_at=row["ended_at"],
    )
