"""The database of a simulation: a file that may be lost, and nothing that takes real time beside the loop."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Generator
from queue import SimpleQueue
from typing import Any

import aiosqlite
from sqlalchemy import event
from sqlalchemy.engine import URL

from storage.engine.database import Database
from storage.engine.fast_path import FETCHED_AT_ONCE, InlineConnection


class ThrowawayDatabase(Database):
    """A SQLite file that a simulation may lose. Nothing waits for the disk, nothing leaves the event loop."""

    def __init__(self, url: str | URL) -> None:
        super().__init__(url, connect=_connect)
        event.listen(self.engine.sync_engine, "connect", _forget_the_disk)


class _Here(SimpleQueue[tuple[asyncio.Future[Any] | None, Callable[[], Any]]]):
    """Stands where aiosqlite has the queue to its thread: what is put into it runs at once."""

    def put_nowait(self, item: tuple[asyncio.Future[Any] | None, Callable[[], Any]]) -> None:
        future, function = item
        result = function()
        if future is not None:
            future.set_result(result)


class _ThreadlessConnection(InlineConnection):
    """Everything in place, waiting included: where time is virtual, nothing may take real time beside the loop, and a
    throw-away file has nobody to wait for."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], iter_chunk_size: int) -> None:
        super().__init__(connector, iter_chunk_size)
        self._tx = _Here()

    def __await__(self) -> Generator[Any, None, aiosqlite.Connection]:
        return self._connect().__await__()


def _connect(database: str, **options: Any) -> _ThreadlessConnection:
    return _ThreadlessConnection(lambda: sqlite3.connect(database, **options), FETCHED_AT_ONCE)


def _forget_the_disk(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.close()
