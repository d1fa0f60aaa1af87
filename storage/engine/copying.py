"""An installation moved to another database: every table in the order of foreign keys, then compared by checksums.

Values travel as they are stored: milliseconds, ISO days, JSON as the text it was written as. So what arrives is not
merely equal but the same, and a checksum over it can be computed by one piece of code on both sides.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    BindParameter,
    Cast,
    Column,
    ColumnElement,
    Connection,
    Insert,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    cast,
    collate,
    exists,
    insert,
    inspect,
    select,
    text,
    type_coerce,
)
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.engine.database import Database
from storage.engine.schema import lay_out, state
from storage.processes.single_process_lock import SingleProcessLock
from storage.tables import metadata

AT_ONCE = 2000
"""Rows in memory at a time."""

_LARGEST_PARAMETER = 2**31 - 1
_OTHER_CONNECTIONS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
)


class CopyRefused(Exception):  # noqa: N818 - it is the answer, not a fault of the program
    """Nothing was copied; the message says in one line why."""


@dataclass(frozen=True, slots=True)
class CopyTally:
    """What a table holds: how many rows, and a SHA-256 (hexadecimal) over all of them in the order of their keys."""

    table: str
    rows: int
    digest: str


async def copy(
    source: Database,
    target: Database,
    *,
    copied: Callable[[CopyTally], None],
    compared: Callable[[CopyTally, CopyTally], None],
) -> None:
    """Copy everything in one transaction, from one state of the source; keep it only if every table arrived the same.

    `copied` hears of each table behind its last row, `compared` of each table as it was and as it arrived. Raises
    CopyRefused where nothing was kept, NoDatabase where one of the two cannot be reached.
    """
    if _database_place(source.url) == _database_place(target.url):
        raise CopyRefused("FROM and TO are the same database")
    _source_must_be_there(source)
    with _alone_with_database(source, "FROM"), _alone_with_database(target, "TO"):
        await _source_must_be_whole(source)
        await target.knock()
        await _copy_tables(source, target, copied=copied, compared=compared)
    if not target.single:  # PostgreSQL plans by statistics, and knows nothing yet of what has just come in
        async with target.write() as ours:
            await ours.execute(text("ANALYZE"))


async def _copy_tables(
    source: Database,
    target: Database,
    *,
    copied: Callable[[CopyTally], None],
    compared: Callable[[CopyTally, CopyTally], None],
) -> None:
    async with source.read() as theirs, target.write() as ours:
        await _must_be_left(theirs)
        await ours.run_sync(_target_must_be_empty)
        before = []
        for table in metadata.sorted_tables:
            before.append(await _copy_table(table, theirs, ours))
            copied(before[-1])
        after = [await tally(table, ours) for table in metadata.sorted_tables]
        for was, arrived in zip(before, after, strict=True):
            compared(was, arrived)
        different = [was.table for was, arrived in zip(before, after, strict=True) if was != arrived]
        if different:
            raise CopyRefused(f"not the same in both databases, so nothing was kept: {', '.join(different)}")


async def tally(table: Table, connection: AsyncConnection) -> CopyTally:
    """What the table holds, as this transaction sees it."""
    count = _CopyCount(table)
    async for rows in _read_table(table, connection):
        count.add(rows)
    return count.tally()


class _CopyCount:
    """The sum being made: one line of JSON a row, so that no two tables that differ make the same bytes."""

    def __init__(self, table: Table) -> None:
        self._name = table.name
        self._rows = 0
        self._sum = hashlib.sha256(json.dumps([column.name for column in table.columns]).encode())

    def add(self, rows: Sequence[Row[Any]]) -> None:
        """Count these in."""
        self._rows += len(rows)
        for row in rows:
            line = json.dumps(list(row), ensure_ascii=False, separators=(",", ":"), default=bytes.hex)
            self._sum.update(line.encode() + b"\n")

    def tally(self) -> CopyTally:
        """What came together."""
        return CopyTally(self._name, self._rows, self._sum.hexdigest())


# ------------------------------------------------------------------ what is refused


def _database_place(url: URL) -> tuple[object, ...]:
    """Where the data lies, whoever comes to it."""
    if url.get_backend_name() == "sqlite":
        return ("sqlite", Path(url.database or "").resolve())
    return (url.get_backend_name(), url.host or url.query.get("host"), url.port or 5432, url.database)


def _source_must_be_there(source: Database) -> None:
    """Connecting would make a file that is not there."""
    if source.single and not (source.file and source.file.is_file()):
        raise CopyRefused(f"FROM: there is no file {source.url.database}")


async def _source_must_be_whole(source: Database) -> None:
    match await state(source):
        case "empty":
            raise CopyRefused("FROM holds no installation")
        case "older":
            raise CopyRefused(
                "FROM is of an older version: back it up, run `python -m bot migrate` on it, then copy"
            )
        case "newer":
            raise CopyRefused("FROM is of a newer version than this program: install the newer program")
        case "current":
            pass


def _target_must_be_empty(connection: Connection) -> None:
    """Lay the tables out, unless they are there already and hold nothing."""
    found = set(inspect(connection).get_table_names())
    if not found:
        lay_out(connection)
        return
    if found == {*metadata.tables, "alembic_version"}:
        rows = select(*(exists(select(table).limit(1)) for table in metadata.sorted_tables))
        if not any(connection.execute(rows).one()):
            return
    raise CopyRefused("TO is not empty: name a database without any table")


@contextmanager
def _alone_with_database(database: Database, name: str) -> Iterator[None]:
    """Nobody serves from the database while the block runs, if it is a file."""
    if database.file is None:
        yield
        return
    sole = SingleProcessLock(database.file)
    try:
        taken = sole.take()
    except OSError as fault:
        raise CopyRefused(f"{name}: {fault}") from None
    if not taken:
        raise CopyRefused(f"{name} is being served: stop the assistant first")
    try:
        yield
    finally:
        sole.let_go()


async def _must_be_left(connection: AsyncConnection) -> None:
    """On a server anybody else may be an assistant that goes on writing where nobody will look."""
    if (
        connection.dialect.name == "postgresql"
        and (await connection.execute(_OTHER_CONNECTIONS)).scalar_one()
    ):
        raise CopyRefused("FROM: others are connected to it; stop the assistant and let go of it")


# ------------------------------------------------------------------ rows, as they are stored


async def _copy_table(table: Table, theirs: AsyncConnection, ours: AsyncConnection) -> CopyTally:
    count = _CopyCount(table)
    statement = _insert_into(table, ours.dialect.name)
    names = [column.name for column in table.columns]
    async for rows in _read_table(table, theirs):
        count.add(rows)
        written = [dict(zip(names, row, strict=True)) for row in rows]
        try:
            async with ours.begin_nested():
                await ours.execute(statement, written)
        except DBAPIError:
            await _name_row_at_fault(table, statement, written, ours)
            raise  # each alone is taken, together they are not: nothing that a row could be blamed for
    return count.tally()


async def _name_row_at_fault(
    table: Table, statement: Insert, rows: Sequence[Mapping[str, Any]], ours: AsyncConnection
) -> None:
    """Write them one by one, and say which one cannot be written. Raises CopyRefused."""
    for row in rows:
        try:
            async with ours.begin_nested():
                await ours.execute(statement, row)
        except DBAPIError as fault:
            key = ", ".join(f"{column.name} {row[column.name]}" for column in table.primary_key)
            raise CopyRefused(
                f"TO does not take the row of {table.name} with {key}: {_copy_fault(table, row, fault)}"
            ) from None


def _copy_fault(table: Table, row: Mapping[str, Any], fault: DBAPIError) -> str:
    """What is wrong with it, without its words: the server's own sentence may quote them."""
    for column in table.columns:
        value, kind = row[column.name], _column_kind(column)
        if isinstance(value, str) and "\0" in value:
            return f"{column.name} holds a NUL character"
        if isinstance(value, str) and isinstance(kind, String) and len(value) > (kind.length or len(value)):
            return f"{column.name} has {len(value)} characters where {kind.length} fit"
        if (
            isinstance(value, int)
            and type(kind) is Integer
            and not -_LARGEST_PARAMETER <= value <= _LARGEST_PARAMETER
        ):
            return f"{column.name} is larger than an integer may be"
    return type(fault.orig.__cause__ or fault.orig if fault.orig else fault).__name__


async def _read_table(table: Table, connection: AsyncConnection) -> AsyncIterator[Sequence[Row[Any]]]:
    """Every row by its primary key, some at a time. Texts in the order of their bytes, on both databases."""
    dialect = connection.dialect.name
    statement = select(*(_stored_column(column, dialect) for column in table.columns)).order_by(
        *(_column_in_order(column, dialect) for column in table.primary_key)
    )
    async with connection.stream(statement, execution_options={"yield_per": AT_ONCE}) as result:
        async for rows in result.partitions():
            yield rows


def _column_kind(column: Column[Any]) -> TypeEngine[Any]:
    """The type as the database keeps it."""
    return column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type


def _stored_column(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    kind = _column_kind(column)
    if isinstance(kind, JSON):
        as_text = cast(column, Text) if dialect == "postgresql" else type_coerce(column, Text)
        return as_text.label(column.name)
    return type_coerce(column, kind).label(column.name)


def _column_in_order(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    if dialect == "postgresql" and isinstance(_column_kind(column), String):
        return collate(type_coerce(column, Text), "C")
    return column


def _insert_into(table: Table, dialect: str) -> Insert:
    return insert(table).values({column: _bound_column(column, dialect) for column in table.columns})


def _bound_column(column: Column[Any], dialect: str) -> BindParameter[Any] | Cast[Any]:
    kind = _column_kind(column)
    if isinstance(kind, JSON):
        plain = bindparam(column.name, type_=Text())
        return cast(plain, JSON) if dialect == "postgresql" else plain
    return bindparam(column.name, type_=kind)
