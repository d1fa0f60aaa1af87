"""What pledges are to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.pledges import opening, own_pledges, progress, registering, waiting
from handlers.pledges.examples import EXAMPLES
from handlers.pledges.figures import PledgeBlock
from handlers.pledges.kind import REGISTRATION_ROUNDS
from handlers.talk.command import Command, office

MODULE = Module(
    name="pledges",
    commands=(
        *registering.COMMANDS,
        *own_pledges.COMMANDS,
        *progress.COMMANDS,
        Command(
            "modot",
            opening.OPEN_ROUND,
            guard=office,
            aliases=("mo dot", "mo dot moi", "open round"),
            listed=False,
        ),
    ),
    waiting=(waiting.RETURNED, waiting.DECISIONS),
    figures=PledgeBlock(),
    kind=REGISTRATION_ROUNDS,
    help=(EXAMPLES,),
)
