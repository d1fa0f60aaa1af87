"""What a list costs does not depend on its length, and a large committee is no trouble."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.people.roster.rows import KnownUnit, RosterRow
from domain.pledges.pledge import Pledge
from domain.review.deciding import Authority
from domain.study.readings import Try
from domain.study.reflections import ReflectionTerms
from domain.talk.messages import Address
from storage.tables import seats
from storage.work import SqlWork
from tests.committee import (
    DAY_ONE,
    NOON,
    ROSTER,
    Committee,
    deed,
    edition,
    import_roster,
    member,
    noon,
)

TOMORROW = DAY_ONE + timedelta(days=1)


async def _count(work: SqlWork, ask: Callable[[], Awaitable[object]]) -> int:
    before = work.statements.count
    await ask()
    return work.statements.count - before


@pytest.mark.parametrize("people", [1, 30])
async def test_every_list_is_one_statement(committee: Committee, people: int) -> None:
    work = committee.work
    newcomers = [member(f"N{n}", f"Nguyễn Văn Người{'i' * n}", "CB3") for n in range(people)]
    await import_roster(work, (*ROSTER, *newcomers), TOMORROW)
    made = await committee.open_round(audience="CB3", opened=TOMORROW)
    addresses: list[Address] = []
    pledges: list[Pledge | None] = []
    for row in newcomers:
        person = await committee.person(str(row.code), TOMORROW)
        addresses.append(Address("telegram", person.code))
        await work.accounts.link(person.id, addresses[-1], NOON)
        pledges.append(
            await work.pledges.register(
                round_=made, person=person, deed=deed(), likeness=None, at=noon(TOMORROW), day=TOMORROW
            )
        )
    scope, rounds, me = committee.scope("CB3"), [made.id], committee.people["VP1"]

    costs = {
        "callers": await _count(work, lambda: work.accounts.callers(addresses, TOMORROW)),
        "members": await _count(work, lambda: work.people.members(scope, TOMORROW)),
        "waiting": await _count(
            work,
            lambda: work.pledges.waiting(Authority(me, leads=scope, above=(), before=NOON, day=TOMORROW)),
        ),
        "figures.units": await _count(
            work, lambda: work.figures.units(scope, rounds, noon(TOMORROW), TOMORROW)
        ),
        "figures.total": await _count(work, lambda: work.figures.total(scope, rounds, NOON, TOMORROW)),
        "figures.members": await _count(work, lambda: work.figures.members(scope, rounds, TOMORROW)),
        "pledges.lines": await _count(work, lambda: work.pledges.lines(scope, rounds, TOMORROW)),
        "figures.missing_seats": await _count(
            work, lambda: work.figures.missing_seats(made.id, scope, TOMORROW)
        ),
        "rounds.tasks": await _count(work, lambda: work.rounds.tasks(me)),
        "rounds.of_scope": await _count(work, lambda: work.rounds.of_scope(scope, TOMORROW)),
    }

    assert None not in pledges
    assert costs == dict.fromkeys(costs, 1) | {"callers": 2, "figures.units": 4, "figures.total": 2}


@pytest.mark.parametrize("people", [1, 30])
async def test_what_study_costs_does_not_grow_with_the_committee(committee: Committee, people: int) -> None:
    work, studies = committee.work, committee.work.studies
    newcomers = [member(f"N{n}", f"Nguyễn Văn Người{'i' * n}", "CB3") for n in range(people)]
    await import_roster(work, (*ROSTER, *newcomers), TOMORROW)
    known = await work.roster.known(TOMORROW)
    committee = Committee(work, committee.units, {one.code: one.id for one in known.people})
    made = await committee.open_study(audience="CB3", opened=TOMORROW, reflection=ReflectionTerms(10))
    now = noon(TOMORROW)
    for row in newcomers:
        await committee.study(str(row.code), made, at=now)
        await committee.reflect(str(row.code), made, at=now)
        await studies.tried(made.id, committee.people[str(row.code)], 1, Try(1, 1, 1, False), now)
    scope, rounds, me = committee.scope("CB3"), [made.id], committee.people["C1"]

    costs = {
        "tasks": await _count(work, lambda: work.rounds.tasks(me)),
        "tasks again": await _count(work, lambda: work.rounds.tasks(me)),
        "units": await _count(work, lambda: work.figures.units(scope, rounds, now, TOMORROW)),
        "members": await _count(work, lambda: work.figures.members(scope, rounds, TOMORROW)),
        "missing": await _count(work, lambda: work.figures.missing_units(made.id, TOMORROW)),
        "reflections": await _count(work, lambda: studies.within("none", scope, TOMORROW)),
        "missed": await _count(work, lambda: studies.missed(scope, rounds, TOMORROW)),
        "faults": await _count(work, studies.faults),
        "answer": await _count(work, lambda: committee.study("C1", made, at=now)),
        "asked twice": await _count(work, lambda: committee.study("C1", made, at=now)),
        "publish": await _count(work, lambda: studies.publish(made.id, edition(2), by=me, at=now)),
        "ask_again": await _count(work, lambda: studies.ask_again(made.id, None, now)),
    }

    assert costs == {
        "tasks": 2,
        "tasks again": 1,
        "units": 4,
        "members": 1,
        "missing": 1,
        "reflections": 1,
        "missed": 2,
        "faults": 3,
        "answer": 7,
        "asked twice": 3,
        "publish": 4,
        "ask_again": 1,
    }


async def test_a_large_committee_is_imported_and_frozen_in_a_handful_of_statements(work: SqlWork) -> None:
    cells = 200
    units = (
        KnownUnit("GOC", "Đảng bộ", None),
        *(KnownUnit(f"CB{n}", f"Chi bộ {n}", "GOC") for n in range(cells)),
    )
    rows = [_someone(number, cells) for number in range(10 * cells)]

    importing = await _count(work, lambda: import_roster(work, rows, DAY_ONE, units=units))
    root = await work.people.root(DAY_ONE)
    assert root is not None
    committee = Committee(work, {"GOC": root.id}, {"VP1": "office"})
    opening = await _count(work, committee.open_round)

    seated = await work.statements.rows(seats.select())
    assert len(seated) == len(rows)
    # The last of the six: whoever is away at the time rests in the new round, too.
    assert (importing, opening) == (12, 6)


def _someone(number: int, cells: int) -> RosterRow:
    return RosterRow(
        line=0,
        code=f"DV{number}",
        full_name="Nguyễn Văn An",
        unit_code=f"CB{number % cells}",
        unit_name=f"Chi bộ {number % cells}",
        parent_code="GOC",
        position="Bí thư" if number < cells else "",
    )
