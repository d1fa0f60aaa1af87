"""The roster as a whole."""

from __future__ import annotations

from datetime import date, datetime

from domain.audit.acts import Act
from domain.people.roster.change import RosterChange
from domain.people.roster.leading import role_changes
from domain.people.roster.rows import KnownRoster
from domain.ports import Work
from domain.talk.messages import Text
from handlers.people.actions.covering import told_uncovered
from handlers.people.actions.roles import note_given, tell_role

RosterEntry = tuple[Act, str, str]
"""An act, its subject and a detail, as the audit log keeps them."""


async def apply_roster(
    work: Work, change: RosterChange, known: KnownRoster, *, by: str, day: date, now: datetime
) -> tuple[Text, ...]:
    """Bring the committee to what a file says, from `day` on, and tell of each role that somebody got or lost.

    Returns what whoever imports should look at: accounts that use a role now and were linked by others' codes.
    """
    counts = f"new {len(change.new)}, changed {len(change.changed)}, missing {len(change.missing)}"
    entry: RosterEntry = ("roster.import", "roster", counts)
    return await change_roster(work, change, known, entry=entry, by=by, day=day, now=now)


async def change_roster(
    work: Work,
    change: RosterChange,
    known: KnownRoster,
    *,
    entry: RosterEntry,
    by: str,
    day: date,
    now: datetime,
) -> tuple[Text, ...]:
    """Carry out a change of people and units from `day` on, whoever wants it, and tell of each role that changes.

    `known`: at least the people and units that it concerns, and who leads these. Returns what `apply_roster` does.
    """
    await work.roster.apply(change, day, now)
    action, subject, detail = entry
    await work.audit.record(at=now, actor=by, action=action, subject=subject, detail=detail)
    root = await work.people.root(day)
    units = {unit.code: unit for unit in await work.people.units((root.id,), day)} if root else {}
    look: list[Text] = []
    for one in role_changes(change, known):
        person, unit = await work.people.person(one.person_id, day), units.get(one.unit_code)
        if person is None or unit is None:
            continue
        if one.given:
            uncovered = await note_given(work, person, one.role, unit, by=by, day=day, now=now)
            look += told_uncovered(person, one.role, unit, uncovered)
        else:
            await tell_role(work, person, one.role, unit, given=False, by=by, day=day, now=now)
    return tuple(look)
