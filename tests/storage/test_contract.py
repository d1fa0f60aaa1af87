"""The repositories are what the domain asks for, and the schema is what the tables say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from domain.ports import Work
from storage.database import Database
from storage.migrate import configuration, upgrade
from storage.schema import REVISIONS, create, state
from storage.tables import metadata
from storage.work import SqlWork


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
    exact = connection.dialect.name == "postgresql"
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": exact}
    )
    return list(compare_metadata(context, metadata))


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
    with pytest.raises(RuntimeError, match=r"storage\.migrate"):
        command.upgrade(configuration(), "head")
