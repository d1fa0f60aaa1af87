"""What a feature is to the rest of the house: one `Module` row, in `handlers/<noun>/module.py`.

`handlers/modules.py` lists the rows. The composition root makes of them the front desk, the composers and the chores,
and fills the slots (`handlers/talk/scene.py`) from which menus, tasks, reminders, rounds and figures read what they
need through their scene: `scene.modules[KINDS]`, `scene.modules[WAITING]`. So no room knows a feature by name, nothing
is registered at import, and a test may run with modules of its own. A new thing to be said by modules is a slot in the
room that wants to know it, and a field here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind
from domain.policy import Policy
from domain.ports import Storage, Work
from domain.talk.messages import Reply
from handlers.figures.block import FiguresBlock
from handlers.people.card import CardRow
from handlers.people.start import HelpPage
from handlers.people.waiting import Waiting
from handlers.reminders.inquiries import Inquiring
from handlers.review.reviewable import Reviewable
from handlers.rounds.kinds import KindOfRound
from handlers.talk.command import Command
from handlers.talk.scene import Scene
from handlers.talk.writing import LongText, OpenWriting

Plan = Callable[[Storage, datetime, WorkCalendar], Awaitable[int]]
"""Looks for what is due, puts it on its way, and returns how much it was. It opens its own transactions."""

Composer = Callable[[Scene, Mapping[str, str]], Awaitable[Reply | None]]
"""Says what a message is now, from what it is about; None when it is not needed any more."""


@dataclass(frozen=True, slots=True)
class Chore:
    """A plan that is looked at every so many `seconds`. `name` is unique: one process at a time looks."""

    name: str
    seconds: int
    plan: Plan


def in_one_transaction(plan: Callable[[Work, datetime, WorkCalendar], Awaitable[int]]) -> Plan:
    """A plan that is short enough for one."""

    async def planned(storage: Storage, now: datetime, calendar: WorkCalendar) -> int:
        async with storage.writing() as work:
            return await plan(work, now, calendar)

    return planned


def no_chores(_policy: Policy) -> tuple[Chore, ...]:
    """Of a feature where nothing is due by itself."""
    return ()


@dataclass(frozen=True, slots=True)
class Module:
    """A feature: a folder of its `name` on each floor, and this row.

    `composers`: the kinds of messages that are said when they leave. `chores`: what is looked at again and again, under
    a committee's rules. `waiting`: what waits for a person here. `figures`: what is counted. `kind`: where it is a kind
    of round, whose `figures` are then a `RoundBlock`. `help`: its pages of the help. `inquiring`: what it asks in the
    day's reminder. `card`: its part of a person's card. `reviews`: what waits for decisions in it.
    `long_texts`: what members may write in a browser; `writing`: the way there, where it has a page for that.
    """

    name: str
    commands: tuple[Command, ...]
    composers: Mapping[MessageKind, Composer] = field(default_factory=dict)
    chores: Callable[[Policy], tuple[Chore, ...]] = no_chores
    waiting: tuple[Waiting, ...] = ()
    figures: FiguresBlock | None = None
    kind: KindOfRound | None = None
    help: tuple[HelpPage, ...] = ()
    inquiring: Inquiring | None = None
    card: CardRow | None = None
    reviews: tuple[Reviewable[Any], ...] = ()
    long_texts: tuple[LongText, ...] = ()
    writing: OpenWriting | None = None
