"""Working days and hours, weeks, and the kept holidays of Viet Nam against the published table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.holidays import vietnamese_holidays, vietnamese_swapped_days
from domain.calendar.working_days import OwnDay, Week, WorkCalendar

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
KEPT = WorkCalendar(
    free_days=frozenset(vietnamese_holidays(range(2026, 2031))),
    swapped_days=vietnamese_swapped_days(range(2026, 2031)),
)
DAYS = st.dates(min_value=date(2026, 1, 10), max_value=date(2030, 12, 1))
MOMENTS = st.datetimes(
    min_value=datetime(2026, 1, 10),  # noqa: DTZ001 -- hypothesis wants naive bounds
    max_value=datetime(2030, 12, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


def days(*spans: tuple[str, str]) -> set[date]:
    found = set()
    for first, last in spans:
        day = date.fromisoformat(first)
        while day <= date.fromisoformat(last):
            found.add(day)
            day += timedelta(days=1)
    return found


def quiet(year: int) -> set[date]:
    """Weekdays of a year on which nobody works."""
    return {
        day
        for day in (date(year, 1, 1) + timedelta(days=i) for i in range(365))
        if day.weekday() < 5 and not KEPT.is_working_day(day)
    }


@pytest.mark.parametrize(
    ("year", "spans"),
    [
        (
            2026,
            [
                ("2026-01-01", "2026-01-02"),
                ("2026-02-16", "2026-02-20"),
                ("2026-04-27", "2026-04-27"),
                ("2026-04-30", "2026-05-01"),
                ("2026-08-31", "2026-09-02"),
                ("2026-11-24", "2026-11-24"),
            ],
        ),
        (
            2027,
            [
                ("2027-01-01", "2027-01-01"),
                ("2027-02-04", "2027-02-05"),
                ("2027-02-08", "2027-02-11"),
                ("2027-04-16", "2027-04-16"),
                ("2027-04-30", "2027-04-30"),
                ("2027-05-03", "2027-05-03"),
                ("2027-09-01", "2027-09-03"),
                ("2027-11-24", "2027-11-24"),
            ],
        ),
        (
            2028,
            [
                ("2028-01-03", "2028-01-03"),
                ("2028-01-24", "2028-01-28"),
                ("2028-04-04", "2028-04-04"),
                ("2028-05-01", "2028-05-02"),
                ("2028-09-01", "2028-09-01"),
                ("2028-09-04", "2028-09-04"),
                ("2028-11-24", "2028-11-24"),
            ],
        ),
        (
            2029,
            [
                ("2029-01-01", "2029-01-01"),
                ("2029-02-12", "2029-02-16"),
                ("2029-04-23", "2029-04-23"),
                ("2029-04-30", "2029-05-01"),
                ("2029-09-03", "2029-09-04"),
                ("2029-11-26", "2029-11-26"),
            ],
        ),
        (
            2030,
            [
                ("2030-01-01", "2030-01-01"),
                ("2030-01-31", "2030-02-01"),
                ("2030-02-04", "2030-02-06"),
                ("2030-04-12", "2030-04-12"),
                ("2030-04-30", "2030-05-01"),
                ("2030-09-02", "2030-09-03"),
                ("2030-11-25", "2030-11-25"),
            ],
        ),
    ],
)
def test_the_weekdays_off_are_those_of_the_table(year: int, spans: list[tuple[str, str]]) -> None:
    assert sorted(quiet(year)) == sorted(days(*spans))


def test_the_first_days_of_the_lunar_years_are_holidays() -> None:
    new_years = {
        date(2026, 2, 17),
        date(2027, 2, 6),
        date(2028, 1, 26),
        date(2029, 2, 13),
        date(2030, 2, 2),
    }

    assert new_years - vietnamese_holidays(range(2026, 2031)).keys() == set()


def test_every_break_of_the_table_is_silent_from_end_to_end() -> None:
    breaks = days(
        ("2026-02-14", "2026-02-22"),
        ("2026-08-29", "2026-09-02"),
        ("2027-02-04", "2027-02-11"),
        ("2028-01-24", "2028-01-30"),
    )

    assert [day for day in sorted(breaks) if KEPT.is_working_day(day)] == []


def test_holidays_are_of_the_years_asked_for_and_no_other() -> None:
    assert {day.year for day in vietnamese_holidays([2027])} == {2027}
    assert vietnamese_holidays([]) == {}
    assert vietnamese_swapped_days([]) == frozenset()


def test_a_swapped_saturday_is_worked_and_an_own_day_off_is_not() -> None:
    own = WorkCalendar(
        free_days=frozenset({date(2026, 11, 20), date(2026, 11, 28)}),
        swapped_days=frozenset({date(2026, 11, 21), date(2026, 11, 28)}),
    )

    assert [own.is_working_day(date(2026, 11, day)) for day in (19, 20, 21, 22, 28)] == [
        True,
        False,
        True,
        False,
        False,
    ]
    assert KEPT.is_working_day(date(2026, 8, 22))


def test_what_the_office_set_wins_over_holidays_and_swaps() -> None:
    own = {
        day.day: day
        for day in (
            OwnDay(date(2026, 11, 24), worked=True),
            OwnDay(date(2026, 11, 25), worked=False),
            OwnDay(date(2026, 8, 22), worked=False),
        )
    }
    ours = replace(KEPT, own=own)

    assert [ours.is_working_day(day) for day in sorted(own)] == [False, True, False]
    assert [KEPT.is_working_day(day) for day in sorted(own)] == [True, False, True]


def test_a_calendar_without_a_working_day_falls_back_to_the_plain_week() -> None:
    sunday = date(2027, 6, 6)
    free = {sunday + timedelta(days=n): OwnDay(sunday + timedelta(days=n), False) for n in range(-800, 800)}
    idle = WorkCalendar(own=free)

    assert idle.last_working_day_on_or_before(sunday) == date(2027, 6, 4)
    assert idle.last_working_day_on_or_before(date(2027, 6, 2)) == date(2027, 6, 2)
    assert idle.next_working_day_after(sunday) == date(2027, 6, 7)
    assert idle.next_working_time(local(2027, 6, 5, 9)) == local(2027, 6, 7, 8)


def test_every_holiday_has_a_name_and_a_day_beside_it_has_the_holidays() -> None:
    names = vietnamese_holidays(range(2026, 2031))

    assert [day for day, name in names.items() if not name] == []
    assert {
        day.isoformat(): names[day]
        for day in (
            date(2026, 8, 31),
            date(2027, 2, 4),
            date(2027, 2, 6),
            date(2027, 2, 11),
            date(2027, 9, 1),
        )
    } == {
        "2026-08-31": "22/08/2026",
        "2027-02-04": "Tết Nguyên Đán",
        "2027-02-06": "Tết Nguyên Đán",
        "2027-02-11": "Tết Nguyên Đán",
        "2027-09-01": "Quốc khánh",
    }


def test_working_days_step_over_a_holiday() -> None:
    assert KEPT.last_working_day_on_or_before(date(2026, 11, 24)) == date(2026, 11, 23)
    assert KEPT.last_working_day_on_or_before(date(2026, 11, 23)) == date(2026, 11, 23)
    assert KEPT.next_working_day_after(date(2026, 11, 23)) == date(2026, 11, 25)
    assert KEPT.add_working_days(date(2026, 11, 20), 3) == date(2026, 11, 26)
    assert KEPT.add_working_days(date(2026, 11, 26), -3) == date(2026, 11, 20)
    assert KEPT.add_working_days(date(2026, 11, 22), 0) == date(2026, 11, 22)
    assert KEPT.working_days_between(date(2026, 11, 20), date(2026, 11, 26)) == 3
    assert KEPT.working_days_between(date(2026, 11, 26), date(2026, 11, 20)) == -3


@given(DAYS, st.integers(1, 30))
def test_adding_working_days_and_counting_them_agree(day: date, count: int) -> None:
    later, earlier = KEPT.add_working_days(day, count), KEPT.add_working_days(day, -count)

    assert KEPT.is_working_day(later)
    assert KEPT.is_working_day(earlier)
    assert KEPT.working_days_between(day, later) == count
    assert KEPT.working_days_between(day, earlier) == -count


@pytest.mark.parametrize(
    ("at", "then"),
    [
        (local(2026, 11, 23, 8), local(2026, 11, 23, 8)),
        (local(2026, 11, 23, 10, 59), local(2026, 11, 23, 10, 59)),
        (local(2026, 11, 23, 11), local(2026, 11, 23, 14)),
        (local(2026, 11, 23, 7, 59), local(2026, 11, 23, 8)),
        (local(2026, 11, 23, 16, 30), local(2026, 11, 25, 8)),
        (local(2026, 11, 24, 9), local(2026, 11, 25, 8)),
        (local(2026, 11, 20, 20), local(2026, 11, 23, 8)),
        (local(2026, 2, 13, 16, 30), local(2026, 2, 23, 8)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), local(2026, 11, 23, 8)),
    ],
)
def test_what_comes_outside_working_time_waits_for_the_next(at: datetime, then: datetime) -> None:
    assert KEPT.next_working_time(at) == then
    assert KEPT.next_working_time(at).tzinfo is UTC


@given(MOMENTS)
def test_the_next_working_time_is_working_time_and_not_earlier(at: datetime) -> None:
    then = KEPT.next_working_time(at)

    assert KEPT.is_working_time(then)
    assert then >= at
    assert (then == at) == KEPT.is_working_time(at)


def test_the_day_is_the_committees_day() -> None:
    late = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)

    assert KEPT.day_of(late) == date(2026, 11, 23)
    assert KEPT.local(late) == local(2026, 11, 23, 1)
    assert KEPT.instant(date(2026, 11, 23), time(1)) == late


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        KEPT.day_of(datetime(2026, 11, 22))  # noqa: DTZ001 -- what is refused


@pytest.mark.parametrize(
    "hours",
    [(), ((time(11), time(8)),), ((time(8), time(8)),), ((time(8), time(12)), (time(11), time(16)))],
)
def test_hours_out_of_order_are_refused(hours: tuple[tuple[time, time], ...]) -> None:
    with pytest.raises(ValueError, match="hours"):
        WorkCalendar(hours=hours)


def test_a_week_runs_from_monday_to_sunday() -> None:
    week = KEPT.week_of(date(2026, 11, 22))

    assert week == Week(2026, 47)
    assert (week.label, week.monday, week.sunday) == ("2026-W47", date(2026, 11, 16), date(2026, 11, 22))
    assert KEPT.span_of(week) == (local(2026, 11, 16), local(2026, 11, 23))
    assert (week.previous, week.following) == (Week(2026, 46), Week(2026, 48))


@pytest.mark.parametrize(
    ("label", "week"),
    [
        ("2026-W47", Week(2026, 47)),
        (" 2026-w1 ", Week(2026, 1)),
        ("2026-W53", Week(2026, 53)),
        ("2027-W53", None),
        ("2026-W00", None),
        ("2026-47", None),
        ("0000-W01", None),
        ("0001-W01", None),
        ("9999-W52", None),
        ("Tuần 47", None),
        ("", None),
    ],
)
def test_a_week_is_parsed_or_refused(label: str, week: Week | None) -> None:
    assert Week.parse(label) == week


@given(DAYS)
def test_the_week_of_a_day_holds_it_and_survives_its_label(day: date) -> None:
    week = Week.of(day)

    assert week.monday <= day <= week.sunday
    assert Week.parse(week.label) == week
    assert week.following.previous == week
    assert week.previous < week < week.following
