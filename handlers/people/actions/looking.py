"""Looking at names of other units, and asking for what one may not see: noted in the audit log.

A look is noted once for a reader, a unit and a day, so that leafing through a list costs nothing after its first page.
What was refused is noted a few times a day; then the office hears of it, and the rest of the day is not written down.
"""

from __future__ import annotations

from datetime import date, datetime, time

from domain.calendar.working_days import WorkCalendar
from domain.people.person import Person
from domain.ports import Work
from domain.talk.messages import say
from handlers.people.actions.telling import offices_over, tell_people

REFUSED_A_DAY = 5
"""So many are noted, and the last of them is told: a button that is out of date is pressed once or twice."""


def _since(calendar: WorkCalendar, day: date) -> datetime:
    return calendar.instant(day, time.min)


async def is_new_look(work: Work, reader: Person, unit_id: str, *, calendar: WorkCalendar, day: date) -> bool:
    """Whether names of this unit are to be noted as seen by the reader, who has seen none of it on this day."""
    since = _since(calendar, day)
    return not await work.audit.times("look.unit", by=reader.id, subject=unit_id, since=since)


async def note_look(
    work: Work, reader: Person, unit_id: str, *, calendar: WorkCalendar, day: date, now: datetime
) -> None:
    """The reader saw names of this unit; of their own cell that is nothing to be noted."""
    if await is_new_look(work, reader, unit_id, calendar=calendar, day=day):
        await work.audit.record(at=now, actor=reader.id, action="look.unit", subject=unit_id)


async def note_refused(
    work: Work, reader: Person, *, calendar: WorkCalendar, day: date, now: datetime
) -> None:
    """The reader asked for something by an id that is not within what they may see."""
    noted = await work.audit.times(
        "look.refused", by=reader.id, subject=reader.id, since=_since(calendar, day)
    )
    if noted >= REFUSED_A_DAY:
        return
    await work.audit.record(at=now, actor=reader.id, action="look.refused", subject=reader.id)
    if noted + 1 == REFUSED_A_DAY:
        offices = [one for one in await offices_over(work, reader, day) if one != reader.id]
        told = say("audit-refused-told", name=reader.full_name, unit=reader.unit_name, count=REFUSED_A_DAY)
        await tell_people(work, offices, told, about=reader.id, now=now)
