"""What another calendar would do to the reminders that are still to come. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder, LadderStep
from domain.rounds.round import Round


@dataclass(frozen=True, slots=True)
class MovedStep:
    """A step of a round that comes at another time: `before` is None where it is new, `after` where it falls away."""

    round: Round
    name: str
    before: datetime | None
    after: datetime | None


def moved_steps(
    rounds: Sequence[Round], old: WorkCalendar, new: WorkCalendar, *, ladder: Ladder, now: datetime
) -> list[MovedStep]:
    """The steps after `now`, the secretaries' list included, that another calendar moves, soonest first."""
    moved: list[MovedStep] = []
    for round_ in rounds:
        was, becomes = (
            {step.name: step.at for step in _steps(round_, calendar, ladder)} for calendar in (old, new)
        )
        for name in dict.fromkeys((*was, *becomes)):
            before, after = was.get(name), becomes.get(name)
            to_come = [at for at in (before, after) if at is not None and at > now]
            if before != after and to_come:
                moved.append(MovedStep(round_, name, before, after))
    return sorted(moved, key=lambda one: (_soonest(one), one.round.id, one.name))


def _steps(round_: Round, calendar: WorkCalendar, ladder: Ladder) -> tuple[LadderStep, ...]:
    return (
        *ladder.due_steps(round_.deadline, round_.opens_at, calendar),
        ladder.secretary_step(round_.deadline, calendar),
    )


def _soonest(one: MovedStep) -> datetime:
    return min(at for at in (one.before, one.after) if at is not None)
