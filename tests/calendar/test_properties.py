"""What holds for every calendar, whatever days an office sets."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.holidays import vietnamese_holidays, vietnamese_swapped_days
from domain.calendar.spans import days_of, free_spans, own_spans, with_own, without_own, worked_days
from domain.calendar.working_days import OwnDay, WorkCalendar

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
YEARS = range(2026, 2029)
NAMES = vietnamese_holidays(YEARS)
PUBLIC = WorkCalendar(free_days=frozenset(NAMES), swapped_days=vietnamese_swapped_days(YEARS), names=NAMES)
FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
DAYS = st.dates(FIRST, LAST)
OWN = st.lists(
    st.builds(OwnDay, DAYS, st.booleans(), st.sampled_from(("", "Hội thao", "Nghỉ hè"))), max_size=80
)
"""Single days that an office sets; later ones win."""
BREAKS = st.tuples(DAYS, st.integers(0, 60)).map(
    lambda span: [OwnDay(day, worked=False) for day in days_of(span[0], span[0] + timedelta(days=span[1]))]
)
"""A long break, over whatever else there is."""
CALENDARS = st.tuples(OWN, BREAKS).map(lambda days: with_own(PUBLIC, [*days[0], *days[1]]))
MOMENTS = st.datetimes(
    datetime(2027, 1, 1),  # noqa: DTZ001 -- hypothesis wants naive bounds
    datetime(2027, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@given(CALENDARS, DAYS)
def test_moving_back_lands_on_a_working_day_and_stays_there(calendar: WorkCalendar, day: date) -> None:
    there = calendar.last_working_day_on_or_before(day)

    assert there <= day
    assert calendar.is_working_day(there)
    assert calendar.last_working_day_on_or_before(there) == there
    assert [one for one in days_of(there, day)[1:] if calendar.is_working_day(one)] == []


@given(CALENDARS, DAYS)
def test_moving_on_lands_on_the_next_working_day(calendar: WorkCalendar, day: date) -> None:
    there = calendar.next_working_day_after(day)

    assert there > day
    assert [one for one in days_of(day, there)[1:] if calendar.is_working_day(one)] == [there]


@given(CALENDARS, MOMENTS, MOMENTS)
def test_the_next_working_time_is_monotone(calendar: WorkCalendar, one: datetime, other: datetime) -> None:
    early, late = sorted((one, other))

    assert calendar.next_working_time(early) <= calendar.next_working_time(late)
    assert calendar.is_working_time(calendar.next_working_time(early))


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(31, 1200), DAYS)
def test_a_month_or_years_of_days_off_end_the_search(first: date, length: int, day: date) -> None:
    """Even what no door lets in: the search ends, and it goes in the right direction."""
    free = [OwnDay(first + timedelta(days=count), worked=False) for count in range(length)]
    calendar = with_own(PUBLIC, free)
    at = datetime(day.year, day.month, day.day, tzinfo=ZONE)

    assert calendar.last_working_day_on_or_before(day) <= day
    assert calendar.next_working_day_after(day) > day
    assert calendar.next_working_time(at) >= at


@given(OWN)
def test_what_is_set_and_taken_back_leaves_no_trace(days: list[OwnDay]) -> None:
    assert without_own(with_own(PUBLIC, days), [day.day for day in days]) == PUBLIC


@given(CALENDARS)
def test_spans_say_which_days_are_off_and_worked(calendar: WorkCalendar) -> None:
    """With the weekends they are all there is to know of a calendar."""
    spans = free_spans(calendar, FIRST, LAST)
    worked = {day.day for day in worked_days(calendar, FIRST, LAST)}
    off = {day for span in spans for day in days_of(span.first, span.last)}

    assert spans == sorted(spans, key=lambda span: span.first)
    assert [day for day in days_of(FIRST, LAST) if calendar.is_working_day(day)] == [
        day for day in days_of(FIRST, LAST) if day in worked or (day.weekday() < 5 and day not in off)
    ]


def test_a_span_that_began_before_is_shown_whole() -> None:
    whole = free_spans(PUBLIC, FIRST, LAST)
    tet = max(whole, key=lambda span: span.last - span.first)

    assert free_spans(PUBLIC, tet.last, tet.last) == free_spans(PUBLIC, tet.first, tet.first) == [tet]


@given(OWN)
def test_own_spans_are_the_own_days(days: list[OwnDay]) -> None:
    own = with_own(PUBLIC, days).own

    assert {day.day: day for span in own_spans(own) for day in span.days} == own
