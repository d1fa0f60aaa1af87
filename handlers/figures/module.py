"""What the figures, the week and the summary are to the rest of the house."""

from __future__ import annotations

from domain.policy import Policy
from handlers.figures import export, summary, templates
from handlers.figures.card import STANDINGS
from handlers.figures.week import planners as week
from handlers.figures.week import remark
from handlers.module import Chore, Module, in_one_transaction


def chores(_policy: Policy) -> tuple[Chore, ...]:
    """Friday's question, the figures of the week that is over, and Monday's messages."""
    return (
        Chore("week-question", 60, in_one_transaction(week.ask_for_remarks)),
        Chore("week-close", 60, in_one_transaction(week.close_week)),
        Chore("week-send", 60, in_one_transaction(week.send_week)),
    )


MODULE = Module(
    name="figures",
    commands=(*summary.COMMANDS, *week.COMMANDS, *export.COMMANDS, *templates.COMMANDS),
    composers=week.COMPOSERS,
    chores=chores,
    waiting=(remark.QUESTION,),
    card=STANDINGS,
)
