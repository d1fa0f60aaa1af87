"""The figures as a table of text, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from domain.figures import Share
from domain.messages import say
from domain.ports import Words
from domain.summaries import UnitLine

_COLUMNS = ("unit", "registration", "approved", "waiting", "returned", "missing")


def summary_table(lines: Sequence[UnitLine], *, words: Words, language: str) -> str:
    """The lines (rolled up, parents before children) as a table: units indented by level, numbers at the right."""
    depth = _depths(lines)
    head = tuple(words.say(say(f"table-{name}"), language) for name in _COLUMNS)
    rows = [_cells(line, depth[line.unit_id], words, language) for line in lines]
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_aligned(row, widths) for row in (head, rule, *rows))


def _cells(line: UnitLine, depth: int, words: Words, language: str) -> tuple[str, ...]:
    figures = line.figures
    name = " ".join(filter(None, (line.unit_code, line.unit_name)))

    def share(of: Share) -> str:
        return words.say(say("summary-share", **of.arguments()), language)

    counted = (figures.waiting, figures.returned, figures.missing)
    plain = (words.say(say("table-count", count=count), language) for count in counted)
    return ("  " * depth + name, share(figures.registration), share(figures.approval), *plain)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *numbers = (
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((first, *numbers)).rstrip()


def _depths(lines: Sequence[UnitLine]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for line in lines:
        above = depths.get(line.parent_id, -1) if line.parent_id else -1
        depths[line.unit_id] = above + 1
    return depths
