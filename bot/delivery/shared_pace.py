"""One pace for several processes: what they may send together is taken from buckets in the database they share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery.limits import PaceShare
from bot.delivery.settlements import GroupCommit
from domain.delivery.outgoing import Pace
from domain.ports import Clock
from domain.talk.messages import Address
from storage.engine.database import Database
from storage.work import writing

HORIZON = timedelta(seconds=1)
"""How far ahead of now the slots of a bot are given out."""


class _BotWaits(Exception):  # noqa: N818  rolls back what was taken from the chats
    """The bot has no slot before this instant."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class SharedPace:
    """`bot.delivery.limits.Shared` for one channel. As many as wait for it share a transaction."""

    def __init__(self, database: Database, channel: str, pace: Pace, clock: Clock) -> None:
        self._database = database
        self._bot = Address(channel, "")
        self._pace = pace
        self._clock = clock
        self._taken = GroupCommit(self._take)

    async def take(self, address: Address | None, lane: int) -> PaceShare:
        return await self._taken.do((address, lane))

    async def _take(self, wanted: Sequence[tuple[Address | None, int]]) -> list[PaceShare]:
        slots: dict[int, datetime] = {}
        refused: dict[int, datetime] = {}
        now = self._clock.now()
        cost, step = timedelta(seconds=1 / self._pace.chat), timedelta(seconds=1 / self._pace.overall)
        try:
            async with writing(self._database) as work:
                paid = [place for place, (address, _) in enumerate(wanted) if address is None]
                chats = [
                    (address.chat, place, address, lane)
                    for place, (address, lane) in enumerate(wanted)
                    if address is not None
                ]
                for _, place, address, lane in sorted(chats, key=lambda one: one[:2]):
                    ahead = timedelta(seconds=self._pace.ahead(lane))
                    at, granted = await work.buckets.charge(address, now=now, cost=cost, ahead=ahead)
                    if granted:
                        paid.append(place)
                    else:
                        refused[place] = at
                if paid:
                    at, granted = await work.buckets.charge(
                        self._bot, now=now, cost=len(paid) * step, ahead=HORIZON
                    )
                    if not granted:
                        raise _BotWaits(at)
                    slots = {place: max(at, now) + slot * step for slot, place in enumerate(sorted(paid))}
        except _BotWaits as fault:
            return [self._share(fault.until, granted=False, whole=True) for _ in wanted]
        return [
            self._share(slots[place]) if place in slots else self._share(refused[place], granted=False)
            for place in range(len(wanted))
        ]

    def _share(self, at: datetime, *, granted: bool = True, whole: bool = False) -> PaceShare:
        """From now, after the commit: it may have taken a while, and all processes mean the same instant."""
        seconds = (at - self._clock.now()).total_seconds()
        return PaceShare(seconds, granted=granted, whole=whole)
