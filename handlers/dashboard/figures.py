"""The figures on the page: the rounds that are running, units worst first. The same queries as the chat's.

Nothing here asks for rights but by the scope of each query: what lies outside is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import get_args

from domain.calendar.periods import Period, PeriodKind
from domain.figures.counts import Figures, Share
from domain.figures.pace import expected_pace, keeping
from domain.figures.tree import Branch, parts, worst_first
from domain.people.person import Role, Scope, Unit
from domain.rounds.round import Round, most_urgent_first
from domain.talk.messages import Argument, Text, say
from handlers.action import Refusal
from handlers.figures.block import FIGURES, CountedRound, CountedRounds, Part, RoundBlock, rounds_in
from handlers.figures.past_day import asked_past_day, end_of_day, late_line, rounds_as_of
from handlers.figures.summary import running, tree_now
from handlers.people.card import CARING
from handlers.rounds.kinds import called, short_name
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.scene import Scene


def scope_of(scene: Scene) -> Scope:
    """The units after which the caller looks: what they see of the page."""
    return scene.caller.units(*CARING)


@dataclass(frozen=True, slots=True)
class PacedShare:
    """A share in a round beside the one that should have been reached by now."""

    share: Share
    pace: Share

    @property
    def behind(self) -> bool:
        """Whether it lags behind that pace, by however little."""
        return keeping(self.share, self.pace) != "ahead"

    @property
    def percent(self) -> int:
        """The share in whole percent, for a bar."""
        return int(self.share.percent or 0)

    @property
    def expected(self) -> int:
        """The pace in whole percent."""
        return int(self.pace.percent or 0)


@dataclass(frozen=True, slots=True)
class RoundPanel:
    """A round that is running, as it stands for what the page is about; `days`: it has run for one or more."""

    round: Round
    title: Text
    until: Text
    progress: PacedShare
    lines: tuple[Text, ...]
    days: bool


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in a list, its progress in each of the rounds; `own`: the people who belong to the body itself."""

    unit_id: str
    name: Argument
    progress: tuple[PacedShare, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Units with everything under them: all that the reader looks after, or one of them.

    `columns`: the rounds of the rows, by their short names. `further`: what modules say that are no kind of round.
    `at`: when it was counted. `past`: the past day at whose end it stood so; None for now.
    """

    title: Text
    unit: Unit | None
    above: Unit | None
    panels: tuple[RoundPanel, ...]
    columns: tuple[tuple[Round, str], ...]
    rows: tuple[UnitRow, ...]
    further: tuple[Text, ...]
    at: datetime
    past: date | None = None

    @property
    def places(self) -> int:
        """In how many places of the rounds somebody is counted."""
        return sum(panel.progress.share.due for panel in self.panels)


async def running_rounds(scene: Scene) -> list[Round]:
    """The rounds that concern the reader's units at the scene's instant, as they were then, the most urgent first."""
    known = await scene.work.rounds.of_scope(scope_of(scene), scene.today)
    return most_urgent_first(running(rounds_as_of(known, scene.today, scene.now), scene.now))


async def own_unit(scene: Scene, unit_id: str) -> Unit | None:
    """The unit, if the reader looks after it."""
    return await scene.work.dashboard_people.unit(unit_id, scope_of(scene), scene.today)


async def all_figures(scene: Scene) -> FiguresView:
    """Everything the reader looks after."""
    return await _figures(scene, await running_rounds(scene), scope_of(scene), None, None)


async def unit_figures(scene: Scene, unit_id: str) -> FiguresView | None:
    """A unit of the scope with what lies under it; None where it is none of theirs."""
    unit = await own_unit(scene, unit_id)
    if unit is None:
        return None
    above = await own_unit(scene, unit.parent_id) if unit.parent_id else None
    return await _figures(scene, await running_rounds(scene), (unit_id,), unit, above)


@dataclass(frozen=True, slots=True)
class DaysToLookBack:
    """The days that a reader may choose from, up to `today`; `ends`: of the last week, month and quarter."""

    today: date
    ends: tuple[tuple[PeriodKind, date], ...]


def days_to_look_back(scene: Scene) -> DaysToLookBack:
    """What is offered beside the field for any day."""
    kinds: tuple[PeriodKind, ...] = get_args(PeriodKind)
    ends = tuple((kind, Period.of(kind, scene.today).begins - timedelta(days=1)) for kind in kinds)
    return DaysToLookBack(scene.today, ends)


async def past_figures(scene: Scene, day: str, unit_id: str) -> FiguresView | Refusal | None:
    """The same at the end of the past day that a browser writes so (`2026-11-20`), of everything or of a unit.

    None for a unit that was none of theirs then. Refused as `asked_past_day` does; of today it is the present.
    """
    try:
        asked = date.fromisoformat(day)
    except ValueError:
        return Refusal(say("dashboard-past-no-day"))
    back = await asked_past_day(scene, "", asked, scope_of(scene))
    if isinstance(back, Refusal):
        return back
    if back.day is not None:
        scene = replace(scene, now=end_of_day(back.day, scene.calendar))
    view = await unit_figures(scene, unit_id) if unit_id else await all_figures(scene)
    if view is None or back.day is None:
        return view
    return await _as_past(scene, view, back.day)


async def _as_past(scene: Scene, view: FiguresView, day: date) -> FiguresView:
    units = [view.unit.id] if view.unit else list(scope_of(scene))
    late = await late_line(scene.work, units, day, scene.now)
    name = {**view.title.args}["unit"]
    return replace(
        view,
        title=say("figures-past-title", unit=name, day=day),
        further=(*view.further, *((late,) if late else ())),
        past=day,
    )


async def _figures(
    scene: Scene, rounds: Sequence[Round], scope: Scope, unit: Unit | None, above: Unit | None
) -> FiguresView:
    branches = await tree_now(
        scene.work, scope=scope, rounds=[round_.id for round_ in rounds], at=scene.now, day=scene.today
    )
    branch = branches[0] if len(branches) == 1 else None
    whole = branch.line.figures if branch else Figures.total(one.line.figures for one in branches)
    counted = rounds_in(scene.modules, whole, rounds)
    told_of = Part(tops=branches, rounds=rounds, whole=whole)
    panels = [await _panel(scene, one, told_of) for one in counted]
    further: list[Text] = []
    for block in scene.modules[FIGURES]:
        if not isinstance(block, RoundBlock):
            further += await block.paragraph(scene, told_of)
    name: Argument = branch.line.unit_name if branch else say("figures-summary-your-units")
    return FiguresView(
        title=say("figures-summary-title", unit=name, at=scene.now),
        unit=unit or _unit_of(branch),
        above=above,
        panels=tuple(panels),
        columns=tuple((one.round, short_name(one.round)) for one in counted),
        rows=_rows(scene, branch, branches, counted),
        further=tuple(further),
        at=scene.now,
    )


def _unit_of(branch: Branch | None) -> Unit | None:
    """The only unit at the top."""
    if branch is None:
        return None
    line = branch.line
    return Unit(line.unit_id, line.unit_code, line.unit_name, line.parent_id)


async def _panel(scene: Scene, counted: CountedRound, told_of: Part) -> RoundPanel:
    round_ = counted.round
    part = Part(told_of.tops, (round_,), told_of.whole)
    return RoundPanel(
        round=round_,
        title=called(round_),
        until=say(
            "dashboard-round-until",
            moment=moment_text(round_.deadline, scene.calendar),
            left=left_text(round_.deadline, scene.now, scene.calendar),
        ),
        progress=_progress(scene, round_, told_of.whole),
        lines=tuple(await counted.block.paragraph(scene, part)),
        days=scene.calendar.day_of(round_.opens_at) < scene.today,
    )


def _progress(scene: Scene, round_: Round, figures: Figures) -> PacedShare:
    return PacedShare(figures.tasks(round_.id), expected_pace(round_, scene.now, scene.calendar))


def _rows(
    scene: Scene, branch: Branch | None, branches: tuple[Branch, ...], counted: CountedRounds
) -> tuple[UnitRow, ...]:
    """The parts, worst first; none for a unit without others under it: its people are shown instead."""
    pieces = parts(branch) if branch else tuple(one for one in branches if one.line.figures.asks)
    here = branch.line.unit_id if branch else ""
    if all(piece.line.unit_id == here for piece in pieces):
        return ()
    return tuple(
        UnitRow(
            unit_id=piece.line.unit_id,
            name=say("figures-summary-own-people") if piece.line.unit_id == here else piece.line.unit_name,
            progress=tuple(_progress(scene, one.round, piece.line.figures) for one in counted),
            own=piece.line.unit_id == here,
        )
        for piece in worst_first(pieces, [one.round for one in counted])
    )


async def may_download(scene: Scene, view: FiguresView) -> bool:
    """Whether the reader is the office of the unit, which alone is given its workbook."""
    offices = scene.caller.units(Role.OFFICE)
    if view.unit is None or not offices:
        return False
    return await scene.work.dashboard_people.unit(view.unit.id, offices, scene.today) is not None
