"""What the servers of both platforms share: listening, faults on demand, the journal of calls, cut connections."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from http import HTTPStatus
from typing import Generic, TypeVar

from aiohttp import web

from bot.demo.emulators.change_signal import ChangeSignal
from bot.demo.emulators.journal import ApiCall, Fault, Json

T = TypeVar("T")
C = TypeVar("C", bound=ApiCall)
F = TypeVar("F", bound=Fault)


class ApiServer(ABC, Generic[C, F]):
    """An API over HTTP. `records` bounds the journal of calls (0: none); `signal` tells of every change.

    `url` is `http://127.0.0.1:PORT` once it listens; `faults` are those that have yet to occur, oldest first.
    """

    def __init__(self, *, records: int, signal: ChangeSignal) -> None:
        self.calls: deque[C] = deque(maxlen=records)
        self.faults: list[F] = []
        self.url = ""
        self._signal = signal
        self._closing = asyncio.Event()
        self._runner: web.ServerRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 lets the system choose."""
        self._closing.clear()
        server = web.Server(self._handle, access_log=None, handler_cancellation=True)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        self.url = f"http://{host}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Stop listening and end every poll, hang and webhook post. Chats stay."""
        self._closing.set()
        await self._end()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def heal(self) -> None:
        """Forget every fault that has yet to occur."""
        self.faults.clear()

    def calls_of(self, method: str, *, chat: int | str | None = None) -> list[C]:
        """The recorded calls of one method, oldest first, perhaps of one chat only."""
        return [
            call
            for call in self.calls
            if call.method.lower() == method.lower() and chat in (None, call.chat_id)
        ]

    async def wait_for(self, predicate: Callable[[], T], *, timeout: float = 5.0) -> T:  # noqa: ASYNC109
        """Look again after every change until the predicate's value is true, and return that value.

        Raises TimeoutError after `timeout` real seconds.
        """
        return await self._signal.wait_for(predicate, timeout=timeout)

    @abstractmethod
    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""

    @abstractmethod
    async def _end(self) -> None:
        """End what goes on beside the answers: polls, webhook posts."""

    def _strike(self, *, method: str, chat: int | str | None) -> F | None:
        """The fault that this call meets, if any; it is counted as having occurred once more."""
        for fault in self.faults:
            if fault.method in (method, "*") and fault.chat in (None, chat):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.faults.remove(fault)
                return fault
        return None

    async def _no_answer(self, request: web.BaseRequest, *, hang: bool) -> web.Response:
        """Cut the connection so that the peer sees a reset; a hang first waits until the peer gives up."""
        if hang:
            await self._closing.wait()
        transport = request.transport
        if transport is not None:
            connection: socket.socket | None = transport.get_extra_info("socket")
            if connection is not None:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            transport.abort()
        return web.Response(status=500)


def answered(answer: Json, status: int = 200) -> web.Response:
    """An answer of the API."""
    body = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
    return web.Response(body=body, status=status, content_type="application/json")


def gateway_page(status: int) -> web.Response:
    """What nginx answers in the platform's place."""
    title = f"{status} {HTTPStatus(status).phrase}"
    page = (
        f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n"
        f"<center><h1>{title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    )
    return web.Response(body=page.encode(), status=status, content_type="text/html")
