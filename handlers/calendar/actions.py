"""What the committee's office does with the calendar: sets days, takes them back, imports a year.

`by` is the id of the person who acts, `scope` the units at which they are the office, None on the command line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from domain.calendar.lists import DaysChange, compare_days
from domain.calendar.working_days import OwnDay
from domain.people.person import Scope
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.finding import covers_committee

NOT_YOURS = Refusal(say("calendar-not-yours"))
"""It is the committee's calendar: offices further down only read it."""


async def may_change(work: Work, scope: Scope | None, day: date) -> bool:
    """Whether this is the office of the whole committee."""
    return scope is None or await covers_committee(work, scope, day)


async def set_days(
    work: Work, days: Sequence[OwnDay], *, by: str, scope: Scope, day: date, now: datetime
) -> Refusal | None:
    """Set successive days, all free or all worked."""
    if not await may_change(work, scope, day):
        return NOT_YOURS
    for own_day in days:
        await work.days.put(own_day.day, worked=own_day.worked, note=own_day.note)
    await work.audit.record(
        at=now,
        actor=by,
        action="calendar.worked" if days[0].worked else "calendar.free",
        subject=span_token(days[0].day, days[-1].day),
        detail=f"{len(days)} days",
    )
    return None


async def take_back_days(
    work: Work, days: Sequence[date], *, by: str, scope: Scope, day: date, now: datetime
) -> Refusal | None:
    """Let successive days be again what they are without the office."""
    if not await may_change(work, scope, day):
        return NOT_YOURS
    gone = sum([await work.days.take_back(own_day) for own_day in days])
    if not gone:
        return Refusal(say("calendar-back-gone"))
    span = span_token(days[0], days[-1])
    await work.audit.record(at=now, actor=by, action="calendar.back", subject=span, detail=f"{gone} days")
    return None


async def import_year(
    work: Work, days: Sequence[OwnDay], *, by: str, scope: Scope | None, day: date, now: datetime
) -> DaysChange | Refusal:
    """Set these days besides those that are set. Returns what that changed."""
    if not await may_change(work, scope, day):
        return NOT_YOURS
    change = compare_days(days, await work.days.all())
    for own_day in change.to_put:
        await work.days.put(own_day.day, worked=own_day.worked, note=own_day.note)
    counts = f"new {len(change.new)}, changed {len(change.changed)}, unchanged {len(change.unchanged)}"
    await work.audit.record(at=now, actor=by, action="calendar.import", subject="calendar", detail=counts)
    return change


def span_token(first: date, last: date) -> str:
    """These days as one word."""
    return f"{first.isoformat()}/{last.isoformat()}"
