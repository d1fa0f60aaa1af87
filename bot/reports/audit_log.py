"""The audit log as a workbook, for whoever holds the office where it was asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime

from bot.channels.base import File
from bot.delivery.composing import Documents
from bot.reports.rights import NoRight
from bot.workshop.jobs import Book
from bot.workshop.process import Workshop
from domain.audit.entry import AuditFilter
from domain.calendar.working_days import WorkCalendar
from domain.people.person import Role
from domain.ports import Clock, Words, Work
from domain.talk.messages import Document
from handlers.audit.actions import RECIPE
from handlers.audit.reading import entries_of
from handlers.audit.sheet import MOST_ROWS, audit_sheet
from handlers.figures.sheet_context import teller
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.work import reading

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def audit_recipes(database: Database, scenes: SceneFactory, clock: Clock, workshop: Workshop) -> Documents:
    """Its recipe by the name that handlers use."""

    async def the_audit_log(document: Document, language: str) -> File:
        now, calendar = clock.now(), scenes.calendar_cache.current
        async with reading(database) as work:
            book = await audit_book(
                work, document.args, at=now, calendar=calendar, words=scenes.words, language=language
            )
        return File(
            f"neu-guong_nhat-ky_{calendar.day_of(now).isoformat()}.xlsx", XLSX, await workshop.do(book)
        )

    return {RECIPE: the_audit_log}


async def audit_book(
    work: Work, args: Mapping[str, str], *, at: datetime, calendar: WorkCalendar, words: Words, language: str
) -> Book:
    """The entries of the filter `args["filter"]` that the person `args["by"]` sees now. Raises NoRight."""
    day = calendar.day_of(at)
    grants = [grant for grant in await work.people.grants(args["by"], day) if grant.role is Role.OFFICE]
    if not grants:
        raise NoRight("web-files-no-right")
    scope, wanted = tuple(grant.unit_id for grant in grants), AuditFilter.parse(args["filter"])
    entries = await entries_of(work, scope, wanted, calendar=calendar, day=day, most=MOST_ROWS)
    person = await work.people.person(wanted.person, day) if wanted.person else None
    tell = teller(words, language)

    def book() -> Book:
        sheet = audit_sheet(
            entries,
            wanted,
            person=person.full_name if person else "",
            units=", ".join(dict.fromkeys(grant.unit_name for grant in grants)),
            at=at,
            tell=tell,
        )
        return Book(sheet.title, at, calendar.zone, sheet.title, (sheet,))

    return await asyncio.to_thread(book)
