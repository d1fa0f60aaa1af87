"""SQLite without a thread for every statement: only what waits for the disk or for another process goes to it.

A statement of a batch takes microseconds; handing it to aiosqlite's thread and back takes longer than running it, four
times over (cursor, execute, fetch, close). Beginning may wait for another process and committing waits for the disk:
these two leave the event loop alone, as aiosqlite does with everything.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Generator, Sequence
from queue import SimpleQueue
from typing import Any

import aiosqlite

BEGIN = "BEGIN IMMEDIATE"
FETCHED_AT_ONCE = 64


class InlineConnection(aiosqlite.Connection):
    """One connection that writes. Nobody else may hold it meanwhile, which the engine's pool of one sees to."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        # aiosqlite's one gate to its thread; the version is pinned, and the contract suite runs through it.
        waits = fn.__name__ in ("commit", "close") or (bool(args) and args[0] == BEGIN)
        if waits or self._connection is None:
            return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # aiosqlite's
        return fn(*args, **kwargs)

    async def _connect(self) -> aiosqlite.Connection:
        try:
            return await super()._connect()
        except sqlite3.Error:
            # It cannot be opened; aiosqlite's thread is told to end, and must not outlive the loop it reports to.
            self._thread.join()
            raise

    def once(self, text: str, values: Sequence[Any] = ()) -> tuple[list[tuple[Any, ...]], int]:
        """Run a statement of an open transaction: the rows it gives, and how many it changed. Raises sqlite3.Error."""
        cursor = self._conn.execute(text, values)
        found = cursor.fetchall()
        return found, cursor.rowcount

    def often(self, text: str, values: Sequence[Sequence[Any]]) -> int:
        """Run a statement for every row of values; how many rows it changed. Raises sqlite3.Error."""
        return self._conn.executemany(text, values).rowcount


def connect(database: str, **options: Any) -> InlineConnection:
    """A connection as `aiosqlite.connect` makes it, to be awaited; `options` must let any thread use it."""
    connection = InlineConnection(lambda: sqlite3.connect(database, **options), FETCHED_AT_ONCE)
    # Whoever forgets to close must not keep the process alive; SQLAlchemy asks the same of aiosqlite.
    connection._thread.daemon = True  # noqa: SLF001
    return connection


class _Here(SimpleQueue[tuple[asyncio.Future[Any] | None, Callable[[], Any]]]):
    """Stands where aiosqlite has the queue to its thread: what is put into it runs at once."""

    def put_nowait(self, item: tuple[asyncio.Future[Any] | None, Callable[[], Any]]) -> None:
        future, function = item
        result = function()
        if future is not None:
            future.set_result(result)


class ThreadlessConnection(InlineConnection):
    """Everything in place, waiting included. For a simulation: where time is virtual, nothing may take real time
    beside the loop, and a throw-away file has nobody to wait for."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], iter_chunk_size: int) -> None:
        super().__init__(connector, iter_chunk_size)
        self._tx = _Here()

    def __await__(self) -> Generator[Any, None, aiosqlite.Connection]:
        return self._connect().__await__()


def connect_threadless(database: str, **options: Any) -> ThreadlessConnection:
    """As `connect`, with a connection that has no thread at all."""
    return ThreadlessConnection(lambda: sqlite3.connect(database, **options), FETCHED_AT_ONCE)
