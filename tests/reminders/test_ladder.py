"""When reminders are planned."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import APART, Ladder, LadderStep, newest_due, next_after

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CULTURE_DAY = date(2026, 11, 24)
CALENDAR = WorkCalendar(free_days=frozenset({CULTURE_DAY}))
MOMENTS = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001 -- hypothesis wants naive bounds
    max_value=datetime(2027, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)
LADDERS = st.builds(
    Ladder,
    steps=st.lists(st.integers(0, 30), unique=True, max_size=6).map(tuple),
    at=st.times(min_value=time(0), max_value=time(23, 59)),
)
CALENDARS = st.builds(
    WorkCalendar,
    free_days=st.frozensets(st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 12, 31)), max_size=60),
    swapped_days=st.frozensets(
        st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 12, 31)), max_size=10
    ),
)


def step(name: str, at: datetime) -> LadderStep:
    return LadderStep(name, at)


def november(moment: str) -> datetime:
    """`"20 17:30"` as the committee's clock says it; without an hour at nine."""
    day, _, clock = moment.partition(" ")
    return datetime.combine(date(2026, 11, int(day)), time.fromisoformat(clock or "09:00"), ZONE)


def november_steps(table: str) -> tuple[LadderStep, ...]:
    """`"open 2 08:00 | t-7 13"`: each step with its moment."""
    named = (cell.strip().partition(" ") for cell in table.split("|") if cell.strip())
    return tuple(step(name, november(moment)) for name, _, moment in named)


BEFORE_A_DEADLINE = {
    "every step on a working day": (
        "2 08:00",
        "20 17:00",
        "open 2 08:00 | t-7 13 | t-3 17 | t-1 19 | t-0 20",
    ),
    "T-3 and T-1 meet on the Friday before": (
        "2 08:00",
        "30 17:00",
        "open 2 08:00 | t-7 23 | t-1 27 | t-0 30",
    ),
    "T-1 on a holiday moves back; T-3 on a Sunday would come two days after T-7": (
        "2 08:00",
        "25 17:00",
        "open 2 08:00 | t-7 18 | t-1 23 | t-0 25",
    ),
    "T-3 on a Saturday moves back to three days after T-7": (
        "2 08:00",
        "17 17:00",
        "open 2 08:00 | t-7 10 | t-3 13 | t-1 16 | t-0 17",
    ),
    "T-7 on a Saturday would come the day after the notice": (
        "5 10:00",
        "14 17:00",
        "open 5 10:00 | t-3 11 | t-0 13",
    ),
    "a deadline before nine is reminded the day before": (
        "2 08:00",
        "20 08:30",
        "open 2 08:00 | t-7 13 | t-3 17 | t-0 19",
    ),
    "a deadline on a Sunday is reminded on the Friday": (
        "2 08:00",
        "22 17:00",
        "open 2 08:00 | t-7 13 | t-3 19 | t-0 20",
    ),
    "steps before the opening fall away": ("17 10:00", "20 17:00", "open 17 10:00 | t-1 19 | t-0 20"),
    "the step of the opening day replaces the notice": ("19 08:00", "20 17:00", "t-1 19 | t-0 20"),
    "opened on a Saturday night, the notice waits for Monday": (
        "14 20:00",
        "20 17:00",
        "open 16 08:00 | t-3 17 | t-1 19 | t-0 20",
    ),
    "no working time is left": ("20 20:00", "22 17:00", ""),
    "never open": ("20 17:00", "20 17:00", ""),
}
"""When something opens, its deadline, and the steps between, all in November 2026."""


@pytest.mark.parametrize(("opened", "deadline", "steps"), BEFORE_A_DEADLINE.values(), ids=BEFORE_A_DEADLINE)
def test_the_steps_before_a_deadline(opened: str, deadline: str, steps: str) -> None:
    due = Ladder().due_steps(november(deadline), november(opened), CALENDAR)

    assert due == november_steps(steps)


@given(LADDERS, MOMENTS, MOMENTS, CALENDARS)
def test_steps_keep_the_rules_on_any_calendar(
    ladder: Ladder, opened: datetime, deadline: datetime, calendar: WorkCalendar
) -> None:
    steps = ladder.due_steps(deadline, opened, calendar)

    instants = [step.at for step in steps]
    days = [calendar.day_of(at) for at in instants]
    assert [day for day in days if not calendar.is_working_day(day)] == []
    assert instants == sorted(set(instants))
    assert len(set(days)) == len(days)
    assert [at for at in instants if not opened <= at < deadline] == []
    assert [at.tzinfo for at in instants] == [UTC] * len(steps)
    assert [
        step.name
        for step, day, before in zip(steps[1:], days[1:], days, strict=False)
        if day - before < APART and not step.pressing and _is_moved(step, day, calendar.day_of(deadline))
    ] == []


def _is_moved(step: LadderStep, day: date, last: date) -> bool:
    name, _, days = step.name.partition("-")
    return name == "t" and last - day != timedelta(days=int(days))


@given(LADDERS, MOMENTS, MOMENTS, st.lists(MOMENTS, min_size=2, max_size=8))
def test_the_newest_due_step_never_goes_back(
    ladder: Ladder, opened: datetime, deadline: datetime, moments: list[datetime]
) -> None:
    steps = ladder.due_steps(deadline, opened, CALENDAR)

    due = [newest_due(steps, now) for now in sorted(moments)]

    places = [-1 if step is None else steps.index(step) for step in due]
    assert places == sorted(places)
    assert [next_after(steps, now) for now in sorted(moments)] == [
        steps[place + 1] if place + 1 < len(steps) else None for place in places
    ]


def test_a_step_is_due_at_its_instant_and_next_until_then() -> None:
    steps = Ladder().due_steps(november("20 17:00"), november("2 08:00"), CALENDAR)
    just_before = november("13") - timedelta(microseconds=1)

    assert newest_due(steps, just_before) == step("open", november("2 08:00"))
    assert next_after(steps, just_before) == step("t-7", november("13"))
    assert newest_due(steps, november("13")) == step("t-7", november("13"))
    assert next_after(steps, november("13")) == step("t-3", november("17"))
    assert newest_due(steps, november("1")) is None
    assert next_after(steps, november("20")) is None


@pytest.mark.parametrize(
    ("deadline", "at"),
    [
        (november("20 17:00"), november("23")),
        (november("23 17:00"), november("25")),
        (november("22 17:00"), november("23")),
    ],
)
def test_the_secretary_hears_on_the_first_working_day_after(deadline: datetime, at: datetime) -> None:
    assert Ladder().secretary_step(deadline, CALENDAR) == step("secretary", at)


@pytest.mark.parametrize(
    ("waits", "at"),
    [
        (0, november("23")),
        (1, november("25")),  # the 24th is a holiday
        (3, november("27")),
        (4, november("30")),
    ],
)
def test_the_unit_above_hears_working_days_after_the_secretary(waits: int, at: datetime) -> None:
    assert Ladder(superior_after=waits).superior_step(november("20 17:00"), CALENDAR) == step("superior", at)


def test_the_last_two_steps_press() -> None:
    steps = Ladder().due_steps(november("20 17:00"), november("2 08:00"), CALENDAR)

    assert [step.name for step in steps if step.pressing] == ["t-1", "t-0"]


@pytest.mark.parametrize("steps", [(3, 3), (-1,)])
def test_a_ladder_of_impossible_steps_is_refused(steps: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="steps"):
        Ladder(steps=steps)
