"""Numbers that are given once. The counter's row stays locked until the transaction ends, so numbers have no gaps."""

from __future__ import annotations

from sqlalchemy import Executable, bindparam

from storage.statements import Statements
from storage.tables import counters
from storage.upsert import Insert, for_both


def _count(insert: Insert) -> Executable:
    return (
        insert.values(name=bindparam("name"), value=1)
        .on_conflict_do_update(index_elements=[counters.c.name], set_={"value": counters.c.value + 1})
        .returning(counters.c.value)
    )


_NEXT = for_both(counters, _count)


async def next_number(statements: Statements, name: str) -> int:
    """The next number of this counter, from 1."""
    return int(await statements.value(_NEXT[statements.dialect], {"name": name}))
