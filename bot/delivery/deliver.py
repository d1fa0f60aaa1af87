"""Parcels out: answers at once, notices by claim, each marked before it is sent and settled afterwards.

The order is the promise: claim and commit; wait until it is soon its turn; ask again whether it is still wanted and
mark it as being sent, and commit; leave in the slot that was meant. What happens between mark and settlement is in
doubt, so nothing is marked much before its slot.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import deque
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count

from bot.channels.base import (
    ChannelError,
    Fatal,
    InDoubt,
    NotSent,
)
from bot.delivery.composing import Composing
from bot.delivery.gates import Sleep
from bot.delivery.limits import InFlight, LimitedChannel, Reservation, SendSlot, Turns
from bot.delivery.quota import QuotaMeter
from bot.delivery.settlements import GroupCommit, Settlements
from bot.delivery.shared_pace import SharedPace
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Parcel
from domain.ports import Clock
from domain.talk.messages import Address, Update
from storage.engine.database import Database
from storage.work import writing

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=30)
"""How long a notice waits in this process for a platform that asks us to slow down; longer waits go back to the outbox.

Answers stay in this process however long it takes, so that those behind them cannot overtake.
"""

REFUSED_PAUSE = timedelta(minutes=1)
"""How long a platform that refuses the bot itself is left alone: until an operator acts nothing else helps."""

ASKED = timedelta(seconds=8)
"""An answer younger than that goes to a person who has just written, and is under no common pace; platforms give it
about ten seconds."""

LONG_PAUSE = timedelta(seconds=5)
"""A pause that a platform asks for is written down from this length on: it survives the process."""

ANSWER_LANE = DELIVERY_POLICIES[MessageKind.ANSWER].lane

_Line = tuple[Address, int]
"""An address and a lane: one after the other there, so that a notice that must wait delays no answer."""


@dataclass(frozen=True, slots=True)
class _Outgoing:
    """A parcel that this process sends. What was `claimed` is marked just before, fresh answers are marked already."""

    parcel: Parcel
    claimed: bool

    @property
    def lease_key(self) -> tuple[str, int]:
        """Id and token, by which the outbox knows whether this process still holds it."""
        return self.parcel.id, self.parcel.token


class Delivery:
    """Sends what the outbox holds. Any number of processes may do so beside each other."""

    def __init__(
        self,
        *,
        owner: str,
        database: Database,
        channels: Mapping[str, LimitedChannel],
        composing: Composing,
        clock: Clock,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """`sleep` is how it waits, as the limiters of the `channels` have theirs."""
        self.owner = owner
        self._database = database
        self._channels = channels
        self._composing = composing
        self._clock = clock
        self._lines: dict[_Line, deque[_Outgoing]] = {}
        self._held_parcels: set[tuple[str, int]] = set()
        self._in_flight = InFlight({name: limited.limiter for name, limited in channels.items()})
        self._sleep = sleep
        self._recalled = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._work_to_do = asyncio.Event()
        self._resting = asyncio.Event()
        self._resting.set()
        # By kind, so that a slow composer delays its own kind only.
        self._prepare = {kind: GroupCommit(composing.prepare) for kind in MessageKind}
        began = clock.now()
        self._moved = dict.fromkeys(channels, began)
        self.meter = QuotaMeter(composing.scenes, channels)
        self._settle = Settlements(database, self.meter, sleep=sleep)
        if not database.single:
            for name, limited in channels.items():
                limited.limiter.share(SharedPace(database, name, limited.limiter.pace, clock))

    # ------------------------------------------------------------------ what others call

    def acknowledge(self, updates: Sequence[Update]) -> None:
        """Stop the spinner under every pressed button, without waiting for anything."""
        for update in updates:
            if limited := self._channels.get(update.address.channel):
                self.aside(limited.channel.acknowledge(update))

    def now(self, parcels: Sequence[Parcel]) -> None:
        """Send these at once, each behind what is under way to its address. They are marked as being sent already."""
        for parcel in parcels:
            self._enqueue_parcel(_Outgoing(parcel, claimed=False))

    def waiting(self, address: Address) -> int:
        """How many answers to this address wait in this process."""
        return len(self._lines.get((address, ANSWER_LANE), ()))

    def stalled(self, channel: str, since: datetime) -> bool:
        """Whether nothing of this channel has left or been given up `since` then, though its platform asked for no
        pause. Of a channel that is not here: whether that holds for all."""
        limited = self._channels.get(channel)
        if limited is None:
            return all(self.stalled(name, since) for name in self._channels)
        return self._moved[channel] < since and not limited.limiter.halted

    def wake(self, after: float = 0.0) -> None:
        """There may be something to claim in the outbox, now or `after` so many seconds."""
        if after:
            asyncio.get_running_loop().call_later(after, self._work_to_do.set)
        else:
            self._work_to_do.set()

    async def run(self, pause: float = 1.0) -> None:
        """Claim and send until cancelled; looks at least every `pause` seconds."""
        while True:
            try:
                await self.claim_some()
            except Exception:  # the assistant goes on answering; what is due is still due at the next look
                log.exception("nothing could be claimed")
            waking = asyncio.ensure_future(self._work_to_do.wait())
            pausing = asyncio.ensure_future(self._sleep(pause))
            try:
                await asyncio.wait((waking, pausing), return_when=asyncio.FIRST_COMPLETED)
            finally:
                waking.cancel()
                pausing.cancel()
                self._work_to_do.clear()

    async def claim_some(self) -> int:
        """Take as many due notices as there is room for, and start sending them. Returns how many."""
        taken = 0
        while True:
            reservation = Reservation(self._in_flight)
            try:
                async with writing(self._database) as work:
                    now = self._clock.now()
                    openings = await self.meter.openings(work, now)
                    claimed = await work.outbox.claim_for(
                        reservation, me=self.owner, now=now, openings=openings
                    )
            except BaseException:
                reservation.empty()
                raise
            for parcel in claimed.parcels:
                self._enqueue_parcel(_Outgoing(parcel, claimed=True))
            taken += len(claimed.parcels)
            if not claimed.rows:
                return taken

    async def drain(self) -> None:
        """Send everything that is due now; returns when nothing is in flight."""
        while await self.claim_some() or self._tasks:
            await self._resting.wait()

    async def finish(self) -> None:
        """Wait until nothing is in flight any more; nothing new is claimed."""
        await self._resting.wait()

    async def reap(self, *, living: Sequence[str] | None = None) -> int:
        """Take back what ended processes held: what is past its lease, and what belongs to none of the `living`.

        The leases of what is in flight here begin anew: a queue may be longer, or an upload slower, than a lease.
        Returns how many were taken back.
        """
        await self._recall_pauses()
        async with writing(self._database) as work:
            await work.outbox.hold(self._held_parcels, now=self._clock.now())
            return await work.outbox.reap(now=self._clock.now(), living=living)

    async def _recall_pauses(self) -> None:
        """Keep the pauses that platforms asked a process for that has ended by now."""
        if self._recalled:
            return
        now = self._clock.now()
        async with writing(self._database) as work:
            closed = await work.buckets.closed(now)
        for address, until in closed.items():
            if limited := self._channels.get(address.channel):
                limited.limiter.halt((until - now).total_seconds(), address=address if address.chat else None)
        self._recalled = True

    # ------------------------------------------------------------------ one after the other

    def _enqueue_parcel(self, outgoing: _Outgoing) -> None:
        self._held_parcels.add(outgoing.lease_key)
        name = (outgoing.parcel.address, outgoing.parcel.lane)
        line = self._lines.get(name)
        if line is not None:
            line.append(outgoing)
            return
        self._lines[name] = deque((outgoing,))
        self.aside(self._serve_line(name))

    async def _serve_line(self, name: _Line) -> None:
        line = self._lines[name]
        try:
            while line:
                outgoing = line.popleft()
                try:
                    await self._deliver(outgoing)
                except Exception:  # found again when its lease ends; those behind it need not wait for that
                    log.exception("parcel %s of kind %s was left", outgoing.parcel.id, outgoing.parcel.kind)
                finally:
                    self._let_parcel_go(outgoing)
        finally:
            del self._lines[name]

    def _let_parcel_go(self, outgoing: _Outgoing) -> None:
        self._held_parcels.discard(outgoing.lease_key)
        parcel = outgoing.parcel
        if outgoing.claimed and self._in_flight.let_go(parcel.address, parcel.lane):
            self._work_to_do.set()

    async def _deliver(self, outgoing: _Outgoing) -> None:
        parcel = outgoing.parcel
        limited = self._channels.get(parcel.address.channel)
        if limited is None:
            await self._settle.failed(parcel, "channel is off")
            return
        with await self._turn(limited, outgoing) as turn:
            if outgoing.claimed:
                # Must stay between the limiter and sending: the state is checked in the transaction that marks.
                ready = await self._prepare[parcel.kind].do(parcel)
                if ready is not None:
                    await self._send_parcel(limited, replace(outgoing, parcel=ready), turn)
                else:
                    self._moved[parcel.address.channel] = self._clock.now()
            else:
                await self._send_parcel(limited, outgoing, turn)

    async def _turn(self, limited: LimitedChannel, outgoing: _Outgoing) -> SendSlot:
        """Wait for its turn. Old answers, and those of an ended process, are under the common pace like notices."""
        parcel = outgoing.parcel
        age = self._clock.now() - (parcel.expires_at - DELIVERY_POLICIES[parcel.kind].life)
        return await limited.limiter.turn(
            parcel.address, parcel.lane, asked=not outgoing.claimed and age < ASKED
        )

    async def _send_parcel(self, limited: LimitedChannel, outgoing: _Outgoing, turn: SendSlot) -> None:
        parcel = outgoing.parcel
        waited = timedelta(0)
        carries = limited.channel.capabilities.files_out
        turns = Turns(turn, partial(self._turn, limited, outgoing))
        for attempt in count(1):
            try:
                if parcel.expires_at <= self._clock.now():
                    await self._settle.expired(parcel)
                    return
                body, files = await self._composing.content(parcel, carries=carries)
                await turns.current.depart(self._seconds_until(parcel.leaves_at))
                sent = await limited.channel.send(
                    parcel.address,
                    body,
                    language=parcel.language,
                    edits=parcel.edits,
                    files=files,
                    next_turn=turns.next,
                )
            except NotSent as fault:
                pause = _delivery_back_off(fault.retry_after, attempt)
                waited += pause
                self._pause_channel(limited, parcel.address, pause, named=fault.retry_after is not None)
                if waited > PATIENCE and parcel.kind is not MessageKind.ANSWER:
                    await self._settle.later(parcel, self._clock.now() + pause, fault)
                    return
            except ChannelError as fault:
                if not (isinstance(fault, InDoubt) and parcel.may_repeat):
                    await self._settle_refused(limited, parcel, fault)
                    return
                again = await self._settle.repeated(parcel, self._clock.now(), fault)
                if again is None:
                    return
                parcel = again
                self._pause_channel(limited, parcel.address, _delivery_back_off(None, attempt), named=False)
            except Exception as fault:  # a parcel that cannot be made must not stop its address
                log.exception("parcel %s of kind %s could not be made", parcel.id, parcel.kind)
                await self._settle.failed(parcel, type(fault).__name__)
                return
            else:
                self._moved[parcel.address.channel] = self._clock.now()
                self.aside(self._settle.sent(parcel, sent, self._clock.now()))
                return
            finally:
                turns.end()
            await turns.again()

    def _seconds_until(self, at: datetime | None) -> float:
        return 0.0 if at is None else max(0.0, (at - self._clock.now()).total_seconds())

    def _pause_channel(
        self, limited: LimitedChannel, address: Address, pause: timedelta, *, named: bool
    ) -> None:
        """Leave this address alone for so long. What the platform `named` is for all processes, and may be for all."""
        if not named:
            limited.limiter.halt(pause.total_seconds(), address=address)
            return
        whole = limited.limiter.throttled(address, pause.total_seconds())
        if pause >= LONG_PAUSE or not self._database.single:
            now = self._clock.now()
            paused = [address, Address(address.channel, "")] if whole else [address]
            self.aside(self._settle.paused(paused, until=now + pause, now=now))

    async def _settle_refused(self, limited: LimitedChannel, parcel: Parcel, fault: ChannelError) -> None:
        now = self._clock.now()
        if isinstance(fault, Fatal):
            log.error("%s", fault)
            limited.limiter.halt(REFUSED_PAUSE.total_seconds())
            await self._settle.later(parcel, now + REFUSED_PAUSE, fault)
            return
        self._moved[parcel.address.channel] = now
        if (turned := await self._settle.refused(parcel, now, fault)) is not None:
            self._in_flight.take(turned.address, turned.lane)
            self._enqueue_parcel(_Outgoing(turned, claimed=True))

    # ------------------------------------------------------------------ tasks

    def aside(self, doing: Awaitable[None]) -> None:
        """Do this meanwhile; `drain` waits for it, a fault goes to the log."""
        task = asyncio.ensure_future(doing)
        self._tasks.add(task)
        self._resting.clear()
        task.add_done_callback(self._delivery_ended)

    def _delivery_ended(self, task: asyncio.Future[None]) -> None:
        self._tasks.discard(task)
        if not self._tasks:
            self._resting.set()
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.error("delivery failed", exc_info=fault)


def _delivery_back_off(retry_after: float | None, attempt: int) -> timedelta:
    """How long to pause before the next attempt: as long as the platform named, or ever longer with jitter."""
    if retry_after is not None:
        return timedelta(seconds=retry_after)
    return timedelta(seconds=min(60.0, 2.0 ** min(attempt, 6)) * random.uniform(0.5, 1.0))  # noqa: S311 - no secret
