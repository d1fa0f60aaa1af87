"""An event loop whose time is virtual: where a real one would wait for a timer, it is that time already.

What threads were given (`run_in_executor`) is waited for in earnest, so that no time passes while they work. Knows
nothing of the assistant.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime, timedelta
from typing import TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class _Jumps(selectors.SelectSelector):
    """Never waits for a timer: it tells `jump` how long a wait would have been."""

    def __init__(self, *, jump: Callable[[float], None], busy: Callable[[], bool]) -> None:
        super().__init__()
        self._jump = jump
        self._busy = busy

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready. Without a timer (None), or while threads work, it waits for them as any selector does."""
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if timeout is None or self._busy():
            return super().select(None)
        self._jump(timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop whose clock begins at 0 and moves only when everybody waits."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._in_threads = 0
        super().__init__(_Jumps(jump=self._pass, busy=lambda: self._in_threads > 0))

    def time(self) -> float:
        """Virtual seconds since the loop was made."""
        return self._seconds

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> asyncio.Future[T]:
        """As ever; until it is done, no time passes."""
        future = super().run_in_executor(executor, func, *args)
        self._in_threads += 1
        future.add_done_callback(self._came_back)
        return future

    def _came_back(self, _future: asyncio.Future[T]) -> None:
        self._in_threads -= 1

    def _pass(self, seconds: float) -> None:
        self._seconds += seconds


class LoopClock:
    """`domain.ports.Clock` by a loop's time: it was `start` when the loop began. To the millisecond, as it is kept."""

    def __init__(self, loop: asyncio.AbstractEventLoop, start: datetime) -> None:
        """Raises ValueError for a naive start."""
        if start.tzinfo is None:
            raise ValueError("a clock starts at an aware time")
        self._loop = loop
        self._start = start.astimezone(UTC)

    def now(self) -> datetime:
        """This instant, aware, in UTC."""
        at = self._start + timedelta(seconds=self._loop.time())
        return at.replace(microsecond=at.microsecond // 1000 * 1000)

    def seconds_until(self, at: datetime) -> float:
        """How many seconds ahead an instant is; negative where it is over."""
        return (at - self._start).total_seconds() - self._loop.time()
