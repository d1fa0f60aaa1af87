"""When the author of an approved pledge is asked what became of it. Knows no clock and no database.

They are asked in the day's one reminder, by its contract. `asked_now` is the rule for one pledge; the planner asks
it of everybody's in SQL (`storage/pledges/inquiries.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.pledges.pledge import Pledge
from domain.reminders.inquiry_days import InquiryDay
from domain.reminders.ladder import LadderStep, newest_due
from domain.reminders.planning import Reminded, Told, entry_of

TASK = "fulfilment"
"""Under this name the ledger of reminders keeps what was asked."""

DAYS = (7, 0)
"""Days before the day of completion on which is asked."""
LOOK_BACK = timedelta(days=14)
"""How long after the day of completion is asked what could not be asked before: of a pledge approved late, say."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An approved pledge of which no result is reported; `since` is when it was approved."""

    pledge: Pledge
    since: datetime


@dataclass(frozen=True, slots=True)
class DueInquiry:
    """A step at which the authors of pledges are asked that are to be kept by this day, whenever they were approved.

    `last`: it is the one on the day itself.
    """

    until: date
    step: LadderStep
    deadline: datetime
    last: bool

    @property
    def entry(self) -> str:
        """Its name in the ledger."""
        return entry_of(self.step, self.deadline)


def inquiry_steps(until: date, calendar: WorkCalendar, at: time) -> tuple[LadderStep, ...]:
    """When is asked about what is to be kept by this day; on a free day on the last working day before.

    `at`: the time of day at which is reminded, here and below: both come in one message.

    Of two that fall on one day the nearer one stays.
    """
    nearest: dict[date, LadderStep] = {}
    for days in DAYS:
        day = calendar.last_working_day_on_or_before(until - timedelta(days=days))
        nearest[day] = LadderStep(f"t-{days}", calendar.instant(day, at))
    return tuple(nearest.values())


def inquiry_day(until: date, calendar: WorkCalendar, at: time) -> InquiryDay:
    """The same as a forecast of reminders needs it."""
    steps = inquiry_steps(until, calendar, at)
    return InquiryDay(TASK, until, _end_of(until, calendar), steps, over_at=steps[-1].at + LOOK_BACK)


def due_inquiry(until: date, now: datetime, calendar: WorkCalendar, at: time) -> DueInquiry | None:
    """The newest step whose time has come; None before the first, and once the day is long past."""
    steps = inquiry_steps(until, calendar, at)
    step = newest_due(steps, now)
    if step is None or now >= steps[-1].at + LOOK_BACK:
        return None
    return DueInquiry(until, step, _end_of(until, calendar), last=step == steps[-1])


def due_inquiries(days: Iterable[date], now: datetime, calendar: WorkCalendar, at: time) -> list[DueInquiry]:
    """The same for each of these days of completion; nothing outside working time."""
    if not calendar.is_working_time(now):
        return []
    return [due for day in days if (due := due_inquiry(day, now, calendar, at)) is not None]


def answerable(one: Unanswered, due: DueInquiry) -> bool:
    """Whether this step asks about the pledge: not where its author has said since how it goes.

    What was approved after an early step is asked about on the day.
    """
    report = one.pledge.report
    return (report is None or report.at < due.step.at) and (due.last or one.since <= due.step.at)


def asked_now(one: Unanswered, due: DueInquiry, told: Iterable[Told], today: date) -> bool:
    """Whether this day's message asks about the pledge: neither this step nor a message since spoke of it before."""
    return answerable(one, due) and not any(
        row.day < today
        and ((row.task == TASK and row.entry == due.entry) or (row.at >= due.step.at and row.at >= one.since))
        for row in told
    )


def asked_later(
    one: Unanswered, calendar: WorkCalendar, at: time, away_until: date | None = None
) -> Reminded:
    """The pledge as something that its author is reminded of, who may be away until a day."""
    until = one.pledge.deed.until
    steps = inquiry_steps(until, calendar, at)
    later = tuple(step for step in steps if step == steps[-1] or one.since <= step.at)
    return Reminded(task=TASK, deadline=_end_of(until, calendar), steps=later, rests_until=away_until)


def _end_of(day: date, calendar: WorkCalendar) -> datetime:
    return calendar.instant(day, time(23, 59))
