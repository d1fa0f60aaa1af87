"""What is on its way to people: notices with their kind, and what each kind is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Protocol

from domain.talk.messages import Address, Reply


class MessageKind(StrEnum):
    """Why a message goes out. Kinds from `reminder` on are composed when they are claimed, from the state then."""

    ANSWER = "answer"
    NOTICE = "notice"
    REMINDER = "reminder"
    MISSING = "missing"
    ESCALATION = "escalation"
    WEEK_QUESTION = "week-question"
    WEEK_UNIT = "week-unit"
    WEEK_OFFICE = "week-office"
    CLOSING = "closing"
    ROUND_FIGURES = "round-figures"
    BROADCAST = "broadcast"


@dataclass(frozen=True, slots=True)
class DeliveryPolicy:
    """How a kind of message is delivered. Lane 0 goes before lane 1 and so on; `life` is how long it is worth sending.

    A send in doubt (the platform may have taken it) is repeated after a pause, as often as there are pauses in `again`;
    the next doubt holds it, and it is counted. A process that repeats it itself backs off instead of those pauses.
    `patient`: it waits while the receiver is in the middle of a conversation, and for working hours.
    """

    lane: int
    life: timedelta
    again: tuple[timedelta, ...]
    patient: bool = False


LANES = range(4)
"""Answers; what is waited for; reminders and weekly messages; what goes to everybody at once.

However much waits in a later lane, what is due in an earlier one goes first.
"""


_RETRY_SOON = tuple(timedelta(seconds=seconds) for seconds in (0, 2, 5, 15))
"""A person waits in the middle of a conversation: that an answer comes twice is less than that it never comes."""
_RETRY_ONCE = (timedelta(minutes=2),)
_RETRY_NEVER = ()

DELIVERY_POLICIES: Mapping[MessageKind, DeliveryPolicy] = {
    MessageKind.ANSWER: DeliveryPolicy(lane=0, life=timedelta(hours=24), again=_RETRY_SOON),
    MessageKind.NOTICE: DeliveryPolicy(lane=1, life=timedelta(days=7), again=_RETRY_ONCE),
    # One that did not leave on its day is not sent as it was: its composer decides what it is worth then.
    MessageKind.REMINDER: DeliveryPolicy(lane=2, life=timedelta(days=14), again=_RETRY_ONCE, patient=True),
    MessageKind.MISSING: DeliveryPolicy(lane=2, life=timedelta(days=3), again=_RETRY_ONCE, patient=True),
    MessageKind.ESCALATION: DeliveryPolicy(lane=2, life=timedelta(days=3), again=_RETRY_ONCE, patient=True),
    MessageKind.WEEK_QUESTION: DeliveryPolicy(
        lane=2, life=timedelta(days=2), again=_RETRY_ONCE, patient=True
    ),
    MessageKind.WEEK_UNIT: DeliveryPolicy(lane=2, life=timedelta(days=3), again=_RETRY_NEVER, patient=True),
    MessageKind.WEEK_OFFICE: DeliveryPolicy(lane=2, life=timedelta(days=3), again=_RETRY_NEVER, patient=True),
    # The last word of a round: once, to everybody in it, whenever they are not in the middle of something.
    MessageKind.CLOSING: DeliveryPolicy(lane=2, life=timedelta(days=7), again=_RETRY_ONCE, patient=True),
    MessageKind.ROUND_FIGURES: DeliveryPolicy(
        lane=2, life=timedelta(days=7), again=_RETRY_ONCE, patient=True
    ),
    # Behind everything else, since it is many at once; what a Friday's working hours leave is worth sending on Monday.
    MessageKind.BROADCAST: DeliveryPolicy(lane=3, life=timedelta(days=4), again=_RETRY_NEVER, patient=True),
}
"""What becomes of each kind."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What a platform allows.

    `overall` messages a second to people who did not just write, where answers may go as they come; `chat` messages
    a second to one chat, where answers (lane 0) may come in a burst of `answers` messages, and notices (lane 1) may
    follow them as long as fewer than `notices` came at once. The defaults are Telegram's
    (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: 30 a second; one percent of it
    is for clocks that differ). Bursts of 20 pass in practice, and two fewer leave room for a network that bunches
    what left in time.
    """

    overall: float = 29.7
    chat: float = 1.0
    answers: int = 18
    notices: int = 12

    def ahead(self, lane: int) -> float:
        """By how many seconds a lane's messages may run ahead of one chat's pace."""
        return ((self.answers, self.notices)[lane] - 1) / self.chat if lane < 2 else 0.0


PACE = Pace()
"""The pace of every platform that says nothing else."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to a person who did not just write. `key` is unique: posting it twice keeps one.

    Either `body` is what to send, or the kind is composed at the claim from `about` (ids and ISO dates).
    `due` is the earliest instant to send it.
    """

    key: str
    kind: MessageKind
    person_id: str
    due: datetime
    body: Reply | None = None
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OutgoingAnswer:
    """A reply to an update, on its way in the same transaction that took the update."""

    address: Address
    language: str
    body: Reply
    edits: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A row of the outbox that a process has claimed. `token` proves that the process still holds it."""

    id: str
    kind: MessageKind
    address: Address
    language: str
    token: int
    attempts: int
    expires_at: datetime
    person_id: str = ""
    body: Reply | None = None
    about: Mapping[str, str] = field(default_factory=dict)
    edits: str = ""
    """The platform's id of the message whose place this one may take."""
    lane: int = 0
    leaves_at: datetime | None = None
    """The earliest instant at which it may leave, where several processes share the pace of its chat."""

    @property
    def may_repeat(self) -> bool:
        """Whether what is in doubt is sent again by the same process, which keeps what comes behind it waiting.

        That is what is repeated without a long pause, as often as its kind allows.
        """
        pauses = DELIVERY_POLICIES[self.kind].again
        return self.attempts <= len(pauses) and timedelta(0) in pauses


class ClaimRoom(Protocol):
    """How much more the process that claims can take."""

    def room(self, channel: str, lane: int) -> int:
        """How many more of this channel ("": not known yet) and lane are welcome."""
        ...

    def put_off(self, address: Address, lane: int, now: datetime) -> datetime | None:
        """When something for this address is worth claiming, where its turn is still far; None: now."""
        ...

    def take(self, address: Address, lane: int) -> None:
        """Count one more as taken."""
        ...


KEPT_FROM = 95
"""Percent of a quota from which only leaders and the office get notices through that channel."""


@dataclass(frozen=True, slots=True)
class Quota:
    """What a channel carried in a month (`2026-11`, in the committee's zone).

    `exhausted_at`: since when its platform refuses more.
    """

    channel: str
    month: str
    sent: int = 0
    received: int = 0
    exhausted_at: datetime | None = None

    @property
    def used(self) -> int:
        """Messages in both directions: which of them a platform counts is not certain."""
        return self.sent + self.received

    def reaches(self, percent: int, limit: int) -> bool:
        """Whether so much of the limit is used; never where there is no limit (0)."""
        return limit > 0 and self.used * 100 >= limit * percent

    def left(self, limit: int, *, leaders: bool) -> int:
        """How many notices may still go out this month: to leaders and the office, or to everybody else."""
        percent = 100 if leaders else KEPT_FROM
        return 0 if self.exhausted_at is not None else max(0, ceil(limit * percent / 100) - self.used)


@dataclass(frozen=True, slots=True)
class Openings:
    """Through which channels notices may go on this day. Answers go back to where they were asked for, regardless.

    `on`: the channels there are. `scarce`: those kept for leaders and the office. `spent`: those that carry nothing
    more before `turns`, the first instant of the next month.
    """

    on: frozenset[str]
    day: date
    turns: datetime
    scarce: frozenset[str] = frozenset()
    spent: frozenset[str] = frozenset()
