"""What is kept of a roster between its sending and its sender's decision. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.people.roster.cells import cell_text
from domain.people.roster.header import find_header
from domain.people.roster.rows import CellSheet, KnownUnit, RosterSheet
from domain.people.roster.sheet import read_rows


def kept_of(sheet: CellSheet, known_units: Iterable[KnownUnit], today: date) -> RosterSheet:
    """The sheet, read; of its texts the understood columns alone, so that what must not be held never is."""
    file = read_rows(sheet.rows, known_units, merged=sheet.merged, epoch=sheet.epoch, today=today)
    header = find_header(sheet.rows, sheet.merged)
    if header is None:
        return RosterSheet(file, sheet.title, sheet.passed_over)
    places = sorted({place for places in header.columns.values() for place in places} | {*header.counters})
    texts = tuple(
        tuple(cell_text(row[place]) if place < len(row) else "" for place in places) for row in sheet.rows
    )
    return RosterSheet(file, sheet.title, sheet.passed_over, texts, header.line)
