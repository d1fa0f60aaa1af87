"""The office's own days, over the calendar of public holidays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import bindparam, select

from domain.calendar.working_days import OwnDay
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.tables import own_days

_ALL_DAY = select(own_days).order_by(own_days.c.day)
_TAKE_BACK = own_days.delete().where(own_days.c.day == bindparam("own_day"))


def _put(insert: Insert) -> Insert:
    return insert.on_conflict_do_update(
        index_elements=[own_days.c.day],
        set_={"worked": insert.excluded.worked, "note": insert.excluded.note},
    )


_PUT_DAY = for_both(own_days, _put)


class SqlDays(Repository):
    """The office's own days: free ones and swapped working ones."""

    async def all(self) -> Mapping[date, OwnDay]:
        rows = await self._statements.rows(_ALL_DAY)
        return {row["day"]: OwnDay(row["day"], row["worked"], row["note"]) for row in rows}

    async def put(self, day: date, *, worked: bool, note: str = "") -> None:
        await self._statements.run(_PUT_DAY, {"day": day, "worked": worked, "note": note})

    async def take_back(self, day: date) -> bool:
        return await self._statements.changed(_TAKE_BACK, {"own_day": day})
