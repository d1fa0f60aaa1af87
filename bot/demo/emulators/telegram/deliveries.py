"""Brings updates to the bot: kept until confirmed, by long poll or by webhook, presses apart from messages.

https://core.telegram.org/bots/api#getting-updates
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from urllib.parse import urlsplit

import aiohttp

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.journal import TelegramCounters
from bot.demo.emulators.telegram.state import TelegramRefusal

PRESS_SECONDS = 150.0
KEPT_SECONDS = 24 * 3600.0
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
Lane = tuple[str, int]


@dataclass(slots=True)
class Pending:
    """One update that is not confirmed yet; `lane` is the queue it must stay in order with."""

    update_id: int
    kind: str
    update: Json
    lane: Lane
    born: float
    deliveries: int = 0

    @property
    def press(self) -> bool:
        return self.kind == "callback_query"


@dataclass(frozen=True, slots=True)
class TelegramWebhook:
    url: str
    secret: str = ""
    max_connections: int = 40


class TelegramDeliveries:
    """Every unconfirmed update and the two ways out. `monotonic` gives real seconds, `now` the demo's time,
    `changed` is called whenever a count or what is pending is different.

    `first_retry` is how many seconds a refused webhook post waits for its first repetition; the wait doubles
    up to a minute, unless the bot's answer carries `Retry-After`.
    """

    def __init__(
        self,
        *,
        counters: TelegramCounters,
        monotonic: Callable[[], float],
        now: Callable[[], datetime],
        changed: Callable[[], None],
        first_retry: float,
        first_update_id: int,
    ) -> None:
        self.pending: dict[int, Pending] = {}
        self.next_id = first_update_id
        self.webhook: TelegramWebhook | None = None
        self.allowed: list[str] = []
        self.repeat_webhook = 0
        self.last_error: tuple[datetime, str] | None = None
        self._counters = counters
        self._monotonic = monotonic
        self._now = now
        self._changed = changed
        self._first_retry = first_retry
        self._again: deque[Pending] = deque()
        self._poller: asyncio.Future[None] | None = None
        self._asked: tuple[int, float] | None = None
        self._swept = float("-inf")
        self._lanes: dict[Lane, deque[Pending]] = {}
        self._runners: set[asyncio.Task[None]] = set()
        self._connections = asyncio.Semaphore(40)
        self._session: aiohttp.ClientSession | None = None

    # Inwards

    def add(self, kind: str, body: Json, *, lane: Lane) -> int:
        """Queue one update and wake the polls that wait. Returns its id, even of a kind the bot does not want."""
        update_id = self.next_id
        self.next_id += 1
        if self.allowed and kind not in self.allowed:
            return update_id
        pending = Pending(update_id, kind, {"update_id": update_id, kind: body}, lane, self._monotonic())
        self.pending[update_id] = pending
        if self.webhook is not None:
            self._enqueue(pending)
        elif self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        return update_id

    # Long polls

    async def poll(self, *, offset: int | None, limit: int, seconds: float) -> list[Json]:
        """Answer `getUpdates`. Raises TelegramRefusal 409 while a webhook is set or when another poll takes over."""
        if self.webhook is not None:
            raise TelegramRefusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._counters.polls += 1
        self._end_poll(
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        self._confirm(offset)
        self._changed()
        if self._asked_again(offset):
            limit = 1
        batch = self._batch(limit)
        if not batch and seconds > 0:
            poller: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._poller = poller
            try:
                await asyncio.wait({poller}, timeout=seconds)
            finally:
                if self._poller is poller:
                    self._poller = None
                if poller.done():
                    poller.exception()  # seen, even where the poll is gone by now
            if poller.done():
                poller.result()
            batch = self._batch(limit)
        if batch and offset is not None:
            self._asked = (offset, self._monotonic())
        return batch

    def repeat(self, updates: Iterable[Json]) -> None:
        """Deliver these updates once more with the next poll, confirmed or not."""
        for update in updates:
            pending = self.pending.get(int(str(update["update_id"])))
            if pending is not None:
                self._again.append(pending)

    def _end_poll(self, description: str) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(TelegramRefusal(409, description))

    def _confirm(self, offset: int | None) -> None:
        if offset is None or not self.pending:
            return
        if offset < 0:
            offset = ([*self.pending][offset:] or [0])[0]
        for update_id in list(takewhile(offset.__gt__, self.pending)):
            del self.pending[update_id]

    def _asked_again(self, offset: int | None) -> bool:
        # "Flood" guard of the platform: the same offset within half a second gets one update at a time.
        return (
            offset is not None
            and self._asked is not None
            and self._asked[0] == offset
            and self._monotonic() - self._asked[1] < 0.5
        )

    def _batch(self, limit: int) -> list[Json]:
        self._expire()
        out: list[Json] = []
        while self._again and len(out) < limit:
            out.append(self._handed(self._again.popleft()))
        for pending in self.pending.values():
            if len(out) >= limit:
                break
            out.append(self._handed(pending))
        return out

    def _handed(self, pending: Pending) -> Json:
        self._counters.delivered += 1
        if pending.deliveries:
            self._counters.repeated += 1
        pending.deliveries += 1
        return pending.update

    def _expire(self) -> None:
        now = self._monotonic()
        if now - self._swept < 1.0:
            return
        self._swept = now
        for pending in [p for p in self.pending.values() if _expired(p, now)]:
            del self.pending[pending.update_id]
            self._counters.expired += 1

    # TelegramWebhook

    def set_webhook(self, webhook: TelegramWebhook | None) -> None:
        """Switch the webhook on, over or off; what is pending goes the new way."""
        if webhook is not None:
            self._end_poll("Conflict: terminated by setWebhook request")
        for runner in self._runners:
            runner.cancel()
        self._lanes.clear()
        self.webhook = webhook
        self.last_error = None
        if webhook is not None:
            self._connections = asyncio.Semaphore(webhook.max_connections)
            for pending in self.pending.values():
                self._enqueue(pending)

    def drop(self) -> None:
        """Forget all pending updates."""
        self.pending.clear()
        self._again.clear()
        for lane in self._lanes.values():
            lane.clear()

    async def close(self) -> None:
        """End polls and posts; pending updates stay."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        runners = list(self._runners)
        for runner in runners:
            runner.cancel()
        await asyncio.gather(*runners, return_exceptions=True)
        self._lanes.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def resume(self) -> None:
        """Post again after a close."""
        if self.webhook is not None:
            self.set_webhook(self.webhook)

    def _enqueue(self, pending: Pending) -> None:
        lane = self._lanes.get(pending.lane)
        if lane is not None:
            lane.append(pending)
            return
        lane = self._lanes[pending.lane] = deque([pending])
        runner = asyncio.get_running_loop().create_task(self._run(pending.lane, lane))
        self._runners.add(runner)
        runner.add_done_callback(self._runners.discard)

    async def _run(self, name: Lane, lane: deque[Pending]) -> None:
        """Post one lane in order; the head stays until the bot says 2xx."""
        webhook = self.webhook
        wait = self._first_retry
        while lane and webhook is not None:
            head = lane[0]
            if _expired(head, self._monotonic()):
                self._counters.expired += 1
            else:
                async with self._connections:
                    refused = await self._post(webhook, head)
                if refused is not None:
                    await asyncio.sleep(refused if refused > 0 else wait)
                    wait = min(wait * 2, 60.0)
                    continue
                if self.repeat_webhook > 0:
                    self.repeat_webhook -= 1
                    continue
            wait = self._first_retry
            if lane and lane[0] is head:  # it may have been dropped meanwhile
                lane.popleft()
            self.pending.pop(head.update_id, None)
            self._changed()
        if self._lanes.get(name) is lane:
            del self._lanes[name]

    async def _post(self, webhook: TelegramWebhook, pending: Pending) -> float | None:
        """None if the bot took it, else the seconds it asked to wait, or 0 if it named none."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
        self._counters.webhook_posts += 1
        self._handed(pending)
        body = json.dumps(pending.update, ensure_ascii=False).encode()
        if urlsplit(webhook.url).hostname not in LOOPBACK:
            return self._failed("Failed to resolve host: Name or service not known")
        try:
            async with self._session.post(
                webhook.url, data=body, headers=headers, allow_redirects=False
            ) as response:
                if 200 <= response.status < 300:
                    return None
                asked = response.headers.get("Retry-After", "")
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
                return float(asked) if asked.isdecimal() else 0.0
        except (aiohttp.ClientError, TimeoutError, OSError):
            return self._failed("Connection failed")

    def _failed(self, description: str) -> float:
        self._counters.webhook_failures += 1
        self.last_error = (self._now(), description)
        self._changed()
        return 0.0


def _expired(pending: Pending, now: float) -> bool:
    return now - pending.born > (PRESS_SECONDS if pending.press else KEPT_SECONDS)
