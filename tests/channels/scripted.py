"""A tiny Bot API on loopback that answers what a test scripts and keeps what it was asked."""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from aiohttp import BodyPartReader, web

TOKEN = "1234:TEST-token"  # noqa: S105  of no bot
ME = {"id": 1234, "is_bot": True, "first_name": "Nêu Gương", "username": "neu_guong_bot"}


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer. `reset` breaks the connection off instead; `hang` never answers."""

    status: int = 200
    body: object = None
    html: str = ""
    reset: bool = False
    hang: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """How a file is handed out: its bytes, after the first thousand of which it may `hang`.

    `drips`: it is not told how many there are.
    """

    data: bytes = b""
    status: int = 200
    drips: bool = False
    hang: bool = False
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it arrived."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """One call, its fields as JSON says them."""

    method: str
    fields: dict[str, object]
    files: dict[str, Upload] = field(default_factory=dict)


def ok(result: object) -> Answer:
    return Answer(body={"ok": True, "result": result})


def refusal(code: int, description: str, **parameters: int) -> Answer:
    body: dict[str, object] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Answer(code, body)


class ScriptedBotApi:
    """Answers with what `script` holds for a method, in order, and otherwise as a Bot API would."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.script: dict[str, deque[Answer]] = defaultdict(deque)
        self.downloads: dict[str, Download] = {}
        self.handed_out = 0
        self.url = ""
        self._next_message = 100
        self._changed = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._released = asyncio.Event()

    async def start(self) -> None:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_post("/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._hand_out)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        self._released.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def calls(self, method: str) -> list[dict[str, object]]:
        """The fields of every call of a method, in order."""
        return [asked.fields for asked in self.asked if asked.method == method]

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait for something to have been asked. Raises TimeoutError."""
        async with asyncio.timeout(5):
            while not happened():
                self._changed.clear()
                await self._changed.wait()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        assert re.fullmatch(r"[0-9]+:[A-Za-z-]+", request.match_info["token"])
        method = request.match_info["method"]
        self.asked.append(await _read(request, method))
        self._changed.set()
        answer = self.script[method].popleft() if self.script[method] else self._usual(method)
        if answer.hang:
            await self._released.wait()
        if answer.reset or answer.hang:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if answer.html:
            return web.Response(status=answer.status, text=answer.html, content_type="text/html")
        return web.json_response(answer.body, status=answer.status)

    async def _hand_out(self, request: web.Request) -> web.StreamResponse:
        assert request.match_info["token"] == TOKEN
        download = self.downloads.get(request.match_info["path"])
        if download is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        response = web.StreamResponse(status=download.status, headers=download.headers)
        if not download.drips:
            response.content_length = len(download.data)
        await response.prepare(request)
        for at in range(0, len(download.data), 1000):
            try:
                await response.write(download.data[at : at + 1000])
            except ConnectionError:
                break
            self.handed_out += len(download.data[at : at + 1000])
            if download.hang:
                await self._released.wait()
        return response

    def _usual(self, method: str) -> Answer:
        if method == "getMe":
            return ok(ME)
        if method == "getUpdates":
            return Answer(hang=True)
        if method in {"sendMessage", "sendDocument"}:
            self._next_message += 1
            return ok({"message_id": self._next_message, "date": 1, "chat": {"id": 77, "type": "private"}})
        return ok(True)


async def _read(request: web.Request, method: str) -> Asked:
    if request.content_type == "application/json":
        return Asked(method, cast("dict[str, object]", await request.json()))
    fields: dict[str, object] = {}
    files: dict[str, Upload] = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        assert part.name is not None
        if part.filename is None:
            fields[part.name] = _json(await part.text())
        else:
            media_type = part.headers["Content-Type"]
            files[part.name] = Upload(part.filename, media_type, bytes(await part.read()))
    return Asked(method, fields, files)


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text
