"""How much of what one account sends is handled: a bucket for each, in the memory of the process that takes it in.

A limit is no promise: what a restart forgets, it forgets in favour of who writes. Knows no platform and no words.
"""

from __future__ import annotations

from collections import ChainMap
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.talk.messages import Address


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many messages at once, and one more after each `refill`."""

    burst: int
    refill: timedelta


MEMBER = Allowance(40, timedelta(seconds=1))
"""The longest conversation has some twenty messages, and answers leave for one chat at one a second."""

STRANGER = Allowance(8, timedelta(seconds=30))
"""Greeting, code, consent, and a few mistakes between them."""

MOST_WAITING = 60
"""Answers that may wait for one chat: they leave within about a minute, as one chat gets one a second."""

TOLD_EVERY = timedelta(minutes=1)
"""So seldom is an account told that it sends too fast."""

SWEPT_EVERY = timedelta(minutes=1)
"""So often is forgotten who has sent nothing for so long that it is as if never."""


@dataclass(frozen=True, slots=True)
class _Sender:
    """An account before and after it belongs to a person: who has just been linked begins anew."""

    address: Address
    stranger: bool


class InboundLimits:
    """The buckets of all accounts. Belongs to one event loop."""

    def __init__(self, *, member: Allowance = MEMBER, stranger: Allowance = STRANGER) -> None:
        self._member = member
        self._stranger = stranger
        self._unused_at: dict[_Sender, datetime] = {}
        self._told_at: dict[Address, datetime] = {}
        self._swept_at: datetime | None = None

    def batch(self, now: datetime) -> InboundBatch:
        """Weigh a batch that is being taken in; nothing is remembered of it before `keep`."""
        return InboundBatch(
            member=self._member,
            stranger=self._stranger,
            unused_at=ChainMap({}, self._unused_at),
            told_at=ChainMap({}, self._told_at),
            now=now,
        )

    def keep(self, batch: InboundBatch) -> None:
        """The batch was taken: what was counted counts."""
        self._unused_at |= batch.unused_at.maps[0]
        self._told_at |= batch.told_at.maps[0]
        # By time, not by how many there are: a crowd of accounts must not stay in memory after it has gone.
        if self._swept_at is None or not timedelta() <= batch.now - self._swept_at < SWEPT_EVERY:
            self._unused_at = {sender: at for sender, at in self._unused_at.items() if at > batch.now}
            self._told_at = {one: at for one, at in self._told_at.items() if batch.now - at < TOLD_EVERY}
            self._swept_at = batch.now

    @property
    def accounts(self) -> int:
        """How many are remembered: those whose buckets are not full again, and those who were told of late."""
        return len({sender.address for sender in self._unused_at} | self._told_at.keys())


class InboundBatch:
    """What one transaction takes in. A transaction that is tried again weighs anew, so that nobody pays twice."""

    def __init__(
        self,
        *,
        member: Allowance,
        stranger: Allowance,
        unused_at: ChainMap[_Sender, datetime],
        told_at: ChainMap[Address, datetime],
        now: datetime,
    ) -> None:
        """`unused_at` and `told_at`: what was remembered before, behind a first map for what is new."""
        self._member = member
        self._stranger = stranger
        self.unused_at = unused_at
        self.told_at = told_at
        self.now = now

    def admits(self, address: Address, *, stranger: bool) -> bool:
        """Whether one more message of this account is handled; it is counted if so.

        One number remembers the past: the instant at which the bucket is as if never used (the generic cell rate
        algorithm, ITU-T I.371). It is never further off than a full bucket, should the clock be set back.
        """
        sender, allowance = _Sender(address, stranger), self._stranger if stranger else self._member
        ahead = self.unused_at.get(sender, self.now) - self.now
        used = min(max(ahead, timedelta()), allowance.burst * allowance.refill)
        if used > (allowance.burst - 1) * allowance.refill:
            return False
        self.unused_at[sender] = self.now + used + allowance.refill
        return True

    def tells(self, address: Address) -> bool:
        """Whether it is time to say that something was not taken; from then on it is not for a while."""
        told = self.told_at.get(address)
        if told is not None and timedelta() <= self.now - told < TOLD_EVERY:
            return False
        self.told_at[address] = self.now
        return True
