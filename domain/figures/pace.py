"""How far a round should have come by now, and whether a share keeps up with it. A share is never measured by 100 %
before the deadline: on the second day of three weeks nobody is behind with a tenth."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Literal

from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Share
from domain.rounds.round import Round

Keeping = Literal["ahead", "near", "behind"]
"""How a share stands to the pace: it keeps up with it, is short of it by less than `SLACK`, or by more."""

SLACK = Fraction(1, 10)
"""By so much of the whole a share may be short of the pace before it is behind."""


def expected_pace(round_: Round, at: datetime, calendar: WorkCalendar) -> Share:
    """The days of the round that are over, of all its days: as if each day brought the same number of people.

    All of them from the deadline on; nothing before the opening.
    """
    opened = calendar.day_of(round_.opens_at)
    days = max((calendar.day_of(round_.deadline) - opened).days, 1)
    if at >= round_.deadline:
        return Share(days, days)
    return Share(min(max((calendar.day_of(at) - opened).days, 0), days - 1), days)


def keeping(share: Share, pace: Share) -> Keeping:
    """How the share stands to this pace. A share of nothing keeps up with any."""
    if not share.due:
        return "ahead"
    short = Fraction(pace.done, pace.due) - Fraction(share.done, share.due)
    if short <= 0:
        return "ahead"
    return "near" if short < SLACK else "behind"
