"""`import-calendar`: take in the office's own days from an Excel file, as the chat does."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import Print, opened
from bot.documents.calendar_import import import_calendar
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.ports import Clock
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Import `chosen.file`, or with `chosen.dry_run` only report; 1 where the file has faults."""
    async with opened(settings) as database, writing(database) as work:
        imported = await import_calendar(
            work, chosen.file, at=clock.now(), zone=settings.timezone, dry_run=chosen.dry_run
        )
    words = FluentWords(zone=settings.timezone, overlay=settings.texts)
    for line in imported.lines:
        tell(words.say(line, "vi"))
    return 0 if imported.accepted else 1
