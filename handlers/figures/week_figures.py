"""The figures of a finished week: kept snapshots along the tree, and what changed against the week before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from domain.calendar import Week, WorkCalendar
from domain.figures import PledgeFigures
from domain.messages import Text, say
from domain.ports import Work
from domain.repositories import Scope
from domain.rounds import Round, RoundState
from domain.summaries import UnitLine
from domain.tree import Branch, change, grow, restated, walk
from handlers.figures.summary import running, tree_now

ASKED_ON, ASKED_AT = 5, time(15)
"""The ISO weekday and the time at which secretaries are asked for a remark."""

CLOSED_AT = time(20)
"""When, on Sunday, remarks on the week are closed."""

SENT_AT = time(8)
"""When, on Monday, the week goes out."""


@dataclass(frozen=True, slots=True)
class WeekView:
    """A kept week along the tree of its Sunday. `before` are the sums of the week before; `fresh`: a round opened
    within the week, so that the two weeks do not compare."""

    week: Week
    branches: tuple[Branch, ...]
    before: Mapping[str, PledgeFigures]
    fresh: bool

    def change_of(self, branch: Branch) -> int | None:
        """How many more have registered in the unit and under it than the week before, where that compares."""
        return None if self.fresh else change(branch.line.figures, self.before.get(branch.line.unit_id))


def question_due(week: Week, calendar: WorkCalendar) -> datetime | None:
    """When the week's question goes out: Friday, or the last working day before; None in a week without one."""
    day = calendar.last_working_day_on_or_before(date.fromisocalendar(week.year, week.number, ASKED_ON))
    return calendar.instant(day, ASKED_AT) if day >= week.monday else None


def remarks_close(week: Week, calendar: WorkCalendar) -> datetime:
    """When remarks on the week are closed."""
    return calendar.instant(week.sunday, CLOSED_AT)


def report_due(week: Week, calendar: WorkCalendar) -> datetime:
    """When the finished week goes out: the next working day from the following Monday on."""
    return calendar.instant(calendar.next_working_day_after(week.sunday), SENT_AT)


def rounds_of_week(rounds: Sequence[Round], week: Week, calendar: WorkCalendar) -> list[Round]:
    """The rounds that a week's figures are about: open ones, and those whose deadline fell into the week."""
    begins, ends = calendar.span_of(week)
    return [
        round_
        for round_ in rounds
        if round_.opens_at < ends and (round_.state is RoundState.OPEN or begins <= round_.deadline < ends)
    ]


async def view_of(
    work: Work, week: Week, *, scope: Scope, rounds: Sequence[Round], calendar: WorkCalendar
) -> WeekView | None:
    """The kept week for a scope; None where nothing is kept of it. Three statements."""
    branches = await kept_tree(work, week, scope=scope)
    if branches is None:
        return None
    begins, ends = calendar.span_of(week)
    return WeekView(
        week=week,
        branches=branches,
        before=_known(branches, await work.weeks.kept(week.previous.label)),
        fresh=any(begins <= round_.opens_at < ends for round_ in rounds),
    )


async def kept_tree(work: Work, week: Week, *, scope: Scope) -> tuple[Branch, ...] | None:
    """The snapshot of the week along the tree of its Sunday; None where there is none."""
    kept = await work.weeks.kept(week.label)
    units = await work.people.units(scope, week.sunday) if kept else []
    if not units:
        return None
    known = {unit.id: unit for unit in units}
    whole = any(unit.parent_id is None for unit in units)
    lines = []
    for unit_id, figures in kept.items():
        unit = known.get(unit_id)
        # A unit that had ended by then stands under the whole committee, or its people would be lost from the sum.
        if unit is not None or whole:
            code, name, parent = (
                (unit.code, unit.name, unit.parent_id) if unit else ("", "\u2013", units[0].id)
            )
            lines.append(
                UnitLine(
                    unit_id=unit_id,
                    unit_code=code,
                    unit_name=name,
                    parent_id=parent,
                    figures=figures,
                    people=0,
                    linked=0,
                )
            )
    return grow(units, lines)


async def week_lines(
    work: Work, week: Week | None, unit: str | None, *, at: datetime, day: date
) -> list[UnitLine]:
    """A finished week as it was kept, or without `week` the figures now, of the committee or of the unit with this
    code: a line a unit with everything under it, parents first.

    Empty where there is nothing to show. A snapshot keeps no counts of people: they are 0 in its lines.
    """
    root = await work.people.root(week.sunday if week else day)
    if root is None:
        return []
    branches: tuple[Branch, ...] | None
    if week is not None:
        branches = await kept_tree(work, week, scope=(root.id,))
    else:
        rounds = running(await work.rounds.of_scope((root.id,), day), at)
        ids = [round_.id for round_ in rounds]
        branches = await tree_now(work, scope=(root.id,), rounds=ids, at=at, day=day) if rounds else None
    if branches is None:
        return []
    if unit is not None:
        branches = tuple(
            one for one in walk(branches) if one.line.unit_code.casefold() == unit.strip().casefold()
        )
    return [branch.line for branch in walk(branches)]


def week_text(week: Week) -> Text:
    """The week as reports call it: its number, and its days."""
    return say("week-name", number=week.number, first=f"{week.monday:%d/%m}", last=week.sunday)


def result_text(name: str, view: WeekView, branch: Branch) -> Text:
    """Line 1: the unit, the week, the share, and the change where the weeks compare."""
    share = say("summary-share", **branch.line.figures.registration.arguments())
    more = view.change_of(branch)
    week = week_text(view.week)
    if more is None:
        return say("week-result", unit=name, week=week, share=share)
    return say("week-result-change", unit=name, week=week, share=share, change=change_text(more))


def change_text(more: int) -> Text:
    """A change against the week before, in words."""
    if more == 0:
        return say("week-same")
    return say("week-up" if more > 0 else "week-down", count=abs(more))


def _known(branches: tuple[Branch, ...], kept: Mapping[str, PledgeFigures]) -> dict[str, PledgeFigures]:
    return restated(branches, kept) if kept else {}
