"""The local Telegram of the demonstration, with a counter in front and an ear for the crowd.

It answers several times more calls a second than the fastest bot makes; the table shows how busy it was.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

from bot.clock import SystemClock
from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.telegram.parameters import TelegramParameters

TOKEN = "123456:bench-token-of-nobody"  # noqa: S105  opens nothing

Heard = Callable[[int, str, Json], None]
"""Told of every message the bot makes or changes: chat, lower-case method, the message."""


class Platform(TelegramEmulator):
    """Counts calls by method, and what was refused. `heard` may be set at any time."""

    def __init__(self) -> None:
        super().__init__(token=TOKEN, clock=SystemClock(), records=0, keep_messages=200)
        self.heard: Heard | None = None
        self.made: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.polled = asyncio.Event()
        self.polled_at = 0.0
        self._watched = ("", 0)
        self._reached = asyncio.Event()

    async def wait_until_made(self, name: str, count: int, *, at_most: float) -> None:
        """Wait until a method was called so often, or give up."""
        self._watched = (name, count)
        self._reached.clear()
        if self.made[name] >= count:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._reached.wait(), at_most)

    async def _result(self, name: str, parameters: TelegramParameters) -> object:
        if name in ("getupdates", "setwebhook") and not self.polled.is_set():
            self.polled_at = time.perf_counter()
            self.polled.set()
        return await super()._result(name, parameters)

    def _note(
        self,
        method: str,
        parameters: TelegramParameters,
        *,
        status: int,
        answer: Json | None,
        result: object = None,
    ) -> None:
        name = method.lower()
        self.made[name] += 1
        if name == self._watched[0] and self.made[name] >= self._watched[1]:
            self._reached.set()
        if status != 200 or not answer:
            self.refused[f"{name} {status} {answer.get('description', '') if answer else ''}".strip()] += 1
        elif self.heard is not None and name in ("sendmessage", "editmessagetext"):
            assert isinstance(result, dict)
            self.heard(parameters.number("chat_id"), name, result)
