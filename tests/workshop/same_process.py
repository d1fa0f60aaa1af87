"""A workshop for tests that are not about processes: it does its jobs where it is asked, in a thread."""

from __future__ import annotations

import asyncio
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from bot.workshop.jobs import Job
from bot.workshop.process import Workshop
from bot.workshop.work import done
from domain.ports import Words
from handlers.figures.sheet_context import teller

Result = TypeVar("Result")


class SameProcess(Workshop):
    """Knows no limits and starts nothing."""

    def __init__(self, words: Words) -> None:
        super().__init__(zone=ZoneInfo("Asia/Ho_Chi_Minh"))
        self._words = words

    async def do(self, job: Job[Result]) -> Result:
        """As the process does it."""
        made = await asyncio.to_thread(
            done, cast("Job[object]", job), lambda language: teller(self._words, language)
        )
        return cast("Result", made)
