"""What every test may ask for."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings

from storage.engine.database import Database, Statements
from storage.engine.migrate import upgrade
from storage.work import SqlWork
from tests import postgres
from tests.committee import DAY_ONE, Committee, settle
from tests.town import Town

settings.load_profile("ci")
"""The same examples each time and no limit by the clock (Hypothesis's own profile): a verdict that a busy machine or a
second run changes is none. `--hypothesis-profile=default` looks for new ones."""

LONG = {"browser": 600, "crash": 300, "hypothesis": 600}
"""Seconds for tests with these marks; all others have the limit of pyproject.toml. Hypothesis takes up to five minutes
to find the smallest example that fails, and an end before that would hide it."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give more time to what may take longer, unless the test has a limit of its own."""
    for item in items:
        if item.get_closest_marker("timeout") is None:
            limits = [seconds for mark, seconds in LONG.items() if item.get_closest_marker(mark)]
            if limits:
                item.add_marker(pytest.mark.timeout(max(limits)))


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a settled town, made once; every test begins on a copy of it."""
    folder = tmp_path_factory.mktemp("settled")
    asyncio.run(_settle(folder))
    return folder


@pytest_asyncio.fixture(params=["pressed", "typed"])
async def town(request: pytest.FixtureRequest, tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    """A small committee, once where chats have buttons and once where everything is typed, as on Zalo.

    What is said reads the same in both; where a script presses, the other one types what stands before the label.
    """
    built = await _moved_in(settled, tmp_path, buttons=request.param == "pressed", screens=False)
    yield built
    await built.close()


@pytest_asyncio.fixture
async def button_town(tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    """The committee where chats have buttons, for what only buttons can do."""
    built = await _moved_in(settled, tmp_path, buttons=True, screens=False)
    yield built
    await built.close()


@pytest_asyncio.fixture
async def plain_town(tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    """The same committee where everything is typed, read screen by screen: choices come as numbered lines."""
    built = await _moved_in(settled, tmp_path / "plain", buttons=False, screens=True)
    yield built
    await built.close()


@pytest_asyncio.fixture
async def two_channels(tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    """The committee with two channels: buttons on "telegram", everything typed on "zalo"."""
    built = await _moved_in(settled, tmp_path, buttons=True, screens=True, second_channel=True)
    yield built
    await built.close()


async def _settle(folder: Path) -> None:
    built = Town(folder)
    await built.settle()
    await built.close()


async def _moved_in(
    settled: Path, folder: Path, *, buttons: bool, screens: bool, second_channel: bool = False
) -> Town:
    shutil.copytree(settled, folder, dirs_exist_ok=True)
    built = Town(folder, buttons=buttons, screens=screens, second_channel=second_channel)
    await built.move_in()
    return built


# ------------------------------------------------------------------ databases


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
def cluster() -> Iterator[postgres.Cluster]:
    """A running PostgreSQL; skips, with the reason, where there is none."""
    if reason := postgres.why_not():
        pytest.skip(reason)
    with postgres.running() as started:
        yield started


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
def backend(request: pytest.FixtureRequest) -> str:
    """Which of the two databases it is."""
    return str(request.param)


@pytest.fixture
def url(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> str:
    """A migrated database of this test's own."""
    if backend == "postgresql":
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


# ------------------------------------------------------------------ one transaction on a migrated database


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
    """The committee of `tests.committee`, settled on `DAY_ONE`."""
    return await settle(work, DAY_ONE)
