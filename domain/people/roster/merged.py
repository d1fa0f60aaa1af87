"""Cells that a sheet merges over several lines: what stands in the first counts for all of them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from domain.people.roster.cells import cell_text
from domain.people.roster.rows import Cell, CellSheet, MergedCells


def filled_down(
    cells: Sequence[Sequence[Cell]], merged: Sequence[MergedCells], places: Collection[int]
) -> Sequence[Sequence[Cell]]:
    """The rows with the value of merged cells in each of their lines, in the columns at these places from 0."""
    down = [one for one in merged if one.left in places and one.bottom > one.top]
    if not down:
        return cells
    rows = [list(row) for row in cells]
    filled: dict[int, int] = {}
    for one in sorted(down, key=lambda one: one.top):
        if one.top <= filled.get(one.left, 0):  # Excel lets none lie over another
            continue
        filled[one.left] = one.bottom
        first = rows[one.top - 1] if one.top <= len(rows) else []
        if one.left >= len(first):
            continue
        for row in rows[one.top : one.bottom]:
            row.extend([None] * (one.left + 1 - len(row)))
            row[one.left] = first[one.left]
    return rows


def texts_of(sheet: CellSheet) -> tuple[tuple[str, ...], ...]:
    """What people see in each cell of a sheet; what is merged over lines stands in each of them."""
    rows = filled_down(sheet.rows, sheet.merged, {one.left for one in sheet.merged})
    return tuple(tuple(map(cell_text, row)) for row in rows)
