"""What the office's rounds are to the rest of the house."""

from __future__ import annotations

from domain.delivery.outgoing import MessageKind
from domain.policy import Policy
from handlers.module import Chore, Module
from handlers.rounds import afterwards, closing, listing, newcomers


def chores(_policy: Policy) -> tuple[Chore, ...]:
    """Rounds that are to close by themselves."""
    return (Chore("closing", 60, closing.close_rounds),)


MODULE = Module(
    name="rounds",
    commands=(*listing.COMMANDS, *afterwards.COMMANDS, *newcomers.COMMANDS),
    composers={
        MessageKind.CLOSING: closing.compose_ending,
        MessageKind.ROUND_FIGURES: closing.compose_round_figures,
    },
    chores=chores,
)
