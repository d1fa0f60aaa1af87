"""Inserts that find their key taken: one statement, built for both databases."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = sqlite.Insert | postgresql.Insert


def for_both(table: Table, build: Callable[[Insert], Executable]) -> dict[str, Executable]:
    """An insert for each dialect, as `Statements` take it. `build` adds what to do with a taken key."""
    return {"sqlite": build(sqlite.insert(table)), "postgresql": build(postgresql.insert(table))}


def keep_first(insert: Insert) -> Executable:
    """A row whose key is taken is left as it is."""
    return insert.on_conflict_do_nothing()
