"""A balancer as it stands in front of several processes: every new connection goes to the next door. Bytes, no HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import cycle

HOST = "127.0.0.1"


class _Side(asyncio.Protocol):
    """One side of a connection that is handed on; what comes before the other side is there waits."""

    def __init__(self) -> None:
        self.other: asyncio.Transport | None = None
        self.transport: asyncio.Transport | None = None
        self._early = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        if self.other is None:
            self._early += data
        else:
            self.other.write(data)

    def connection_lost(self, exc: Exception | None) -> None:
        if self.other is not None:
            self.other.close()

    def join(self, other: asyncio.Transport) -> None:
        """From now on the other side is there."""
        self.other = other
        other.write(bytes(self._early))


@asynccontextmanager
async def balancing(ports: Sequence[int]) -> AsyncIterator[int]:
    """Listen, and hand connections to these ports in turn; gives the port where it listens."""
    loop = asyncio.get_running_loop()
    turns = cycle(ports)
    joining: set[asyncio.Task[None]] = set()

    class Front(_Side):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            super().connection_made(transport)
            task = loop.create_task(self._reach(next(turns)))
            joining.add(task)
            task.add_done_callback(joining.discard)

        async def _reach(self, port: int) -> None:
            assert self.transport is not None
            try:
                back, side = await loop.create_connection(_Side, HOST, port)
            except OSError:
                self.transport.close()
                return
            side.join(self.transport)
            self.join(back)

    server = await loop.create_server(Front, HOST, 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await server.wait_closed()
