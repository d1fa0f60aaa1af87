"""What people left half-way."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.talk.conversations import Conversation, Draft


class Drafts(Protocol):
    """The drafts of conversations, for those who look from outside, or go on elsewhere."""

    async def asking(self, person_id: str) -> bool:
        """Whether a question to this person is open, so that a number they send is an answer to it."""
        ...

    async def open_flow(self, person_id: str) -> str:
        """The flow whose question that is; empty where none is open."""
        ...

    async def drafts(self, person_id: str) -> Mapping[str, Draft]:
        """What this person has begun and not finished, by flow. Holds up nobody who writes."""
        ...

    async def load(self, keys: Collection[str], now: datetime) -> dict[str, Conversation]:
        """These people's conversations; until the end of the transaction nobody else goes on with them."""
        ...

    async def save(self, talks: Sequence[Conversation]) -> None:
        """Keep conversations as they are now."""
        ...

    async def drop(self, person_id: str, flow: str, now: datetime) -> None:
        """Forget this person's draft of a flow; where its question is the open one, the conversation rests."""
        ...
