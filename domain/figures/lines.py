"""Lines of summaries and of the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from domain.figures.counts import Figures
from domain.people.person import Status
from domain.rounds.standing import NOT_HANDED_IN, RoundStanding, standing_of


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit's own figures."""

    unit_id: str
    unit_code: str
    unit_name: str
    parent_id: str | None
    figures: Figures


class SeatDetail(Protocol):
    """What a kind of rounds knows of a person's seat beyond counts."""

    @property
    def waiting(self) -> bool:
        """Whether something waits for a decision."""
        ...


@dataclass(frozen=True, slots=True)
class MemberLine:
    """What one person owes one round, and did.

    `owed`, `done`, `accepted` and `returned` count what the round asks for: how much is due of them, handed in, handed
    in with nothing left for anybody to decide, and returned. `detail` is what more their kind of round knows.
    """

    person_id: str
    code: str
    full_name: str
    unit_id: str
    unit_name: str
    status: Status
    round_id: str
    round_title: str
    deadline: datetime
    kind: str
    owed: int
    done: int
    accepted: int
    returned: int
    linked: bool
    reachable: bool = True
    """Whether one of the linked accounts can be written to now."""
    extension_reason: str = ""
    snoozed_until: date | None = None
    snooze_reason: str = ""
    detail: SeatDetail | None = None

    @property
    def standing(self) -> RoundStanding:
        """How this person stands in the round; of no meaning for whoever is outside denominators."""
        return standing_of(owed=self.owed, done=self.done, accepted=self.accepted, returned=self.returned)

    @property
    def missing(self) -> bool:
        """Whether this person owes the round something and nothing came back to them."""
        return self.done < self.owed and self.standing in NOT_HANDED_IN

    @property
    def waiting(self) -> bool:
        """Whether something of this person waits for a decision."""
        return self.done > self.accepted if self.detail is None else self.detail.waiting
