"""When the demonstration begins: on a working morning, whatever the visitor's clock shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.__main__ import main
from bot.calendar.cache import public_calendar
from bot.commands import demo as command
from bot.demo.committee.history import Moments
from bot.demo.committee.pledging import DEADLINE_AFTER
from bot.demo.committee.studying import UNDER_WAY
from bot.demo.show import first_moment
from bot.settings import Settings
from tests.town import ZONE, StillClock

CALENDAR = public_calendar(ZONE, range(2025, 2030))
OPENINGS = {
    datetime(2026, 11, 30, 10, 15): date(2026, 11, 30),  # noqa: DTZ001  in the committee's zone, below
    datetime(2026, 12, 4, 16, 20): date(2026, 12, 4),  # noqa: DTZ001
    datetime(2026, 12, 5, 12): date(2026, 12, 7),  # noqa: DTZ001
    datetime(2026, 12, 31, 23, 59): date(2026, 12, 31),  # noqa: DTZ001
    datetime(2027, 1, 1, 0, 1): date(2027, 1, 4),  # noqa: DTZ001
    datetime(2027, 2, 6, 9): date(2027, 2, 12),  # noqa: DTZ001
}
"""What the visitor's clock shows, and the day that is played."""


def test_it_begins_at_half_past_nine_of_a_working_day() -> None:
    winter = [date(2026, 12, 25) + timedelta(days=count) for count in range(60)]
    openings = {day: CALENDAR.local(first_moment(day, ZONE)) for day in winter}

    assert {at.time() for at in openings.values()} == {time(9, 30)}
    assert all(CALENDAR.is_working_day(at.date()) for at in openings.values())
    assert all(openings[day].date() == day for day in winter if CALENDAR.is_working_day(day))


@pytest.mark.parametrize(("now", "day"), OPENINGS.items(), ids=str)
def test_the_visitors_hour_plays_no_part(
    now: datetime, day: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    begun: list[datetime] = []

    async def demo(settings: Settings, _tell: Callable[[str], None], *, day: date) -> None:
        begun.append(first_moment(day, settings.timezone))

    monkeypatch.setattr(command, "demo", demo)
    status = main(["demo"], clock=StillClock(now.replace(tzinfo=ZONE).astimezone(UTC)))

    assert (status, [CALENDAR.day_of(at) for at in begun]) == (0, [day])


def test_a_day_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    named: list[date] = []

    async def demo(_settings: Settings, _tell: Callable[[str], None], *, day: date) -> None:
        named.append(day)

    monkeypatch.setattr(command, "demo", demo)
    status = main(["demo", "--start", "2027-02-03"])

    assert (status, named) == (0, [date(2027, 2, 3)])


@pytest.mark.parametrize(("days", "least"), [(DEADLINE_AFTER, 5), (UNDER_WAY.deadline_after, 7)])
def test_before_holidays_too_there_is_a_week_to_play_with(days: int, least: int) -> None:
    """On the last day before Tết the round would otherwise end on that same day."""
    mornings = [
        Moments(CALENDAR.instant(day, time(9, 30)), CALENDAR, Random(1))  # noqa: S311  places nothing secret
        for day in (date(2026, 1, 1) + timedelta(days=count) for count in range(3 * 365))
        if CALENDAR.is_working_day(day)
    ]

    left = [
        CALENDAR.working_days_between(moments.today, CALENDAR.day_of(moments.evening(days)))
        for moments in mornings
    ]

    assert min(left) == least
