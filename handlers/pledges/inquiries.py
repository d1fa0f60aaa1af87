"""Asking the authors of approved pledges, before and on their day of completion, what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from domain.calendar.working_days import WorkCalendar
from domain.people.person import COUNTED
from domain.pledges.inquiries import (
    DAYS,
    LOOK_BACK,
    DueInquiry,
    Unanswered,
    answerable,
    asked_now,
    due_inquiries,
    due_inquiry,
    inquiry_day,
)
from domain.pledges.inquiries import asked_later as later_of
from domain.ports import Storage
from domain.reminders.inquiry_days import InquiryDay
from domain.reminders.ladder import LADDER
from domain.reminders.planning import Reminded
from domain.talk.messages import Text, say
from handlers.people.waiting import HeadLine, ToDo, Waiting, Whose
from handlers.pledges.wording import report_button_of
from handlers.reminders.inquiries import Inquiring, Inquiry
from handlers.talk.command import command_button
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt

BATCH = 2000
"""People of one transaction: enough to share its commit, few enough that others wait only briefly."""

_LONGEST_HOLIDAY = timedelta(days=21)
"""How much earlier than planned a step may come, since it moves to the last working day before."""


async def plan_inquiries(
    storage: Storage, now: datetime, calendar: WorkCalendar, at: time = LADDER.at, *, a_week: int
) -> int:
    """Put what is due to be asked on its way; only in working time. Returns how many people are asked anew.

    `at`: the time at which is reminded. `a_week`: the most messages a person gets in a week; on the day of completion
    is asked in any case.
    """
    if not calendar.is_working_time(now):
        return 0
    today = calendar.day_of(now)
    first, last = _days_asked_about(today, today)
    async with storage.reading() as work:
        days = await work.inquiries.days(first, last)
    return sum(
        [await _plan(storage, due, now, calendar, a_week) for due in due_inquiries(days, now, calendar, at)]
    )


def _days_asked_about(first: date, last: date) -> tuple[date, date]:
    """Which days of completion, at most, messages between these days may ask about."""
    return first - LOOK_BACK - _LONGEST_HOLIDAY, last + timedelta(days=max(DAYS)) + _LONGEST_HOLIDAY


async def _plan(storage: Storage, due: DueInquiry, now: datetime, calendar: WorkCalendar, a_week: int) -> int:
    day, planned, after = calendar.day_of(now), 0, ""
    while True:
        async with storage.reading() as work:
            people = await work.inquiries.concerned(
                due, day=day, step_day=calendar.day_of(due.step.at), a_week=a_week, after=after, most=BATCH
            )
        if not people:
            return planned
        async with storage.writing() as work:
            planned += await work.inquiries.plan(people, due, day=day, at=now)
        after = people[-1]


# ------------------------------------------------------------------ what the message says


async def _due(scene: Scene) -> list[tuple[Unanswered, DueInquiry]]:
    """The pledges of the scene's person whose step is due and not answered."""
    if scene.person.status not in COUNTED:
        return []
    found = []
    for one in await scene.work.inquiries.unanswered(scene.person.id):
        due = due_inquiry(one.pledge.deed.until, scene.now, scene.calendar, scene.policy.ladder.at)
        if due is not None and answerable(one, due):
            found.append((one, due))
    return found


async def _now(scene: Scene) -> Sequence[Inquiry]:
    due = await _due(scene)
    if not due or await scene.work.absences.of(scene.person.id, scene.today) is not None:
        return ()
    since = min(scene.calendar.day_of(step.step.at) for _, step in due)
    told = await scene.work.reminders.told(scene.person.id, since)
    return [_inquiry(scene, one) for one, step in due if asked_now(one, step, told, scene.today)]


def _inquiry(scene: Scene, one: Unanswered) -> Inquiry:
    pledge = one.pledge
    return Inquiry(
        when=_when(scene, one),
        about=say("pledges-inquiry-about", receipt=pledge.receipt, text=excerpt(pledge.deed.deed)),
        line=_asked(scene, one),
        request=say("pledges-inquiry-ask"),
        choices=(
            command_button("hoanthanh", say("pledges-inquiry-done"), pledge.id),
            command_button("themngay", say("pledges-inquiry-doing"), pledge.id),
            command_button("khokhan", say("pledges-inquiry-stuck"), pledge.id),
        ),
        one_button=report_button_of(pledge),
    )


def _when(scene: Scene, one: Unanswered) -> Text:
    """How far the day of completion is."""
    until = one.pledge.deed.until
    left = (until - scene.today).days
    return say(
        "pledges-inquiry-when",
        when="ahead" if left > 0 else "today" if left == 0 else "over",
        left=left,
        day=until,
    )


def _asked(scene: Scene, one: Unanswered) -> Text:
    return say(
        "pledges-inquiry",
        when=_when(scene, one),
        receipt=one.pledge.receipt,
        text=excerpt(one.pledge.deed.deed),
    )


async def _later(scene: Scene) -> Sequence[Reminded]:
    if scene.person.status not in COUNTED:
        return ()
    absence = await scene.work.absences.of(scene.person.id, scene.today)
    away_until = absence.until if absence is not None else None
    return [
        later_of(one, scene.calendar, scene.policy.ladder.at, away_until)
        for one in await scene.work.inquiries.unanswered(scene.person.id)
    ]


async def _ahead(scene: Scene, until: date) -> Sequence[InquiryDay]:
    days = await scene.work.inquiries.days(*_days_asked_about(scene.today, until))
    found = [inquiry_day(day, scene.calendar, scene.policy.ladder.at) for day in days]
    return [
        one for one in found if one.over_at > scene.now and scene.calendar.day_of(one.steps[0].at) <= until
    ]


INQUIRIES = Inquiring(now=_now, later=_later, ahead=_ahead)


# ------------------------------------------------------------------ as they wait


async def _head(scene: Scene) -> list[HeadLine]:
    count = len(await _due(scene))
    return (
        [HeadLine(say("pledges-inquiry-menu", count=count), command_button("tiendo", say("command-tiendo")))]
        if count
        else []
    )


async def _tasks(scene: Scene) -> list[ToDo]:
    return [ToDo(_asked(scene, one), report_button_of(one.pledge)) for one, _ in await _due(scene)]


UNANSWERED = Waiting(Whose.OWED, tasks=_tasks, head=_head)
"""The person's own pledges whose day comes, and of which they have not said what became of them."""
