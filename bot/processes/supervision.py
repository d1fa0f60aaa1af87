"""Keeps the channels receiving: opens them, takes what they bring, and goes on after a fault of ours."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from bot.channels.base import Channel, ChannelError
from bot.processes.leases import ProcessLeases
from bot.receiving.arrivals import Arrivals
from bot.receiving.dispatch import Dispatcher
from bot.web.health import Pulse
from domain.talk.messages import Update
from storage.engine.database import Database
from storage.work import writing

log = logging.getLogger(__name__)

PAUSE = 2.0
"""Seconds before a batch that could not be committed is asked for again."""


class ChannelSupervisor:
    """Runs the channels of one process. `pulse` knows which of them poll, and is told of every answer."""

    def __init__(
        self,
        channels: Sequence[Channel],
        *,
        database: Database,
        leases: ProcessLeases,
        dispatcher: Dispatcher,
        arrivals: Arrivals,
        pulse: Pulse,
    ) -> None:
        self._channels = channels
        self._database = database
        self._leases = leases
        self._dispatcher = dispatcher
        self._arrivals = arrivals
        self._pulse = pulse
        self._refused: set[str] = set()

    @property
    def usable(self) -> list[Channel]:
        """The channels whose platforms have not refused the bot."""
        return [channel for channel in self._channels if channel.name not in self._refused]

    async def open(self) -> None:
        """Open every channel. Raises ChannelError where all platforms refuse the bot."""
        for channel in self._channels:
            try:
                await channel.open()
            except ChannelError as fault:
                self._shut(channel, fault)

    async def listen(self, channel: Channel) -> None:
        """Take updates from this channel until cancelled. Where they are polled for, one process at a time does so.

        Returns where its platform refuses the bot; raises that ChannelError where no other channel is left.
        """
        if self._pulse.ways[channel.name] == "webhook":
            await self._take_from(channel)
        else:
            await self._leases.alone(f"polling:{channel.name}", lambda: self._take_from(channel))

    async def close(self) -> None:
        """Let go of the platforms."""
        for channel in self._channels:
            await channel.close()

    def taker(self, channel: Channel) -> Callable[[list[Update], str], Awaitable[None]]:
        """Takes updates of this channel and the cursor behind them; returns when they are kept.

        Then the platform may forget them.
        """

        async def take(updates: list[Update], following: str) -> None:
            if channel.capabilities.keeps:
                await self._dispatcher.receive(channel.name, updates, following)
            else:
                await self._arrivals.keep(updates)

        return take

    async def _take_from(self, channel: Channel) -> None:
        """Take updates; after a fault of ours, from where the last commit left off."""

        take = self.taker(channel)

        async def receive(updates: list[Update], following: str) -> None:
            self._pulse.heard(channel.name)
            if updates or following:
                await take(updates, following)

        while True:
            async with writing(self._database) as work:
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
        """Use a channel no more whose platform refuses the bot, and log why. Raises the fault for the last one."""
        self._refused.add(channel.name)
        if not self.usable:
            raise fault
        log.error("%s (the other channels go on)", fault)
