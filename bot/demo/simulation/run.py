"""A simulation from its first midnight to its last, on a loop whose time is virtual.

The parts are the product's own: database, planners, limits, composers, delivery, dispatcher, words. Only the ticker,
which follows the machine's clock, and the platforms behind the channels are others.
"""

from __future__ import annotations

import asyncio
import resource
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from pathlib import Path
from random import Random
from time import perf_counter

from pydantic import SecretStr

from bot.app import App
from bot.calendar.cache import CalendarCache
from bot.delivery.limits import RateLimiter
from bot.demo.simulation.database import ThrowawayDatabase
from bot.demo.simulation.loop import LoopClock
from bot.demo.simulation.members import Members
from bot.demo.simulation.platform import RandomFaults, SimulatedPlatform
from bot.demo.simulation.scenario import Act, Crowd, Scenario
from bot.demo.simulation.settling import settle
from bot.demo.simulation.watch import Owing, Watch
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind
from storage.engine.database import Database
from storage.engine.schema import create
from storage.work import reading, writing

REST = 3600.0
"""Seconds between two looks at what is due outside working hours; when something is posted, it is looked at once."""

FILE = "simulation.sqlite"


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of the simulation, as it is told when it is over. `wall`: seconds since the start."""

    day: date
    sent: int
    waiting: int
    done: int
    wall: float


@dataclass(frozen=True, slots=True)
class SimulationResult:
    """What a run came to. `parcels`: rows of the outbox by state and kind; `wall`: seconds, `memory`: peak bytes."""

    scenario: Scenario
    watch: Watch
    parcels: dict[tuple[str, str], int]
    linked: int
    blocked: int
    tasks: int
    done: int
    acts: int
    talked: int
    turns: int
    faults: int
    peak_backlog: int
    wall: float
    memory: int

    @property
    def mismatched(self) -> tuple[MessageKind, ...]:
        """Kinds of which the platforms took other numbers than the outbox says were sent.

        A send in doubt may have arrived without our knowing: with faults only what is missing is a mismatch.
        """
        wrong = []
        for kind in (kind for kind, manner in DELIVERY_POLICIES.items() if manner.patient):
            took = sum(count for (_, sent), count in self.watch.sent.items() if sent is kind)
            said = self.parcels.get(("sent", kind.value), 0)
            if took < said or (took > said and not self.faults):
                wrong.append(kind)
        return tuple(wrong)

    @property
    def clean(self) -> bool:
        """Whether the figures that must be zero are, and the platforms' counts agree with the outbox."""
        return not any(self.watch.complaints.must_be_zero.values()) and not self.mismatched


async def simulate(
    scenario: Scenario,
    *,
    folder: Path,
    settings: Settings,
    tell: Callable[[DayLine], None],
    limiter: Callable[[], RateLimiter] = RateLimiter,
    words: FluentWords | None = None,
) -> SimulationResult:
    """Live through the scenario in an empty folder, on a `VirtualLoop`. Of `settings` the zone counts."""
    began = perf_counter()
    loop = asyncio.get_running_loop()
    midnight = WorkCalendar(zone=settings.timezone).instant(scenario.start, time())
    clock = LoopClock(loop, midnight - timedelta(seconds=loop.time()))
    own = settings.model_copy(
        update={
            "data_dir": folder,
            "database_url": f"sqlite+aiosqlite:///{folder / FILE}",
            "zalo_monthly_quota": scenario.zalo_quota,
            "public_url": "",
            "webhook_secret": SecretStr(""),
        }
    )
    database = ThrowawayDatabase(own.database)
    run = _Run(scenario, own, clock=clock, database=database, limiter=limiter, words=words)
    try:
        await run.settle()
        await run.live(lambda line: tell(replace(line, wall=perf_counter() - began)))
        return await run.outcome(perf_counter() - began)
    finally:
        await run.close()


class _Run:
    """One simulation under way."""

    def __init__(
        self,
        scenario: Scenario,
        settings: Settings,
        *,
        clock: LoopClock,
        database: Database,
        limiter: Callable[[], RateLimiter],
        words: FluentWords | None,
    ) -> None:
        self.scenario = scenario
        self.clock = clock
        self._database = database
        self._calendar_cache = CalendarCache(settings.timezone)
        self._owing = Owing(scenario.members)
        self._watch = Watch(self._owing, self._calendar_cache.current)
        self._random_faults = RandomFaults(Random(f"{scenario.seed}/weather"), scenario.faults)  # noqa: S311
        self._crowd = Crowd(scenario, self._calendar_cache.current)
        channels = ("telegram", "zalo") if scenario.zalo_share else ("telegram",)
        self._platforms = {
            name: SimulatedPlatform(
                name,
                clock,
                self._watch,
                self._random_faults,
                blocked=self._crowd.blocked,
                quota=scenario.zalo_quota if name == "zalo" else 0,
            )
            for name in channels
        }
        self._app = App(
            settings,
            clock=clock,
            channels=list(self._platforms.values()),
            limiter=limiter,
            words=words,
            database=database,
        )
        self._members: Members | None = None
        self._acts: dict[date, list[Act]] = {}
        self._talks: list[list[Act]] = []
        self._backlog = 0
        self._tasks = 0

    async def settle(self) -> None:
        """Make the committee, and find out when everybody acts."""
        await create(self._database)
        async with writing(self._database) as work:
            await self._calendar_cache.refresh(work, self.scenario.start)
            cast = await settle(
                work, self.scenario, self._crowd, self._calendar_cache.current, self.clock.now()
            )
            await self._calendar_cache.refresh(work, self.scenario.start)
        self._watch.calendar = self._calendar_cache.current
        for round_ in cast.rounds:
            self._owing.open(round_.id, round_.opens_at, round_.deadline)
        self._tasks = len(cast.rounds) * self.scenario.members
        self._members = Members(
            self._app,
            self.clock,
            cast=cast,
            owing=self._owing,
            platforms=self._platforms,
            seed=self.scenario.seed,
        )
        acts = [
            act
            for course, round_ in enumerate(cast.rounds)
            for act in self._crowd.acts(course, round_.opens_at, round_.deadline)
        ]
        self._share_out(acts)
        await self._app.open()

    def _share_out(self, acts: Iterable[Act]) -> None:
        by_day: defaultdict[date, list[Act]] = defaultdict(list)
        by_talker: defaultdict[int, list[Act]] = defaultdict(list)
        for act in sorted(acts, key=lambda act: (act.at, act.number, act.course)):
            if act.number in self._crowd.talking:
                by_talker[act.number].append(act)
            else:
                by_day[self._calendar_cache.current.day_of(act.at)].append(act)
        self._acts, self._talks = dict(by_day), list(by_talker.values())

    async def live(self, tell: Callable[[DayLine], None]) -> None:
        """From the first midnight to the last."""
        assert self._members is not None  # noqa: S101 - settled before
        tasks = [
            asyncio.create_task(self._app.delivery.run(REST)),
            asyncio.create_task(self._look()),
            asyncio.create_task(self._act()),
            *(asyncio.create_task(self._members.talk(acts)) for acts in self._talks),
        ]
        try:
            for number in range(self.scenario.days):
                day = self.scenario.start + number * ONE_DAY
                await self._days_end(day, tasks)
                tell(await self._line(day))
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._app.delivery.finish()

    async def _days_end(self, day: date, tasks: Sequence[asyncio.Task[None]]) -> None:
        """Wait for the midnight behind a day. Raises what stopped anybody."""
        midnight = self._calendar_cache.current.instant(day + ONE_DAY, time())
        await asyncio.wait(
            tasks, timeout=self.clock.seconds_until(midnight), return_when=asyncio.FIRST_EXCEPTION
        )
        for task in tasks:
            if task.done() and (fault := task.exception()) is not None:
                raise fault
        await asyncio.sleep(max(0.0, self.clock.seconds_until(midnight)))

    async def _look(self) -> None:
        """Where the ticker is: while people are at work every so often, else once an hour."""
        calendar = self._calendar_cache.current
        while True:
            await self._app.schedule.tick()
            self._app.delivery.wake()
            async with reading(self._database) as work:
                self._backlog = max(self._backlog, await work.gauges.due(self.clock.now()))
            now = self.clock.now()
            if calendar.is_working_time(now):
                await asyncio.sleep(self.scenario.look_every)
            else:
                opening = calendar.next_working_time(now)
                await asyncio.sleep(min(REST, max(1.0, self.clock.seconds_until(opening))))

    async def _act(self) -> None:
        assert self._members is not None  # noqa: S101 - settled before
        for day in sorted(self._acts):
            await self._members.act(self._acts.pop(day))

    async def _line(self, day: date) -> DayLine:
        async with reading(self._database) as work:
            waiting = await work.gauges.due(self.clock.now())
        sent = sum(count for (sent, _), count in self._watch.sent.items() if sent == day)
        return DayLine(day, sent, waiting, self._owing.finished, 0.0)

    async def outcome(self, wall: float) -> SimulationResult:
        """What it came to."""
        assert self._members is not None  # noqa: S101 - settled before
        async with reading(self._database) as work:
            parcels = await work.gauges.on_the_way() | await work.gauges.ended()
        return SimulationResult(
            scenario=self.scenario,
            watch=self._watch,
            parcels=parcels,
            linked=len(self._crowd.accounts),
            blocked=len(self._crowd.blocked),
            tasks=self._tasks,
            done=self._owing.finished,
            acts=self._members.acts,
            talked=self._members.talked,
            turns=self._members.turns,
            faults=self._random_faults.met,
            peak_backlog=self._backlog,
            wall=wall,
            memory=peak_memory(),
        )

    async def close(self) -> None:
        """Let the database go."""
        await self._app.close()


def peak_memory() -> int:
    """The most bytes this process has held so far. macOS tells bytes, Linux kibibytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
