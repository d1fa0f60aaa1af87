"""A member's absence, and how long one may be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

LONGEST_ABSENCE = timedelta(days=366)
"""What ends later is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is away: reminders rest, and begin again on the day `until`, on which they are back.

    `noted_by`: the id of who noted it.
    """

    person_id: str
    until: date
    reason: str
    noted_by: str
    noted_at: datetime
