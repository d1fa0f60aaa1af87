"""One measurement of one bot, and what several of them come to."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.bots import Cores, Kind, running
from tests.bench.crowd import EDIT, SEND, Crowd, Talked
from tests.bench.platform import Platform
from tests.bench.script import Pledge

ACKNOWLEDGE = "answercallbackquery"
POLL = "getupdates"
MENU = "setmycommands"
SETTLE_SECONDS = 2.0
"""A bot may stop the spinner after it has answered: how long to wait for the last ones."""

WARMING = 20
"""People who talk before anything is measured: connections get opened, code gets warm."""

WARMING_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Setting:
    """How a bot is put to the test. `latency`: seconds one way between bot and platform, on every call."""

    name: str
    people: int
    latency: float
    at_most: float


@dataclass(frozen=True, slots=True)
class Result:
    """What one run of one bot showed. Waits in seconds, CPU in seconds a turn, shares of one core."""

    turns: int
    per_second: float
    p50: float
    p95: float
    p99: float
    cpu_per_turn: float
    bot_share: float
    platform_share: float
    texts: int
    presses: int
    characters: float
    finished: bool
    calls: Counter[str]
    start_seconds: float
    fault: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where bots run: the local Telegram, the cores, and the data directory every bot gets a copy of."""

    platform: Platform
    cores: Cores
    template: Path
    folder: Path
    chats: Sequence[int]


async def measure(
    kind: Kind, setting: Setting, place: Place, pledges: Iterator[Pledge], *, conversations: int
) -> Result:
    """Start the bot, let a few people warm it, then put the crowd to it.

    Raises NoAnswerError where it does not answer as it should.
    """
    platform = place.platform
    platform.latency = 0.0
    async with running(kind, platform, place.cores, template=place.template, folder=place.folder) as bot:
        warming = [(chat, [next(pledges)]) for chat in place.chats[:WARMING]]
        await Crowd(platform, warming).talk(at_most=WARMING_SECONDS)
        await asyncio.sleep(0.3)  # what follows the last answers must not be charged to the crowd
        platform.latency = setting.latency
        platform.made.clear()
        platform.refused.clear()
        crowd = Crowd(
            platform,
            [
                (chat, [next(pledges) for _ in range(conversations)])
                for chat in place.chats[WARMING : WARMING + setting.people]
            ],
        )
        cpu, own = bot.cpu(), time.process_time()
        talked = await crowd.talk(at_most=setting.at_most)
        cpu, own = bot.cpu() - cpu, time.process_time() - own
        if talked.finished:
            await platform.wait_until_made(ACKNOWLEDGE, talked.presses, at_most=SETTLE_SECONDS)
        calls = Counter(platform.made)
    fault = _uneven(setting, talked, calls, platform.refused)
    waits = sorted(talked.waits)
    return Result(
        turns=len(waits),
        per_second=len(waits) / talked.seconds,
        p50=at(waits, 0.50),
        p95=at(waits, 0.95),
        p99=at(waits, 0.99),
        cpu_per_turn=cpu / len(waits),
        bot_share=cpu / talked.seconds,
        platform_share=own / talked.seconds,
        texts=talked.texts,
        presses=talked.presses,
        characters=talked.characters / len(waits),
        finished=talked.finished,
        calls=calls,
        start_seconds=bot.start_seconds,
        fault=f"{kind.name}, {setting.name}: {fault}" if fault else "",
    )


async def at_rest(kind: Kind, place: Place, *, seconds: float) -> tuple[float, int]:
    """Start the bot and leave it alone: seconds to its first poll, and bytes of memory after a while."""
    place.platform.latency = 0.0
    async with running(
        kind, place.platform, place.cores, template=place.template, folder=place.folder
    ) as bot:
        await asyncio.sleep(seconds)
        return bot.start_seconds, bot.memory()


def ratio(ours: Sequence[Result], theirs: Sequence[Result]) -> float:
    """How many times more turns a second: the median of the rounds' ratios, each round paired in itself."""
    return median(mine.per_second / other.per_second for mine, other in zip(ours, theirs, strict=True))


def frugality(ours: Sequence[Result], theirs: Sequence[Result]) -> float:
    """How many times less CPU a turn, in the same way. Says the same on a machine that others use as well."""
    return median(other.cpu_per_turn / mine.cpu_per_turn for mine, other in zip(ours, theirs, strict=True))


def _uneven(setting: Setting, talked: Talked, made: Counter[str], refused: Counter[str]) -> str:
    """What is wrong with the calls: every text is due one message, every press one edit and one stop of the spinner.

    A bot that was cut off may have as much under way as there are people. One list of commands a chat is a
    courtesy that is not counted.
    """
    if refused:
        return f"refused by the platform: {dict(refused)}"
    slack = 0 if talked.finished else setting.people
    due = {SEND: talked.texts, EDIT: talked.presses, ACKNOWLEDGE: talked.presses}
    wrong = [
        f"{made[name]} {name} where {count} were due"
        for name, count in due.items()
        if not 0 <= made[name] - count <= slack
    ]
    wrong += [f"{count} {name}" for name, count in made.items() if name not in (*due, POLL, MENU)]
    if made[MENU] > setting.people:
        wrong.append(f"{made[MENU]} {MENU} for {setting.people} chats")
    return "; ".join(wrong)


def at(waits: Sequence[float], share: float) -> float:
    return waits[min(len(waits) - 1, int(len(waits) * share))]
