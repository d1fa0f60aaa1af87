"""The figures of a finished week: kept snapshots along the tree, and what changed against the week before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from domain.calendar.working_days import Week, WorkCalendar
from domain.delivery.outgoing import MessageKind
from domain.figures.counts import Figures
from domain.figures.lines import UnitLine
from domain.figures.tree import Branch, change, grow, rolled_up, sum_of, walk
from domain.people.person import Scope
from domain.ports import Work
from domain.rounds.round import Round, RoundState, most_urgent_first
from domain.talk.messages import BLANK, Argument, Text, say
from handlers.figures.block import CountedRound, CountedRounds
from handlers.figures.lines import shares
from handlers.figures.summary import running, tree_now
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt

Rest = Callable[[CountedRound], list[Text]]
"""What a block says of a round behind its share."""

MONDAYS_WITH_NAMES = 2
"""Mondays after the week of a deadline on which those who are missing are named; then they are only counted. And in
which weeks without rounds tell what waits."""


REMARK_LENGTH = 160
"""Characters of a remark under the unit that sent it."""


def week_key(kind: MessageKind, week: Week, unit_id: str, person_id: str) -> str:
    """The key of a week's message of this kind: one a unit and person."""
    return f"{kind.value}:{week.label}:{unit_id}:{person_id}"


@dataclass(frozen=True, slots=True)
class WeekView:
    """A kept week along the tree of its Sunday. `before` are the sums of the week before, `before_own` what of it was
    each unit's own. `before_late`: when the week before was kept, where that was after the next one had ended, too."""

    week: Week
    branches: tuple[Branch, ...]
    before: Mapping[str, Figures]
    before_own: Mapping[str, Figures]
    before_late: datetime | None = None

    def change_of(self, branch: Branch, round_id: str) -> int | None:
        """How many more have registered, or studied, in the unit and under it than the week before, where that
        compares. Of a branch without children (a cell, or a body taken alone) its own people are compared."""
        before = sum_of(branch, self.before, self.before_own, Figures())
        return change(branch.line.figures.tasks(round_id), before.tasks(round_id))


def rounds_of_week(rounds: Sequence[Round], week: Week, calendar: WorkCalendar) -> list[Round]:
    """The rounds that a week's figures are about: open ones, and those whose deadline fell into the week."""
    begins, ends = calendar.span_of(week)
    return [
        round_
        for round_ in rounds
        if round_.opens_at < ends and (round_.state is RoundState.OPEN or begins <= round_.deadline < ends)
    ]


def stale(round_: Round, today: date, calendar: WorkCalendar) -> bool:
    """Whether the names of those who are missing were listed on enough Mondays: two have passed since the deadline."""
    ended = calendar.week_of(calendar.day_of(round_.deadline))
    return calendar.week_of(today).monday > ended.monday + timedelta(weeks=MONDAYS_WITH_NAMES)


async def view_of(work: Work, week: Week, *, scope: Scope, calendar: WorkCalendar) -> WeekView | None:
    """The kept week for a scope; None where nothing is kept of it. Five statements."""
    branches = await kept_tree(work, week, scope=scope)
    if branches is None:
        return None
    ends = calendar.span_of(week)[1]
    whole = any(branch.line.parent_id is None for branch in branches)
    kept = await _kept_figures(work, week.previous, scope, whole=whole, day=week.sunday)
    kept_at = await work.weeks.kept_at(week.previous.label) if kept else None
    return WeekView(
        week=week,
        branches=branches,
        before=rolled_up(branches, kept, Figures()) if kept else {},
        before_own=kept,
        before_late=kept_at if kept_at is not None and kept_at >= ends else None,
    )


async def kept_tree(work: Work, week: Week, *, scope: Scope) -> tuple[Branch, ...] | None:
    """The snapshot of the week along the tree of its Sunday; None where there is none."""
    units = await work.people.units(scope, week.sunday)
    whole = any(unit.parent_id is None for unit in units)
    kept = await _kept_figures(work, week, scope, whole=whole, day=week.sunday)
    if not kept:
        return None
    places = {place.id: place for place in await work.figures.places(scope, week.sunday)}
    lines = []
    for unit_id, figures in kept.items():
        place = places.get(unit_id)
        # One that is found nowhere stands under the whole committee, or its people would be lost from the sum.
        code, name, parent = (
            (place.code, place.name, place.parent_id) if place else ("", "\u2013", units[0].id)
        )
        lines.append(
            UnitLine(
                unit_id=unit_id,
                unit_code=code,
                unit_name=name,
                parent_id=parent,
                figures=figures,
            )
        )
    return grow(units, lines)


async def _kept_figures(
    work: Work, week: Week, scope: Scope, *, whole: bool, day: date
) -> Mapping[str, Figures]:
    """The snapshot of a scope; of the `whole` committee also what units kept that ended before that day."""
    if whole:
        return await work.weeks.kept(week.label)
    return await work.weeks.kept_within(week.label, scope, day)


async def week_lines(
    work: Work, week: Week | None, unit: str | None, *, at: datetime, day: date
) -> tuple[list[UnitLine], list[Round]]:
    """A finished week as it was kept, or without `week` the figures now, of the committee or of the unit with this
    code: a line a unit with everything under it, parents first; and the rounds in which somebody is asked there.

    Empty where there is nothing to show.
    """
    root = await work.people.root(week.sunday if week else day)
    if root is None:
        return [], []
    known = await work.rounds.of_scope((root.id,), day)
    branches: tuple[Branch, ...] | None
    if week is not None:
        branches = await kept_tree(work, week, scope=(root.id,))
    else:
        known = running(known, at)
        ids = [round_.id for round_ in known]
        branches = await tree_now(work, scope=(root.id,), rounds=ids, at=at, day=day) if known else None
    if branches is None:
        return [], []
    if unit is not None:
        branches = tuple(
            one for one in walk(branches) if one.line.unit_code.casefold() == unit.strip().casefold()
        )
    whole = Figures.total(branch.line.figures for branch in branches)
    asking = [round_ for round_ in most_urgent_first(known) if whole.tasks(round_.id).due]
    return [branch.line for branch in walk(branches)], asking


def week_text(week: Week) -> Text:
    """The week as reports call it: its number, and its days."""
    return say(
        "figures-week-name",
        number=week.number,
        day=week.monday.day,
        month=week.monday.month,
        last=week.sunday,
    )


def result_lines(
    name: str, view: WeekView, branch: Branch, rounds: CountedRounds, rest: Rest | None = None
) -> list[Text]:
    """The unit, the week, then each round: its share, what changed where the weeks compare, the `rest` of it."""
    changes = {one.id: view.change_of(branch, one.id) for one in rounds}
    lines = week_blocks(name, view.week, branch.line.figures, rounds, rest, changes)
    if view.before_late is not None and any(more is not None for more in changes.values()):
        lines.append(say("figures-week-before-late", moment=view.before_late))
    return lines


def week_blocks(
    name: str,
    week: Week,
    figures: Figures,
    rounds: CountedRounds,
    rest: Rest | None = None,
    changes: Mapping[str, int | None] = MappingProxyType({}),
) -> list[Text]:
    """The unit and the week, then a block a round: its share, with the change where one is given by its id, and the
    `rest`. A single round stands in the first line."""

    def sentence(one: CountedRound) -> Text:
        more = changes.get(one.id)
        return one.sentence(figures, None if more is None else change_text(more))

    def block(one: CountedRound) -> list[Text]:
        return [] if rest is None else rest(one)

    if len(rounds) == 1:
        (one,) = rounds
        head = say("figures-week-result", unit=name, week=week_text(week), result=sentence(one))
        return [head, *block(one)]
    lines = [say("figures-week-head", unit=name, week=week_text(week))]
    for one in rounds:
        lines += [*([BLANK] if rest else []), sentence(one), *block(one)]
    return lines


def change_text(more: int) -> Text:
    """A change against the week before, in words."""
    if more == 0:
        return say("figures-week-same")
    return say("figures-week-up" if more > 0 else "figures-week-down", count=abs(more))


def behind_text(
    view: WeekView, branch: Branch, *, number: int, name: Argument, rounds: CountedRounds
) -> Text:
    """A unit that is behind: its shares, and how they changed where they did."""
    figures = branch.line.figures

    def told(one: CountedRound, of: Text) -> Text:
        more = view.change_of(branch, one.id)
        if more:
            of = say(
                "figures-week-unit-up" if more > 0 else "figures-week-unit-down", share=of, count=abs(more)
            )
        return one.block.lacks(figures, one.round, of) or of

    return say("figures-summary-unit", number=number, unit=name, share=shares(figures, rounds, told))


def is_behind(branch: Branch, rounds: CountedRounds) -> bool:
    """Whether anything is missing there in one of these rounds."""
    return any(branch.line.figures.unfinished(one.id) for one in rounds)


def without_rounds(scene: Scene, week: Week, unit_id: str, *, office: bool = False) -> Text:
    """That no round asked anything of the unit in the week, for its leader or its office."""
    name = next(grant.unit_name for grant in scene.caller.grants if grant.unit_id == unit_id)
    said = "figures-week-office-no-round" if office else "figures-week-no-round"
    return say(said, unit=name, week=week_text(week))


def remark_text(said: str) -> Text:
    """What a unit said on its week, in a line."""
    return say("figures-week-remark", text=excerpt(said, REMARK_LENGTH))
