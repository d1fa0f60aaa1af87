"""Every command, every composer and every planner, in order. Read this first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind
from domain.people.person import Caller
from domain.policy import Policy
from domain.ports import Storage, Work
from domain.talk.messages import Reply
from handlers.broadcasts import posting, sending
from handlers.calendar import commands
from handlers.figures import export, summary
from handlers.figures.week import planners as week
from handlers.on_behalf import command as entering
from handlers.people import accounts, codes, directory, link_cards, linking, reach, start
from handlers.pledges import own_pledges, progress, registering
from handlers.pledges import reviewing as pledge_reviewing
from handlers.reminders import planners, rehearsal, tasks, waiting
from handlers.rounds import listing
from handlers.study import reviewing as study_reviewing
from handlers.study.attendance import command as attendance
from handlers.study.publishing import command as publishing
from handlers.study.publishing import editions, question_statistics
from handlers.study.publishing import listing as resolutions
from handlers.study.reading import command as reading
from handlers.talk.command import Command, anybody
from handlers.talk.reception import CANCEL_COMMAND, Reception
from handlers.talk.scene import Scene

Plan = Callable[[Storage, datetime, WorkCalendar], Awaitable[int]]
"""Looks for what is due, puts it on its way, and returns how much it was. It opens its own transactions."""

Composer = Callable[[Scene, Mapping[str, str]], Awaitable[Reply | None]]
"""Says what a message is now, from what it is about; None when nobody needs it any more."""

COMMANDS: tuple[Command, ...] = (
    *registering.COMMANDS,
    *own_pledges.COMMANDS,
    *progress.COMMANDS,
    *reading.COMMANDS,
    *tasks.COMMANDS,
    *pledge_reviewing.COMMANDS,
    *attendance.COMMANDS,
    *entering.COMMANDS,
    *study_reviewing.COMMANDS,
    *summary.COMMANDS,
    *planners.COMMANDS,
    *week.COMMANDS,
    *codes.COMMANDS,
    *reach.COMMANDS,
    *link_cards.COMMANDS,
    *listing.COMMANDS,
    *rehearsal.COMMANDS,
    *resolutions.COMMANDS,
    *publishing.COMMANDS,
    *editions.COMMANDS,
    *question_statistics.COMMANDS,
    *sending.COMMANDS,
    *export.COMMANDS,
    *directory.COMMANDS,
    *accounts.COMMANDS,
    *linking.COMMANDS,
    *start.COMMANDS,
    *commands.COMMANDS,
)

COMPOSERS: Mapping[MessageKind, Composer] = {
    **planners.COMPOSERS,
    **week.COMPOSERS,
    **sending.COMPOSERS,
}


def _in_one(plan: Callable[[Work, datetime, WorkCalendar], Awaitable[int]]) -> Plan:
    """A plan that is short enough for one transaction."""

    async def planned(storage: Storage, now: datetime, calendar: WorkCalendar) -> int:
        async with storage.writing() as work:
            return await plan(work, now, calendar)

    return planned


def chores(policy: Policy) -> tuple[tuple[str, int, Plan], ...]:
    """Planners with the seconds between two looks, under this committee's rules."""
    return (
        ("reminders", 60, partial(planners.plan_reminders, a_week=policy.reminders_a_week)),
        # These count the whole roster each time, for days after a deadline.
        ("missing", 300, planners.plan_missing),
        ("superior", 300, partial(planners.plan_superior, waits=policy.superior_waits_days)),
        ("week-question", 60, _in_one(week.ask_for_remarks)),
        ("week-close", 60, _in_one(week.close_week)),
        ("week-send", 60, _in_one(week.send_week)),
        ("broadcasts", 5, posting.go_on_with_broadcasts),
    )


def reception() -> Reception:
    """The front desk with all of the above."""

    def listed(caller: Caller) -> tuple[Command, ...]:
        return tuple(command for command in COMMANDS if command.listed and command.guard(caller))

    menu = start.menu_command(listed, waiting.what_waits)
    cancel = Command(
        CANCEL_COMMAND,
        menu.runs,
        guard=anybody,
        aliases=("thoat", "huy bo", "dung", "dung lai", "cancel"),
        listed=False,
    )
    return Reception((*COMMANDS, menu, cancel), link=linking.LINK, consent=linking.CONSENT)
