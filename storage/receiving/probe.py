"""Whether the database still takes what is written, still holds what it took, and in one word why not."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.engine.database import Repository
from storage.receiving.inbox import SqlInbox

DatabaseFault = Literal["disk-full", "locked", "corrupted", "read-only", "unanswered"]

_NAME = "healthz"
"""The cursor that stands for no channel: one row, written anew each time."""

_QUICK_CHECK = text("PRAGMA quick_check(1)")
"""Goes through all pages and looks at no index (https://www.sqlite.org/pragma.html#pragma_quick_check)."""

_SQLITE_FAULTS: Mapping[int, DatabaseFault] = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CORRUPT: "corrupted",
    sqlite3.SQLITE_NOTADB: "corrupted",
    sqlite3.SQLITE_READONLY: "read-only",
}
"""Primary result codes, the lowest byte of the extended ones (https://www.sqlite.org/rescode.html)."""

_POSTGRESQL_FAULTS: Mapping[str, DatabaseFault] = {
    "53100": "disk-full",
    "55P03": "locked",
    "XX001": "corrupted",
    "XX002": "corrupted",
    "25006": "read-only",
}
"""https://www.postgresql.org/docs/current/errcodes-appendix.html"""

_SYSTEM_FAULTS: Mapping[int, DatabaseFault] = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
}


class SqlProbe(Repository):
    """Tries what everything else relies on."""

    async def write(self, at: datetime) -> None:
        """Write one row over; the commit of the transaction is the trial. Raises what the database raises."""
        await SqlInbox(self._statements).move_cursor(_NAME, at.isoformat())

    async def sound(self) -> bool:
        """Whether all pages of a SQLite file make sense; of a server's database it says nothing. Reads everything."""
        return self._statements.shared or await self._statements.value(_QUICK_CHECK) == "ok"


def fault_of(raised: BaseException) -> DatabaseFault:
    """What is wrong, by an exception of the database, of its driver or of the system."""
    cause = raised.orig if isinstance(raised, DBAPIError) and raised.orig is not None else raised
    if isinstance(cause, TimeoutError):
        return "locked"
    if isinstance(cause, OSError):
        return _SYSTEM_FAULTS.get(cause.errno or 0, "unanswered")
    code: object = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _SQLITE_FAULTS.get(code & 0xFF, "unanswered")
    return _POSTGRESQL_FAULTS.get(str(getattr(cause, "sqlstate", "")), "unanswered")
