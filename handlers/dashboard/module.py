"""What the office's page is to the rest of the house."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.policy import Policy
from domain.ports import Work
from handlers.dashboard.command import COMMANDS
from handlers.module import Chore, Module, in_one_transaction

REMEMBERED = timedelta(days=8)
"""How long ended links and sessions are kept; the audit keeps that they were."""


async def _forget(work: Work, now: datetime, _calendar: WorkCalendar) -> int:
    return await work.dashboard_sessions.forget(now - REMEMBERED)


def chores(_policy: Policy) -> tuple[Chore, ...]:
    """Old links and sessions go."""
    return (Chore("dashboard-forget", 3600, in_one_transaction(_forget)),)


MODULE = Module(name="dashboard", commands=COMMANDS, chores=chores)
