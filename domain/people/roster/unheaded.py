"""What stands on a sheet outside its headings: data in columns without one, and headings nobody can read. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from domain.people.roster.cells import cell_text
from domain.people.roster.header import HEADER_WITHIN, Header
from domain.people.roster.rows import BrokenCell, Cell, RowFault
from domain.talk.messages import Argument


def column_letters(place: int) -> str:
    """What Excel calls the column at a place from 0: A to Z, then AA and so on."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def nameless(rows: Sequence[Sequence[str]], heading: int) -> list[tuple[int, str]]:
    """The columns without a heading (whose line counts from 1) that hold data: the first line, and their letters.

    Lines with less than two cells under headings are signatures and the like.
    """
    named = {place for place, text in enumerate(rows[heading - 1]) if text.strip()}
    found: dict[int, int] = {}
    for line, row in enumerate(rows[heading:], start=heading + 1):
        filled = {place for place, text in enumerate(row) if text.strip()}
        if len(filled & named) > 1:
            for place in filled - named:
                found.setdefault(place, line)
    return [(line, column_letters(place)) for place, line in sorted(found.items())]


def why_no_header(cells: Sequence[Sequence[Cell]]) -> str:
    """Why no heading was found: there is none, or it is written for an old font."""
    broken = {cell.text_id for row in cells[:HEADER_WITHIN] for cell in row if isinstance(cell, BrokenCell)}
    old = broken & {"people-roster-fault-tcvn3", "people-roster-fault-vni"}
    return f"{min(old)}-header" if old else "people-roster-fault-no-header"


def nameless_columns(
    header: Header, people: Sequence[tuple[int, Sequence[Cell]]]
) -> list[tuple[str, RowFault | None]]:
    """The columns that hold something of people but have no heading, by their letters.

    One beside the name may hold a part of it, which nobody must lose: that is a fault.
    """
    beside = header.columns["full-name"][-1] + 1 if "full-name" in header.columns else -1
    found: list[tuple[str, RowFault | None]] = []
    for place in header.nameless:
        line, text = next(
            (
                (number, text)
                for number, row in people
                if place < len(row) and (text := cell_text(row[place]))
            ),
            (0, ""),
        )
        if not text:
            continue
        column = column_letters(place)
        if place == beside and any(map(str.isalpha, text)):
            args: dict[str, Argument] = {"value": text[:60], "letters": column}
            found.append((column, RowFault(line, None, "people-roster-fault-nameless", args)))
        else:
            found.append((column, None))
    return found
