"""A worksheet's markup looked through before its cells are made: how far it goes, what is merged, whether it computes.

See ECMA-376 part 1, 18.3.1. It streams: a sheet that goes too far is left at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from bot.workshop.jobs import UnreadableWorkbook
from domain.people.roster.rows import MergedCells

MOST_COLUMNS = 256
LAST_ROW = 1_048_576
"""The number of the last row that a worksheet can have."""
MOST_MERGED = 50_000

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class SheetMarkup:
    """What was found. `last_row`: the number of the last row with anything in it, 0 where nothing is."""

    last_row: int = 0
    computes: bool = False
    merged: list[MergedCells] = field(default_factory=list)


def look_through(stream: IO[bytes], most_rows: int) -> SheetMarkup:
    """Raises UnreadableWorkbook where anything stands beyond `most_rows` or MOST_COLUMNS, ExpatError for broken XML."""
    markup = SheetMarkup()
    row = column = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column
        match name.rpartition(":")[2]:
            case "row":
                row = _whole(attributes["r"]) if "r" in attributes else row + 1
                column = 0
                if row > LAST_ROW:
                    raise UnreadableWorkbook("people-roster-unreadable-far")
            case "c":
                column = _place(attributes["r"])[1] + 1 if "r" in attributes else column + 1
            case "v" | "is":
                if row > most_rows or column > MOST_COLUMNS:
                    raise UnreadableWorkbook("people-roster-unreadable-far")
                markup.last_row = max(markup.last_row, row)
            case "f":
                markup.computes = True
                markup.last_row = max(markup.last_row, min(row, most_rows))
            case "mergeCell" if len(markup.merged) < MOST_MERGED:
                first, _, last = attributes["ref"].partition(":")
                (top, left), (bottom, right) = _place(first), _place(last or first)
                markup.merged.append(MergedCells(top, left, bottom, right))
            case _:
                pass

    def refuse_type(*_: object) -> None:
        """Office files have no document type (ECMA-376 part 2, 8.2.5): one that has wants to expand or to fetch."""
        raise UnreadableWorkbook("people-roster-unreadable-broken")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse_type
    parser.ParseFile(stream)
    return markup


def _place(reference: str) -> tuple[int, int]:
    """The line from 1 and the place in it from 0 of a reference such as B7. Raises ValueError."""
    cell_reference = _PLACE.fullmatch(reference.replace("$", ""))
    if cell_reference is None:
        raise ValueError(reference)
    column = 0
    for letter in cell_reference[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell_reference[2]), column - 1


def _whole(text: str) -> int:
    """A row's number. Raises ValueError."""
    if not re.fullmatch(r"[0-9]{1,12}(?:\.0+)?", text):
        raise ValueError(text)
    return int(float(text))
