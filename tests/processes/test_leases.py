"""Who polls when there are several processes, and who is alive. On PostgreSQL, where processes share a database."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.clock import MovableClock
from bot.processes.leases import ProcessLeases
from storage.engine.database import Database
from storage.work import reading
from tests.town import MONDAY

LIFE = timedelta(seconds=0.4)
CLOCK = MovableClock(MONDAY)


class Poller:
    """A process that polls while it may. `stopped` plays its death: nothing is renewed any more."""

    def __init__(self, database: Database, name: str) -> None:
        self.leases = ProcessLeases(database=database, owner=name, clock=CLOCK, life=LIFE)
        self.polls = asyncio.Event()
        self.idle = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Begin to live, and to poll as soon as nobody else does."""
        await self.leases.begin()
        self._tasks = [
            asyncio.create_task(self.leases.run()),
            asyncio.create_task(self.leases.alone("polling:telegram", self._poll)),
        ]

    async def _poll(self) -> None:
        self.idle.clear()
        self.polls.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.polls.clear()
            self.idle.set()

    async def dies(self) -> None:
        """End without a word."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def test_one_polls_and_another_takes_over_when_it_dies(shared: Database) -> None:
    first, second = Poller(shared, "one"), Poller(shared, "two")
    await first.start()
    await asyncio.wait_for(first.polls.wait(), 5)
    await second.start()
    async with reading(shared) as work:
        both = await second.leases.living(work)
    beside = second.polls.is_set()

    await first.dies()
    await asyncio.wait_for(second.polls.wait(), 5)
    async with reading(shared) as work:
        left = await second.leases.living(work)
    await second.dies()

    assert (both, beside, left) == (["one", "two"], False, ["two"])


async def test_who_goes_in_peace_hands_over_at_once(shared: Database) -> None:
    first, second = Poller(shared, "one"), Poller(shared, "two")
    await first.start()
    await asyncio.wait_for(first.polls.wait(), 5)
    await second.start()

    await first.dies()
    await first.leases.end()

    await asyncio.wait_for(second.polls.wait(), 5)
    await second.dies()


async def test_who_lost_the_lease_stops_polling(shared: Database) -> None:
    """A process that stood still for longer than its lease finds another one polling."""
    slow, quick = Poller(shared, "slow"), Poller(shared, "quick")
    await slow.leases.begin()
    polling = asyncio.create_task(slow.leases.alone("polling:telegram", slow._poll))
    await asyncio.wait_for(slow.polls.wait(), 5)
    await quick.start()
    await asyncio.wait_for(quick.polls.wait(), 5)

    renewing = asyncio.create_task(slow.leases.run())
    await asyncio.wait_for(slow.idle.wait(), 5)

    assert quick.polls.is_set()
    for task in (polling, renewing):
        task.cancel()
    await asyncio.gather(polling, renewing, return_exceptions=True)
    await quick.dies()


async def test_a_chore_is_one_processes_at_a_time(shared: Database) -> None:
    one, two = Poller(shared, "one").leases, Poller(shared, "two").leases

    assert [
        await one.mine("chore:reminders", 60),
        await two.mine("chore:reminders", 60),
        await one.mine("chore:reminders", 60),
        await two.mine("chore:week", 60),
    ] == [True, False, True, True]


async def test_alone_on_a_file_everything_is_ours(tmp_path: object) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/a.sqlite")
    leases = ProcessLeases(database=database, owner="one", clock=CLOCK)
    done: list[str] = []

    async def polls() -> None:
        done.append("polled")

    await leases.begin()
    await leases.alone("polling:telegram", polls)

    assert (done, await leases.mine("chore:reminders", 60)) == (["polled"], True)
    await leases.end()
    await database.close()
