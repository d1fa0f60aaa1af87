"""How fast we may send, and how much of it one process may hold.

How fast: gates that open at a pace, let answers go first, and close when a platform says so. A message passes three of
them. Its chat's gate; the plan, which says when it is about to be its turn, so that it is made ready no earlier; and
the network, where it leaves in its slot, however the others were held up meanwhile. Knows no platform. Times are
seconds of a monotonic clock.

How much: for each channel and lane by itself. So what waits for a platform that does not answer takes no room from the
others, and a hundred thousand of a later lane none from an earlier one. What would only wait in line for one chat's
pace is put off in the outbox instead.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Protocol

from bot.channels.base import Channel
from bot.delivery.gates import ASKED, LATE, TICK, ChatGate, Monotonic, NetworkGate, Sleep, SlotQueue
from domain.delivery.outgoing import PACE, Pace
from domain.talk.messages import Address

NOTICES_AT_ONCE = 64
"""Notices of one channel and lane at a time: two seconds' worth, few enough to keep their leases."""

UNQUEUED_AT_ONCE = 256
"""How many of those without a queue are looked at at a time: each goes to the one of its channel, or is taken."""

LONGEST_WAIT = 2.0
"""Seconds for which a notice may wait in this process for its chat."""


@dataclass(frozen=True, slots=True)
class PaceShare:
    """What all processes together allow: with `granted` to leave in so many seconds, else to ask again then.

    Less than none: the slot has passed already.

    `whole`: it is the bot that must wait, and not just this chat.
    """

    seconds: float
    granted: bool = True
    whole: bool = False


class Shared(Protocol):
    """The pace that several processes share."""

    async def take(self, address: Address | None, lane: int) -> PaceShare:
        """Take one message's share of its chat's and of the bot's pace; without an address of the bot's only."""
        ...


class RateLimiter:
    """One bot's gates. Belongs to one event loop; `now` and `sleep` are its own unless others are handed in.

    A chat's gate comes first and the common ones behind it, so that a slow chat never delays another.
    Answers to who has just written pass the common ones unless they are closed by `halt`.
    """

    def __init__(
        self, pace: Pace | None = None, *, now: Monotonic | None = None, sleep: Sleep = asyncio.sleep
    ) -> None:
        self.pace = pace or PACE
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._sleep = sleep
        self._network = NetworkGate(self.pace.overall, self._now, sleep)
        self._plan = SlotQueue(self._network, self._now, sleep)
        self._chats: dict[Address, ChatGate] = {}
        self._sweep_at = 1024
        self._shared: Shared | None = None
        self._throttled: tuple[Address, float] | None = None

    def share(self, shared: Shared) -> None:
        """Keep a pace together with other processes from now on."""
        self._shared = shared

    async def turn(self, address: Address, lane: int, *, asked: bool = False) -> SendSlot:
        """Return when it is soon one message's turn to go to this address, early enough to make it ready.

        Lower lanes go first, then who asked first. `asked`: it answers a person who has just written.
        """
        while True:
            chat = self._chat(address)
            await chat.enter(lane)
            slot = await self._plan.enter(ASKED if asked else lane)
            turn = SendSlot(
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
        gate = self._network if address is None else self._chat(address)
        gate.close_for(seconds)

    @property
    def halted(self) -> bool:
        """Whether nothing may pass to anybody now."""
        return self._network.pause > 0

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

    def _chat(self, address: Address) -> ChatGate:
        gate = self._chats.get(address)
        if gate is None:
            if len(self._chats) >= self._sweep_at:
                self._chats = {known: gate for known, gate in self._chats.items() if not gate.idle}
                self._sweep_at = max(1024, 2 * len(self._chats))
            gate = self._chats[address] = ChatGate(self.pace, self._now, self._sleep)
        return gate

    async def _leave(self, turn: SendSlot, seconds: float) -> None:
        now = self._now()
        if turn.asked:
            if seconds > TICK:
                await self._sleep(seconds)
            return
        self._plan.was_ready_after(now - turn.began)
        turn.left = await self._network.enter(max(turn.slot, now + seconds))
        if self._shared is not None and turn.left - turn.slot > LATE:
            # A slot that was missed by much, even in the queue before the network, is others' by now. Once: a database
            # that takes longer to give one than it may be late would never let anything leave.
            share = await self._shared.take(None, 0)
            if share.granted:
                turn.slot = self._plan.move(self._now() + share.seconds)
            else:
                self.halt(share.seconds)
            turn.left = await self._network.enter(max(turn.slot, self._now()))

    def _arrived(self, turn: SendSlot) -> None:
        if turn.left is not None:
            self._network.arrived(turn.left)

    def _give_up(self, chat: ChatGate, turn: SendSlot) -> None:
        chat.give_back()
        if not turn.asked and self._shared is None:
            self._plan.give_back(turn.slot)


class SendSlot:
    """The turn of one message: it may be made ready, and `depart` returns when it may be sent.

    As a context it gives the turn up where the message did not depart, so that another may use its slot.
    """

    def __init__(
        self,
        slot: float,
        *,
        asked: bool,
        began: float,
        leave: Callable[[SendSlot, float], Awaitable[None]],
        arrived: Callable[[SendSlot], None],
        give_up: Callable[[SendSlot], None],
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
        """The platform has answered just now, or is not waited for any more: it took the message no later."""
        self._arrived(self)

    def forgo(self) -> None:
        """It will not leave."""
        if not self._over:
            self._over = True
            self._give_up(self)

    def __enter__(self) -> SendSlot:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.forgo()
        self.arrived()


class Turns:
    """The turns of one reply, one after another: platforms count each message that it is split into."""

    def __init__(self, first: SendSlot, take: Callable[[], Awaitable[SendSlot]]) -> None:
        self.current = first
        self._take = take

    async def again(self) -> None:
        """Take another turn."""
        self.current = await self._take()

    async def next(self) -> None:
        """Return when a further message of the reply may leave (`bot.channels.base.NextTurn`)."""
        self.end()
        await self.again()
        await self.current.depart()

    def end(self) -> None:
        """What had this turn has arrived, is not waited for any more, or will not leave."""
        self.current.forgo()
        self.current.arrived()


@dataclass(frozen=True, slots=True)
class LimitedChannel:
    """A channel and the limiter of its pace."""

    channel: Channel
    limiter: RateLimiter


class InFlight:
    """Counts the notices that one process has claimed and not let go yet, and says how many more fit."""

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
