"""A secretary's line about a numbered list ("1-5 duyet, 6 tra: <remark>") as one ruling an item. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from domain.language.ranges import RangeFault, parse_ranges

# Written without marks, compared so. Those that screens teach come first; a remark that has one in it needs a colon.
APPROVING = ("xac nhan", "duyet", "dong y", "chap nhan", "approve", "confirm")
RETURNING = ("bo sung", "de nghi bo sung", "tra lai", "tra", "khong duyet", "chua duyet", "return")


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is decided about the item with this number, counted from 1: approved, `refused` for good, else returned.

    `remark` is word for word.
    """

    number: int
    approved: bool
    remark: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Rulings:
    """A line read in full: rulings by number, or faults, never both."""

    rulings: tuple[Ruling, ...]
    faults: tuple[RangeFault, ...] = ()

    @property
    def unexplained(self) -> tuple[int, ...]:
        """The numbers that are not approved and have no remark: their authors would not know why."""
        return tuple(ruling.number for ruling in self.rulings if not ruling.approved and not ruling.remark)

    def explained(self, remark: str) -> Rulings:
        """The same with this remark wherever an item that is not approved has none."""
        return replace(
            self,
            rulings=tuple(
                replace(ruling, remark=remark) if ruling.number in self.unexplained else ruling
                for ruling in self.rulings
            ),
        )


def read_rulings(
    text: str,
    *,
    count: int,
    approving: Collection[str] = APPROVING,
    returning: Collection[str] = RETURNING,
    refusing: Collection[str] = (),
) -> Rulings:
    """What the line decides about the items 1 to `count`; items it does not name are left alone.

    `approving`, `returning` and `refusing` are the words that decide, without marks.
    """
    read = parse_ranges(text, count=count, verbs=(*approving, *returning, *refusing))
    rulings = [
        Ruling(number, part.verb in approving, part.remark, refused=part.verb in refusing)
        for part in read.parts
        for number in part.numbers
    ]
    return Rulings(tuple(sorted(rulings, key=lambda ruling: ruling.number)), read.faults)
