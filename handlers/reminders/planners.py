"""Who is reminded when: the planners that look, the composers that say it, and what people do about reminders."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import date, datetime, timedelta

from domain.calendar import WorkCalendar
from domain.ladder import Ladder
from domain.messages import Reply
from domain.outgoing import Kind, Notice
from domain.people import Role
from domain.planning import due_steps
from domain.ports import Work
from domain.rounds import Round
from handlers.pledges.leaders import LEADING
from handlers.reminders.missing import compose_missing
from handlers.reminders.nudge import NUDGE
from handlers.reminders.reminding import compose_reminder
from handlers.reminders.snooze import SNOOZE
from handlers.rounds.agenda import LADDER
from handlers.talk.command import Command, leader_or_office, member
from handlers.talk.scene import Scene

LOOK_BACK = timedelta(days=14)
"""How long after its time a secretary's list is still worth sending, should everything have stood still."""

ABOVE = (Role.SECRETARY, Role.OFFICE)
"""Who stands in for a unit without a secretary or deputy: its own office, or the nearest above with one of them."""


async def plan_reminders(work: Work, now: datetime, calendar: WorkCalendar, ladder: Ladder = LADDER) -> int:
    """Put the newest due step of every open round on its way; only in working time. Returns how many people."""
    if not calendar.is_working_time(now):
        return 0
    bound = [
        (round_, deadline)
        for round_ in await work.rounds.open_rounds()
        for deadline in await work.reminders.deadlines(round_.id)
    ]
    planned = 0
    for due in due_steps(bound, now, calendar, ladder):
        planned += await work.reminders.plan(
            round_=due.round, deadline=due.deadline, step=due.step.name, day=calendar.day_of(now), at=now
        )
    return planned


async def plan_missing(work: Work, now: datetime, calendar: WorkCalendar, ladder: Ladder = LADDER) -> int:
    """After a deadline, put the list of those missing on its way to whoever leads each unit. Returns how many lists.

    The key names the deadline too: a deadline moved after it was over brings a second list after the new one.
    """
    if not calendar.is_working_time(now):
        return 0
    today = calendar.day_of(now)
    notices: list[Notice] = []
    for round_ in await work.rounds.open_rounds():
        step = ladder.secretary_step(round_.deadline, calendar)
        if not step.at <= now < step.at + LOOK_BACK:
            continue
        counted = await work.figures.missing_units(round_.id, today, before=now)
        leaders = await _leaders(work, [unit_id for unit_id, _ in counted], today)
        notices += [
            _list_for(round_, unit_id, person_id, now)
            for unit_id, people in leaders.items()
            for person_id in people
        ]
    return await work.outbox.post(notices, now) if notices else 0


def _list_for(round_: Round, unit_id: str, person_id: str, now: datetime) -> Notice:
    return Notice(
        key=f"missing:{round_.id}:{unit_id}:{person_id}:{round_.deadline:%Y%m%d%H%M}",
        kind=Kind.MISSING,
        person_id=person_id,
        due=now,
        about={"round": round_.id, "unit": unit_id},
    )


async def _leaders(work: Work, units: Collection[str], day: date) -> dict[str, list[str]]:
    """Who gets each unit's list: its secretary and deputy, or else the nearest above. Four statements at most."""
    found = await work.people.leaders(units, LEADING, day) if units else {}
    orphans = [unit_id for unit_id in units if unit_id not in found]
    root = await work.people.root(day) if orphans else None
    if root is None:
        return found
    parents = {unit.id: unit.parent_id for unit in await work.people.units((root.id,), day)}
    lines = {unit_id: _line_above(unit_id, parents) for unit_id in orphans}
    above = await work.people.leaders({unit for line in lines.values() for unit in line}, ABOVE, day)
    stand_ins = {unit_id: next((above[u] for u in line if u in above), []) for unit_id, line in lines.items()}
    return found | stand_ins


def _line_above(unit_id: str, parents: Mapping[str, str | None]) -> list[str]:
    """The unit itself and those above it, nearest first."""
    line = [unit_id]
    above = parents.get(unit_id)
    while above is not None and above not in line:
        line.append(above)
        above = parents.get(above)
    return line


COMPOSERS: Mapping[Kind, Callable[[Scene, Mapping[str, str]], Awaitable[Reply | None]]] = {
    Kind.REMINDER: compose_reminder,
    Kind.MISSING: compose_missing,
}

COMMANDS: tuple[Command, ...] = (
    Command("nhac", NUDGE, guard=leader_or_office, aliases=("nhac viec", "nhac nho", "don doc", "nudge")),
    Command(
        "hoan", SNOOZE, guard=member, aliases=("ban", "ban den ngay", "hoan nhac", "snooze"), listed=False
    ),
)
