"""How long people wait for an answer while one chat sends thousands of messages, and how long just before."""

from __future__ import annotations

import asyncio
import os
import time
from dataclasses import dataclass
from pathlib import Path

from bot.demo.emulators.journal import Json
from tests.bench.bots import OURS, Cores, running
from tests.bench.committee import build
from tests.bench.crowd import NoAnswerError
from tests.bench.meanwhile import THINKING, Talker
from tests.bench.measure import at
from tests.bench.platform import Platform

TALKERS = 20
FLOOD = 5_000
A_SECOND = 1_000
"""So many of them a second: more than any client sends, and less than the assistant merely takes in."""

WORDS = "/viec"

SECONDS = 10.0
"""How long people talk before the flood, and how long from its beginning on."""

SETTLING = 2.0

QUIET = 5.0
"""Seconds without an answer to the one who sends too much, after which none is on its way any more."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds from words to their answers."""

    p50: float
    p99: float


@dataclass(frozen=True, slots=True)
class Flooded:
    """What people waited for before and beside the flood, in one life of the assistant.

    `answers` went to the one who sent it, the last so many seconds after its last message (`queue`).
    """

    before: Waits
    beside: Waits
    answers: int
    queue: float


async def flood(cores: Cores, folder: Path, runs: int) -> list[Flooded]:
    """So many runs, each on a copy of one small committee. Raises NoAnswerError where somebody is not answered."""
    template = folder / "template"
    template.mkdir()
    chats = await build(template, TALKERS + 1)
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {cores.platform})
    try:
        return [await _run(cores, template, folder, chats) for _ in range(runs)]
    finally:
        os.sched_setaffinity(0, before)


async def _run(cores: Cores, template: Path, folder: Path, chats: list[int]) -> Flooded:
    telegram = Platform()
    for chat in chats:
        telegram.person(chat, "Đồng chí", str(chat))
        telegram.state.chats[chat].started = True
    await telegram.start()
    flooder, talkers = chats[0], {chat: Talker(telegram, chat) for chat in chats[1:]}
    answered: list[float] = []
    another = asyncio.Event()

    def heard(chat: int, _method: str, _message: Json) -> None:
        if chat in talkers:
            talkers[chat].heard.set()
        else:
            answered.append(time.perf_counter())
            another.set()

    telegram.heard = heard
    try:
        async with running(OURS, telegram, cores, template=template, folder=folder):
            await asyncio.sleep(SETTLING)
            before = await _talk(talkers)
            flooding = asyncio.create_task(_flood(telegram, flooder))
            beside = await _talk(talkers)
            said = await flooding
            await _until_quiet(another)
    except* NoAnswerError as faults:
        raise faults.exceptions[0] from None
    finally:
        await telegram.stop()
    return Flooded(before, beside, len(answered), answered[-1] - said)


async def _flood(telegram: Platform, chat: int) -> float:
    """One chat says all that; returns when it has."""
    for _ in range(FLOOD // (A_SECOND // 10)):
        for _ in range(A_SECOND // 10):
            telegram.say(chat, WORDS)
        await asyncio.sleep(0.1)
    return time.perf_counter()


async def _until_quiet(another: asyncio.Event) -> None:
    """Return once no further answer has come for a while."""
    while True:
        another.clear()
        try:
            await asyncio.wait_for(another.wait(), QUIET)
        except TimeoutError:
            return


async def _talk(talkers: dict[int, Talker]) -> Waits:
    """Everybody talks for a while; what they waited."""
    began = time.perf_counter()
    for talker in talkers.values():
        talker.waits.clear()
    async with asyncio.TaskGroup() as group:
        for place, talker in enumerate(talkers.values()):
            group.create_task(talker.talk(place * THINKING / len(talkers), until=began + SECONDS))
    waits = sorted(wait for talker in talkers.values() for wait in talker.waits)
    return Waits(at(waits, 0.5), at(waits, 0.99))
