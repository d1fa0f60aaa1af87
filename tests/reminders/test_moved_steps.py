"""What another calendar does to the reminders still to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from domain.calendar.spans import with_own
from domain.calendar.working_days import OwnDay, WorkCalendar
from domain.reminders.ladder import Ladder
from domain.reminders.moved_steps import MovedStep, moved_steps
from tests.pledges.pledging import ROUND

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CALENDAR = WorkCalendar()
MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=ZONE)


def nine(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 9, tzinfo=ZONE).astimezone(UTC)


def free(*days: date) -> WorkCalendar:
    return with_own(CALENDAR, [OwnDay(day, worked=False) for day in days])


def moved(new: WorkCalendar, now: datetime = MONDAY) -> list[MovedStep]:
    return moved_steps([ROUND], CALENDAR, new, ladder=Ladder(), now=now)


def test_steps_move_to_the_working_day_before_and_the_list_to_the_one_after() -> None:
    changed = moved(free(date(2026, 11, 27), date(2026, 12, 1)))

    assert changed == [
        MovedStep(ROUND, "t-1", nine(27), nine(26)),
        MovedStep(ROUND, "secretary", nine(1, 12), nine(2, 12)),
    ]


def test_a_day_that_holds_no_step_moves_nothing() -> None:
    assert moved(free(date(2026, 11, 25))) == []
    assert moved(CALENDAR) == []


def test_what_is_over_does_not_move_any_more() -> None:
    late = datetime(2026, 11, 29, 9, tzinfo=ZONE)

    assert moved(free(date(2026, 11, 27)), late) == []


def test_a_swapped_saturday_parts_steps_that_met_on_friday() -> None:
    saturday = with_own(CALENDAR, [OwnDay(date(2026, 11, 28), worked=True)])

    assert moved(saturday) == [
        MovedStep(ROUND, "t-1", nine(27), nine(28)),
        MovedStep(ROUND, "t-3", None, nine(27)),
    ]


def test_the_soonest_of_several_rounds_comes_first() -> None:
    later = replace(ROUND, id="sau", deadline=datetime(2026, 12, 2, 17, tzinfo=ZONE).astimezone(UTC))

    new = free(date(2026, 11, 30), date(2026, 12, 1))

    changed = moved_steps([later, ROUND], CALENDAR, new, ladder=Ladder(), now=MONDAY)

    assert [(one.round.id, one.name, one.before, one.after) for one in changed] == [
        ("quy1", "t-0", nine(30), nine(27)),
        ("quy1", "t-1", nine(27), None),
        ("sau", "t-1", nine(1, 12), nine(27)),
        ("quy1", "secretary", nine(1, 12), nine(2, 12)),
    ]
