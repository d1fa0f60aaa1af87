"""How near delivery comes to what a platform allows: minutes of a backlog in virtual time, counted at the platform.

The committee is made in a process of its own, so that what it takes does not count as delivery's memory.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TypeVar

from bot.app import App
from bot.delivery.limits import RateLimiter
from bot.demo.simulation.database import ThrowawayDatabase
from bot.demo.simulation.loop import LoopClock, VirtualLoop
from bot.demo.simulation.platform import RandomFaults, SimulatedPlatform
from bot.demo.simulation.run import peak_memory
from bot.demo.simulation.scenario import Crowd, Scenario
from bot.demo.simulation.settling import settle
from bot.demo.simulation.watch import OVERALL, Owing, Watch
from bot.settings import Settings
from domain.calendar.working_days import OFFICE_HOURS, WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.talk.messages import reply, say
from storage.engine.schema import create
from storage.work import writing

T = TypeVar("T")

QUEUED = 100_000
MINUTES = 10
DAY = date(2026, 12, 1)


@dataclass(frozen=True, slots=True)
class DeliveryFigures:
    """What came of a backlog of `queued` messages in so many `minutes`. `memory` in bytes, `wall` in real seconds."""

    queued: int
    minutes: int
    sent: int
    violations: int
    memory: int
    wall: float

    @property
    def share(self) -> float:
        """Of the thirty a second that the platform allows."""
        return self.sent / (self.minutes * 60 * OVERALL)


def delivery_figures(folder: Path, *, queued: int = QUEUED, minutes: int = MINUTES) -> DeliveryFigures:
    """Queue a notice to each of so many people in an empty folder, and deliver for so long. On SQLite."""
    _alone(_fill, folder, queued)
    return _alone(_deliver, folder, queued, minutes)


def delivery_table(figures: DeliveryFigures) -> str:
    """The figures with their targets."""
    return "\n".join(
        (
            f"delivery, {figures.queued:,} queued, {figures.minutes} simulated minutes",
            f"  sent                     {figures.sent:>10,}",
            f"  of {OVERALL} a second           {figures.share:>10.2%}  (target 98%)",
            f"  limit violations         {figures.violations:>10,}  (target 0)",
            f"  peak memory, MB          {figures.memory / 1e6:>10,.0f}  (target 200)",
            f"  wall time, seconds       {figures.wall:>10,.1f}",
        )
    )


def _alone(act: Callable[..., T], *given: object) -> T:
    """Do this in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(act, *given).result()


def _settings(folder: Path) -> Settings:
    return Settings(
        _env_file=None, data_dir=folder, database_url=f"sqlite+aiosqlite:///{folder / 'bench.sqlite'}"
    )


def _scenario(people: int) -> Scenario:
    return Scenario(members=people, days=1, start=DAY, rounds=1, unlinked=0, blocking=0)


def _fill(folder: Path, queued: int) -> None:
    settings = _settings(folder)
    calendar = WorkCalendar(zone=settings.timezone)
    scenario = _scenario(queued)

    async def fill() -> None:
        database = ThrowawayDatabase(settings.database)
        now = _began(calendar)
        try:
            await create(database)
            async with writing(database) as work:
                cast = await settle(work, scenario, Crowd(scenario, calendar), calendar, now)
                said = reply(say("reminders-make-up"))
                await work.outbox.post(
                    [
                        Notice(
                            key=f"bench:{person.id}",
                            kind=MessageKind.NOTICE,
                            person_id=person.id,
                            due=now,
                            body=said,
                        )
                        for person in cast.people
                    ],
                    now,
                )
        finally:
            await database.close()

    asyncio.run(fill())


def _deliver(folder: Path, queued: int, minutes: int) -> DeliveryFigures:
    settings = _settings(folder)
    calendar = WorkCalendar(zone=settings.timezone)

    async def deliver() -> DeliveryFigures:
        loop = asyncio.get_running_loop()
        clock = LoopClock(loop, _began(calendar) - timedelta(seconds=loop.time()))
        watch = Watch(Owing(queued), calendar)
        platform = SimulatedPlatform("telegram", clock, watch, RandomFaults(Random(0)))  # noqa: S311 - no secret
        database = ThrowawayDatabase(settings.database)
        app = App(settings, clock=clock, channels=[platform], limiter=RateLimiter, database=database)
        try:
            await app.open()
            began = perf_counter()
            delivering = asyncio.create_task(app.delivery.run())
            await asyncio.sleep(minutes * 60)
            sent = sum(watch.sent.values())
            delivering.cancel()
            await app.delivery.finish()
            return DeliveryFigures(
                queued=queued,
                minutes=minutes,
                sent=sent,
                violations=watch.complaints.limits,
                memory=peak_memory(),
                wall=perf_counter() - began,
            )
        finally:
            await app.close()

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(deliver())


def _began(calendar: WorkCalendar) -> datetime:
    return calendar.instant(DAY, OFFICE_HOURS[0][0])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.delivery", description=__doc__)
    parser.add_argument("--queued", type=int, default=QUEUED)
    parser.add_argument("--minutes", type=int, default=MINUTES)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="neu-guong-bench-") as folder:
        figures = delivery_figures(Path(folder), queued=chosen.queued, minutes=chosen.minutes)
    print(delivery_table(figures))  # noqa: T201 - a command's result


if __name__ == "__main__":
    main()
