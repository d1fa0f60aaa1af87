"""What became of parcels, written down for many at once: group commit behind the wire."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot.channels.base import ChannelError
from bot.together import Together
from bot.trail import Moment, Trail
from domain.outgoing import Parcel
from storage.database import Database
from storage.work import SqlWork, writing

_Note = Callable[[SqlWork], Awaitable[None]]


class Settlements:
    """Each call returns once its outcome is committed, together with those of others."""

    def __init__(self, database: Database, trail: Trail) -> None:
        self._database = database
        self._reached = trail
        self._sent = Together(self._keep_sent)
        self._rest = Together(self._keep)

    async def sent(self, parcel: Parcel, message: str, at: datetime) -> None:
        """The platform took it, under this id of its own."""
        await self._sent.do((parcel, message, at))

    async def later(self, parcel: Parcel, due: datetime, fault: ChannelError) -> None:
        """Certainly not sent; tried again from `due` on."""
        await self._rest.do(lambda work: work.outbox.later(parcel, due=due, why=_name(fault)))

    async def failed(self, parcel: Parcel, why: str) -> None:
        """Refused for good."""
        await self._rest.do(lambda work: work.outbox.fail(parcel, why))

    async def refused(self, parcel: Parcel, fault: ChannelError) -> None:
        """Refused for good by the platform."""
        await self.failed(parcel, _name(fault))

    async def doubted(self, parcel: Parcel, now: datetime, fault: ChannelError) -> None:
        """It may have arrived; what then is its kind's to say."""
        await self._rest.do(lambda work: work.outbox.doubt(parcel, now=now, why=_name(fault)))

    async def repeated(self, parcel: Parcel, now: datetime, fault: ChannelError) -> None:
        """It may have arrived, and the same hands send it once more at once."""
        await self._rest.do(lambda work: work.outbox.at_once(parcel, now=now, why=_name(fault)))

    async def closed(self, parcel: Parcel, now: datetime, fault: ChannelError) -> None:
        """Nobody is reached at this address any more."""

        async def note(work: SqlWork) -> None:
            await work.outbox.fail(parcel, _name(fault))
            await work.accounts.reach(parcel.address, open_=False, at=now)

        await self._rest.do(note)

    async def _keep_sent(self, sent: Sequence[tuple[Parcel, str, datetime]]) -> Sequence[None]:
        async with writing(self._database) as work:
            await work.outbox.sent([(parcel, message) for parcel, message, _ in sent], at=sent[-1][2])
            self._reached(Moment.SETTLED)
        self._reached(Moment.SETTLEMENT_KEPT)
        return [None] * len(sent)

    async def _keep(self, notes: Sequence[_Note]) -> Sequence[None]:
        async with writing(self._database) as work:
            for note in notes:
                await note(work)
        return [None] * len(notes)


def _name(fault: ChannelError) -> str:
    return f"{type(fault).__name__}: {fault}"
