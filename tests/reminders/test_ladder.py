"""When reminders are planned."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder, LadderStep, newest_due, next_after

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


def local(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def step(name: str, at: datetime) -> LadderStep:
    return LadderStep(name, at)


@pytest.mark.parametrize(
    ("opened", "deadline", "steps"),
    [
        pytest.param(
            local(11, 2, 8),
            local(11, 20, 17),
            [
                step("open", local(11, 2, 8)),
                step("t-7", local(11, 13)),
                step("t-3", local(11, 17)),
                step("t-1", local(11, 19)),
                step("t-0", local(11, 20)),
            ],
            id="every step on a working day",
        ),
        pytest.param(
            local(11, 2, 8),
            local(11, 30, 17),
            [
                step("open", local(11, 2, 8)),
                step("t-7", local(11, 23)),
                step("t-1", local(11, 27)),
                step("t-0", local(11, 30)),
            ],
            id="T-3 and T-1 meet on the Friday before",
        ),
        pytest.param(
            local(11, 2, 8),
            local(11, 25, 17),
            [
                step("open", local(11, 2, 8)),
                step("t-7", local(11, 18)),
                step("t-3", local(11, 20)),
                step("t-1", local(11, 23)),
                step("t-0", local(11, 25)),
            ],
            id="T-1 on a holiday and T-3 on a Sunday move back",
        ),
        pytest.param(
            local(11, 2, 8),
            local(11, 20, 8, 30),
            [
                step("open", local(11, 2, 8)),
                step("t-7", local(11, 13)),
                step("t-3", local(11, 17)),
                step("t-0", local(11, 19)),
            ],
            id="a deadline before nine is reminded the day before",
        ),
        pytest.param(
            local(11, 2, 8),
            local(11, 22, 17),
            [
                step("open", local(11, 2, 8)),
                step("t-7", local(11, 13)),
                step("t-3", local(11, 19)),
                step("t-0", local(11, 20)),
            ],
            id="a deadline on a Sunday is reminded on the Friday",
        ),
        pytest.param(
            local(11, 17, 10),
            local(11, 20, 17),
            [
                step("open", local(11, 17, 10)),
                step("t-1", local(11, 19)),
                step("t-0", local(11, 20)),
            ],
            id="steps before the opening fall away",
        ),
        pytest.param(
            local(11, 19, 8),
            local(11, 20, 17),
            [step("t-1", local(11, 19)), step("t-0", local(11, 20))],
            id="the step of the opening day stands for the notice",
        ),
        pytest.param(
            local(11, 14, 20),
            local(11, 20, 17),
            [
                step("open", local(11, 16, 8)),
                step("t-3", local(11, 17)),
                step("t-1", local(11, 19)),
                step("t-0", local(11, 20)),
            ],
            id="opened on a Saturday night, the notice waits for Monday",
        ),
        pytest.param(local(11, 20, 20), local(11, 22, 17), [], id="no working time is left"),
        pytest.param(local(11, 20, 17), local(11, 20, 17), [], id="never open"),
    ],
)
def test_the_steps_before_a_deadline(opened: datetime, deadline: datetime, steps: list[LadderStep]) -> None:
    assert Ladder().due_steps(deadline, opened, CALENDAR) == tuple(steps)


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
    steps = Ladder().due_steps(local(11, 20, 17), local(11, 2, 8), CALENDAR)
    just_before = local(11, 13) - timedelta(microseconds=1)

    assert newest_due(steps, just_before) == step("open", local(11, 2, 8))
    assert next_after(steps, just_before) == step("t-7", local(11, 13))
    assert newest_due(steps, local(11, 13)) == step("t-7", local(11, 13))
    assert next_after(steps, local(11, 13)) == step("t-3", local(11, 17))
    assert newest_due(steps, local(11, 1)) is None
    assert next_after(steps, local(11, 20)) is None


@pytest.mark.parametrize(
    ("deadline", "at"),
    [
        (local(11, 20, 17), local(11, 23)),
        (local(11, 23, 17), local(11, 25)),
        (local(11, 22, 17), local(11, 23)),
    ],
)
def test_the_secretary_hears_on_the_first_working_day_after(deadline: datetime, at: datetime) -> None:
    assert Ladder().secretary_step(deadline, CALENDAR) == step("secretary", at)


@pytest.mark.parametrize(
    ("waits", "at"),
    [
        (0, local(11, 23)),
        (1, local(11, 25)),  # the 24th is a holiday
        (3, local(11, 27)),
        (4, local(11, 30)),
    ],
)
def test_the_unit_above_hears_working_days_after_the_secretary(waits: int, at: datetime) -> None:
    assert Ladder(superior_after=waits).superior_step(local(11, 20, 17), CALENDAR) == step("superior", at)


def test_the_last_two_steps_press() -> None:
    steps = Ladder().due_steps(local(11, 20, 17), local(11, 2, 8), CALENDAR)

    assert [step.name for step in steps if step.pressing] == ["t-1", "t-0"]


@pytest.mark.parametrize("steps", [(3, 3), (-1,)])
def test_a_ladder_of_impossible_steps_is_refused(steps: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="steps"):
        Ladder(steps=steps)
