"""The bell that an emulated platform rings on every change, and the ways to wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Rings whenever something a person or a test may look at is different."""

    def __init__(self) -> None:
        self.version = 0
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        """Wake whoever waits for a change."""
        self.version += 1
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def change(self) -> None:
        """Wait for the next change."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            await future
        finally:
            if future in self._waiting:
                self._waiting.remove(future)

    async def wait_for(self, predicate: Callable[[], T], *, timeout: float) -> T:  # noqa: ASYNC109
        """Look again after every change until the predicate's value is true. Raises TimeoutError."""
        async with asyncio.timeout(timeout):
            while not (value := predicate()):
                await self.change()
        return value
