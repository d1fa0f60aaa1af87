"""The week's hours: Friday's question, the end of remarks on Sunday, Monday's message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.calendar.working_days import Week, WorkCalendar

ASKED_ON = 5
"""The ISO weekday on which secretaries are asked for a remark."""

CLOSED_AT = time(20)
"""When, on Sunday, remarks on the week are closed."""


@dataclass(frozen=True, slots=True)
class WeekHours:
    """When secretaries are asked for a remark, `asked_at`, and when the week goes out on Monday, `sent_at`."""

    asked_at: time = time(15)
    sent_at: time = time(8)

    def question_due(self, week: Week, calendar: WorkCalendar) -> datetime | None:
        """When the week's question goes out: Friday, or the last working day before; None in a week without one."""
        day = calendar.last_working_day_on_or_before(date.fromisocalendar(week.year, week.number, ASKED_ON))
        return calendar.instant(day, self.asked_at) if day >= week.monday else None

    def report_due(self, week: Week, calendar: WorkCalendar) -> datetime:
        """When the finished week goes out: the next working day from the following Monday on."""
        return calendar.instant(calendar.next_working_day_after(week.sunday), self.sent_at)


USUAL_HOURS = WeekHours()
"""Friday at 15:00 and Monday at 08:00."""


def remarks_close(week: Week, calendar: WorkCalendar) -> datetime:
    """When remarks on the week are closed."""
    return calendar.instant(week.sunday, CLOSED_AT)
