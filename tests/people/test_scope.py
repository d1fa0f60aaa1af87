"""A secretary of one cell who tries every door to another one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.figures.counts import Figures
from domain.pledges.pledge import PledgeState
from domain.review.deciding import Authority, Decision
from domain.study.completion import Way
from domain.study.readings import Try
from domain.study.reflections import ReflectionTerms
from tests.committee import DAY_ONE, NOON, Committee, deed, report

MUCH_LATER = NOON + timedelta(days=300)


async def test_a_hostile_secretary_sees_nothing_of_another_cell(committee: Committee) -> None:
    work, mine = committee.work, committee.scope("CB1")
    made = await committee.open_round(audience="CB2")
    await committee.pledge("B1", made)
    theirs = await committee.pledge("B2", made)
    await work.weeks.remark(
        "2026-W45", committee.units["CB2"], text="Riêng", by=committee.people["B1"], at=NOON
    )
    rounds = [made.id]

    assert not await work.people.within(committee.people["B2"], mine, DAY_ONE)
    assert await work.people.search("Giang", mine, DAY_ONE) == []
    assert await work.people.search("B2", mine, DAY_ONE) == []
    assert committee.units["CB2"] not in [unit.id for unit in await work.people.units(mine, DAY_ONE)]
    assert [one.person.code for one in await work.people.members(mine, DAY_ONE)] == ["A1", "A2", "A3", "A4"]
    assert await work.rounds.of_scope(mine, DAY_ONE) == []
    assert await work.pledges.within(theirs.id, mine, DAY_ONE) is None
    assert await work.pledges.own(theirs.id, committee.people["A1"]) is None
    assert await work.pledges.of_person(committee.people["A1"]) == []
    assert await work.figures.units(mine, rounds, MUCH_LATER, DAY_ONE) == []
    assert (await work.figures.total(mine, rounds, MUCH_LATER, DAY_ONE)) == Figures()
    assert (await work.figures.people(mine, DAY_ONE)).keys() == set(mine)
    assert await work.figures.members(mine, rounds, DAY_ONE) == []
    assert await work.pledges.lines(mine, rounds, DAY_ONE) == []
    assert await work.weeks.remarks("2026-W45", mine, DAY_ONE) == {}
    authority = Authority(committee.people["A1"], leads=mine, above=mine, before=MUCH_LATER, day=DAY_ONE)
    waiting = await work.pledges.waiting(authority, only=[theirs.id])
    assert waiting == []


async def test_a_hostile_secretary_changes_nothing_of_another_cell(committee: Committee) -> None:
    pledges, me = committee.work.pledges, committee.people["A1"]
    made = await committee.open_round()
    theirs = await committee.pledge("B2", made)

    done = [
        await committee.decide(theirs, "A1"),
        await committee.decide(theirs, "A1", approved=False),
        await pledges.withdraw(theirs.id, person_id=me, at=NOON),
        await pledges.report(theirs.id, person_id=me, report=report()),
        await pledges.revise(theirs.id, person_id=me, version=1, deed=deed("x"), likeness=None, at=NOON),
    ]

    assert done == [False, False, False, False, None]
    assert await pledges.own(theirs.id, theirs.person_id) == replace(theirs, state=PledgeState.SUBMITTED)
    assert await pledges.decisions(theirs.id) == []


async def test_the_scope_of_a_unit_from_elsewhere_or_another_time_is_empty(committee: Committee) -> None:
    people = committee.work.people

    assert await people.members(("no such unit",), DAY_ONE) == []
    assert await people.members(("' OR 1=1 --",), DAY_ONE) == []
    assert await people.members(committee.scope("GOC"), DAY_ONE - timedelta(days=1)) == []


async def test_a_secretary_sees_what_lies_under_the_unit_and_not_above(committee: Committee) -> None:
    members = await committee.work.people.members(committee.scope("DB1"), DAY_ONE)

    assert {one.person.unit_name for one in members} == {"Đảng bộ Một", "Chi bộ Một", "Chi bộ Hai"}


async def test_a_hostile_secretary_sees_and_changes_nothing_of_another_cells_study(
    committee: Committee,
) -> None:
    work, mine, me = committee.work, committee.scope("CB1"), committee.people["A1"]
    made = await committee.open_study(audience="CB2", reflection=ReflectionTerms(10))
    entered = await committee.study("B2", made, by="B1")
    theirs = await committee.reflect("B2", made)
    await work.studies.tried(made.id, committee.people["B2"], 1, Try(1, 1, 1, False), NOON)

    assert await work.studies.within(theirs.key, mine, DAY_ONE) is None
    assert await work.studies.within(theirs.key, ("' OR 1=1 --",), DAY_ONE) is None
    assert await work.studies.missed(mine, [made.id], DAY_ONE) == []
    assert await work.figures.members(mine, [made.id], DAY_ONE) == []
    assert await work.figures.units(mine, [made.id], MUCH_LATER, DAY_ONE) == []
    assert await work.studies.objectionable(entered.id, me, NOON) is None
    done = [
        await work.studies.object_to(entered.id, me, since=NOON, at=NOON),
        *[
            await work.studies.decide(theirs, Decision(theirs.version, True, "", by, "", NOON))
            for by in (me, committee.people["A3"], committee.people["C1"], committee.people["B2"])
        ],
        await work.studies.answer(round_id=made.id, person_id=me, way=Way.SELF, reason="", at=NOON),
        await work.studies.submit_reflection(made.id, me, "x", NOON),
    ]
    assert done == [False] * 5 + [None] * 2
    assert await work.studies.reflection(made.id, committee.people["B2"]) == theirs
    assert await work.studies.current_answer(made.id, committee.people["B2"]) == entered
