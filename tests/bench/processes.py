"""How the assistant scales: one and two processes that serve from one PostgreSQL, each taking what a balancer brings.

All parties share the machine's cores: the processes, PostgreSQL, and the platform with the people. So beside the turns
a second stands what a turn costs each party, which says more about a larger machine.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from tests import postgres
from tests.bench.balancer import HOST, balancing
from tests.bench.bots import OURS, cpu_of, running
from tests.bench.committee import build
from tests.bench.crowd import Crowd
from tests.bench.measure import WARMING, WARMING_SECONDS, Place, Setting, at
from tests.bench.script import Pledge
from tests.postgres import Cluster

COUNTS = (1, 2)
CONVERSATIONS = 2
SECRET = "bench-secret-of-nobody"  # noqa: S105  opens nothing


@dataclass(frozen=True, slots=True)
class Scaled:
    """What a number of processes showed. Waits in seconds; CPU in seconds a turn, of all processes of a party."""

    turns: int
    per_second: float
    p50: float
    p95: float
    bots: float
    database: float
    platform: float

    @property
    def whole(self) -> float:
        """Seconds of CPU that a turn costs the machine."""
        return self.bots + self.database + self.platform


async def scaling(
    place: Place, setting: Setting, pledges: Iterator[Pledge], *, rounds: int
) -> dict[int, list[Scaled]]:
    """What every number of processes shows, in turn, so often; all parties run on any core.

    Raises NoAnswerError as `scaled` does.
    """
    shown: dict[int, list[Scaled]] = {count: [] for count in COUNTS}
    pinned = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {place.cores.bot, place.cores.platform})
    try:
        with postgres.running(durable=True) as cluster:
            template = cluster.create()
            await build(place.template, len(place.chats), cluster.url(template))
            for _ in range(rounds):
                for count in COUNTS:
                    shown[count].append(await scaled(count, setting, place, cluster, template, pledges))
    finally:
        os.sched_setaffinity(0, pinned)
    return shown


async def scaled(
    count: int, setting: Setting, place: Place, cluster: Cluster, template: str, pledges: Iterator[Pledge]
) -> Scaled:
    """Start so many processes on a copy of the database `template`, and put the crowd to them.

    Raises NoAnswerError where they do not answer as they should.
    """
    platform = place.platform
    platform.latency = 0.0
    ports = _free_ports(count)
    url = cluster.url(cluster.create(template))
    async with AsyncExitStack() as stack:
        front = await stack.enter_async_context(balancing(ports))
        bots = []
        for number, port in enumerate(ports):
            environment = {
                "DATABASE_URL": url,
                "PUBLIC_URL": f"http://{HOST}:{front}",
                "WEBHOOK_SECRET": SECRET,
                "HTTP_PORT": str(port),
            }
            bot = await stack.enter_async_context(
                running(
                    OURS,
                    platform,
                    place.cores,
                    template=place.template,
                    folder=place.folder,
                    environment=environment,
                    name=f"process{number}",
                )
            )
            bot.run_on(os.sched_getaffinity(0))
            bots.append(bot)

        def used() -> tuple[float, float, float]:
            return sum(bot.cpu() for bot in bots), _server_cpu(cluster.pid), time.process_time()

        people = place.chats[WARMING : WARMING + setting.people]
        warming = [(chat, [next(pledges)]) for chat in place.chats[:WARMING]]
        await Crowd(platform, warming).talk(at_most=WARMING_SECONDS)
        await asyncio.sleep(0.3)  # what follows the last answers must not be charged to the crowd
        before = used()
        crowd = Crowd(platform, [(chat, [next(pledges) for _ in range(CONVERSATIONS)]) for chat in people])
        talked = await crowd.talk(at_most=setting.at_most)
        after = used()
    waits = sorted(talked.waits)
    bots_, database, own = ((late - early) / len(waits) for early, late in zip(before, after, strict=True))
    return Scaled(
        turns=len(waits),
        per_second=len(waits) / talked.seconds,
        p50=at(waits, 0.50),
        p95=at(waits, 0.95),
        bots=bots_,
        database=database,
        platform=own,
    )


def _server_cpu(first: int) -> float:
    """Seconds of CPU of PostgreSQL's processes, those that have ended included."""
    total = cpu_of(first, ended_children=True)
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                if parent == first:
                    total += cpu_of(int(entry.name))
            except OSError:  # it has just ended
                continue
    return total


def _free_ports(count: int) -> list[int]:
    """Ports that nobody has, so that processes can be told theirs before they are there."""
    held = [socket.create_server((HOST, 0)) for _ in range(count)]
    ports = [int(one.getsockname()[1]) for one in held]
    for one in held:
        one.close()
    return ports
