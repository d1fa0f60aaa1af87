"""`report`: the draft of a report on a week, a month or a quarter, as a Word file."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import get_args

from bot.app import App
from bot.commands.database import CLI, CommandRefused, Print, make_folder, ready
from bot.reports.draft import report_draft
from bot.settings import Settings
from bot.workshop.jobs import JobFailed, WordDraft
from domain.calendar.periods import Period, PeriodKind
from domain.calendar.working_days import Week
from domain.ports import Clock
from handlers.figures.export import AUDITED
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Write `chosen.docx`. Raises CommandRefused where there is nothing to report, or no place to write it."""
    period = _period(chosen, clock.now().astimezone(settings.timezone).date())
    make_folder(settings)
    app = App(settings, clock=clock, channels=())
    try:
        await ready(app.database)
        await app.housekeeping.refresh()
        content = await app.workshop.do(await _draft(app, period, chosen.unit))
    except JobFailed as fault:
        raise CommandRefused(f"the draft was not made ({fault})") from None
    finally:
        await app.close()
    try:
        chosen.docx.write_bytes(content)
    except OSError as fault:
        raise CommandRefused(f"{chosen.docx} cannot be written: {fault.strerror}") from None
    tell(str(chosen.docx))
    return 0


def _period(chosen: Namespace, today: date) -> Period:
    kind: PeriodKind = next(one for one in get_args(PeriodKind) if getattr(chosen, one) is not None)
    label = getattr(chosen, kind)
    if not label:
        return Period.of(kind, Week.of(today).previous.sunday if kind == "week" else today)
    period = Period.parse(kind, label)
    if period is None:
        example = {"week": "2026-W47", "month": "2026-11", "quarter": "2026-Q4"}[kind]
        raise CommandRefused(f"{label!r} is no {kind}; write it like {example}")
    return period


async def _draft(app: App, period: Period, code: str | None) -> WordDraft:
    at, calendar = app.clock.now(), app.scenes.calendar_cache.current
    day = calendar.day_of(at)
    async with writing(app.database) as work:
        root = await work.people.root(day)
        units = await work.people.units((root.id,), day) if root else []
        wanted = code.strip().casefold() if code else root.code.casefold() if root else ""
        unit = next((one for one in units if one.code.casefold() == wanted), None)
        draft = None
        if unit is not None:
            draft = await report_draft(
                work,
                app.scenes.modules,
                unit_id=unit.id,
                period=period,
                at=at,
                calendar=calendar,
                words=app.words,
                language="vi",
            )
            if draft is not None:
                await work.audit.record(
                    at=at, actor=CLI, action=AUDITED[period.kind], subject=unit.id, detail=period.label
                )
    if draft is None:
        raise CommandRefused("there are no figures for that period and unit")
    return draft
