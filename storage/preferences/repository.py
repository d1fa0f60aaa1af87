"""Changes of preferences: rows that stay, of which the one with the highest number holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import RowMapping, and_, bindparam, func, select

from domain.preferences.repository import PreferenceChange
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.tables import preference_changes

_newest = (
    select(preference_changes.c.name, func.max(preference_changes.c.number).label("number"))
    .group_by(preference_changes.c.name)
    .subquery()
)
_LATEST_PREFERENCES = select(preference_changes).join(
    _newest,
    and_(preference_changes.c.name == _newest.c.name, preference_changes.c.number == _newest.c.number),
)
_PREFERENCE_HISTORY = (
    select(preference_changes)
    .order_by(preference_changes.c.at.desc(), preference_changes.c.name, preference_changes.c.number.desc())
    .limit(bindparam("most"))
)


def _once(insert: Insert) -> Insert:
    return insert.on_conflict_do_nothing(
        index_elements=[preference_changes.c.name, preference_changes.c.number]
    )


_KEEP_PREFERENCE = for_both(preference_changes, _once)


class SqlPreferences(Repository):
    """What the office of the whole committee set."""

    async def latest(self) -> Mapping[str, PreferenceChange]:
        rows = await self._statements.rows(_LATEST_PREFERENCES)
        return {row["name"]: _preference_change(row) for row in rows}

    async def kept(self) -> Mapping[str, str]:
        return {
            name: change.after for name, change in (await self.latest()).items() if change.after is not None
        }

    async def change(self, change: PreferenceChange) -> bool:
        row = {
            "name": change.name,
            "number": change.number,
            "before": change.before,
            "after": change.after,
            "at": change.at,
            "by": change.by,
        }
        return await self._statements.changed(_KEEP_PREFERENCE, row)

    async def history(self, most: int) -> Sequence[PreferenceChange]:
        rows = await self._statements.rows(_PREFERENCE_HISTORY, {"most": most})
        return [_preference_change(row) for row in rows]


def _preference_change(row: RowMapping) -> PreferenceChange:
    return PreferenceChange(row["name"], row["number"], row["before"], row["after"], row["at"], row["by"])
