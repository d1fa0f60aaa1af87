"""Figures rolled up the tree of units: sums over sums, never a mean. Pure; knows no scope, words or storage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, Self, TypeVar

from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Figures, Share
from domain.figures.lines import UnitLine
from domain.people.person import Unit
from domain.rounds.round import Round, RoundState


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit with everything under it. `line` is rolled up, `own` are the figures of its own people only.

    `depth` is 0 for the units at the top of the list; `children` are the units directly under it, in order. `merged`
    are the units that are no more and were taken in here: whoever sits for them is counted as the unit's own.
    """

    line: UnitLine
    own: Figures
    depth: int
    children: tuple[Branch, ...]
    merged: tuple[str, ...] = ()


def grow(units: Sequence[Unit], lines: Iterable[UnitLine]) -> tuple[Branch, ...]:
    """The tree of these units, each with the sum of the lines at it and below, siblings in the order of `units`.

    A line of a unit that is not among them, as it ended, is counted with the unit that took it in (its parent). Where
    that is not among them either, it stands at the top: no person is lost from a total. Units whose parents are not
    among them stand at the top too.
    """
    own = {line.unit_id: line for line in lines}
    known = {unit.id for unit in units}
    merged = _merged(known, own)
    counted_elsewhere = {unit_id for ids in merged.values() for unit_id in ids}
    strays = [
        Unit(id=line.unit_id, code=line.unit_code, name=line.unit_name, parent_id=line.parent_id)
        for line in own.values()
        if line.unit_id not in known | counted_elsewhere
    ]
    everything = [*units, *strays]
    known |= own.keys() - counted_elsewhere
    under: dict[str | None, list[Unit]] = {}
    for unit in everything:
        under.setdefault(unit.parent_id if unit.parent_id in known else None, []).append(unit)
    return tuple(_branch(unit, under, own, merged, depth=0) for unit in under.get(None, ()))


def walk(branches: Iterable[Branch]) -> Iterable[Branch]:
    """Every branch, parents before children."""
    for branch in branches:
        yield branch
        yield from walk(branch.children)


def find(branches: Iterable[Branch], unit_id: str) -> Branch | None:
    """The branch of this unit, or None."""
    return next((branch for branch in walk(branches) if branch.line.unit_id == unit_id), None)


def cells(branches: Iterable[Branch]) -> Iterable[Branch]:
    """The cells: units with none under them. People directly at a body belong to no cell."""
    return (branch for branch in walk(branches) if not branch.children)


def parts(branch: Branch) -> tuple[Branch, ...]:
    """What the branch's figures are made of: its children, and its own people as one more, where it has any.

    The sum of the parts is the whole. Parts with nobody on any roster are left out.
    """
    own = () if branch.own == Figures() else (alone(branch),)
    return (*own, *(child for child in branch.children if child.line.figures != Figures()))


def worst_first(branches: Iterable[Branch], rounds: Sequence[Round]) -> list[Branch]:
    """By the share of tasks done in the first of these rounds, the lowest first; of equals, where most are missing,
    then by the next round; nothing due last."""

    def rank(branch: Branch) -> tuple[object, ...]:
        shares = (branch.line.figures.tasks(round_.id).rank for round_ in rounds)
        return (*shares, branch.line.unit_code)

    return sorted(branches, key=rank)


class Sum(Protocol):
    """What adds up: counts, shares."""

    def __add__(self, other: Self, /) -> Self: ...


S = TypeVar("S", bound=Sum)


def rolled_up(branches: Iterable[Branch], own: Mapping[str, S], nothing: S) -> dict[str, S]:
    """Other numbers by unit (an earlier week's, who is reached) summed up along the same tree."""
    sums: dict[str, S] = {}
    for branch in branches:
        sums |= rolled_up(branch.children, own, nothing)
        whole = _own_of(branch, own, nothing)
        for child in branch.children:
            whole = whole + sums[child.line.unit_id]
        sums[branch.line.unit_id] = whole
    return sums


def sum_of(branch: Branch, sums: Mapping[str, S], own: Mapping[str, S], nothing: S) -> S:
    """The number of a branch: of a unit with others under it what is `rolled_up`, of one without (a cell, or a body
    taken `alone`) its own."""
    return sums.get(branch.line.unit_id, nothing) if branch.children else _own_of(branch, own, nothing)


def figures_day(rounds: Sequence[Round], *, today: date, calendar: WorkCalendar) -> date:
    """Whose tree counts: today's, or for closed rounds that of their last day, as a merger changes no past figure."""
    if not rounds or any(round_.state is RoundState.OPEN for round_ in rounds):
        return today
    return min(today, max(calendar.day_of(round_.deadline) for round_ in rounds))


def change(present: Share, earlier: Share | None) -> int | None:
    """How many more have done it than the week before.

    None where the two do not compare: nothing is known of the earlier week, or the frozen rosters differ, because
    somebody left or the round was opened in between.
    """
    if earlier is None or earlier.due != present.due:
        return None
    return present.done - earlier.done


def _merged(known: Collection[str], own: Mapping[str, UnitLine]) -> dict[str, list[str]]:
    """Which units that are no more each unit took in, directly or with one that it took in."""
    merged: dict[str, list[str]] = {}
    for unit_id in own.keys() - set(known):
        seen, by = {unit_id}, own[unit_id].parent_id
        while by is not None and by not in known and by in own and by not in seen:
            seen.add(by)
            by = own[by].parent_id
        if by is not None and by in known:
            merged.setdefault(by, []).append(unit_id)
    return merged


def _own_of(branch: Branch, own: Mapping[str, S], nothing: S) -> S:
    """The number of the unit's own people."""
    whole = own.get(branch.line.unit_id, nothing)
    for unit_id in branch.merged:
        whole = whole + own.get(unit_id, nothing)
    return whole


def _branch(
    unit: Unit,
    under: Mapping[str | None, list[Unit]],
    own: Mapping[str, UnitLine],
    merged: Mapping[str, Sequence[str]],
    *,
    depth: int,
) -> Branch:
    children = tuple(_branch(child, under, own, merged, depth=depth + 1) for child in under.get(unit.id, ()))
    gone = tuple(merged.get(unit.id, ()))
    mine = Figures.total(own[unit_id].figures for unit_id in (unit.id, *gone) if unit_id in own)
    line = UnitLine(
        unit_id=unit.id,
        unit_code=unit.code,
        unit_name=unit.name,
        parent_id=unit.parent_id,
        figures=Figures.total((mine, *(child.line.figures for child in children))),
    )
    return Branch(line, mine, depth, children, gone)


def alone(branch: Branch) -> Branch:
    """The branch without what lies under it: the people who belong to the unit itself."""
    return replace(branch, line=replace(branch.line, figures=branch.own), children=())
