"""A member's request for a later deadline in a round, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RequestState(StrEnum):
    """Asked, it waits for the unit's leaders; passed on, for the office. Both verdicts are final."""

    ASKED = "asked"
    PASSED_ON = "passed-on"
    GRANTED = "granted"
    DECLINED = "declined"


PENDING = (RequestState.ASKED, RequestState.PASSED_ON)
"""What waits for somebody."""


@dataclass(frozen=True, slots=True)
class ExtensionRequest:
    """What somebody asks for: a deadline of their own at `until`, in a round whose kind and title are given.

    `unit_id` is the unit that they belonged to when they asked. `version` grows when it is passed on; `submitted_at` is
    since when this version waits. `grants`: whether the approval of the person for whom it was read grants it, or else
    passes it on. `remark` is that of whoever declined it.
    """

    key: str
    round_id: str
    round_kind: str
    round_title: str
    person_id: str
    person_name: str
    unit_id: str
    unit_name: str
    reason: str
    until: datetime
    state: RequestState
    version: int
    submitted_at: datetime
    grants: bool = False
    remark: str = ""
