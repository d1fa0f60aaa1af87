"""Where the assistant's CPU goes while it is kept busy: by room of the house, and by library within a room."""

from __future__ import annotations

import asyncio
import signal
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.bots import Kind, running
from tests.bench.crowd import Crowd
from tests.bench.measure import WARMING, WARMING_SECONDS, Place
from tests.bench.script import Pledge

ROOMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("settle", ("bot/delivery/deliver.py:_settled",)),
    ("claim", ("bot/delivery/deliver.py:claim_some", "bot/delivery/composing.py")),
    ("menus", ("bot/receiving/menus.py",)),
    ("acknowledge", ("bot/channels/telegram/channel.py:acknowledge",)),
    ("words", ("bot/words/texts.py", "bot/channels/render.py")),
    ("channel in", ("bot/channels/telegram/inbound.py", "bot/channels/telegram/api.py:updates")),
    (
        "HTTP out",
        (
            "bot/channels/telegram/channel.py",
            "bot/channels/telegram/api.py",
            "bot/channels/telegram/request.py",
        ),
    ),
    ("delivery", ("bot/delivery/deliver.py", "bot/delivery/settlements.py", "bot/delivery/limits.py")),
    ("inbox", ("storage/receiving/inbox.py",)),
    ("accounts", ("storage/people/accounts.py",)),
    ("conversations", ("storage/talk/conversations.py",)),
    ("outbox", ("storage/delivery/outbox.py",)),
    ("audit", ("storage/audit/log.py",)),
    ("rounds", ("storage/rounds/repository.py",)),
    ("pledges", ("storage/pledges/repository.py",)),
    ("begin and commit", tuple(f"storage/engine/database.py:{name}" for name in ("write", "read", "_begin"))),
    ("flow", ("handlers/",)),
    ("domain", ("domain/",)),
    (
        "dispatch",
        ("bot/receiving/dispatch.py", "bot/clock.py", "bot/channels/telegram/polling.py"),
    ),
)
"""The first room that matches any frame from the innermost outwards; the first three from anywhere in the stack."""

_ANYWHERE = 4
_GENERIC = (
    "storage/work.py",
    *(f"storage/talk/conversations.py:{name}" for name in ("dump_", "load_", "_dump", "_load")),
    "storage/types.py",
    "domain/",
)
_LOOP = "loop and sockets"
_THREAD = "database's thread"


async def profile(place: Place, pledges: Iterator[Pledge], *, people: int, conversations: int) -> str:
    """Keep the assistant busy under the sampler; returns the table."""
    stacks = place.folder / "stacks.txt"
    kind = Kind("neu-guong sampled", ("-m", "tests.bench.sampler", str(stacks)))
    platform = place.platform
    async with running(kind, platform, place.cores, template=place.template, folder=place.folder) as bot:
        warming = [(chat, [next(pledges)]) for chat in place.chats[:WARMING]]
        await Crowd(platform, warming).talk(at_most=WARMING_SECONDS)
        await asyncio.sleep(0.3)
        bot.signal(signal.SIGUSR1)
        crowd = [
            (chat, [next(pledges) for _ in range(conversations)])
            for chat in place.chats[WARMING : WARMING + people]
        ]
        talked = await Crowd(platform, crowd).talk(at_most=120)
    return rooms(stacks, turns=len(talked.waits))


def rooms(stacks: Path, *, turns: int) -> str:
    """The table from the sampler's file."""
    spent: defaultdict[str, float] = defaultdict(float)
    inside: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    total = 0.0
    for line in stacks.read_text().splitlines():
        seconds, _, stack = line.partition(" ")
        frames = stack.split(";")
        room = _room(frames)
        spent[room] += float(seconds)
        inside[room][_library(frames)] += float(seconds)
        total += float(seconds)
    lines = [
        f"where {total:.1f} s of CPU went ({total / turns * 1000:.2f} ms a turn, the sampler's own included)",
        f"  {'room':20}{'share':>7}{'ms a turn':>11}  most of it in",
    ]
    for room, used in _largest(spent):
        most = ", ".join(f"{name} {part / total:.0%}" for name, part in _largest(inside[room])[:3])
        lines.append(f"  {room:20}{used / total:7.1%}{used / turns * 1000:11.3f}  {most}")
    return "\n".join(lines)


def _largest(shares: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(shares.items(), key=lambda one: -one[1])


def _room(frames: Sequence[str]) -> str:
    ours = [frame[2:] for frame in reversed(frames) if frame.startswith("./") and "tests/" not in frame]
    for name, marks in ROOMS[:_ANYWHERE]:
        if any(frame.startswith(marks) for frame in ours):
            return name
    fallback = ""
    for frame in ours:
        for name, marks in ROOMS[_ANYWHERE:]:
            if frame.startswith(marks):
                if not frame.startswith(_GENERIC):
                    return name
                fallback = fallback or name
    if fallback:
        return fallback
    return _THREAD if any(frame.startswith("aiosqlite/") for frame in frames) else _LOOP


def _library(frames: Sequence[str]) -> str:
    """The package of the innermost frame."""
    innermost = frames[-1].partition(":")[0]
    return "ours" if innermost.startswith("./") else innermost.partition("/")[0]
