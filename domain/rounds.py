"""Registration rounds: what is asked of whom, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class RoundState(StrEnum):
    """A round is prepared in a conversation, so it exists only from its opening on."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Group:
    """A content group of a round; `number` is its place in the menu, from 1."""

    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Round:
    """A registration round."""

    id: str
    title: str
    period_from: date
    period_to: date
    opens_at: datetime
    deadline: datetime
    min_pledges: int
    max_pledges: int
    approval: bool
    guidance: str
    audience_unit_id: str
    groups: tuple[Group, ...]
    state: RoundState = RoundState.OPEN

    def running(self, at: datetime) -> bool:
        """Whether members see the round at that instant: its opening has come and nobody closed it."""
        return self.state is RoundState.OPEN and self.opens_at <= at


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
    used: int = 0
    """How many pledges they have there that are not withdrawn; counted where seats are listed by person."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What opening a round would mean, counted before it happens."""

    people: int
    unlinked: int
    units: int
    without_secretary: tuple[str, ...]
