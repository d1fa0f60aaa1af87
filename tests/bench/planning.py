"""Planning one day's reminders for a whole province, and how long nothing else could run meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import delete, text

from bot.app import App
from bot.channels.base import File, NextTurn, Sent, at_once
from bot.delivery.limits import RateLimiter
from bot.settings import Settings
from bot.web.dashboard.routes import Dashboard
from domain.talk.messages import Address, Reply
from storage.engine.schema import create
from storage.tables import outbox, reminders
from storage.work import writing
from tests import postgres
from tests.bench.history import DAYS, live_round
from tests.bench.province import open_round, settle
from tests.bench.spent import spent
from tests.town import BUTTONS, MONDAY, ZONE, Memory

PEOPLE = 100_000
BEAT = 0.002


@dataclass(frozen=True, slots=True)
class Base:
    """A database to measure on: its name, its URL, the pid of its server if it has one."""

    name: str
    url: str
    server: int | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """One run: seconds and CPU seconds of planning everybody, the longest stall of the loop meanwhile, and seconds of
    the next look, which finds nothing."""

    seconds: float
    cpu: float
    stall: float
    again: float


class Hourglass:
    """Time that passes only while somebody waits for it, on the clock and by the seconds alike."""

    def __init__(self, at: datetime) -> None:
        self._began = at
        self._seconds = 0.0

    def now(self) -> datetime:
        """The instant it is."""
        return self._began + timedelta(seconds=self._seconds)

    def seconds(self) -> float:
        """Seconds since the beginning."""
        return self._seconds

    async def sleep(self, seconds: float) -> None:
        """Let so many seconds be over, for everybody who waits."""
        over = self._seconds + seconds
        await asyncio.sleep(0)
        self._seconds = max(self._seconds, over)


class Counting(Memory):
    """A platform that takes every message at once, and says when it has taken so many."""

    def __init__(self) -> None:
        super().__init__(BUTTONS)
        self.count = 0
        self._watched = 0
        self._reached = asyncio.Event()

    async def send(
        self,
        address: Address,
        reply: Reply,
        *,
        language: str,
        edits: str = "",
        files: Sequence[File] = (),
        next_turn: NextTurn = at_once,
    ) -> Sent:
        """Count it."""
        self.count += 1
        if self.count >= self._watched:
            self._reached.set()
        return Sent(str(self.count))

    async def carried(self, count: int) -> None:
        """Wait until it has taken so many since the beginning."""
        self._watched = count
        self._reached.clear()
        if self.count < count:
            await self._reached.wait()


@dataclass
class Heart:
    """Beats in the event loop; `stall` is the longest pause beyond its rest, in seconds."""

    stall: float = 0.0
    _beating: asyncio.Task[None] | None = field(default=None, repr=False)

    async def _beat(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(BEAT)
            now = time.perf_counter()
            self.stall = max(self.stall, now - last - BEAT)
            last = now

    @asynccontextmanager
    async def beating(self) -> AsyncIterator[None]:
        """Beat while the block runs."""
        beating = asyncio.create_task(self._beat())
        await asyncio.sleep(2 * BEAT)
        try:
            yield
            await asyncio.sleep(2 * BEAT)
        finally:
            beating.cancel()


@contextmanager
def bases(folder: Path) -> Iterator[list[Base]]:
    """An empty SQLite file and, where PostgreSQL can be had, an empty database of a server that waits for the disk."""
    sqlite = Base("SQLite", f"sqlite+aiosqlite:///{folder / 'province.sqlite'}")
    if postgres.why_not():
        yield [sqlite]
        return
    with postgres.running(durable=True) as cluster:
        yield [sqlite, Base("PostgreSQL", cluster.url(cluster.create()), cluster.pid)]


@asynccontextmanager
async def province_due(
    base: Base, folder: Path, people: int, earlier: Sequence[int] = ()
) -> AsyncIterator[tuple[App, Counting]]:
    """The assistant over a province on the morning on which everybody is to be reminded of a round; behind `earlier`
    rounds in which everybody made so many pledges."""
    glass = Hourglass(MONDAY)
    channel = Counting()
    app = App(
        Settings(_env_file=None, data_dir=folder, database_url=base.url, telegram_token=SecretStr("")),
        clock=glass,
        channels=[channel],
        limiter=lambda: RateLimiter(now=glass.seconds, sleep=glass.sleep),
        dashboard=Dashboard,
    )
    try:
        await create(app.database)
        opened = MONDAY - timedelta(days=20)
        settled = opened - timedelta(days=DAYS * len(earlier))
        async with writing(app.database) as work:
            province = await settle(work, people, now=settled, day=settled.astimezone(ZONE).date())
            for number, each in enumerate(earlier):
                await live_round(work, province, settled + timedelta(days=DAYS * number), each)
            await open_round(work, province, opened=opened, deadline=MONDAY + timedelta(days=7))
        if base.server is not None:
            async with app.database.write() as connection:
                await connection.execute(text("ANALYZE"))
        await app.open()
        await app.delivery.finish()
        yield app, channel
    finally:
        await app.close()


async def plan(app: App) -> int:
    """One look of the planner of reminders, as the ticker takes it; returns for how many."""
    looks = {chore.name: chore.run for chore in app.schedule._chores}
    return await looks["reminders"]() or 0


async def planning_times(base: Base, folder: Path, runs: int) -> list[Planned]:
    """Settle a province once, plan its day so many times."""
    async with province_due(base, folder, PEOPLE) as (app, _):
        times = []
        for _run in range(runs):
            async with writing(app.database) as work:
                await work.statements.run(delete(outbox))
                await work.statements.run(delete(reminders))
            heart = Heart()
            async with heart.beating():
                cpu, began = spent(base.server), time.perf_counter()
                planned = await plan(app)
                seconds, cpu = time.perf_counter() - began, spent(base.server) - cpu
            assert planned == PEOPLE
            began = time.perf_counter()
            assert await plan(app) == 0
            times.append(Planned(seconds, cpu, heart.stall, time.perf_counter() - began))
        return times
