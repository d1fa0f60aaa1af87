"""What time it is. The only module that may ask; everything else is handed the time.

Instants are told to the millisecond, as they are kept: what comes back from the database equals what went in.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """This instant, aware, in UTC."""
        return _to_the_millisecond(datetime.now(UTC))  # noqa: TID251  the one place that may ask


class MovableClock:
    """For the demo: begins at a given instant, runs on beside the machine's clock, and can be moved forward."""

    def __init__(self, begin: datetime) -> None:
        """Raises ValueError for a naive begin."""
        if begin.tzinfo is None:
            raise ValueError("a clock begins at an aware time")
        self._begin = begin.astimezone(UTC) - timedelta(seconds=time.monotonic())

    def now(self) -> datetime:
        """This instant of the moved time, aware, in UTC."""
        return _to_the_millisecond(self._begin + timedelta(seconds=time.monotonic()))

    def move_to(self, at: datetime) -> None:
        """Make it `at` (aware) now and run on from there. Raises ValueError for a past or naive time."""
        if at.tzinfo is None:
            raise ValueError("a clock is moved to an aware time")
        ahead = at - self.now()
        if ahead < timedelta():
            raise ValueError("a clock is moved forward only")
        self._begin += ahead


def _to_the_millisecond(at: datetime) -> datetime:
    return at.replace(microsecond=at.microsecond // 1000 * 1000)
