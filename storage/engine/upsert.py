"""Statements in the words of each database; among them inserts that find their key taken.

Each is built when it is first run, and for the database that serves alone: PostgreSQL's part of SQLAlchemy takes
2.5 MB, which an installation with SQLite has no use for.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import Executable, Table

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

Insert: TypeAlias = "sqlite.Insert | postgresql.Insert"


class EachDialect:
    """A statement that the databases want in different words."""

    def __init__(self, build: Callable[[str], Executable]) -> None:
        """`build` is given `sqlite` or `postgresql`."""
        self._build = build
        self._built: dict[str, Executable] = {}

    def words(self, dialect: str) -> Executable:
        """The statement for this database, always the same one."""
        built = self._built.get(dialect)
        if built is None:
            built = self._built[dialect] = self._build(dialect)
        return built


def dialect_library(dialect: str) -> Any:
    """What SQLAlchemy has for this database alone. Its engine has loaded it, where a statement asks."""
    return import_module(f"sqlalchemy.dialects.{dialect}")


def for_both(table: Table, build: Callable[[Insert], Executable]) -> EachDialect:
    """An insert for each database, as `Statements` take it. `build` adds what to do with a taken key."""
    return EachDialect(lambda dialect: build(dialect_library(dialect).insert(table)))


def keep_first(insert: Insert) -> Executable:
    """A row whose key is taken is left as it is."""
    return insert.on_conflict_do_nothing()
