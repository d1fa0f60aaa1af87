"""The messages of a broadcast in the outbox, as SQL: counted all together, dropped while no process holds them.

Touches only rows whose key is a broadcast's. Ids are hexadecimal, so the keys of one are between `...:0` and `...:g`
under any collation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import RowMapping, and_, bindparam, func, select, update

from domain.broadcasts.broadcast import BroadcastTrouble, Tally, message_key
from storage.delivery.claims import QUOTA
from storage.tables import outbox

_BROADCAST_KEYS = and_(outbox.c.key >= bindparam("low"), outbox.c.key < bindparam("high"))
_FAULT_BROADCAST = func.substr(outbox.c.fault, 1, 16)
TALLY = (
    select(outbox.c.state, outbox.c.channel, _FAULT_BROADCAST.label("fault"), func.count().label("rows"))
    .where(_BROADCAST_KEYS)
    .group_by(outbox.c.state, outbox.c.channel, _FAULT_BROADCAST)
)
OPEN_KEYS = (
    select(outbox.c.key)
    .where(_BROADCAST_KEYS, outbox.c.key > bindparam("after"), outbox.c.state == "pending")
    .order_by(outbox.c.key)
    .limit(bindparam("most"))
)
DROP = (
    update(outbox)
    .where(outbox.c.key.in_(bindparam("keys", expanding=True)), outbox.c.state == "pending")
    .values(state="dropped", fault="")
)
_OPEN_BROADCAST = ("pending", "leased", "sending")


def keys_of(broadcast_id: str) -> dict[str, Any]:
    """The parameters of the range in which a broadcast's keys are."""
    prefix = message_key(broadcast_id)
    return {"low": prefix + "0", "high": prefix + "g"}


def tally_of(rows: Collection[RowMapping]) -> Tally:
    """The counts that the rows of `TALLY` make."""
    ends: Counter[str] = Counter()
    sent: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for row in rows:
        state, count = row["state"], row["rows"]
        ends["waiting" if state in _OPEN_BROADCAST else state] += count
        if state == "sent":
            sent[row["channel"]] += count
        elif state == "failed":
            failed[_broadcast_trouble(row["fault"]).value] += count
    return Tally(
        waiting=ends["waiting"],
        sent=dict(sorted(sent.items())),
        failed=dict(sorted(failed.items())),
        dropped=ends["dropped"],
        expired=ends["expired"],
        doubted=ends["held"],
    )


_BROADCAST_TROUBLES: Mapping[str, BroadcastTrouble] = {
    "no open account": BroadcastTrouble.NO_ACCOUNT,
    QUOTA: BroadcastTrouble.QUOTA,
    "Exhausted": BroadcastTrouble.QUOTA,
    "Unreachable": BroadcastTrouble.BLOCKED,
}
"""What the outbox keeps as the fault of a failed row: a reason of its own, or an error's name before a colon."""


def _broadcast_trouble(fault: str) -> BroadcastTrouble:
    return _BROADCAST_TROUBLES.get(fault.partition(":")[0], BroadcastTrouble.REFUSED)
