"""What every sheet of the workbook is written with: the words, the notes, the order of units, columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, TypeVar

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, Look, OfficialFrame, ReportSheet, SheetColumn, SheetRow
from domain.language.vietnamese import name_key
from domain.people.person import Person
from domain.ports import Words
from domain.talk.messages import Argument, say

DASH = "\N{EN DASH}"
"""What stands where nothing is due."""

SayText = Callable[..., str]
"""Words by their id and arguments, in the language of the file."""

Listed = Person | MemberLine
"""Somebody in a row of their own."""

T_contra = TypeVar("T_contra", contravariant=True)
Whole = TypeVar("Whole")


@dataclass(frozen=True, slots=True)
class Column(Generic[T_contra]):
    """A column: the end of its words' id, its width in characters, how its cells look, and the cell of what a row is
    about. `round`: the round that it is about, where there are columns of several."""

    name: str
    width: float
    look: Look
    cell: Callable[[T_contra], Cell]
    round: str = ""

    def of(self, part: Callable[[Whole], T_contra]) -> Column[Whole]:
        """The same column where rows are about something of which this is a part."""
        return Column(self.name, self.width, self.look, lambda whole: self.cell(part(whole)), self.round)


def cells(columns: Iterable[Column[T_contra]], about: T_contra) -> tuple[Cell, ...]:
    """The cells of a row."""
    return tuple(column.cell(about) for column in columns)


@dataclass(frozen=True, slots=True)
class SheetContext:
    """The words, the lines under each title, units by id (their place in the tree and their codes), and by the ids of
    rounds the share of 1 that each should have reached by now."""

    tell: SayText
    notes: tuple[str, ...]
    order: Mapping[str, int]
    codes: Mapping[str, str]
    paces: Mapping[str, Decimal]

    def sheet(
        self,
        name: str,
        columns: Sequence[Column[Any]],
        rows: Sequence[SheetRow],
        *notes: str,
        total: SheetRow | None = None,
        indented: int = -1,
        frozen: int = 0,
        official: bool = False,
        pace: Decimal | None = None,
    ) -> ReportSheet:
        """The sheet whose words end in `name`. `notes` are ids of words that stand below the notes of every sheet.

        `official`: it may be handed in as an annex to a report.
        """
        return ReportSheet(
            name=self.tell(f"figures-workbook-sheet-{name}"),
            title=self.tell(f"figures-workbook-heading-{name}"),
            notes=(*self.notes, *(self.tell(f"figures-workbook-note-{note}") for note in notes)),
            columns=tuple(
                SheetColumn(self._heading(column), column.width, column.look, pace=pace) for column in columns
            ),
            rows=rows,
            total=total,
            indented=indented,
            frozen=frozen,
            official=self.frame() if official else None,
        )

    def frame(self) -> OfficialFrame:
        """The frame of an annex."""
        return OfficialFrame(
            issuer=self.notes[0].upper(),
            party=self.tell("figures-workbook-party"),
            annex=self.tell("figures-workbook-annex"),
            signers=(self.tell("figures-workbook-drawn-up-by"), self.tell("figures-workbook-signed-by")),
        )

    def _heading(self, column: Column[Any]) -> str:
        heading = self.tell(f"figures-workbook-col-{column.name}")
        if not column.round:
            return heading
        return self.tell("figures-workbook-in-round", round=column.round, column=heading)

    def place(self, unit_id: str) -> int:
        """Where the unit stands in the tree; after all others where it is not in it."""
        return self.order.get(unit_id, len(self.order))

    def by_unit_and_name(self, listed: Listed) -> tuple[object, ...]:
        """The key that sorts people as the tree and official lists do."""
        return (self.place(listed.unit_id), name_key(listed.full_name), listed.code)


def teller(words: Words, language: str) -> SayText:
    """Words of this language, without markup."""

    def tell(text_id: str, **args: Argument) -> str:
        return words.say(say(text_id, **args), language)

    return tell


def percent(share: Share) -> Cell:
    """The share as Excel shows it with two decimals: already rounded, so that 99,999 % does not become 100."""
    return DASH if share.percent is None else share.percent / 100
