"""The committee, settled once and copied for each story."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.crash.scene import FILE, LUNCH, Scene, build, telegram
from tests.crash.victim import RunningClock


@pytest.fixture(scope="session")
def committee(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file to copy."""
    folder = tmp_path_factory.mktemp("committee")
    asyncio.run(build(folder))
    return folder / FILE


@pytest.fixture
async def scene(committee: Path, tmp_path: Path) -> AsyncIterator[Scene]:
    """A story that has not begun."""
    shutil.copy(committee, tmp_path / FILE)
    async with telegram(RunningClock(LUNCH)) as emulator:
        begun = Scene(tmp_path, emulator, LUNCH)
        yield begun
        begun.end()
