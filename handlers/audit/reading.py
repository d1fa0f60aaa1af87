"""What an office reads of the audit log: the entries that a filter leaves, by the office's scope."""

from __future__ import annotations

from datetime import date, time, timedelta

from domain.audit.acts import acts_of
from domain.audit.entry import AuditFilter, AuditLine
from domain.calendar.working_days import WorkCalendar
from domain.people.person import Scope
from domain.ports import Work


async def entries_of(
    work: Work, scope: Scope, wanted: AuditFilter, *, calendar: WorkCalendar, day: date, most: int
) -> list[AuditLine]:
    """The newest entries that the filter leaves. `day`: today, as the tree of units stands."""
    since = calendar.instant(wanted.first, time.min) if wanted.first else None
    until = calendar.instant(wanted.last + timedelta(days=1), time.min) if wanted.last else None
    return await work.audit.lines(
        scope,
        day,
        person=wanted.person,
        acts=acts_of(wanted.kind) if wanted.kind else (),
        since=since,
        until=until,
        before=wanted.before,
        most=most,
    )
