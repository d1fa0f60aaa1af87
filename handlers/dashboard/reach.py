"""Whom messages reach, on the page: units worst first, and the people of one who need care."""

from __future__ import annotations

from dataclasses import dataclass

from domain.people.person import Unit
from domain.people.reach import (
    REACHABLE,
    SILENT_AFTER,
    ReachBranch,
    ReachLine,
    ReachState,
    grow_reach,
    worst_reached,
)
from domain.talk.messages import Argument, say
from handlers.dashboard.figures import scope_of
from handlers.talk.scene import Scene

STATES = tuple(state for state in ReachState if state is not ReachState.REACHED)
"""The columns: those who need care."""
MOST_NAMES = 200


@dataclass(frozen=True, slots=True)
class ReachView:
    """Units with their counts, and the own people of the one that was asked for, as far as they need care."""

    title: Argument
    unit: Unit | None
    above: Unit | None
    whole: tuple[ReachBranch, ...]
    rows: tuple[ReachBranch, ...]
    people: tuple[ReachLine, ...]
    states: tuple[ReachState, ...] = STATES


async def reach_view(scene: Scene, unit_id: str) -> ReachView | None:
    """All that the reader looks after, or one unit of it; None where that is none of theirs."""
    scope, silent_before = scope_of(scene), scene.now - SILENT_AFTER
    units = await scene.work.people.units(scope, scene.today)
    counts = await scene.work.reach.units(scope, scene.today, silent_before=silent_before)
    branches = grow_reach(units, counts)
    tops = tuple(one for one in branches.values() if one.unit.parent_id not in branches)
    here = branches.get(unit_id) if unit_id else tops[0] if len(tops) == 1 else None
    if unit_id and here is None:
        return None
    if here is None:
        return ReachView(say("people-reach-your-units"), None, None, tops, tuple(worst_reached(tops)), ())
    own = (ReachBranch(here.unit, here.own, here.own),) if here.parts else ()
    people = await scene.work.reach.people(
        scope, scene.today, now=scene.now, silent_before=silent_before, unit_id=here.unit.id
    )
    above = branches.get(here.unit.parent_id or "")
    return ReachView(
        title=here.unit.name,
        unit=here.unit,
        above=above.unit if above else None,
        whole=(here,),
        rows=tuple(worst_reached((*own, *here.parts))),
        people=tuple(one for one in people if one.state not in REACHABLE or one.state is ReachState.SILENT)[
            :MOST_NAMES
        ],
    )
