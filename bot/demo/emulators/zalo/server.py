"""The local Zalo as one object: an HTTP server for the bot, phones for the people, faults for the tests.

Listens on loopback only and fetches from there only. Never logs a request: its path holds the token.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from urllib.parse import unquote

from aiohttp import web

from bot.demo.emulators.journal import Json
from bot.demo.emulators.server import ApiServer, answered, gateway_page
from bot.demo.emulators.zalo.client import LocalClient
from bot.demo.emulators.zalo.deliveries import TooFast, ZaloBehaviour, ZaloDeliveries
from bot.demo.emulators.zalo.journal import ZaloCall, ZaloCounters, ZaloFault, ZaloFaultKind
from bot.demo.emulators.zalo.methods import DailyLimit, ZaloMethods
from bot.demo.emulators.zalo.parameters import ZaloParameters, read_parameters
from bot.demo.emulators.zalo.phones import ZaloPhones
from bot.demo.emulators.zalo.state import ZaloMessage, ZaloRefusal, ZaloState
from domain.ports import Clock

POLL_SECONDS = 30
LONGEST_POLL = 120
MONTHLY_QUOTA = 3000
_TOKEN = re.compile(r"[0-9]+:.+")
_PAGES: dict[ZaloFaultKind, int] = {"html429": 429, "html502": 502, "html504": 504}


class ZaloEmulator(ZaloPhones, ApiServer[ZaloCall, ZaloFault]):
    """A local Zalo for one bot.

    `quota` is how many messages a month it may send. `style` says how the platform behaves where documents and
    measurements differ, and may be changed at any time. `records` bounds the journal of calls, `keep_messages` the
    messages kept per chat. `monotonic` gives the real seconds by which polls are counted; long polls
    themselves wait in real time. `first_retry` is in seconds.
    """

    def __init__(
        self,
        *,
        token: str,
        clock: Clock,
        quota: int = MONTHLY_QUOTA,
        style: ZaloBehaviour | None = None,
        records: int = 10_000,
        keep_messages: int = 1_000,
        first_retry: float = 0.5,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        if not _TOKEN.fullmatch(token):
            raise ValueError("a token looks like 123456:secret")
        style = style or ZaloBehaviour()
        counters, state, self._client = ZaloCounters(), ZaloState(keep_messages=keep_messages), LocalClient()
        deliveries = ZaloDeliveries(
            counters=counters,
            client=self._client,
            style=style,
            monotonic=monotonic,
            changed=state.changed,
            first_retry=first_retry,
        )
        ZaloPhones.__init__(
            self,
            state=state,
            deliveries=deliveries,
            counters=counters,
            style=style,
            clock=clock,
            quota=quota,
        )
        ApiServer.__init__(self, records=records, signal=state)
        self._token = token
        self._monotonic = monotonic
        self._methods = ZaloMethods(
            bot={
                "id": "1459232241454765289",
                "account_name": "bot.VDKyGxQvc",
                "account_type": "BASIC",
                "can_join_groups": False,
            },
            phones=self,
            deliveries=deliveries,
            monotonic=monotonic,
        ).table

    async def _end(self) -> None:
        await self.deliveries.close()
        await self._client.close()

    @property
    def media(self) -> str:
        """Where the pictures people send can be fetched; the name goes behind it."""
        return f"{self.url}/media/"

    @property
    def hosts(self) -> dict[str, str]:
        """Public host names and the server on this machine that each leads to."""
        return self._client.hosts

    # Faults and looking

    def fault(self, method: str, *, kind: ZaloFaultKind, chat: str = "", times: int | None = 1) -> None:
        """Let the next `times` calls of a method ("*": any) for a chat (empty: any) go wrong; None: until healed."""
        self.faults.append(ZaloFault(method, chat or None, times, kind))

    def outbox(self, chat_id: str = "") -> list[ZaloMessage]:
        """What the bot sent and the platform took, oldest first, perhaps of one chat only."""
        chats = [self.state.chats[chat_id]] if chat_id else self.state.chats.values()
        sent = [message for chat in chats for message in chat.messages if message.from_bot]
        return sorted(sent, key=lambda message: message.date)

    def unknown_parameters(self) -> set[tuple[str, str]]:
        """(method, parameter) the bot sent and the platform swallowed. Should be empty."""
        return {(call.method, name) for call in self.calls for name in call.unknown}

    async def next_call(self, method: str = "", *, timeout: float = 5.0) -> ZaloCall:  # noqa: ASYNC109
        """The next call (of this method) that ends from now on. Raises TimeoutError."""
        before = self.counters.calls

        def ended() -> ZaloCall | None:
            return next((c for c in self.calls if c.number > before and method in ("", c.method)), None)

        call = await self.wait_for(ended, timeout=timeout)
        assert call is not None  # noqa: S101 - waited for
        return call

    async def waiter(self, *, timeout: float = 5.0) -> None:  # noqa: ASYNC109
        """Return once a poll waits: what is sent now is not lost. Raises TimeoutError."""
        await self.wait_for(lambda: self.deliveries.waiting, timeout=timeout)

    # HTTP

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = unquote(request.raw_path.partition("?")[0])
        if path.startswith("/media/"):
            picture = self.state.pictures.get(path.removeprefix("/media/"))
            if picture is None:
                return web.Response(status=404)
            return web.Response(body=picture.content, content_type=picture.mime)
        found = re.fullmatch(r"/bot([^/]*)/([^/]*)", path)
        if found is None or request.method not in ("GET", "POST"):
            return answered(_refused(404, "Not Found"))
        if found.group(1) != self._token:
            return answered(_refused(401, "Unauthorized"))
        return await self._answer(request, found.group(2), await read_parameters(request))

    async def _answer(
        self, request: web.BaseRequest, method: str, parameters: ZaloParameters
    ) -> web.StreamResponse:
        fault = self._strike(method=method, chat=parameters.text("chat_id"))
        if fault is not None:
            self.counters.faults += 1
            if fault.kind in _PAGES:
                return self._page(method, parameters, _PAGES[fault.kind])
            if fault.kind != "drop":
                self._note(method, parameters, status=0, answer=None)
                return await self._no_answer(request, hang=fault.kind == "hang")
        try:
            answer = await self._performed(method, parameters)
        except TooFast:
            return self._page(method, parameters, 429)
        if fault is not None:
            if method == "getUpdates" and answer["ok"]:
                self.deliveries.lost()
            self._note(method, parameters, status=0, answer=None)
            return await self._no_answer(request, hang=False)
        self._note(method, parameters, status=200, answer=answer)
        return answered(answer)

    async def _performed(self, method: str, parameters: ZaloParameters) -> Json:
        try:
            if method == "getUpdates":
                result: Json | None = await self.deliveries.poll(self._seconds(parameters))
            elif method in self._methods:
                result = await self._methods[method](parameters)
            else:
                raise ZaloRefusal(404, "Not Found")
        except ZaloRefusal as error:
            return _refused(error.code, error.description)
        except DailyLimit:
            return {"ok": False, "errorCode": 426}
        return {"ok": True} if result is None else {"ok": True, "result": result, "error_code": 0}

    def _seconds(self, parameters: ZaloParameters) -> float:
        asked = parameters.text("timeout")
        seconds = int(asked) if asked.isdecimal() else 0
        return 0 if self._closing.is_set() else min(seconds or POLL_SECONDS, LONGEST_POLL)

    def _page(self, method: str, parameters: ZaloParameters, status: int) -> web.Response:
        self._note(method, parameters, status=status, answer=None)
        return gateway_page(status)

    def _note(self, method: str, parameters: ZaloParameters, *, status: int, answer: Json | None) -> None:
        self.counters.calls += 1
        self.calls.append(
            ZaloCall(
                number=self.counters.calls,
                method=method,
                parameters=parameters.fields,
                unknown=parameters.unknown(method),
                at=self._monotonic(),
                clock=self.clock.now(),
                status=status,
                answer=answer,
            )
        )
        self.state.changed()


def _refused(code: int, description: str) -> Json:
    return {"ok": False, "description": description, "error_code": code}
