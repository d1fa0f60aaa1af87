"""What a round should have reached by a day, and the days of weeks, months and quarters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.calendar.periods import Period, PeriodKind
from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Share
from domain.figures.pace import expected_pace, keeping
from tests.pledges.pledging import ROUND
from tests.town import ZONE

CALENDAR = WorkCalendar(zone=ZONE)
OPENED, DEADLINE = datetime(2026, 11, 2, 8, tzinfo=ZONE), datetime(2026, 11, 23, 17, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (OPENED - timedelta(days=1), Share(0, 21)),
        (OPENED, Share(0, 21)),
        (OPENED + timedelta(days=12), Share(12, 21)),
        (DEADLINE - timedelta(minutes=1), Share(20, 21)),
        (DEADLINE, Share(21, 21)),
        (DEADLINE + timedelta(days=40), Share(21, 21)),
    ],
)
def test_the_pace_is_the_part_of_its_days_that_is_over(at: datetime, expected: Share) -> None:
    assert expected_pace(replace(ROUND, opens_at=OPENED, deadline=DEADLINE), at, CALENDAR) == expected


def test_a_round_of_one_day_is_due_at_its_deadline() -> None:
    short = replace(ROUND, opens_at=DEADLINE - timedelta(hours=5), deadline=DEADLINE)

    assert expected_pace(short, DEADLINE - timedelta(hours=1), CALENDAR) == Share(0, 1)
    assert expected_pace(short, DEADLINE, CALENDAR) == Share(1, 1)


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (Share(4, 8), "ahead"),
        (Share(41, 100), "near"),
        (Share(40, 100), "behind"),
        (Share(0, 0), "ahead"),
    ],
)
def test_a_share_is_measured_by_the_pace(share: Share, word: str) -> None:
    assert keeping(share, Share(1, 2)) == word


@pytest.mark.parametrize(
    ("kind", "day", "label", "first", "last", "weeks"),
    [
        ("week", date(2026, 11, 29), "2026-W48", date(2026, 11, 23), date(2026, 11, 29), 1),
        ("week", date(2027, 1, 1), "2026-W53", date(2026, 12, 28), date(2027, 1, 3), 1),
        ("month", date(2026, 2, 11), "2026-02", date(2026, 2, 1), date(2026, 2, 28), 4),
        ("quarter", date(2026, 12, 31), "2026-Q4", date(2026, 10, 1), date(2026, 12, 31), 13),
    ],
)
def test_a_period_has_its_days(
    kind: PeriodKind, day: date, label: str, first: date, last: date, weeks: int
) -> None:
    period = Period.of(kind, day)

    assert (period.label, period.begins, period.ends, len(period.weeks)) == (label, first, last, weeks)
    assert Period.parse(kind, label) == period
    assert all(first <= week.sunday <= last for week in period.weeks)


@pytest.mark.parametrize(
    ("kind", "label"), [("week", "2026-W54"), ("month", "2026-13"), ("quarter", "2026-4"), ("week", "47")]
)
def test_no_period_is_none(kind: PeriodKind, label: str) -> None:
    assert Period.parse(kind, label) is None
