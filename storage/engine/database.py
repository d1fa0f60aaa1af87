"""A database and its transactions: engines, what each must be told at connecting, and running statements.

One engine writes, one only reads. Savepoints cost nothing until something is run inside.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import Connection, CursorResult, Executable, RowMapping, Select, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.engine.address import NoDatabase, address
from storage.engine.fast_path import BEGIN, PlannedResult, StatementParameters, connect_args, fast_path
from storage.engine.private_files import private_file, private_if_there
from storage.engine.upsert import EachDialect

Statement = Executable | EachDialect
"""What is run."""

T = TypeVar("T")

_PORTION = 1000
"""Rows that are many."""

_SET_SAVEPOINT = "SAVEPOINT one_update"
_KEEP_SAVEPOINT = "RELEASE SAVEPOINT one_update"
_UNDO_SAVEPOINT = "ROLLBACK TO SAVEPOINT one_update"


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
            event.listen(self._writer.sync_engine, "connect", _prepare_postgresql)
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


class Statements:
    """The one way by which repositories reach the connection."""

    def __init__(
        self,
        connection: AsyncConnection,
        reading: Callable[[], AbstractAsyncContextManager[AsyncConnection]] | None = None,
    ) -> None:
        """`reading` opens a transaction for what takes long and only reads, where this one would be in its way."""
        self._connection = connection
        self._reading = reading
        self.dialect = connection.dialect.name
        """`sqlite` or `postgresql`."""
        self.shared = self.dialect != "sqlite"
        """Whether other processes may write at the same time, so that what is read must be locked."""
        self._fast_path = fast_path(connection)
        self._wanted = False
        self._set = False
        self.count = 0
        self.seen: dict[str, Any] = {}
        """What this transaction has read and not changed since; a batch asks for the same round again and again."""
        self.unwritten: dict[object, object] = {}
        """What it has read since it last wrote anything."""

    async def run(
        self, statement: Statement, parameters: StatementParameters | None = None
    ) -> CursorResult[Any] | PlannedResult:
        """Execute once, or once per row of parameters."""
        if isinstance(statement, EachDialect):
            statement = statement.words(self.dialect)
        # On PostgreSQL a failed SELECT breaks the transaction too; SQLite has nothing to undo after one.
        if self._wanted and (self.shared or not isinstance(statement, Select)):
            self._wanted = False
            await self._command(_SET_SAVEPOINT)
            self._set = True
        if not isinstance(statement, Select):
            self.unwritten.clear()
        self.count += 1
        if self._fast_path is not None and (result := self._fast_path.run(statement, parameters)) is not None:
            return result
        return await self._connection.execute(statement, parameters)

    async def rows(
        self, statement: Statement, parameters: StatementParameters | None = None
    ) -> Sequence[RowMapping]:
        """All rows."""
        result = await self.run(statement, parameters)
        if isinstance(result, PlannedResult):
            return result.mappings().all()
        found: list[RowMapping] = []
        for portion in result.mappings().partitions(_PORTION):
            found += portion
            if len(portion) == _PORTION:
                await asyncio.sleep(
                    0
                )  # a hundred thousand rows take a second, in which nobody else should wait
        return found

    async def made(
        self,
        make: Callable[[Sequence[RowMapping]], T],
        statement: Statement,
        parameters: StatementParameters | None = None,
    ) -> T:
        """What `make` makes of all rows; in a thread where they are many, so that nobody waits for it."""
        found = await self.rows(statement, parameters)
        return make(found) if len(found) < _PORTION else await asyncio.to_thread(make, found)

    async def row(
        self, statement: Statement, parameters: StatementParameters | None = None
    ) -> RowMapping | None:
        """The only row, or None."""
        return (await self.run(statement, parameters)).mappings().one_or_none()

    async def value(self, statement: Statement, parameters: StatementParameters | None = None) -> Any:
        """The first column of the only row, or None."""
        return (await self.run(statement, parameters)).scalar_one_or_none()

    async def values(
        self, statement: Statement, parameters: StatementParameters | None = None
    ) -> Sequence[Any]:
        """The first column of all rows."""
        return (await self.run(statement, parameters)).scalars().all()

    async def changed(self, statement: Statement, parameters: StatementParameters | None = None) -> bool:
        """Execute a conditional UPDATE or an INSERT that may find its key taken; whether it did anything."""
        return (await self.run(statement, parameters)).rowcount > 0

    @asynccontextmanager
    async def beside(self) -> AsyncIterator[Statements]:
        """Statements for what takes long and only reads. They may not see what this transaction has written."""
        if self._reading is None:
            yield self
        else:
            async with self._reading() as connection:
                yield Statements(connection)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what ran inside if it raises. The first statement inside that needs one sets the savepoint."""
        self._wanted = True
        try:
            yield
        except BaseException:
            self.seen.clear()
            self.unwritten.clear()
            # Where a statement was cut off, by a cancellation or a lost server, all of the transaction is gone already.
            if self._set and not self._connection.invalidated:
                await self._command(_UNDO_SAVEPOINT)
            raise
        else:
            if self._set:
                await self._command(_KEEP_SAVEPOINT)
        finally:
            self._wanted = self._set = False

    async def _command(self, text: str) -> None:
        if self._fast_path is not None:
            self._fast_path.command(text)
        else:
            await self._connection.exec_driver_sql(text)


class Repository:
    """Rows of one noun, reached through the statements of one transaction. Costs nothing until it is asked."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements


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


def _prepare_postgresql(connection: Any, _record: object) -> None:
    # Machine code pays for reports of minutes; of ours, none takes longer than compiling it would.
    connection.run_async(lambda driver: driver.execute("SET jit = off"))


def _begin_immediate(connection: Connection) -> None:
    # A deferred BEGIN that reads first and writes later fails under concurrency with "database is locked".
    connection.exec_driver_sql(BEGIN)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
