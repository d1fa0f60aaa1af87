"""What reminding is to the rest of the house."""

from __future__ import annotations

from functools import partial

from domain.policy import Policy
from handlers.module import Chore, Module
from handlers.reminders import planners, rehearsal, tasks, waiting


def chores(policy: Policy) -> tuple[Chore, ...]:
    """Whom to remind, and whom to tell after a deadline, under the committee's rules."""
    return (
        Chore("reminders", 60, partial(planners.plan_reminders, a_week=policy.reminders_a_week)),
        # These count the whole roster each time, for days after a deadline.
        Chore("missing", 300, planners.plan_missing),
        Chore("superior", 300, planners.plan_superior),
    )


MODULE = Module(
    name="reminders",
    commands=(*tasks.COMMANDS, *planners.COMMANDS, *rehearsal.COMMANDS),
    composers=planners.COMPOSERS,
    chores=chores,
    waiting=(waiting.OWED,),
)
