"""Broadcasts are posted once to everybody, through kills, races and a stop; and counted as they are."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select, update

from domain.broadcasts.broadcast import (
    Audience,
    Broadcast,
    BroadcastState,
    Gathering,
    Tally,
    message_key,
    minutes_for,
)
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice
from domain.people.person import Role, Status
from handlers.broadcasts.posting import PAGE, go_on_with_broadcasts
from storage.engine.database import Database
from storage.tables import outbox
from storage.work import SqlStorage, SqlWork, reading, writing
from tests.committee import (
    DAY_ONE,
    NOON,
    ROSTER,
    Committee,
    changed,
    import_roster,
    member,
    settle,
)

CALENDAR = WorkCalendar()
MORNING = NOON - timedelta(hours=3)
"""Nine o'clock of the first day in the committee's zone, a Monday."""
CROWD = 2 * PAGE + 7


def broadcast(committee: Committee, unit: str = "GOC", *roles: Role, id_: str = "b" * 32) -> Broadcast:
    """A broadcast that was confirmed a minute ago."""
    return Broadcast(
        id=id_,
        text="Mời họp <b>chi bộ</b> & sinh hoạt",
        office="Đảng bộ tỉnh",
        audience=Audience(committee.units[unit], roles),
        by=committee.people["VP1"],
        at=MORNING - timedelta(seconds=60),
        due_at=MORNING,
        people=8,
    )


async def receivers(work: SqlWork, id_: str = "b" * 32) -> list[str]:
    """Whom messages were posted for, in the order of their keys."""
    prefix = message_key(id_)
    keys = (await work.statements.run(select(outbox.c.key).where(outbox.c.key.startswith(prefix)))).scalars()
    return sorted(key.removeprefix(prefix) for key in keys)


async def state_of(work: SqlWork, id_: str = "b" * 32) -> BroadcastState | None:
    """How far it is."""
    found = await work.broadcasts.get(id_)
    return found.state if found else None


async def crowd(database: Database) -> Committee:
    """The committee with so many more people that a broadcast takes three pages, and a broadcast to all of them."""
    async with writing(database) as work:
        newcomers = [member(f"N{n}", "Nguyễn Văn Nam", "CB3") for n in range(CROWD - 8)]
        await settle(work, DAY_ONE)
        await import_roster(work, (*ROSTER, *newcomers), DAY_ONE)
        known = await work.roster.known(DAY_ONE)
        root = await work.people.root(DAY_ONE)
        assert root is not None
        units = {unit.code: unit.id for unit in await work.people.units((root.id,), DAY_ONE)}
        committee = Committee(work, units, {one.code: one.id for one in known.people})
        await work.broadcasts.keep(broadcast(committee))
    return committee


def counted(committee: Committee) -> list[str]:
    """Everybody who is counted, by id."""
    return sorted(id_ for code, id_ in committee.people.items() if code != "A4")


# ---------------------------------------------------------------- the audience


async def test_an_audience_is_whom_rounds_count(committee: Committee) -> None:
    broadcasts = committee.work.broadcasts
    for code in ("A1", "A2", "A4", "B2"):
        await committee.link(code)
    await committee.link("A1", channel="zalo", at=NOON + timedelta(hours=1))
    await committee.link("A3", consented=False)
    everybody = Audience(committee.units["DB1"])

    gathering = await broadcasts.gathering(everybody, DAY_ONE)
    page = await broadcasts.page(everybody, DAY_ONE, after=None, most=99)

    assert gathering == Gathering(6, {"telegram": 3}, ("Nguyễn Văn Ân", "Trần Thị Bình", "Đỗ Văn Cường"))
    assert gathering.unreached == 3
    assert page == sorted(committee.people[code] for code in ("DB1", "A1", "A2", "A3", "B1", "B2"))
    assert await broadcasts.head_count(everybody, DAY_ONE) == len(page)


async def test_holders_of_roles_count_once_however_many_they_hold(committee: Committee) -> None:
    work, day = committee.work, DAY_ONE
    await work.people.grant(committee.people["A1"], Role.DEPUTY, committee.units["CB2"], day)
    await work.people.grant(committee.people["A3"], Role.OFFICE, committee.units["CB1"], day)
    # A role elsewhere does not make a leader here.
    await work.people.grant(committee.people["A3"], Role.SECRETARY, committee.units["CB3"], day)
    leaders = Audience(committee.units["CB1"], (Role.SECRETARY, Role.DEPUTY))

    assert await work.broadcasts.gathering(leaders, day) == Gathering(
        2, {}, ("Nguyễn Văn Ân", "Trần Thị Bình")
    )
    assert await work.broadcasts.page(leaders, day, after=None, most=9) == sorted(
        committee.people[code] for code in ("A1", "A2")
    )
    assert await work.broadcasts.head_count(leaders, day) == 2


async def test_pages_follow_each_other_without_gap_or_overlap(committee: Committee) -> None:
    audience = Audience(committee.units["GOC"])
    seen: list[str] = []

    while page := await committee.work.broadcasts.page(
        audience, DAY_ONE, after=seen[-1] if seen else None, most=3
    ):
        seen += page

    assert seen == counted(committee)


async def test_who_lies_under_whom(committee: Committee) -> None:
    under, units = committee.work.broadcasts.under, committee.units

    assert await under([units["CB1"]], [units["GOC"]], DAY_ONE)
    assert await under([units["CB1"]], [units["CB1"]], DAY_ONE)
    assert await under([units["CB3"], units["CB2"]], [units["CB1"], units["DB1"]], DAY_ONE)
    assert not await under([units["CB3"]], [units["DB1"]], DAY_ONE)
    assert not await under([units["GOC"]], [units["DB1"]], DAY_ONE)
    assert not await under([], [units["GOC"]], DAY_ONE)
    assert not await under([units["CB3"]], [], DAY_ONE)
    assert await committee.work.broadcasts.unit_name(units["CB1"], DAY_ONE) == "Chi bộ Một"
    assert await committee.work.broadcasts.unit_name(units["CB1"], DAY_ONE - timedelta(days=1)) == ""


async def test_an_office_sees_what_goes_to_its_own_units(committee: Committee) -> None:
    broadcasts = committee.work.broadcasts
    whole = broadcast(committee)
    cell = replace(broadcast(committee, "CB1", id_="c" * 32), at=MORNING)
    for one in (whole, cell):
        await broadcasts.keep(one)

    assert await broadcasts.of_scope(committee.scope("GOC"), DAY_ONE, limit=9) == [cell, whole]
    assert await broadcasts.of_scope(committee.scope("GOC"), DAY_ONE, limit=1) == [cell]
    assert await broadcasts.of_scope(committee.scope("DB1"), DAY_ONE, limit=9) == [cell]
    assert await broadcasts.within(cell.id, committee.scope("DB1"), DAY_ONE) == cell
    assert await broadcasts.within(whole.id, committee.scope("DB1"), DAY_ONE) is None
    assert await broadcasts.within(cell.id, committee.scope("CB2"), DAY_ONE) is None
    assert await broadcasts.of_scope(("' OR 1=1 --",), DAY_ONE, limit=9) == []


# ---------------------------------------------------------------- undo, begin, stop


async def test_it_is_withdrawn_before_its_time_and_begun_from_then_on(committee: Committee) -> None:
    broadcasts, tick = committee.work.broadcasts, timedelta(milliseconds=1)
    early, late = broadcast(committee), broadcast(committee, id_="c" * 32)
    for one in (early, late):
        await broadcasts.keep(one)

    done = [
        await broadcasts.begin(early.id, MORNING - tick),
        await broadcasts.withdraw(early.id, MORNING - tick),
        await broadcasts.withdraw(early.id, MORNING - tick),
        await broadcasts.begin(early.id, MORNING),
        await broadcasts.stop(early.id),
        await broadcasts.withdraw(late.id, MORNING),
        await broadcasts.begin(late.id, MORNING),
        await broadcasts.begin(late.id, MORNING),
    ]

    assert done == [False, True, False, False, False, False, True, False]
    assert [one.id for one in await broadcasts.unended()] == [late.id]


async def test_nothing_is_posted_once_it_is_stopped(committee: Committee) -> None:
    broadcasts, one = committee.work.broadcasts, broadcast(committee)
    await broadcasts.keep(one)
    await broadcasts.begin(one.id, MORNING)

    done = [
        await broadcasts.advance(one.id, after=None, to="1", whole=False),
        await broadcasts.advance(one.id, after=None, to="1", whole=False),
        await broadcasts.stop(one.id),
        await broadcasts.advance(one.id, after="1", to="2", whole=False),
        await broadcasts.stop(one.id),
        await broadcasts.conclude(one.id, Tally(), MORNING),
        await broadcasts.conclude(one.id, Tally(), MORNING),
    ]

    assert done == [True, False, True, False, False, True, False]
    assert await broadcasts.get(one.id) == replace(
        one, state=BroadcastState.STOPPED, posted_to="1", counted_at=MORNING, ended_at=MORNING
    )


async def test_it_ends_only_when_all_of_it_is_posted(committee: Committee) -> None:
    broadcasts, one = committee.work.broadcasts, broadcast(committee)
    await broadcasts.keep(one)

    ended = [await broadcasts.conclude(one.id, Tally(), MORNING)]
    await broadcasts.begin(one.id, MORNING)
    ended.append(await broadcasts.conclude(one.id, Tally(), MORNING))
    await broadcasts.advance(one.id, after=None, to=None, whole=True)
    ended.append(await broadcasts.conclude(one.id, Tally(sent={"zalo": 2}), MORNING))

    assert ended == [False, False, True]
    assert await broadcasts.get(one.id) == replace(
        one,
        state=BroadcastState.DONE,
        tally=Tally(sent={"zalo": 2}),
        counted_at=MORNING,
        ended_at=MORNING,
    )


async def test_many_messages_of_one_are_composed_from_one_look(committee: Committee) -> None:
    work, one = committee.work, broadcast(committee)
    await work.broadcasts.keep(one)
    before = work.statements.count

    looks = [await work.broadcasts.get(one.id) for _ in range(30)]
    cost = work.statements.count - before
    await work.broadcasts.begin(one.id, MORNING)

    assert (looks, cost) == ([one] * 30, 1)
    assert await state_of(work) is BroadcastState.GOING


# ---------------------------------------------------------------- posting


async def test_nothing_is_posted_before_its_time(database: Database) -> None:
    await crowd(database)
    storage = SqlStorage(database)

    before = await go_on_with_broadcasts(storage, MORNING - timedelta(seconds=1), CALENDAR)

    async with reading(database) as work:
        assert (before, await receivers(work)) == (0, [])
        assert await state_of(work) is BroadcastState.WAITING


async def test_everybody_gets_one_message_page_by_page(database: Database) -> None:
    committee = await crowd(database)
    storage = SqlStorage(database)

    posted = [await go_on_with_broadcasts(storage, MORNING, CALENDAR) for _ in range(2)]

    async with reading(database) as work:
        assert posted == [CROWD, 0]
        assert await receivers(work) == counted(committee)
        found = await work.broadcasts.get("b" * 32)
    assert found is not None
    assert (found.state, found.posted_to) == (BroadcastState.SENDING, counted(committee)[-1])
    assert found.tally == Tally(waiting=CROWD)


class Killed(Exception):  # noqa: N818 - not a fault of ours
    """The process died here."""


async def test_a_kill_between_two_pages_loses_and_doubles_nothing(database: Database) -> None:
    """Once after a page was committed, and once in the midst of the next one's transaction."""
    committee = await crowd(database)
    people = counted(committee)
    one = broadcast(committee)
    first, second = people[:PAGE], people[PAGE : 2 * PAGE]

    async with writing(database) as work:
        assert await work.broadcasts.begin(one.id, MORNING)
    async with writing(database) as work:
        assert await work.broadcasts.advance(one.id, after=None, to=first[-1], whole=False)
        await work.outbox.post(notices(one, first), MORNING)
    try:
        async with writing(database) as work:
            assert await work.broadcasts.advance(one.id, after=first[-1], to=second[-1], whole=False)
            await work.outbox.post(notices(one, second), MORNING)
            raise Killed
    except Killed:
        async with reading(database) as work:
            assert await receivers(work) == first

    posted = await go_on_with_broadcasts(SqlStorage(database), MORNING, CALENDAR)

    async with reading(database) as work:
        assert posted == CROWD - PAGE
        assert await receivers(work) == people


async def test_processes_that_race_post_everything_once(database: Database) -> None:
    committee = await crowd(database)

    posted = await asyncio.gather(
        *(go_on_with_broadcasts(SqlStorage(database), MORNING, CALENDAR) for _ in range(4))
    )
    posted.append(await go_on_with_broadcasts(SqlStorage(database), MORNING, CALENDAR))

    async with reading(database) as work:
        assert sum(posted) == CROWD
        assert await receivers(work) == counted(committee)
        assert await state_of(work) is BroadcastState.SENDING


async def test_whoever_joins_or_leaves_before_their_page_counts(database: Database) -> None:
    await crowd(database)
    async with writing(database) as work:
        rows = (
            *changed("A1", status=Status.LEFT),
            member("Z1", "Đinh Thị Mới", "CB1"),
        )
        await import_roster(work, rows, DAY_ONE)
        known = await work.roster.known(DAY_ONE)
    people = {one.code: one.id for one in known.people}

    await go_on_with_broadcasts(SqlStorage(database), MORNING, CALENDAR)

    async with reading(database) as work:
        told = await receivers(work)
    assert (people["Z1"] in told, people["A1"] in told, len(told)) == (True, False, CROWD)


def notices(one: Broadcast, people: list[str]) -> list[Notice]:
    """Its messages to these people."""
    return [
        Notice(
            message_key(one.id, person), MessageKind.BROADCAST, person, MORNING, about={"broadcast": one.id}
        )
        for person in people
    ]


# ---------------------------------------------------------------- counting, dropping


async def test_every_end_is_counted_by_its_reason(committee: Committee) -> None:
    work, one = committee.work, broadcast(committee)
    ends = {
        "VP1": ("sent", "telegram", ""),
        "DB1": ("sent", "zalo", ""),
        "A1": ("failed", "", "no open account"),
        "A2": ("failed", "telegram", "Unreachable: Forbidden: bot was blocked by the user"),
        "A3": ("failed", "", "quota"),
        "B1": ("failed", "zalo", "Rejected: text is too long"),
        "B2": ("held", "zalo", "InDoubt: read timed out"),
        "C1": ("sending", "zalo", ""),
    }
    await work.broadcasts.keep(one)
    await work.outbox.post(notices(one, [committee.people[code] for code in ends]), MORNING)
    # Its neighbours' keys: none of them is counted.
    await work.outbox.post(
        [
            Notice(key, MessageKind.NOTICE, committee.people["A1"], MORNING)
            for key in (
                message_key("a" * 32, "0" * 32),
                message_key("c" * 32, "f" * 32),
                "broadcast-result:" + one.id,
            )
        ],
        MORNING,
    )
    for code, (state, channel, fault) in ends.items():
        await work.statements.run(
            update(outbox)
            .where(outbox.c.key == message_key(one.id, committee.people[code]))
            .values(state=state, channel=channel, fault=fault)
        )

    tally = await work.broadcasts.tally(one.id)
    await work.broadcasts.counted(one.id, tally, NOON)

    assert tally == Tally(
        waiting=1,
        sent={"telegram": 1, "zalo": 1},
        failed={"blocked": 1, "no-account": 1, "quota": 1, "refused": 1},
        doubted=1,
    )
    assert (tally.arrived, tally.lost, tally.posted) == (2, 4, 8)
    kept = await work.broadcasts.get(one.id)
    assert kept is not None
    assert (kept.tally, kept.counted_at) == (tally, NOON)


async def test_a_stopped_one_drops_what_nobody_holds_and_says_so_once(database: Database) -> None:
    committee = await crowd(database)
    storage, one = SqlStorage(database), broadcast(committee)
    await go_on_with_broadcasts(storage, MORNING, CALENDAR)
    async with writing(database) as work:
        await committee_link(work, committee, "A1")
        await work.outbox.post([Notice("other", MessageKind.NOTICE, committee.people["A2"], NOON)], MORNING)
        for code, state in (("A1", "sending"), ("A2", "sent")):
            key = message_key(one.id, committee.people[code])
            values = {"state": state, "channel": "telegram", "lease_until": NOON}
            await work.statements.run(update(outbox).where(outbox.c.key == key).values(values))
        assert await work.broadcasts.stop(one.id)

    await go_on_with_broadcasts(storage, MORNING, CALENDAR)
    async with reading(database) as work:
        before = await work.broadcasts.get(one.id)
        assert not await work.outbox.posted(f"broadcast-result:{one.id}")
    async with writing(database) as work:
        key = message_key(one.id, committee.people["A1"])
        await work.statements.run(update(outbox).where(outbox.c.key == key).values(state="sent"))
    for _ in range(2):
        await go_on_with_broadcasts(storage, MORNING + timedelta(seconds=5), CALENDAR)

    async with reading(database) as work:
        after = await work.broadcasts.get(one.id)
        counts = await work.outbox.counts()
    assert before is not None
    assert before.tally == Tally(waiting=1, sent={"telegram": 1}, dropped=CROWD - 2)
    assert after is not None
    assert (after.state, after.ended_at) == (BroadcastState.STOPPED, MORNING + timedelta(seconds=5))
    assert after.tally == Tally(sent={"telegram": 2}, dropped=CROWD - 2)
    # The other notice, and the result: once.
    assert counts == {"pending": 2, "sent": 2, "dropped": CROWD - 2}


async def committee_link(work: SqlWork, committee: Committee, code: str) -> None:
    """An account for that person, in this transaction."""
    await replace(committee, work=work).link(code, at=MORNING)


async def test_what_a_fridays_hours_leave_is_worth_sending_on_monday() -> None:
    friday_evening, monday_morning = MORNING + timedelta(days=4, hours=7), MORNING + timedelta(days=7)

    assert DELIVERY_POLICIES[MessageKind.BROADCAST].life > monday_morning - friday_evening


def test_a_minute_takes_thirty_messages_a_second() -> None:
    assert [minutes_for(messages) for messages in (0, 1, 1800, 1801)] == [0, 1, 1, 2]
