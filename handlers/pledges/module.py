"""What pledges are to the rest of the house."""

from __future__ import annotations

from functools import partial

from domain.policy import Policy
from domain.talk.messages import say
from handlers.module import Chore, Module
from handlers.people.start import HelpPage
from handlers.pledges import (
    fulfilments,
    inquiries,
    opening,
    own_pledges,
    photos,
    postponing,
    progress,
    registering,
    reviewing,
    typed,
    waiting,
    year_sheet,
)
from handlers.pledges.examples import example_lines
from handlers.pledges.figures import PledgeBlock
from handlers.pledges.kind import EXAMPLES_PAGE, REGISTRATION_ROUNDS
from handlers.talk.command import Command, command_button, office

EXAMPLES = HelpPage(
    name=EXAMPLES_PAGE,
    label=say("people-help-examples"),
    lines=example_lines,
    choices=(command_button("dangky", say("people-help-pledge")),),
)
"""The page of the help with examples of pledges."""


def chores(policy: Policy) -> tuple[Chore, ...]:
    """Asking what became of pledges, under the committee's rules."""
    plan = partial(inquiries.plan_inquiries, at=policy.ladder.at, a_week=policy.reminders_a_week)
    return (Chore("inquiries", 60, plan),)


MODULE = Module(
    name="pledges",
    commands=(
        *registering.COMMANDS,
        *typed.COMMANDS,
        *own_pledges.COMMANDS,
        *year_sheet.COMMANDS,
        *progress.COMMANDS,
        *postponing.COMMANDS,
        *photos.COMMANDS,
        *reviewing.COMMANDS,
        *fulfilments.COMMANDS,
        Command(
            "modot",
            opening.OPEN_ROUND,
            guard=office,
            aliases=("mo dot", "mo dot moi", "open round"),
        ),
    ),
    chores=chores,
    waiting=(
        inquiries.UNANSWERED,
        waiting.RETURNED,
        waiting.INCOMPLETE,
        waiting.DECISIONS,
        waiting.CONFIRMATIONS,
    ),
    figures=PledgeBlock(),
    kind=REGISTRATION_ROUNDS,
    help=(EXAMPLES,),
    inquiring=inquiries.INQUIRIES,
    reviews=(reviewing.PLEDGES, fulfilments.FULFILMENTS),
)
