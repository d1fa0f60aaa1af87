"""Running statements on one open transaction, with savepoints that cost nothing until something is run inside."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from sqlalchemy import CursorResult, Executable, RowMapping, Select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.fast_path import PlannedResult, StatementParameters, fast_path

_SET = "SAVEPOINT one_update"
_KEEP = "RELEASE SAVEPOINT one_update"
_UNDO = "ROLLBACK TO SAVEPOINT one_update"


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

    async def run(
        self, statement: Executable, parameters: StatementParameters | None = None
    ) -> CursorResult[Any] | PlannedResult:
        """Execute once, or once per row of parameters."""
        # On PostgreSQL a failed SELECT breaks the transaction too; SQLite has nothing to undo after one.
        if self._wanted and (self.shared or not isinstance(statement, Select)):
            self._wanted = False
            await self._command(_SET)
            self._set = True
        self.count += 1
        if self._fast_path is not None and (result := self._fast_path.run(statement, parameters)) is not None:
            return result
        return await self._connection.execute(statement, parameters)

    async def rows(
        self, statement: Executable, parameters: StatementParameters | None = None
    ) -> Sequence[RowMapping]:
        """All rows."""
        return (await self.run(statement, parameters)).mappings().all()

    async def row(
        self, statement: Executable, parameters: StatementParameters | None = None
    ) -> RowMapping | None:
        """The only row, or None."""
        return (await self.run(statement, parameters)).mappings().one_or_none()

    async def value(self, statement: Executable, parameters: StatementParameters | None = None) -> Any:
        """The first column of the only row, or None."""
        return (await self.run(statement, parameters)).scalar_one_or_none()

    async def changed(self, statement: Executable, parameters: StatementParameters | None = None) -> bool:
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
            # Where a statement was cut off, by a cancellation or a lost server, all of the transaction is gone already.
            if self._set and not self._connection.invalidated:
                await self._command(_UNDO)
            raise
        else:
            if self._set:
                await self._command(_KEEP)
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
