"""Which steps of which rounds are due, and when somebody hears next. Knows no clock and no database."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.reminders.ladder import OPEN, Ladder, LadderStep, newest_due
from domain.rounds.round import Round


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
    """A task as far as reminders of it go: its steps in order, and until which day they rest."""

    task: str
    deadline: datetime
    steps: tuple[LadderStep, ...]
    rests_until: date | None = None


def next_day(
    tasks: Collection[Reminded], told: Collection[Told], *, today: date, calendar: WorkCalendar, a_week: int
) -> date | None:
    """The day after today on which the next reminder comes if nothing is done meanwhile; None where none does.

    By the rules the planner keeps (`storage/reminders/repository.py` holds them as SQL): a step that was told does not
    come again, what rests waits, and `a_week` messages are the most in an ISO week, except for the last two steps.
    `told` reaches back to the oldest of the steps, and to the beginning of this week.
    """
    last = max((calendar.day_of(task.deadline) for task in tasks), default=today)
    day = calendar.next_working_day_after(today)
    while day <= last:
        spent = len({row.day for row in told if calendar.week_of(row.day) == calendar.week_of(day)})
        if any(_comes(task, told, day, calendar, budget_left=spent < a_week) for task in tasks):
            return day
        day = calendar.next_working_day_after(day)
    return None


def _comes(
    task: Reminded, told: Collection[Told], day: date, calendar: WorkCalendar, *, budget_left: bool
) -> bool:
    """Whether the newest step that is due in the course of this working day is still to be told."""
    if task.rests_until is not None and task.rests_until > day:
        return False
    if task.deadline <= calendar.instant(day, calendar.hours[0][0]):
        return False
    step = newest_due(task.steps, calendar.instant(day + ONE_DAY, time()))
    if step is None or not (budget_left or step.pressing):
        return False
    entry = entry_of(step, task.deadline)
    return not any(
        (row.task == task.task and row.entry == entry)
        or (row.at >= step.at and (task.rests_until is None or row.day >= task.rests_until))
        for row in told
    )
