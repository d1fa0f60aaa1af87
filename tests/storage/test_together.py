"""Several transactions at once: numbers without gaps or doubles, and one who is first."""

from __future__ import annotations

import asyncio

from domain.figures import PledgeFigures
from storage.database import Database
from storage.tables import audit, pledges
from storage.work import writing
from tests.storage.committee import DAY_ONE, NOON, deed, settle

AT_ONCE = 8


async def test_numbers_are_given_once_however_many_ask(database: Database) -> None:
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        round_ = await committee.open_round(most=AT_ONCE)
        person = await committee.person("A3")

    async def register() -> None:
        async with writing(database) as work:
            await work.pledges.register(
                round_=round_, person=person, deed=deed(), likeness=None, at=NOON, day=DAY_ONE
            )
            await work.audit.record(at=NOON, actor=person.id, action="pledge.register", subject=round_.id)

    await asyncio.gather(*(register() for _ in range(AT_ONCE)))

    async with writing(database) as work:
        receipts = [row["receipt"] for row in await work.statements.rows(pledges.select())]
        entries = [row["number"] for row in await work.statements.rows(audit.select())]
        assert sorted(receipts) == [f"NG-2026-000{number}" for number in range(1, AT_ONCE + 1)]
        assert sorted(entries) == list(range(1, AT_ONCE + 1))
        assert await work.audit.verify() is None


async def test_one_of_many_keeps_the_week(database: Database) -> None:
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
    lines = {committee.units["CB1"]: PledgeFigures(due=3)}

    async def keep() -> bool:
        async with writing(database) as work:
            return await work.weeks.keep("2026-W45", lines, NOON)

    kept = await asyncio.gather(*(keep() for _ in range(AT_ONCE)))

    assert sorted(kept) == [False] * (AT_ONCE - 1) + [True]


async def test_one_of_many_decides(database: Database) -> None:
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        pledge = await committee.pledge("A3", await committee.open_round())

    async def decide(by: str, approved: bool) -> bool:
        async with writing(database) as work:
            theirs = type(committee)(work, committee.units, committee.people)
            return await theirs.decide(pledge, by, approved=approved)

    done = await asyncio.gather(decide("A1", True), decide("A2", False), decide("DB1", True))

    assert sorted(done) == [False, False, True]
