"""The papers on a period: the draft of a report and the charts of a unit, the sheets of a year of its people."""

from __future__ import annotations

import logging

from bot.channels.base import File
from bot.delivery.composing import Documents, NothingToShow
from bot.reports.draft import report_draft
from bot.reports.rights import NoRight, check_right
from bot.workshop.jobs import DrawCharts, Job, JobFailed, WordDraft, YearSheets
from bot.workshop.process import Workshop
from domain.calendar.periods import Period, period_kind
from domain.people.person import LEADING, Role
from domain.ports import Clock
from domain.talk.messages import Document
from handlers.figures.papers import CHARTS, DRAFT
from handlers.figures.sheet_context import teller
from handlers.pledges.year_sheet import YEAR_SHEET, read_year_sheets
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.work import reading

log = logging.getLogger(__name__)

PNG = "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_recipes(database: Database, scenes: SceneFactory, clock: Clock, workshop: Workshop) -> Documents:
    """Their recipes by the names that handlers use."""

    async def made(job: Job[bytes]) -> bytes:
        """The file. Raises NothingToShow: Monday's figures shall not be lost over a picture of them."""
        try:
            return await workshop.do(job)
        except JobFailed as fault:
            log.error("%s was not made: %s", type(job).__name__, fault)
            raise NothingToShow("figures-papers-not-made") from None

    async def draft_of(document: Document, language: str) -> WordDraft:
        """What both papers on a period are made of. Raises NothingToShow."""
        now = clock.now()
        calendar = scenes.calendar_cache.current
        period = Period.parse(period_kind(document.args["kind"]), document.args["period"])
        async with reading(database) as work:
            await check_right(work, document, calendar.day_of(now), (Role.OFFICE,))
            draft = period and await report_draft(
                work,
                scenes.modules,
                unit_id=document.args["unit"],
                period=period,
                at=now,
                calendar=calendar,
                words=scenes.words,
                language=language,
            )
        if not draft:
            raise NothingToShow("figures-draft-nothing")
        return draft

    async def the_report_draft(document: Document, language: str) -> File:
        content = await made(await draft_of(document, language))
        return File(f"du-thao-bao-cao_{document.args['period']}.docx", DOCX, content)

    async def the_charts(document: Document, language: str) -> File:
        job = DrawCharts((await draft_of(document, language)).draft.charts)
        return File(f"bieu-do_{document.args['period']}.png", PNG, await made(job))

    async def the_year_sheet(document: Document, language: str) -> File:
        day = scenes.calendar_cache.current.day_of(clock.now())
        unit_id, year = document.args["unit"], int(document.args["year"])
        async with reading(database) as work:
            if unit_id:
                await check_right(work, document, day, LEADING)
                people = [one.person for one in await work.people.members((unit_id,), day)]
                people = [person for person in people if person.unit_id == unit_id]
            else:
                own = await work.people.person(document.args["by"], day)
                people = [] if own is None else [own]
            if not people:
                raise NoRight(document.recipe)
            written = await read_year_sheets(work, people, year, day)
        job = YearSheets(written(teller(scenes.words, language)), language)
        return File(f"ket-qua-neu-guong_{year}.docx", DOCX, await workshop.do(job))

    return {DRAFT: the_report_draft, CHARTS: the_charts, YEAR_SHEET: the_year_sheet}
