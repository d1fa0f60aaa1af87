"""The week: on Friday a question to secretaries, on Monday the result to them and to the office.

Planners look at one batch each and may be called at any time and by anybody: keys keep a message single.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from domain.calendar.working_days import Week, WorkCalendar
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice
from domain.figures.week_hours import USUAL_HOURS, WeekHours, remarks_close
from domain.people.handover import is_relieved
from domain.people.person import LEADING, Grant, Role
from domain.ports import Work
from handlers.figures.summary import running
from handlers.figures.week.figures import rounds_of_week, week_key
from handlers.figures.week.messages import compose_question, compose_week_of_office
from handlers.figures.week.remark import REMARK
from handlers.figures.week.unit_message import compose_week_of_unit
from handlers.talk.command import Command, MenuGroup, leader

MADE_UP_FOR = 8
"""Weeks that are made up for after an outage: two months, more than any comparison looks back."""


async def ask_for_remarks(
    work: Work, now: datetime, calendar: WorkCalendar, hours: WeekHours = USUAL_HOURS
) -> int:
    """Ask each unit's secretary (its deputies where it has none) for one line on the week. Returns how many are new.

    From Friday's hour, or the last working day before, as long as an answer is still possible. Six statements.
    """
    today = calendar.day_of(now)
    week = calendar.week_of(today)
    due = hours.question_due(week, calendar)
    sends = calendar.next_working_time(now)
    root = await work.people.root(today)
    if root is None or due is None or now < due or sends >= remarks_close(week, calendar):
        return 0
    begins, _ = calendar.span_of(week)
    known_rounds = await work.rounds.of_scope((root.id,), today)
    # Of a week in which no deadline was ahead there is nothing to remark on.
    rounds = [round_.id for round_ in running(known_rounds, now) if round_.deadline >= begins]
    if not rounds:
        return 0
    lines = await work.figures.units((root.id,), rounds, now, today)
    asked = {line.unit_id for line in lines if line.figures.asks}
    holdings = [holding for holding in await _at_work(work, today) if holding[1].unit_id in asked]
    with_secretary = {grant.unit_id for _, grant in holdings if grant.role is Role.SECRETARY}
    receivers = [
        (person, grant)
        for person, grant in holdings
        if grant.role is Role.SECRETARY or grant.unit_id not in with_secretary
    ]
    return await work.outbox.post(_week_notices(MessageKind.WEEK_QUESTION, week, receivers, sends), now)


async def close_week(work: Work, now: datetime, calendar: WorkCalendar) -> int:
    """Keep the figures of each week that has ended, as of its end, once. Returns how many were kept now.

    After an outage the weeks back to the last kept one are made up for, the oldest first, so that the weeks go on to
    compare; nobody is told anything of them, and who compares with one is told that it was made late.
    """
    missed = [calendar.week_of(calendar.day_of(now)).previous]
    while not await work.weeks.is_kept(missed[-1].label):
        if len(missed) > MADE_UP_FOR:
            # Before the first week, and after a longer rest, there is nothing to go on from.
            del missed[1:]
            break
        missed.append(missed[-1].previous)
    else:
        del missed[-1]
    return sum([await _close_week(work, week, now, calendar) for week in reversed(missed)])


async def _close_week(work: Work, week: Week, now: datetime, calendar: WorkCalendar) -> int:
    root = await work.people.root(week.sunday)
    if root is None:
        return 0
    known_rounds = await work.rounds.of_scope((root.id,), week.sunday)
    rounds = [round_.id for round_ in rounds_of_week(known_rounds, week, calendar)]
    if not rounds:
        return 0
    end = calendar.span_of(week)[1] - timedelta(milliseconds=1)  # instants are kept by the millisecond
    lines = await work.figures.units((root.id,), rounds, end, week.sunday)
    if not lines:
        return 0
    return int(await work.weeks.keep(week.label, {line.unit_id: line.figures for line in lines}, now))


async def send_week(work: Work, now: datetime, calendar: WorkCalendar, hours: WeekHours = USUAL_HOURS) -> int:
    """Send the week that has ended to leaders of units and to the office. Returns how many messages are new.

    From Monday's hour, or the next working day, as long as the message is worth sending. Nothing goes out about a
    week whose figures are still to be kept.
    """
    today = calendar.day_of(now)
    week = calendar.week_of(today).previous
    due = hours.report_due(week, calendar)
    if not due <= now < due + DELIVERY_POLICIES[MessageKind.WEEK_UNIT].life:
        return 0
    root = await work.people.root(week.sunday)
    sends = calendar.next_working_time(now)
    office = _week_notices(
        MessageKind.WEEK_OFFICE, week, await work.people.holdings((Role.OFFICE,), today), sends
    )
    if root is None or (office and await work.outbox.posted(office[0].key)):
        return 0
    known_rounds = await work.rounds.of_scope((root.id,), week.sunday)
    if rounds_of_week(known_rounds, week, calendar) and not await work.weeks.is_kept(week.label):
        return 0
    # What waits for a decision waits whether a round asks anything or not; whose week is empty hears nothing.
    leaders = await _at_work(work, today)
    return await work.outbox.post([*office, *_week_notices(MessageKind.WEEK_UNIT, week, leaders, sends)], now)


async def _at_work(work: Work, day: date) -> list[tuple[str, Grant]]:
    """Who leads which unit, without secretaries who handed theirs over."""
    handed = await work.handovers.standing(day)
    return [
        (person_id, grant)
        for person_id, grant in await work.people.holdings(LEADING, day)
        if not is_relieved(handed, grant.unit_id, person_id)
    ]


def _week_notices(
    kind: MessageKind, week: Week, receivers: Iterable[tuple[str, Grant]], due: datetime
) -> list[Notice]:
    """One message a unit and person."""
    notices: Mapping[str, Notice] = {
        (key := week_key(kind, week, grant.unit_id, person_id)): Notice(
            key=key,
            kind=kind,
            person_id=person_id,
            due=due,
            about={"week": week.label, "unit": grant.unit_id},
        )
        for person_id, grant in receivers
    }
    return list(notices.values())


COMPOSERS = {
    MessageKind.WEEK_QUESTION: compose_question,
    MessageKind.WEEK_UNIT: compose_week_of_unit,
    MessageKind.WEEK_OFFICE: compose_week_of_office,
}

COMMANDS = (
    Command(
        "baocao",
        REMARK,
        guard=leader,
        aliases=("bao cao", "bao cao tuan", "nhan xet", "nhan xet tuan", "bc", "report", "remark"),
        group=MenuGroup.FIGURES,
        place=280,
    ),
)
