"""A process that is the whole assistant, and kills itself at a moment it was told.

Asked to leave (SIGTERM) it delivers what is due and goes; so whoever waits for its end finds nothing half done.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import App
from bot.clock import MovableClock
from bot.settings import Settings
from bot.words.texts import FluentWords
from tests.crash.checkpoints import Checkpoint, Reached, watching
from tests.town import ZONE

TOKEN = "123456789:AAF-local_telegram"  # noqa: S105  opens nothing but the emulator

WORDS = FluentWords(zone=ZONE)
"""What reading costs most of a birth: read once, by the process that all lives are forked from."""


def doom(moment: Checkpoint, times: int) -> Reached:
    """Death at this moment, as soon as it is reached so many times."""
    left = times

    def reached(here: Checkpoint) -> None:
        nonlocal left
        if here is moment:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return reached


@dataclass(frozen=True, slots=True)
class Home:
    """Where a life takes place: the folder for its files, the URLs of its database and of the platform."""

    folder: Path
    database_url: str
    api_url: str


def live(home: Home, begin: datetime, moment: Checkpoint | None, times: int) -> None:
    """Serve until killed or asked to leave."""
    settings = Settings(
        _env_file=None,
        data_dir=home.folder,
        database_url=home.database_url,
        telegram_token=SecretStr(TOKEN),
        telegram_api_url=home.api_url,
    )
    with nullcontext() if moment is None else watching(doom(moment, times)):
        asyncio.run(_serve(App(settings, clock=MovableClock(begin), words=WORDS)))


async def _serve(app: App) -> None:
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, _once(lambda: loop.create_task(_leave(app))))
    await app.run()


async def _leave(app: App) -> None:
    await app.delivery.drain()
    os._exit(0)


def _once(make: Callable[[], object]) -> Callable[[], None]:
    kept: list[object] = []  # a task that nobody holds may be collected before it ends

    def do() -> None:
        if not kept:
            kept.append(make())

    return do
