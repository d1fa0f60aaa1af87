"""What pledges are to the rest of the house."""

from __future__ import annotations

from domain.talk.messages import BLANK, say
from handlers.module import Module
from handlers.people.start import HelpPage
from handlers.pledges import opening, own_pledges, progress, registering, reviewing, typed, waiting
from handlers.pledges.figures import PledgeBlock
from handlers.pledges.kind import EXAMPLES_PAGE, REGISTRATION_ROUNDS
from handlers.talk.command import Command, command_button, office

EXAMPLES = HelpPage(
    name=EXAMPLES_PAGE,
    label=say("people-help-examples"),
    lines=(
        say("people-help-examples-good"),
        BLANK,
        say("people-help-examples-bad"),
        BLANK,
        say("people-help-examples-rule"),
    ),
    choices=(command_button("dangky", say("people-help-pledge")),),
)
"""The page of the help with examples of pledges."""

MODULE = Module(
    name="pledges",
    commands=(
        *registering.COMMANDS,
        *typed.COMMANDS,
        *own_pledges.COMMANDS,
        *progress.COMMANDS,
        *reviewing.COMMANDS,
        Command(
            "modot",
            opening.OPEN_ROUND,
            guard=office,
            aliases=("mo dot", "mo dot moi", "open round"),
        ),
    ),
    waiting=(waiting.RETURNED, waiting.DECISIONS),
    figures=PledgeBlock(),
    kind=REGISTRATION_ROUNDS,
    help=(EXAMPLES,),
)
