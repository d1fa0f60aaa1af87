"""What people left half-way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from domain.talk.conversations import Draft


class Drafts(Protocol):
    """The drafts of conversations, for those who are in none."""

    async def asking(self, person_id: str) -> bool:
        """Whether a question to this person is open, so that a number they send is an answer to it."""
        ...

    async def drafts(self, person_id: str) -> Mapping[str, Draft]:
        """What this person has begun and not finished, by flow. Holds up nobody who writes."""
        ...

    async def hold(self, person_id: str, now: datetime) -> Mapping[str, Draft]:
        """The same, and until the end of the transaction nobody else goes on with this conversation."""
        ...

    async def drop(self, person_id: str, flow: str, now: datetime) -> None:
        """Forget this person's draft of a flow; where its question is the open one, the conversation rests."""
        ...
