"""Who decides on a unit's pledges."""

from __future__ import annotations

from datetime import date

from domain.people.person import LEADING, Person, Role
from domain.ports import Work


async def leaders_of(work: Work, unit_id: str, day: date, *, but: str) -> list[Person]:
    """Secretaries and deputies of the unit except that person; where there are none, those of the unit above."""
    own = await _holders(work, unit_id, day, but)
    if own:
        return own
    (unit, *_) = await work.people.units((unit_id,), day) or (None,)
    if unit is None or unit.parent_id is None:
        return []
    above = await _holders(work, unit.parent_id, day, but)
    if above:
        return above
    desk = await work.people.holders(unit.parent_id, (Role.OFFICE,), day)
    return [person for person in desk if person.id != but]


async def _holders(work: Work, unit_id: str, day: date, but: str) -> list[Person]:
    holders = await work.people.holders(unit_id, LEADING, day)
    return [person for person in holders if person.id != but]
