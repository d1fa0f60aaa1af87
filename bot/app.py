"""The composition root: the only place that picks the parts and wires them."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.calendar.cache import CalendarCache
from bot.channels.base import Channel
from bot.delivery.composing import Composing
from bot.delivery.deliver import Delivery
from bot.delivery.limits import LimitedChannel, RateLimiter
from bot.platforms import HOOKS, channels_of
from bot.processes.housekeeping import Housekeeping, Schedule, process_report
from bot.processes.leases import LEASE_LIFE, ProcessLeases
from bot.processes.supervision import ChannelSupervisor
from bot.receiving.arrivals import Arrivals
from bot.receiving.dispatch import Dispatcher
from bot.receiving.fetching import Fetching
from bot.receiving.inbound import InboundLimits
from bot.receiving.menus import Menus
from bot.receiving.rosters import RosterFiles
from bot.reports.recipes import recipes
from bot.settings import Settings
from bot.web.file_links import FileLinks
from bot.web.health import By, Health, Pulse, free_beside
from bot.web.routes import Brought, HttpListener, Web
from bot.words.texts import FluentWords
from bot.workshop.process import Workshop
from domain.ports import Clock
from domain.talk.messages import Update
from handlers.module import Module
from handlers.modules import MODULES, check, chores, composers, reception, slots
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.pledges.photo_folder import PhotoFolder
from storage.rounds.completion import KINDS
from storage.work import SqlStorage

if TYPE_CHECKING:
    from bot.web.dashboard.routes import Dashboard

GRACE = 5.0
"""Seconds that what is being sent may take when the process is asked to stop."""


class App:
    """One running assistant."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock,
        channels: Sequence[Channel] | None = None,
        limiter: Callable[[], RateLimiter] = RateLimiter,
        words: FluentWords | None = None,
        lease: timedelta = LEASE_LIFE,
        database: Database | None = None,
        modules: Sequence[Module] = MODULES,
        workshop: Workshop | None = None,
        inbound: InboundLimits | None = None,
        dashboard: type[Dashboard] | None = None,
    ) -> None:
        """`dashboard`: the office's page, handed in where it is served, since it brings a library of templates."""
        self.settings = settings
        self.clock = clock
        self.database = database or Database(settings.database)
        owner = uuid.uuid4().hex
        self.leases = ProcessLeases(database=self.database, owner=owner, clock=clock, life=lease)
        self.storage = SqlStorage(self.database)
        self.words = words or FluentWords(zone=settings.timezone, overlay=settings.texts)
        self.channels = channels_of(settings, self.words, clock) if channels is None else channels
        calendar_cache = CalendarCache(settings.timezone)
        self.scenes = SceneFactory(self.words, settings.policy(), calendar_cache, slots(modules))
        check(modules, self.scenes.policy, KINDS)
        self.reception = reception(modules)
        limited = {channel.name: LimitedChannel(channel, limiter()) for channel in self.channels}
        self.workshop = workshop or Workshop(zone=settings.timezone, overlay=settings.texts)
        self.photos = PhotoFolder(settings.data_dir / "photos")
        documents = recipes(self.database, self.scenes, clock, self.workshop, self.photos)
        self.links = FileLinks(
            public_url=settings.public_url,
            secret=self.scenes.policy.pepper,
            folder=settings.data_dir / "links",
            clock=clock,
        )
        self.delivery = Delivery(
            owner=owner,
            database=self.database,
            channels=limited,
            composing=Composing(
                database=self.database,
                scenes=self.scenes,
                composers=composers(modules),
                documents=documents,
                clock=clock,
                instead=self.links.instead,
            ),
            clock=clock,
        )
        self.fetching = Fetching(
            database=self.database,
            channels={channel.name: channel for channel in self.channels},
            read=self.workshop.do,
            clean=self.workshop.do,
            photos=self.photos,
            keep_roster=RosterFiles(
                database=self.database, scenes=self.scenes, read=self.workshop.do, clock=clock
            ).keep,
            hand_over=self._take_in,
            clock=clock,
        )
        self.menus = Menus(
            database=self.database, reception=self.reception, channels=limited, words=self.words
        )
        self.dispatcher = Dispatcher(
            database=self.database,
            reception=self.reception,
            scenes=self.scenes,
            delivery=self.delivery,
            menus=self.menus,
            clock=clock,
            fetch=self.fetching.wake,
            inbound=inbound,
        )
        self.arrivals = Arrivals(database=self.database, hand_over=self.dispatcher.receive, clock=clock)
        ways: dict[str, By] = {
            channel.name: "webhook" if settings.hooked and channel.name in HOOKS else "polling"
            for channel in self.channels
        }
        self.pulse = Pulse(clock, ways)
        self.supervisor = ChannelSupervisor(
            self.channels,
            database=self.database,
            leases=self.leases,
            dispatcher=self.dispatcher,
            arrivals=self.arrivals,
            pulse=self.pulse,
        )
        self.web = Web(
            brought={
                channel.name: Brought(
                    HOOKS[channel.name],
                    settings.webhook_secret.get_secret_value(),
                    self.supervisor.taker(channel),
                )
                for channel in self.channels
                if ways[channel.name] == "webhook"
            },
            links=self.links,
            documents=documents,
            health=Health(
                database=self.database,
                pulse=self.pulse,
                clock=clock,
                zone=settings.timezone,
                limits={
                    name: limit
                    for name, limit in self.scenes.policy.monthly_quotas.items()
                    if limit and name in ways
                },
                stalled=self.delivery.stalled,
                free=free_beside(settings.data_dir),
            ),
            pulse=self.pulse,
            words=self.words,
            clock=clock,
        )
        self.dashboard: Dashboard | None = None
        if dashboard is not None:
            self.dashboard = dashboard(
                database=self.database,
                scenes=self.scenes,
                links=self.links,
                documents=documents,
                clock=clock,
                wake=self.delivery.wake,
            )
        self.routes = [*self.web.routes(), *(self.dashboard.routes() if self.dashboard else ())]
        """What the product answers over HTTP."""
        self.listener = HttpListener(self.routes)
        self.housekeeping = Housekeeping(
            database=self.database,
            storage=self.storage,
            leases=self.leases,
            scenes=self.scenes,
            calendar_cache=calendar_cache,
            channels=self.channels,
            delivery=self.delivery,
            fetching=self.fetching,
            links=self.links,
            photos=self.photos,
            chores=partial(chores, modules=modules),
            clock=clock,
            zone=settings.timezone,
        )
        self.schedule = Schedule(self.housekeeping.looks(), clock)
        self.scenes.process_report = partial(process_report, self.pulse, self.schedule)

    async def open(self) -> None:
        """Get ready: read the calendar, take back what a killed process left, meet the platforms."""
        await self.leases.begin()
        await self.housekeeping.reap()
        if not self.leases.shared:
            await self.fetching.take_over()
        await self.supervisor.open()
        await self.housekeeping.refresh()
        self.delivery.aside(self.menus.everybody())

    async def run(self) -> None:
        """Serve until cancelled. Raises Fatal where an operator must act."""
        await self.open()
        self.schedule.start()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self.leases.run())
                group.create_task(self.delivery.run())
                group.create_task(self.fetching.run())
                group.create_task(self.schedule.tick())
                group.create_task(self.arrivals.run())
                for channel in self.supervisor.usable:
                    group.create_task(self.supervisor.listen(channel))
        finally:
            await self.listener.close()
            await self.fetching.close()
            # A send that is cut off is in doubt and may come twice; a few seconds spare people that.
            with suppress(TimeoutError):
                async with asyncio.timeout(GRACE):
                    await self.delivery.finish()
            await self.close()

    async def close(self) -> None:
        """Stop looking, let go of the platforms and the database."""
        self.schedule.stop()
        await self.listener.close()
        if self.dashboard is not None:
            await self.dashboard.close()
        await self.fetching.close()
        await self.supervisor.close()
        self.workshop.close()
        await self.leases.end()
        await self.database.close()

    async def _take_in(self, update: Update) -> None:
        """A document that was fetched goes the way of every update."""
        await self.dispatcher.receive(update.address.channel, [update], "")
