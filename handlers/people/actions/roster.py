"""The roster as a whole."""

from __future__ import annotations

from datetime import date, datetime

from domain.people.roster.change import RosterChange
from domain.people.roster.leading import role_changes
from domain.people.roster.rows import KnownRoster
from domain.ports import Work
from handlers.people.actions.roles import tell_role


async def apply_roster(
    work: Work, change: RosterChange, known: KnownRoster, *, by: str, day: date, now: datetime
) -> None:
    """Bring the committee to what a file says, from `day` on, and tell of each role that somebody got or lost."""
    await work.roster.apply(change, day, now)
    counts = f"new {len(change.new)}, changed {len(change.changed)}, missing {len(change.missing)}"
    await work.audit.record(at=now, actor=by, action="roster.import", subject="roster", detail=counts)
    root = await work.people.root(day)
    units = {unit.code: unit for unit in await work.people.units((root.id,), day)} if root else {}
    for one in role_changes(change, known):
        person, unit = await work.people.person(one.person_id, day), units.get(one.unit_code)
        if person is not None and unit is not None:
            await tell_role(work, person, one.role, unit, given=one.given, by=by, day=day, now=now)
