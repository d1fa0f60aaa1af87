"""The week's hours: Friday's question, the end of remarks on Sunday, Monday's message."""

from __future__ import annotations

from datetime import date, datetime, time

from domain.calendar.working_days import Week, WorkCalendar

ASKED_ON, ASKED_AT = 5, time(15)
"""The ISO weekday and the time at which secretaries are asked for a remark."""

CLOSED_AT = time(20)
"""When, on Sunday, remarks on the week are closed."""

SENT_AT = time(8)
"""When, on Monday, the week goes out."""


def question_due(week: Week, calendar: WorkCalendar) -> datetime | None:
    """When the week's question goes out: Friday, or the last working day before; None in a week without one."""
    day = calendar.last_working_day_on_or_before(date.fromisocalendar(week.year, week.number, ASKED_ON))
    return calendar.instant(day, ASKED_AT) if day >= week.monday else None


def remarks_close(week: Week, calendar: WorkCalendar) -> datetime:
    """When remarks on the week are closed."""
    return calendar.instant(week.sunday, CLOSED_AT)


def report_due(week: Week, calendar: WorkCalendar) -> datetime:
    """When the finished week goes out: the next working day from the following Monday on."""
    return calendar.instant(calendar.next_working_day_after(week.sunday), SENT_AT)
