"""Brings events to the bot: to a poll that waits right now, or to the webhook. Without either, an event is lost."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.demo.emulators.journal import Json
from bot.demo.emulators.zalo.client import LocalClient
from bot.demo.emulators.zalo.journal import ZaloCounters
from bot.demo.emulators.zalo.state import ZaloRefusal

POLLS_PER_SECOND = 20
MOST_TRIES = 5


class TooFast(Exception):  # noqa: N818  the platform's answer, not a fault of the program
    """More polls a second than the server in between lets through."""


@dataclass(slots=True)
class ZaloBehaviour:
    """How this Zalo behaves where documents and measurements differ.

    `wrapped`: a webhook's body is wrapped in `{"ok": true, "result": …}`. `duplicate`: every event is posted twice.
    `empty_probe`: the probe of a webhook has no body. `image_field`: which field holds a picture's address. `retry`: a
    refused webhook post is tried again. `retain_offline`: events without a waiter are kept for the next poll.
    `info_missing`: `getWebhookInfo` answers 404 where none is set.
    """

    wrapped: bool = False
    duplicate: bool = False
    empty_probe: bool = False
    image_field: str = "photo_url"
    retry: bool = False
    retain_offline: bool = False
    info_missing: bool = False


@dataclass(frozen=True, slots=True)
class ZaloWebhook:
    """`updated_at` is in milliseconds."""

    url: str
    secret: str
    updated_at: int


class ZaloDeliveries:
    """The polls that wait, and the webhook. `monotonic` gives real seconds, `changed` is called on every change.

    `first_retry` is the wait in seconds before a refused post is tried again; it doubles.
    """

    def __init__(
        self,
        *,
        counters: ZaloCounters,
        client: LocalClient,
        style: ZaloBehaviour,
        monotonic: Callable[[], float],
        changed: Callable[[], None],
        first_retry: float,
    ) -> None:
        self.webhook: ZaloWebhook | None = None
        self._counters = counters
        self._client = client
        self._style = style
        self._monotonic = monotonic
        self._changed = changed
        self._first_retry = first_retry
        self._waiters: deque[asyncio.Future[Json | None]] = deque()
        self._kept: deque[Json] = deque()
        self._polled: deque[float] = deque(maxlen=POLLS_PER_SECOND)
        self._order: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._posts: set[asyncio.Task[None]] = set()

    @property
    def waiting(self) -> int:
        """How many polls wait right now."""
        return len(self._waiters)

    def add(self, event: Json, *, chat: str) -> None:
        """Hand out one event the way it goes now, or lose it."""
        if self.webhook is not None:
            post = asyncio.get_running_loop().create_task(self._post(self.webhook, event, chat))
            self._posts.add(post)
            post.add_done_callback(self._posts.discard)
        elif self._waiters:
            self._waiters.popleft().set_result(event)
        elif self._style.retain_offline:
            self._kept.append(event)
        else:
            self._counters.lost_updates += 1
        self._changed()

    # Long polls

    async def poll(self, seconds: float) -> Json:
        """The one event that comes meanwhile. Raises ZaloRefusal (408 where none came) and TooFast."""
        if self.webhook is not None:
            raise ZaloRefusal(400, "Bad request: can't use getUpdates while webhook is set")
        now = self._monotonic()
        if len(self._polled) == POLLS_PER_SECOND and now - self._polled[0] < 1.0:
            self._counters.throttled += 1
            raise TooFast
        self._polled.append(now)
        self._counters.polls += 1
        event = self._kept.popleft() if self._kept else await self._wait(seconds)
        if event is None:
            raise ZaloRefusal(408, "Request timeout")
        self._counters.delivered += 1
        return event

    async def _wait(self, seconds: float) -> Json | None:
        waiter: asyncio.Future[Json | None] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        self._changed()
        try:
            await asyncio.wait({waiter}, timeout=seconds)
        except asyncio.CancelledError:
            if waiter.done() and waiter.result() is not None:
                self.lost()  # the poll was given up while the event was handed out
            raise
        finally:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
            self._changed()
        return waiter.result() if waiter.done() else None

    def lost(self) -> None:
        """An event was handed out and did not arrive."""
        self._counters.lost_updates += 1
        self._changed()

    # ZaloWebhook

    async def probe(self, webhook: ZaloWebhook) -> tuple[int, str]:
        """Knock at the webhook: its status and how the platform names that."""
        body = b"" if self._style.empty_probe else b"{}"
        return await self._client.post(webhook.url, body=body, secret=webhook.secret)

    async def close(self) -> None:
        """End every poll and every post."""
        while self._waiters:
            self._waiters.popleft().set_result(None)
        posts = list(self._posts)
        for post in posts:
            post.cancel()
        await asyncio.gather(*posts, return_exceptions=True)

    async def _post(self, webhook: ZaloWebhook, event: Json, chat: str) -> None:
        shown = {"ok": True, "result": event} if self._style.wrapped else event
        body = json.dumps(shown, ensure_ascii=False).encode()
        async with self._order[chat]:
            for _ in range(2 if self._style.duplicate else 1):
                await self._post_once(webhook, body)

    async def _post_once(self, webhook: ZaloWebhook, body: bytes) -> None:
        wait = self._first_retry
        for tried in range(MOST_TRIES if self._style.retry else 1):
            if tried:
                await asyncio.sleep(wait)
                wait *= 2
            self._counters.webhook_posts += 1
            status, _ = await self._client.post(webhook.url, body=body, secret=webhook.secret)
            if 200 <= status < 300:
                self._counters.delivered += 1
                self._changed()
                return
            self._counters.webhook_failures += 1
            self._changed()
        self._counters.lost_updates += 1
        self._changed()
