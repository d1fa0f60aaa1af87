"""Broadcasts: whom they reach, and how far they have gone out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from domain.broadcasts.broadcast import Audience, Broadcast, Gathering, Tally
from domain.people.person import Scope


class Broadcasts(Protocol):
    """What offices say to many at once, and how far it has gone out."""

    async def gathering(self, audience: Audience, day: date) -> Gathering:
        """Whom the audience holds on that day, by their first channels, with a few names. Two statements."""
        ...

    async def head_count(self, audience: Audience, day: date) -> int:
        """How many people the audience holds on that day."""
        ...

    async def page(self, audience: Audience, day: date, *, after: str | None, most: int) -> list[str]:
        """The next people of the audience by their ids: at most so many, behind the person `after`."""
        ...

    async def under(self, units: Collection[str], tops: Collection[str], day: date) -> bool:
        """Whether one of these units is one of `tops` or is under it on that day. Costs the height of the tree."""
        ...

    async def unit_name(self, unit_id: str, day: date) -> str:
        """What the unit is called on that day; empty where there is none then."""
        ...

    async def keep(self, broadcast: Broadcast) -> None:
        """A new broadcast, waiting for its time."""
        ...

    async def get(self, broadcast_id: str) -> Broadcast | None: ...

    async def within(self, broadcast_id: str, scope: Scope, day: date) -> Broadcast | None:
        """The broadcast, if its audience's unit is in the scope."""
        ...

    async def of_scope(self, scope: Scope, day: date, *, limit: int) -> list[Broadcast]:
        """Broadcasts to units of the scope, newest first."""
        ...

    async def unended(self) -> list[Broadcast]:
        """Everything that still waits, goes out, or was stopped and is not concluded, oldest first."""
        ...

    async def withdraw(self, broadcast_id: str, at: datetime) -> bool:
        """Take it back before its time has come; False where it has, or somebody was first."""
        ...

    async def begin(self, broadcast_id: str, at: datetime) -> bool:
        """Start posting, once its time has come; False where it was withdrawn or begun already."""
        ...

    async def advance(self, broadcast_id: str, *, after: str | None, to: str | None, whole: bool) -> bool:
        """Move the cursor of posting from `after` to `to`; `whole`: that was the last page.

        False, and nothing may be posted, where it was stopped or another process is ahead.
        """
        ...

    async def stop(self, broadcast_id: str) -> bool:
        """Send nothing more of it; False where it ended, or was stopped before."""
        ...

    async def drop(self, broadcast_id: str, *, after: str, most: int) -> str:
        """Drop waiting messages of a stopped broadcast: at most so many, with keys behind `after`, in order.

        Returns the key of the last one, for the next page; empty where there was none.
        """
        ...

    async def tally(self, broadcast_id: str) -> Tally:
        """What has become of its messages; looks at all of them."""
        ...

    async def counted(self, broadcast_id: str, tally: Tally, at: datetime) -> None:
        """Keep that count, to be shown."""
        ...

    async def conclude(self, broadcast_id: str, tally: Tally, at: datetime) -> bool:
        """End it with this last count; False where it is not posted as a whole, or was concluded."""
        ...
