"""Broadcasts: who hears them, how far they are posted, and what became of their messages.

Of the outbox this reads and drops only rows whose key is a broadcast's. Ids are hexadecimal, so the keys of one lie
between `…:0` and `…:g` under any collation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, Select, and_, bindparam, exists, func, insert, select, update

from domain.broadcasts import Audience, Broadcast, BroadcastState, Gathering, Tally, Trouble, message_key
from domain.people import Role
from storage.outbox import QUOTA
from storage.placement import BY_NAME, COUNTED_VALUES, FIRST_DOORS, WRITABLE
from storage.statements import Statements
from storage.tables import ID, accounts, broadcasts, grants, memberships, outbox, people, unit_spans
from storage.tree import ABOVE, WITHIN, on_day

NAMED = 3
"""Names that stand for an audience."""
_AMONG = 100
"""So many of its people they are taken from: putting a whole province in the order of names takes a second."""

_COUNTED = (
    on_day(memberships),
    memberships.c.status.in_(COUNTED_VALUES),
    memberships.c.unit_id.in_(WITHIN),
)
_HOLDS = exists().where(
    grants.c.person_id == memberships.c.person_id,
    grants.c.role.in_(bindparam("roles", expanding=True)),
    grants.c.unit_id.in_(WITHIN),
    on_day(grants),
)
_FIRST_DOOR = (
    select(accounts.c.channel)
    .where(accounts.c.person_id == memberships.c.person_id, WRITABLE)
    .order_by(*FIRST_DOORS)
    .limit(1)
    .correlate(memberships)
    .scalar_subquery()
)
_REACHED = select(_FIRST_DOOR.label("channel")).where(*_COUNTED)
_HEADS = select(func.count()).select_from(memberships).where(*_COUNTED)
_PEOPLE = select(memberships.c.person_id).where(*_COUNTED)
_PAGE = (
    _PEOPLE.where(memberships.c.person_id > bindparam("after", type_=ID))
    .order_by(memberships.c.person_id)
    .limit(bindparam("most"))
)


def _grouped(doors: Select[Any]) -> Select[Any]:
    each = doors.subquery()
    return select(each.c.channel, func.count().label("people")).group_by(each.c.channel)


def _named(some: Select[Any]) -> Select[Any]:
    among = some.order_by(memberships.c.person_id).limit(_AMONG)
    return select(people.c.full_name).where(people.c.id.in_(among)).order_by(*BY_NAME).limit(NAMED)


# Everybody, and the holders of roles only.
_BY_CHANNEL = (_grouped(_REACHED), _grouped(_REACHED.where(_HOLDS)))
_FIRST_NAMES = (_named(_PEOPLE), _named(_PEOPLE.where(_HOLDS)))
_HEAD_COUNT = (_HEADS, _HEADS.where(_HOLDS))
_PAGES = (_PAGE, _PAGE.where(_HOLDS))

_UNDER = select(func.count()).select_from(ABOVE).where(ABOVE.c.unit_id.in_(bindparam("tops", expanding=True)))
_NAME = select(unit_spans.c.name).where(
    unit_spans.c.unit_id == bindparam("unit", type_=ID), on_day(unit_spans)
)

_ID = bindparam("broadcast", type_=ID)
_KEEP = insert(broadcasts)
_GET = select(broadcasts).where(broadcasts.c.id == _ID)
_OF_SCOPE = (
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
_UNENDED = (
    select(broadcasts)
    .where(
        broadcasts.c.state.in_((_WAITING, _GOING, _SENDING, _STOPPED)),
        broadcasts.c.ended_at.is_(None),
    )
    .order_by(broadcasts.c.due_at, broadcasts.c.id)
)
_NOW = bindparam("now", type_=broadcasts.c.due_at.type)
_WITHDRAW = (
    update(broadcasts)
    .where(broadcasts.c.id == _ID, broadcasts.c.state == _WAITING, broadcasts.c.due_at > _NOW)
    .values(state=_WITHDRAWN, ended_at=_NOW)
)
_BEGIN = (
    update(broadcasts)
    .where(broadcasts.c.id == _ID, broadcasts.c.state == _WAITING, broadcasts.c.due_at <= _NOW)
    .values(state=_GOING)
)
_ADVANCE = (
    update(broadcasts)
    .where(
        broadcasts.c.id == _ID,
        broadcasts.c.state == _GOING,
        func.coalesce(broadcasts.c.posted_to, "") == bindparam("after", type_=ID),
    )
    .values(posted_to=bindparam("to", type_=ID), state=bindparam("then"))
)
_STOP = (
    update(broadcasts)
    .where(broadcasts.c.id == _ID, broadcasts.c.state.in_((_WAITING, _GOING, _SENDING)))
    .values(state=_STOPPED)
)
_COUNTED_NOW = {"tally": bindparam("count"), "counted_at": _NOW}
_COUNT = (
    update(broadcasts).where(broadcasts.c.id == _ID, broadcasts.c.ended_at.is_(None)).values(**_COUNTED_NOW)
)
_CONCLUDE = (
    update(broadcasts)
    .where(
        broadcasts.c.id == _ID,
        broadcasts.c.state.in_((_SENDING, _STOPPED)),
        broadcasts.c.ended_at.is_(None),
    )
    .values(
        state=func.replace(broadcasts.c.state, _SENDING, _DONE),
        ended_at=_NOW,
        **_COUNTED_NOW,
    )
)

_KEYS = and_(outbox.c.key >= bindparam("low"), outbox.c.key < bindparam("high"))
_FAULT = func.substr(outbox.c.fault, 1, 16)
_TALLY = (
    select(outbox.c.state, outbox.c.channel, _FAULT.label("fault"), func.count().label("rows"))
    .where(_KEYS)
    .group_by(outbox.c.state, outbox.c.channel, _FAULT)
)
_OPEN_KEYS = (
    select(outbox.c.key)
    .where(_KEYS, outbox.c.key > bindparam("after"), outbox.c.state == "pending")
    .order_by(outbox.c.key)
    .limit(bindparam("most"))
)
_DROP = (
    update(outbox)
    .where(outbox.c.key.in_(bindparam("keys", expanding=True)), outbox.c.state == "pending")
    .values(state="dropped", fault="")
)
_OPEN = ("pending", "leased", "sending")


class SqlBroadcasts:
    """What offices say to many at once, and how far it has gone out."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def gathering(self, audience: Audience, day: date) -> Gathering:
        """Whom the audience holds on that day, by the doors that reach them, with a few names. Two statements."""
        asked = _asked(audience, day)
        narrowed = bool(audience.roles)
        rows = await self._statements.rows(_BY_CHANNEL[narrowed], asked)
        names = (await self._statements.run(_FIRST_NAMES[narrowed], asked)).scalars().all()
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
        """How many people the audience holds on that day."""
        counted = await self._statements.value(_HEAD_COUNT[bool(audience.roles)], _asked(audience, day))
        return int(counted)

    async def page(self, audience: Audience, day: date, *, after: str | None, most: int) -> list[str]:
        """The next people of the audience by their ids: at most so many, behind the person `after`."""
        asked = _asked(audience, day) | {"after": after or "", "most": most}
        return list((await self._statements.run(_PAGES[bool(audience.roles)], asked)).scalars().all())

    async def under(self, units: Collection[str], tops: Collection[str], day: date) -> bool:
        """Whether one of these units is one of `tops` or lies under it on that day. Costs the height of the tree."""
        asked = {"scope": list(units), "tops": list(tops), "day": day}
        return bool(units and tops) and bool(await self._statements.value(_UNDER, asked))

    async def unit_name(self, unit_id: str, day: date) -> str:
        """What the unit is called on that day; empty where there is none then."""
        return await self._statements.value(_NAME, {"unit": unit_id, "day": day}) or ""

    async def keep(self, broadcast: Broadcast) -> None:
        """A new broadcast, waiting for its time."""
        await self._statements.run(
            _KEEP,
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
            row = await self._statements.row(_GET, {"broadcast": broadcast_id})
            seen[name] = None if row is None else _broadcast(row)
        found: Broadcast | None = seen[name]
        return found

    async def within(self, broadcast_id: str, scope: tuple[str, ...], day: date) -> Broadcast | None:
        """The broadcast, if its audience's unit lies in the scope."""
        found = await self.get(broadcast_id)
        if found is None or not await self.under([found.audience.unit_id], scope, day):
            return None
        return found

    async def of_scope(self, scope: tuple[str, ...], day: date, *, limit: int) -> list[Broadcast]:
        """Broadcasts to units of the scope, newest first."""
        rows = await self._statements.rows(_OF_SCOPE, {"scope": list(scope), "day": day, "most": limit})
        return [_broadcast(row) for row in rows]

    async def unended(self) -> list[Broadcast]:
        """Everything that still waits, goes out, or was stopped and is not concluded, oldest first."""
        return [_broadcast(row) for row in await self._statements.rows(_UNENDED)]

    async def withdraw(self, broadcast_id: str, at: datetime) -> bool:
        """Take it back before its time has come; False where it has, or somebody was first."""
        return await self._changed(_WITHDRAW, broadcast_id, now=at)

    async def begin(self, broadcast_id: str, at: datetime) -> bool:
        """Start posting, once its time has come; False where it was withdrawn or begun already."""
        return await self._changed(_BEGIN, broadcast_id, now=at)

    async def advance(self, broadcast_id: str, *, after: str | None, to: str | None, whole: bool) -> bool:
        """Move the cursor of posting from `after` to `to`; `whole`: that was the last page.

        False, and nothing may be posted, where it was stopped or another process is ahead.
        """
        then = _SENDING if whole else _GOING
        return await self._changed(_ADVANCE, broadcast_id, after=after or "", to=to, then=then)

    async def stop(self, broadcast_id: str) -> bool:
        """Send nothing more of it; False where it ended, or was stopped before."""
        return await self._changed(_STOP, broadcast_id)

    async def drop(self, broadcast_id: str, *, after: str, most: int) -> str:
        """Drop waiting messages of a stopped broadcast: at most so many, with keys behind `after`, in order.

        Returns the key of the last one, for the next page; empty where there was none.
        """
        asked = _keys(broadcast_id) | {"after": after, "most": most}
        keys = (await self._statements.run(_OPEN_KEYS, asked)).scalars().all()
        if not keys:
            return ""
        await self._statements.run(_DROP, {"keys": keys})
        return str(keys[-1])

    async def tally(self, broadcast_id: str) -> Tally:
        """What has become of its messages; looks at all of them."""
        return _tally_of(await self._statements.rows(_TALLY, _keys(broadcast_id)))

    async def counted(self, broadcast_id: str, tally: Tally, at: datetime) -> None:
        """Keep that count for whoever looks."""
        await self._changed(_COUNT, broadcast_id, count=asdict(tally), now=at)

    async def conclude(self, broadcast_id: str, tally: Tally, at: datetime) -> bool:
        """End it with this last count; False where it is not posted as a whole, or was concluded."""
        return await self._changed(_CONCLUDE, broadcast_id, count=asdict(tally), now=at)

    async def _changed(self, statement: Any, broadcast_id: str, **values: Any) -> bool:
        self._statements.seen.pop(f"broadcast:{broadcast_id}", None)
        return await self._statements.changed(statement, {"broadcast": broadcast_id, **values})


def _asked(audience: Audience, day: date) -> dict[str, Any]:
    asked: dict[str, Any] = {"scope": [audience.unit_id], "day": day}
    return asked | ({"roles": [role.value for role in audience.roles]} if audience.roles else {})


def _keys(broadcast_id: str) -> dict[str, Any]:
    prefix = message_key(broadcast_id)
    return {"low": prefix + "0", "high": prefix + "g"}


def _tally_of(rows: Collection[RowMapping]) -> Tally:
    ends: Counter[str] = Counter()
    sent: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for row in rows:
        state, count = row["state"], row["rows"]
        ends["waiting" if state in _OPEN else state] += count
        if state == "sent":
            sent[row["channel"]] += count
        elif state == "failed":
            failed[_trouble(row["fault"]).value] += count
    return Tally(
        waiting=ends["waiting"],
        sent=dict(sorted(sent.items())),
        failed=dict(sorted(failed.items())),
        dropped=ends["dropped"],
        expired=ends["expired"],
        doubted=ends["held"],
    )


_TROUBLES: Mapping[str, Trouble] = {
    "no open door": Trouble.NO_DOOR,
    QUOTA: Trouble.QUOTA,
    "Exhausted": Trouble.QUOTA,
    "Unreachable": Trouble.BLOCKED,
}
"""What the outbox keeps as the fault of a failed row: a reason of its own, or an error's name before a colon."""


def _trouble(fault: str) -> Trouble:
    return _TROUBLES.get(fault.partition(":")[0], Trouble.REFUSED)


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
