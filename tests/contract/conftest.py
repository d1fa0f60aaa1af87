"""Towns under other rules, and the product on either database beside another process that plans."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest_asyncio

from storage.engine.database import Database
from tests.town import Town

NewTown = Callable[[int], Awaitable[Town]]


@pytest_asyncio.fixture
async def new_town(tmp_path: Path, settled: Path) -> AsyncIterator[NewTown]:
    """Makes a town where a person gets so many reminders a week at most."""
    built: list[Town] = []

    async def make(a_week: int) -> Town:
        folder = tmp_path / f"town{len(built)}"
        shutil.copytree(settled, folder)
        town = Town(folder, screens=False, a_week=a_week)
        built.append(town)
        await town.move_in()
        return town

    yield make
    for town in built:
        await town.close()


@pytest_asyncio.fixture
async def beside(new_url: Callable[[], str], tmp_path: Path) -> AsyncIterator[tuple[Town, Database]]:
    """A settled town on SQLite and on PostgreSQL, and the same database as another process opens it."""
    url = new_url()
    town = Town(tmp_path / "town", screens=False, database_url=url)
    other = Database(url)
    await town.settle()
    yield town, other
    await other.close()
    await town.close()
