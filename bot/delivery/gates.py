"""The gates of a rate limiter: a chat's, the plan of slots, and the network's. Each a queue that watches one clock.

Knows no platform and no message. Times are seconds of a monotonic clock.
"""

from __future__ import annotations

import asyncio
import heapq
import math
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.delivery.outgoing import Pace

Monotonic = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]

TICK = 1e-6
"""Seconds that no clock tells apart."""

_TIMER_STEP = 0.004
"""Seconds by which a chat's turn may come early to make up for a timer that woke late."""

LATE = 0.1
"""Seconds by which a slot may be missed and the next ones still come as if it had not been: three of them close up."""

MARGIN = 0.005
"""Seconds that a message is ready before its slot at least: while it waits there marked, its send is in doubt."""

LONGEST_LEAD = 1.0
"""Seconds before its slot at which a message is made ready at the earliest, however long that takes."""

_UNEVEN_NETWORK = 0.05
"""Seconds by which ways differ without being counted: no platform measures its second as exactly."""

_LOST_AFTER = 10.0
"""Seconds after which a message without an answer keeps no other one back."""

_REMEMBERED_DURATIONS = 100
"""Messages of which the fastest tells what the way takes when nothing holds up; then it may have become longer."""

ASKED = -1
"""The lane of what answers a person who has just written: no platform counts it against the common pace."""


class UsualDuration:
    """How long something usually takes, estimated as TCP estimates its time-out (RFC 6298)."""

    def __init__(self) -> None:
        self._mean = 0.0
        self._deviation = 0.0

    @property
    def seconds(self) -> float:
        """What most take no longer than, in seconds."""
        return self._mean + 2 * self._deviation

    def note(self, seconds: float) -> None:
        """Take one more duration into account, in seconds."""
        off = seconds - self._mean
        self._mean += off / 8
        self._deviation += (abs(off) - self._deviation) / 4


class GateQueue(ABC):
    """Lets one pass after the other, those with the lowest key first, then who came first."""

    def __init__(self, now: Monotonic, sleep: Sleep) -> None:
        self._now = now
        self._sleep = sleep
        self._tickets = 0
        self._waiting: list[tuple[float, int, asyncio.Event]] = []

    @abstractmethod
    def _gate_wait(self, key: float) -> float:
        """Seconds until the key's next may pass; none or less: now."""

    @abstractmethod
    def _pass_gate(self, key: float, *, waited: bool) -> float:
        """Count one that passes. Returns its slot."""

    async def enter(self, key: float) -> float:
        """Return when it is one's turn, with one's slot."""
        if (not self._waiting or key < self._waiting[0][0]) and self._gate_wait(key) <= TICK:
            return self._pass_gate(key, waited=False)
        self._tickets += 1
        ticket = (key, self._tickets, asyncio.Event())
        heapq.heappush(self._waiting, ticket)
        try:
            while True:
                if self._waiting[0] is not ticket:
                    ticket[2].clear()
                    await ticket[2].wait()
                elif (wait := self._gate_wait(key)) > TICK:
                    await self._rest_at_gate(wait, ticket[2])
                else:
                    return self._pass_gate(key, waited=True)
        finally:
            self._leave_gate(ticket)

    async def _rest_at_gate(self, seconds: float, woken: asyncio.Event) -> None:  # noqa: ARG002 - for those that can be early
        """Wait so many seconds as the first in the queue, where it can be early until `woken`."""
        await self._sleep(seconds)

    def _leave_gate(self, ticket: tuple[float, int, asyncio.Event]) -> None:
        """Only the first in the queue watches the time, so the one that leaves wakes the next first."""
        if self._waiting[0] is ticket:
            heapq.heappop(self._waiting)
        else:
            self._waiting.remove(ticket)
            heapq.heapify(self._waiting)
        if self._waiting:
            self._waiting[0][2].set()


class ChatGate(GateQueue):
    """A chat's: lets one pass every so often, by lane, the urgent lanes ahead of that.

    One number remembers the past: the instant at which the gate is as if never used (the generic cell rate
    algorithm, ITU-T I.371).
    """

    def __init__(self, pace: Pace, now: Monotonic, sleep: Sleep) -> None:
        super().__init__(now, sleep)
        self._pace = pace
        self._full_at = -math.inf
        self._closed_until = -math.inf

    @property
    def level(self) -> float:
        """In how many seconds it is as if never used."""
        return max(0.0, self._full_at - self._now())

    @property
    def pause(self) -> float:
        """For how many seconds it is closed; none or less: it is open."""
        return self._closed_until - self._now()

    @property
    def idle(self) -> bool:
        """Whether forgetting the gate would change nothing."""
        return not self._waiting and self.level <= 0 and self.pause <= 0

    def close_for(self, seconds: float) -> None:
        """Let nothing pass for so long, or for longer if that was said before."""
        self._closed_until = max(self._closed_until, self._now() + seconds)

    def give_back(self) -> None:
        """One that passed did not use it."""
        self._full_at -= 1 / self._pace.chat

    def _gate_wait(self, key: float) -> float:
        ahead = max(self._pace.ahead(int(key)), _TIMER_STEP)
        return max(self.pause, self._full_at - ahead - self._now())

    def _pass_gate(self, key: float, *, waited: bool) -> float:  # noqa: ARG002 - a chat's messages are all alike
        now = self._now()
        self._full_at = max(self._full_at, now) + 1 / self._pace.chat
        return now


@dataclass(slots=True)
class _Departure:
    """A message that left, and when it was answered, or not waited for any more; None: not yet."""

    left: float
    answered: float | None = None


class NetworkGate(GateQueue):
    """The last gate, by slots: at the common pace, and never more than a second's worth in a second.

    A message that was held up may close up with those before it by `LATE`; that a whole second's worth closes up,
    behind a stall of ours or of the network, is what the window forbids. It is counted where messages arrive: one that
    is answered late may have arrived as late, and one that is not answered yet may arrive just now.
    """

    def __init__(self, overall: float, now: Monotonic, sleep: Sleep) -> None:
        super().__init__(now, sleep)
        self.interval = 1 / overall
        self._most = max(1, math.ceil(overall))
        self._window: list[_Departure] = []
        self._took: deque[float] = deque(maxlen=_REMEMBERED_DURATIONS)
        self._fastest = 0.0
        self._full_at = -math.inf
        self._closed_until = -math.inf

    @property
    def free_at(self) -> float:
        """When one more may leave, behind those who wait here already."""
        return self._opens_at + len(self._waiting) * self.interval

    @property
    def _opens_at(self) -> float:
        if len(self._window) < self._most:
            return self._full_at
        return max(self._full_at, min(map(self._arrival, self._window)) + 1.0)

    @property
    def pause(self) -> float:
        """For how many seconds the bot may send nothing; none or less: it may."""
        return self._closed_until - self._now()

    def close_for(self, seconds: float) -> None:
        """Let nothing pass for so long, or for longer if that was said before."""
        self._closed_until = max(self._closed_until, self._now() + seconds)

    def _gate_wait(self, key: float) -> float:
        return max(key, self._opens_at, self._closed_until) - self._now()

    def _pass_gate(self, key: float, *, waited: bool) -> float:  # noqa: ARG002 - slots say when, waiting says nothing
        now = self._now()
        self._full_at = max(self._opens_at, now - LATE) + self.interval
        if len(self._window) == self._most:
            self._window.remove(min(self._window, key=self._arrival))
        self._window.append(_Departure(now))
        return now

    def arrived(self, left: float) -> None:
        """What left then was answered now, or is waited for no longer. Told a second time, it is passed over."""
        now = self._now()
        for departure in self._window:
            if departure.left == left and departure.answered is None:
                departure.answered = now
                self._took.append(now - left)
                # Of a few, all may have been held up: the first ones, while connections are being opened.
                self._fastest = min(self._took) if len(self._took) >= self._most else 0.0
                return

    def _arrival(self, departure: _Departure) -> float:
        """When it may have arrived at the latest, less what the way takes when nothing holds up."""
        answered = departure.answered
        if answered is None:
            answered = self._now()
            if answered - departure.left >= _LOST_AFTER:
                return departure.left
        return max(departure.left, answered - self._fastest - _UNEVEN_NETWORK)


class SlotQueue(GateQueue):
    """Gives slots at the network, by lane, each as early before it as making a message ready takes, and no earlier."""

    def __init__(self, network: NetworkGate, now: Monotonic, sleep: Sleep) -> None:
        super().__init__(now, sleep)
        self._network = network
        self._last = -math.inf
        self._making_ready = UsualDuration()
        self._spare: list[float] = []

    def was_ready_after(self, seconds: float) -> None:
        """So long it took just now; the lead follows what is usual."""
        self._making_ready.note(min(seconds, LONGEST_LEAD))

    def move(self, slot: float) -> float:
        """A slot that was given is moved to this one, and the next ones come behind it."""
        self._last = max(self._last, slot)
        return slot

    def give_back(self, slot: float) -> None:
        """A slot that was not used: the first who waits may have it."""
        heapq.heappush(self._spare, slot)
        if self._waiting:
            self._waiting[0][2].set()

    async def _rest_at_gate(self, seconds: float, woken: asyncio.Event) -> None:
        woken.clear()
        either = [asyncio.ensure_future(self._sleep(seconds)), asyncio.ensure_future(woken.wait())]
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in either:
                one.cancel()

    def _next_slot(self) -> float:
        now = self._now()
        while self._spare and self._spare[0] < now - LATE:
            heapq.heappop(self._spare)
        behind = max(self._last + self._network.interval, self._network.free_at)
        return min(behind, self._spare[0]) if self._spare else behind

    def _gate_wait(self, key: float) -> float:
        if key == ASKED:
            return self._network.pause
        lead = min(LONGEST_LEAD, self._making_ready.seconds + MARGIN)
        return max(self._network.pause, self._next_slot() - lead - self._now())

    def _pass_gate(self, key: float, *, waited: bool) -> float:
        now = self._now()
        if key == ASKED:
            return now
        slot = self._next_slot()
        if self._spare and slot == self._spare[0]:
            return heapq.heappop(self._spare)
        # Who comes after a rest has missed nothing; who was waiting when the turn came has.
        self._last = max(slot, now - LATE if waited else now)
        return self._last
