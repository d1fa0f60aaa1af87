"""A round day by day on the page: the share at the end of each day beside its expected pace."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.calendar.periods import Period
from domain.figures.counts import Share
from domain.figures.curve import MOST_POINTS, Curve
from domain.people.person import Scope, Unit
from domain.rounds.round import Round
from domain.talk.messages import Document
from handlers.dashboard.figures import FiguresView, own_unit, scope_of
from handlers.figures.curves import COUNTED_FOR_CURVE, read_curve
from handlers.figures.papers import curve_on_page
from handlers.talk.scene import Scene

FEW_DAYS = 5
"""Days of the table of a large committee, each of which takes a twentieth of a second; its picture has them all."""


@dataclass(frozen=True, slots=True)
class CurveDay:
    """A day of a curve: its share, and the pace by then in whole percent."""

    day: date
    share: Share
    expected: int


@dataclass(frozen=True, slots=True)
class CurveView:
    """A round day by day, of a unit or of all that the reader looks after: the newest day first. `at`: the instant of
    its figure; `past`: the past day at whose end it stood so; None for now. `drawn`: it is long enough for a line."""

    round: Round
    unit: Unit | None
    days: tuple[CurveDay, ...]
    at: datetime
    past: date | None
    drawn: bool


async def ended_rounds(scene: Scene, scope: Scope) -> list[Round]:
    """The rounds of the scope that were closed in this quarter, the last one first."""
    begins = Period.of("quarter", scene.today).begins
    known = await scene.work.rounds.of_scope(scope, scene.today)
    ended = [
        (one.closed_at, one) for one in known if not one.running(scene.now) and one.closed_at is not None
    ]
    ended = [(at, one) for at, one in ended if scene.calendar.day_of(at) >= begins]
    return [one for _, one in sorted(ended, key=lambda pair: pair[0], reverse=True)]


async def curve_view(scene: Scene, figures: FiguresView, round_id: str) -> CurveView | None:
    """The round beside these figures, the last of which its curve ends with; or one that was closed in this quarter.
    None where it is neither."""
    scope = (figures.unit.id,) if figures.unit else scope_of(scene)
    panel = next((one for one in figures.panels if one.round.id == round_id), None)
    found, last = (None, None) if panel is None else (panel.round, panel.progress.share)
    if found is None and figures.past is None:
        found = next((one for one in await ended_rounds(scene, scope) if one.id == round_id), None)
    if found is None:
        return None
    most = MOST_POINTS if last is None or last.due <= COUNTED_FOR_CURVE else FEW_DAYS
    curve = await read_curve(
        scene.work, found, scope, at=figures.at, calendar=scene.calendar, last=last, most=most
    )
    return CurveView(found, figures.unit, _days(curve), figures.at, figures.past, curve.drawn)


async def curve_picture(scene: Scene, round_id: str, unit_id: str, at: str) -> Document | None:
    """The curve up to the instant that an address names so; None for one to come, or outside the reader's scope."""
    try:
        instant = datetime.fromisoformat(at)
        if instant.tzinfo is None or instant > scene.now:
            return None
        scene.calendar.day_of(instant)
    except (ValueError, OverflowError):  # no date at all, or before the first one somewhere
        return None
    then = replace(scene, now=instant)
    if unit_id and await own_unit(then, unit_id) is None:
        return None
    known = await scene.work.rounds.of_scope((unit_id,) if unit_id else scope_of(scene), then.today)
    if not any(one.id == round_id and one.opens_at <= instant for one in known):
        return None
    return curve_on_page(scene, unit_id, round_id, instant)


def _days(curve: Curve) -> tuple[CurveDay, ...]:
    return tuple(
        CurveDay(point.day, point.share, int(curve.expected(point.day).percent or 0))
        for point in reversed(curve.done)
    )
