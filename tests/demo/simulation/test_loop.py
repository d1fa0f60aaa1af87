"""Virtual time: nobody waits, nothing is skipped, and what threads do takes no time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, TypeVar

import pytest

from bot.demo.simulation.loop import LoopClock, VirtualLoop

T = TypeVar("T")
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def lived(doing: Coroutine[Any, Any, T]) -> T:
    """What comes of it on a virtual loop."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(doing)


def test_a_month_of_sleep_passes_at_once_and_in_order() -> None:
    async def month() -> list[tuple[str, float]]:
        loop = asyncio.get_running_loop()
        seen: list[tuple[str, float]] = []

        async def wakes(name: str, after: float) -> None:
            await asyncio.sleep(after)
            seen.append((name, loop.time()))

        await asyncio.gather(wakes("month", 30 * 86400), wakes("second", 1), wakes("day", 86400))
        return seen

    assert lived(month()) == [("second", 1.0), ("day", 86400.0), ("month", 2592000.0)]


def test_a_timeout_is_virtual_too() -> None:
    async def waits() -> float:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), 3600)
        return asyncio.get_running_loop().time()

    assert lived(waits()) == 3600.0


def test_while_a_thread_works_no_time_passes() -> None:
    async def works() -> tuple[float, bool]:
        loop = asyncio.get_running_loop()
        may_end = threading.Event()
        ringing = loop.call_later(3600, may_end.set)
        working = asyncio.create_task(asyncio.to_thread(may_end.wait, 0.05))
        rang = await working
        ringing.cancel()
        return loop.time(), rang

    assert lived(works()) == (0.0, False)


def test_the_clock_goes_with_the_loop() -> None:
    async def told() -> list[datetime]:
        clock = LoopClock(asyncio.get_running_loop(), NOON.astimezone(timezone(timedelta(hours=7))))
        first = clock.now()
        await asyncio.sleep(clock.seconds_until(NOON + timedelta(days=2, milliseconds=1)))
        return [first, clock.now()]

    assert lived(told()) == [NOON, NOON + timedelta(days=2, milliseconds=1)]


def test_a_clock_without_a_zone_is_refused() -> None:
    async def refused() -> None:
        with pytest.raises(ValueError, match="aware"):
            LoopClock(asyncio.get_running_loop(), NOON.replace(tzinfo=None))

    lived(refused())
