"""What was changed of units, and when it was written down."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from domain.people.person import Scope
from domain.people.roster.rows import KnownRoster
from domain.units.change import UnitAct


@dataclass(frozen=True, slots=True)
class UnitEvent:
    """Something that was done to a unit, or to one `person` of it. `effective`: the day that the decision names."""

    act: UnitAct
    unit: str
    effective: date
    at: datetime
    by: str
    target: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class LateChanges:
    """What was written down after a day, for that day or one before it: changes of units, and transfers of people."""

    units: int = 0
    people: int = 0


class Units(Protocol):
    """The tree as the office changes it."""

    async def around(self, units: Collection[str], day: date) -> KnownRoster:
        """Every unit on that day, the codes of all there ever were, and the people and leaders of these."""
        ...

    async def keep(self, event: UnitEvent) -> None:
        """Note what was done."""
        ...

    async def late(self, scope: Scope, day: date, at: datetime) -> LateChanges:
        """What was written down after the instant, which is the end of that day, and was to hold on the day already."""
        ...
