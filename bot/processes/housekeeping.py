"""What is done every so often: planning what falls due, reading the calendar anew, taking back, forgetting.

The ticker says when to look, never what is due. What is due is found in the database, so nothing is forgotten.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot import __version__
from bot.calendar.cache import CalendarCache
from bot.channels.base import Channel
from bot.delivery.deliver import Delivery
from bot.processes.leases import LEASE_LIFE, ProcessLeases
from bot.receiving.fetching import Fetching
from bot.web.file_links import FileLinks
from bot.web.health import Pulse
from domain.health.report import ChoreRun, HeardChannel, ProcessReport
from domain.policy import Invitation, Policy
from domain.ports import Clock
from domain.preferences.table import preferred
from handlers.module import Chore, Plan
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.pledges.photo_folder import PhotoFolder
from storage.work import SqlStorage, writing

log = logging.getLogger(__name__)

UPDATES_REMEMBERED = timedelta(days=8)
"""How long an update's id is kept: Telegram keeps undelivered updates for one day, and restarts ids after a week."""

UNUSED_PHOTO = timedelta(days=30)
"""How long a photograph waits for the pledge that its sender may still be writing."""


@dataclass(frozen=True, slots=True)
class Look:
    """Something to look at every so many seconds. `run` works on one batch and returns how much it did.

    None where another process looks.
    """

    name: str
    every: int
    run: Callable[[], Awaitable[int | None]]


class Housekeeping:
    """The regular chores of one process. In `zone` the date turns. `chores`: what is planned under a policy."""

    def __init__(
        self,
        *,
        database: Database,
        storage: SqlStorage,
        leases: ProcessLeases,
        scenes: SceneFactory,
        calendar_cache: CalendarCache,
        channels: Sequence[Channel],
        delivery: Delivery,
        fetching: Fetching,
        links: FileLinks,
        photos: PhotoFolder,
        chores: Callable[[Policy], Sequence[Chore]],
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._database = database
        self._storage = storage
        self._leases = leases
        self._scenes = scenes
        self._calendar_cache = calendar_cache
        self._channels = channels
        self._delivery = delivery
        self._fetching = fetching
        self._links = links
        self._photos = photos
        self._chores = chores
        self._clock = clock
        self._zone = zone
        self._kept: Mapping[str, str] = {}
        self._plans = self._plans_now()

    def looks(self) -> list[Look]:
        """All of them, in the order in which they are done at the start."""
        return [
            Look("calendar", 60, self.refresh),
            *[
                Look(chore.name, chore.seconds, self._planning_chore(chore))
                for chore in self._chores(self._scenes.policy)
            ],
            Look("reaper", 10, self.reap),
            Look("documents", 20, self._fetching.begin_some),
            Look("inbox", 3600, self._forget_old),
            Look("photos", 3600, self._forget_photos),
        ]

    @property
    def invitations(self) -> tuple[Invitation, ...]:
        """The links that open the bot, for the channels that have one, as far as the platforms have told them."""
        return tuple(
            Invitation(channel.name, channel.invitation, carries_code=channel.capabilities.start_payload)
            for channel in self._channels
            if channel.invitation
        )

    async def refresh(self) -> int:
        """Read anew what the office prefers, the calendar, and the links that open the bot, which a platform may have
        told meanwhile."""
        async with writing(self._database) as work:
            if (kept := await work.preferences.kept()) != self._kept:
                self._scenes.policy = preferred(self._scenes.policy, self._scenes.defaults, kept)
                self._kept, self._plans = kept, self._plans_now()
            today = self._clock.now().astimezone(self._zone).date()
            await self._calendar_cache.refresh(work, today, self._scenes.policy.hours)
        if self.invitations != self._scenes.policy.invitations:
            self._scenes.policy = replace(self._scenes.policy, invitations=self.invitations)
        return 0

    async def reap(self) -> int:
        """Take back what ended processes held. Returns how many messages."""
        async with writing(self._database) as work:
            living = await self._leases.living(work)
        return await self._delivery.reap(living=living)

    def _planning_chore(self, chore: Chore) -> Callable[[], Awaitable[int | None]]:
        async def run() -> int | None:
            # Any number of processes may plan the same: keys keep it once. One at a time spares the others the search.
            if not await self._leases.mine(f"chore:{chore.name}", chore.seconds + LEASE_LIFE.total_seconds()):
                return None
            plan = self._plans[chore.name]
            done = await plan(self._storage, self._clock.now(), self._scenes.calendar_cache.current)
            if done:
                self._delivery.wake()
            return done

        return run

    def _plans_now(self) -> dict[str, Plan]:
        """The plan of each chore under the policy of this moment: the office may have changed it."""
        return {chore.name: chore.plan for chore in self._chores(self._scenes.policy)}

    async def _forget_old(self) -> int:
        """Forget ended links and codes, the ids of old updates, and the words of messages that never left. Returns how
        many ids."""
        self._links.forget()
        before = self._clock.now() - UPDATES_REMEMBERED
        async with writing(self._database) as work:
            await work.links.forget(before)
            await work.outbox.empty(before)
            return await work.inbox.forget(before)

    async def _forget_photos(self) -> int:
        """Delete photographs that were kept long enough, and those that no pledge took in. Returns how many."""
        now = self._clock.now()
        async with writing(self._database) as work:
            await work.pledge_photos.forget(now - timedelta(days=self._scenes.policy.evidence_photo_days))
            kept = await work.pledge_photos.kept()
        return await asyncio.to_thread(self._photos.forget, kept, now - UNUSED_PHOTO)


class Schedule:
    """Runs chores, each never beside itself; a chore that fails is logged and looked at again next time."""

    def __init__(self, chores: Sequence[Look], clock: Clock) -> None:
        self._chores = chores
        self._clock = clock
        self._runs = {chore.name: ChoreRun(chore.name) for chore in chores}
        self._ticker = AsyncIOScheduler(timezone="UTC")

    @property
    def runs(self) -> tuple[ChoreRun, ...]:
        """What became of each chore so far."""
        return tuple(self._runs.values())

    def start(self) -> None:
        """Look at everything now and then at its pace."""
        for chore in self._chores:
            self._ticker.add_job(
                self._do_chore,
                IntervalTrigger(seconds=chore.every, timezone="UTC"),
                args=(chore,),
                id=chore.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        self._ticker.start()

    def stop(self) -> None:
        """Look no more; what is under way ends."""
        if self._ticker.running:
            self._ticker.shutdown(wait=False)

    async def tick(self) -> int:
        """Look at everything once, in order. Returns how much was done."""
        return sum([await self._do_chore(chore) for chore in self._chores])

    async def _do_chore(self, chore: Look) -> int:
        started = perf_counter()
        try:
            done = await chore.run()
        except Exception as fault:  # the next tick looks again; nothing is lost because nothing is remembered
            log.exception("%s failed", chore.name)
            self._note(chore, failed_at=self._clock.now(), fault=type(fault).__name__)
            return 0
        if done is None:
            return 0
        self._note(chore, done_at=self._clock.now())
        if done:
            log.info("%s: %d in %.3f s", chore.name, done, perf_counter() - started)
        return done

    def _note(self, chore: Look, **became: Any) -> None:
        self._runs[chore.name] = replace(self._runs[chore.name], **became)


def process_report(pulse: Pulse, schedule: Schedule) -> ProcessReport:
    """What this process knows of itself: its platforms by `pulse`, its chores by `schedule`."""
    return ProcessReport(
        version=__version__,
        began=pulse.began,
        channels=tuple(
            HeardChannel(name, polled=way == "polling", heard_at=pulse.heard_at.get(name))
            for name, way in pulse.ways.items()
        ),
        chores=schedule.runs,
    )
