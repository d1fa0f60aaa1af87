"""Claims by channel and lane: who has room gets what is due, and nothing that waits elsewhere holds it up."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select, text, update

from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice
from domain.talk.messages import Address, Reply, Text
from storage.delivery.claims import LEASE, earliest
from storage.engine.database import Database
from storage.tables import accounts, outbox
from storage.work import SqlWork, writing
from tests.committee import NOON, Committee

SAID = Reply(lines=(Text("talk-reception-fault"),))
SECOND = timedelta(seconds=1)


@dataclass
class Some:
    """A process with so much room for each channel, and people who are put off."""

    rooms: dict[str, int]
    put_off_to: dict[str, datetime] = field(default_factory=dict)
    taken: Counter[tuple[str, int]] = field(default_factory=Counter)

    def room(self, channel: str, lane: int) -> int:
        """What is left; in each lane as much."""
        return self.rooms.get(channel, 9) - self.taken[channel, lane]

    def put_off(self, address: Address, lane: int, now: datetime) -> datetime | None:
        """As told."""
        return self.put_off_to.get(address.chat)

    def take(self, address: Address, lane: int) -> None:
        """Count it."""
        self.taken[address.channel, lane] += 1


async def told(work: SqlWork, channel: str, *, times: int, lane: int = 1, due: datetime = NOON) -> None:
    """So many messages to addresses of this channel, one each, named by when they are due."""
    for place in range(times):
        name = f"{channel}-{lane}-{due:%M%S}-{place:03}"
        await work.outbox.tell(Address(channel, name), SAID, key=name, language="vi", at=due)
    await work.statements.run(
        update(outbox).where(outbox.c.channel == channel, outbox.c.due_at == due).values(lane=lane)
    )


async def taken_by(work: SqlWork, room: Some, *, now: datetime = NOON) -> list[str]:
    """The chats of what one look takes."""
    claimed = await work.outbox.claim_for(room, me="one", now=now)
    return [parcel.address.chat for parcel in claimed.parcels]


async def queues(work: SqlWork) -> dict[str, int]:
    """How many are pending in each channel's queue."""
    rows = await work.statements.rows(select(outbox.c.channel).where(outbox.c.state == "pending"))
    return dict(Counter(row["channel"] for row in rows))


async def test_every_channel_and_lane_has_room_of_its_own(work: SqlWork) -> None:
    await told(work, "zalo", times=3)
    await told(work, "telegram", times=2, lane=3, due=NOON - SECOND)
    await told(work, "telegram", times=3, lane=1)

    taken = await taken_by(work, Some({"telegram": 2, "zalo": 0}))

    assert [chat[:10] for chat in taken] == ["telegram-1"] * 2 + ["telegram-3"] * 2


async def test_a_notice_lies_in_the_queue_of_its_persons_first_channel(
    work: SqlWork, committee: Committee
) -> None:
    await committee.link("A1", chat="a1")
    await work.accounts.link(committee.people["A2"], Address("zalo", "a2"), NOON)
    codes = ("A1", "A2", "B1")
    await work.outbox.post(
        [Notice(code, MessageKind.NOTICE, committee.people[code], NOON, SAID) for code in codes], NOON
    )

    assert await queues(work) == {"telegram": 1, "zalo": 1, "": 1}


async def test_what_finds_its_channel_full_goes_over_to_its_queue_and_is_not_looked_at_again(
    work: SqlWork, committee: Committee
) -> None:
    await committee.link("A1", chat="a1")
    notices = [Notice(str(n), MessageKind.NOTICE, committee.people["A1"], NOON, SAID) for n in range(3)]
    await work.outbox.post(notices, NOON)
    await work.statements.run(update(outbox).values(channel=""))
    full = Some({"telegram": 0})

    looks = [await work.outbox.claim_for(full, me="one", now=NOON) for _ in range(2)]
    moved = await queues(work)
    later = await taken_by(work, Some({"telegram": 2}))

    assert ([look.rows for look in looks], moved, later) == ([3, 0], {"telegram": 3}, ["a1", "a1"])


async def test_whose_turn_is_far_is_put_off_and_costs_no_attempt(work: SqlWork) -> None:
    await told(work, "telegram", times=2)
    room = Some({}, put_off_to={"telegram-1-0000-000": NOON + 30 * SECOND})

    now = await taken_by(work, room)
    then = await claim_due(work.outbox, me="two", now=NOON + 30 * SECOND, most=9)

    assert now == ["telegram-1-0000-001"]
    assert [(one.address.chat, one.attempts) for one in then] == [("telegram-1-0000-000", 1)]


async def test_two_who_claim_at_once_share_nothing_and_take_no_more_than_they_have_room_for(
    database: Database,
) -> None:
    async with writing(database) as work:
        await told(work, "telegram", times=40)

    async def some(me: str) -> list[str]:
        async with writing(database) as work:
            claimed = await work.outbox.claim_for(Some({"telegram": 7}), me=me, now=NOON)
            await asyncio.sleep(0)
            return [parcel.id for parcel in claimed.parcels]

    taken = await asyncio.gather(*(some(f"process {n}") for n in range(5)))

    assert [len(ids) for ids in taken] == [7] * 5
    assert len({id_ for ids in taken for id_ in ids}) == 35


async def test_what_another_transaction_settles_is_not_reaped_nor_waited_for(database: Database) -> None:
    if database.single:
        pytest.skip("one transaction at a time writes to SQLite")
    async with writing(database) as work:
        await told(work, "telegram", times=1)
        (mine,) = await claim_due(work.outbox, me="one", now=NOON, most=1)
        await work.outbox.mark([mine], now=NOON)

    async with writing(database) as settling:
        await settling.outbox.sent([(mine, "7")], at=NOON)
        async with writing(database) as reaping:
            await reaping.outbox.hold([(mine.id, mine.token)], now=NOON)
            reaped = await reaping.outbox.reap(now=NOON + 2 * LEASE)

    assert reaped == 0


async def fill(work: SqlWork, rows: int, *, lane: int, due: datetime) -> None:
    """So many pending messages of a lane, all due at one instant."""
    columns = {
        "kind": "notice",
        "lane": lane,
        "channel": "telegram",
        "state": "pending",
        "due_at": due,
        "expires_at": due + DELIVERY_POLICIES[MessageKind.NOTICE].life,
        "created_at": due,
    }
    await work.statements.run(
        insert(outbox), [columns | {"id": f"{lane}-{due:%H%M%S}-{n:08}", "chat": str(n)} for n in range(rows)]
    )


async def plan(work: SqlWork) -> list[str]:
    """How SQLite goes about the look at one queue."""
    rows = await work.statements.rows(
        text(
            "EXPLAIN QUERY PLAN SELECT * FROM outbox WHERE state = 'pending' AND channel = 'telegram' "
            "AND lane = 3 AND due_at <= 1 ORDER BY due_at, id LIMIT 64"
        )
    )
    return [row["detail"] for row in rows]


async def test_a_queue_is_read_in_its_order_from_the_index(work: SqlWork) -> None:
    """Without sorting: on SQLite the plan says so; the text is that of `storage.delivery.claims`."""
    if work.statements.dialect != "sqlite":
        pytest.skip("PostgreSQL's plan depends on what it knows of the table")

    assert await plan(work) == [
        "SEARCH outbox USING INDEX ix_outbox_open (channel=? AND lane=? AND due_at<?)"
    ]


async def test_what_a_claim_costs_does_not_depend_on_what_waits(work: SqlWork) -> None:
    """Neither on a crowd that is due at one instant in a later lane, nor on one that is due tomorrow in an earlier."""
    costs: list[int] = []
    for crowd in (1, 4000):
        await fill(work, crowd, lane=3, due=NOON - crowd * SECOND)
        await fill(work, crowd, lane=1, due=NOON + crowd * SECOND)
        before = work.statements.count
        taken = await work.outbox.claim_for(Some({"telegram": 1}), me="one", now=NOON)
        costs.append(work.statements.count - before)
        assert len(taken.parcels) == 1

    assert costs == [3, 3]


async def test_the_first_of_every_queue_is_known(work: SqlWork) -> None:
    await told(work, "zalo", times=2, lane=2, due=NOON + SECOND)
    await told(work, "telegram", times=1, lane=0)
    await told(work, "telegram", times=2, lane=2, due=NOON - SECOND)

    assert await earliest(work.statements) == {
        ("zalo", 2): NOON + SECOND,
        ("telegram", 0): NOON,
        ("telegram", 2): NOON - SECOND,
    }


@pytest.mark.parametrize("way", ["settled", "at once", "died"])
async def test_every_doubt_is_counted(work: SqlWork, way: str) -> None:
    await told(work, "telegram", times=1)
    counts: list[tuple[str, int]] = []
    now = NOON
    for _ in range(2):
        for mine in await claim_due(work.outbox, me="one", now=now, most=9):
            await work.outbox.mark([mine], now=now)
            if way == "at once":
                await work.outbox.at_once(mine, now=now, why="InDoubt")
            if way != "died":
                await work.outbox.doubt(mine, now=now, why="InDoubt")
        await work.outbox.reap(now=now + 2 * LEASE)
        now += 4 * LEASE
        rows = await work.statements.rows(select(outbox.c.state, outbox.c.doubts))
        counts += [(row["state"], row["doubts"]) for row in rows]

    assert (
        counts
        == {
            "settled": [("pending", 1), ("held", 2)],
            "at once": [("pending", 2), ("held", 4)],
            "died": [("pending", 1), ("held", 2)],
        }[way]
    )


async def test_what_is_on_its_way_and_what_ended_are_counted_apart(
    work: SqlWork, committee: Committee
) -> None:
    await told(work, "telegram", times=4)
    await committee.link("A1", chat="a1")
    await work.outbox.post([Notice("r", MessageKind.REMINDER, committee.people["A1"], NOON)], NOON)
    one, other = await claim_due(work.outbox, me="one", now=NOON, most=2)
    await work.outbox.mark([one], now=NOON)
    await work.outbox.doubt(one, now=NOON, why="InDoubt")
    await work.outbox.mark([other], now=NOON)
    await work.outbox.sent([(other, "1")], at=NOON)
    (third,) = await claim_due(work.outbox, me="one", now=NOON, most=1)
    await work.outbox.mark([third], now=NOON)

    counts: Sequence[object] = [
        await work.gauges.on_the_way(),
        await work.gauges.doubted(),
        await work.gauges.ended(),
        (await work.gauges.waiting(NOON)).oldest_due,
        (await work.gauges.waiting(NOON - SECOND)).oldest_due,
        await work.gauges.due(NOON),
        await work.gauges.due(NOON - SECOND),
    ]

    assert counts == [
        {("pending", "notice"): 2, ("pending", "reminder"): 1, ("sending", "notice"): 1},
        {("pending", "notice"): 1},
        {("sent", "notice"): 1},
        NOON,
        None,
        2,
        0,
    ]


async def test_channels_that_open_after_the_posting_are_found(work: SqlWork, committee: Committee) -> None:
    await work.outbox.post([Notice("n", MessageKind.NOTICE, committee.people["A1"], NOON, SAID)], NOON)
    await committee.link("A1", chat="a1")
    await work.statements.run(update(accounts).values(channel="telegram"))

    assert await taken_by(work, Some({"telegram": 1})) == ["a1"]
