"""What a module says so that its things can be reviewed: one row, as a command is one.

The flow, the line grammar, the ready remarks and "somebody else was first" are the same for all of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from domain.audit.acts import Act
from domain.ports import Work
from domain.review.deciding import Decider, Decision, One, Reviews
from domain.talk.messages import Argument, Choice, Reply, Text, say
from handlers.review.deciders import decider_of
from handlers.talk.scene import Scene, Slot


@dataclass(frozen=True, slots=True)
class Reviewable(Generic[One]):
    """A kind of thing that waits for decisions, under its command.

    `approving`, `returning` and, where it can be refused for good, `refusing` are the words of a line, without marks;
    `audited` the audit's names of the verdicts in that order; `texts` the beginning of the ids of all that the reviewer
    reads, and `remarks` the ends of the ready remarks' there; `told` the beginning of the key of what the author is
    told; `afterwards` the choices once nothing waits any more. `beside`: choices beside the decisions on one.

    `named` are the names of one in texts, `label` the one on its choice. `at_once`: all that waits may be approved with
    one button, after its plan. `why_not` says why there is nothing to decide, and tells nothing about what is outside
    the person's scope. `find` gives one that they may decide on now, where that is more than what waits for them;
    `readable` what they may read all the same, where that is anything.
    `item` is a line of the list, `whole` what is above the choices. The author is told by `notice`; `decided` does what
    else follows from a decision, in its transaction.
    """

    command: str
    aliases: tuple[str, ...]
    place: int
    approving: tuple[str, ...]
    returning: tuple[str, ...]
    audited: tuple[Act, ...]
    texts: str
    remarks: tuple[str, ...]
    named: Callable[[One], Mapping[str, Argument]]
    label: Callable[[One], str]
    repository: Callable[[Work], Reviews[One]]
    why_not: Callable[[Work, Decider, str], Awaitable[Text]]
    item: Callable[[Scene, int, One], Text]
    whole: Callable[[Scene, One], Awaitable[tuple[Text, ...]]]
    notice: Callable[[One, Decision, Decider], Reply]
    find: Callable[[Work, Decider, str], Awaitable[One | None]] | None = None
    readable: Callable[[Work, Decider, str], Awaitable[tuple[Text, ...]]] | None = None
    at_once: bool = False
    afterwards: tuple[Choice, ...] = ()
    refusing: tuple[str, ...] = ()
    told: str = "decided"
    beside: Callable[[Scene, One], Awaitable[tuple[Choice, ...]]] | None = None
    decided: Callable[[Work, One, Decision, Decider], Awaitable[None]] | None = None

    def say(self, name: str, /, **arguments: Argument) -> Text:
        """The text of this name in the words of this kind. Numbers of a list come joined by commas."""
        return say(f"{self.texts}-{name}", **arguments)

    def say_of(self, name: str, one: One, /, **arguments: Argument) -> Text:
        """The text of this name about one."""
        return self.say(name, **self.named(one), **arguments)

    @property
    def ready_remarks(self) -> tuple[Text, ...]:
        """What is often said about what goes back."""
        return tuple(self.say(f"remark-{name}") for name in self.remarks)

    async def one(self, work: Work, decider: Decider, key: str) -> One | None:
        """The one with this key, where this person may decide on it now."""
        if self.find is not None:
            return await self.find(work, decider, key)
        found = await self.repository(work).waiting(decider.authority, only=(key,), limit=1)
        return found[0] if found else None

    async def waiting(
        self, scene: Scene, *, only: Collection[str] | None = None, limit: int = 30
    ) -> Sequence[One]:
        """What waits for the caller's decision now, oldest first; never their own."""
        kept, authority = self.repository(scene.work), decider_of(scene).authority
        return await kept.waiting(authority, only=only, limit=limit)


REVIEWS: Slot[Reviewable[Any]] = Slot("reviews")
"""Every kind of thing that waits for decisions, in the order of the modules."""
