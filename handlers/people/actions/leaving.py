"""Who has left loses every role: so an office says it of nobody who holds one beyond its own units."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.people.person import GONE, Scope
from domain.people.roster.change import PersonChange
from domain.ports import Work


async def holders_beyond(
    work: Work, changed: Iterable[PersonChange], scope: Scope, day: date
) -> tuple[str, ...]:
    """The names of those who would have left by the change, and who hold a role outside the scope on that day."""
    leaving = [one.before for one in changed if one.after.status in GONE and one.before.status not in GONE]
    held = [
        (one.full_name, {grant.unit_id for grant in await work.people.grants(one.id, day)}) for one in leaving
    ]
    if not any(units for _, units in held):
        return ()
    own = {unit.id for unit in await work.people.units(scope, day)}
    return tuple(name for name, units in held if units - own)
