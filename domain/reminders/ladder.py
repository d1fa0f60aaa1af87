"""When to remind: the planned steps before a deadline. Knows working days, no people, messages or clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar.working_days import ONE_DAY, WorkCalendar

OPEN = "open"
SECRETARY = "secretary"
SUPERIOR = "superior"
PRESSING = frozenset({"t-1", "t-0"})
"""The steps that no weekly budget holds back: after them nothing can be made good."""
APART = timedelta(days=3)
"""A step that a free day moves is left out where it would come sooner than this after the step before it."""


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One planned reminder: its stable name ("open", "t-7" ... "t-0", "secretary", "superior"), its instant (UTC)."""

    name: str
    at: datetime

    @property
    def pressing(self) -> bool:
        """Whether it comes however many reminders the week has had."""
        return self.name in PRESSING


@dataclass(frozen=True, slots=True)
class Ladder:
    """Days before the deadline on which to remind, the time of day, and the days after it on which leaders hear.

    `steps` are days before the deadline's date; `after` is the secretary's list of those still missing, in
    working days after it; `superior_after` is when the unit above hears that some still are, in working days
    after that list. The notice on the opening day is always the first step.
    """

    steps: tuple[int, ...] = (7, 3, 1, 0)
    at: time = time(9)
    after: int = 1
    superior_after: int = 3

    def __post_init__(self) -> None:
        """Raises ValueError where the steps are not distinct days or the secretary's day is not after."""
        if len(set(self.steps)) != len(self.steps) or any(days < 0 for days in self.steps) or self.after < 1:
            raise ValueError("steps are distinct days before a deadline, the secretary's day comes after it")

    def due_steps(
        self, deadline: datetime, opened_at: datetime, calendar: WorkCalendar
    ) -> tuple[LadderStep, ...]:
        """The steps of something open from `opened_at` to `deadline`, in order, at most one a day.

        A step on a free day moves to the last working day before, as does one that would not come before the
        deadline's time of day. Of steps that meet on one day the one nearest to the deadline stays; steps
        before the opening fall away. The opening notice waits for working time and falls away where another
        step comes first, or nothing is left of the time. A moved step that would come sooner than `APART` after
        the step before it falls away, too, unless it presses. Empty where the opening is not before the deadline.
        """
        nearest: dict[date, LadderStep] = {}
        moved: set[LadderStep] = set()
        for days in sorted(self.steps, reverse=True):
            day = self._day_of_step(days, deadline, calendar)
            step = LadderStep(f"t-{days}", calendar.instant(day, self.at))
            if opened_at <= step.at:
                nearest[day] = step
                if day != calendar.day_of(deadline) - days * ONE_DAY:
                    moved.add(step)
        steps = sorted(nearest.values(), key=lambda step: step.at)
        notice = calendar.next_working_time(opened_at)
        if notice < deadline and not (steps and calendar.day_of(steps[0].at) <= calendar.day_of(notice)):
            steps.insert(0, LadderStep(OPEN, notice))
        kept: list[LadderStep] = []
        for step in steps:
            before = calendar.day_of(kept[-1].at) if kept else date.min
            if step.pressing or step not in moved or calendar.day_of(step.at) - before >= APART:
                kept.append(step)
        return tuple(kept)

    def secretary_step(self, deadline: datetime, calendar: WorkCalendar) -> LadderStep:
        """When the secretary gets the list of those still missing: a working day after the deadline."""
        day = calendar.add_working_days(calendar.day_of(deadline), self.after)
        return LadderStep(SECRETARY, calendar.instant(day, self.at))

    def superior_step(self, deadline: datetime, calendar: WorkCalendar) -> LadderStep:
        """When the unit above hears of units where somebody is still missing, if the list comes on its day."""
        return self.superior_step_after(calendar.day_of(self.secretary_step(deadline, calendar).at), calendar)

    def superior_step_after(self, listed: date, calendar: WorkCalendar) -> LadderStep:
        """The same for a list that came on this day."""
        day = calendar.add_working_days(listed, self.superior_after)
        return LadderStep(SUPERIOR, calendar.instant(day, self.at))

    def _day_of_step(self, days: int, deadline: datetime, calendar: WorkCalendar) -> date:
        last = calendar.day_of(deadline)
        day = calendar.last_working_day_on_or_before(last - timedelta(days=days))
        if calendar.instant(day, self.at) >= deadline:
            day = calendar.last_working_day_on_or_before(day - timedelta(days=1))
        return day


LADDER = Ladder()
"""The steps where nobody set others: T-7, T-3, T-1 and the day itself at 09:00, the secretary's list a working day
after."""


def newest_due(steps: Iterable[LadderStep], now: datetime) -> LadderStep | None:
    """The newest step whose time has come: the only one a late joiner, or an outage, still owes."""
    return max((step for step in steps if step.at <= now), key=lambda step: step.at, default=None)


def next_after(steps: Iterable[LadderStep], now: datetime) -> LadderStep | None:
    """The step that comes next."""
    return min((step for step in steps if step.at > now), key=lambda step: step.at, default=None)
