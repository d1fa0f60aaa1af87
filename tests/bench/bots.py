"""The bots as processes, each on a core of its own, and what the system knows of them."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.crowd import NoAnswerError
from tests.bench.platform import TOKEN, Platform

ROOT = Path(__file__).parents[2]
START_SECONDS = 30.0
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Kind:
    """A bot: its name, the module that runs it, and whether it keeps anything on disk."""

    name: str
    arguments: tuple[str, ...]
    durable: bool = False


OURS = Kind("neu-guong", ("-m", "bot", "run"), durable=True)
PTB = Kind("python-telegram-bot", ("-m", "tests.bench.peers.ptb"))
AIOGRAM = Kind("aiogram", ("-m", "tests.bench.peers.aiogram3"))


def as_service(kind: Kind, compiled: Path) -> Kind:
    """The same as docs/operations.md has a service start it; what it runs is kept in `compiled` by the first start."""
    return replace(kind, arguments=("-OO", "-X", f"pycache_prefix={compiled}", *kind.arguments))


@dataclass(frozen=True, slots=True)
class Cores:
    """Where the bot runs, and where the platform with the crowd."""

    bot: int
    platform: int

    @classmethod
    def pick(cls) -> Cores:
        """The last and the first of the cores we may use; the same where there is only one."""
        mine = sorted(os.sched_getaffinity(0))
        return cls(bot=mine[-1], platform=mine[0])


class Running:
    """A bot that polls. `start_seconds`: from the start of the process to its first poll."""

    def __init__(self, process: asyncio.subprocess.Process, start_seconds: float) -> None:
        self._process = process
        self.start_seconds = start_seconds

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def cpu(self) -> float:
        """Seconds of CPU it has used so far, in all its threads."""
        return cpu_of(self._process.pid)

    def run_on(self, cores: Collection[int]) -> None:
        """Let it have these cores instead of the one of its own."""
        for thread in Path(f"/proc/{self._process.pid}/task").iterdir():
            os.sched_setaffinity(int(thread.name), cores)

    def memory(self) -> int:
        """Bytes of memory it holds (resident set)."""
        for line in Path(f"/proc/{self._process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        return 0


def cpu_of(process: int, *, ended_children: bool = False) -> float:
    """Seconds of CPU that a process has used so far, on request with those of its children that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11 : 15 if ended_children else 13])) / _TICKS


@asynccontextmanager
async def running(
    kind: Kind,
    platform: Platform,
    cores: Cores,
    *,
    template: Path,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    name: str = "data",
) -> AsyncIterator[Running]:
    """Start a bot on a fresh copy, called `name`, of the data directory `template` and stop it at the end.

    Raises NoAnswerError where it ends, or neither polls nor sets a webhook in time.
    """
    data = folder / name
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(template, data)
    platform.polled.clear()
    known = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    began = time.perf_counter()
    with (folder / f"{kind.name}.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *kind.arguments,
            cwd=ROOT,
            stdout=log,
            stderr=log,
            env={
                **known,
                "TELEGRAM_TOKEN": TOKEN,
                "TELEGRAM_API_URL": platform.url,
                "DATA_DIR": str(data),
                "CONTACT": "bench",
                "LOG_LEVEL": "WARNING",
                **(environment or {}),
            },
        )
    try:
        os.sched_setaffinity(process.pid, {cores.bot})
        await _first_poll(kind, platform, process, folder / f"{kind.name}.log")
        yield Running(process, platform.polled_at - began)
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 10)
            except TimeoutError:
                process.kill()
                await process.wait()


async def _first_poll(kind: Kind, platform: Platform, process: asyncio.subprocess.Process, log: Path) -> None:
    ended = asyncio.create_task(process.wait())
    polled = asyncio.create_task(platform.polled.wait())
    try:
        await asyncio.wait((ended, polled), timeout=START_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if not polled.done():
            raise NoAnswerError(f"{kind.name} ended before its first poll:\n{_last_words(log)}")
    finally:
        ended.cancel()
        polled.cancel()


def _last_words(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").strip().splitlines()[-5:])
