"""What people left half-way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from domain.talk.conversations import Draft


class Drafts(Protocol):
    """The drafts of conversations, for those who only look."""

    async def asking(self, person_id: str) -> bool:
        """Whether a question to this person is open, so that a number they send is an answer to it."""
        ...

    async def drafts(self, person_id: str) -> Mapping[str, Draft]:
        """What this person has begun and not finished, by flow. Holds up nobody who writes."""
        ...
