"""What a module asks about on certain days, as far as a forecast of reminders needs to know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.reminders.ladder import LadderStep, newest_due
from domain.reminders.planning import entry_of

FURTHER_STEPS = 1
"""Only steps that are still to come ask."""
STEP_WAITS = 2
"""The newest step that is due is still to be told; the day's message, if it left since, spoke of it."""
STEP_MISSED = 3
"""The same, but the day's message left before there was anything to ask."""


@dataclass(frozen=True, slots=True)
class InquiryDay:
    """What people are asked about that have something to answer for by this `day`, as `task` in the ledger.

    By `steps`, in order, of which the last presses; what could not be asked before is asked until `over_at`.
    """

    task: str
    day: date
    deadline: datetime
    steps: tuple[LadderStep, ...]
    over_at: datetime

    def newest(self, now: datetime) -> LadderStep | None:
        """The newest step whose time has come; None before the first, and once it is over."""
        return newest_due(self.steps, now) if now < self.over_at else None

    def is_last(self, step: LadderStep) -> bool:
        """Whether no other comes after it."""
        return step == self.steps[-1]

    def entry(self, step: LadderStep) -> str:
        """The name of a step in the ledger."""
        return entry_of(step, self.deadline)


@dataclass(frozen=True, slots=True)
class AskedOf:
    """That people are asked on this day, and how it stands with them: `FURTHER_STEPS` and what follows it.

    `rests_until`: they are away, and asked from that day on.
    """

    inquiry: InquiryDay
    waits: int = FURTHER_STEPS
    rests_until: date | None = None

    @property
    def ends_at(self) -> datetime:
        """After that nothing is asked of them."""
        waits = self.waits != FURTHER_STEPS or self.rests_until is not None
        return self.inquiry.over_at if waits else self.inquiry.deadline
