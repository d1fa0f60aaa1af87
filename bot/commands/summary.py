"""`summary`: the figures now, or those kept of a week."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import CommandRefused, Print, opened
from bot.commands.summary_table import summary_table
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.calendar.working_days import Week
from domain.ports import Clock
from handlers.figures.week.figures import week_lines
from handlers.modules import slots
from storage.work import reading


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Print the table of `chosen.week` (now, where there is none) for `chosen.unit` (the whole committee)."""
    week = Week.parse(chosen.week) if chosen.week else None
    if chosen.week and week is None:
        raise CommandRefused(f"{chosen.week!r} is no week; write it like 2026-W47")
    at = clock.now()
    day = at.astimezone(settings.timezone).date()
    async with opened(settings) as database, reading(database) as work:
        lines = await week_lines(work, week, chosen.unit, at=at, day=day)
    if not lines:
        raise CommandRefused("there are no figures for that week and unit")
    words = FluentWords(zone=settings.timezone, overlay=settings.texts)
    tell(summary_table(lines, slots(), words=words, language="vi"))
    return 0
