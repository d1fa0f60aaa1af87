"""`import-roster`: bring the committee to what an Excel file says."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import Print, opened
from bot.documents.roster_import import import_roster
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.ports import Clock
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Import `chosen.file`, or with `chosen.dry_run` only report; 1 where it was not taken."""
    at = clock.now()
    day = at.astimezone(settings.timezone).date()
    async with opened(settings) as database, writing(database) as work:
        imported = await import_roster(
            work,
            chosen.file,
            day=day,
            at=at,
            dry_run=chosen.dry_run,
            confirmed=chosen.confirm_secretaries,
        )
    words = FluentWords(zone=settings.timezone, overlay=settings.texts)
    for line in imported.lines:
        tell(words.say(line, "vi"))
    return 0 if imported.accepted else 1
