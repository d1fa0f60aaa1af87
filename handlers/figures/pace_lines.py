"""How rounds and units stand to the pace of time, in sentences of papers."""

from __future__ import annotations

from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Figures, Share
from domain.figures.pace import expected_pace, keeping
from domain.figures.tree import Branch, alone, find, walk, worst_first
from handlers.figures.block import CountedRound
from handlers.figures.sheet_context import SayText

WORST_UNITS = 5
"""Units that a sentence names as short of the pace."""


def figure_text(of: Share | int, tell: SayText) -> str:
    """A figure as the summary writes it."""
    if isinstance(of, Share):
        return tell("figures-summary-share", **of.arguments())
    return tell("figures-table-count", count=of)


def pace_line(
    figures: Figures, one: CountedRound, *, at: datetime, calendar: WorkCalendar, tell: SayText
) -> str:
    """How much of the round's days is over, how much of it is done, and what that means."""
    share, pace = figures.tasks(one.id), expected_pace(one.round, at, calendar)
    return tell(
        "figures-draft-pace",
        round=one.round.title,
        share=figure_text(share, tell),
        expected=figure_text(pace, tell),
        keeping="over" if pace.done == pace.due and share.missing else keeping(share, pace),
    )


def behind_line(
    top: Branch, one: CountedRound, *, at: datetime, calendar: WorkCalendar, tell: SayText
) -> str:
    """The units with people of their own that are behind the pace, worst first; empty where none is."""
    pace = expected_pace(one.round, at, calendar)
    own = [alone(branch) for branch in walk((top,)) if branch.own.asks]
    short = [
        unit
        for unit in worst_first(own, [one.round])
        if keeping(unit.line.figures.tasks(one.id), pace) == "behind"
    ]
    if not short:
        return ""
    named = (
        tell(
            "figures-draft-unit",
            unit=_unit_name(top, unit, tell),
            share=figure_text(unit.line.figures.tasks(one.id), tell),
        )
        for unit in short[:WORST_UNITS]
    )
    more = max(len(short) - WORST_UNITS, 0)
    return tell("figures-draft-behind", round=one.round.title, units="; ".join(named), more=more)


def _unit_name(top: Branch, unit: Branch, tell: SayText) -> str:
    """With the body above it, as many cells bear the same name; the people of a body are called so."""
    branch = find((top,), unit.line.unit_id)
    if branch is not None and branch.children:
        return tell("figures-week-own-people", unit=unit.line.unit_name)
    above = find((top,), unit.line.parent_id) if unit.line.parent_id else None
    if above is None or above.line.unit_id == top.line.unit_id:
        return unit.line.unit_name
    return tell("figures-week-unit-under", unit=unit.line.unit_name, body=above.line.unit_name)
