"""What every sheet of the workbook is written with: the words, the notes, the order of units, cells that recur."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, Columns, SheetColumn
from domain.language.vietnamese import name_key
from domain.ports import Words
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
