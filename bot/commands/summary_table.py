"""The figures as a table of text, for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.figures.counts import Figures, Share
from domain.figures.lines import UnitLine
from domain.ports import Words
from domain.talk.messages import say


@dataclass(frozen=True, slots=True)
class _Column:
    """A column by its words, and what of a unit's figures stands in it: a share, or a count."""

    name: str
    of: Callable[[Figures], Share | int]


_PLEDGE = (
    _Column("registration", lambda figures: figures.pledge.registration),
    _Column("approved", lambda figures: figures.pledge.approval),
    _Column("waiting", lambda figures: figures.pledge.waiting),
    _Column("returned", lambda figures: figures.pledge.returned),
    _Column("missing", lambda figures: figures.pledge.missing),
)
_STUDY = (
    _Column("studied", lambda figures: figures.study.completion),
    _Column("excused", lambda figures: figures.study.excused),
    _Column("unexcused", lambda figures: figures.study.unexcused),
)
_REFLECTIONS = (
    _Column("reflections", lambda figures: figures.study.reflection),
    _Column("accepted", lambda figures: figures.study.acceptance),
)


def summary_table(lines: Sequence[UnitLine], *, words: Words, language: str) -> str:
    """The lines (rolled up, parents before children) as a table: units indented by level, numbers at the right.

    Columns about study stand there where somebody is to study, those about pledges where somebody is to register or
    nobody is to study.
    """
    depth = _depths(lines)
    columns = _columns(lines)
    head = tuple(
        words.say(say(f"table-{name}"), language) for name in ("unit", *(one.name for one in columns))
    )
    rows = [_cells(line, columns, depth[line.unit_id], words=words, language=language) for line in lines]
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_aligned(row, widths) for row in (head, rule, *rows))


def _columns(lines: Sequence[UnitLine]) -> tuple[_Column, ...]:
    pledges = any(line.figures.pledge.due for line in lines)
    studies = any(line.figures.study.due for line in lines)
    reflections = any(line.figures.study.reflections for line in lines)
    return (
        *(_PLEDGE if pledges or not studies else ()),
        *(_STUDY if studies else ()),
        *(_REFLECTIONS if reflections else ()),
    )


def _cells(
    line: UnitLine, columns: Sequence[_Column], depth: int, *, words: Words, language: str
) -> tuple[str, ...]:
    def told(of: Share | int) -> str:
        if isinstance(of, Share):
            return words.say(say("summary-share", **of.arguments()), language)
        return words.say(say("table-count", count=of), language)

    name = " ".join(filter(None, (line.unit_code, line.unit_name)))
    return ("  " * depth + name, *(told(column.of(line.figures)) for column in columns))


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
