"""The workbook of a whole province from the office's page: how long it takes, what memory, and how long nothing else
could run meanwhile."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bot.web.dashboard import paths
from bot.web.dashboard.requests import FORM_TOKEN
from handlers.figures.export import WORKBOOK
from tests.bench.planning import Heart

LOOK_EVERY = 0.05
_PAGE = os.sysconf("SC_PAGESIZE")


@dataclass(frozen=True, slots=True)
class WorkbookMade:
    """Seconds from the button to the last byte, bytes of the file, the longest stall of the loop meanwhile in seconds;
    `most`: the bytes that its processes held beyond what they held before."""

    seconds: float
    bytes: int
    stall: float
    most: int


async def make_workbook(
    session: aiohttp.ClientSession, cookies: Mapping[str, str], form_token: str, unit_id: str
) -> WorkbookMade:
    """Press the button of this unit's page, and take the file."""
    form = {FORM_TOKEN: form_token, "unit": unit_id, "paper": WORKBOOK}
    heart, held = Heart(), Held()
    async with heart.beating(), held.watching():
        began = time.perf_counter()
        async with session.post(paths.PAPERS, data=form, cookies=cookies) as answer:
            data = await answer.read()
            assert answer.status == 200, data
        seconds = time.perf_counter() - began
    assert data.startswith(b"PK")
    return WorkbookMade(seconds, len(data), heart.stall, held.most)


@dataclass
class Held:
    """`most`: bytes of memory that this process and those it starts hold together, beyond what it was before."""

    most: int = 0
    _before: int = field(default=0, repr=False)

    async def _watch(self) -> None:
        while True:
            self.most = max(self.most, _held() - self._before)
            await asyncio.sleep(LOOK_EVERY)

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Look while the block runs."""
        self._before = _held()
        looking = asyncio.create_task(self._watch())
        try:
            yield
        finally:
            looking.cancel()


def _held() -> int:
    return sum(map(_resident, (os.getpid(), *_started_by(os.getpid()))))


def _started_by(process: int) -> Iterator[int]:
    """What any of its threads started, and what these did (proc(5))."""
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = listed.read_text().split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        for child in map(int, children):
            yield child
            yield from _started_by(child)


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except (FileNotFoundError, ProcessLookupError):
        return 0
