"""Calls that wait for one transaction share it: group commit without a timer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class GroupCommit(Generic[T, R]):
    """Wraps `act`, which treats many items at once. While it runs, the next items gather for its next run.

    `act` keeps all or nothing: a group that it raises for is treated one by one, so that none spoils it for the others.
    """

    def __init__(self, act: Callable[[Sequence[T]], Awaitable[Sequence[R]]]) -> None:
        self._act = act
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._running: asyncio.Task[None] | None = None

    async def do(self, item: T) -> R:
        """The result for this item. Raises what `act` raised for it alone."""
        future: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        return await future

    async def _run(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting, []
                await self._serve(group)
        finally:
            self._running = None

    async def _serve(self, group: list[tuple[T, asyncio.Future[R]]]) -> None:
        try:
            results = await self._act([item for item, _ in group])
        except Exception as fault:  # noqa: BLE001 - handed on to who waits
            if len(group) > 1:
                for one in group:
                    await self._serve([one])
            elif not group[0][1].done():
                group[0][1].set_exception(fault)
            return
        for (_, future), result in zip(group, results, strict=True):
            if not future.done():
                future.set_result(result)
