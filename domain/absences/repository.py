"""Absences, and the reminders that they put off."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from domain.absences.absence import Absence


class Absences(Protocol):
    """At most one absence a person. In the rounds that are open, and in those that open meanwhile, they are busy until
    its end, as if they had said so themselves; what they said themselves and lasts longer stays."""

    async def of(self, person_id: str, day: date) -> Absence | None:
        """The absence that lasts on that day."""
        ...

    async def note(self, absence: Absence) -> None:
        """Keep it, in the place of the one before."""
        ...

    async def end(self, person_id: str) -> bool:
        """They are back: reminders begin again. False where it ended before."""
        ...
