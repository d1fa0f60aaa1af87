"""What every sheet of the workbook is written with: the words, the notes, the order of units, cells that recur."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, Columns, ReportSheet, SheetColumn, SheetRow
from domain.figures.tree import Branch, walk
from domain.language.vietnamese import name_key
from domain.ports import Words
from domain.rounds.round import Round
from domain.talk.messages import Argument, say

DASH = "\N{EN DASH}"
"""What stands where nothing is due."""

SayText = Callable[..., str]
"""Words by their id and arguments, in the language of the file."""


@dataclass(frozen=True, slots=True)
class SheetContext:
    """The words, the lines under each title, and units by id: their place in the tree and their codes."""

    tell: SayText
    notes: tuple[str, ...]
    order: Mapping[str, int]
    codes: Mapping[str, str]

    def columns(self, columns: Columns) -> tuple[SheetColumn, ...]:
        """These columns under their headings."""
        return tuple(
            SheetColumn(self.tell(f"figures-workbook-col-{name}"), width, look)
            for name, width, look in columns
        )

    def sheet(
        self,
        name: str,
        columns: Columns,
        rows: Sequence[SheetRow],
        *notes: str,
        total: SheetRow | None = None,
        indented: int = -1,
        frozen: int = 0,
        wide: int = 1,
    ) -> ReportSheet:
        """The sheet whose words end in `name`. `notes` are ids of words that stand below the notes of every sheet."""
        return ReportSheet(
            name=self.tell(f"figures-workbook-sheet-{name}"),
            title=self.tell(f"figures-workbook-heading-{name}"),
            notes=(*self.notes, *(self.tell(f"figures-workbook-note-{note}") for note in notes)),
            columns=self.columns(columns),
            rows=rows,
            total=total,
            indented=indented,
            frozen=frozen,
            wide=wide,
        )

    def round_cells(self, round_: Round) -> tuple[Cell, ...]:
        """What a row about a round begins with: its title, its deadline, its state."""
        return (round_.title, round_.deadline, self.tell(f"figures-workbook-round-{round_.state.value}"))

    def total_row(self, *cells: Cell) -> SheetRow:
        """The sum of rows about rounds: its name, no deadline, no state, then these cells."""
        return SheetRow((self.tell("figures-workbook-total"), None, None, *cells), strong=True)

    def person_cells(self, number: int, line: MemberLine) -> tuple[Cell, ...]:
        """What a row about a person in a round begins with: who, where, in which round and until when."""
        return (
            number,
            line.code,
            line.full_name,
            self.codes.get(line.unit_id, ""),
            line.unit_name,
            self.tell(f"figures-workbook-status-{line.status.value}"),
            line.round_title,
            line.deadline,
        )

    def reach_cells(self, line: MemberLine) -> tuple[Cell, ...]:
        """What it ends with: whether a message reaches them, and the remarks."""
        return (self.tell(f"figures-workbook-reached-{reached(line)}"), self.remarks(line))

    def place(self, unit_id: str) -> int:
        """Where the unit stands in the tree; after all others where it is not in it."""
        return self.order.get(unit_id, len(self.order))

    def by_unit_and_name(self, line: MemberLine) -> tuple[object, ...]:
        """The key that sorts people as the tree and official lists do."""
        return (
            self.place(line.unit_id),
            name_key(line.full_name),
            line.code,
            line.deadline,
            line.round_id,
        )

    def remarks(self, line: MemberLine) -> str:
        """What binds this person otherwise than the others: busy until a day, or another deadline."""
        said: list[str] = []
        if line.snoozed_until is not None:
            said.append(
                self.tell("figures-workbook-snoozed", until=line.snoozed_until, reason=line.snooze_reason)
            )
        if line.extension_reason:
            said.append(
                self.tell("figures-workbook-extended", until=line.deadline, reason=line.extension_reason)
            )
        return "; ".join(said)


def unit_rows(branches: tuple[Branch, ...], cells: Callable[[Branch], Sequence[Cell]]) -> list[SheetRow]:
    """A row a unit with everything under it, indented by its depth: code, name, level, then its cells."""
    return [
        SheetRow(
            (branch.line.unit_code, branch.line.unit_name, branch.depth + 1, *cells(branch)),
            level=branch.depth,
            strong=bool(branch.children),
        )
        for branch in walk(branches)
    ]


def teller(words: Words, language: str) -> SayText:
    """Words of this language, without markup."""

    def tell(text_id: str, **args: Argument) -> str:
        return words.say(say(text_id, **args), language)

    return tell


def percent(share: Share) -> Cell:
    """The share as Excel shows it with two decimals: already rounded, so that 99,999 % does not become 100."""
    return DASH if share.percent is None else share.percent / 100


def reached(line: MemberLine) -> str:
    """The end of the id of the words that say whether a message reaches this person."""
    if not line.linked:
        return "unlinked"
    return "yes" if line.reachable else "no"
