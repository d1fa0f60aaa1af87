"""The days of a curve: every one of a short round, every second or third of a long one, the last one always."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.demo.committee.one_transaction import OneTransaction
from domain.calendar.working_days import WorkCalendar
from domain.figures.curve import LOOKED_BACK, MOST_POINTS, curve_days
from domain.people.person import Status
from handlers.figures.curves import read_curve
from handlers.figures.day_close import keep_day
from handlers.figures.past_day import end_of_day
from tests.committee import NOON, Committee, changed, import_roster
from tests.town import ZONE

CALENDAR = WorkCalendar(zone=ZONE)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("days", [0, 1, 30, 31, 32, 90, LOOKED_BACK.days])
def test_the_days_of_a_curve_end_before_the_last_one(days: int) -> None:
    asked = curve_days(TODAY - timedelta(days=days), TODAY)

    assert len(asked) <= MOST_POINTS
    assert min(days, 4) <= len(curve_days(TODAY - timedelta(days=days), TODAY, 7)) <= 7
    assert len(asked) >= min(days, MOST_POINTS // 2)
    steps = {later - earlier for earlier, later in pairwise([*asked, TODAY])}
    assert len(steps) == (1 if days else 0)
    assert not asked or asked[0] >= TODAY - timedelta(days=days)


async def test_a_curve_is_what_each_day_said(committee: Committee) -> None:
    work, scope = committee.work, committee.scope("DB1")
    made = await committee.open_round(days=10)
    told = []
    for number, code in enumerate(("A1", "A2", "A3")):
        at = NOON + timedelta(days=number)
        day = CALENDAR.day_of(at)
        await committee.pledge(code, made, at=at)
        if number == 1:
            await import_roster(work, changed("A1", status=Status.EXEMPT), day)
        figures = await work.figures.total(scope, (made.id,), end_of_day(day, CALENDAR), day)
        told.append((day, figures.tasks(made.id)))
    now = NOON + timedelta(days=2, hours=3)

    counted = await read_curve(work, made, scope, at=now, calendar=CALENDAR)
    unkept = await read_curve(work, made, scope, at=now, calendar=CALENDAR, counted=0)
    storage = OneTransaction(work)
    while await keep_day(storage, now, CALENDAR):
        pass
    kept = await read_curve(
        work, made, scope, at=now, calendar=CALENDAR, last=counted.done[-1].share, counted=0
    )

    assert [(point.day, point.share) for point in counted.done] == told
    assert [share.done for _, share in told] == [1, 1, 2]
    assert [share.due for _, share in told] == [6, 5, 5]
    assert unkept.done == counted.done[-1:]
    assert kept == counted
    assert [point.share.done for point in counted.pace] == list(range(11))
