"""The draft of a report as a job for the workshop."""

from __future__ import annotations

import asyncio
from datetime import datetime

from bot.workshop.jobs import WordDraft
from domain.calendar.periods import Period
from domain.calendar.working_days import WorkCalendar
from domain.ports import Words, Work
from handlers.figures.draft import read_draft
from handlers.figures.sheet_context import teller
from handlers.talk.scene import FilledSlots


async def report_draft(
    work: Work,
    modules: FilledSlots,
    *,
    unit_id: str,
    period: Period,
    at: datetime,
    calendar: WorkCalendar,
    words: Words,
    language: str,
) -> WordDraft | None:
    """The draft on this period of the unit with everything under it, by the committee's template; None where there is
    nothing to report."""
    written = await read_draft(work, modules, unit_id=unit_id, period=period, at=at, calendar=calendar)
    if written is None:
        return None
    template = await work.report_templates.in_force()
    return WordDraft(await asyncio.to_thread(written, teller(words, language)), language, template)
