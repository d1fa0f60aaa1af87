"""One transaction on a migrated database for each test, and a committee in it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from itertools import count

import pytest
import pytest_asyncio

from storage.engine.database import Database
from storage.engine.statements import Statements
from storage.work import SqlWork
from tests.storage import postgres
from tests.storage.committee import DAY_ONE, Committee, settle


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def next_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Makes migrated databases, one for each example of a property; gives their URLs."""
    if request.param == "postgresql":
        cluster: postgres.Cluster = request.getfixturevalue("cluster")
        return lambda: cluster.url(cluster.create(request.getfixturevalue("migrated_name")))
    folder, template = tmp_path_factory.mktemp("examples"), request.getfixturevalue("migrated_file")
    numbers = count(1)
    return lambda: f"sqlite+aiosqlite:///{shutil.copy(template, folder / f'{next(numbers)}.db')}"


@pytest.fixture(scope="session")
def common_url(cluster: postgres.Cluster, migrated_name: str) -> str:
    """A migrated PostgreSQL database in which no test leaves anything behind."""
    return cluster.url(cluster.create(migrated_name))


@pytest.fixture
def work_url(request: pytest.FixtureRequest, backend: str) -> str:
    """Where `work` works. Only a test that asks for the database as well has one of its own on PostgreSQL: making one
    takes longer than most tests."""
    own = backend == "sqlite" or "url" in request.fixturenames
    return str(request.getfixturevalue("url" if own else "common_url"))


@pytest_asyncio.fixture
async def work(work_url: str) -> AsyncIterator[SqlWork]:
    """Every repository over one transaction that lasts as long as the test, and is undone behind it."""
    database = Database(work_url)
    async with database.engine.connect() as connection:
        transaction = await connection.begin()
        yield SqlWork(Statements(connection))
        await transaction.rollback()
    await database.close()


@pytest_asyncio.fixture
async def committee(work: SqlWork) -> Committee:
    """The committee of `tests.storage.committee`, settled on `DAY_ONE`."""
    return await settle(work, DAY_ONE)
