"""What the figures, the week and the summary are to the rest of the house."""

from __future__ import annotations

from functools import partial

from domain.policy import Policy
from handlers.figures import export, summary, templates
from handlers.figures.card import STANDINGS
from handlers.figures.day_close import keep_day
from handlers.figures.week import planners as week
from handlers.figures.week import remark
from handlers.module import Chore, Module, in_one_transaction


def chores(policy: Policy) -> tuple[Chore, ...]:
    """The figures of the day that is over; Friday's question, the figures of the week, and Monday's messages."""
    return (
        Chore("day-close", 60, keep_day),
        Chore(
            "week-question", 60, in_one_transaction(partial(week.ask_for_remarks, hours=policy.week_hours))
        ),
        Chore("week-close", 60, in_one_transaction(week.close_week)),
        Chore("week-send", 60, in_one_transaction(partial(week.send_week, hours=policy.week_hours))),
    )


MODULE = Module(
    name="figures",
    commands=(*summary.COMMANDS, *week.COMMANDS, *export.COMMANDS, *templates.COMMANDS),
    composers=week.COMPOSERS,
    chores=chores,
    waiting=(remark.QUESTION,),
    card=STANDINGS,
)
