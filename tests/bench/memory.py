"""Memory of the assistant while a whole province waits in its outbox, and it sends as fast as the platform allows."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from bot.clock import SystemClock
from bot.settings import Settings
from domain.messages import reply, say
from domain.outgoing import Kind, Notice
from storage.database import Database
from storage.schema import create
from storage.tables import accounts
from storage.work import SqlWork, writing
from tests.bench.bots import OURS, Cores, running
from tests.bench.platform import Platform
from tests.bench.province import FIRST_CHAT, settle

QUEUED = 100_000
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
    await _queue(template)
    platform = Platform()
    for chat in range(FIRST_CHAT, FIRST_CHAT + QUEUED):
        platform.person(chat, "Đồng chí", str(chat))
        platform.state.chats[chat].started = True
    await platform.start()
    try:
        return [await _watch(platform, cores, template, folder) for _ in range(runs)]
    finally:
        await platform.stop()


async def _watch(platform: Platform, cores: Cores, template: Path, folder: Path) -> Held:
    platform.made.clear()
    async with running(OURS, platform, cores, template=template, folder=folder) as bot:
        seen = [bot.memory()]
        for _second in range(SECONDS):
            await asyncio.sleep(1)
            seen.append(bot.memory())
        return Held(seen[0], max(seen), seen[-1], platform.made[SEND])


async def _queue(folder: Path) -> None:
    settings = Settings(_env_file=None, data_dir=folder)
    now = SystemClock().now()
    database = Database(settings.database)
    try:
        await create(database)
        async with writing(database) as work:
            await settle(work, QUEUED, now=now, day=now.astimezone(settings.timezone).date())
            notices = [
                Notice(f"bench:{person}", Kind.NOTICE, person, now, reply(say("agenda-over")))
                for person in await _people(work)
            ]
            assert await work.outbox.post(notices, now) == QUEUED
    finally:
        await database.close()


async def _people(work: SqlWork) -> list[str]:
    return list((await work.statements.run(select(accounts.c.person_id))).scalars().all())
