"""The local Telegram as one object: an HTTP server for the bot, phones for the people, faults for the tests.

Listens on loopback only by default. Never logs a request: its path holds the token.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Mapping
from urllib.parse import quote, unquote

from aiohttp import web

from bot.demo.emulators.journal import Json
from bot.demo.emulators.server import ApiServer, answered, gateway_page
from bot.demo.emulators.telegram.deliveries import TelegramDeliveries
from bot.demo.emulators.telegram.journal import (
    RateWatch,
    TelegramCall,
    TelegramCounters,
    TelegramFault,
    TelegramFaultKind,
    Violations,
    chat_number,
)
from bot.demo.emulators.telegram.methods import TelegramMethods
from bot.demo.emulators.telegram.parameters import TelegramParameters, read_parameters
from bot.demo.emulators.telegram.phones import TelegramPhones
from bot.demo.emulators.telegram.state import TelegramRefusal, TelegramState
from domain.ports import Clock

LINK_SECONDS = 3600.0
LONGEST_POLL = 50
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class TelegramEmulator(TelegramPhones, ApiServer[TelegramCall, TelegramFault]):
    """A local Telegram for one bot.

    `records` bounds the journal of calls (0: none), `keep_messages` the messages kept per chat. `monotonic`
    gives the real seconds by which presses expire and rates are measured. `first_retry` is the first wait in
    seconds after a webhook post that was refused. `latency` may be set at any time: seconds one way, once
    before a call is handled and once after.
    """

    def __init__(
        self,
        *,
        token: str,
        clock: Clock,
        username: str = "neu_guong_bot",
        first_name: str = "Nêu Gương",
        records: int = 10_000,
        keep_messages: int = 1_000,
        first_update_id: int = 700_000_001,
        first_retry: float = 0.5,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        if not _TOKEN.fullmatch(token):
            raise ValueError("a token looks like 123456:letters, digits, - and _")
        self.username = username
        bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": first_name,
            "username": username,
        }
        counters = TelegramCounters()
        state = TelegramState(bot=bot, keep_messages=keep_messages)
        deliveries = TelegramDeliveries(
            counters=counters,
            monotonic=monotonic,
            now=clock.now,
            changed=state.changed,
            first_retry=first_retry,
            first_update_id=first_update_id,
        )
        TelegramPhones.__init__(
            self,
            state=state,
            deliveries=deliveries,
            counters=counters,
            clock=clock,
            monotonic=monotonic,
        )
        ApiServer.__init__(self, records=records, signal=state)
        self.latency = 0.0
        self._rates = RateWatch()
        self._methods = TelegramMethods(
            state=self.state,
            phones=self,
            deliveries=deliveries,
            rates=self._rates,
            now=clock.now,
            monotonic=monotonic,
        ).table
        self._token = token
        self._bot_prefix = f"/bot{token}/"
        self._file_prefix = f"/file/bot{token}/"

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        await super().start(host, port)
        self.deliveries.resume()

    async def _end(self) -> None:
        await self.deliveries.close()

    # Faults and looking

    def fault(
        self,
        method: str,
        *,
        chat: int | None = None,
        kind: TelegramFaultKind,
        times: int | None = 1,
        retry_after: int = 1,
    ) -> None:
        """Let the next `times` calls of a method ("*": any) for a chat (None: any) go wrong.

        For `getUpdates` and `webhook`, "duplicate" delivers the updates of that answer or post once more. The
        method "download" is the handing out of a file; only what strikes before an effect strikes there.
        `times=None` lasts until `heal()`.
        """
        if method.lower() == "webhook":
            self.deliveries.repeat_webhook += times or 1
            return
        self.faults.append(TelegramFault(method.lower(), chat, times, kind, retry_after))

    def heal(self) -> None:
        super().heal()
        self.deliveries.repeat_webhook = 0

    @property
    def violations(self) -> Violations:
        return self._rates.violations

    # HTTP

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.raw_path.partition("?")[0]
        if path.startswith(self._bot_prefix):
            return await self._answer_call(request, self._token, path[len(self._bot_prefix) :])
        if path.startswith(self._file_prefix):
            return await self._answer_file(request, self._token, unquote(path[len(self._file_prefix) :]))
        found = re.fullmatch(r"(/file)?/bot([^/]*)/(.*)", unquote(path))
        if found is None:
            return _refusal(TelegramRefusal(404, "Not Found"))
        if found.group(1):
            return await self._answer_file(request, found.group(2), found.group(3))
        return await self._answer_call(request, found.group(2), found.group(3))

    async def _answer_file(self, request: web.BaseRequest, token: str, path: str) -> web.StreamResponse:
        """A file by the path that `getFile` gave out."""
        if token != self._token:
            return _refusal(TelegramRefusal(401, "Unauthorized"))
        fault = self._strike(method="download", chat=None) if self.faults else None
        if fault is not None:
            self.counters.faults += 1
            self.state.changed()
            early = await self._fail_before(request, "download", TelegramParameters({}), fault)
            if early is not None:
                return early
        link = self.state.links.get(path)
        if link is None or self._monotonic() - link[1] > LINK_SECONDS:
            return _refusal(TelegramRefusal(404, "Not Found"))
        file = link[0]
        name = f"attachment; filename*=UTF-8''{quote(file.name)}"
        return web.Response(
            body=file.content,
            content_type="application/octet-stream",
            headers={"Content-Disposition": name},
        )

    async def _answer_call(self, request: web.BaseRequest, token: str, method: str) -> web.StreamResponse:
        if token != self._token:
            malformed = not _TOKEN.fullmatch(token)
            return _refusal(
                TelegramRefusal(404, "Not Found") if malformed else TelegramRefusal(401, "Unauthorized")
            )
        try:
            parameters = await read_parameters(request, query=request.raw_path.partition("?")[2])
        except TelegramRefusal as error:
            return _refusal(error)
        if self.latency:
            await asyncio.sleep(self.latency)
        response = await self._perform(request, method, parameters)
        if self.latency:
            await asyncio.sleep(self.latency)
        return response

    async def _perform(
        self, request: web.BaseRequest, method: str, parameters: TelegramParameters
    ) -> web.StreamResponse:
        name = method.lower()
        fault: TelegramFault | None = None
        if self.faults:
            fault = self._strike(method=name, chat=chat_number(parameters.get("chat_id")))
        if fault is not None:
            self.counters.faults += 1
            self.state.changed()
            early = await self._fail_before(request, method, parameters, fault)
            if early is not None:
                return early
        try:
            result = await self._result(name, parameters)
            if fault is not None and fault.kind == "duplicate":
                result = await self._twice(name, parameters, result)
        except TelegramRefusal as error:
            answer = _refused(error)
            self._note(method, parameters, status=error.code, answer=answer)
            return answered(answer, error.code)
        answer = {"ok": True, "result": result}
        if fault is not None and fault.kind in {"reset_after", "hang_after"}:
            self._note(method, parameters, status=0, answer=None, result=result)
            return await self._no_answer(request, hang=fault.kind == "hang_after")
        self._note(method, parameters, status=200, answer=answer, result=result)
        return answered(answer, 200)

    async def _result(self, name: str, parameters: TelegramParameters) -> object:
        handler = self._methods.get(name)
        if handler is not None:
            return handler(parameters)
        if name != "getupdates":
            raise TelegramRefusal(404, "Not Found")
        allowed = parameters.structure("allowed_updates")
        if isinstance(allowed, list):
            self.deliveries.allowed = [str(kind) for kind in allowed]
        offset = chat_number(parameters.get("offset"))
        return await self.deliveries.poll(
            offset=offset or None,
            limit=min(max(parameters.number("limit", 100), 1), 100),
            seconds=0 if self._closing.is_set() else min(max(parameters.number("timeout"), 0), LONGEST_POLL),
        )

    async def _twice(self, name: str, parameters: TelegramParameters, result: object) -> object:
        if name == "getupdates" and isinstance(result, list):
            self.deliveries.repeat(result)
            return result
        return await self._result(name, parameters)

    async def _fail_before(
        self, request: web.BaseRequest, method: str, parameters: TelegramParameters, fault: TelegramFault
    ) -> web.StreamResponse | None:
        """The answer of a fault that strikes before any effect; None lets the call go on."""
        match fault.kind:
            case "429":
                error = TelegramRefusal(
                    429,
                    f"Too Many Requests: retry after {fault.retry_after}",
                    retry_after=fault.retry_after,
                )
            case "500":
                error = TelegramRefusal(500, "Internal Server Error")
            case "502html":
                self._note(method, parameters, status=502, answer=None)
                return gateway_page(502)
            case "reset_before" | "hang":
                self._note(method, parameters, status=0, answer=None)
                return await self._no_answer(request, hang=fault.kind == "hang")
            case _:
                return None
        answer = _refused(error)
        self._note(method, parameters, status=error.code, answer=answer)
        return answered(answer, error.code)

    def _note(
        self,
        method: str,
        parameters: TelegramParameters,
        *,
        status: int,
        answer: Json | None,
        result: object = None,
    ) -> None:
        counters = self.counters
        counters.calls += 1
        if self.calls.maxlen:
            recorded: Mapping[str, object] = parameters.recorded()
            self.calls.append(
                TelegramCall(
                    number=counters.calls,
                    method=method,
                    parameters=recorded,
                    at=self._monotonic(),
                    clock=self.clock.now(),
                    status=status,
                    answer=answer,
                    result=result,
                )
            )
        self.state.changed()


def _refused(error: TelegramRefusal) -> Json:
    answer: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        answer["parameters"] = error.parameters
    return answer


def _refusal(error: TelegramRefusal) -> web.Response:
    return answered(_refused(error), error.code)
