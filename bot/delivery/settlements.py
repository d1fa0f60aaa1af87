"""What became of parcels, written down for many at once, in group commits.

A group commit has no timer: calls that wait for one transaction share it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, TypeVar

from bot.channels.base import ChannelError, Exhausted, InDoubt, Sent, Unreachable
from bot.delivery.gates import Sleep
from bot.delivery.quota import QuotaMeter
from domain.delivery.outgoing import MessageKind, Parcel
from domain.talk.messages import BLANK, Address, say
from handlers.people.wording import channel_name
from storage.engine.database import Database, is_passing
from storage.work import SqlWork, writing

log = logging.getLogger(__name__)

PAUSES = (0.05, 0.2, 1.0)
"""Seconds before an outcome that could not be written down is tried again; then the reaper finds it."""

LONGEST_FAULT = 300
"""Letters of why something was not sent, as the database has room for."""

T = TypeVar("T")
R = TypeVar("R")
_Write = Callable[[SqlWork], Awaitable[Parcel | None]]


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


@dataclass(frozen=True, slots=True)
class _SettlementNote:
    """An outcome to write down, and the place in which its locks come, the same in every process.

    What touches one row only comes first, then what closes an account, last what locks a channel's quota: until then
    no other transaction waits for this one.
    """

    place: tuple[int, str, str]
    write: _Write


class Settlements:
    """Each call returns once its outcome is committed, together with those of others.

    A fault that may pass, such as a deadlock or a restart of the database, is waited out a few times.
    """

    def __init__(self, database: Database, meter: QuotaMeter, *, sleep: Sleep = asyncio.sleep) -> None:
        self._database = database
        self._meter = meter
        self._sleep = sleep
        self._sent = GroupCommit(self._keep_sent)
        self._rest = GroupCommit(self._keep_settlements)

    async def sent(self, parcel: Parcel, sent: Sent, at: datetime) -> None:
        """The platform took it, under this id of its own."""
        await self._sent.do((parcel, sent, at))

    async def later(self, parcel: Parcel, due: datetime, fault: ChannelError) -> None:
        """Certainly not sent; tried again from `due` on."""
        await self._note_settlement(
            parcel, lambda work: work.outbox.later(parcel, due=due, why=_fault_name(fault))
        )

    async def expired(self, parcel: Parcel) -> None:
        """It waited longer than it is worth sending."""
        await self._note_settlement(parcel, lambda work: work.outbox.expire([parcel]))

    async def failed(self, parcel: Parcel, why: str) -> None:
        """Refused for good."""
        await self._note_settlement(parcel, lambda work: work.outbox.fail(parcel, why))

    async def refused(self, parcel: Parcel, now: datetime, fault: ChannelError) -> Parcel | None:
        """The platform did not take it, or may have taken it: what then is the fault's and its kind's to say.

        Returns the parcel for its person's next account, to be sent at once, where this one is closed.
        """
        match fault:
            case Unreachable() | Exhausted():
                return await self.closed(parcel, now, fault)
            case InDoubt():
                log.warning("parcel %s of kind %s is in doubt: %s", parcel.id, parcel.kind, fault)
                await self._note_settlement(
                    parcel, lambda work: work.outbox.doubt(parcel, now=now, why=_fault_name(fault))
                )
            case _:
                log.error("parcel %s of kind %s was refused: %s", parcel.id, parcel.kind, fault)
                await self.failed(parcel, _fault_name(fault))
        return None

    async def repeated(self, parcel: Parcel, now: datetime, fault: ChannelError) -> Parcel | None:
        """It may have arrived, and the same process sends it once more at once: returned as it then is.

        None where another process has it by now, which has been told the same and sends it in its turn.
        """

        async def note(work: SqlWork) -> Parcel | None:
            ours = await work.outbox.at_once(parcel, now=now, why=_fault_name(fault))
            return replace(parcel, attempts=parcel.attempts + 1) if ours else None

        return await self._rest.do(_SettlementNote((0, parcel.id, ""), note))

    async def paused(self, addresses: Sequence[Address], *, until: datetime, now: datetime) -> None:
        """A platform wants these, an empty chat being the bot, left alone until then: every process shall know."""

        async def close() -> None:
            async with writing(self._database) as work:
                # Chats first, the bot last, as those who take from their buckets do.
                for address in sorted(addresses, key=lambda one: (not one.chat, one.channel, one.chat)):
                    await work.buckets.close(address, until=until, now=now)

        await self._patiently(close)

    async def closed(self, parcel: Parcel, now: datetime, fault: ChannelError) -> Parcel | None:
        """The account cannot be reached: at this address, or by this channel until the month turns.

        A notice goes to its person's next account in any case; an answer where the month is used up, as a chat that
        is blocked asks for nothing.

        Closing it and turning to the next account is one commit, so that a death before it changes nothing, and after
        it the parcel waits for the next account. Returns the parcel for that account, to be sent at once.
        """

        async def note(work: SqlWork) -> Parcel | None:
            if isinstance(fault, Exhausted):
                await self._meter.exhausted(work, parcel.address.channel, now)
            else:
                await work.accounts.reach(parcel.address, open_=False, at=now)
            person_id = parcel.person_id
            if parcel.kind is MessageKind.ANSWER and isinstance(fault, Exhausted):
                person_id = await self._meter.owner(work, parcel.address, now)
            if not person_id:
                await work.outbox.fail(parcel, _fault_name(fault))
                return None
            openings = await self._meter.openings(work, now)
            turned = await work.outbox.turn(
                parcel, person_id=person_id, now=now, why=_fault_name(fault), openings=openings
            )
            return _turned_elsewhere(turned, parcel.address.channel)

        place = (2 if isinstance(fault, Exhausted) else 1, parcel.address.channel, parcel.address.chat)
        return await self._rest.do(_SettlementNote(place, note))

    async def _note_settlement(self, parcel: Parcel, note: Callable[[SqlWork], Awaitable[None]]) -> None:
        async def nothing_turns(work: SqlWork) -> None:
            await note(work)

        await self._rest.do(_SettlementNote((0, parcel.id, ""), nothing_turns))

    async def _keep_sent(self, sent: Sequence[tuple[Parcel, Sent, datetime]]) -> Sequence[None]:
        async def keep() -> Sequence[None]:
            async with writing(self._database) as work:
                at = sent[-1][2]
                await work.outbox.sent([(parcel, proof.message) for parcel, proof, _ in sent], at=at)
                counts: Counter[str] = Counter()
                for parcel, proof, _ in sent:
                    counts[parcel.address.channel] += proof.count
                await self._meter.count(work, at, sent=counts)
            return [None] * len(sent)

        return await self._patiently(keep)

    async def _keep_settlements(self, notes: Sequence[_SettlementNote]) -> Sequence[Parcel | None]:
        async def keep() -> Sequence[Parcel | None]:
            kept: dict[int, Parcel | None] = {}
            async with writing(self._database) as work:
                for number, note in sorted(enumerate(notes), key=lambda one: one[1].place):
                    kept[number] = await note.write(work)
            return [kept[number] for number in range(len(notes))]

        return await self._patiently(keep)

    async def _patiently(self, act: Callable[[], Awaitable[T]]) -> T:
        for pause in PAUSES:
            try:
                return await act()
            except Exception as fault:
                # A server that is being started again refuses connections before it can say why.
                if not is_passing(fault) and not isinstance(fault, OSError):
                    raise
                log.warning("what became of parcels is written down again: %s", type(fault).__name__)
                await self._sleep(pause)
        return await act()


def _turned_elsewhere(turned: Parcel | None, from_channel: str) -> Parcel | None:
    """An answer that comes by another channel than it was asked for says why; any other message as it is."""
    if turned is None or turned.kind is not MessageKind.ANSWER or turned.body is None:
        return turned
    why = say("delivery-answer-elsewhere", channel=channel_name(from_channel))
    return replace(turned, body=replace(turned.body, lines=(why, BLANK, *turned.body.lines)))


def _fault_name(fault: ChannelError) -> str:
    return f"{type(fault).__name__}: {fault}"[:LONGEST_FAULT]
