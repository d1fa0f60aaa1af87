"""Rounds: what is asked of whom, until when, whatever it is. Each kind of round adds its own terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Self, TypeGuard

from domain.people.person import Role

OBJECTION = timedelta(days=7)
"""How long somebody may object to what was entered for them."""


CLOSES_AFTER = 7
"""Days after its deadline when a round closes by itself, where the office says nothing else."""


class RoundState(StrEnum):
    """A round is prepared in a conversation, so it exists only from its opening on.

    `CLOSING` is closed to everybody, and not everybody's last word is posted yet.
    """

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"


class LateRule(StrEnum):
    """What becomes of what comes late, as it is chosen when a round is opened."""

    MARKED = "yes"
    """It is taken, and marked."""
    REFUSED = "no"
    LEADERS = "leaders"
    """It is refused; the leaders of the unit may put the deadline off."""


@dataclass(frozen=True, slots=True)
class AfterDeadline:
    """What a round does once its deadline is over.

    `accepts_late`: what comes late is taken until it closes, and counted apart. `leaders_extend`: where it is not, the
    leaders of a unit may put the deadline off for their members; else they pass a request on to the office.
    `closes_after`: how many days after it the round closes by itself; None where the office closes it.
    """

    accepts_late: bool = True
    leaders_extend: bool = False
    closes_after: int | None = CLOSES_AFTER

    def closes_at(self, deadline: datetime) -> datetime | None:
        """When a round with this deadline closes by itself, unless somebody has a deadline of their own after that."""
        return None if self.closes_after is None else deadline + timedelta(days=self.closes_after)


@dataclass(frozen=True, slots=True)
class Punctuality:
    """How many of those counted, who are `due`, are done: by the deadline that binds them, and after it."""

    in_time: int = 0
    late: int = 0
    due: int = 0

    @property
    def missing(self) -> int:
        """How many are not done."""
        return self.due - self.in_time - self.late


@dataclass(frozen=True, slots=True)
class Ending:
    """How a round stands for one person: `done` of what is `owed`, whether it was done late, how much of it is
    `accepted`, and how much came back and was not sent again."""

    done: int
    owed: int
    late: bool
    accepted: int = 0
    returned: int = 0

    @property
    def how(self) -> str:
        """In a word: `in-time`, `late`, `returned`, `part` or `nothing`."""
        if self.done >= self.owed:
            return "late" if self.late else "in-time"
        if self.returned:
            return "returned"
        return "part" if self.done else "nothing"

    @property
    def waits(self) -> bool:
        """Whether what was done is enough, and not all of it that is needed is confirmed."""
        return self.done >= self.owed > self.accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What every round has, whatever it asks for. `owed`: how many of its things each person is to hand in.

    The audience is everybody counted under `audience_unit_id`; with `audience_roles` only those who hold one of them.
    `basis` is the document on which the round rests, as people cite it; empty where none was named.
    `kind` is the name of what it asks for, unique among the modules (`handlers.modules.check`).
    """

    kind: ClassVar[str]

    id: str
    title: str
    opens_at: datetime
    deadline: datetime
    audience_unit_id: str
    owed: int = 1
    audience_roles: tuple[Role, ...] = ()
    state: RoundState = RoundState.OPEN
    afterwards: AfterDeadline = AfterDeadline()
    basis: str = ""
    closed_at: datetime | None = None

    @property
    def number(self) -> str:
        """The number of the document that it is about; empty where it is about none."""
        return ""

    def running(self, at: datetime) -> bool:
        """Whether members see the round at that instant: its opening has come and nobody closed it."""
        return self.state is RoundState.OPEN and self.opens_at <= at

    def as_of(self, at: datetime) -> Self:
        """The round as it was at that instant: one that was closed later ran."""
        if self.closed_at is None or self.closed_at <= at:
            return self
        return replace(self, state=RoundState.OPEN, closed_at=None)

    def takes(self, seat: Seat, at: datetime) -> bool:
        """Whether what this seat owes may be done at that instant: by its deadline, or late where that is accepted."""
        return not is_past(seat.deadline, at) or self.afterwards.accepts_late


def is_past(deadline: datetime, at: datetime) -> bool:
    """Whether a deadline is over. Its very instant still counts: what is due at 17:00 may come at 17:00."""
    return at > deadline


def most_urgent_first(rounds: Iterable[Round]) -> list[Round]:
    """Open rounds by their deadline, then closed ones, the last first: the order in which rounds are told of."""

    def urgency(round_: Round) -> tuple[bool, float, str]:
        closed, deadline = round_.state is not RoundState.OPEN, round_.deadline.timestamp()
        return (closed, -deadline if closed else deadline, round_.title)

    return sorted(rounds, key=urgency)


def short_names(rounds: Sequence[Round]) -> list[str]:
    """What these rounds are called beside each other: by the number of their document, or by their titles."""
    numbers = [round_.number for round_ in rounds]
    return [
        round_.number if round_.number and numbers.count(round_.number) == 1 else round_.title
        for round_ in rounds
    ]


def is_resting(until: date | None, day: date) -> TypeGuard[date]:
    """Whether the reminders of somebody who is busy or away until that day rest on `day`.

    `until` is the day on which the person is back and reminders begin again; None where they never rested.
    """
    return until is not None and day < until


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place on the frozen roster of a round. `deadline` is the one that binds them.

    `snoozed_until`: the day on which reminders begin again (`is_resting`).
    """

    round_id: str
    person_id: str
    unit_id: str
    deadline: datetime
    extension_reason: str = ""
    snoozed_until: date | None = None
    snooze_reason: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """What one person is asked for by a deadline, and how much of it is done: their seat in a round of any kind.

    `done` counts pledges registered, or is 1 once the study is complete. `used`: pledges that are not withdrawn.
    """

    round: Round
    seat: Seat
    done: int
    used: int = 0

    @property
    def is_open(self) -> bool:
        """Whether something is still owed."""
        return self.done < self.round.owed


@dataclass(frozen=True, slots=True)
class Preflight:
    """What opening a round would mean, counted before it happens.

    `cells` are units with none under them; `attached` of the people belong to a body itself, so to no cell.
    """

    people: int
    unlinked: int
    cells: int
    attached: int
    without_secretary: tuple[str, ...]
    by_channel: tuple[tuple[str, int], ...] = ()
    """How many of the people are reached through which channel first, by its name; the others are not reached."""
