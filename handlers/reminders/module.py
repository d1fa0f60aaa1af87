"""What reminding is to the rest of the house."""

from __future__ import annotations

from functools import partial

from domain.delivery.outgoing import MessageKind
from domain.policy import Policy
from handlers.module import Chore, Module
from handlers.reminders import planners
from handlers.reminders.escalation import compose_superior
from handlers.reminders.manual_reminder import REMIND
from handlers.reminders.missing_list import compose_missing
from handlers.reminders.one_reminder import REMIND_ONE, REMIND_ONE_COMMAND, remind_one
from handlers.reminders.open_tasks import OWED
from handlers.reminders.rehearsal import rehearsal
from handlers.reminders.reminder_message import compose_reminder
from handlers.reminders.snooze import SNOOZE
from handlers.reminders.tasks import TASKS_COMMAND, tasks
from handlers.reminders.to_remind import TO_REMIND
from handlers.talk.command import Command, MenuGroup, leader_or_office, member, office


def chores(policy: Policy) -> tuple[Chore, ...]:
    """Whom to remind, and whom to tell after a deadline, under the committee's rules."""
    return (
        Chore(
            "reminders",
            60,
            partial(planners.plan_reminders, ladder=policy.ladder, a_week=policy.reminders_a_week),
        ),
        # These count the whole roster each time, for days after a deadline.
        Chore("missing", 300, partial(planners.plan_missing, ladder=policy.ladder)),
        Chore("superior", 300, partial(planners.plan_superior, ladder=policy.ladder)),
    )


MODULE = Module(
    name="reminders",
    commands=(
        Command(
            TASKS_COMMAND,
            tasks,
            guard=member,
            aliases=("viec cua toi", "viec den han", "viec can lam", "tasks", "viec toi"),
            said=True,
            group=MenuGroup.TASKS,
            place=150,
        ),
        Command(
            "nhac",
            REMIND,
            guard=leader_or_office,
            aliases=("nhac viec", "nhac nho", "don doc", "nudge"),
            said=True,
            group=MenuGroup.REMINDING,
            place=270,
        ),
        Command(REMIND_ONE_COMMAND, remind_one, guard=leader_or_office),
        Command(
            "hoan",
            SNOOZE,
            guard=member,
            aliases=("ban", "ban den ngay", "hoan nhac", "snooze"),
            said=True,
            group=MenuGroup.BUSY,
            place=160,
        ),
        Command(
            "xemtruoc",
            rehearsal,
            guard=office,
            aliases=("xem truoc", "xem truoc tin", "rehearsal"),
        ),
    ),
    composers={
        MessageKind.REMINDER: compose_reminder,
        MessageKind.MISSING: compose_missing,
        MessageKind.ESCALATION: compose_superior,
    },
    chores=chores,
    waiting=(OWED, TO_REMIND),
    card=REMIND_ONE,
)
