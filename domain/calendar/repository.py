"""The days that the office decides itself, whatever the public calendar says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from domain.calendar.working_days import OwnDay


class OwnDays(Protocol):
    """The office's own days: free ones and swapped working ones."""

    async def all(self) -> Mapping[date, OwnDay]:
        """Every own day by its date, in order."""
        ...

    async def put(self, day: date, *, worked: bool, note: str = "") -> None:
        """Make this a working day or a free one, whatever the public calendar says, with this note."""
        ...

    async def take_back(self, day: date) -> bool:
        """Let the public calendar decide on this day again; False where the office had not decided."""
        ...
