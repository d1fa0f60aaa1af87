"""The composition root: the only place that picks the parts and wires them."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.calendar.cache import CalendarCache
from bot.channels.base import Channel, ChannelError
from bot.delivery.checkpoints import Checkpoints, unwatched
from bot.delivery.composing import Composing
from bot.delivery.deliver import Delivery, LimitedChannel
from bot.delivery.limits import RateLimiter
from bot.documents.reading import read_document
from bot.platforms import HOOKS, channels_of
from bot.processes.leases import LIFE, ProcessLeases
from bot.processes.schedule import Look, Schedule
from bot.receiving.arrivals import Arrivals
from bot.receiving.dispatch import Dispatcher
from bot.receiving.fetching import Fetching
from bot.receiving.menus import Menus
from bot.reports.recipes import recipes
from bot.scenes import SceneFactory
from bot.settings import Settings
from bot.web.file_links import FileLinks
from bot.web.health import By, Health, Pulse
from bot.web.routes import Brought, HttpDoor, Web
from bot.words.texts import FluentWords
from domain.policy import Invitation
from domain.ports import Clock
from domain.talk.messages import Update
from handlers.module import Module, Plan
from handlers.modules import MODULES, chores, composers, reception, slots
from storage.engine.database import Database
from storage.work import SqlStorage, writing

log = logging.getLogger(__name__)

GRACE = 5.0
"""Seconds that what is being sent may take when the process is asked to stop."""

PAUSE = 2.0
"""Seconds before a batch that could not be committed is asked for again."""

REMEMBERED = timedelta(days=8)
"""How long an update's id is kept: Telegram keeps undelivered updates for one day, and restarts ids after a week."""


class App:
    """One running assistant."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock,
        channels: Sequence[Channel] | None = None,
        trail: Checkpoints = unwatched,
        limiter: Callable[[], RateLimiter] = RateLimiter,
        words: FluentWords | None = None,
        lease: timedelta = LIFE,
        database: Database | None = None,
        modules: Sequence[Module] = MODULES,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self.database = database or Database(settings.database)
        owner = uuid.uuid4().hex
        self.tenure = ProcessLeases(database=self.database, owner=owner, clock=clock, life=lease)
        self.storage = SqlStorage(self.database)
        self.words = words or FluentWords(zone=settings.timezone, overlay=settings.texts)
        self.channels = channels_of(settings, self.words, clock) if channels is None else channels
        self.stage = SceneFactory(
            self.words, settings.policy(), CalendarCache(settings.timezone), slots(modules)
        )
        self.desk = reception(modules)
        doors = {channel.name: LimitedChannel(channel, limiter()) for channel in self.channels}
        documents = recipes(self.database, self.stage, clock)
        self.links = FileLinks(
            public_url=settings.public_url,
            secret=self.stage.policy.pepper,
            folder=settings.data_dir / "links",
            clock=clock,
        )
        self.delivery = Delivery(
            owner=owner,
            database=self.database,
            doors=doors,
            composing=Composing(
                database=self.database,
                stage=self.stage,
                composers=composers(modules),
                clock=clock,
                trail=trail,
            ),
            documents=documents,
            clock=clock,
            trail=trail,
            instead=self.links.instead,
        )
        self.fetching = Fetching(
            database=self.database,
            channels={channel.name: channel for channel in self.channels},
            read=read_document,
            hand_over=self._take_in,
            stage=self.stage,
            clock=clock,
        )
        self.menus = Menus(database=self.database, desk=self.desk, doors=doors, words=self.words)
        self.dispatcher = Dispatcher(
            database=self.database,
            reception=self.desk,
            stage=self.stage,
            delivery=self.delivery,
            menus=self.menus,
            clock=clock,
            trail=trail,
            fetch=self.fetching.wake,
        )
        self.arrivals = Arrivals(database=self.database, hand_over=self.dispatcher.receive, clock=clock)
        ways: dict[str, By] = {
            channel.name: "webhook" if settings.hooked and channel.name in HOOKS else "polling"
            for channel in self.channels
        }
        self._refused: set[str] = set()
        self.pulse = Pulse(clock, ways)
        self.web = Web(
            brought={
                channel.name: Brought(
                    HOOKS[channel.name], settings.webhook_secret.get_secret_value(), self._taker(channel)
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
                    for name, limit in self.stage.policy.monthly_quotas.items()
                    if limit and name in ways
                },
            ),
            pulse=self.pulse,
            words=self.words,
            clock=clock,
        )
        self.door = HttpDoor(self.web.routes())
        self.schedule = Schedule(
            [
                Look("calendar", 60, self.refresh),
                *[
                    Look(chore.name, chore.seconds, self._chore(chore.name, chore.seconds, chore.plan))
                    for chore in chores(self.stage.policy, modules)
                ],
                Look("reaper", 10, self._reap),
                Look("documents", 20, self.fetching.begin_some),
                Look("inbox", 3600, self._forget),
            ]
        )

    async def open(self) -> None:
        """Get ready: read the calendar, take back what a killed process left, meet the platforms."""
        await self.tenure.begin()
        await self._reap()
        if not self.tenure.shared:
            await self.fetching.take_over()
        for channel in self.channels:
            try:
                await channel.open()
            except ChannelError as fault:
                self._shut(channel, fault)
        await self.refresh()
        self.delivery.aside(self.menus.everybody())

    async def run(self) -> None:
        """Serve until cancelled. Raises Fatal where an operator must act."""
        await self.open()
        self.schedule.start()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self.tenure.run())
                group.create_task(self.delivery.run())
                group.create_task(self.fetching.run())
                group.create_task(self.schedule.tick())
                group.create_task(self.arrivals.run())
                for channel in self.channels:
                    if channel.name not in self._refused:
                        group.create_task(self._listen(channel))
        finally:
            await self.door.close()
            await self.fetching.close()
            # A send that is cut off is in doubt and may come twice; a few seconds spare people that.
            with suppress(TimeoutError):
                async with asyncio.timeout(GRACE):
                    await self.delivery.finish()
            await self.close()

    async def close(self) -> None:
        """Stop looking, let go of the platforms and the database."""
        self.schedule.stop()
        await self.door.close()
        await self.fetching.close()
        for channel in self.channels:
            await channel.close()
        await self.tenure.end()
        await self.database.close()

    async def _listen(self, channel: Channel) -> None:
        """Take updates from this channel. Where they are fetched, one process at a time does so."""
        if self.pulse.ways[channel.name] == "webhook":
            await self._take_from(channel)
        else:
            await self.tenure.alone(f"polling:{channel.name}", lambda: self._take_from(channel))

    async def _take_from(self, channel: Channel) -> None:
        """Take updates; after a fault of ours, from where the last commit left off."""

        take = self._taker(channel)

        async def receive(updates: list[Update], following: str) -> None:
            self.pulse.heard(channel.name)
            if updates or following:
                await take(updates, following)

        while True:
            async with writing(self.database) as work:
                cursor = await work.inbox.cursor(channel.name)
            try:
                await channel.run(receive, cursor)
            except ChannelError as fault:
                self._shut(channel, fault)
                return
            except Exception:
                log.exception("a batch of %s was not taken; it comes again", channel.name)
                await asyncio.sleep(PAUSE)

    def _shut(self, channel: Channel, fault: ChannelError) -> None:
        """Leave a door whose platform refuses us to the operator. Raises the fault where no other door is left."""
        self._refused.add(channel.name)
        if self._refused >= {one.name for one in self.channels}:
            raise fault
        log.error("%s (the other doors stay open)", fault)

    def _taker(self, channel: Channel) -> Callable[[list[Update], str], Awaitable[None]]:
        """Takes updates of this channel; returns when they are kept, so that its platform may forget them."""

        async def take(updates: list[Update], following: str) -> None:
            if channel.capabilities.keeps:
                await self.dispatcher.receive(channel.name, updates, following)
            else:
                await self.arrivals.keep(updates)

        return take

    async def _take_in(self, update: Update) -> None:
        """A document that was fetched goes the way of every update."""
        await self.dispatcher.receive(update.address.channel, [update], "")

    async def _reap(self) -> int:
        """Take back what processes held that are not alive any more."""
        async with writing(self.database) as work:
            living = await self.tenure.living(work)
        return await self.delivery.reap(living=living)

    def _chore(self, name: str, every: int, plan: Plan) -> Callable[[], Awaitable[int]]:
        async def run() -> int:
            # Any number of processes may plan the same: keys keep it once. One at a time spares the others the search.
            if not await self.tenure.mine(f"chore:{name}", every + LIFE.total_seconds()):
                return 0
            done = await plan(self.storage, self.clock.now(), self.stage.almanac.calendar)
            if done:
                self.delivery.wake()
            return done

        return run

    async def refresh(self) -> int:
        """Read the calendar anew, and the links that open the bot, which a platform may have told meanwhile."""
        async with writing(self.database) as work:
            await self.stage.almanac.refresh(work, self.clock.now().astimezone(self.settings.timezone).date())
        if self.invitations != self.stage.policy.invitations:
            self.stage.policy = replace(self.stage.policy, invitations=self.invitations)
        return 0

    @property
    def invitations(self) -> tuple[Invitation, ...]:
        """The links that open the bot, for the channels that have one, as far as the platforms have told them."""
        return tuple(
            Invitation(channel.name, channel.invitation, carries_code=channel.capabilities.start_payload)
            for channel in self.channels
            if channel.invitation
        )

    async def _forget(self) -> int:
        self.links.forget()
        async with writing(self.database) as work:
            return await work.inbox.forget(self.clock.now() - REMEMBERED)
