"""Several transactions at once: numbers without gaps or doubles, and one who is first."""

from __future__ import annotations

import asyncio

from domain.figures.counts import Figures
from domain.pledges.figures import PledgeFigures
from domain.study.completion import StudyAnswer, Way
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from storage.engine.database import Database
from storage.tables import audit, pledges, study_answers
from storage.work import writing
from tests.committee import DAY_ONE, NOON, deed, edition, settle

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
    lines = {committee.units["CB1"]: Figures({"r": PledgeFigures(due=3)})}

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


async def test_one_answer_stands_however_many_are_given_at_once(database: Database) -> None:
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        round_ = await committee.open_study()
        await committee.study("A3", round_, Way.NONE, reason="ốm")

    async def answer(way: Way) -> StudyAnswer:
        async with writing(database) as work:
            theirs = type(committee)(work, committee.units, committee.people)
            return await theirs.study("A3", round_, way, reason="" if way is not Way.NONE else "bận")

    answers = await asyncio.gather(*(answer(way) for way in (Way.SELF, Way.NONE, Way.ONLINE, Way.DIRECT) * 2))

    async with writing(database) as work:
        standing = await work.studies.current_answer(round_.id, committee.people["A3"])
        codes = [
            row["code"]
            for row in await work.statements.rows(study_answers.select())
            if row["code"] is not None
        ]
    assert standing is not None
    assert codes == ["HT-2026-0001"] == [standing.code]
    assert {one.id for one in answers if one.studied} == {standing.id}


async def test_one_of_many_publishes(database: Database) -> None:
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        round_ = await committee.open_study()

    async def publish(text: str) -> bool:
        async with writing(database) as work:
            return await work.studies.publish(round_.id, edition(2, text), by="office", at=NOON)

    done = await asyncio.gather(*(publish(f"Bản {number}") for number in range(AT_ONCE)))

    async with writing(database) as work:
        in_force = await work.studies.edition(round_.id)
        assert sorted(done) == [False] * (AT_ONCE - 1) + [True]
        assert in_force == edition(2, f"Bản {done.index(True)}")
        kept = await work.rounds.get(round_.id)
    assert isinstance(kept, StudyRound)
    assert (kept.edition, kept.cards, kept.questions) == (2, 1, 1)


async def test_a_reflection_handed_in_twice_at_once_has_two_versions(database: Database) -> None:
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        round_ = await committee.open_study(reflection=ReflectionTerms(10))

    async def hand_in(text: str) -> int:
        async with writing(database) as work:
            theirs = type(committee)(work, committee.units, committee.people)
            return (await theirs.reflect("A3", round_, text)).version

    assert sorted(await asyncio.gather(hand_in("Một"), hand_in("Hai"))) == [1, 2]
