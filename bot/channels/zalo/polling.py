"""Fetching events by long polls that never wait for anybody.

Zalo hands an event only to a poll that is waiting at that moment, one event a poll, and keeps nothing: what no poll
waits for is lost. So several polls of ours wait side by side, each begins anew before anything is done about what it
brought, and the receiver must store the event at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

from bot.channels.base import Receive
from bot.channels.zalo.api import Refused, ZaloApi, ZaloError
from bot.channels.zalo.errors import EMPTY_POLL, outcome
from bot.channels.zalo.inbound import read_event
from bot.channels.zalo.pauses import Patience, ZaloPauses
from bot.channels.zalo.webhook import ready_to_poll
from domain.ports import Clock
from domain.talk.messages import Update

LAST_WORDS = 5.0
"""Seconds that what has arrived gets to be written down when the process is asked to stop."""


class ZaloPolling:
    """One run of the loops, to the end of the process."""

    def __init__(self, api: ZaloApi, *, clock: Clock, pauses: ZaloPauses, remove_webhook: bool) -> None:
        self._api = api
        self._clock = clock
        self._pauses = pauses
        self._patience = Patience(pauses)
        self._remove_webhook = remove_webhook
        self._next = 0.0
        self._looked = asyncio.Lock()
        self._arriving: set[asyncio.Task[None]] = set()
        self._failed: asyncio.Future[None] | None = None

    async def run(self, receive: Receive) -> None:
        """Pass event after event to `receive` until cancelled. Raises Fatal, and what `receive` raises."""
        await ready_to_poll(self._api, self._patience, remove=self._remove_webhook)
        self._failed = asyncio.get_running_loop().create_future()
        polls = [asyncio.create_task(self._poll(receive)) for _ in range(self._pauses.beside)]
        for poll in polls:
            poll.add_done_callback(self._ended)
        try:
            await self._failed
        finally:
            for poll in polls:
                poll.cancel()
            await asyncio.gather(*polls, return_exceptions=True)
            await self._last_words()

    async def _poll(self, receive: Receive) -> None:
        while True:
            await self._turn()
            try:
                raw = await self._api.events(self._pauses.poll)
            except ZaloError as error:
                if not isinstance(error, Refused) or error.code != EMPTY_POLL:
                    await self._after(error)
                    continue
                raw = []
            self._patience.rewarded()
            now = self._clock.now()
            updates = [update for event in raw if (update := read_event(event, now=now)) is not None]
            self._begin(_given(receive, updates))

    async def _after(self, error: ZaloError) -> None:
        """Wait, after a refusal until it is clear that no webhook takes the events."""
        await self._patience.wait(outcome(error))
        if isinstance(error, Refused):
            async with self._looked:
                await ready_to_poll(self._api, self._patience, remove=self._remove_webhook)

    def _begin(self, receiving: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(receiving)
        self._arriving.add(task)
        task.add_done_callback(self._arriving.discard)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """The first fault of a poll or a receiver is the fault of the run."""
        fault = None if task.cancelled() else task.exception()
        if fault is not None and self._failed is not None and not self._failed.done():
            self._failed.set_exception(fault)

    async def _last_words(self) -> None:
        """Let what arrived be written down: the platform has forgotten it."""
        arriving = set(self._arriving)
        if arriving:
            await asyncio.wait(arriving, timeout=LAST_WORDS)
        for task in arriving:
            task.cancel()
        await asyncio.gather(*arriving, return_exceptions=True)

    async def _turn(self) -> None:
        """Keep the beginnings of polls apart."""
        now = asyncio.get_running_loop().time()
        begins = max(self._next, now)
        self._next = begins + self._pauses.apart
        if begins > now:
            await asyncio.sleep(begins - now)


async def _given(receive: Receive, updates: list[Update]) -> None:
    await receive(updates, "")
