"""The figures as charts: the running rounds beside the pace of time, the units worst first, the days, the weeks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from domain.calendar.working_days import Week, WorkCalendar
from domain.figures.chart import Chart, ChartBar, ChartLine
from domain.figures.counts import Figures, Share
from domain.figures.curve import Curve
from domain.figures.pace import expected_pace, keeping
from domain.figures.tree import Branch, parts, worst_first
from domain.people.person import Scope
from domain.ports import Work
from handlers.figures.block import CountedRound, CountedRounds
from handlers.figures.curves import curve_chart
from handlers.figures.sheet_context import SayText
from handlers.figures.week.figures import kept_tree

MOST_UNITS = 12
"""Units that a chart shows: the rest are counted."""
WEEKS = 8
"""Weeks that a chart looks back."""


async def kept_shares(
    work: Work, last: Week, *, scope: Scope, rounds: CountedRounds
) -> Mapping[str, Mapping[str, Share]]:
    """The shares of these rounds in the weeks up to the last one, as they were kept: by round, then by week, the
    earliest first. Three statements a week."""
    weeks = [last]
    while len(weeks) < WEEKS:
        weeks.insert(0, weeks[0].previous)
    shares: dict[str, dict[str, Share]] = {one.id: {} for one in rounds}
    for week in weeks:
        branches = await kept_tree(work, week, scope=scope)
        whole = Figures.total(branch.line.figures for branch in branches or ())
        for one in rounds:
            if (share := whole.tasks(one.id)).due:
                shares[one.id][week.label] = share
    return shares


def figure_charts(
    top: Branch,
    rounds: CountedRounds,
    weeks: Mapping[str, Mapping[str, Share]],
    curves: Mapping[str, Curve],
    *,
    at: datetime,
    calendar: WorkCalendar,
    tell: SayText,
) -> tuple[Chart, ...]:
    """The rounds, the parts of `top` in the most urgent of them, the `curves` of rounds by their ids, the weeks (see
    `kept_shares`): each where it has something to show. `rounds` are not empty."""
    units = [part for part in parts(top) if part.line.figures.tasks(rounds[0].id).due]
    return (
        _rounds_chart(top, rounds, at=at, calendar=calendar, tell=tell),
        *(
            [_units_chart(top, units, rounds[0], at=at, calendar=calendar, tell=tell)]
            if len(units) > 1
            else []
        ),
        *(
            curve_chart(curves[one.id], one.round.title, tell)
            for one in rounds
            if one.id in curves and curves[one.id].drawn
        ),
        *_weeks_chart(rounds, weeks, tell),
    )


def _rounds_chart(
    top: Branch, rounds: CountedRounds, *, at: datetime, calendar: WorkCalendar, tell: SayText
) -> Chart:
    bars = (
        _bar(one.round.title, top.line.figures, one, at=at, calendar=calendar, tell=tell) for one in rounds
    )
    return Chart(tell("figures-chart-rounds"), (tell("figures-chart-pace"),), bars=tuple(bars))


def _units_chart(
    top: Branch,
    units: Iterable[Branch],
    round_: CountedRound,
    *,
    at: datetime,
    calendar: WorkCalendar,
    tell: SayText,
) -> Chart:
    ordered = worst_first(units, [round_.round])
    rest = len(ordered) - MOST_UNITS
    notes = [tell("figures-chart-of-round", title=round_.round.title)]
    if rest > 0:
        notes.append(tell("figures-chart-more-units", count=rest))
    own = tell("figures-summary-own-people")
    bars = (
        _bar(
            own if unit.line.unit_id == top.line.unit_id else unit.line.unit_name,
            unit.line.figures,
            round_,
            at=at,
            calendar=calendar,
            tell=tell,
        )
        for unit in ordered[:MOST_UNITS]
    )
    return Chart(tell("figures-chart-units"), tuple(notes), bars=tuple(bars))


def _weeks_chart(
    rounds: CountedRounds, weeks: Mapping[str, Mapping[str, Share]], tell: SayText
) -> Sequence[Chart]:
    lines = tuple(
        ChartLine(
            one.name if len(rounds) > 1 else one.round.title,
            tuple(
                (tell("figures-chart-week", week=int(label.partition("W")[2])), _percent(share))
                for label, share in weeks.get(one.id, {}).items()
            ),
        )
        for one in rounds
    )
    lines = tuple(line for line in lines if len(line.points) > 1)
    return [Chart(tell("figures-chart-weeks"), lines=lines)] if lines else []


def _bar(
    label: str,
    figures: Figures,
    round_: CountedRound,
    *,
    at: datetime,
    calendar: WorkCalendar,
    tell: SayText,
) -> ChartBar:
    share, pace = figures.tasks(round_.id), expected_pace(round_.round, at, calendar)
    told = tell("figures-summary-share", **share.arguments())
    return ChartBar(label, _percent(share), told, keeping(share, pace), _percent(pace))


def _percent(share: Share) -> Decimal:
    return share.percent or Decimal(0)
