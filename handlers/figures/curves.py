"""How far a round had come day by day: read of the days that are kept, and as a chart beside its expected pace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from domain.calendar.working_days import WorkCalendar
from domain.figures.chart import Chart, ChartLine
from domain.figures.counts import Share
from domain.figures.curve import LOOKED_BACK, MOST_POINTS, Curve, CurvePoint, curve_days, every_day
from domain.figures.pace import expected_pace
from domain.figures.tree import figures_day
from domain.people.person import Scope
from domain.ports import Work
from domain.rounds.round import Round
from handlers.figures.past_day import end_of_day
from handlers.figures.sheet_context import SayText

COUNTED_FOR_CURVE = 2_000
"""Places up to which days that are not kept are counted; of more they are left out until the chore has kept them."""


async def read_curve(
    work: Work,
    round_: Round,
    scope: Scope,
    *,
    at: datetime,
    calendar: WorkCalendar,
    last: Share | None = None,
    counted: int = COUNTED_FOR_CURVE,
    most: int = MOST_POINTS,
) -> Curve:
    """The curve of a scope up to the instant `at`, or to the end of a round that was closed before it.

    `last`: the figure of that instant where it is known already. `counted`: of so many places, days that are not kept
    are counted. `most`: days before the last one. A statement a day and two more, whatever the number of people.
    """
    if last is None:
        day = figures_day((round_,), today=calendar.day_of(at), calendar=calendar)
        last = (await work.figures.total(scope, (round_.id,), at, day)).tasks(round_.id)
    closes = min(at, round_.closed_at or at)
    ended = calendar.day_of(closes)
    opened = max(calendar.day_of(round_.opens_at), ended - LOOKED_BACK)
    days = {day: end_of_day(day, calendar) for day in curve_days(opened, ended, most)}
    kept = await work.day_sums.of(scope, (round_.id,), days)
    done = []
    for day, end in days.items():
        if day not in kept and last.due > counted:
            continue
        figures = kept[day] if day in kept else await work.figures.total(scope, (round_.id,), end, day)
        if (share := figures.tasks(round_.id)).due:
            done.append(CurvePoint(day, share))
    until = min(max(ended, calendar.day_of(round_.deadline)), opened + LOOKED_BACK)
    ends = {day: end_of_day(day, calendar) for day in every_day(opened, until)} | {ended: closes}
    pace = (CurvePoint(day, expected_pace(round_, end, calendar)) for day, end in ends.items())
    return Curve((*done, CurvePoint(ended, last)), tuple(pace))


def curve_chart(curve: Curve, title: str, tell: SayText) -> Chart:
    """The curve of the round of this title: what was done, with the last figure written at its end, and the pace."""
    return Chart(
        tell("figures-curve"),
        (title,),
        lines=(
            ChartLine(tell("figures-curve-expected"), _line_points(curve.pace), expected=True),
            ChartLine(
                tell("figures-curve-done"),
                _line_points(curve.done),
                told=tell("figures-summary-share", **curve.done[-1].share.arguments()),
            ),
        ),
    )


def _line_points(points: Sequence[CurvePoint]) -> tuple[tuple[str, Decimal], ...]:
    return tuple((f"{point.day:%d/%m}", point.share.percent or Decimal(0)) for point in points)
