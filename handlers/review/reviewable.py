"""What a module says so that its things can be reviewed: one row, as a command is one.

The flow, the line grammar, the ready remarks and "somebody else was first" are the same for all of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic

from domain.people.person import Person
from domain.ports import Work
from domain.review.rulings import Ruling
from domain.review.waiting import Decider, One, Waits
from domain.talk.messages import Choice, Reply, Text
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided about one version; `acting_for` as in `Decider.acting_for`."""

    approved: bool
    remark: str
    by: Person
    acting_for: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Wording(Generic[One]):
    """What the reviewer reads. Numbers of a list come joined by commas, counts as they are.

    `option` is the choice of an item, of None where it waits no longer; `planned` says what a line will do to one;
    `done` counts what was approved and returned.
    """

    nothing: Text
    queue: Callable[[int], Text]
    how: Text
    option: Callable[[One | None], Text]
    more: Callable[[int], Text]
    to_queue: Text
    approve: Text
    send_back: Text
    later: Text
    ask_remark: Text
    remarks: tuple[Text, ...]
    approved: Callable[[One], Text]
    returned: Callable[[One], Text]
    passed: Callable[[One], Text]
    changed: Callable[[One], Text]
    rest: Callable[[int], Text]
    all_done: Text
    unreadable: Callable[[str], Text]
    ask_reason: Callable[[str], Text]
    planned: Callable[[One, Ruling], Text]
    done: Callable[[int, int], Text]
    left: Callable[[str], Text]


@dataclass(frozen=True, slots=True)
class Reviewable(Generic[One]):
    """A kind of thing that waits for decisions, under its command.

    `approving` and `returning` are the words of a line, without marks; `audited` the audit's names of both verdicts;
    `afterwards` the choices once nothing waits any more.

    `find` gives one that this person may decide on now; `why_not` says why there is nothing to decide, and tells
    nothing about what is outside their scope; `readable` is what they may read of it all the same. `item` is a line of
    the list, `whole` what stands above the choices. `keep` writes the verdict, False where somebody was first; the
    author is told by `notice`.
    """

    command: str
    aliases: tuple[str, ...]
    place: int
    approving: tuple[str, ...]
    returning: tuple[str, ...]
    audited: tuple[str, str]
    wording: Wording[One]
    repository: Callable[[Work], Waits[One]]
    find: Callable[[Work, Decider, str], Awaitable[One | None]]
    why_not: Callable[[Work, Decider, str], Awaitable[Text]]
    readable: Callable[[Work, Decider, str], Awaitable[tuple[Text, ...]]]
    item: Callable[[Scene, int, One], Text]
    whole: Callable[[Scene, One], Awaitable[tuple[Text, ...]]]
    keep: Callable[[Work, Decider, One, Verdict], Awaitable[bool]]
    notice: Callable[[One, Verdict], Reply]
    afterwards: tuple[Choice, ...] = ()
