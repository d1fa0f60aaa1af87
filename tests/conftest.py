"""What every test may ask for."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.town import Town


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a settled town, made once; every test begins on a copy of it."""
    folder = tmp_path_factory.mktemp("settled")
    asyncio.run(_settle(folder))
    return folder


@pytest_asyncio.fixture
async def town(tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    """A small committee whose chats have buttons."""
    built = await _moved_in(settled, tmp_path, buttons=True)
    yield built
    await built.close()


@pytest_asyncio.fixture
async def plain_town(tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    """The same committee where everything is typed: choices come as numbered lines."""
    built = await _moved_in(settled, tmp_path, buttons=False)
    yield built
    await built.close()


async def _settle(folder: Path) -> None:
    built = Town(folder)
    await built.settle()
    await built.close()


async def _moved_in(settled: Path, folder: Path, *, buttons: bool) -> Town:
    shutil.copytree(settled, folder, dirs_exist_ok=True)
    built = Town(folder, buttons=buttons)
    await built.move_in()
    return built
