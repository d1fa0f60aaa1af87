"""What may be done with a round, and when it is refused: without any chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.calendar.working_days import WorkCalendar
from domain.people.person import Role
from domain.rounds.round import RoundState
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.rounds.actions import (
    DEADLINE_PASSED,
    UNIT_GONE,
    UNKNOWN,
    close_round,
    move_deadline,
    open_round,
)
from tests.committee import DAY_ONE, NOON, Committee

CALENDAR = WorkCalendar()
DAY = timedelta(days=1)


async def test_a_round_is_opened_for_those_counted_in_its_audience(committee: Committee) -> None:
    ready = replace(await committee.open_round(audience="DB1"), id="ready", groups=())

    people = await open_round(
        committee.work, ready, by=committee.people["VP1"], scope=committee.scope("GOC"), day=DAY_ONE, now=NOON
    )

    assert people == 6
    assert await committee.work.rounds.get("ready") == ready


@pytest.mark.parametrize(
    ("office", "days", "refusal"),
    [("CB1", 1, UNIT_GONE), ("GOC", 0, DEADLINE_PASSED)],
)
async def test_a_round_that_does_not_hold_any_more_is_not_opened(
    committee: Committee, office: str, days: int, refusal: Refusal
) -> None:
    made = await committee.open_round(audience="DB1")
    ready = replace(made, id="ready", groups=(), deadline=made.opens_at + days * DAY)

    refused = await open_round(
        committee.work,
        ready,
        by=committee.people["VP1"],
        scope=committee.scope(office),
        day=DAY_ONE,
        now=NOON,
    )

    assert refused == refusal
    assert await committee.work.rounds.get("ready") is None


async def test_a_unit_with_nobody_in_it_is_named(committee: Committee) -> None:
    made = await committee.open_round(audience="CB3")
    ready = replace(made, id="ready", groups=(), audience_roles=(Role.ADMIN,))
    scope = committee.scope("GOC")
    units = {unit.id: unit.name for unit in await committee.work.people.units(scope, DAY_ONE)}

    refused = await open_round(committee.work, ready, by="office", scope=scope, day=DAY_ONE, now=NOON)

    assert refused == Refusal(say("rounds-nobody", unit=units[committee.units["CB3"]]))


async def test_only_the_office_of_the_whole_audience_changes_a_round(committee: Committee) -> None:
    made = await committee.open_round(audience="GOC")
    theirs, ours = committee.scope("DB1"), committee.scope("GOC")
    later = made.deadline + DAY

    refused = [
        await move_deadline(committee.work, made.id, later, by="office", scope=theirs, day=DAY_ONE, now=NOON),
        await close_round(committee.work, made.id, by="office", scope=theirs, calendar=CALENDAR, now=NOON),
    ]
    moved = await move_deadline(
        committee.work, made.id, later, by="office", scope=ours, day=DAY_ONE, now=NOON
    )
    await close_round(committee.work, made.id, by="office", scope=ours, calendar=CALENDAR, now=NOON)
    again = await close_round(committee.work, made.id, by="office", scope=ours, calendar=CALENDAR, now=NOON)

    assert refused == [UNKNOWN, UNKNOWN]
    assert moved == replace(made, deadline=later)
    assert again == UNKNOWN
    closed = await committee.work.rounds.get(made.id)
    assert closed is not None
    assert closed.state is RoundState.CLOSING
