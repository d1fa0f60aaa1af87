"""The repositories are what the domain asks for, and the schema is what the tables say."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import JSON, Column, Connection, text

from domain.figures.counts import Figures
from domain.pledges.figures import PledgeFigures
from domain.pledges.round import Group, PledgeRound
from domain.ports import Work
from domain.rounds.round import AfterDeadline, Seat
from storage.engine.database import Database, Statements
from storage.engine.migrate import configuration, upgrade
from storage.engine.schema import REVISIONS, create, state
from storage.tables import assessments, metadata
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON


async def test_sql_work_is_a_work(work: SqlWork) -> None:
    as_the_domain_sees_it: Work = work  # checked by mypy

    assert as_the_domain_sees_it.people is work.people


async def test_migrations_arrive_at_the_tables(new_url: Callable[[], str]) -> None:
    database = Database(new_url())
    await upgrade(database)

    async with database.write() as connection:
        differences = await connection.run_sync(_differences)

    assert differences == []
    await database.close()


def _differences(connection: Connection) -> list[object]:
    # On SQLite alembic takes an empty default for another one than itself; PostgreSQL tells them apart.
    exact = _another_default if connection.dialect.name == "postgresql" else False
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": exact}
    )
    return list(compare_metadata(context, metadata))


def _another_default(  # alembic's shape
    _context: MigrationContext,
    _inspected: Column[Any],
    declared: Column[Any],
    found: str | None,
    _declared_default: str | None,
    wanted: str | None,
) -> bool | None:
    """PostgreSQL compares no JSON with another; None lets alembic ask it about the rest."""
    if isinstance(declared.type, JSON) and found and wanted:
        return found.removesuffix("::json").strip("'") != wanted.strip("'")
    return None


async def test_state_of_a_database(new_url: Callable[[], str]) -> None:
    database = Database(new_url())

    seen = [await state(database)]
    await upgrade(database)
    seen.append(await state(database))
    await upgrade(database)
    seen.append(await state(database))
    async with database.write() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    seen.append(await state(database))

    assert seen == ["empty", "current", "current", "newer"]
    await database.close()


async def test_an_empty_database_is_created_as_the_migrations_would(new_url: Callable[[], str]) -> None:
    database = Database(new_url())

    await create(database)

    assert await state(database) == "current"
    assert await state(database, (*REVISIONS, "9999")) == "older"
    await upgrade(database)
    async with database.write() as connection:
        assert await connection.run_sync(_differences) == []
    await database.close()


def test_every_migration_is_known_by_its_number() -> None:
    scripts = ScriptDirectory.from_config(configuration())

    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS


async def test_the_way_back_leaves_an_empty_database(database: Database) -> None:
    async with database.write() as connection:
        await connection.run_sync(lambda sync: command.downgrade(configuration(sync), "base"))

    assert await state(database) == "empty"


def test_migrations_run_on_our_connection_only() -> None:
    with pytest.raises(RuntimeError, match=r"storage\.engine\.migrate"):
        command.upgrade(configuration(), "head")


async def test_a_round_and_a_kept_week_come_through_the_study_of_resolutions(
    new_url: Callable[[], str],
) -> None:
    database = Database(new_url())
    async with database.write() as connection:
        await connection.run_sync(lambda sync: command.upgrade(configuration(sync), "0001"))
        for statement in _OF_THE_FIRST_RELEASE:
            await connection.execute(text(statement), _INSTANTS)

    await upgrade(database)

    async with database.write() as connection:
        work = SqlWork(Statements(connection))
        assert await work.rounds.get("r") == PledgeRound(
            id="r",
            title="Quý IV",
            period_from=DAY_ONE,
            period_to=date(2026, 12, 31),
            opens_at=NOON,
            deadline=NOON + timedelta(days=10),
            owed=2,
            max_pledges=3,
            approval=True,
            guidance="Ngắn gọn",
            audience_unit_id="u",
            groups=(Group(1, "Đạo đức"),),
            afterwards=AfterDeadline(accepts_late=False, closes_after=None),
        )
        assert await work.rounds.seat("r", "p") == Seat("r", "p", "u", NOON + timedelta(days=10))
        # A week of then was a sum over all rounds: of the only one there was.
        kept = PledgeFigures(due=3, registered=2, waiting=2, missing=1)
        assert await work.weeks.kept("2026-W44") == {"u": Figures({"r": kept})}
        assert await connection.run_sync(_differences) == []

    async with database.write() as connection:
        await connection.run_sync(lambda sync: command.downgrade(configuration(sync), "0001"))
        before = (await connection.execute(text("SELECT title, min_pledges, period_to FROM rounds"))).all()
        week = (await connection.execute(text("SELECT figures FROM week_figures"))).scalar_one()
    assert [tuple(row) for row in before] == [("Quý IV", 2, "2026-12-31")]
    assert (json.loads(week) if isinstance(week, str) else week) == {"due": 3, "registered": 2, "missing": 1}
    await database.close()


async def test_what_is_known_of_assessments_is_kept_as_rows_of_their_own(new_url: Callable[[], str]) -> None:
    database = Database(new_url())
    async with database.write() as connection:
        await connection.run_sync(lambda sync: command.upgrade(configuration(sync), "0001"))
        for statement in _OF_THE_FIRST_RELEASE:
            await connection.execute(text(statement), _INSTANTS)
        await connection.run_sync(lambda sync: command.upgrade(configuration(sync), "0005"))
        await connection.execute(text(_A_RETURNED_REFLECTION), _INSTANTS)

    await upgrade(database)

    async with database.write() as connection:
        (row,) = (await connection.execute(assessments.select())).all()
    assert tuple(row) == ("r", "p", 2, False, "Nêu rõ", "q", "", NOON)
    await database.close()


_A_RETURNED_REFLECTION = (
    "INSERT INTO reflections (round_id, person_id, version, state, submitted_at, remark, assessed_by, assessed_at)"
    " VALUES ('r', 'p', 2, 'returned', :at, 'Nêu rõ', 'q', :at)"
)
_INSTANTS = {
    "at": int(NOON.timestamp() * 1000),
    "until": int((NOON + timedelta(days=10)).timestamp() * 1000),
}
_OF_THE_FIRST_RELEASE = (
    "INSERT INTO units (id, code) VALUES ('u', 'GOC')",
    "INSERT INTO people (id, code, folded_code, full_name, folded_name, name_key)"
    " VALUES ('p', 'A1', 'a1', 'An', 'an', 'an')",
    "INSERT INTO rounds (id, title, period_from, period_to, opens_at, deadline, min_pledges, max_pledges, approval,"
    " guidance, audience_unit_id, state, opened_by, opened_at) VALUES ('r', 'Quý IV', '2026-11-02', '2026-12-31',"
    " :at, :until, 2, 3, true, 'Ngắn gọn', 'u', 'open', 'p', :at)",
    "INSERT INTO round_groups (round_id, number, title) VALUES ('r', 1, 'Đạo đức')",
    "INSERT INTO seats (round_id, person_id, unit_id) VALUES ('r', 'p', 'u')",
    "INSERT INTO weeks (week, kept_at) VALUES ('2026-W44', :at)",
    "INSERT INTO week_figures (week, unit_id, figures)"
    """ VALUES ('2026-W44', 'u', '{"due"\\: 3, "registered"\\: 2, "missing"\\: 1}')""",
)
