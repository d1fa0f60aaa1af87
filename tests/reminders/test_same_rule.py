"""The planner, whose rule is SQL, reminds as many people on each day as the forecast, whose rule is not, expects."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.demo.committee.one_transaction import OneTransaction, claim_due
from domain.calendar.working_days import WorkCalendar
from domain.pledges.round import PledgeRound
from domain.reminders.ladder import LADDER
from domain.reminders.rehearsal import Forecast, forecast
from domain.reminders.steps_around import steps_around
from handlers.reminders.planners import plan_reminders
from storage.engine.database import Database, Statements
from storage.tables import reminders
from storage.work import SqlWork
from tests.committee import DAY_ONE, Committee, noon, settle

CALENDAR = WorkCalendar()
HOURS = (8, 9, 15)
"""When the planner looks: at the beginning of the day, when steps are due, and after rounds that open at noon."""

DAYS = 24
"""In so many all rounds are over."""

CODES = ("VP1", "DB1", "A1", "A2", "A3", "A4", "B1", "B2", "C1")
ROUNDS = 3

_codes = st.sampled_from(CODES)
_which = st.integers(0, ROUNDS - 1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A round: whom it asks, so many days after the first day it opens, and then so many it lasts."""

    audience: Literal["GOC", "DB1", "CB1"]
    opens: int
    lasts: int


@dataclass(frozen=True, slots=True)
class Case:
    """What happens to a committee. `more_time` and `busy` say of whom, in which round, and for how many days; `greeted`
    says who is greeted so many hours after the first midnight."""

    rounds: list[Asked]
    reached: set[str]
    done: set[str]
    more_time: list[tuple[str, int, int]]
    busy: list[tuple[str, int, int]]
    greeted: list[tuple[str, int]]
    a_week: int
    looked_after: int
    """So many hours after the first midnight the forecast is made; until then the planner was at work."""


_cases = st.builds(
    Case,
    rounds=st.lists(
        st.builds(
            Asked,
            audience=st.sampled_from(("GOC", "DB1", "CB1")),
            opens=st.integers(0, 5),
            lasts=st.integers(2, 12),
        ),
        min_size=1,
        max_size=ROUNDS,
    ),
    reached=st.sets(_codes, min_size=3),
    done=st.sets(_codes, max_size=3),
    more_time=st.lists(st.tuples(_codes, _which, st.integers(1, 6)), max_size=3),
    busy=st.lists(st.tuples(_codes, _which, st.integers(1, 9)), max_size=3),
    greeted=st.lists(st.tuples(_codes, st.integers(0, 14 * 24)), max_size=4),
    a_week=st.integers(1, 4),
    looked_after=st.integers(0, 9 * 24),
)


_JOINED_LATER = Case(
    rounds=[Asked("GOC", 0, 4), Asked("GOC", 0, 10)],
    reached={"VP1", "A3", "A1", "DB1", "A2"},
    done=set(),
    more_time=[("A3", 2, 6)],
    busy=[("A3", 2, 5)],
    greeted=[],
    a_week=4,
    looked_after=0,
)
"""On the 9th a round rests no more, so A3's message leaves at eight. At nine a step of the other round joins it, and
one of the first comes due, of which that message did not speak: it comes on the 10th, as the message itself says."""


_GREETED = Case(
    rounds=[Asked("GOC", 0, 10), Asked("GOC", 1, 4)],
    reached={"VP1", "A1", "A2", "A3", "B1"},
    done=set(),
    more_time=[("A2", 0, 3)],
    busy=[("B1", 0, 3)],
    greeted=[("A1", 10), ("A2", 34), ("A3", 58), ("B1", 36), ("VP1", 82), ("A1", 130)],
    a_week=4,
    looked_after=60,
)
"""On the afternoon before a step, on its morning, on the eve of a last day, while a round rests; two of them after the
forecast, which does not know of them: they are not in it."""


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=_cases)
@example(case=_JOINED_LATER)
@example(case=_GREETED)
def test_the_forecast_and_the_planner_agree(work_url: str, case: Case) -> None:
    asyncio.run(_compare(work_url, case))


async def _compare(url: str, case: Case) -> None:
    database = Database(url)
    try:
        async with database.engine.connect() as connection:
            transaction = await connection.begin()
            work = SqlWork(Statements(connection))
            expected, told = await _live_through(await settle(work, DAY_ONE), case)
            await transaction.rollback()
    finally:
        await database.close()

    assert {day: sum(channels.values()) for day, channels in expected.days.items()} == told


async def _live_through(committee: Committee, case: Case) -> tuple[Forecast, dict[date, int]]:
    """What was expected at the moment of the forecast, and how many people were told on which day from then on."""
    opened = await _begin(committee, case)
    work = committee.work
    now = _at(0) + timedelta(hours=case.looked_after)
    looks = [at for day in range(DAYS) for hour in HOURS if CALENDAR.is_working_time(at := _at(day, hour))]
    greetings = sorted((_at(0) + timedelta(hours=after), code) for code, after in case.greeted)
    for at in sorted({*looks, *(at for at, _ in greetings)}):
        for code in (code for greeted_at, code in greetings if greeted_at == at < now):
            await work.greetings.keep(committee.people[code], day=CALENDAR.day_of(at), at=at)
        if at < now and at in looks:
            await _plan(work, at, case)
    expected = await _foreseen(committee, opened, now, case)
    before = await _told(work)
    for at in [now, *(one for one in looks if one > now)]:
        await _plan(work, at, case)
    return expected, dict(Counter(day for _, day in await _told(work) - before))


async def _begin(committee: Committee, case: Case) -> list[PledgeRound]:
    work, people = committee.work, committee.people
    for code in sorted(case.reached):
        await committee.link(code)
    opened = [
        await committee.open_round(
            audience=one.audience, opened=DAY_ONE + timedelta(days=one.opens), days=one.lasts
        )
        for one in case.rounds
    ]
    for code in sorted(case.done):
        first = opened[0]
        if await work.rounds.seat(first.id, people[code]) is not None:
            await committee.pledge(code, first, at=first.opens_at)
    for code, which, days in case.more_time:
        late = opened[which % len(opened)]
        until = late.deadline + timedelta(days=days)
        await work.rounds.extend(late.id, people[code], until=until, reason="ốm", by=people["VP1"])
    for code, which, days in case.busy:
        quiet = opened[which % len(opened)]
        await work.rounds.snooze(quiet.id, people[code], until=DAY_ONE + timedelta(days=days), reason="bận")
    return opened


async def _plan(work: SqlWork, at: datetime, case: Case) -> None:
    """Let the planner look; what it puts on its way leaves at once."""
    if await plan_reminders(OneTransaction(work), at, CALENDAR, LADDER, a_week=case.a_week):
        sent = await claim_due(work.outbox, me="planner", now=at, most=99)
        await work.outbox.sent([(parcel, "") for parcel in sent], at=at)


async def _foreseen(committee: Committee, opened: list[PledgeRound], now: datetime, case: Case) -> Forecast:
    work, today = committee.work, CALENDAR.day_of(now)
    around = {
        (round_.id, deadline): steps_around(round_, deadline, now, calendar=CALENDAR, ladder=LADDER)
        for round_ in opened
        for deadline in await work.reminders.deadlines(round_.id)
        if deadline > now
    }
    groups = await work.rehearsals.alike(
        committee.scope("GOC"),
        today,
        around,
        rounds_=opened,
        since=DAY_ONE - timedelta(days=14),
        monday=CALENDAR.week_of(today).monday,
        first=today.replace(day=1),
    )
    return forecast(groups, now=now, calendar=CALENDAR, ladder=LADDER, a_week=case.a_week)


async def _told(work: SqlWork) -> set[tuple[str, date]]:
    """Who was told anything on which day."""
    rows = await work.statements.rows(select(reminders.c.person_id, reminders.c.day))
    return {(row["person_id"], row["day"]) for row in rows}


def _at(day: int, hour: int = 0) -> datetime:
    """An hour of a day in the committee's zone, the first day being 0."""
    return noon(DAY_ONE + timedelta(days=day)) + timedelta(hours=hour - 12)


def test_a_forecast_of_nothing_has_no_most_and_no_middle() -> None:
    seen = Forecast(days={}, per_person={}, unreached=0)

    assert (seen.messages, seen.busiest, seen.most, seen.median, seen.by_month()) == (0, 0, 0, 0, {})
