"""What is kept of who did what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from domain.audit.acts import Act
from domain.audit.entry import AuditEntry, AuditLine, AuditRoot
from domain.people.person import Scope
from domain.talk.messages import Address


class Audit(Protocol):
    """Who did what, through which account. Append-only, chained by digests; holds ids and numbers, never people's
    texts."""

    def through(self, address: Address) -> None:
        """What is recorded from now on in this transaction was done through this account."""
        ...

    async def record(
        self,
        *,
        at: datetime,
        actor: str,
        action: Act,
        subject: str,
        detail: str = "",
        person: str = "",
        unit: str = "",
    ) -> None:
        """Add an entry. Raises ValueError where the entry before it is gone.

        `person`, `unit`: the ids of whom and of where it is about, where the subject is neither. An entry about nobody
        is about its actor.
        """
        ...

    async def times(self, act: Act, *, by: str, subject: str, since: datetime) -> int:
        """How often this was recorded of this actor and subject since then."""
        ...

    async def done_through(self, address: Address, since: datetime) -> list[AuditEntry]:
        """What was recorded since then of acts through this account, oldest first."""
        ...

    async def root(self) -> AuditRoot | None:
        """What the log is sealed with now; None while it is empty."""
        ...

    async def lines(
        self,
        scope: Scope,
        day: date,
        *,
        person: str = "",
        acts: Sequence[Act] = (),
        since: datetime | None = None,
        until: datetime | None = None,
        before: int = 0,
        most: int,
    ) -> list[AuditLine]:
        """The newest entries about units of the scope and their people today, and what these did otherwise; with the
        root in it all there are.

        `person`: only those by or about this one; `acts`: only such; `since` to `until`, which is left out; `before`:
        older than the entry with this number.
        """
        ...
