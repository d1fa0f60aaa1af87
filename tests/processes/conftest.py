"""Databases on a server, which processes share."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from storage.engine.database import Database
from tests import postgres
from tests.town import Town


@pytest_asyncio.fixture
async def shared(cluster: postgres.Cluster, migrated_name: str) -> AsyncIterator[Database]:
    """A database on a server."""
    database = Database(cluster.url(cluster.create(migrated_name)))
    yield database
    await database.close()


@pytest_asyncio.fixture
async def twins(cluster: postgres.Cluster, tmp_path: Path) -> AsyncIterator[tuple[Town, Town]]:
    """Two processes' worth of the assistant, each with its own channel, on one settled committee."""
    url = cluster.url(cluster.create())
    first, second = (Town(tmp_path, database_url=url) for _ in range(2))
    await first.settle()
    await second.move_in()
    yield first, second
    await first.close()
    await second.close()
