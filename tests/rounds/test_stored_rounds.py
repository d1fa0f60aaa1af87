"""Rounds and their frozen rosters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.people.person import Role, Status
from domain.rounds.round import Preflight, RoundState, Seat, Task
from tests.committee import DAY_ONE, NOON, Committee, changed, import_roster

DAY = timedelta(days=1)
TOMORROW = DAY_ONE + DAY


async def test_opening_freezes_everybody_counted_in_the_audience(committee: Committee) -> None:
    rounds = committee.work.rounds
    made = await committee.open_round(audience="DB1")
    await import_roster(committee.work, changed("C1", unit="CB1"), TOMORROW)

    seated = [code for code in sorted(committee.people) if await rounds.seat(made.id, committee.people[code])]

    assert seated == ["A1", "A2", "A3", "B1", "B2", "DB1"]
    assert await rounds.get(made.id) == made
    assert await rounds.get("nothing") is None


async def test_opening_says_how_many(committee: Committee) -> None:
    made = await committee.open_round(audience="GOC")

    again = replace(made, id="another", groups=())
    frozen = await committee.work.rounds.open(again, by=committee.people["VP1"], at=NOON, day=DAY_ONE)

    assert frozen == 8
    assert await committee.work.rounds.get("another") == again


async def test_preflight_counts_what_opening_would_mean(committee: Committee) -> None:
    await committee.link("A1")
    await committee.work.people.revoke(
        committee.people["B1"], Role.SECRETARY, committee.units["CB2"], DAY_ONE
    )

    whole = await committee.work.rounds.preflight(committee.units["GOC"], DAY_ONE)
    cell = await committee.work.rounds.preflight(committee.units["CB1"], DAY_ONE)

    assert whole == Preflight(
        people=8,
        unlinked=7,
        cells=3,
        attached=2,
        without_secretary=("Chi bộ Hai", "Chi bộ Ba", "Đảng bộ tỉnh"),
        by_channel=(("telegram", 1),),
    )
    assert cell == Preflight(
        people=3, unlinked=2, cells=1, attached=0, without_secretary=(), by_channel=(("telegram", 1),)
    )


async def test_rounds_of_a_scope_lie_in_it_or_above_it(committee: Committee) -> None:
    rounds = committee.work.rounds
    old = await committee.open_round(audience="GOC", opened=DAY_ONE - 9 * DAY, title="cũ")
    whole = await committee.open_round(audience="GOC", title="cả tỉnh")
    cell = await committee.open_round(audience="CB1", opened=DAY_ONE - DAY, title="chi bộ")
    await rounds.close(whole.id, NOON)

    seen = {
        codes: [one.title for one in await rounds.of_scope(committee.scope(*codes), DAY_ONE)]
        for codes in (("GOC",), ("CB1",), ("CB2",), ("DB1",), ())
    }

    assert seen == {
        ("GOC",): ["chi bộ", "cũ", "cả tỉnh"],
        ("CB1",): ["chi bộ", "cũ", "cả tỉnh"],
        ("CB2",): ["cũ", "cả tỉnh"],
        ("DB1",): ["chi bộ", "cũ", "cả tỉnh"],
        (): [],
    }
    assert await rounds.open_rounds() == [cell, old]


async def test_tasks_are_open_and_soonest_first_with_what_is_done(committee: Committee) -> None:
    late = await committee.open_round(days=9)
    soon = await committee.open_round(days=3)
    closed = await committee.open_round(days=1)
    await committee.work.rounds.close(closed.id, NOON)
    await committee.pledge("A3", late)
    returned = await committee.pledge("A3", late)
    await committee.decide(returned, "A1", approved=False)

    tasks = await committee.work.rounds.tasks(committee.people["A3"])

    place = Seat(soon.id, committee.people["A3"], committee.units["CB1"], soon.deadline)
    later = replace(place, round_id=late.id, deadline=late.deadline)
    assert tasks == [Task(soon, place, done=0), Task(late, later, done=1, used=2)]


async def test_the_later_of_two_deadlines_binds(committee: Committee) -> None:
    rounds, person = committee.work.rounds, committee.people["A3"]
    made = await committee.open_round(days=5)
    longer = made.deadline + 2 * DAY
    bound = []

    async def note() -> None:
        seat = await rounds.seat(made.id, person)
        assert seat is not None
        bound.append(seat.deadline)

    extended = await rounds.extend(
        made.id, person, until=longer, reason="đi công tác", by=committee.people["A1"]
    )
    await note()
    await rounds.move_deadline(made.id, made.deadline + DAY)
    await note()
    await rounds.move_deadline(made.id, longer + DAY)
    await note()

    assert extended
    assert bound == [longer, longer, longer + DAY]
    seat = await rounds.seat(made.id, person)
    assert seat is not None
    assert seat.extension_reason == "đi công tác"


async def test_nobody_is_busy_twice_in_a_round(committee: Committee) -> None:
    rounds, person = committee.work.rounds, committee.people["A3"]
    made = await committee.open_round()

    first = await rounds.snooze(made.id, person, until=DAY_ONE + 2 * DAY, reason="đi học")
    second = await rounds.snooze(made.id, person, until=DAY_ONE + 5 * DAY, reason="vẫn đi học")
    unseated = await rounds.snooze(made.id, committee.people["A4"], until=DAY_ONE + DAY, reason="")

    assert (first, second, unseated) == (True, False, False)
    seat = await rounds.seat(made.id, person)
    assert seat is not None
    assert (seat.snoozed_until, seat.snooze_reason) == (DAY_ONE + 2 * DAY, "đi học")


async def test_a_closed_round_changes_no_more(committee: Committee) -> None:
    rounds, person = committee.work.rounds, committee.people["A3"]
    made = await committee.open_round()

    done = [
        await rounds.close(made.id, NOON),
        await rounds.close(made.id, NOON),
        await rounds.move_deadline(made.id, made.deadline + DAY),
        await rounds.extend(made.id, person, until=made.deadline + DAY, reason="", by=person),
        await rounds.snooze(made.id, person, until=DAY_ONE + DAY, reason=""),
    ]

    assert done == [True, False, False, False, False]
    assert await rounds.get(made.id) == replace(made, state=RoundState.CLOSED, closed_at=NOON)
    assert await rounds.tasks(person) == []


async def test_whoever_is_not_counted_that_day_gets_no_seat(committee: Committee) -> None:
    for day, status in enumerate(Status, start=1):
        await import_roster(committee.work, changed("C1", status=status), DAY_ONE + day * DAY)
    seated = []

    for day, status in enumerate(Status, start=1):
        made = await committee.open_round(audience="CB3", opened=DAY_ONE + day * DAY)
        if await committee.work.rounds.seat(made.id, committee.people["C1"]):
            seated.append(status)

    assert seated == [Status.ACTIVE, Status.TEMPORARY_IN]
