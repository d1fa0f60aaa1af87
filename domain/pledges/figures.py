"""Counts of registration rounds, each for itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.figures.counts import RoundFigures, Share
from domain.pledges.round import PledgeRound


@dataclass(frozen=True, slots=True)
class PledgeFigures(RoundFigures):
    """A unit's figures in a registration round: people in the first six, pledges in the progress counts.

    `due` is the frozen roster of the round: those who have `registered`, those to whom something was `returned` and who
    have too little else, and those who are `missing`. Who has registered is `approved` or `waiting`. See
    `domain.rounds.standing`. `met` and `not_met` are what cells confirmed of results; `done` is what authors say of
    their pledges themselves, `evidenced` how many of these came with evidence, in words or as a photograph.
    """

    kind: ClassVar[str] = PledgeRound.kind

    due: int = 0
    registered: int = 0
    approved: int = 0
    waiting: int = 0
    returned: int = 0
    missing: int = 0
    met: int = 0
    not_met: int = 0
    evidenced: int = 0
    done: int = 0
    doing: int = 0
    stuck: int = 0
    silent: int = 0

    @classmethod
    def of_sum(cls, counts: Mapping[str, int]) -> Self:
        """Those to whom something was returned were missing then; some of those who had registered waited."""
        due, registered, approved = (counts.get(name, 0) for name in ("due", "registered", "approved"))
        return cls(
            due=due,
            registered=registered,
            approved=approved,
            waiting=registered - approved,
            missing=due - registered,
            **{name: counts.get(name, 0) for name in ("done", "doing", "stuck", "silent")},
        )

    @property
    def tasks(self) -> Share:
        """Registered of due."""
        return self.registration

    @property
    def unfinished(self) -> int:
        """Returned and missing."""
        return self.registration.missing

    @property
    def lacking(self) -> int:
        """Those who are missing; what was returned is told apart."""
        return self.missing

    @property
    def registration(self) -> Share:
        """Registered of due."""
        return Share(self.registered, self.due)

    @property
    def approval(self) -> Share:
        """Approved of due."""
        return Share(self.approved, self.due)
