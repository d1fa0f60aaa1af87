"""`import-roster` and `import-calendar`: take in an Excel file; the calendar's as the chat does."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import Print, opened
from bot.documents.calendar_import import import_calendar
from bot.documents.roster_import import import_roster
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.ports import Clock
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Import `chosen.file`, or with `chosen.dry_run` only report; 1 where the file has faults."""
    at, file, dry_run = clock.now(), chosen.file, chosen.dry_run
    async with opened(settings) as database, writing(database) as work:
        if chosen.command == "import-calendar":
            imported = await import_calendar(work, file, at=at, zone=settings.timezone, dry_run=dry_run)
        else:
            day = at.astimezone(settings.timezone).date()
            imported = await import_roster(work, file, day=day, at=at, dry_run=dry_run)
    words = FluentWords(zone=settings.timezone, overlay=settings.texts)
    for line in imported.lines:
        tell(words.say(line, "vi"))
    return 0 if imported.accepted else 1
