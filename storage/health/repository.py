"""What the database says of itself: its size, and what waits in it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.health.report import DatabaseReport
from storage.delivery.gauges import SqlGauges
from storage.engine.database import Repository

_SQLITE_SIZE = text(
    "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
)  # https://www.sqlite.org/pragma.html#pragfunc
_POSTGRESQL_SIZE = text("SELECT pg_database_size(current_database())")


class SqlDatabaseHealth(Repository):
    """Reads only."""

    async def look(self, now: datetime) -> DatabaseReport:
        shared = self._statements.shared
        size = await self._statements.value(_POSTGRESQL_SIZE if shared else _SQLITE_SIZE)
        waiting = await SqlGauges(self._statements).waiting(now)
        return DatabaseReport("postgresql" if shared else "sqlite", int(size), waiting.oldest_due)
