"""Which steps of which rounds are due, and whom they still concern. Knows no clock and no database.

`comes_on` is the rule of who is reminded on which day, for one person's next reminder and for the rehearsal of
everybody's. The planner asks it of 100,000 seats every minute, so that it keeps the rule as SQL
(`storage/reminders/repository.py`); `tests/reminders/test_same_rule.py` proves the two equal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.reminders.ladder import OPEN, Ladder, LadderStep, newest_due
from domain.rounds.round import Round, is_resting


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step of a round's ladder whose time has come, for those whom this deadline binds."""

    round: Round
    deadline: datetime
    step: LadderStep

    @property
    def entry(self) -> str:
        """Its name in the ledger (see `entry_of`)."""
        return entry_of(self.step, self.deadline)


def entry_of(step: LadderStep, deadline: datetime) -> str:
    """The name of a step in the ledger; `deadline` as UTC.

    It names the deadline, so that a moved one has a ladder of its own. The opening notice does not: it comes once,
    however often the deadline moves.
    """
    return step.name if step.name == OPEN else f"{step.name}/{deadline:%Y%m%d%H%M}"


def due_steps(
    bound: Iterable[tuple[Round, datetime]], now: datetime, calendar: WorkCalendar, ladder: Ladder
) -> list[DueStep]:
    """The newest due step of each round and deadline that binds somebody in it; nothing outside working time.

    A round that is not open yet, and a deadline that is over, have none.
    """
    if not calendar.is_working_time(now):
        return []
    found = []
    for round_, deadline in bound:
        if not round_.running(now) or deadline <= now:
            continue
        step = newest_due(ladder.due_steps(deadline, round_.opens_at, calendar), now)
        if step is not None:
            found.append(DueStep(round_, deadline, step))
    return found


GREETING_LASTS = timedelta(hours=24)
"""What a greeting said is not said again for so long."""


def said_from(step: LadderStep, calendar: WorkCalendar) -> datetime:
    """From when on a greeting that names the task says what the step would say.

    That is a day before the step, or later. A pressing step says that it is the last day, or the last but one, which no
    greeting of an earlier day can.
    """
    if step.pressing:
        return calendar.instant(calendar.day_of(step.at), time())
    return step.at - GREETING_LASTS


def said_by_greeting(
    step: LadderStep, greeted_at: datetime | None, *, rests_until: date | None, calendar: WorkCalendar
) -> bool:
    """Whether the greeting that last named the task said what the step would say; not one while the round rested."""
    if greeted_at is None or is_resting(rests_until, calendar.day_of(greeted_at)):
        return False
    return greeted_at >= said_from(step, calendar)


@dataclass(frozen=True, slots=True)
class PastReminder:
    """A message that a person was sent: the `day` it was planned for, and when it was put on its way."""

    day: date
    at: datetime


def comes_on(
    day: date,
    step: LadderStep,
    *,
    rests_until: date | None,
    told: bool,
    greeted: bool,
    past: Iterable[PastReminder],
    week_days: int,
    a_week: int,
) -> bool:
    """Whether a round's newest due step is to be told to a person on this working day.

    Not while the round rests, nor where `told` says that the step was told or that the day's message is out, nor where
    a greeting said the same, `greeted` (see `said_by_greeting`); not on top
    of `a_week` messages in an ISO week, `week_days` being those before this day, unless the step presses; and not where
    a message of an earlier day, of those in `past`, spoke of it: each speaks of everything that is pending and does not
    rest.
    """
    if told or greeted or is_resting(rests_until, day):
        return False
    if week_days >= a_week and not step.pressing:
        return False
    return not any(
        one.day < day and one.at >= step.at and not is_resting(rests_until, one.day) for one in past
    )


# ------------------------------------------------------------------ one person


@dataclass(frozen=True, slots=True)
class Told:
    """A row of the ledger: a step of a task that was put on its way to a person in the message of that day."""

    task: str
    entry: str
    day: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Reminded:
    """A task as far as reminders of it go: its steps in order, until which day they rest, which greeting named it."""

    task: str
    deadline: datetime
    steps: tuple[LadderStep, ...]
    rests_until: date | None = None
    greeted_at: datetime | None = None


def next_day(
    tasks: Collection[Reminded], told: Collection[Told], *, today: date, calendar: WorkCalendar, a_week: int
) -> date | None:
    """The day after today on which the next reminder comes if nothing is done meanwhile; None where none does.

    `told` reaches back to the oldest of the steps, and to the beginning of this week.
    """
    past = {PastReminder(row.day, row.at) for row in told}
    entries = {(row.task, row.entry) for row in told}
    last = max((calendar.day_of(task.deadline) for task in tasks), default=today)
    day = calendar.next_working_day_after(today)
    while day <= last:
        week = calendar.week_of(day)
        week_days = len({one.day for one in past if calendar.week_of(one.day) == week})
        for task in tasks:
            step = _newest_on(day, task, calendar)
            if step is not None and comes_on(
                day,
                step,
                rests_until=task.rests_until,
                told=(task.task, entry_of(step, task.deadline)) in entries,
                greeted=said_by_greeting(
                    step, task.greeted_at, rests_until=task.rests_until, calendar=calendar
                ),
                past=past,
                week_days=week_days,
                a_week=a_week,
            ):
                return day
        day = calendar.next_working_day_after(day)
    return None


def _newest_on(day: date, task: Reminded, calendar: WorkCalendar) -> LadderStep | None:
    """The newest step that is due in the course of this working day; None where the deadline is over before it."""
    if task.deadline <= calendar.instant(day, calendar.hours[0][0]):
        return None
    return newest_due(task.steps, calendar.instant(day + ONE_DAY, time()))
