"""What the committee did before the demonstration begins, lived through in the order of time.

What people did is written as of its moment; between them the real planners look, and what they put on its way counts
as delivered then. So nothing is sent at the start but what falls due from then on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from bot.demo.committee.history import Cast, Event, Happening, Moments
from bot.demo.committee.one_transaction import OneTransaction, claim_due
from bot.demo.committee.pledging import Pledging
from bot.demo.committee.studying import OVER, UNDER_WAY, Studying
from domain.policy import Policy
from handlers.modules import chores
from storage.work import SqlWork

LOOKS = (time(0, 5), time(8, 1), time(9, 1), time(15, 1))
"""Times of day at which the planners may find something due."""

PARCELS_AT_ONCE = 5000


class Past:
    """The days before now: a study round that is over, a registration round and a study round under way."""

    def __init__(self, work: SqlWork, cast: Cast, moments: Moments) -> None:
        self._work = work
        self._moments = moments
        self._pledging = Pledging(work, cast, moments)
        self._over = Studying(work, cast, moments, OVER)
        self._studying = Studying(work, cast, moments, UNDER_WAY)

    async def live(self) -> None:
        """Let everything happen up to now. Of the round that is over nobody is reminded any more."""
        over = await self._over.open()
        await _happen(self._over.events(over))
        await self._over.close(over)
        pledges, study = await self._pledging.open(), await self._studying.open()
        await _happen(
            (*self._pledging.events(pledges), *self._studying.events(study), *self._looks(pledges.opens_at))
        )
        await self._pledging.somebody_is_busy(pledges)

    def _looks(self, opened: datetime) -> Iterator[Event]:
        moments = self._moments
        day = moments.calendar.day_of(opened)
        while day <= moments.today:
            for at in LOOKS:
                moment = moments.calendar.instant(day, at)
                if opened <= moment < moments.now:
                    yield moments.event(moment, self._looking(moment))
            day += timedelta(days=1)
        just_now = moments.now - timedelta(seconds=1)
        yield moments.event(just_now, self._looking(just_now))

    def _looking(self, moment: datetime) -> Happening:
        async def look() -> None:
            for chore in chores(Policy()):
                await chore.plan(OneTransaction(self._work), moment, self._moments.calendar)
            sent = await claim_due(self._work.outbox, me="past", now=moment, most=PARCELS_AT_ONCE)
            await self._work.outbox.sent([(parcel, "") for parcel in sent], at=moment)

        return look


async def _happen(events: Iterator[Event] | tuple[Event, ...]) -> None:
    for _, _, happen in sorted(events, key=lambda event: event[:2]):
        await happen()
