"""When somebody hears next. That it comes then is proved in `tests/contract`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder, LadderStep
from domain.reminders.planning import (
    PastReminder,
    Reminded,
    Told,
    comes_on,
    entry_of,
    next_day,
    said_by_greeting,
)

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CALENDAR = WorkCalendar()
OPENED = datetime(2026, 11, 2, 8, tzinfo=ZONE)


def local(day: int, hour: int = 9) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=ZONE)


def task(name: str, deadline: datetime, rests_until: date | None = None) -> Reminded:
    return Reminded(name, deadline, Ladder().due_steps(deadline, OPENED, CALENDAR), rests_until)


def told(task: Reminded, step: int, day: int) -> Told:
    """That this step of the task was told on this day of November."""
    return Told(task.task, entry_of(task.steps[step], task.deadline), date(2026, 11, day), local(day))


FRIDAY = task("friday", local(20, 17))  # steps: the 2nd, the 13th, 17th, 19th, 20th
THURSDAY = task("thursday", local(26, 17))  # steps: the 2nd, the 19th, 23rd, 25th, 26th
GREETED = replace(FRIDAY, greeted_at=local(16, 15))  # the day before its third step
RESTING = task("friday", local(20, 17), date(2026, 11, 18))


@pytest.mark.parametrize(
    ("tasks", "told_", "today", "a_week", "expected"),
    [
        pytest.param([FRIDAY], [told(FRIDAY, 0, 2)], 2, 4, 13, id="the next step"),
        pytest.param([FRIDAY], [told(FRIDAY, 4, 20)], 20, 4, None, id="the last one was told"),
        pytest.param([], [], 2, 4, None, id="nothing is owed"),
        pytest.param([FRIDAY], [], 16, 4, 17, id="a missed one is made up for by the next"),
        pytest.param([GREETED], [], 16, 4, 19, id="a greeting said it, and what was missed"),
        pytest.param([FRIDAY], [], 17, 4, 18, id="a missed one with time left comes at once"),
        pytest.param(
            [RESTING], [told(FRIDAY, 1, 13)], 16, 4, 18, id="what rests comes when it rests no more"
        ),
        pytest.param(
            [FRIDAY, THURSDAY], [told(FRIDAY, 1, 13), told(THURSDAY, 0, 2)], 13, 4, 17, id="two rounds"
        ),
        pytest.param(
            [FRIDAY], [told(FRIDAY, 1, 16)], 16, 1, 19, id="the budget is spent, t-1 comes all the same"
        ),
        pytest.param(
            [THURSDAY], [told(THURSDAY, 0, 16)], 16, 1, 23, id="the budget is spent until next week"
        ),
        pytest.param(
            [THURSDAY],
            [Told("another", "t-1", date(2026, 11, 19), local(19))],
            19,
            4,
            23,
            id="a message of another task spoke of it",
        ),
    ],
)
def test_the_day_of_the_next_reminder(
    tasks: list[Reminded], told_: list[Told], today: int, a_week: int, expected: int | None
) -> None:
    day = next_day(tasks, told_, today=date(2026, 11, today), calendar=CALENDAR, a_week=a_week)

    assert day == (None if expected is None else date(2026, 11, expected))


def past(day: int, hour: int = 9) -> PastReminder:
    return PastReminder(date(2026, 11, day), local(day, hour))


@pytest.mark.parametrize(
    ("name", "rests_until", "told_", "past_", "week_days", "comes"),
    [
        pytest.param("t-3", None, False, [], 0, True, id="nothing is in the way"),
        pytest.param("t-3", None, True, [], 0, False, id="it was told"),
        pytest.param("t-3", 19, False, [], 0, False, id="the round rests"),
        pytest.param("t-3", 18, False, [], 0, True, id="the round rests no more"),
        pytest.param("t-3", None, False, [], 2, False, id="the week's messages are spent"),
        pytest.param("t-1", None, False, [], 2, True, id="the week's messages are spent, but it presses"),
        pytest.param("t-3", None, False, [past(16)], 1, True, id="a message before the step was due"),
        pytest.param("t-3", None, False, [past(17)], 1, False, id="a message since then spoke of it"),
        pytest.param("t-3", 18, False, [past(17)], 1, True, id="a message while the round rested did not"),
        pytest.param("t-3", None, False, [past(18, 8)], 1, True, id="today's message is yet to leave"),
    ],
)
def test_whether_a_step_of_the_17th_comes_on_the_18th(
    name: str, rests_until: int | None, *, told_: bool, past_: list[PastReminder], week_days: int, comes: bool
) -> None:
    assert comes is comes_on(
        date(2026, 11, 18),
        LadderStep(name, local(17)),
        rests_until=None if rests_until is None else date(2026, 11, rests_until),
        told=told_,
        greeted=False,
        past=past_,
        week_days=week_days,
        a_week=2,
    )


@pytest.mark.parametrize(
    ("name", "greeted_at", "rests_until", "said"),
    [
        pytest.param("t-3", None, None, False, id="no greeting named it"),
        pytest.param("t-3", local(16, 8), None, False, id="more than a day before"),
        pytest.param("t-3", local(16, 9), None, True, id="a day before"),
        pytest.param("t-3", local(17, 10), None, True, id="after it was due"),
        pytest.param("t-3", local(17, 10), 18, False, id="while the round rested"),
        pytest.param("t-3", local(17, 10), 17, True, id="when the round rested no more"),
        pytest.param("t-1", local(16, 15), None, False, id="of the day before, when it was not so late yet"),
        pytest.param("t-0", local(17, 0), None, True, id="of the same day"),
    ],
)
def test_whether_a_greeting_said_what_the_step_of_the_17th_says(
    name: str, greeted_at: datetime | None, rests_until: int | None, *, said: bool
) -> None:
    rests = None if rests_until is None else date(2026, 11, rests_until)

    assert said is said_by_greeting(
        LadderStep(name, local(17)), greeted_at, rests_until=rests, calendar=CALENDAR
    )
