"""One transaction on a migrated database for each test, and a committee in it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from itertools import count

import pytest
import pytest_asyncio

from storage.database import Database
from storage.statements import Statements
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


@pytest_asyncio.fixture
async def work(database: Database) -> AsyncIterator[SqlWork]:
    """Every repository over one transaction that lasts as long as the test."""
    async with database.write() as connection:
        yield SqlWork(Statements(connection))


@pytest_asyncio.fixture
async def committee(work: SqlWork) -> Committee:
    """The committee of `tests.storage.committee`, settled on `DAY_ONE`."""
    return await settle(work, DAY_ONE)
