"""The siege's own load balancer: what the platform brings goes to one process after the other, sometimes to all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from random import Random

from aiohttp import ClientError, ClientSession, ClientTimeout, web

TWICE = 0.05
"""How much of what is brought goes to every process at once."""


class LoadBalancer:
    """One address before the HTTP listeners of all processes."""

    def __init__(self, ports: Callable[[], list[int]], random: Random) -> None:
        """`ports` are those of the processes that serve now."""
        self._ports = ports
        self._random = random
        self._turn = 0
        self._runner: web.ServerRunner | None = None
        self._session: ClientSession | None = None

    async def start(self) -> str:
        """Listen; returns the URL."""
        self._session = ClientSession(timeout=ClientTimeout(total=10))
        runner = self._runner = web.ServerRunner(
            web.Server(self._bring, access_log=None), shutdown_timeout=0.5
        )
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Listen no more."""
        if self._runner is not None:
            await self._runner.cleanup()
        if self._session is not None:
            await self._session.close()

    async def _bring(self, request: web.BaseRequest) -> web.Response:
        body = await request.read()
        ports = self._ports()
        if not ports:
            return web.Response(status=502)
        self._turn += 1
        chosen = ports if self._random.random() < TWICE else [ports[self._turn % len(ports)]]
        statuses = await asyncio.gather(*(self._pass(port, request, body) for port in chosen))
        # The platform may forget it as soon as one of them has it.
        return web.Response(status=min(statuses))

    async def _pass(self, port: int, request: web.BaseRequest, body: bytes) -> int:
        assert self._session is not None
        name = "X-Telegram-Bot-Api-Secret-Token"
        headers = {name: request.headers.get(name, ""), "Content-Type": "application/json"}
        try:
            async with self._session.post(
                f"http://127.0.0.1:{port}{request.path_qs}", data=body, headers=headers
            ) as answer:
                return answer.status
        except (ClientError, OSError, TimeoutError):
            return 502
