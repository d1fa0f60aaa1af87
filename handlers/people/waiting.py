"""What waits for a person, whatever feature it belongs to: a row of its module, read by the menu, the list of tasks and
Monday's list."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from domain.figures.lines import MemberLine
from domain.talk.messages import Choice, Text, say
from handlers.talk.scene import Scene, Slot


class Whose(IntEnum):
    """Who waits. The first screen and the list of tasks begin with what others wait for, before the caller's own."""

    OWED = 1
    CAME_BACK = 2
    OTHERS = 3


@dataclass(frozen=True, slots=True)
class HeadLine:
    """What the first screen says of something that waits, and the button behind which it is done.

    Of what others wait for it is a few words of one line ("4 pledges"), of the caller's own things a sentence.
    """

    line: Text
    button: Choice | None


@dataclass(frozen=True, slots=True)
class ToDo:
    """A line of the list of tasks and its button."""

    line: Text
    button: Choice


@dataclass(frozen=True, slots=True)
class UnitNeed:
    """A person of a unit who needs an act of the reader's: `what` is needed, and the button behind which it is done.

    `since`: when it began to wait for a decision; None for everything else.
    """

    person_id: str
    name: str
    what: Text
    button: Choice | None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Undecided:
    """So many things of a unit that it has not decided on, so that the reader may, behind the button; the newest
    waits `since` then. What is of a unit that another has taken in is that one's."""

    unit_name: str
    what: Text
    button: Choice
    since: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits in one feature. All are asked as the caller of the scene, and answer with nothing where nothing waits.

    `tasks` are the lines of the list of tasks. `head` are the first screen's, None for what it does not mention.
    `of_unit` is what Monday's list offers to whoever leads this unit; it is handed the lines of the unit's members in
    the week's rounds, without the reader's own. `undecided` is what Monday's message names to whoever leads this unit,
    or is its office, of what others have not decided on.
    """

    whose: Whose
    tasks: Callable[[Scene], Awaitable[Sequence[ToDo]]]
    head: Callable[[Scene], Awaitable[Sequence[HeadLine]]] | None = None
    of_unit: Callable[[Scene, str, Sequence[MemberLine]], Awaitable[Sequence[UnitNeed]]] | None = None
    undecided: Callable[[Scene, str], Awaitable[Sequence[Undecided]]] | None = None


MOST = 30
"""How far what waits is counted; beyond it is simply many."""


def counted(text: str, count: int) -> Text:
    """This text with the count; from `MOST` on its twin `<text>-many`, which says so many or more."""
    return say(f"{text}-many" if count >= MOST else text, count=count)


MOST_NEXT = 3
"""Buttons under a message that says that one kind of work is done."""

WAITING: Slot[Waiting] = Slot("waiting")
"""The rows of every module, in the order of the modules."""


async def next_for_others(scene: Scene) -> tuple[Choice, ...]:
    """The buttons to what others wait for now, so that one kind of work leads to the next."""
    rows = [row.head for row in scene.modules[WAITING] if row.whose is Whose.OTHERS and row.head is not None]
    lines = [line for head in rows for line in await head(scene)]
    return tuple(line.button for line in lines if line.button is not None)[:MOST_NEXT]
