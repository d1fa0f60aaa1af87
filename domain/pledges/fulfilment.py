"""The fulfilment of a pledge: reported by its author, confirmed or not by the cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.pledges.pledge import FulfilmentState, Pledge


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """What is said to have become of a pledge, as it waits for a decision or was decided.

    Each report of its author is a further `version`, handed in at `submitted_at`.
    """

    pledge: Pledge
    state: FulfilmentState
    version: int
    submitted_at: datetime

    @property
    def key(self) -> str:
        """What names it in a list and in a button: its pledge."""
        return self.pledge.id

    @property
    def person_id(self) -> str:
        """Whose pledge it is."""
        return self.pledge.person_id

    @property
    def unit_id(self) -> str:
        """The unit of the pledge."""
        return self.pledge.unit_id
