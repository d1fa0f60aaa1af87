"""What somebody pledged in a year and what became of it, as plain data in the words of its reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YearSheet:
    """One person's sheet. `rows`: number, pledge, day of completion, result by their own word, what the cell said.

    `above` and `unit` stand at the left of the head, `place` at the right; `person` and `summary` below the title.
    """

    above: str
    unit: str
    place: str
    title: str
    person: str
    summary: str
    rows: tuple[tuple[str, str, str, str, str], ...]
