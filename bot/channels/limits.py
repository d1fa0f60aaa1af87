"""How fast we may send: gates that open at a pace, let answers go first, and close when a platform says so.

Knows no platform. Times are seconds of a monotonic clock.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from domain.messages import Address

Monotonic = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Pace:
    """What a platform allows.

    `overall` messages a second to people who did not just write (lanes from 1 on); `chat` messages a second to
    one chat, where answers (lane 0) may come in a burst of `answers` messages, and notices (lane 1) may follow
    them as long as fewer than `notices` came at once. The defaults are Telegram's
    (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this; bursts of 20 pass in
    practice, and two fewer leave room for a network that bunches what left in time).
    """

    overall: float = 25.0
    chat: float = 1.0
    answers: int = 18
    notices: int = 12


_CATCH_UP = 0.004
"""Seconds by which a turn may come early to make up for a timer that woke late."""


class RateLimiter:
    """One bot's gates. Belongs to one event loop; `now` and `sleep` are its own unless others are handed in.

    A chat's gate comes first and the common one second, so that a slow chat never stands in anybody's way.
    Answers pass the common gate unless it is closed by `halt`.
    """

    def __init__(
        self, pace: Pace | None = None, *, now: Monotonic | None = None, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._pace = pace = pace or Pace()
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._sleep = sleep
        self._common = _Gate(1 / pace.overall, ahead={}, free=0, now=self._now, sleep=sleep)
        self._ahead = {0: (pace.answers - 1) / pace.chat, 1: (pace.notices - 1) / pace.chat}
        self._chats: dict[Address, _Gate] = {}
        self._sweep_at = 1024

    async def acquire(self, address: Address, lane: int) -> None:
        """Return when one message may go to this address. Lower lanes go first, then who asked first."""
        await self._chat(address).enter(lane)
        await self._common.enter(lane)

    def halt(self, seconds: float, *, address: Address | None = None) -> None:
        """Let nothing pass for so long: to one address, or to anybody (None)."""
        gate = self._common if address is None else self._chat(address)
        gate.close_for(seconds)

    @property
    def chats(self) -> int:
        """How many addresses are remembered; idle ones are forgotten as new ones come."""
        return len(self._chats)

    def _chat(self, address: Address) -> _Gate:
        gate = self._chats.get(address)
        if gate is None:
            if len(self._chats) >= self._sweep_at:
                self._chats = {known: gate for known, gate in self._chats.items() if not gate.idle}
                self._sweep_at = max(1024, 2 * len(self._chats))
            gate = _Gate(1 / self._pace.chat, ahead=self._ahead, free=None, now=self._now, sleep=self._sleep)
            self._chats[address] = gate
        return gate


class _Gate:
    """Lets one pass every `interval` seconds; lanes in `ahead` so many seconds early; `free` uncounted.

    One number remembers the past: the instant at which the gate stands as if never used (the generic cell rate
    algorithm, ITU-T I.371).
    """

    __slots__ = (
        "_ahead",
        "_closed_until",
        "_free",
        "_full_at",
        "_interval",
        "_now",
        "_sleep",
        "_tickets",
        "_waiting",
    )

    def __init__(
        self, interval: float, *, ahead: Mapping[int, float], free: int | None, now: Monotonic, sleep: Sleep
    ) -> None:
        self._interval = interval
        self._ahead = ahead
        self._free = free
        self._now = now
        self._sleep = sleep
        self._full_at = float("-inf")
        self._closed_until = float("-inf")
        self._tickets = 0
        self._waiting: list[tuple[int, int, asyncio.Event]] = []

    @property
    def idle(self) -> bool:
        """Whether forgetting the gate would change nothing."""
        now = self._now()
        return not self._waiting and self._full_at <= now and self._closed_until <= now

    def close_for(self, seconds: float) -> None:
        self._closed_until = max(self._closed_until, self._now() + seconds)

    async def enter(self, lane: int) -> None:
        if (not self._waiting or lane < self._waiting[0][0]) and self._wait(lane) <= 0:
            self._pass(lane)
            return
        self._tickets += 1
        ticket = (lane, self._tickets, asyncio.Event())
        heapq.heappush(self._waiting, ticket)
        try:
            while True:
                if self._waiting[0] is not ticket:
                    ticket[2].clear()
                    await ticket[2].wait()
                elif (wait := self._wait(lane)) > 0:
                    await self._sleep(wait)
                else:
                    self._pass(lane)
                    return
        finally:
            self._leave(ticket)

    def _wait(self, lane: int) -> float:
        """Seconds until the lane's next may pass; none or less: now."""
        now = self._now()
        closed = self._closed_until - now
        if lane == self._free:
            return closed
        return max(closed, self._full_at - self._ahead.get(lane, _CATCH_UP) - now)

    def _pass(self, lane: int) -> None:
        if lane != self._free:
            self._full_at = max(self._full_at, self._now()) + self._interval

    def _leave(self, ticket: tuple[int, int, asyncio.Event]) -> None:
        """Only the first in the queue watches the time, so whoever leaves wakes the next first."""
        if self._waiting[0] is ticket:
            heapq.heappop(self._waiting)
        else:
            self._waiting.remove(ticket)
            heapq.heapify(self._waiting)
        if self._waiting:
            self._waiting[0][2].set()
