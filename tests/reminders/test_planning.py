"""When somebody hears next. That it comes then is proved in `tests/contract`."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder
from domain.reminders.planning import Reminded, Told, entry_of, next_day

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
RESTING = task("friday", local(20, 17), date(2026, 11, 18))


@pytest.mark.parametrize(
    ("tasks", "told_", "today", "a_week", "expected"),
    [
        pytest.param([FRIDAY], [told(FRIDAY, 0, 2)], 2, 4, 13, id="the next step"),
        pytest.param([FRIDAY], [told(FRIDAY, 4, 20)], 20, 4, None, id="the last one was told"),
        pytest.param([], [], 2, 4, None, id="nothing is owed"),
        pytest.param([FRIDAY], [], 16, 4, 17, id="a missed one is made up for by the next"),
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
