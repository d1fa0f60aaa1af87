"""What pledges are to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.pledges import own_pledges, progress, registering, reviewing
from handlers.pledges.figures import PledgeBlock

MODULE = Module(
    name="pledges",
    commands=(*registering.COMMANDS, *own_pledges.COMMANDS, *progress.COMMANDS, *reviewing.COMMANDS),
    figures=PledgeBlock(),
)
