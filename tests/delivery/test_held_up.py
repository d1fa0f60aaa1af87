"""However the way to the platform holds messages up, it never gets more of them in a second than it allows."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from bot.delivery.limits import RateLimiter
from domain.talk.messages import Address
from tests.delivery.test_limits import Simulated

ALLOWED = 30
SECOND = 0.9
"""As the local Telegram measures it: a shade under a second."""

MESSAGES = 400
START = 1000.0
"""When simulated time begins."""

Way = Callable[[random.Random, float], float]
"""When what leaves now arrives, given the instant."""


def jitter(dice: random.Random, now: float) -> float:
    """Half of the messages take much longer than the others, which is usual then."""
    return now + dice.choice((0.004, 0.15))


def noise(dice: random.Random, now: float) -> float:
    """Every message takes a while of its own."""
    return now + dice.uniform(0.002, 0.2)


def stalls(dice: random.Random, now: float) -> float:
    """Every three seconds nothing gets through for a second and a half; then all that waits arrives at once."""
    second = now % 3
    return now + (dice.uniform(0.002, 0.006) if second < 1.5 else 3 - second)


def quick(_dice: random.Random, now: float) -> float:
    """Nothing is held up."""
    return now + 0.005


def slow_start(_dice: random.Random, now: float) -> float:
    """The first connections take a while to open, and there is no quicker message yet by which that could be told."""
    return now + (max(0.27 - (now - START), 0.0) + 0.002)


async def sent(way: Way) -> list[float]:
    """The instants at which the platform gets all these messages, one to a chat."""
    time, dice = Simulated(), random.Random(7)  # noqa: S311 - the same each time
    limiter = RateLimiter(now=time.now, sleep=time.sleep)
    arrived: list[float] = []

    async def send(chat: int) -> None:
        with await limiter.turn(Address("telegram", str(chat)), 3) as turn:
            await turn.depart()
            at = way(dice, time.now())
            await time.sleep(at - time.now())
            arrived.append(time.now())
            turn.arrived()

    tasks = [asyncio.create_task(send(chat)) for chat in range(MESSAGES)]
    await time.run()
    await asyncio.gather(*tasks)
    return sorted(arrived)


@pytest.mark.parametrize("way", [quick, jitter, noise, stalls, slow_start])
async def test_b5_the_platform_never_gets_too_many_in_a_second(way: Way) -> None:
    arrived = await sent(way)

    beyond = [first for first, last in zip(arrived, arrived[ALLOWED:], strict=False) if last - first < SECOND]
    assert (len(arrived), beyond) == (MESSAGES, [])
    assert arrived[-1] - arrived[0] < MESSAGES / (14 if way is stalls else 25)


async def test_b5_what_never_arrives_stops_nothing() -> None:
    time = Simulated()
    limiter = RateLimiter(now=time.now, sleep=time.sleep)
    left: list[float] = []

    async def send(chat: int) -> None:
        with await limiter.turn(Address("telegram", str(chat)), 3) as turn:
            await turn.depart()
            left.append(time.now())

    tasks = [asyncio.create_task(send(chat)) for chat in range(100)]
    await time.run()
    await asyncio.gather(*tasks)

    assert len(left) == 100
