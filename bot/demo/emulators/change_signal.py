"""Waiting for a change of an emulated platform: what a page redraws by, and a test waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class ChangeSignal:
    """Counts the changes and wakes those who wait for one. `version` is how many there have been."""

    def __init__(self) -> None:
        self.version = 0
        self._changed = asyncio.Event()

    def notify(self) -> None:
        """Wake everybody who waits for a change."""
        self.version += 1
        self._changed.set()
        self._changed.clear()

    async def change(self) -> None:
        """Wait for the next change."""
        await self._changed.wait()

    async def wait_for(self, predicate: Callable[[], T], *, timeout: float) -> T:  # noqa: ASYNC109
        """Look again after every change until the predicate's value is true. Raises TimeoutError after `timeout`."""
        async with asyncio.timeout(timeout):
            while not (value := predicate()):
                await self.change()
        return value
