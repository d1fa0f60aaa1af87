"""Documents by their recipe: made anew for each attempt to send one, from one state of the database."""

from __future__ import annotations

import asyncio
from datetime import date

from bot.channels.base import File
from bot.deliver import Documents
from bot.reports.question_sheet import question_sheet
from bot.reports.workbook import workbook
from bot.stage import Stage
from domain.messages import Document
from domain.people import Role
from domain.ports import Clock, Work
from storage.database import Database
from storage.work import reading


class NoRight(Exception):  # noqa: N818 - it says what is missing
    """Whoever asked for the document may no longer see what it would show."""


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def recipes(database: Database, stage: Stage, clock: Clock) -> Documents:
    """Every recipe by the name that handlers use."""

    async def the_workbook(document: Document, language: str) -> File:
        now = clock.now()
        calendar = stage.almanac.calendar
        async with reading(database) as work:
            await _check(work, document, calendar.day_of(now))
            content = await workbook(
                work,
                scope=(document.args["unit"],),
                rounds=tuple(document.args["rounds"].split()),
                at=now,
                calendar=calendar,
                words=stage.words,
                language=language,
            )
        return File(f"neu-guong_{calendar.day_of(now).isoformat()}.xlsx", XLSX, content)

    async def the_question_sheet(document: Document, language: str) -> File:
        # Public headings only: whoever has them may have the sheet.
        headings = document.args["headings"].split("\n")
        content = await asyncio.to_thread(question_sheet, headings, stage.words, language)
        return File("neu-guong_cau-hoi.xlsx", XLSX, content)

    return {"workbook": the_workbook, "question-sheet": the_question_sheet}


async def _check(work: Work, document: Document, day: date) -> None:
    """A role may end between the asking and the sending. Raises NoRight."""
    grants = await work.people.grants(document.args["by"], day)
    offices = tuple(grant.unit_id for grant in grants if grant.role is Role.OFFICE)
    if document.args["unit"] not in {unit.id for unit in await work.people.units(offices, day)}:
        raise NoRight(document.recipe)
