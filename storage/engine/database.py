"""Engines: one that writes, one that only reads, and what each database must be told at connecting."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.engine.address import NoDatabase, address
from storage.engine.fast_path.inline import BEGIN
from storage.engine.fast_path.path import connect_args
from storage.engine.private_files import private_file, private_if_there


class Database:
    """A database by its URL, as `storage.engine.address` reads it. Raises NoDatabase where that or the driver is
    missing.

    `connect` opens a SQLite file in place of the usual ways, for writing and for reading.
    """

    def __init__(self, url: str | URL, *, connect: Callable[..., aiosqlite.Connection] | None = None) -> None:
        self.url = address(url)
        self.single = self.url.get_backend_name() == "sqlite"
        """Whether only one process at a time can serve from this database."""
        # `hide_parameters`: a fault's traceback names the statement, never what people wrote.
        if self.single:
            own = {} if connect is None else {"async_creator_fn": connect}
            # One connection that writes: SQLite has one writer anyway, and a queue in front of it never says "locked".
            self._writer = create_async_engine(
                self.url,
                pool_size=1,
                max_overflow=0,
                connect_args=own or connect_args(),
                hide_parameters=True,
            )
            self._reader = create_async_engine(
                self.url,
                pool_size=2,
                max_overflow=2,
                connect_args=own,
                hide_parameters=True,
            )
            event.listen(self._writer.sync_engine, "connect", self._close_to_others)
            event.listen(self._writer.sync_engine, "connect", _prepare_sqlite)
            event.listen(self._writer.sync_engine, "begin", _begin_immediate)
            event.listen(self._reader.sync_engine, "connect", _prepare_sqlite_reader)
            event.listen(self._reader.sync_engine, "begin", _begin)
        else:
            try:
                self._writer = create_async_engine(
                    self.url, pool_size=8, max_overflow=8, hide_parameters=True
                )
            except ModuleNotFoundError as missing:
                raise NoDatabase(f"{missing.name} is not installed, and PostgreSQL needs it") from None
            # The same connections, in transactions that see one state of everything however many statements they run.
            self._reader = self._writer.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )

    @property
    def file(self) -> Path | None:
        """The file of a SQLite database; None for one in memory, or on a server."""
        name = self.url.database
        return Path(name) if self.single and name and name != ":memory:" else None

    def _close_to_others(self, _connection: object, _record: object) -> None:
        """Before SQLite writes the file for the first time; what it puts beside it gets the same rights
        (https://www.sqlite.org/wal.html)."""
        if self.file is not None and ":" not in self.file.parts[0] and self.file.parent.is_dir():
            private_file(self.file)
            for beside in ("-wal", "-shm"):
                private_if_there(self.file.with_name(self.file.name + beside))

    @property
    def engine(self) -> AsyncEngine:
        """The engine that may write."""
        return self._writer

    async def knock(self) -> None:
        """Connect once. Raises NoDatabase, with what the driver or the server said, where that is not possible."""
        try:
            async with self._writer.connect():
                pass
        except Exception as fault:  # noqa: BLE001 - SQLAlchemy's, the driver's, the socket's: each has its own
            said = fault.orig if isinstance(fault, DBAPIError) else fault
            raise NoDatabase(f"the database cannot be opened: {_first_line(said or fault)}") from None

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that commits when the block ends, and rolls back when it raises.

        Never await the network inside: on SQLite everybody else waits for the end of it.
        """
        async with self._writer.begin() as connection:
            yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that sees one state of everything and never blocks a writer."""
        async with self._reader.connect() as connection, connection.begin():
            yield connection

    async def close(self) -> None:
        """Let every connection go."""
        await self._writer.dispose()
        if self.single:
            await self._reader.dispose()


def _first_line(fault: BaseException) -> str:
    return str(fault).strip().partition("\n")[0] or type(fault).__name__


_PASSING = ("40001", "40P01", "55P03", "57P01")
"""PostgreSQL's codes for what another try may mend: serialization, a deadlock, a lock not had in time, a restart
(https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


def is_passing(fault: BaseException) -> bool:
    """Whether the same transaction may well succeed when it is tried again from its beginning."""
    if not isinstance(fault, DBAPIError):
        return False
    code = getattr(fault.orig, "sqlstate", None)
    return fault.connection_invalidated or code in _PASSING or "database is locked" in str(fault.orig)


def _pragmas(connection: Any, *pragmas: str) -> None:
    # The driver must not begin transactions on its own; the "begin" listeners do (SQLAlchemy's pysqlite notes).
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        for pragma in ("busy_timeout = 5000", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
    except Exception:  # it is no database; nobody else knows this connection yet, or would let it go
        connection.close()
        raise
    cursor.close()


def _prepare_sqlite(connection: Any, _record: object) -> None:
    _pragmas(
        connection,
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "cache_size = -16000",
        "temp_store = MEMORY",
        "secure_delete = ON",
    )


def _prepare_sqlite_reader(connection: Any, _record: object) -> None:
    # Sums over a whole province look at hundreds of thousands of rows all over the file: mapped, they cost half.
    _pragmas(connection, "query_only = ON", "mmap_size = 268435456", "temp_store = MEMORY")


def _begin_immediate(connection: Connection) -> None:
    # A deferred BEGIN that reads first and writes later fails under concurrency with "database is locked".
    connection.exec_driver_sql(BEGIN)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
