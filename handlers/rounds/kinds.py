"""Kinds of rounds: what each asks for, where it is done, whether late, how it is called and counted.

What reminds, lists or changes rounds asks `kind_of`; the kinds themselves are rows of the modules that bring them.
Words that differ by kind select on `$kind`.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from domain.figures.counts import Figures, Share
from domain.language.vietnamese import fold, fold_in_place
from domain.people.person import Member
from domain.rounds.round import Round, Seat, Task
from domain.talk.messages import Choice, Text, say
from handlers.talk.command import command_button
from handlers.talk.scene import Scene, Slot
from handlers.talk.steps import excerpt

WHOLE = "whole"
"""The part of a task that is all of it; see `KindOfRound.doing_button`."""

VIEW = say("rounds-button-view")

ROUND_COMMAND = "dot"
"""Lists the office's rounds, and shows those of the kinds that have no view of their own."""


EXTEND_COMMAND = "giahan"
"""Puts the deadline of a round off for some; `handlers/extensions/` has it."""
ASK_EXTENSION_COMMAND = "xingiahan"
"""Asks for that oneself."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the code on a receipt stands for: whose it is, whether it is in force, and what it proves in `lines`."""

    person_id: str
    stands: bool
    lines: tuple[Text, ...]


class KindOfRound(ABC):
    """What the house knows of one kind of rounds. `kind` is the name by which rounds carry it.

    `command` does the task, `view` shows the round to the office. `another` opens a round of this kind. `always_late`:
    what comes after the deadline is always taken, and the office is not asked. `kept`: where a person finds what they
    have done; None where nowhere. `example`: where they see how it is done well.
    """

    kind: ClassVar[str]
    command: ClassVar[str]
    another: ClassVar[Choice]
    view: ClassVar[str] = ROUND_COMMAND
    always_late: ClassVar[bool] = False
    kept: ClassVar[Choice | None] = None
    example: ClassVar[Choice | None] = None

    @abstractmethod
    async def owed(self, scene: Scene, tasks: Sequence[Task]) -> Sequence[Owed]:
        """What is left of these open tasks of the scene's person, all in rounds of this kind."""

    @abstractmethod
    def counts(self, round_: Round, figures: Figures) -> tuple[Text, ...]:
        """The other counts of the round, a line each."""

    async def receipt(self, _scene: Scene, _code: str) -> Receipt | None:
        """The receipt with this code, whosever it is; None where none of this kind has it. Asks no rights."""
        return None

    def document(self, _round: Round) -> tuple[Text, ...]:
        """What the office's view of a round says first: the document that it is about."""
        return ()

    def terms(self, _round: Round) -> tuple[Text, ...]:
        """What the office's view says of a round beyond its deadline."""
        return ()

    def office_buttons(self, _round: Round, *, ours: bool) -> tuple[Choice, ...]:  # noqa: ARG002
        """What else the office does with a round of this kind; `ours`: it is open, and theirs to change."""
        return ()

    async def said(
        self, _scene: Scene, _round: Round, _people: Sequence[tuple[Member, Seat]]
    ) -> Mapping[str, Text]:
        """What to know of these people, who are missing, before writing to them; by their id."""
        return {}

    def attending_buttons(self, _round: Round) -> tuple[Choice, ...]:
        """What else the leaders of a unit may do about those who are missing."""
        return ()

    def doing_button(self, round_: Round, *, part: str = WHOLE, named: bool = False) -> Choice:
        """The button behind which the round's task is done; `named` says of which round, where there are several.

        `part` is what is left of it: `whole`, or what the kind's texts call it.
        """
        label = (
            say("rounds-doing-in", kind=self.kind, part=part, round=short_name(round_))
            if named
            else say("rounds-doing-now", kind=self.kind, part=part)
        )
        return command_button(self.command, label, round_.id)

    def view_button(self, round_: Round, label: Text = VIEW) -> Choice:
        """The button at which the office looks at the round."""
        return command_button(self.view, label, round_.id)

    def can_be_done(self, task: Task, now: datetime) -> bool:
        """Whether the person can do it themselves: before their deadline, or late where that is allowed."""
        return task.round.takes(task.seat, now)


@dataclass(frozen=True, slots=True)
class Owed(ABC):
    """A task with something left to do, and what that is."""

    kind: KindOfRound
    task: Task

    @property
    def round(self) -> Round:
        """The round that asks for it."""
        return self.task.round

    @property
    def seat(self) -> Seat:
        """The person's place in it."""
        return self.task.seat

    def doable(self, now: datetime) -> bool:
        """Whether the person can still do it themselves; where not, they need an extension."""
        return bool(self.begins) and self.kind.can_be_done(self.task, now)

    @property
    @abstractmethod
    def begins(self) -> bool:
        """Whether something is left beyond what has a button of its own, such as a pledge that was returned."""

    @property
    @abstractmethod
    def started(self) -> bool:
        """Whether the person has done anything in it, or begun to."""

    @abstractmethod
    def completion(self) -> Text:
        """How far the person has come, in a sentence."""

    @abstractmethod
    def expected(self) -> Text:
        """What the round asks for in all, and how long that takes; part of a sentence."""

    def basis(self) -> tuple[Text, ...]:
        """The documents by which the round was opened, or which it is about, a sentence each."""
        return (say("reminders-basis", basis=self.round.basis),) if self.round.basis else ()

    @abstractmethod
    def advice(self, now: datetime) -> tuple[Text, ...]:
        """What else to know before doing it, a sentence each."""

    @abstractmethod
    def button(self, *, named: bool) -> Choice:
        """The button behind which it is done; `named` says in which round."""

    def buttons(self, now: datetime, *, named: bool) -> tuple[Choice, ...]:
        """Every button that leads on: to what can be done now, or to asking for more time."""
        if self.doable(now):
            return (self.button(named=named),)
        return (ask_extension_button(self.round, named=named),) if self.begins else ()


KINDS: Slot[KindOfRound] = Slot("kinds of rounds")
"""The kinds that the modules bring, in the order of the modules."""


def kind_of(scene: Scene, round_: Round) -> KindOfRound:
    """The kind of this round. Raises LookupError where no module brings it."""
    for kind in scene.modules[KINDS]:
        if kind.kind == round_.kind:
            return kind
    raise LookupError(f"no module brings rounds of the kind {round_.kind}")


def named(round_: Round, *, first: bool = False) -> Text:
    """The round in a sentence, or at its beginning."""
    return say("rounds-named-first" if first else "rounds-named", kind=round_.kind, title=called(round_))


def basis_lines(basis: str) -> tuple[Text, ...]:
    """On what document a round rests, where one was named."""
    return (say("rounds-basis", basis=basis),) if basis else ()


def ask_extension_button(round_: Round, *, named: bool = False) -> Choice:
    """The button at which somebody asks for more time in the round; `named` says in which, where there are several."""
    label = (
        say("extensions-button-ask-in", round=short_name(round_)) if named else say("extensions-button-ask")
    )
    return command_button(ASK_EXTENSION_COMMAND, label, round_.id)


def share(of: Share) -> Text:
    """`9/10 (90,00%)`, or a dash where nothing is due."""
    return say("figures-summary-share", **of.arguments())


_QUARTER = re.compile(r"qu[yi] (i{1,3}|iv)\b(?:\s*[/,]?\s*(?:nam )?([0-9]{4}))?")
_KIND = re.compile(r"\s*(?:dot )?(?:dang k[iy](?: neu guong)?|neu guong|hoc tap)\b[\s:]*")
_SHORT_TITLE = 12


def short_name(round_: Round) -> str:
    """What stands for it on a button: its document's number, else the quarter in its title, else how the title begins.

    What kind of round it is the button says itself; where the title says nothing else, it is the month of its deadline.
    """
    if any(letter.isdigit() for letter in round_.number):
        return round_.number
    quarter = _QUARTER.search(fold(round_.title))
    if quarter is None:
        kind = _KIND.match(fold_in_place(round_.title))
        return excerpt(round_.title[kind.end() if kind else 0 :], _SHORT_TITLE) or f"{round_.deadline:%m/%Y}"
    return f"Q.{quarter[1].upper()}" + (f"/{quarter[2]}" if quarter[2] else "")


def option_of(round_: Round) -> Text:
    """The label of a choice of this round among others."""
    return say("rounds-option", kind=round_.kind, round=short_name(round_))


def called(round_: Round) -> Text:
    """The round's name, with its document's number, unless the title says it or there is none."""
    number = round_.number
    if number in round_.title or not any(letter.isdigit() for letter in number):
        return say("rounds-called", title=round_.title)
    return say("rounds-called-numbered", title=round_.title, number=number)
