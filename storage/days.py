"""The office's own days, over the calendar of public holidays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from storage.statements import Statements
from storage.tables import own_days
from storage.upsert import Insert, for_both

_ALL = select(own_days).order_by(own_days.c.day)


def _put(insert: Insert) -> Insert:
    return insert.on_conflict_do_update(
        index_elements=[own_days.c.day], set_={"worked": insert.excluded.worked}
    )


_PUT = for_both(own_days, _put)


class SqlDays:
    """The office's own days: free ones and swapped working ones."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def all(self) -> Mapping[date, bool]:
        """Each own day with whether it is worked."""
        return {row["day"]: row["worked"] for row in await self._statements.rows(_ALL)}

    async def put(self, day: date, *, worked: bool) -> None:
        """Make this a working day or a free one, whatever the calendar says."""
        await self._statements.run(_PUT[self._statements.dialect], {"day": day, "worked": worked})
