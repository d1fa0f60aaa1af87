"""What the office's messages are to the rest of the house."""

from __future__ import annotations

from domain.policy import Policy
from handlers.broadcasts import posting, sending
from handlers.module import Chore, Module


def chores(_policy: Policy) -> tuple[Chore, ...]:
    """A broadcast to many goes out in portions."""
    return (Chore("broadcasts", 5, posting.go_on_with_broadcasts),)


MODULE = Module(
    name="broadcasts",
    commands=sending.COMMANDS,
    composers=sending.COMPOSERS,
    chores=chores,
)
