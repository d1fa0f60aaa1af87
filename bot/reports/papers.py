"""The papers on a period of a unit: the draft of a report, the charts."""

from __future__ import annotations

from bot.channels.base import File
from bot.delivery.composing import Documents, NothingToShow
from bot.reports.draft import report_draft
from bot.reports.rights import check_right
from bot.workshop.jobs import DrawCharts, WordDraft
from bot.workshop.process import Workshop
from domain.calendar.periods import Period, period_kind
from domain.people.person import Role
from domain.ports import Clock
from domain.talk.messages import Document
from handlers.figures.papers import CHARTS, DRAFT
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.work import reading

PNG = "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_recipes(database: Database, scenes: SceneFactory, clock: Clock, workshop: Workshop) -> Documents:
    """Their recipes by the names that handlers use."""

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
        content = await workshop.do(await draft_of(document, language))
        return File(f"du-thao-bao-cao_{document.args['period']}.docx", DOCX, content)

    async def the_charts(document: Document, language: str) -> File:
        job = DrawCharts((await draft_of(document, language)).draft.charts)
        return File(f"bieu-do_{document.args['period']}.png", PNG, await workshop.do(job))

    return {DRAFT: the_report_draft, CHARTS: the_charts}
