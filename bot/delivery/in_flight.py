"""How many claimed notices one process has not sent yet, and how many more fit: for each channel and lane by itself.

So what waits for a platform that does not answer takes no room from the others, and a hundred thousand of a later lane
none from an earlier one. What would only wait in line for one chat's pace is put off in the outbox instead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.delivery.limits import RateLimiter
from domain.talk.messages import Address

NOTICES_AT_ONCE = 64
"""Notices of one channel and lane at a time: two seconds' worth, few enough to keep their leases."""

UNQUEUED_AT_ONCE = 256
"""How many of those without a queue are looked at at a time: each goes to the one of its channel, or is taken."""

LONGEST_WAIT = 2.0
"""Seconds for which a notice may wait in this process for its chat."""


class InFlight:
    """Counts what was claimed and not let go yet."""

    def __init__(self, limiters: Mapping[str, RateLimiter]) -> None:
        self._limiters = limiters
        self._lanes: Counter[tuple[str, int]] = Counter()
        self._chats: Counter[tuple[Address, int]] = Counter()
        self._put_off: dict[tuple[Address, int], datetime] = {}

    def room(self, channel: str, lane: int) -> int:
        """How many more fit."""
        return (NOTICES_AT_ONCE if channel else UNQUEUED_AT_ONCE) - self._lanes[channel, lane]

    def put_off(self, address: Address, lane: int, now: datetime) -> datetime | None:
        """When it is worth claiming, None: now. Each of many for one chat comes behind the one before."""
        limiter = self._limiters.get(address.channel)
        if limiter is None:
            return None
        name = (address, lane)
        wait = limiter.wait(address, lane, behind=self._chats[name])
        if wait <= LONGEST_WAIT:
            return None
        step = timedelta(seconds=1 / limiter.pace.chat)
        due = max(now + timedelta(seconds=wait), self._put_off.get(name, now) + step)
        if len(self._put_off) > 1024:
            self._put_off = {one: at for one, at in self._put_off.items() if at > now}
        self._put_off[name] = due
        return due

    def take(self, address: Address, lane: int) -> None:
        """One more."""
        self._lanes[address.channel, lane] += 1
        self._chats[address, lane] += 1

    def let_go(self, address: Address, lane: int) -> bool:
        """One less. Whether it is time to claim again: half of the room is free, and not each time that one goes."""
        self._lanes[address.channel, lane] -= 1
        self._chats[address, lane] -= 1
        if not self._chats[address, lane]:
            del self._chats[address, lane]
        return self._lanes[address.channel, lane] in (NOTICES_AT_ONCE // 2, 0)


class Reservation:
    """`ClaimRoom` for one claim: what it takes is let go again if the transaction fails."""

    def __init__(self, in_flight: InFlight) -> None:
        self._in_flight = in_flight
        self._taken: list[tuple[Address, int]] = []

    def room(self, channel: str, lane: int) -> int:
        return self._in_flight.room(channel, lane)

    def put_off(self, address: Address, lane: int, now: datetime) -> datetime | None:
        return self._in_flight.put_off(address, lane, now)

    def take(self, address: Address, lane: int) -> None:
        self._in_flight.take(address, lane)
        self._taken.append((address, lane))

    def empty(self) -> None:
        """Nothing was taken after all."""
        for address, lane in self._taken:
            self._in_flight.let_go(address, lane)
