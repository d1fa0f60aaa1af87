"""What people, their accounts and the first screens are to the rest of the house; see `start.menu_command`."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.policy import Policy
from domain.ports import Work
from handlers.module import Chore, Module, in_one_transaction
from handlers.people import contacts, directory, handing, roster_sending, start
from handlers.people.accounts import cards, closing, codes, disowning, linking, own, reach
from handlers.people.actions.handing import end_over

ROSTER_LIFE = timedelta(days=1)
"""How long a roster that was sent waits for its sender."""


async def _end_handovers(work: Work, now: datetime, calendar: WorkCalendar) -> int:
    """In working hours, so that nobody hears of it at night."""
    if not calendar.is_working_time(now):
        return 0
    return await end_over(work, day=calendar.day_of(now), now=now)


async def _forget_rosters(work: Work, now: datetime, _calendar: WorkCalendar) -> int:
    return await work.office_rosters.forget(now - ROSTER_LIFE)


def chores(_policy: Policy) -> tuple[Chore, ...]:
    """Handovers whose day has come, rosters that nobody decided about for a day."""
    return (
        Chore("handovers", 600, in_one_transaction(_end_handovers)),
        Chore("roster-sheets", 3600, in_one_transaction(_forget_rosters)),
    )


MODULE = Module(
    name="people",
    commands=(
        *codes.COMMANDS,
        *reach.COMMANDS,
        *cards.COMMANDS,
        *directory.COMMANDS,
        *roster_sending.COMMANDS,
        *own.COMMANDS,
        *linking.COMMANDS,
        *disowning.COMMANDS,
        *closing.COMMANDS,
        *contacts.COMMANDS,
        *handing.COMMANDS,
        *start.COMMANDS,
    ),
    chores=chores,
    waiting=(disowning.TO_REVIEW,),
    help=(contacts.CONTACT_HELP,),
)
