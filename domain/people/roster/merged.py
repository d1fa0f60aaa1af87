"""Cells that a sheet merges over several lines: what stands in the first counts for all of them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from domain.people.roster.cells import cell_text
from domain.people.roster.rows import Cell, CellSheet, MergedCells


def filled_down(
    cells: Sequence[Sequence[Cell]], merged: Sequence[MergedCells], places: Collection[int]
) -> Sequence[Sequence[Cell]]:
    """The rows with the value of merged cells in each of their lines, in the columns at these places from 0."""
    down = [
        merged_cells
        for merged_cells in merged
        if merged_cells.left in places and merged_cells.bottom > merged_cells.top
    ]
    if not down:
        return cells
    rows = [list(row) for row in cells]
    filled: dict[int, int] = {}
    for merged_cells in sorted(down, key=lambda merged_cells: merged_cells.top):
        if merged_cells.top <= filled.get(merged_cells.left, 0):  # Excel lets none lie over another
            continue
        filled[merged_cells.left] = merged_cells.bottom
        first = rows[merged_cells.top - 1] if merged_cells.top <= len(rows) else []
        if merged_cells.left >= len(first):
            continue
        for row in rows[merged_cells.top : merged_cells.bottom]:
            row.extend([None] * (merged_cells.left + 1 - len(row)))
            row[merged_cells.left] = first[merged_cells.left]
    return rows


def texts_of(sheet: CellSheet) -> tuple[tuple[str, ...], ...]:
    """What people see in each cell of a sheet; what is merged over lines stands in each of them."""
    rows = filled_down(sheet.rows, sheet.merged, {merged_cells.left for merged_cells in sheet.merged})
    return tuple(tuple(map(cell_text, row)) for row in rows)
