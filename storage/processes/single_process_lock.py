"""The right to serve from a SQLite file, which one process at a time has.

The lock is SQLite's own on an empty file beside the database: the system takes it back when the process ends, however
it ends, so nothing has to be cleaned up, and no clock decides who is alive.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path


class SingleProcessLock:
    """The lock of one database file."""

    def __init__(self, database: Path) -> None:
        self._file = database.with_name(database.name + ".lock")
        self._held: sqlite3.Connection | None = None

    def take(self) -> bool:
        """Whether this process has it now; False while another one does. Raises OSError where it cannot be kept."""
        if self._held is not None:
            return True
        try:
            connection = sqlite3.connect(self._file, timeout=0, isolation_level=None, check_same_thread=False)
        except sqlite3.OperationalError as fault:
            raise OSError(f"{self._file} cannot be opened: {fault}") from None
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            connection.close()
            return False
        self._held = connection
        return True

    def let_go(self) -> None:
        """Let another process have it; harmless where it is not held."""
        held, self._held = self._held, None
        if held is not None:
            held.close()
