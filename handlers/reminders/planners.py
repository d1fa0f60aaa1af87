"""Who is reminded when: what the planners put on its way, each time they look.

Planners read much and write little. They look in transactions that only read and hold up no other, and write in
small ones, each right by its unique keys whatever other processes write meanwhile.
"""

from __future__ import annotations

from asyncio import gather
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.ports import Storage, Work
from domain.reminders.ladder import LADDER, Ladder
from domain.reminders.planning import DueStep, due_steps, said_from
from domain.rounds.round import Round
from handlers.reminders.escalation import (
    EscalationChain,
    chain_of,
    earliest,
    list_key,
    list_keys,
    over,
    superior_key,
)

LOOK_BACK = timedelta(days=14)
"""How long after its time a list is still worth sending, should the process have been down."""

WRITE_BATCH = 2000
"""People of one transaction: enough to share its commit, few enough that others wait only briefly."""

READ_BATCH = 5000
"""People looked up in one transaction: what is read is in memory until it is written."""


async def plan_reminders(
    storage: Storage,
    now: datetime,
    calendar: WorkCalendar,
    ladder: Ladder = LADDER,
    *,
    a_week: int,
) -> int:
    """Put the newest due step of every open round on its way; only in working time. Returns how many steps are new.

    `a_week`: the most messages a person gets in a week, except for the last two steps before a deadline.
    """
    if not calendar.is_working_time(now):
        return 0
    async with storage.reading() as work:
        bound = [
            (round_, deadline)
            for round_ in await work.rounds.open_rounds()
            if round_.running(now)
            for deadline in await work.reminders.deadlines(round_.id)
        ]
    return sum(
        [
            await _plan_step(storage, due, now, calendar, a_week)
            for due in due_steps(bound, now, calendar, ladder)
        ]
    )


async def _plan_step(
    storage: Storage, due: DueStep, now: datetime, calendar: WorkCalendar, a_week: int
) -> int:
    day = calendar.day_of(now)
    planned, after = 0, ""
    while True:
        async with storage.reading() as work:
            people, after = await work.reminders.concerned(
                due,
                day=day,
                step_day=calendar.day_of(due.step.at),
                opened_today=calendar.day_of(due.round.opens_at) == day,
                said_from=said_from(due.step, calendar),
                a_week=a_week,
                after=after,
                most=READ_BATCH,
            )
        some = [people[start : start + WRITE_BATCH] for start in range(0, len(people), WRITE_BATCH)]
        for first in range(0, len(some), storage.writers):
            beside = some[first : first + storage.writers]
            planned += sum(await gather(*(_write(storage, one, due, day, now) for one in beside)))
        if not after:
            return planned


async def _write(storage: Storage, people: Sequence[str], due: DueStep, day: date, now: datetime) -> int:
    async with storage.writing() as work:
        return await work.reminders.plan(people, due, day=day, at=now)


async def plan_missing(
    storage: Storage, now: datetime, calendar: WorkCalendar, ladder: Ladder = LADDER
) -> int:
    """After a deadline, put the list of those missing on its way to each unit's leaders. Returns how many lists.

    Whoever was given more time has the list after that, like all others after theirs.
    """
    if not calendar.is_working_time(now):
        return 0
    notices: list[Notice] = []
    async with storage.reading() as work:
        for round_, deadline in await over(work):
            if _due(ladder.secretary_step(deadline, calendar).at, now):
                counted, chain = await _missing(work, round_, deadline, now, calendar)
                notices += [
                    Notice(
                        key=list_key(round_.id, unit_id, person_id, deadline),
                        kind=MessageKind.MISSING,
                        person_id=person_id,
                        due=now,
                        about={"round": round_.id, "unit": unit_id, "deadline": deadline.isoformat()},
                    )
                    for unit_id in counted
                    for person_id in chain.told(unit_id)
                ]
    return await _post(storage, notices, now)


async def plan_superior(
    storage: Storage, now: datetime, calendar: WorkCalendar, ladder: Ladder = LADDER
) -> int:
    """Where a secretary's list is some working days old and people are still missing, tell the unit above, once.

    A list is as old as it says: after an outage the days count from when it left. One that reached nobody counts from
    when it was made. One message a deadline for those who lead that unit, of all its units together. Returns how many
    messages.
    """
    if not calendar.is_working_time(now):
        return 0
    notices: list[Notice] = []
    async with storage.reading() as work:
        for round_, deadline in await over(work):
            if _due(ladder.superior_step(deadline, calendar).at, now):
                counted, chain = await _missing(work, round_, deadline, now, calendar)
                keys = list_keys(round_, chain, counted, deadline)
                listed = earliest(keys, await work.reminders.settled(keys))
                overdue = [
                    unit_id
                    for unit_id, at in listed.items()
                    if ladder.superior_step_after(calendar.day_of(at), calendar).at <= now
                ]
                notices += [
                    Notice(
                        key=superior_key(round_.id, above, person_id, deadline),
                        kind=MessageKind.ESCALATION,
                        person_id=person_id,
                        due=now,
                        about={"round": round_.id, "unit": above, "deadline": deadline.isoformat()},
                    )
                    for above in dict.fromkeys(map(chain.superior, overdue))
                    if above is not None
                    for person_id in chain.superiors(above)
                ]
    return await _post(storage, notices, now)


def _due(at: datetime, now: datetime) -> bool:
    return at <= now < at + LOOK_BACK


async def _missing(
    work: Work, round_: Round, deadline: datetime, now: datetime, calendar: WorkCalendar
) -> tuple[list[str], EscalationChain]:
    """The units where somebody whom this deadline bound owes something, and who hears of it."""
    today = calendar.day_of(now)
    counted = [unit for unit, _ in await work.figures.missing_units(round_.id, today, deadline=deadline)]
    root = await work.people.root(today) if counted else None
    if root is None:
        return [], EscalationChain({}, {}, {})
    return counted, await chain_of(work, root.id, today)


async def _post(storage: Storage, notices: list[Notice], now: datetime) -> int:
    """Post in small transactions, person by person, so that what is for one leaves in one message; within each in the
    order of their keys, so that processes never wait for each other in a ring."""
    posted = 0
    in_order = sorted(notices, key=lambda notice: (notice.person_id, notice.key))
    for start in range(0, len(in_order), WRITE_BATCH):
        async with storage.writing() as work:
            posted += await work.outbox.post(in_order[start : start + WRITE_BATCH], now)
    return posted
