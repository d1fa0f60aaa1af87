"""What several processes may send together: buckets on both databases, and two limiters that share them."""

from __future__ import annotations

import asyncio
from asyncio import Task
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bot.delivery.limits import PaceShare, RateLimiter
from bot.delivery.shared_pace import SharedPace
from domain.delivery.outgoing import PACE, OutgoingAnswer
from domain.talk.messages import Address, Reply, Text
from storage.engine.database import Database
from storage.work import SqlWork, writing
from tests.committee import NOON
from tests.delivery.test_limits import Simulated

SECOND = timedelta(seconds=1)
CHAT, BOT = Address("telegram", "1"), Address("telegram", "")
NOW = timedelta()
SAID = Reply(lines=(Text("talk-reception-fault"),))


async def test_a_bucket_gives_one_slot_after_the_other(work: SqlWork) -> None:
    cost = timedelta(microseconds=33_670)

    slots = [await work.buckets.charge(BOT, now=NOON, cost=cost, ahead=SECOND) for _ in range(3)]
    rested = await work.buckets.charge(BOT, now=NOON + SECOND, cost=cost, ahead=NOW)

    assert slots == [(NOON, True), (NOON + cost, True), (NOON + 2 * cost, True)]
    assert rested == (NOON + SECOND, True)


async def test_a_bucket_that_is_used_says_when_to_come_again_and_takes_nothing(work: SqlWork) -> None:
    for _ in range(2):
        await work.buckets.charge(CHAT, now=NOON, cost=SECOND, ahead=SECOND)

    refused = [await work.buckets.charge(CHAT, now=NOON, cost=SECOND, ahead=SECOND) for _ in range(2)]

    assert refused == [(NOON + SECOND, False)] * 2


async def test_a_pause_is_kept_and_the_longest_counts(work: SqlWork) -> None:
    for seconds in (30, 10):
        await work.buckets.close(CHAT, until=NOON + seconds * SECOND, now=NOON)

    refused = await work.buckets.charge(CHAT, now=NOON, cost=SECOND, ahead=SECOND)
    closed = await work.buckets.closed(NOON), await work.buckets.closed(NOON + 30 * SECOND)
    after = await work.buckets.charge(CHAT, now=NOON + 30 * SECOND, cost=SECOND, ahead=NOW)

    assert refused == (NOON + 30 * SECOND, False)
    assert closed == ({CHAT: NOON + 30 * SECOND}, {})
    assert after == (NOON + 30 * SECOND, True)


async def test_many_chats_are_charged_in_one_statement(work: SqlWork) -> None:
    other = Address("telegram", "2")
    await work.buckets.close(other, until=NOON + 5 * SECOND, now=NOON)
    before = work.statements.count

    first = await work.buckets.charge_all({CHAT: 3 * SECOND, other: SECOND}, now=NOON)
    second = await work.buckets.charge_all({CHAT: SECOND}, now=NOON)

    assert (first[CHAT][0], first[other]) == (NOON, (NOON, NOON + 5 * SECOND))
    assert (second[CHAT][0], work.statements.count - before) == (NOON + 3 * SECOND, 2)


async def test_answers_share_their_chats_pace_where_the_database_is_shared(database: Database) -> None:
    """In the transaction that keeps them; where one process serves, its own gates know as much."""
    burst = PACE.answers
    said = [OutgoingAnswer(CHAT, "vi", SAID)] * (burst - 1)
    leaves = []
    for process in ("one", "two"):
        async with writing(database) as work:
            before = work.statements.count
            parcels = await work.outbox.answer(said, me=process, at=NOON)
            cost = work.statements.count - before
            leaves.append([parcel.leaves_at for parcel in parcels])
            await work.outbox.sent([(parcel, "77") for parcel in parcels], at=NOON)

    if database.single:
        assert (cost, leaves) == (2, [[None] * (burst - 1)] * 2)
    else:
        assert cost == 3
        assert leaves[0] == [NOON] * (burst - 1)
        assert leaves[1] == [NOON] + [NOON + n * SECOND for n in range(1, burst - 1)]


@dataclass
class Moving:
    """The simulated time as a clock."""

    time: Simulated

    def now(self) -> datetime:
        """The instant, to the millisecond."""
        return NOON + timedelta(milliseconds=int((self.time.now() - 1000.0) * 1000))


class Process:
    """One of several that keep a pace together, on a connection of its own."""

    def __init__(self, url: str, time: Simulated) -> None:
        self.database = Database(url)
        self.left: list[float] = []
        self._time = time
        self.limiter = RateLimiter(now=time.now, sleep=time.sleep)
        self.asking = 0
        self._shared = SharedPace(self.database, "telegram", PACE, Moving(time))
        self.limiter.share(self)

    async def take(self, address: Address | None, lane: int) -> PaceShare:
        """What all may send; while the database is asked, simulated time stands still."""
        self.asking += 1
        try:
            return await self._shared.take(address, lane)
        finally:
            self.asking -= 1

    async def send(self, chat: str, lane: int = 2) -> None:
        """One message."""
        with await self.limiter.turn(Address("telegram", chat), lane) as turn:
            await turn.depart()
            self.left.append(round(self._time.now() - 1000.0, 3))


async def pass_time(time: Simulated, processes: Sequence[Process], sending: Sequence[Task[None]]) -> None:
    """Let simulated time pass until all is sent."""
    while not all(task.done() for task in sending):
        await time.settle()
        if not any(process.asking for process in processes):
            time.time += 0.002
            await time.run(until=time.now())
    await asyncio.gather(*sending)
    for process in processes:
        await process.database.close()


async def test_two_processes_keep_one_pace(url: str) -> None:
    time = Simulated()
    processes = [Process(url, time) for _ in range(2)]
    sending = [
        asyncio.create_task(process.send(f"{place}-{n}"))
        for place, process in enumerate(processes)
        for n in range(45)
    ]
    await pass_time(time, processes, sending)

    left = sorted(at for process in processes for at in process.left)
    assert [len(process.left) for process in processes] == [45, 45]
    assert [b - a for a, b in zip(left, left[30:], strict=False) if b - a < 0.9] == []
    assert left[-1] < 1.2 * 90 / 29.7


async def test_one_chat_is_paced_over_both(url: str) -> None:
    time = Simulated()
    one, other = (Process(url, time) for _ in range(2))
    sending = [asyncio.create_task(process.send("chat")) for process in (one, other) for _ in range(2)]
    await pass_time(time, (one, other), sending)

    left = sorted(one.left + other.left)
    assert [b - a >= 0.9 for a, b in pairwise(left)] == [True] * 3


async def test_a_pause_that_one_was_asked_for_holds_for_the_other(url: str) -> None:
    time = Simulated()
    process = Process(url, time)
    async with writing(process.database) as work:
        await work.buckets.close(BOT, until=NOON + 5 * SECOND, now=NOON)
    sending = [asyncio.create_task(process.send("1"))]
    await pass_time(time, [process], sending)

    assert [5 <= at < 5.1 for at in process.left] == [True]
