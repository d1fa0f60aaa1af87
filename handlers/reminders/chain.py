"""Who hears of a unit's matters: those who lead it, or stand in for them, and whoever comes above those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.people.person import LEADING, Role
from domain.ports import Work
from domain.rounds.round import Round

ABOVE = (Role.SECRETARY, Role.OFFICE)
"""Who stands in for a unit without a secretary or deputy: its own office, or the nearest above with one of them."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The units of a scope with those above them, and the ids of who leads (`LEADING`) or stands in (`ABOVE`)."""

    parents: Mapping[str, str | None]
    leading: Mapping[str, Sequence[str]]
    standing_in: Mapping[str, Sequence[str]]

    def told(self, unit_id: str) -> Sequence[str]:
        """Who gets the unit's own list."""
        at = self._told_at(unit_id)
        return () if at is None else self.leading.get(at) or self.standing_in[at]

    def superior(self, unit_id: str) -> str | None:
        """The nearest unit above those who get the unit's list that has somebody to tell; None where there is none."""
        at = self._told_at(unit_id)
        if at is None:
            return None
        return next((unit for unit in self._line(at)[1:] if self.superiors(unit)), None)

    def superiors(self, unit_id: str) -> Sequence[str]:
        """Who hears, at this unit, of those under it: its secretary and deputy, or else its office."""
        return self.leading.get(unit_id) or self.standing_in.get(unit_id, ())

    def _told_at(self, unit_id: str) -> str | None:
        """The unit itself where somebody leads it, else the nearest where somebody stands in."""
        if unit_id in self.leading:
            return unit_id
        return next((unit for unit in self._line(unit_id) if unit in self.standing_in), None)

    def _line(self, unit_id: str) -> list[str]:
        """The unit itself and those above it, nearest first."""
        line = [unit_id]
        above = self.parents.get(unit_id)
        while above is not None and above not in line:
            line.append(above)
            above = self.parents.get(above)
        return line


async def chain_of(work: Work, unit_id: str, day: date) -> Chain:
    """The chain of this unit and everything under it. Three statements."""
    parents = {unit.id: unit.parent_id for unit in await work.people.units((unit_id,), day)}
    return Chain(
        parents=parents,
        leading=await work.people.leaders(parents, LEADING, day),
        standing_in=await work.people.leaders(parents, ABOVE, day),
    )


def list_key(round_: Round, unit_id: str, person_id: str) -> str:
    """The key of the list of those missing at the unit for this person.

    It names the deadline too: a deadline moved after it was over brings a second list after the new one.
    """
    return f"missing:{round_.id}:{unit_id}:{person_id}:{_moment(round_.deadline)}"


def superior_key(round_: Round, unit_id: str, person_id: str) -> str:
    """The key of the message to this person at the unit above."""
    return f"escalation:{round_.id}:{unit_id}:{person_id}:{_moment(round_.deadline)}"


def _moment(deadline: datetime) -> str:
    return f"{deadline:%Y%m%d%H%M}"
