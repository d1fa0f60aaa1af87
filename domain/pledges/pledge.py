"""Pledges: what somebody promised, how it was decided, how it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PledgeState(StrEnum):
    """The life of a pledge. Every version is kept; a change after approval goes back to `submitted`."""

    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


REGISTERED = (PledgeState.SUBMITTED, PledgeState.APPROVED)
"""The states that count as registered: returned pledges wait for their author, withdrawn ones are gone."""


class Progress(StrEnum):
    """How an approved pledge goes, by its author's word."""

    DOING = "doing"
    DONE = "done"
    STUCK = "stuck"


class FulfilmentState(StrEnum):
    """What became of an approved pledge: `reported` is its author's word, the others are the cell's."""

    REPORTED = "reported"
    RETURNED = "returned"
    CONFIRMED = "confirmed"
    NOT_MET = "not-met"


SETTLED = (FulfilmentState.CONFIRMED, FulfilmentState.NOT_MET)
"""The states after which nothing of a pledge changes any more."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is promised: one version of a pledge's text."""

    group: int
    deed: str
    result: str
    until: date
    evidence: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the author last said about the way a pledge goes. `percent` is 0–100 where it was given."""

    progress: Progress
    percent: int | None
    note: str
    at: datetime
    entered_by: str = ""
    """Who entered it for the author, by name; empty where the author said it."""
    photo: bool = False
    """Whether a photograph that shows the result came with it."""

    @property
    def evidenced(self) -> bool:
        """Whether it is about a result, and says or shows what that is seen by."""
        return self.progress is Progress.DONE and (bool(self.note) or self.photo)


@dataclass(frozen=True, slots=True)
class Pledge:
    """A pledge as it is now."""

    id: str
    receipt: str
    round_id: str
    round_title: str
    person_id: str
    person_name: str
    unit_id: str
    unit_name: str
    state: PledgeState
    version: int
    deed: Deed
    submitted_at: datetime
    remark: str = ""
    approved: Deed | None = None
    """The version approved before this one, where the present one changes it: what to show the difference against."""
    likeness: int | None = None
    """Percent of likeness with another pledge of the unit in the round, where it is high; for the secretary only."""
    report: Report | None = None
    entered_by: str = ""
    """Who entered it for a member without a phone, by name; empty where the member did it."""
    entered_reason: str = ""
    """Why somebody else entered it."""
    fulfilment: FulfilmentState | None = None
    """What became of it; None until its author reports that it is done."""
    fulfilment_remark: str = ""
    """What the cell said about its fulfilment."""

    @property
    def settled(self) -> bool:
        """Whether the cell has said the last word on it."""
        return self.fulfilment in SETTLED

    @property
    def key(self) -> str:
        """What names it in a list and in a button."""
        return self.id


@dataclass(frozen=True, slots=True)
class PledgeEntry:
    """What somebody else entered about a member's pledge: the pledge itself or, with `report`, how it goes.

    `by` is the id of its enterer. The member may object to it, once, within `domain.rounds.round.OBJECTION`.
    """

    id: str
    pledge: Pledge
    by: str
    at: datetime
    report: Report | None = None
