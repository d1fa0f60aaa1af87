"""From a sheet of an Excel file to the office's own days: every fault or every change is reported, then written."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.calendar.cache import CalendarCache
from domain.calendar.lists import compare_days
from domain.calendar.sheet import read_day_rows
from domain.people.roster.merged import texts_of
from domain.people.roster.rows import CellSheet
from domain.ports import Work
from domain.talk.messages import say
from handlers.calendar.actions import import_year
from handlers.calendar.lines import change_lines, fault_line
from handlers.people.roster_import import Imported, sheet_lines

MOST_DAY_ROWS = 2_000


async def import_calendar(
    work: Work,
    sheet: CellSheet,
    *,
    at: datetime,
    zone: ZoneInfo,
    dry_run: bool,
    by: str = "cli",
) -> Imported:
    """Set the days that a sheet names besides those that are set. With any fault nothing is written."""
    today = at.astimezone(zone).date()
    cache = CalendarCache(zone)
    await cache.refresh(work, today)
    rows = texts_of(sheet)
    read = read_day_rows(rows, today, cache.current)
    if read.faults:
        faults = (fault_line(fault, sheet=True) for fault in read.faults)
        count = say("calendar-faults", count=len(read.faults))
        return Imported(
            (*sheet_lines(sheet), count, *faults, say("calendar-nothing-written")), accepted=False
        )
    change = compare_days(read.days, cache.current.own)
    lines = (*sheet_lines(sheet), *change_lines(change))
    if not change.to_put:
        return Imported((*lines, say("calendar-import-nothing")), accepted=True)
    if dry_run:
        return Imported((*lines, say("calendar-import-looked")), accepted=True)
    await import_year(work, read.days, by=by, scope=None, day=today, now=at)
    done = say("calendar-imported", count=len(change.to_put))
    return Imported((*lines, done, say("calendar-soon")), accepted=True)
