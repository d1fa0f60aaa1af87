"""`import-roster` and `import-calendar`: take in an Excel file; the calendar's as the chat does."""

from __future__ import annotations

from argparse import Namespace

from bot.calendar.year_import import MOST_DAY_ROWS, import_calendar
from bot.commands.database import CommandRefused, Print, opened
from bot.settings import Settings
from bot.words.texts import FluentWords
from bot.workshop.jobs import MOST_ROWS, JobFailed, ReadWorkbook, UnreadableWorkbook
from bot.workshop.process import Workshop
from domain.ports import Clock
from domain.talk.messages import Text
from handlers.people.roster_import import import_roster
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Import `chosen.file`, or with `chosen.dry_run` only report; 1 where the file has faults.

    Raises CommandRefused where it cannot be read within the limits.
    """
    words = FluentWords(zone=settings.timezone, overlay=settings.texts)
    of_calendar = chosen.command == "import-calendar"
    workshop = Workshop(zone=settings.timezone)
    try:
        sheet = await workshop.do(ReadWorkbook(chosen.file, MOST_DAY_ROWS if of_calendar else MOST_ROWS))
    except UnreadableWorkbook as fault:
        tell(words.say(Text(fault.text_id), "vi"))
        return 1
    except JobFailed as fault:
        raise CommandRefused(
            f"{chosen.file} cannot be read within the limits ({fault}): save it anew with the sheet that is meant alone"
        ) from None
    finally:
        workshop.close()
    at, dry_run = clock.now(), chosen.dry_run
    async with opened(settings) as database, writing(database) as work:
        if of_calendar:
            imported = await import_calendar(work, sheet, at=at, zone=settings.timezone, dry_run=dry_run)
        else:
            day = at.astimezone(settings.timezone).date()
            imported = await import_roster(
                work, sheet, day=day, at=at, dry_run=dry_run, confirmed=chosen.confirm_secretaries
            )
    for line in imported.lines:
        tell(words.say(line, "vi"))
    return 0 if imported.accepted else 1
