"""SQLite without a thread for every statement: only what waits for the disk or for another process goes to it.

A statement of a batch takes microseconds; handing it to aiosqlite's thread and back takes longer than running it, four
times over (cursor, execute, fetch, close). Beginning may wait for another process and committing waits for the disk:
these two leave the event loop alone, as aiosqlite does with everything.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
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

    @property
    def sqlite(self) -> sqlite3.Connection:
        """What the statements of an open transaction run on. Raises ValueError before it is connected."""
        return self._conn


def connect(database: str, **options: Any) -> InlineConnection:
    """A connection as `aiosqlite.connect` makes it, to be awaited; `options` must let any thread use it."""
    connection = InlineConnection(lambda: sqlite3.connect(database, **options), FETCHED_AT_ONCE)
    # Whoever forgets to close must not keep the process alive; SQLAlchemy asks the same of aiosqlite.
    connection._thread.daemon = True  # noqa: SLF001
    return connection
