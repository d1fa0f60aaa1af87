"""The consolidated workbook as a book to be printed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.workshop.jobs import Book
from domain.calendar.working_days import WorkCalendar
from domain.people.person import Scope
from domain.ports import Words, Work
from handlers.figures.sheet_context import teller
from handlers.figures.workbook import read_workbook
from handlers.talk.scene import FilledSlots


async def workbook(
    work: Work,
    modules: FilledSlots,
    *,
    scope: Scope,
    rounds: Sequence[str],
    at: datetime,
    calendar: WorkCalendar,
    words: Words,
    language: str,
    names: bool = True,
) -> Book:
    """The workbook of these rounds (ids; those outside the scope are left out) for the scope's subtree, now; without
    `names` the counts alone.

    As many statements, whatever the number of rounds, units and people.
    """
    written = await read_workbook(
        work, modules, scope=scope, rounds=rounds, at=at, calendar=calendar, names=names
    )

    def book() -> Book:
        of = written(teller(words, language))
        return Book(of.title, at, calendar.zone, of.footer, of.sheets)

    return await asyncio.to_thread(book)
