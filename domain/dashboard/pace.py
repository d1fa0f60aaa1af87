"""How far a round should have come by now, so that a share can be judged before its deadline. Pure."""

from __future__ import annotations

from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.rounds.round import Round

WHOLE = 100


def expected_percent(round_: Round, now: datetime, calendar: WorkCalendar) -> int:
    """The percent of the round's working days that have passed, from its opening to its deadline: on an even pace so
    many would be done. 0 before it opens, 100 from its deadline on."""
    if now >= round_.deadline:
        return WHOLE
    if now <= round_.opens_at:
        return 0
    first, last = calendar.day_of(round_.opens_at), calendar.day_of(round_.deadline)
    passed = calendar.working_days_between(first, calendar.day_of(now))
    return WHOLE * passed // max(calendar.working_days_between(first, last), 1)
