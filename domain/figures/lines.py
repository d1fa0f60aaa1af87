"""Lines of summaries and of the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.figures.counts import Figures
from domain.people.person import Status
from domain.pledges.pledge import PledgeState, Progress
from domain.rounds.round import RoundKind
from domain.study.edition import ReflectionState, Way


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit's own figures."""

    unit_id: str
    unit_code: str
    unit_name: str
    parent_id: str | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class StudyLine:
    """What stands about one person's study in a round. Without `way` nothing was said; `late`: after the deadline."""

    way: Way | None = None
    reason: str = ""
    at: datetime | None = None
    code: str = ""
    entered_by: str = ""
    """Who entered it for them, by name; empty where they did it themselves."""
    late: bool = False
    card: int = 0
    """The card they are reading, 0 before the first."""
    reflection: ReflectionState | None = None
    reflection_owed: bool = False
    """Whether the round asks for a reflection at all."""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """What one person owes one round, and did.

    `owed`, `done`, `accepted` and `returned` count pledges in a registration round: asked for, registered, approved,
    returned. In a study round each is 0 or 1: whether the study is due, complete, complete with nothing left for the
    secretary to read, and whether the reflection was returned; `study` says more.
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
    owed: int
    done: int
    accepted: int
    returned: int
    linked: bool
    reachable: bool = True
    """Whether one of the linked doors can be written to now."""
    extension_reason: str = ""
    snoozed_until: date | None = None
    snooze_reason: str = ""
    kind: RoundKind = RoundKind.PLEDGE
    study: StudyLine | None = None


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
