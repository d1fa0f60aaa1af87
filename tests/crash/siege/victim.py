"""One of the processes under siege: the whole assistant, until it is killed."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from pydantic import SecretStr

from bot.app import App
from bot.channels.hooks import Webhook
from bot.channels.pauses import Pauses
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from bot.settings import Settings
from tests.crash.siege.clock import SharedClock
from tests.crash.victim import TOKEN, WORDS, Home

SECRET = "siege-siege"  # noqa: S105  opens nothing but the siege's own listeners
LEASE = timedelta(seconds=0.8)
"""Short, so that the next takes over before it is killed itself."""
CHORES = 1.0
"""Seconds between two looks at everything: a process may not live to see the product's own."""
PATIENCE = 2.0
"""Seconds for an answer of the platform: a hang must end before the life does."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What every life is given. `webhook_base`: where updates are brought to; empty: they are polled for."""

    home: Home
    clock: SharedClock
    webhook_base: str
    log: Path


def serve(orders: Orders, report: Connection) -> None:
    """Serve until killed. Reports who it is, and its port, once it has the right to serve."""
    logging.basicConfig(
        filename=orders.log, level=logging.WARNING, format="%(process)d %(levelname)s %(name)s: %(message)s"
    )
    asyncio.run(_serve(orders, report))


async def _serve(orders: Orders, report: Connection) -> None:
    home = orders.home
    settings = Settings(
        _env_file=None,
        data_dir=home.folder,
        database_url=home.database_url,
        telegram_token=SecretStr(TOKEN),
        telegram_api_url=home.api_url,
        public_url=orders.webhook_base,
        webhook_secret=SecretStr(SECRET),
    )
    channel = TelegramChannel(
        token=TOKEN,
        words=WORDS,
        clock=orders.clock,
        api_url=home.api_url,
        request=AiohttpRequest(connect_seconds=PATIENCE, read_seconds=PATIENCE),
        pauses=Pauses(poll=5, first=0.1, most=0.5),
        webhook=Webhook(f"{orders.webhook_base}/webhook/telegram", SECRET) if orders.webhook_base else None,
    )
    app = App(settings, clock=orders.clock, channels=[channel], words=WORDS, lease=LEASE)
    await app.leases.stand_by()
    port = await app.listener.open("127.0.0.1", 0) if orders.webhook_base else 0
    report.send((app.delivery.owner, port))
    async with asyncio.TaskGroup() as group:
        group.create_task(app.run())
        group.create_task(_look(app))


async def _look(app: App) -> None:
    while True:
        await asyncio.sleep(CHORES)
        await app.schedule.tick()
