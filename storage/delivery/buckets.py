"""How far a bot and each of its chats have used what their platform allows, for all processes together.

A bucket is one number, the instant at which it stands as if never used (the generic cell rate algorithm, ITU-T I.371),
and one more where the platform asked for a pause. A bot's own bucket has an empty chat. Whoever changes several takes
chats first and bots last, each in order, so that nobody waits in a circle.

Rows stay: one for each chat that was ever written to by more than one process.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Executable, and_, bindparam, case, select

from domain.talk.messages import Address
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.tables import buckets

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

_PLACE = [buckets.c.channel, buckets.c.chat]


def _later_of(instant: ColumnElement[Any], other_instant: ColumnElement[Any]) -> ColumnElement[Any]:
    """The later of two instants; the databases have no common name for it."""
    return case((instant > other_instant, instant), else_=other_instant)


def _bucket_parameter(name: str) -> ColumnElement[Any]:
    return bindparam(name, type_=BigInteger)


def _charge_bucket(insert: Insert) -> Executable:
    used = _later_of(buckets.c.full_at, _bucket_parameter("now")) + _bucket_parameter("cost")
    return (
        insert.values(
            channel=bindparam("channel"),
            chat=bindparam("chat"),
            full_at=_bucket_parameter("now") + _bucket_parameter("cost"),
            closed_until=0,
        )
        .on_conflict_do_update(
            index_elements=_PLACE,
            set_={"full_at": used},
            where=and_(
                buckets.c.full_at <= _bucket_parameter("latest"),
                buckets.c.closed_until <= _bucket_parameter("latest"),
            ),
        )
        .returning(buckets.c.full_at, buckets.c.closed_until)
    )


def _charge_buckets(insert: Insert) -> Executable:
    """A row of many has no parameters of its own: `closed_until` of what is offered carries what is charged."""
    new = insert.excluded
    now = new.full_at - new.closed_until
    return insert.on_conflict_do_update(
        index_elements=_PLACE, set_={"full_at": _later_of(buckets.c.full_at, now) + new.closed_until}
    ).returning(buckets)


def _close_bucket(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=_PLACE, set_={"closed_until": _later_of(buckets.c.closed_until, new.closed_until)}
    )


_CHARGE_BUCKET = for_both(buckets, _charge_bucket)
_CHARGE_BUCKETS = for_both(buckets, _charge_buckets)
_CLOSE_BUCKET = for_both(buckets, _close_bucket)
_LEVEL_BUCKET = select(buckets.c.full_at, buckets.c.closed_until).where(
    buckets.c.channel == bindparam("channel"), buckets.c.chat == bindparam("chat")
)
_CLOSED_BUCKET = (
    select(buckets.c.channel, buckets.c.chat, buckets.c.closed_until)
    .where(buckets.c.closed_until > _bucket_parameter("now"))
    .order_by(buckets.c.channel, buckets.c.chat)
)


class SqlBuckets(Repository):
    """Buckets by address. The time is that of the processes, whose clocks must agree to some milliseconds."""

    async def charge(
        self, address: Address, *, now: datetime, cost: timedelta, ahead: timedelta
    ) -> tuple[datetime, bool]:
        """Take `cost` from this bucket unless it is used more than `ahead` beyond now, or closed for longer.

        With True the instant from which on what was paid for may leave, if it waits its turn; with False the
        instant at which asking is worth while again: nothing was taken.
        """
        start = _bucket_number(now)
        charged = {
            "channel": address.channel,
            "chat": address.chat,
            "now": start,
            "cost": cost // _MICROSECOND,
            "latest": start + ahead // _MICROSECOND,
        }
        row = await self._statements.row(_CHARGE_BUCKET, charged)
        if row is not None:
            before = row["full_at"] - cost // _MICROSECOND
            return _bucket_instant(max(before, row["closed_until"])), True
        level = await self._statements.row(_LEVEL_BUCKET, {"channel": address.channel, "chat": address.chat})
        assert level is not None  # noqa: S101 - a row that is not there would have been inserted
        used = _bucket_instant(level["full_at"]) - ahead
        return max(used, _bucket_instant(level["closed_until"])), False

    async def charge_all(
        self, costs: Mapping[Address, timedelta], *, now: datetime
    ) -> dict[Address, tuple[datetime, datetime]]:
        """Charge these buckets, however much they are used; in one statement.

        For each: from when on it would have stood as if never used, and until when its platform wants a pause.
        """
        start = _bucket_number(now)
        rows = [
            {
                "channel": address.channel,
                "chat": address.chat,
                "full_at": start + costs[address] // _MICROSECOND,
                "closed_until": costs[address] // _MICROSECOND,
            }
            for address in sorted(
                costs, key=lambda charged_address: (charged_address.channel, charged_address.chat)
            )
        ]
        levels: dict[Address, tuple[datetime, datetime]] = {}
        for row in await self._statements.rows(_CHARGE_BUCKETS, rows):
            address = Address(row["channel"], row["chat"])
            levels[address] = (
                _bucket_instant(row["full_at"]) - costs[address],
                _bucket_instant(row["closed_until"]),
            )
        return levels

    async def close(self, address: Address, *, until: datetime, now: datetime) -> None:
        """Its platform asked for a pause; a longer one that stands already stays."""
        await self._statements.run(
            _CLOSE_BUCKET,
            {
                "channel": address.channel,
                "chat": address.chat,
                "full_at": _bucket_number(now),
                "closed_until": _bucket_number(until),
            },
        )

    async def closed(self, now: datetime) -> dict[Address, datetime]:
        """Whom platforms want to be left alone, and until when."""
        rows = await self._statements.rows(_CLOSED_BUCKET, {"now": _bucket_number(now)})
        return {Address(row["channel"], row["chat"]): _bucket_instant(row["closed_until"]) for row in rows}


def _bucket_number(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND


def _bucket_instant(number: int) -> datetime:
    return _EPOCH + number * _MICROSECOND
