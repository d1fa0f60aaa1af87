"""The consolidated workbook of a scope: a page for leaders, sheets of each kind of rounds and of other modules, reach.

Reads through the repositories, and leaves a workbook of plain sheets that somebody else prints.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.figures.counts import Figures
from domain.figures.sheet import ReportSheet
from domain.figures.tree import figures_day, grow, walk
from domain.people.person import Scope
from domain.people.reach import SILENT_AFTER
from domain.ports import Work
from domain.rounds.round import most_urgent_first
from handlers.figures.block import (
    FIGURES,
    DrawSheets,
    RoundBlock,
    WorkbookPart,
    kinds_of,
    round_blocks,
    rounds_in,
)
from handlers.figures.leader_page import leader_page, pace_of
from handlers.figures.reach_sheet import reach_sheet
from handlers.figures.sheet_context import SayText, SheetContext
from handlers.talk.scene import FilledSlots


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook in the language of its reader. `footer` stands at the foot of each page."""

    title: str
    footer: str
    sheets: tuple[ReportSheet, ...]


async def read_workbook(
    work: Work,
    modules: FilledSlots,
    *,
    scope: Scope,
    rounds: Sequence[str],
    at: datetime,
    calendar: WorkCalendar,
    names: bool = True,
) -> Callable[[SayText], Workbook]:
    """What writes the workbook of these rounds (ids; those outside the scope are left out) for the scope, now; without
    `names` the counts alone.

    As many statements, whatever the number of rounds, units and people; what is returned reads nothing more, takes long
    for thousands of rows, and may run in a thread.
    """
    today = calendar.day_of(at)
    known_rounds = await work.rounds.of_scope(scope, today)
    chosen = most_urgent_first(round_ for round_ in known_rounds if round_.id in set(rounds))
    ids = [round_.id for round_ in chosen]
    day = figures_day(chosen, today=today, calendar=calendar)
    units = await work.people.units(scope, day)
    part = WorkbookPart(
        scope=scope,
        rounds=chosen,
        at=at,
        day=day,
        branches=grow(units, await work.figures.units(scope, ids, at, day) if ids else ()),
        sums=await work.figures.total(scope, ids, at, day) if ids else Figures(),
        people=await work.figures.people(scope, day),
        members=await work.figures.members(scope, ids, day) if ids else (),
        names=names,
    )
    kinds = kinds_of(modules, chosen) or round_blocks(modules)[:1]
    told = [block for block in modules[FIGURES] if block in kinds or not isinstance(block, RoundBlock)]
    draws: list[DrawSheets] = [await block.sheets(work, part) for block in told]
    silent_before = at - SILENT_AFTER
    reach = await work.reach.people(scope, today, now=at, silent_before=silent_before) if names else ()

    counted = rounds_in(modules, part.sums, chosen)

    def written(tell: SayText) -> Workbook:
        tops = ", ".join(branch.line.unit_name for branch in part.branches)
        context = SheetContext(
            tell=tell,
            notes=(tops, tell("figures-workbook-as-of", at=at)),
            order={branch.line.unit_id: place for place, branch in enumerate(walk(part.branches))},
            codes={branch.line.unit_id: branch.line.unit_code for branch in walk(part.branches)},
            paces={round_.id: pace_of(round_, at, calendar) for round_ in chosen},
        )
        first = leader_page(part, counted, context, calendar) if counted else ()
        drawn = (*first, *(sheet for draw in draws for sheet in draw(context)))
        return Workbook(
            title=tell(f"figures-workbook-title-{kinds[0].kind if len(kinds) == 1 else 'both'}"),
            footer=tell("figures-workbook-footer", unit=tops, at=at),
            sheets=(*drawn, reach_sheet(reach, context)) if names else drawn,
        )

    return written
