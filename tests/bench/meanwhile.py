"""How long people wait for an answer while a message goes out to a whole province, as fast as the platform allows."""

from __future__ import annotations

import asyncio
import os
import time
from dataclasses import dataclass
from pathlib import Path

from bot.demo.emulators.journal import Json
from tests.bench.backlog import TALKING, platform, queue
from tests.bench.bots import OURS, Cores, running
from tests.bench.crowd import NoAnswerError
from tests.bench.measure import at
from tests.bench.platform import Platform

SECONDS = 30.0
THINKING = 1.5
"""Seconds between an answer and the next word: under the pace at which one chat may be answered for ever."""

PATIENCE = 10.0
SETTLING = 3.0
WORDS = "/viec"


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds from a word's arrival to its answer's; messages a second to everybody else; how often too fast."""

    answers: int
    p50: float
    p99: float
    sent_per_second: float
    violations: int


async def meanwhile(cores: Cores, folder: Path, runs: int) -> list[Waited]:
    """Queue a notice for everybody once, and talk beside it so many times, each on a copy of that.

    Raises NoAnswerError where somebody is not answered.
    """
    template = folder / "queued"
    template.mkdir()
    await queue(template)
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {cores.platform})
    try:
        return [await _run(cores, template, folder) for _ in range(runs)]
    finally:
        os.sched_setaffinity(0, before)


async def _run(cores: Cores, template: Path, folder: Path) -> Waited:
    telegram = platform()
    await telegram.start()
    talkers = {chat: Talker(telegram, chat) for chat in TALKING}
    notices = 0

    def heard(chat: int, _method: str, _message: Json) -> None:
        nonlocal notices
        if chat in talkers:
            talkers[chat].heard.set()
        else:
            notices += 1

    telegram.heard = heard
    try:
        async with running(OURS, telegram, cores, template=template, folder=folder):
            await asyncio.sleep(SETTLING)
            notices, began = 0, time.perf_counter()
            async with asyncio.TaskGroup() as group:
                for place, talker in enumerate(talkers.values()):
                    group.create_task(talker.talk(place * THINKING / len(talkers), until=began + SECONDS))
            per_second = notices / (time.perf_counter() - began)
    except* NoAnswerError as faults:
        raise faults.exceptions[0] from None
    finally:
        await telegram.stop()
    waits = sorted(wait for talker in talkers.values() for wait in talker.waits)
    return Waited(len(waits), at(waits, 0.5), at(waits, 0.99), per_second, telegram.violations.total)


class Talker:
    """Somebody who says something, waits for the answer, thinks, and says something again.

    `heard` is set by whoever hears the platform; `waits` grows by the seconds from each word to its answer.
    """

    def __init__(self, telegram: Platform, chat: int) -> None:
        self._telegram = telegram
        self._chat = chat
        self.heard = asyncio.Event()
        self.waits: list[float] = []

    async def talk(self, after: float, *, until: float) -> None:
        """Begin after so many seconds. Raises NoAnswerError where no answer comes."""
        await asyncio.sleep(after)
        while (said := time.perf_counter()) < until:
            self.heard.clear()
            self._telegram.say(self._chat, WORDS)
            try:
                await asyncio.wait_for(self.heard.wait(), PATIENCE)
            except TimeoutError:
                raise NoAnswerError(f"no answer to {self._chat} for {PATIENCE:.0f} s") from None
            self.waits.append(time.perf_counter() - said)
            await asyncio.sleep(THINKING)
