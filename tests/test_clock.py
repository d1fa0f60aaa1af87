"""The clocks tell aware UTC, and the movable one only goes forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from time import sleep

import pytest

from bot.clock import MovableClock, SystemClock
from tests.town import MONDAY


def test_system_clock_is_aware_utc_and_goes_on() -> None:
    clock = SystemClock()

    first, second = clock.now(), clock.now()

    assert (first.tzinfo, first <= second) == (UTC, True)


def test_clocks_tell_what_the_database_keeps() -> None:
    moved = MovableClock(MONDAY)
    moved.move_to(moved.now() + timedelta(days=1, microseconds=250_777))

    told = [clock.now().microsecond % 1000 for clock in (SystemClock(), moved) for _ in range(50)]

    assert told == [0] * 100


def test_movable_clock_begins_where_it_is_told_and_runs() -> None:
    clock = MovableClock(MONDAY)

    first = clock.now()
    sleep(0.01)

    assert MONDAY <= first < clock.now() < MONDAY + timedelta(minutes=1)


def test_moved_clock_runs_on_from_there() -> None:
    clock = MovableClock(MONDAY)
    there = (clock.now() + timedelta(days=40)).astimezone(timezone(timedelta(hours=7)))

    clock.move_to(there)
    now = clock.now()

    assert (there <= now < there + timedelta(minutes=1), now.tzinfo) == (True, UTC)


def test_clock_does_not_begin_at_a_naive_time() -> None:
    with pytest.raises(ValueError, match="a clock begins"):
        MovableClock(MONDAY.replace(tzinfo=None))


@pytest.mark.parametrize("at", [datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 1, 1)])  # noqa: DTZ001
def test_clock_refuses_the_past_and_the_naive(at: datetime) -> None:
    with pytest.raises(ValueError, match="a clock is moved"):
        MovableClock(MONDAY).move_to(at)
