"""From an Excel file to the office's own days: read, report every fault or every change, and only then write."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.calendar.cache import CalendarCache
from bot.documents.excel import UnreadableWorkbook, read_workbook
from bot.documents.roster_import import Imported
from domain.calendar.lists import compare_days
from domain.calendar.sheet import read_day_rows
from domain.people.roster.cells import cell_text
from domain.ports import Work
from domain.talk.messages import Text, say
from handlers.calendar.actions import import_year
from handlers.calendar.lines import change_lines, fault_line

MOST_ROWS = 2_000


async def import_calendar(
    work: Work, source: Path | bytes, *, at: datetime, zone: ZoneInfo, dry_run: bool, by: str = "cli"
) -> Imported:
    """Read the file and set its days besides those that are set. With any fault nothing is written."""
    today = at.astimezone(zone).date()
    cache = CalendarCache(zone)
    await cache.refresh(work, today)
    try:
        cells = read_workbook(source, most_rows=MOST_ROWS)
    except UnreadableWorkbook as fault:
        return Imported((Text(fault.text_id),), accepted=False)
    rows = [[cell_text(cell) for cell in row] for row in cells]
    read = read_day_rows(rows, today, cache.current)
    if read.faults:
        faults = (fault_line(fault, sheet=True) for fault in read.faults)
        count = say("calendar-faults", count=len(read.faults))
        return Imported((count, *faults, say("calendar-nothing-written")), accepted=False)
    change = compare_days(read.days, cache.current.own)
    lines = change_lines(change)
    if not change.to_put:
        return Imported((*lines, say("calendar-import-nothing")), accepted=True)
    if dry_run:
        return Imported((*lines, say("calendar-import-looked")), accepted=True)
    await import_year(work, read.days, by=by, scope=None, day=today, now=at)
    done = say("calendar-imported", count=len(change.to_put))
    return Imported((*lines, done, say("calendar-soon")), accepted=True)
