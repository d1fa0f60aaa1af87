"""Where the steps of a round stand at some moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.reminders.ladder import Ladder, newest_due
from domain.reminders.planning import entry_of, said_from
from domain.rounds.round import Round


@dataclass(frozen=True, slots=True)
class StepsAround:
    """Where the steps of a round and deadline stand at some moment.

    `entry`: the ledger's name of the newest that is due; empty: none is. `said_from`: from when on a greeting says what
    that step or a later one does (`planning.said_from`), as far as it is not to come, latest first.
    """

    entry: str
    said_from: tuple[datetime, ...] = ()


def steps_around(
    round_: Round, deadline: datetime, now: datetime, *, calendar: WorkCalendar, ladder: Ladder
) -> StepsAround:
    """Where they stand now."""
    steps = ladder.due_steps(deadline, round_.opens_at, calendar)
    newest = newest_due(steps, now)
    said = {said_from(step, calendar) for step in steps if newest is None or step.at >= newest.at}
    return StepsAround(
        entry_of(newest, deadline) if newest is not None else "",
        tuple(sorted((at for at in said if at <= now), reverse=True)),
    )
