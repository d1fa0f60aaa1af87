"""Whose pledges come due without a result, and writing down who is asked about them, in the ledger of reminders.

`domain.pledges.inquiries.asked_now` is the rule of who is asked on which day. It is said here a second time, as
`concerned` asks it of everybody; `tests/pledges/test_inquiries.py` compares them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    String,
    Subquery,
    and_,
    bindparam,
    case,
    distinct,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)

from domain.calendar.working_days import Week
from domain.pledges.inquiries import TASK, DueInquiry, Unanswered
from domain.reminders.inquiry_days import FURTHER_STEPS, STEP_MISSED, STEP_WAITS, InquiryDay
from storage.engine.database import Repository
from storage.people.placement import COUNTED_VALUES, reachable
from storage.people.tree import DAY, on_day
from storage.pledges.rows import PLEDGES, RECEIPT_ORDER, pledge_of
from storage.reminders.mailings import plan_reminders
from storage.rounds.places import PERSON
from storage.tables import absences, decisions, memberships, outbox, pledges, reminders
from storage.types import Day, Instant

ON_THE_WIRE = timedelta(minutes=1)
"""How long a message may take from being composed to being settled as sent: what it said is no newer than that."""

# Written out, as the index says it.
_UNANSWERED = and_(pledges.c.state == literal_column("'approved'"), pledges.c.fulfilment.is_(None))
_APPROVED_AT = func.coalesce(
    select(func.max(decisions.c.at))
    .where(decisions.c.pledge_id == pledges.c.id, decisions.c.approved)
    .correlate(pledges)
    .scalar_subquery(),
    pledges.c.submitted_at,
    type_=Instant(),
)
_UNANSWERED_PLEDGES = (
    PLEDGES.add_columns(_APPROVED_AT.label("approved_at"))
    .where(pledges.c.person_id == PERSON, _UNANSWERED)
    .order_by(pledges.c.due_on, *RECEIPT_ORDER)
)
_DAYS_OF_COMPLETION = (
    select(pledges.c.due_on)
    .where(
        _UNANSWERED,
        pledges.c.due_on >= bindparam("first", type_=Day()),
        pledges.c.due_on <= bindparam("last", type_=Day()),
    )
    .distinct()
    .order_by(pledges.c.due_on)
)

_STEP_AT = bindparam("step_at", type_=Instant())
_OF_AUTHOR = reminders.c.person_id == pledges.c.person_id
_TOLD_THE_STEP = exists().where(_OF_AUTHOR, reminders.c.task == TASK, reminders.c.step == bindparam("entry"))
# Each message speaks of everything that is pending when it leaves.
_SPOKE_OF_IT = (_OF_AUTHOR, reminders.c.day < DAY, reminders.c.at >= _APPROVED_AT)
_TOLD_SINCE = exists().where(
    *_SPOKE_OF_IT, reminders.c.day >= bindparam("step_day", type_=Day()), reminders.c.at >= _STEP_AT
)
_LEFT_BEFORE_IT_WAS_DUE = exists().where(
    outbox.c.key == "reminder:" + pledges.c.person_id + ":" + bindparam("iso_day", type_=String),
    or_(outbox.c.sent_at < bindparam("spoken_from", type_=Instant()), outbox.c.sent_at < _APPROVED_AT),
)
_SPENT_INQUIRIES = (
    select(func.count(distinct(reminders.c.day)))
    .where(_OF_AUTHOR, reminders.c.day >= bindparam("monday", type_=Day()), reminders.c.day < DAY)
    .correlate(pledges)
    .scalar_subquery()
)
# While somebody is away nothing leaves; what is still due then is asked when they are back.
_AUTHOR_AWAY_UNTIL = (
    select(absences.c.until)
    .where(absences.c.person_id == pledges.c.person_id, absences.c.until > DAY)
    .correlate(pledges)
    .scalar_subquery()
)
_INQUIRY_CONCERNED = (
    select(pledges.c.person_id)
    .where(
        _UNANSWERED,
        pledges.c.due_on == bindparam("until", type_=Day()),
        pledges.c.person_id > bindparam("after"),
        or_(pledges.c.progress_at.is_(None), pledges.c.progress_at < _STEP_AT),
        ~_TOLD_THE_STEP,
        ~_TOLD_SINCE,
        ~_LEFT_BEFORE_IT_WAS_DUE,
        _AUTHOR_AWAY_UNTIL.is_(None),
        exists().where(
            memberships.c.person_id == pledges.c.person_id,
            on_day(memberships),
            memberships.c.status.in_(COUNTED_VALUES),
        ),
        reachable(pledges.c.person_id),
    )
    .distinct()
    .order_by(pledges.c.person_id)
    .limit(bindparam("most"))
)
_CONCERNED_BY_INQUIRY = {
    True: _INQUIRY_CONCERNED,
    False: _INQUIRY_CONCERNED.where(_APPROVED_AT <= _STEP_AT, bindparam("a_week") > _SPENT_INQUIRIES),
}
"""By whether it is the day of completion, on which no budget holds back."""


def asked_authors(inquiries: Sequence[InquiryDay], now: datetime) -> Subquery:
    """A row an author who is asked by one of these days: `person_id`, until when they are away (`away_until`), and how
    it stands with each (`waits_<n>`)."""
    waits = [
        func.max(case((pledges.c.due_on == literal(one.day, Day()), _waits(one, now)), else_=0)).label(
            f"waits_{place}"
        )
        for place, one in enumerate(inquiries)
    ]
    return (
        select(pledges.c.person_id, func.max(_AUTHOR_AWAY_UNTIL, type_=Day()).label("away_until"), *waits)
        .where(_UNANSWERED, pledges.c.due_on.in_([one.day for one in inquiries]))
        .group_by(pledges.c.person_id)
        .subquery("asked")
    )


def _waits(one: InquiryDay, now: datetime) -> ColumnElement[int]:
    """How it stands with a pledge that is to be kept by this day, as `_INQUIRY_CONCERNED` has it."""
    step = one.newest(now)
    if step is None:
        return literal(FURTHER_STEPS)
    step_at, last = literal(step.at, Instant()), one.is_last(step)
    still = and_(
        or_(pledges.c.progress_at.is_(None), pledges.c.progress_at < step_at),
        ~exists().where(_OF_AUTHOR, reminders.c.task == TASK, reminders.c.step == one.entry(step)),
        ~exists().where(*_SPOKE_OF_IT, reminders.c.at >= step_at),
    )
    if not last:
        return case((and_(still, step_at >= _APPROVED_AT), STEP_WAITS), else_=FURTHER_STEPS)
    missed = exists().where(_OF_AUTHOR, reminders.c.day == DAY, reminders.c.at < _APPROVED_AT)
    return case((and_(still, missed), STEP_MISSED), (still, STEP_WAITS), else_=0)


class SqlInquiries(Repository):
    """Whose pledges come due without a result, and who is asked about them."""

    async def unanswered(self, person_id: str) -> list[Unanswered]:
        rows = await self._statements.rows(_UNANSWERED_PLEDGES, {"person": person_id})
        return [Unanswered(pledge_of(row), row["approved_at"]) for row in rows]

    async def days(self, first: date, last: date) -> list[date]:
        completion_days = await self._statements.values(_DAYS_OF_COMPLETION, {"first": first, "last": last})
        return list(completion_days)

    async def concerned(
        self, due: DueInquiry, *, day: date, step_day: date, a_week: int, after: str, most: int
    ) -> list[str]:
        inquiry: dict[str, object] = {
            "until": due.until,
            "after": after,
            "most": most,
            "entry": due.entry,
            "step_at": due.step.at,
            "step_day": step_day,
            "day": day,
            "iso_day": day.isoformat(),
            "spoken_from": due.step.at + ON_THE_WIRE,
        }
        if not due.last:
            inquiry |= {"monday": Week.of(day).monday, "a_week": a_week}
        concerned = await self._statements.values(_CONCERNED_BY_INQUIRY[due.last], inquiry)
        return list(concerned)

    async def plan(self, people: Sequence[str], due: DueInquiry, *, day: date, at: datetime) -> int:
        return await plan_reminders(self._statements, people, task=TASK, step=due.entry, day=day, at=at)
