"""Remarks on a week, on the page: what the units of the scope said, and the reader's own by the chat's flow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.calendar.working_days import Week
from domain.figures.week_hours import remarks_close
from domain.people.person import Unit
from domain.talk.messages import Text, say
from handlers.dashboard.acting import hear_field, step_of
from handlers.dashboard.figures import scope_of
from handlers.dashboard.people import last_page
from handlers.figures.week.figures import week_text
from handlers.figures.week.remark import (
    LONGEST,
    REMARK,
    is_remark_open,
    led_units,
    remark_argument,
    remark_figures,
)
from handlers.rounds.schedule import moment_text
from handlers.talk.flow import Invalid, Taken
from handlers.talk.scene import Outcome, Scene

REMARKS_SHOWN = 100
"""Remarks on one page."""


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """The remark of a unit that the reader leads: how it stands, what is written; at most `longest` characters."""

    unit_id: str
    unit_name: str
    figures: tuple[Text, ...]
    written: str
    longest: int = LONGEST


@dataclass(frozen=True, slots=True)
class UnitRemark:
    """What a unit said; `above`: the body that it belongs to, where that is in the scope, too."""

    unit_id: str
    unit_name: str
    above: str
    text: str


@dataclass(frozen=True, slots=True)
class WeekRemarks:
    """A week's remarks, `page` by page. `own`: what the reader may write now, `until` when. `before` and `after`: the
    weeks beside it; none that is still to come."""

    week: Week
    title: Text
    own: tuple[OwnRemark, ...]
    until: Text
    received: tuple[UnitRemark, ...]
    count: int
    page: int
    more: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SentRemark:
    """What the chat says to a remark; `fault`: it was not taken."""

    lines: tuple[Text, ...] = ()
    fault: Text | None = None


async def week_remarks(scene: Scene, label: str, page: int = 1) -> WeekRemarks:
    """The remarks on the week of this label; on the present one where there is no such week, or it is to come."""
    present = scene.calendar.week_of(scene.today)
    asked = Week.parse(label) or present
    week = present if asked.monday > present.monday else asked
    scope, day = scope_of(scene), min(week.sunday, scene.today)
    remarks = await scene.work.weeks.remarks(week.label, scope, day)
    units = {unit.id: unit for unit in await scene.work.people.units(scope, day)} if remarks else {}
    received = [_unit_remark(units, unit, remarks[unit.id]) for unit in units.values() if unit.id in remarks]
    page = min(page, last_page(len(received), REMARKS_SHOWN))
    first = (page - 1) * REMARKS_SHOWN
    return WeekRemarks(
        week=week,
        title=say("dashboard-remarks", week=week_text(week)),
        own=await _own_remarks(scene, week, remarks),
        until=moment_text(remarks_close(week, scene.calendar), scene.calendar),
        received=tuple(received[first : first + REMARKS_SHOWN]),
        count=len(received),
        page=page,
        more=len(received) > first + REMARKS_SHOWN,
        before=week.previous.label,
        after="" if week == present else week.following.label,
    )


async def send_remark(scene: Scene, unit_id: str, label: str, text: str, *, shown: str) -> SentRemark | None:
    """Keep the remark of a unit that the caller leads in place of the one that was `shown`; None for another unit.
    Where somebody changed it meanwhile, that is said."""
    week = Week.parse(label)
    if week is None or unit_id not in led_units(scene) or not REMARK.guard(scene.caller):
        return None
    kept = (await scene.work.weeks.remarks(week.label, (unit_id,), scene.today)).get(unit_id, "")
    if kept not in (shown, text):
        return SentRemark(fault=say("dashboard-remarks-changed", text=kept))
    answers = {"week": remark_argument(week, unit_id), "unit": unit_id}
    heard = await hear_field(step_of(REMARK, "text"), scene, answers, text)
    if not isinstance(heard, Taken):
        return SentRemark(fault=heard.why if isinstance(heard, Invalid) else say("talk-flow-choose"))
    done = await REMARK.finish(scene, {**answers, "text": heard.answer})
    replies = done.replies if isinstance(done, Outcome) else ()
    return SentRemark(tuple(line for said in replies for line in said.lines))


async def _own_remarks(scene: Scene, week: Week, remarks: Mapping[str, str]) -> tuple[OwnRemark, ...]:
    if not REMARK.guard(scene.caller) or not is_remark_open(scene, week):
        return ()
    return tuple(
        [
            OwnRemark(unit_id, name, tuple(await remark_figures(scene, unit_id)), remarks.get(unit_id, ""))
            for unit_id, name in led_units(scene).items()
        ]
    )


def _unit_remark(units: Mapping[str, Unit], unit: Unit, text: str) -> UnitRemark:
    above = units.get(unit.parent_id or "")
    return UnitRemark(unit.id, unit.name, above.name if above else "", text)
