"""Lines of summaries and of the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.figures import PledgeFigures
from domain.people import Status
from domain.pledges import PledgeState, Progress


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit's own figures. `linked` counts the people on its rosters whom a door reaches, of `people`."""

    unit_id: str
    unit_code: str
    unit_name: str
    parent_id: str | None
    figures: PledgeFigures
    people: int
    linked: int


@dataclass(frozen=True, slots=True)
class MemberLine:
    """What one person owes one round, and did."""

    person_id: str
    code: str
    full_name: str
    unit_id: str
    unit_name: str
    status: Status
    round_id: str
    round_title: str
    deadline: datetime
    owed: int
    registered: int
    approved: int
    returned: int
    linked: bool
    reachable: bool = True
    """Whether one of the linked doors can be written to now."""
    extension_reason: str = ""
    snoozed_until: date | None = None
    snooze_reason: str = ""


@dataclass(frozen=True, slots=True)
class PledgeLine:
    """One pledge as the workbook shows it."""

    receipt: str
    full_name: str
    unit_name: str
    round_title: str
    group: str
    deed: str
    result: str
    until: date
    evidence: str
    state: PledgeState
    submitted_at: datetime
    decided_at: datetime | None
    decided_by: str
    remark: str
    progress: Progress | None
    percent: int | None
    progress_note: str
    unit_id: str = ""
