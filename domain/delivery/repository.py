"""What is on its way: messages, and what the channels carried."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from domain.delivery.outgoing import Notice, Quota
from domain.talk.messages import Address, Reply


class Outbox(Protocol):
    """Messages to people who did not just write."""

    async def post(self, notices: Sequence[Notice], at: datetime) -> int:
        """Keep them for delivery; known keys are left as they are. Returns how many were new."""
        ...

    async def tell(self, address: Address, body: Reply, *, key: str, language: str, at: datetime) -> bool:
        """A message to an account whoever is behind it, such as one that was just detached."""
        ...

    async def posted(self, key: str) -> bool:
        """Whether a message with this key was posted, whatever became of it."""
        ...

    async def known(self, keys: Collection[str]) -> set[str]:
        """Those of these keys with which a message was posted, whatever became of it."""
        ...

    async def gather(self, key: str, others: Collection[str]) -> list[str] | None:
        """The keys of what the message with this `key` is to say, itself among them, as it is composed.

        `others`: the keys of what else may wait for its person; what does is taken into this message, for good. None
        where another one says it.
        """
        ...


class Quotas(Protocol):
    """What the channels carried, by months of the committee's zone (`2026-11`)."""

    async def of(self, month: str) -> dict[str, Quota]:
        """The month's count by channel; channels that carried nothing are absent."""
        ...
