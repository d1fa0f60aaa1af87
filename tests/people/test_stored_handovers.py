"""How long a handover stands, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people.handover import Handover
from domain.people.person import Role
from tests.committee import DAY_ONE, NOON, Committee

UNTIL = DAY_ONE + timedelta(days=10)


async def begun(committee: Committee) -> Handover:
    """The secretary of the first cell handed it to its deputy."""
    unit_id, people = committee.units["CB1"], committee.people
    await committee.work.people.grant(people["A1"], Role.SECRETARY, unit_id, DAY_ONE)
    await committee.work.people.grant(people["A2"], Role.DEPUTY, unit_id, DAY_ONE)
    handover = Handover(unit_id, people["A1"], people["A2"], UNTIL, NOON)
    await committee.work.handovers.begin(handover)
    await committee.link("A2")
    return handover


async def test_it_stands_until_its_day(committee: Committee) -> None:
    handover = await begun(committee)
    handovers = committee.work.handovers

    assert await handovers.standing(UNTIL - timedelta(days=1)) == {handover.unit_id: handover}
    assert await handovers.over(UNTIL - timedelta(days=1)) == []
    assert await handovers.standing(UNTIL) == {}
    assert await handovers.over(UNTIL) == [handover]


async def test_it_ends_once(committee: Committee) -> None:
    handover = await begun(committee)
    handovers = committee.work.handovers

    assert [await handovers.end(handover), await handovers.end(handover)] == [True, False]
    assert await handovers.standing(DAY_ONE) == {}


@pytest.mark.parametrize(("code", "role"), [("A1", Role.SECRETARY), ("A2", Role.DEPUTY)])
async def test_it_is_over_when_one_of_the_two_loses_the_role_to_somebody_else(
    committee: Committee, code: str, role: Role
) -> None:
    handover = await begun(committee)
    tomorrow = DAY_ONE + timedelta(days=1)

    await committee.work.people.revoke(committee.people[code], role, handover.unit_id, tomorrow)
    await committee.work.people.grant(committee.people["A3"], role, handover.unit_id, tomorrow)

    assert await committee.work.handovers.standing(tomorrow) == {}
    assert await committee.work.handovers.over(tomorrow) == [handover]


async def test_one_that_was_begun_anew_does_not_end_with_the_one_before(committee: Committee) -> None:
    """The chore that ends what is over, while the secretary hands the unit over once more."""
    before = await begun(committee)
    anew = replace(before, until=UNTIL + timedelta(days=10), begun_at=NOON + timedelta(days=10))
    await committee.work.handovers.begin(anew)

    assert not await committee.work.handovers.end(before)
    assert await committee.work.handovers.standing(UNTIL) == {before.unit_id: anew}


async def test_it_is_over_when_no_message_reaches_the_deputy_any_more(committee: Committee) -> None:
    """What waits would be told to nobody else."""
    handover = await begun(committee)
    (deputys,) = await committee.work.accounts.of_person(handover.deputy_id)

    await committee.work.accounts.reach(deputys.address, open_=False, at=NOON)

    assert await committee.work.handovers.standing(DAY_ONE) == {}
    assert await committee.work.handovers.over(DAY_ONE) == [handover]
