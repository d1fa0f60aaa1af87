"""A province in whose outbox a message for everybody is due, and a platform that knows everybody."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from bot.clock import SystemClock
from bot.settings import Settings
from domain.delivery.outgoing import MessageKind, Notice
from domain.talk.messages import reply, say
from storage.engine.database import Database
from storage.engine.schema import create
from storage.tables import accounts
from storage.work import SqlWork, writing
from tests.bench.platform import Platform
from tests.bench.province import FIRST_CHAT, settle

QUEUED = 100_000
TALKERS = 30
"""People beyond those, for whom nothing is due."""

TALKING = range(FIRST_CHAT + QUEUED, FIRST_CHAT + QUEUED + TALKERS)
"""Their chats."""


async def queue(folder: Path) -> None:
    """Make the database in this folder."""
    settings = Settings(_env_file=None, data_dir=folder)
    now = SystemClock().now()
    database = Database(settings.database)
    try:
        await create(database)
        async with writing(database) as work:
            everybody = QUEUED + TALKERS
            await settle(work, everybody, now=now, day=now.astimezone(settings.timezone).date())
            notices = [
                Notice(f"bench:{person}", MessageKind.NOTICE, person, now, reply(say("rounds-agenda-over")))
                for person in await _queued(work)
            ]
            assert await work.outbox.post(notices, now) == QUEUED
    finally:
        await database.close()


async def _queued(work: SqlWork) -> list[str]:
    talking = [str(chat) for chat in TALKING]
    found = await work.statements.values(select(accounts.c.person_id).where(accounts.c.chat.not_in(talking)))
    return list(found)


def platform() -> Platform:
    """The local Telegram, where everybody has opened the bot."""
    made = Platform()
    for chat in range(FIRST_CHAT, FIRST_CHAT + QUEUED + TALKERS):
        made.person(chat, "Đồng chí", str(chat))
        made.state.chats[chat].started = True
    return made
