"""The roster that somebody sent, with a sentence about each of its lines that is wrong or changes something."""

from __future__ import annotations

from datetime import date

from bot.channels.base import File
from bot.delivery.composing import Documents, NothingToShow
from bot.reports.rights import NoRight
from bot.workshop.jobs import RosterNotes
from bot.workshop.process import Workshop
from domain.people.person import Role
from domain.people.roster.notes import MissingLine, RosterNote
from domain.ports import Clock, Words, Work
from domain.talk.messages import Document
from handlers.people.roster_preview import line_notes, roster_preview
from handlers.people.roster_sending import NOTES
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.work import reading

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def roster_recipes(database: Database, scenes: SceneFactory, clock: Clock, workshop: Workshop) -> Documents:
    """Its recipe by the name that handlers use."""

    async def the_noted_roster(document: Document, language: str) -> File:
        day = scenes.calendar_cache.current.day_of(clock.now())
        async with reading(database) as work:
            job = await _noted_roster(work, document, day=day, words=scenes.words, language=language)
        return File(f"danh-sach_{day.isoformat()}.xlsx", XLSX, await workshop.do(job))

    return {NOTES: the_noted_roster}


async def _noted_roster(
    work: Work, document: Document, *, day: date, words: Words, language: str
) -> RosterNotes:
    """What the file is made of. Raises NoRight where its sender holds no office, NothingToShow where it is gone."""
    by = document.args["by"]
    grants = await work.people.grants(by, day)
    scope = tuple(grant.unit_id for grant in grants if grant.role is Role.OFFICE)
    if not scope:
        raise NoRight("web-files-no-right")
    sheet = await work.office_rosters.sheet(by, document.args["key"])
    if sheet is None or not sheet.heading:
        raise NothingToShow("people-roster-gone")
    preview = await roster_preview(work, sheet, scope=scope, day=day)
    units = {unit.code: unit.name for unit in preview.known.units}
    return RosterNotes(
        texts=sheet.texts,
        heading=sheet.heading,
        notes=tuple(
            RosterNote(note.line, note.kind, " ".join(words.say(text, language) for text in note.texts))
            for note in line_notes(preview)
        ),
        missing=tuple(
            MissingLine(one.code, one.full_name, units.get(one.unit_code, one.unit_code))
            for one in preview.change.missing
        ),
        language=language,
    )
