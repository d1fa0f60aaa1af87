"""What a module counts, and how it is told in the summary, the week and the workbook.

Figures know modules by this alone.

A kind of rounds states a `RoundBlock`, any other module a `FiguresBlock`; what a module does not override is not told.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.working_days import Week
from domain.figures.counts import Figures, RoundFigures, Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import ReportSheet
from domain.figures.tree import Branch
from domain.people.person import Scope
from domain.ports import Work
from domain.rounds.round import Round, most_urgent_first, short_names
from domain.talk.messages import Choice, Text, say
from handlers.figures.sheet_context import SheetContext
from handlers.rounds.kinds import share
from handlers.talk.scene import FilledSlots, Scene, Slot


@dataclass(frozen=True, slots=True)
class Part:
    """What a summary is about: these units with everything under them, over these rounds; `whole` is their sum."""

    tops: tuple[Branch, ...]
    rounds: Sequence[Round]
    whole: Figures


@dataclass(frozen=True, slots=True)
class WorkbookPart:
    """What a workbook is about: the scope's units on that `day` with their figures in these rounds as they stood `at`.

    `rounds`: the most urgent first. `sums`: the scope's figures. `people`: how many belong to each unit itself, by its
    id. `members`: a line a person and round. Without `names` the workbook holds counts alone,
    and nobody's name or words.
    """

    scope: Scope
    rounds: Sequence[Round]
    at: datetime
    day: date
    branches: tuple[Branch, ...]
    sums: Figures
    people: Mapping[str, int]
    members: Sequence[MemberLine]
    names: bool

    def of_kind(self, kind: str) -> list[Round]:
        """The rounds of this kind."""
        return [round_ for round_ in self.rounds if round_.kind == kind]

    def members_of(self, kind: str) -> list[MemberLine]:
        """The lines about rounds of this kind."""
        return [line for line in self.members if line.kind == kind]


DrawSheets = Callable[[SheetContext], tuple[ReportSheet, ...]]
"""Writes sheets in the language of the file from what was read before; takes long for many rows, runs in a thread."""


def no_sheets(_context: SheetContext) -> tuple[ReportSheet, ...]:
    """Of a module that has none."""
    return ()


@dataclass(frozen=True, slots=True)
class SummaryColumn:
    """A column of the table for a terminal: its words are `table-<name>`; a unit's share or count stands in it."""

    name: str
    of: Callable[[Figures], Share | int]


class FiguresBlock:
    """A module's block. Nobody's rights are asked for here: whoever calls has looked at the scope."""

    async def paragraph(self, _scene: Scene, _part: Part, /) -> list[Text]:
        """What the summary says; nothing where the module has nothing to say of these units and rounds.

        A kind of rounds is asked for one round at a time, any other module for all of them together.
        """
        return []

    async def due(self, _scene: Scene, _here: Branch, _rounds: Sequence[Round], /) -> list[Text]:
        """What of a unit is due in the week that begins, apart from rounds that end in it."""
        return []

    async def of_week(self, _scene: Scene, _unit_id: str, _week: Week, /) -> list[Text]:
        """What the office's week says of its unit, apart from rounds. Nobody is named."""
        return []

    async def sheets(self, _work: Work, _part: WorkbookPart, /) -> DrawSheets:
        """Read what the module's sheets of the workbook show. As many statements, whatever the number of rows."""
        return no_sheets


class RoundBlock(FiguresBlock, ABC):
    """The block of a kind of rounds. What it tells, it tells of one round.

    Its texts are `summary-of-<kind>` with $share, `week-<kind>` with $share and `week-<kind>-change` with $share and
    $change; the workbook's title is `workbook-title-<kind>`.
    """

    figures: type[RoundFigures]
    decide_button: Choice
    """Opens what waits for the decision of whoever leads a unit."""

    @property
    def kind(self) -> str:
        """The kind of rounds, by its name."""
        return self.figures.kind

    def lacks(self, _figures: Figures, _round: Round, _share: Text, /) -> Text | None:
        """The share of a unit with what else is missing there though it is complete; None where nothing is."""
        return None

    @abstractmethod
    def headline(self, figures: Figures, round_: Round, now: datetime, /) -> list[Text]:
        """The share of a unit and what of it is missing."""

    @abstractmethod
    def rest(self, figures: Figures, round_: Round, now: datetime, /) -> list[Text]:
        """What of a unit is missing, behind a line that told the share."""

    def effect(self, _figures: Figures, _round: Round, /) -> Sequence[Text]:
        """What came of it: results that were confirmed. Superiors ask for that first; nothing where there is none."""
        return ()

    def rest_of_committee(self, top: Branch, round_: Round, now: datetime, /) -> list[Text]:
        """The same as the office reads it."""
        return self.rest(top.line.figures, round_, now)

    def draft(self, top: Branch, round_: Round, now: datetime, /) -> Sequence[Text]:
        """The same as sentences of a report, what is done and confirmed first."""
        return self.headline(top.line.figures, round_, now)

    @abstractmethod
    def names(self, scene: Scene, round_: Round, seats: Sequence[MemberLine], /) -> list[Text]:
        """A unit's people in the round by name, as far as something has to be known of them."""

    def buttons(self, _scene: Scene, _round: Round, _seats: Sequence[MemberLine], /) -> tuple[Choice, ...]:
        """What the reader of the names can do about the round."""
        return ()

    def brings_results(self, _round: Round, _first: date, _last: date, /) -> bool:
        """Whether what the round asked for is carried out between these days, its deadline past or not."""
        return False

    @abstractmethod
    def owes(self, line: MemberLine) -> Text:
        """What somebody owes the round."""

    @abstractmethod
    def columns(self, round_: Round, figures: Sequence[Figures], /) -> tuple[SummaryColumn, ...]:
        """The columns of a table about these figures of the round."""


FIGURES: Slot[FiguresBlock] = Slot("figures")
"""The blocks of every module that counts something."""


@dataclass(frozen=True, slots=True)
class CountedRound:
    """A round with the block of its kind. `single`: no other round of the kind is told of beside it; where one is,
    lines call it by its `name`."""

    block: RoundBlock
    round: Round
    single: bool
    name: str

    @property
    def id(self) -> str:
        """The round's."""
        return self.round.id

    def share(self, figures: Figures) -> Text:
        """Done of due."""
        return share(figures.tasks(self.id))

    def named(self, told: Text) -> Text:
        """The share with its name, where a list speaks of several rounds."""
        if self.single:
            return say(f"figures-summary-of-{self.block.kind}", share=told)
        return say("figures-summary-of-round", round=self.name, share=told)

    def sentence(self, figures: Figures, change: Text | None) -> Text:
        """The share in a sentence about a week, with its change where one is told."""
        told, what = self.share(figures), self.block.kind if self.single else "round"
        named = {} if self.single else {"round": self.name}
        if change is None:
            return say(f"figures-week-{what}", share=told, **named)
        return say(f"figures-week-{what}-change", share=told, change=change, **named)


CountedRounds = tuple[CountedRound, ...]
"""The most urgent first."""


def round_blocks(modules: FilledSlots) -> tuple[RoundBlock, ...]:
    """The blocks of the kinds of rounds."""
    return tuple(block for block in modules[FIGURES] if isinstance(block, RoundBlock))


def kinds_of(modules: FilledSlots, rounds: Iterable[Round]) -> tuple[RoundBlock, ...]:
    """Which kinds are among these rounds."""
    there = {round_.kind for round_ in rounds}
    return tuple(block for block in round_blocks(modules) if block.kind in there)


def counted_rounds(modules: FilledSlots, rounds: Iterable[Round]) -> CountedRounds:
    """These rounds, the most urgent first. Raises LookupError for a kind that no module states."""
    ordered = most_urgent_first(rounds)
    kinds = [round_.kind for round_ in ordered]
    return tuple(
        CountedRound(block_of(modules, round_.kind), round_, kinds.count(round_.kind) == 1, name)
        for round_, name in zip(ordered, short_names(ordered), strict=True)
    )


def rounds_in(modules: FilledSlots, figures: Figures, known: Iterable[Round]) -> CountedRounds:
    """Those of the known rounds in which somebody is asked, the most urgent first."""
    return counted_rounds(modules, (round_ for round_ in known if figures.tasks(round_.id).due))


def block_of(modules: FilledSlots, kind: str) -> RoundBlock:
    """The block of this kind of rounds. Raises LookupError where no module states it."""
    found = next((block for block in round_blocks(modules) if block.kind == kind), None)
    if found is None:
        raise LookupError(f"no module states the figures of {kind} rounds")
    return found
