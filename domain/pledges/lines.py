"""Pledges as lines of lists and of the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.pledges.pledge import PledgeState, Progress


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
    entered_by: str = ""
    """Who entered it for them, by name; empty where they did it themselves."""
    entered_reason: str = ""
