"""The processes under siege: how many there are at a time, who they are, and their deaths."""

from __future__ import annotations

import asyncio
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from tests.crash.forks import FORKS
from tests.crash.siege.victim import Orders, serve


@dataclass(slots=True, eq=False)
class Process:
    """One of them. `owner` is empty until it has the right to serve; `port` is its HTTP listener's, 0 without one."""

    process: BaseProcess
    report: Connection
    owner: str = ""
    port: int = 0


class Processes:
    """Those that are alive, oldest first."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self.alive: list[Process] = []

    async def start(self) -> None:
        """One more."""
        ours, theirs = FORKS.Pipe(duplex=False)
        born = Process(FORKS.Process(target=serve, args=(self._orders, theirs)), ours)
        # The first start brings up the process that all lives are forked from.
        await asyncio.to_thread(born.process.start)
        theirs.close()
        self.alive.append(born)
        asyncio.get_running_loop().add_reader(ours.fileno(), self._reported, born)

    async def kill(self, one: Process) -> None:
        """Kill it at once. Raises RuntimeError where it had ended by itself."""
        self.alive.remove(one)
        one.process.kill()
        await asyncio.to_thread(one.process.join)
        ended = one.process.exitcode
        self._close(one)
        if ended != -signal.SIGKILL:
            raise RuntimeError(f"a process ended by itself, with status {ended}: see the log")

    def end(self) -> None:
        """Leave none behind."""
        for one in self.alive:
            one.process.kill()
            one.process.join()
            self._close(one)
        self.alive.clear()

    def _close(self, one: Process) -> None:
        if not one.report.closed:
            asyncio.get_running_loop().remove_reader(one.report.fileno())
            one.report.close()
        one.process.close()

    def _reported(self, one: Process) -> None:
        try:
            one.owner, one.port = one.report.recv()
        except EOFError:
            asyncio.get_running_loop().remove_reader(one.report.fileno())
            one.report.close()
