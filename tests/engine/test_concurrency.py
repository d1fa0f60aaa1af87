"""Several transactions at once: numbers without gaps or doubles, and one who is first."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.figures.counts import Figures
from domain.pledges.figures import PledgeFigures
from domain.review.deciding import Decision
from domain.study.completion import StudyAnswer, Way
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from storage.engine.database import Database
from storage.tables import audit, pledges, study_answers
from storage.work import SqlWork, writing
from tests.committee import DAY_ONE, NOON, ON_TIME_ONLY, deed, edition, settle

AT_ONCE = 8
A_MOMENT = 0.1
"""Seconds for which a transaction goes on while another one has begun."""


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
            await work.audit.record(at=NOON, actor=person.id, action="pledge.submit", subject=round_.id)

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


@pytest.mark.parametrize("asked_for", [True, False], ids=["granted", "given"])
@pytest.mark.parametrize("closing_first", [True, False], ids=["closing-first", "more-time-first"])
async def test_a_round_is_closed_or_somebody_gets_more_time_never_both(
    database: Database, *, asked_for: bool, closing_first: bool
) -> None:
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        round_ = await committee.open_round(afterwards=ON_TIME_ONLY)
        person, office = await committee.person("A3"), committee.people["VP1"]
        over = round_.deadline + timedelta(days=ON_TIME_ONLY.closes_after or 0)
        until = over + timedelta(days=5)
        request = await work.extensions.ask(round_.id, person, until=until, reason="bận", at=NOON)
    assert request is not None

    async def close(work: SqlWork) -> bool:
        return await work.rounds.close_over(round_, over)

    async def give(work: SqlWork) -> bool:
        given = await work.rounds.extend_all(round_.id, [person.id], until=until, reason="bận", by=office)
        return given == {person.id}

    async def grant(work: SqlWork) -> bool:
        decision = Decision(request.version, True, "", office, "", over)
        return await work.extensions.decide(replace(request, grants=True), decision)

    more_time = grant if asked_for else give
    first, second = (close, more_time) if closing_first else (more_time, close)

    assert await _meanwhile(database, first, second) == (True, False)


async def _meanwhile(
    database: Database,
    first: Callable[[SqlWork], Awaitable[bool]],
    second: Callable[[SqlWork], Awaitable[bool]],
) -> tuple[bool, bool]:
    """What both said, where the second began before the first had ended."""

    async def begin() -> bool:
        async with writing(database) as work:
            return await second(work)

    async with writing(database) as work:
        done = await first(work)
        beginning = asyncio.create_task(begin())
        await asyncio.wait([beginning], timeout=A_MOMENT)
    return done, await beginning
