"""Documents by their recipe: made anew for each attempt to send one, from one state of the database."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

from bot.calendar.year_template import calendar_sheet
from bot.channels.base import File
from bot.delivery.composing import Documents, NothingToShow
from bot.reports.issued_cards import card_sheet
from bot.reports.papers import paper_recipes
from bot.reports.rights import NoRight, check_right
from bot.reports.roster_notes import XLSX, roster_recipes
from bot.reports.workbook import workbook
from bot.workshop.jobs import QuestionSheet
from bot.workshop.process import Workshop
from domain.people.person import Role
from domain.ports import Clock
from domain.talk.messages import Address, Document
from handlers.figures.sheet_context import teller
from handlers.pledges.photos import RECIPE, VIEWERS
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.pledges.photo_folder import PhotoFolder
from storage.work import reading

LINK_CARD_GIVERS = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
"""Who hands out cards with link codes."""

JSON = "application/json"
JPEG = "image/jpeg"
PDF = "application/pdf"


def recipes(
    database: Database, scenes: SceneFactory, clock: Clock, workshop: Workshop, photos: PhotoFolder
) -> Documents:
    """Every recipe by the name that handlers use."""

    async def the_workbook(document: Document, language: str) -> File:
        now = clock.now()
        calendar = scenes.calendar_cache.current
        async with reading(database) as work:
            await check_right(work, document, calendar.day_of(now), (Role.OFFICE,))
            book = await workbook(
                work,
                scenes.modules,
                scope=(document.args["unit"],),
                rounds=tuple(document.args["rounds"].split()),
                at=now,
                calendar=calendar,
                words=scenes.words,
                language=language,
                names="counts" not in document.args,
            )
        return File(f"neu-guong_{calendar.day_of(now).isoformat()}.xlsx", XLSX, await workshop.do(book))

    async def the_question_sheet(document: Document, language: str) -> File:
        # Public headings only: whoever has them may have the sheet.
        headings = tuple(document.args["headings"].split("\n"))
        content = await workshop.do(QuestionSheet(headings, language))
        return File("neu-guong_cau-hoi.xlsx", XLSX, content)

    async def the_calendar_sheet(document: Document, language: str) -> File:
        # What stands in it every member reads in the calendar.
        year = int(document.args["year"])
        async with reading(database) as work:
            calendar = replace(scenes.calendar_cache.current, own=await work.days.all())
        book = calendar_sheet(year, calendar, at=clock.now(), tell=teller(scenes.words, language))
        return File(f"neu-guong_lich-{year}.xlsx", XLSX, await workshop.do(book))

    async def the_link_cards(document: Document, language: str) -> File:
        now = clock.now()
        calendar = scenes.calendar_cache.current
        async with reading(database) as work:
            await check_right(work, document, calendar.day_of(now), LINK_CARD_GIVERS)
            sheet = await card_sheet(
                work,
                document.args,
                now=now,
                day=calendar.day_of(now),
                policy=scenes.policy,
                language=language,
            )
        if sheet is None:
            raise NothingToShow("people-link-cards-none-left")
        content = await workshop.do(sheet)
        return File(f"phieu-lien-ket_{calendar.day_of(sheet.issued_at).isoformat()}.pdf", PDF, content)

    async def the_own_data(document: Document, language: str) -> File:  # noqa: ARG001 - the same in all
        now = clock.now()
        address = Address(document.args["channel"], document.args["chat"])
        async with reading(database) as work:
            callers = await work.accounts.callers([address], scenes.calendar_cache.current.day_of(now))
            person = callers[address].person
            if person is None or person.id != document.args["person"]:
                raise NoRight(document.recipe)
            own_data = await work.personal_data.of(person.id)
        content = json.dumps(
            {"made_at": now.isoformat(), "person": person.id, **own_data}, ensure_ascii=False, indent=2
        )
        return File("neu-guong_du-lieu-cua-toi.json", JSON, content.encode())

    async def the_pledge_photo(document: Document, _language: str) -> File:
        pledge_id, part, viewer = (document.args[name] for name in ("pledge", "part", "by"))
        day = scenes.calendar_cache.current.day_of(clock.now())
        async with reading(database) as work:
            grants = await work.people.grants(viewer, day)
            scope = tuple(grant.unit_id for grant in grants if grant.role in VIEWERS)
            handle = await work.pledge_photos.own(pledge_id, part, viewer)
            handle = handle or await work.pledge_photos.within(pledge_id, part, scope, day)
        photo = await asyncio.to_thread(photos.read, handle) if handle else None
        if photo is None:
            raise NoRight(document.recipe)
        return File("minh-chung.jpg", JPEG, photo)

    return {
        **paper_recipes(database, scenes, clock, workshop),
        **roster_recipes(database, scenes, clock, workshop),
        RECIPE: the_pledge_photo,
        "workbook": the_workbook,
        "question-sheet": the_question_sheet,
        "calendar-sheet": the_calendar_sheet,
        "link-cards": the_link_cards,
        "own-data": the_own_data,
    }
