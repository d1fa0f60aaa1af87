"""How fast we may send: gates that open at a pace, let answers go first, and close when a platform says so.

A message passes three of them. Its chat's gate; the plan, which says when it is about to be its turn, so that it is
made ready no earlier; and the wire, where it leaves in its slot, however the others were held up meanwhile. Knows no
platform. Times are seconds of a monotonic clock.
"""

from __future__ import annotations

import asyncio
import heapq
import math
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Protocol

from domain.messages import Address
from domain.outgoing import PACE, Pace

Monotonic = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]

_TICK = 1e-6
"""Seconds that no clock tells apart."""

_TIMER = 0.004
"""Seconds by which a chat's turn may come early to make up for a timer that woke late."""

LATE = 0.1
"""Seconds by which a slot may be missed and the next ones still come as if it had not been: three of them close up."""

MARGIN = 0.005
"""Seconds that a message is ready before its slot at least: while it waits there marked, its send is in doubt."""

LONGEST_LEAD = 1.0
"""Seconds before its slot at which a message is made ready at the earliest, however long that takes."""

_ASKED = -1
"""The lane of what answers somebody who has just written: no platform counts it against the common pace."""


@dataclass(frozen=True, slots=True)
class Share:
    """What all processes together allow: with `granted` to leave in so many seconds, else to ask again then.

    Less than none: the slot has passed already.

    `whole`: it is the bot that must wait, and not just this chat.
    """

    seconds: float
    granted: bool = True
    whole: bool = False


class Shared(Protocol):
    """The pace that several processes share."""

    async def take(self, address: Address | None, lane: int) -> Share:
        """Take one message's share of its chat's and of the bot's pace; without an address of the bot's only."""
        ...


class RateLimiter:
    """One bot's gates. Belongs to one event loop; `now` and `sleep` are its own unless others are handed in.

    A chat's gate comes first and the common ones behind it, so that a slow chat never stands in anybody's way.
    Answers to who has just written pass the common ones unless they are closed by `halt`.
    """

    def __init__(
        self, pace: Pace | None = None, *, now: Monotonic | None = None, sleep: Sleep = asyncio.sleep
    ) -> None:
        self.pace = pace or PACE
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._sleep = sleep
        self._wire = _Wire(self.pace.overall, self._now, sleep)
        self._plan = _Plan(self._wire, self._now, sleep)
        self._chats: dict[Address, _Gate] = {}
        self._sweep_at = 1024
        self._shared: Shared | None = None
        self._throttled: tuple[Address, float] | None = None

    def share(self, shared: Shared) -> None:
        """Keep a pace together with other processes from now on."""
        self._shared = shared

    async def turn(self, address: Address, lane: int, *, asked: bool = False) -> Turn:
        """Return when it is soon one message's turn to go to this address, early enough to make it ready.

        Lower lanes go first, then who asked first. `asked`: it answers somebody who has just written.
        """
        while True:
            chat = self._chat(address)
            await chat.enter(lane)
            slot = await self._plan.enter(_ASKED if asked else lane)
            turn = Turn(
                slot,
                asked=asked,
                began=self._now(),
                leave=self._leave,
                arrived=self._arrived,
                give_up=partial(self._give_up, chat),
            )
            if asked or self._shared is None:
                return turn
            share = await self._shared.take(address, lane)
            if share.granted:
                turn.slot = self._plan.move(self._now() + share.seconds)
                return turn
            turn.forgo()
            self.halt(share.seconds, address=None if share.whole else address)

    async def acquire(self, address: Address, lane: int) -> None:
        """Return when one message may go to this address; in lane 0, as an answer to who has just written."""
        await (await self.turn(address, lane, asked=lane == 0)).depart()

    def halt(self, seconds: float, *, address: Address | None = None) -> None:
        """Let nothing pass for so long: to one address, or to anybody (None)."""
        gate = self._wire if address is None else self._chat(address)
        gate.close_for(seconds)

    def throttled(self, address: Address, seconds: float) -> bool:
        """The platform wants a pause after a message to this address. Whether the whole bot has to keep it.

        It does not say whom it means. Where a second chat is refused before the first one's pause is over, it is us.
        """
        self.halt(seconds, address=address)
        now, before = self._now(), self._throttled
        whole = before is not None and before[0] != address and before[1] > now
        self._throttled = (address, now + seconds)
        if whole:
            self.halt(seconds)
        return whole

    def wait(self, address: Address, lane: int, *, behind: int) -> float:
        """For how many seconds the next message to this address has to wait behind so many that wait already.

        Alone it has to wait for as long as its platform wants a pause: what else its chat's pace asks for is short.
        """
        gate = self._chats.get(address)
        pause = 0.0 if gate is None else max(0.0, gate.pause)
        if not behind:
            return pause
        level = 0.0 if gate is None else gate.level
        return max(pause, level + behind / self.pace.chat - self.pace.ahead(lane))

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
            gate = self._chats[address] = _Gate(self.pace, self._now, self._sleep)
        return gate

    async def _leave(self, turn: Turn, seconds: float) -> None:
        now = self._now()
        if turn.asked:
            if seconds > _TICK:
                await self._sleep(seconds)
            return
        self._plan.was_ready_after(now - turn.began)
        turn.left = await self._wire.enter(max(turn.slot, now + seconds))
        if self._shared is not None and turn.left - turn.slot > LATE:
            # A slot that was missed by much, even in the line before the wire, is others' by now. Once: a database that
            # takes longer to give one than it may be late would never let anything leave.
            share = await self._shared.take(None, 0)
            if share.granted:
                turn.slot = self._plan.move(self._now() + share.seconds)
            else:
                self.halt(share.seconds)
            turn.left = await self._wire.enter(max(turn.slot, self._now()))

    def _arrived(self, turn: Turn) -> None:
        if turn.left is not None:
            self._wire.arrived(turn.left)

    def _give_up(self, chat: _Gate, turn: Turn) -> None:
        chat.give_back()
        if not turn.asked and self._shared is None:
            self._plan.give_back(turn.slot)


class Turn:
    """The turn of one message: it may be made ready, and `depart` returns when it may go to the wire.

    As a context it gives the turn up where the message did not depart, so that another may use its slot.
    """

    def __init__(
        self,
        slot: float,
        *,
        asked: bool,
        began: float,
        leave: Callable[[Turn, float], Awaitable[None]],
        arrived: Callable[[Turn], None],
        give_up: Callable[[Turn], None],
    ) -> None:
        self.slot = slot
        self.asked = asked
        self.began = began
        self.left: float | None = None
        self._leave = leave
        self._arrived = arrived
        self._give_up = give_up
        self._over = False

    async def depart(self, seconds: float = 0.0) -> None:
        """Return when the message may leave, at the earliest in so many seconds."""
        self._over = True
        await self._leave(self, seconds)

    def arrived(self) -> None:
        """The platform has answered just now: it took the message no later."""
        self._arrived(self)

    def forgo(self) -> None:
        """It will not leave."""
        if not self._over:
            self._over = True
            self._give_up(self)

    def __enter__(self) -> Turn:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.forgo()


class _Usual:
    """How long something usually takes, as TCP reckons its time-out (RFC 6298)."""

    def __init__(self) -> None:
        self._mean = 0.0
        self._deviation = 0.0

    @property
    def seconds(self) -> float:
        """Most take no longer."""
        return self._mean + 2 * self._deviation

    def note(self, seconds: float) -> None:
        """So long it took just now."""
        off = seconds - self._mean
        self._mean += off / 8
        self._deviation += (abs(off) - self._deviation) / 4


class _Queue(ABC):
    """Lets one pass after the other, those with the lowest key first, then who came first."""

    def __init__(self, now: Monotonic, sleep: Sleep) -> None:
        self._now = now
        self._sleep = sleep
        self._tickets = 0
        self._waiting: list[tuple[float, int, asyncio.Event]] = []

    @abstractmethod
    def _wait(self, key: float) -> float:
        """Seconds until the key's next may pass; none or less: now."""

    @abstractmethod
    def _pass(self, key: float, *, waited: bool) -> float:
        """Count one that passes. Returns its slot."""

    async def enter(self, key: float) -> float:
        """Return when it is one's turn, with one's slot."""
        if (not self._waiting or key < self._waiting[0][0]) and self._wait(key) <= _TICK:
            return self._pass(key, waited=False)
        self._tickets += 1
        ticket = (key, self._tickets, asyncio.Event())
        heapq.heappush(self._waiting, ticket)
        try:
            while True:
                if self._waiting[0] is not ticket:
                    ticket[2].clear()
                    await ticket[2].wait()
                elif (wait := self._wait(key)) > _TICK:
                    await self._rest(wait, ticket[2])
                else:
                    return self._pass(key, waited=True)
        finally:
            self._leave(ticket)

    async def _rest(self, seconds: float, woken: asyncio.Event) -> None:  # noqa: ARG002 - for those that can be early
        """The first waits for so long."""
        await self._sleep(seconds)

    def _leave(self, ticket: tuple[float, int, asyncio.Event]) -> None:
        """Only the first in the queue watches the time, so whoever leaves wakes the next first."""
        if self._waiting[0] is ticket:
            heapq.heappop(self._waiting)
        else:
            self._waiting.remove(ticket)
            heapq.heapify(self._waiting)
        if self._waiting:
            self._waiting[0][2].set()


class _Gate(_Queue):
    """A chat's: lets one pass every so often, by lane, the urgent lanes ahead of that.

    One number remembers the past: the instant at which the gate stands as if never used (the generic cell rate
    algorithm, ITU-T I.371).
    """

    def __init__(self, pace: Pace, now: Monotonic, sleep: Sleep) -> None:
        super().__init__(now, sleep)
        self._pace = pace
        self._full_at = -math.inf
        self._closed_until = -math.inf

    @property
    def level(self) -> float:
        """In how many seconds it stands as if never used."""
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

    def _wait(self, key: float) -> float:
        ahead = max(self._pace.ahead(int(key)), _TIMER)
        return max(self.pause, self._full_at - ahead - self._now())

    def _pass(self, key: float, *, waited: bool) -> float:  # noqa: ARG002 - a chat's messages are all alike
        now = self._now()
        self._full_at = max(self._full_at, now) + 1 / self._pace.chat
        return now


class _Wire(_Queue):
    """The last gate, by slots: at the common pace, and never more than a second's worth in a second.

    A message that was held up may close up with those before it by `LATE`; that a whole second's worth closes up,
    behind a stall of ours, is what the window forbids.
    """

    def __init__(self, overall: float, now: Monotonic, sleep: Sleep) -> None:
        super().__init__(now, sleep)
        self.interval = 1 / overall
        self._most = max(1, math.ceil(overall))
        self._left: deque[float] = deque(maxlen=self._most)
        self._on_the_way = _Usual()
        self._full_at = -math.inf
        self._closed_until = -math.inf

    @property
    def free_at(self) -> float:
        """When one more may leave, behind those who wait here already."""
        return self._opens_at + len(self._waiting) * self.interval

    @property
    def _opens_at(self) -> float:
        if len(self._left) < self._most:
            return self._full_at
        return max(self._full_at, min(self._left) + 1.0)

    @property
    def pause(self) -> float:
        """For how many seconds the bot may send nothing; none or less: it may."""
        return self._closed_until - self._now()

    def close_for(self, seconds: float) -> None:
        """Let nothing pass for so long, or for longer if that was said before."""
        self._closed_until = max(self._closed_until, self._now() + seconds)

    def _wait(self, key: float) -> float:
        return max(key, self._opens_at, self._closed_until) - self._now()

    def _pass(self, key: float, *, waited: bool) -> float:  # noqa: ARG002 - slots say when, waiting says nothing
        now = self._now()
        self._full_at = max(self._opens_at, now - LATE) + self.interval
        self._left.append(now)
        return now

    def arrived(self, left: float) -> None:
        """What left then was answered now. What took longer than usual may have been taken so much later."""
        took = self._now() - left
        held_up = took - self._on_the_way.seconds
        self._on_the_way.note(min(took, 1.0))
        if held_up > 0 and left in self._left:
            self._left[self._left.index(left)] = left + held_up


class _Plan(_Queue):
    """Gives slots at the wire, by lane, each as early before it as making a message ready takes, and no earlier."""

    def __init__(self, wire: _Wire, now: Monotonic, sleep: Sleep) -> None:
        super().__init__(now, sleep)
        self._wire = wire
        self._last = -math.inf
        self._making_ready = _Usual()
        self._spare: list[float] = []

    def was_ready_after(self, seconds: float) -> None:
        """So long it took just now; the lead follows what is usual."""
        self._making_ready.note(min(seconds, LONGEST_LEAD))

    def move(self, slot: float) -> float:
        """A slot that was given is moved to this one, and the next ones come behind it."""
        self._last = max(self._last, slot)
        return slot

    def give_back(self, slot: float) -> None:
        """A slot that nobody uses: the first who waits may have it."""
        heapq.heappush(self._spare, slot)
        if self._waiting:
            self._waiting[0][2].set()

    async def _rest(self, seconds: float, woken: asyncio.Event) -> None:
        woken.clear()
        either = [asyncio.ensure_future(self._sleep(seconds)), asyncio.ensure_future(woken.wait())]
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in either:
                one.cancel()

    def _next(self) -> float:
        now = self._now()
        while self._spare and self._spare[0] < now - LATE:
            heapq.heappop(self._spare)
        behind = max(self._last + self._wire.interval, self._wire.free_at)
        return min(behind, self._spare[0]) if self._spare else behind

    def _wait(self, key: float) -> float:
        if key == _ASKED:
            return self._wire.pause
        lead = min(LONGEST_LEAD, self._making_ready.seconds + MARGIN)
        return max(self._wire.pause, self._next() - lead - self._now())

    def _pass(self, key: float, *, waited: bool) -> float:
        now = self._now()
        if key == _ASKED:
            return now
        slot = self._next()
        if self._spare and slot == self._spare[0]:
            return heapq.heappop(self._spare)
        # Whoever comes after a rest has missed nothing; whose turn came while they waited has.
        self._last = max(slot, now - LATE if waited else now)
        return self._last
