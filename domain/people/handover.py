"""A secretary hands the work of a unit to its deputy until a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

LONGEST_HANDOVER = timedelta(days=183)
"""Who is away for longer has another in their place, by a decision."""


@dataclass(frozen=True, slots=True)
class Handover:
    """The secretary `person_id` of the unit has its deputy `deputy_id` told in their stead of what waits, until
    the day `until`, on which they take it back. Roles stay as they are."""

    unit_id: str
    person_id: str
    deputy_id: str
    until: date
    begun_at: datetime


HandedUnits = Mapping[str, Handover]
"""The handovers that stand, by the unit."""


def is_relieved(handed: HandedUnits, unit_id: str, person_id: str) -> bool:
    """Whether this person is not to be told of what waits in the unit: they handed it over."""
    one = handed.get(unit_id)
    return one is not None and one.person_id == person_id


class Handovers(Protocol):
    """At most one handover a unit. It stands before the day on which it is taken back, and while both hold
    their roles at the unit and a message reaches the deputy."""

    async def standing(self, day: date) -> HandedUnits:
        """All that stand on that day."""
        ...

    async def begin(self, handover: Handover) -> None:
        """Keep it, in the place of one before."""
        ...

    async def end(self, handover: Handover) -> bool:
        """It ends; False where it ended before, or another one took its place."""
        ...

    async def over(self, day: date) -> list[Handover]:
        """Those that were kept and do not stand on that day any more."""
        ...
