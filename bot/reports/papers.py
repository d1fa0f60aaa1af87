"""The papers on a period: the draft of a report and the charts of a unit, the curve of a round, the sheets of a year of
the people of a cell."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.channels.base import File
from bot.delivery.composing import Documents, NothingToShow
from bot.reports.draft import report_draft
from bot.reports.rights import NoRight, check_right, viewed_scope
from bot.workshop.jobs import DrawCharts, Job, JobFailed, ProgramTemplate, WordDraft, YearSheets
from bot.workshop.process import Workshop
from domain.calendar.periods import Period, period_kind
from domain.figures.report_template import blank_draft
from domain.people.person import LEADING, Role
from domain.ports import Clock
from domain.talk.messages import Document
from handlers.figures.curves import curve_chart, read_curve
from handlers.figures.papers import CHARTS, CURVE, DRAFT, PICTURE, PROPOSED, TEMPLATE
from handlers.figures.sheet_context import teller
from handlers.people.card import CARING
from handlers.pledges.year_sheet import YEAR_SHEET, read_year_sheets
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.work import reading

log = logging.getLogger(__name__)

PNG = "image/png"
SVG = "image/svg+xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_recipes(database: Database, scenes: SceneFactory, clock: Clock, workshop: Workshop) -> Documents:
    """Their recipes by the names that handlers use."""
    papers = _Papers(database, scenes, clock, workshop)
    return {
        DRAFT: papers.draft,
        TEMPLATE: papers.template,
        CHARTS: papers.charts,
        CURVE: papers.curve,
        YEAR_SHEET: papers.year_sheet,
    }


@dataclass(frozen=True, slots=True)
class _Papers:
    """What makes them: each from one state of the database."""

    database: Database
    scenes: SceneFactory
    clock: Clock
    workshop: Workshop

    async def draft(self, document: Document, language: str) -> File:
        content = await self._made(await self._draft_of(document, language))
        return File(f"du-thao-bao-cao_{document.args['period']}.docx", DOCX, content)

    async def template(self, document: Document, language: str) -> File:
        async with reading(self.database) as work:
            await check_right(work, document, self._today, (Role.OFFICE,))
            content = await work.report_templates.in_force()
        return File("mau-bao-cao.docx", DOCX, content or await self._made(ProgramTemplate(language)))

    async def charts(self, document: Document, language: str) -> File:
        charts = (await self._draft_of(document, language)).draft.charts
        name = f"bieu-do_{document.args['period']}"
        if document.args.get(PICTURE) == "svg":
            return File(f"{name}.svg", SVG, await self._made(DrawCharts(charts, "svg")))
        return File(f"{name}.png", PNG, await self._made(DrawCharts(charts)))

    async def curve(self, document: Document, language: str) -> File:
        at, calendar = datetime.fromisoformat(document.args["at"]), self.scenes.calendar_cache.current
        day = calendar.day_of(at)
        async with reading(self.database) as work:
            scope = await viewed_scope(work, document, today=self._today, day=day, roles=CARING)
            known = await work.rounds.of_scope(scope, day)
            round_ = next((one for one in known if one.id == document.args["round"]), None)
            if round_ is None:
                raise NoRight("web-files-no-right")
            drawn = await read_curve(work, round_.as_of(at), scope, at=at, calendar=calendar)
        chart = curve_chart(drawn, round_.title, teller(self.scenes.words, language))
        return File("dien-bien.svg", SVG, await self._made(DrawCharts((chart,), "svg")))

    async def year_sheet(self, document: Document, language: str) -> File:
        day = self._today
        unit_id, year = document.args["unit"], int(document.args["year"])
        async with reading(self.database) as work:
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
        job = YearSheets(written(teller(self.scenes.words, language)), language)
        return File(f"ket-qua-neu-guong_{year}.docx", DOCX, await self.workshop.do(job))

    @property
    def _today(self) -> date:
        return self.scenes.calendar_cache.current.day_of(self.clock.now())

    async def _made(self, job: Job[bytes]) -> bytes:
        """The file. Raises NothingToShow: Monday's figures shall not be lost over a picture of them."""
        try:
            return await self.workshop.do(job)
        except JobFailed as fault:
            log.error("%s was not made: %s", type(job).__name__, fault)
            raise NothingToShow("figures-papers-not-made") from None

    async def _draft_of(self, document: Document, language: str) -> WordDraft:
        """What both papers on a period are made of: by the template that the document names, or the one in force.

        Raises NothingToShow.
        """
        period = Period.parse(period_kind(document.args["kind"]), document.args["period"])
        proposed = document.args.get(PROPOSED)
        async with reading(self.database) as work:
            await check_right(work, document, self._today, (Role.OFFICE,))
            draft = period and await report_draft(
                work,
                self.scenes.modules,
                unit_id=document.args["unit"],
                period=period,
                at=self.clock.now(),
                calendar=self.scenes.calendar_cache.current,
                words=self.scenes.words,
                language=language,
            )
            template = await work.report_templates.content(proposed) if proposed else None
        if proposed:
            if template is None:
                raise NothingToShow("figures-template-gone")
            return replace(draft or WordDraft(blank_draft(), language), template=template)
        if not draft:
            raise NothingToShow("figures-draft-nothing")
        return draft
