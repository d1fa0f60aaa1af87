"""A committee whose page can be opened, and browsers in front of it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest_asyncio

from tests.dashboard.browser import Browser, browser_at
from tests.town import Town


@dataclass
class Served:
    """A town that listens."""

    town: Town
    port: int
    opened: AsyncExitStack

    async def browser(self) -> Browser:
        """Another browser."""
        return await self.opened.enter_async_context(browser_at(self.town, self.port))


async def served_town(town: Town, opened: AsyncExitStack) -> Served:
    """Let a town that has moved in listen."""
    port = await town.app.listener.open("127.0.0.1", 0)
    address = f"http://127.0.0.1:{port}"
    town.app.links.public_url = address
    town.app.scenes.policy = replace(town.app.scenes.policy, public_url=address)
    return Served(town, port, opened)


@pytest_asyncio.fixture
async def served(tmp_path: Path, settled: Path) -> AsyncIterator[Served]:
    """The committee of `tests.town`, listening."""
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    town = Town(tmp_path, screens=False)
    await town.move_in()
    async with AsyncExitStack() as opened:
        yield await served_town(town, opened)
    await town.close()
