"""A conversation is its answers: which flow is open, what was answered, which choices are on the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.talk.messages import Address, Choice, Expects

Answer = str | int | None | list[str]
"""One answer, as JSON keeps it; None is a question that was passed over."""

Answers = Mapping[str, Answer]
"""Answers by the name of their step, in the order in which they were given."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of one person's conversation over all doors (or of a stranger's address).

    `flow` is empty at rest. `drafts` holds the answers of the open flow and of those left half-way by another command.
    `turn` counts the questions ever asked and never starts anew, so a button always tells which question it was for.
    `offered`, `expects`, `listed` and `page` are those of the reply on the table (`domain.talk.messages.Reply`).
    `hushed`: when it was last said that a picture or a sticker is not needed. `shown`: the chat in which that reply
    stands.
    """

    key: str
    touched: datetime
    flow: str = ""
    drafts: Mapping[str, Answers] = field(default_factory=dict)
    turn: int = 0
    offered: tuple[Choice, ...] = ()
    expects: Expects = "choice"
    listed: int = 0
    page: int = 1
    hushed: datetime | None = None
    shown: Address | None = None

    @property
    def answers(self) -> Answers:
        """The answers of the open flow."""
        return self.drafts.get(self.flow, {})
