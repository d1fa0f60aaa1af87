"""The committee, settled once and copied for each story, on a file or on a server."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from tests.crash.committee import LUNCH, settle
from tests.crash.scene import Scene, telegram
from tests.postgres import Cluster

FILE = "neuguong.sqlite"


@pytest.fixture(scope="session")
def settled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file to copy."""
    path = tmp_path_factory.mktemp("committee") / FILE
    asyncio.run(settle(f"sqlite+aiosqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def settled_name(cluster: Cluster) -> str:
    """The database to copy."""
    name = cluster.create()
    asyncio.run(settle(cluster.url(name)))
    return name


@pytest.fixture
def new_file(settled_file: Path, tmp_path: Path) -> str:
    """The URL of a settled SQLite file of this story's own."""
    shutil.copy(settled_file, tmp_path / FILE)
    return f"sqlite+aiosqlite:///{tmp_path / FILE}"


@pytest.fixture
def new_database(cluster: Cluster, settled_name: str) -> str:
    """The URL of a settled PostgreSQL database of this story's own."""
    return cluster.url(cluster.create(settled_name))


@pytest.fixture
async def scene(new_file: str, tmp_path: Path) -> AsyncIterator[Scene]:
    """A story on SQLite that has not begun."""
    async with telegram(MovableClock(LUNCH)) as emulator:
        begun = Scene(tmp_path, new_file, emulator, LUNCH)
        yield begun
        begun.end()


@pytest.fixture(params=["new_file", "new_database"], ids=["sqlite", "postgresql"])
def any_url(request: pytest.FixtureRequest) -> str:
    """The URL of a settled database of this story's own, of either kind."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
async def any_scene(any_url: str, tmp_path: Path) -> AsyncIterator[Scene]:
    """A story on either database that has not begun."""
    async with telegram(MovableClock(LUNCH)) as emulator:
        begun = Scene(tmp_path, any_url, emulator, LUNCH)
        yield begun
        begun.end()
