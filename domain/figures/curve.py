"""How far a round had come day by day, beside its expected pace. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from domain.figures.counts import Share

MOST_POINTS = 31
"""Days that a curve asks for, beside the last one: of a longer round every second or third, up to the last."""
LOOKED_BACK = timedelta(days=364)
"""How far back a curve goes: no day and month stand twice on it."""


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A share at the end of the day; of the last day of a curve, at the instant for which it was drawn."""

    day: date
    share: Share


@dataclass(frozen=True, slots=True)
class Curve:
    """`done`: how many of those who counted then had done their duty, the last point as the figures of the same instant
    have it; days of which nothing is known are left out. `pace`: on every day up to the deadline, the days of the round
    that were over of all its days."""

    done: tuple[CurvePoint, ...]
    pace: tuple[CurvePoint, ...]

    @property
    def drawn(self) -> bool:
        """Whether there are points enough for a line."""
        return len(self.done) > 1

    def expected(self, day: date) -> Share:
        """The pace on this day. Raises LookupError for one that the round does not have."""
        for point in self.pace:
            if point.day == day:
                return point.share
        raise LookupError(f"{day} is no day of the round")


def curve_days(first: date, last: date, most: int = MOST_POINTS) -> list[date]:
    """The days before the last one at whose ends a curve is asked for, `most` at most, the earliest first."""
    length = (last - first).days
    step = max(-(-length // most), 1)
    return [last - timedelta(days=back) for back in range(step, length + 1, step)][::-1]


def every_day(first: date, last: date) -> list[date]:
    """Both and what lies between them."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
