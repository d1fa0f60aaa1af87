"""An empty, migrated database for each test, on SQLite and, where it can be had, on PostgreSQL."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from storage.database import Database
from storage.migrate import upgrade
from storage.statements import Statements
from storage.work import SqlWork
from tests import postgres
from tests.storage.committee import DAY_ONE, Committee, settle


def _migrated(url: str) -> None:
    async def migrate() -> None:
        database = Database(url)
        await upgrade(database)
        await database.close()

    asyncio.run(migrate())


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("migrated") / "template.db"
    _migrated(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_name(cluster: postgres.Cluster) -> str:
    """A migrated PostgreSQL database to copy."""
    name = cluster.create()
    _migrated(cluster.url(name))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes empty databases without a schema; gives their URLs."""
    if request.param == "postgresql":
        cluster: postgres.Cluster = request.getfixturevalue("cluster")
        return lambda: cluster.url(cluster.create())
    return lambda: f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated database of this test's own."""
    if request.param == "postgresql":
        cluster: postgres.Cluster = request.getfixturevalue("cluster")
        return cluster.url(cluster.create(request.getfixturevalue("migrated_name")))
    path = tmp_path / "test.db"
    shutil.copy(request.getfixturevalue("migrated_file"), path)
    return f"sqlite+aiosqlite:///{path}"


@pytest_asyncio.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """The database, opened."""
    opened = Database(url)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def work(database: Database) -> AsyncIterator[SqlWork]:
    """Every repository over one transaction that lasts as long as the test."""
    async with database.write() as connection:
        yield SqlWork(Statements(connection))


@pytest_asyncio.fixture
async def committee(work: SqlWork) -> Committee:
    """The committee of `tests.storage.committee`, settled on `DAY_ONE`."""
    return await settle(work, DAY_ONE)
