"""What people left half-way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from domain.talk.conversations import Draft


class Drafts(Protocol):
    """The drafts of conversations, for those who only look."""

    async def drafts(self, person_id: str) -> Mapping[str, Draft]:
        """What this person has begun and not finished, by flow. Holds up nobody who writes."""
        ...
