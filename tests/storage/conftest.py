"""One transaction on a migrated database for each test, and a committee in it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from storage.database import Database
from storage.statements import Statements
from storage.work import SqlWork
from tests.storage.committee import DAY_ONE, Committee, settle


@pytest_asyncio.fixture
async def work(database: Database) -> AsyncIterator[SqlWork]:
    """Every repository over one transaction that lasts as long as the test."""
    async with database.write() as connection:
        yield SqlWork(Statements(connection))


@pytest_asyncio.fixture
async def committee(work: SqlWork) -> Committee:
    """The committee of `tests.storage.committee`, settled on `DAY_ONE`."""
    return await settle(work, DAY_ONE)
