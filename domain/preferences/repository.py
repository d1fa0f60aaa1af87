"""What the office changed, and what holds now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PreferenceChange:
    """The `number`-th change of a preference, from 1 on: values as they are kept, None for the operator's."""

    name: str
    number: int
    before: str | None
    after: str | None
    at: datetime
    by: str


class Preferences(Protocol):
    """Every change, which is never taken back but by another one."""

    async def latest(self) -> Mapping[str, PreferenceChange]:
        """The last change of each preference that was ever changed."""
        ...

    async def kept(self) -> Mapping[str, str]:
        """The values that hold, by name; those of the operator are absent."""
        ...

    async def change(self, change: PreferenceChange) -> bool:
        """Keep it. False where another change had its number first."""
        ...

    async def history(self, most: int) -> Sequence[PreferenceChange]:
        """The last changes of all preferences, the newest first."""
        ...
