"""Which steps of which rounds are due: the decision, without whom they concern. Knows no clock and no database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.calendar import WorkCalendar
from domain.ladder import Ladder, Step, newest_due
from domain.rounds import Round


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step of a round's ladder whose time has come, for those whom this deadline binds."""

    round: Round
    deadline: datetime
    step: Step


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
