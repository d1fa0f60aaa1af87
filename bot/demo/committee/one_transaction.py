"""What the product spreads over many transactions, done in one: the past is kept as a whole or not at all."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime

from domain.delivery.outgoing import Openings, Parcel
from domain.talk.messages import Address
from storage.delivery.outbox import SqlOutbox
from storage.work import SqlWork


class OneTransaction:
    """`domain.ports.Storage` that hands out one open transaction again and again. Its opener commits it or not."""

    def __init__(self, work: SqlWork) -> None:
        self._work = work

    @property
    def writers(self) -> int:
        """There is one transaction."""
        return 1

    def reading(self) -> AbstractAsyncContextManager[SqlWork]:
        """The transaction, which sees what it wrote."""
        return nullcontext(self._work)

    def writing(self) -> AbstractAsyncContextManager[SqlWork]:
        """The same one."""
        return nullcontext(self._work)


@dataclass
class _AnyRoom:
    """Room for so many parcels, whatever they are."""

    most: int

    def room(self, channel: str, lane: int) -> int:  # noqa: ARG002 - there is one room for all
        """What is left of it."""
        return self.most

    def put_off(self, address: Address, lane: int, now: datetime) -> datetime | None:  # noqa: ARG002 - none is put off
        """Nothing is."""
        return None

    def take(self, address: Address, lane: int) -> None:  # noqa: ARG002 - they are not told apart
        """One less fits."""
        self.most -= 1


async def claim_due(
    outbox: SqlOutbox, *, me: str, now: datetime, most: int, openings: Openings | None = None
) -> list[Parcel]:
    """Take at most so many due rows, the most urgent lane first, whatever the channel; see `SqlOutbox.claim_for`."""
    hands = _AnyRoom(most)
    parcels: list[Parcel] = []
    while True:
        claimed = await outbox.claim_for(hands, me=me, now=now, openings=openings)
        parcels += claimed.parcels
        if not claimed.rows:
            return parcels
