"""Results that were told before evidence was counted: what came in words or as a photograph is counted of them, too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from alembic import command
from sqlalchemy import Connection, select

from domain.pledges.pledge import Progress
from storage.engine.database import Database
from storage.engine.migrate import configuration, upgrade
from storage.tables import pledges, progress_reports
from storage.work import writing
from tests.committee import DAY_ONE, NOON, report, settle


async def test_words_and_photographs_of_before_are_evidence(new_url: Callable[[], str]) -> None:
    database = Database(new_url())
    await upgrade(database)
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        made = await committee.open_round(audience="CB1")
        for code, how, note in (
            ("A1", Progress.DONE, "9/9"),
            ("A2", Progress.DONE, ""),
            ("A3", Progress.DOING, "x"),
        ):
            pledge = await committee.pledge(code, made)
            await committee.decide(pledge, "A2" if code == "A1" else "A1")
            told = report(how, NOON + timedelta(hours=1), note=note)
            assert await work.pledges.report(pledge.id, person_id=pledge.person_id, report=told)
            if code == "A2":
                await work.pledge_photos.keep(pledge.id, "result", "f" * 32, told.at)

    async with database.write() as connection:
        await connection.run_sync(_back)
    await upgrade(database)

    async with database.write() as connection:
        of_pledges = (await connection.execute(select(pledges.c.progress, pledges.c.evidenced))).all()
        of = select(progress_reports.c.progress, progress_reports.c.evidenced)
        of_reports = (await connection.execute(of)).all()
    await database.close()
    expected = [("doing", False), ("done", True), ("done", True)]
    assert sorted(map(tuple, of_pledges)) == sorted(map(tuple, of_reports)) == expected


def _back(connection: Connection) -> None:
    command.downgrade(configuration(connection), "0022")
