"""Numbers that are given once. The counter's row stays locked until the transaction ends, so numbers have no gaps."""

from __future__ import annotations

from sqlalchemy import Executable, bindparam

from storage.engine.database import Statements
from storage.engine.upsert import Insert, for_both
from storage.tables import counters


def _count_up(insert: Insert) -> Executable:
    return (
        insert.values(name=bindparam("name"), value=1)
        .on_conflict_do_update(index_elements=[counters.c.name], set_={"value": counters.c.value + 1})
        .returning(counters.c.value)
    )


_NEXT_NUMBER = for_both(counters, _count_up)


def _touch_counter(insert: Insert) -> Executable:
    return insert.values(name=bindparam("name"), value=0).on_conflict_do_update(
        index_elements=[counters.c.name], set_={"value": counters.c.value}
    )


# Written, not just selected: a counter that nobody has used yet has no row to lock.
_LOCK_COUNTERS = for_both(counters, _touch_counter)
_COUNTERS_LOCKED = "counters are locked"


LAST = "audit"
"""The counter that nearly every transaction with a number comes to in the end."""


async def next_number(statements: Statements, name: str) -> int:
    """The next number of this counter, from 1."""
    if statements.shared and _COUNTERS_LOCKED not in statements.seen:
        # Whoever takes one number will take others: all begin with the same row, so that none waits in a circle.
        await statements.run(_LOCK_COUNTERS, {"name": LAST})
        statements.seen[_COUNTERS_LOCKED] = True
    return int(await statements.value(_NEXT_NUMBER, {"name": name}))
