"""Rounds: what is asked of whom, until when, whatever it is. Each kind of round adds its own terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from domain.people.person import Role

OBJECTION = timedelta(days=7)
"""How long somebody may object to what was entered for them."""


class RoundState(StrEnum):
    """A round is prepared in a conversation, so it exists only from its opening on."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What every round has, whatever it asks for. `owed`: how many of its things each person is to hand in.

    The audience is everybody counted under `audience_unit_id`; with `audience_roles` only those who hold one of them.
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

    @property
    def number(self) -> str:
        """The number of the document that it is about; empty where it is about none."""
        return ""

    def running(self, at: datetime) -> bool:
        """Whether members see the round at that instant: its opening has come and nobody closed it."""
        return self.state is RoundState.OPEN and self.opens_at <= at


def most_urgent_first(rounds: Iterable[Round]) -> list[Round]:
    """Open rounds by their deadline, then closed ones, the last first: the order in which rounds are told of."""

    def urgency(round_: Round) -> tuple[bool, float, str]:
        closed, deadline = round_.state is RoundState.CLOSED, round_.deadline.timestamp()
        return (closed, -deadline if closed else deadline, round_.title)

    return sorted(rounds, key=urgency)


def short_names(rounds: Sequence[Round]) -> list[str]:
    """What these rounds are called beside each other: by the number of their document, or by their titles."""
    numbers = [round_.number for round_ in rounds]
    return [
        round_.number if round_.number and numbers.count(round_.number) == 1 else round_.title
        for round_ in rounds
    ]


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place on the frozen roster of a round. `deadline` is the one that binds them."""

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
