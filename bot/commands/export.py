"""`export`: the workbook of all rounds of the whole committee."""

from __future__ import annotations

from argparse import Namespace

from bot.app import App
from bot.commands.database import CLI, CommandRefused, Print, make_folder, ready
from bot.reports.workbook import workbook
from bot.settings import Settings
from bot.workshop.jobs import Book, JobFailed
from domain.ports import Clock
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Write `chosen.file`. Raises CommandRefused where there is nothing to write, or no place to write it."""
    make_folder(settings)
    app = App(settings, clock=clock, channels=())
    try:
        await ready(app.database)
        await app.housekeeping.refresh()
        content = await app.workshop.do(await _book(app))
    except JobFailed as fault:
        raise CommandRefused(
            f"the workbook was not made ({fault}): close rounds that are over, and try again"
        ) from None
    finally:
        await app.close()
    try:
        chosen.file.write_bytes(content)
    except OSError as fault:
        raise CommandRefused(f"{chosen.file} cannot be written: {fault.strerror}") from None
    tell(str(chosen.file))
    return 0


async def _book(app: App) -> Book:
    at, calendar = app.clock.now(), app.scenes.calendar_cache.current
    day = calendar.day_of(at)
    async with writing(app.database) as work:
        root = await work.people.root(day)
        if root is None:
            raise CommandRefused("there is no roster yet: run `python -m bot import-roster FILE`")
        rounds = await work.rounds.of_scope((root.id,), day)
        await work.audit.record(
            at=at, actor=CLI, action="export.workbook", subject=root.id, detail=f"{len(rounds)} rounds"
        )
        return await workbook(
            work,
            app.scenes.modules,
            scope=(root.id,),
            rounds=tuple(round_.id for round_ in rounds),
            at=at,
            calendar=calendar,
            words=app.words,
            language="vi",
        )
