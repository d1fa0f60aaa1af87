"""Memory of the assistant while a whole province waits in its outbox, and it sends as fast as the platform allows."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from tests.bench.backlog import platform, queue
from tests.bench.bots import OURS, Cores, running
from tests.bench.platform import Platform

SECONDS = 8
SEND = "sendmessage"


@dataclass(frozen=True, slots=True)
class Held:
    """Bytes of memory at the first poll, at most while it sent, and at the end; how many messages left meanwhile."""

    begun: int
    most: int
    ended: int
    sent: int


async def memory(cores: Cores, folder: Path, runs: int) -> list[Held]:
    """Queue a notice for everybody once, and watch the assistant send so many times, each on a copy of that.

    Raises NoAnswerError where it does not begin.
    """
    template = folder / "queued"
    template.mkdir()
    await queue(template)
    telegram = platform()
    await telegram.start()
    try:
        return [await _watch(telegram, cores, template, folder) for _ in range(runs)]
    finally:
        await telegram.stop()


async def _watch(telegram: Platform, cores: Cores, template: Path, folder: Path) -> Held:
    telegram.made.clear()
    async with running(OURS, telegram, cores, template=template, folder=folder) as bot:
        seen = [bot.memory()]
        for _second in range(SECONDS):
            await asyncio.sleep(1)
            seen.append(bot.memory())
        return Held(seen[0], max(seen), seen[-1], telegram.made[SEND])
