"""What became of parcels, written down for many at once: group commit behind the wire."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot.channels.base import ChannelError, Exhausted, Sent
from bot.quota import Meter
from bot.together import Together
from bot.trail import Moment, Trail
from domain.outgoing import Kind, Parcel
from storage.database import Database
from storage.work import SqlWork, writing

_Note = Callable[[SqlWork], Awaitable[Parcel | None]]


class Settlements:
    """Each call returns once its outcome is committed, together with those of others."""

    def __init__(self, database: Database, meter: Meter, trail: Trail) -> None:
        self._database = database
        self._meter = meter
        self._reached = trail
        self._sent = Together(self._keep_sent)
        self._rest = Together(self._keep)

    async def sent(self, parcel: Parcel, sent: Sent, at: datetime) -> None:
        """The platform took it, under this id of its own."""
        await self._sent.do((parcel, sent, at))

    async def later(self, parcel: Parcel, due: datetime, fault: ChannelError) -> None:
        """Certainly not sent; tried again from `due` on."""
        await self._note(lambda work: work.outbox.later(parcel, due=due, why=_name(fault)))

    async def failed(self, parcel: Parcel, why: str) -> None:
        """Refused for good."""
        await self._note(lambda work: work.outbox.fail(parcel, why))

    async def refused(self, parcel: Parcel, fault: ChannelError) -> None:
        """Refused for good by the platform."""
        await self.failed(parcel, _name(fault))

    async def doubted(self, parcel: Parcel, now: datetime, fault: ChannelError) -> None:
        """It may have arrived; what then is its kind's to say."""
        await self._note(lambda work: work.outbox.doubt(parcel, now=now, why=_name(fault)))

    async def repeated(self, parcel: Parcel, now: datetime, fault: ChannelError) -> None:
        """It may have arrived, and the same hands send it once more at once."""
        await self._note(lambda work: work.outbox.at_once(parcel, now=now, why=_name(fault)))

    async def closed(self, parcel: Parcel, now: datetime, fault: ChannelError) -> Parcel | None:
        """Nobody is reached through this door: at this address, or by this channel until the month turns.

        Closing it and turning to the next door is one commit, so that a death before it changes nothing, and after it
        the parcel waits for the next door. Returns the parcel for that door, to be sent at once.
        """

        async def note(work: SqlWork) -> Parcel | None:
            if isinstance(fault, Exhausted):
                await self._meter.exhausted(work, parcel.address.channel, now)
            else:
                await work.accounts.reach(parcel.address, open_=False, at=now)
            if parcel.kind is Kind.ANSWER or not parcel.person_id:
                await work.outbox.fail(parcel, _name(fault))
                return None
            openings = await self._meter.openings(work, now)
            return await work.outbox.turn(parcel, now=now, why=_name(fault), openings=openings)

        turned = await self._rest.do((isinstance(fault, Exhausted), note))
        self._reached(Moment.TURN_KEPT)
        return turned

    async def _note(self, note: Callable[[SqlWork], Awaitable[None]]) -> None:
        async def nothing_turns(work: SqlWork) -> None:
            await note(work)

        await self._rest.do((False, nothing_turns))

    async def _keep_sent(self, sent: Sequence[tuple[Parcel, Sent, datetime]]) -> Sequence[None]:
        async with writing(self._database) as work:
            at = sent[-1][2]
            await work.outbox.sent([(parcel, proof.message) for parcel, proof, _ in sent], at=at)
            counts: Counter[str] = Counter()
            for parcel, proof, _ in sent:
                counts[parcel.address.channel] += proof.count
            await self._meter.count(work, at, sent=counts)
            self._reached(Moment.SETTLED)
        self._reached(Moment.SETTLEMENT_KEPT)
        return [None] * len(sent)

    async def _keep(self, notes: Sequence[tuple[bool, _Note]]) -> Sequence[Parcel | None]:
        """The notes that lock a channel's quota come last: until then nobody waits for this transaction."""
        kept: dict[int, Parcel | None] = {}
        async with writing(self._database) as work:
            for place, (_, note) in sorted(enumerate(notes), key=lambda one: one[1][0]):
                kept[place] = await note(work)
            self._reached(Moment.TURNED)
        return [kept[place] for place in range(len(notes))]


def _name(fault: ChannelError) -> str:
    return f"{type(fault).__name__}: {fault}"
