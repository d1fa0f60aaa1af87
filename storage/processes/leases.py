"""What processes hold for a while: that they are alive, and what only one of them does at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Executable, bindparam, delete, or_, select

from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.tables import leases

_LIVING_LEASE = select(leases.c.owner).where(
    leases.c.name.like(bindparam("like")), leases.c.until > bindparam("now")
)
_RELEASE_LEASES = delete(leases).where(leases.c.owner == bindparam("me"))


def _take_lease(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[leases.c.name],
        set_={"owner": new.owner, "until": new.until},
        where=or_(leases.c.owner == new.owner, leases.c.until <= bindparam("now", type_=leases.c.until.type)),
    ).returning(leases.c.name)


_TAKE_LEASE = for_both(leases, _take_lease)


class SqlLeases(Repository):
    """Leases by name. Whoever died stops renewing; the instant of the end is the one thing others look at."""

    async def take(self, names: Collection[str], me: str, *, now: datetime, until: datetime) -> set[str]:
        """Take these, or take them anew, up to `until`. Returns those that are ours now."""
        taken = set()
        # Always in the same order: two processes that take several must not wait for each other.
        for name in sorted(names):
            lease = {"name": name, "owner": me, "until": until, "now": now}
            if await self._statements.value(_TAKE_LEASE, lease) is not None:
                taken.add(name)
        return taken

    async def living(self, prefix: str, now: datetime) -> list[str]:
        """The owners of leases with this beginning of their name that have not ended."""
        owners = await self._statements.values(_LIVING_LEASE, {"like": f"{prefix}%", "now": now})
        return sorted(owners)

    async def let_go(self, me: str) -> None:
        """Give up everything this owner holds."""
        await self._statements.run(_RELEASE_LEASES, {"me": me})
