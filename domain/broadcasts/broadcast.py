"""Broadcasts: what an office says to everybody in a part of the committee, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people.person import Role

LONGEST_TEXT = 2000
"""Characters of a broadcast."""

UNDO_WITHIN = timedelta(seconds=60)
"""So long after it was confirmed nothing is posted, and it can be taken back whole."""

CODE_ABOVE = 50
"""People above whom a code is typed back before it goes out."""

PER_SECOND = 30
"""Messages a second that a platform takes from one bot (Telegram's limit); the others are not faster."""


class BroadcastState(StrEnum):
    """How far it is. A broadcast is prepared in a conversation, so it exists only from its confirmation on."""

    WAITING = "waiting"
    """Its time has not come: it can be withdrawn."""
    GOING = "going"
    """Its messages are being posted."""
    SENDING = "sending"
    """All of them are posted; some are still on their way."""
    DONE = "done"
    """Nothing is on its way any more."""
    WITHDRAWN = "withdrawn"
    """Taken back before anything was posted."""
    STOPPED = "stopped"
    """Stopped while it went out."""


UNDER_WAY = (BroadcastState.GOING, BroadcastState.SENDING)
"""Its messages may be sent, and it can be stopped."""


class BroadcastTrouble(StrEnum):
    """Why a message could not be sent."""

    NO_ACCOUNT = "no-account"
    """No account, none that agreed, or none that is open."""
    BLOCKED = "blocked"
    """The platform says that the bot may not write there."""
    QUOTA = "quota"
    """The channel's month is used up."""
    REFUSED = "refused"
    """Anything else."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody counted under a unit; with `roles` only those who hold one of them there."""

    unit_id: str
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathering:
    """An audience on a day. `by_channel`: how many are reached through which channel first; `names`: the first few."""

    people: int
    by_channel: Mapping[str, int] = field(default_factory=dict)
    names: tuple[str, ...] = ()

    @property
    def unreached(self) -> int:
        """How many are reached through none."""
        return self.people - sum(self.by_channel.values())


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a broadcast's messages. `sent` by channel, `failed` by `BroadcastTrouble`; both only what there
    is.

    `doubted`: it is not known whether the platform took them, and they are not sent again.
    """

    waiting: int = 0
    sent: Mapping[str, int] = field(default_factory=dict)
    failed: Mapping[str, int] = field(default_factory=dict)
    dropped: int = 0
    expired: int = 0
    doubted: int = 0

    @property
    def arrived(self) -> int:
        """Messages that a platform took."""
        return sum(self.sent.values())

    @property
    def lost(self) -> int:
        """Messages that could not be sent."""
        return sum(self.failed.values())

    @property
    def posted(self) -> int:
        """All of them."""
        return self.waiting + self.arrived + self.lost + self.dropped + self.expired + self.doubted


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """A text to an audience. `office` is the name of the office that says it, `by` the id of who confirmed it.

    `people` is the head count then; the audience is read anew while it is posted. `posted_to`: the last person whose
    message was posted. `tally` is as of `counted_at`.
    """

    id: str
    text: str
    office: str
    audience: Audience
    by: str
    at: datetime
    due_at: datetime
    people: int
    state: BroadcastState = BroadcastState.WAITING
    posted_to: str | None = None
    tally: Tally = field(default_factory=Tally)
    counted_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def remaining(self) -> int:
        """Messages that may still be sent, by the last count: those that wait, and those that are not posted yet."""
        if self.state in (BroadcastState.WAITING, BroadcastState.GOING):
            return self.tally.waiting + max(0, self.people - self.tally.posted)
        return self.tally.waiting


def message_key(broadcast_id: str, person_id: str = "") -> str:
    """The key of the message of one person; without a person what all of a broadcast's keys begin with."""
    return f"broadcast:{broadcast_id}:{person_id}"


def minutes_for(messages: int) -> int:
    """How many minutes so many messages take at the platform's limit, rounded up."""
    return -(-messages // (60 * PER_SECOND))
