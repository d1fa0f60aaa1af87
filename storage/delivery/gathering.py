"""What is said in one message where several of its kind wait for one person, such as of rounds that end on one day.

Each has a row and a unique key of its own, so that each is put on its way once. The first that is composed takes in
what waits beside it, and writes that into the rows of all: composed anew it says the same, and what was taken in is
dropped when its own turn comes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import RowMapping, bindparam, select, update

from storage.engine.database import Statements
from storage.tables import outbox

_SAID_BY = "said-by"
"""In `about` of a row: the key of the message that says it, which may be itself."""
_WAITING = frozenset({"pending", "leased", "sending"})
_NEVER_SAID = frozenset({"failed", "expired", "dropped"})

# What is locked is in the hands of another transaction, and says itself what it has to say.
_GATHERED = (
    select(outbox.c.key, outbox.c.state, outbox.c.about)
    .where(outbox.c.key.in_(bindparam("keys", expanding=True)))
    .order_by(outbox.c.id)
    .with_for_update(skip_locked=True)
)
_LEAVING = select(outbox.c.key, outbox.c.state, outbox.c.about, outbox.c.sent_at, outbox.c.created_at).where(
    outbox.c.key.in_(bindparam("keys", expanding=True))
)
_TAKE_IN = update(outbox).where(outbox.c.key == bindparam("gathered")).values(about=bindparam("why"))


async def gather(statements: Statements, key: str, others: Collection[str]) -> list[str] | None:
    """The keys of what the message with this `key`, which is being sent, is to say, itself among them.

    `others`: the keys of what else may wait for its person. None where another message says it.
    """
    rows = {row["key"]: row for row in await statements.rows(_GATHERED, {"keys": sorted({key, *others})})}
    by = {other: _said_by(row) for other, row in rows.items()}
    leader = by.get(key, "")
    if leader not in ("", key):
        # The one that took it in may be of something that nobody waits for any more, such as a round closed since.
        said = rows.get(leader) or await statements.row(_LEAVING, {"keys": [leader]})
        if said is None or said["state"] not in _NEVER_SAID:
            return None
    found = [
        other
        for other, row in rows.items()
        if other == key or by[other] == key or (row["state"] in _WAITING and not by[other])
    ]
    if changes := [
        {"gathered": other, "why": {**(rows[other]["about"] or {}), _SAID_BY: key}}
        for other in found
        if by[other] != key
    ]:
        await statements.run(_TAKE_IN, changes)
    return found


def _said_by(row: RowMapping) -> str:
    about: Mapping[str, Any] = row["about"] or {}
    return str(about.get(_SAID_BY, ""))


async def leaving(statements: Statements, keys: Collection[str]) -> dict[str, RowMapping]:
    """By each of these keys the row of the message that says it: itself, or the one that took it in."""
    rows = {row["key"]: row for row in await statements.rows(_LEAVING, {"keys": sorted(keys)})}
    by = {key: _said_by(row) or key for key, row in rows.items()}
    if beyond := set(by.values()) - rows.keys():
        rows |= {row["key"]: row for row in await statements.rows(_LEAVING, {"keys": sorted(beyond)})}
    return {key: rows.get(leader, rows[key]) for key, leader in by.items()}
