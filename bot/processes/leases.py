"""What this process holds while it lives: that it is alive, and what one process at a time does.

On SQLite one process serves, and a file lock says which. On a server they are many, and leases in the database say who
is alive and who polls: a process that is killed stops renewing, and another one takes over. There is no leader.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

from domain.ports import Clock
from storage.engine.database import Database
from storage.processes.single_process_lock import SingleProcessLock
from storage.work import SqlWork, writing

log = logging.getLogger(__name__)

LEASE_LIFE = timedelta(seconds=20)
"""How long a lease lasts. It is renewed four times as often, so that another process takes over within 30 seconds."""

LEASE_LOOK = 0.5
"""Seconds between two looks at whether the process that serves from a SQLite file has ended."""

_PROCESS_LEASE = "process:"


class ProcessLeases:
    """The leases of one process, known by `owner`; each lasts `life` unless it is renewed."""

    def __init__(self, *, database: Database, owner: str, clock: Clock, life: timedelta = LEASE_LIFE) -> None:
        self._database = database
        self._owner = owner
        self._clock = clock
        self._life = life
        self._lock = SingleProcessLock(database.file) if database.file else None
        self._wanted: set[str] = {_PROCESS_LEASE + owner}
        self._held: set[str] = set()
        self._changed = asyncio.Condition()

    @property
    def shared(self) -> bool:
        """Whether other processes may serve beside this one."""
        return not self._database.single

    async def stand_by(self) -> None:
        """Return when no other process serves from this SQLite file. Raises OSError where the lock cannot be kept."""
        if self._lock is None or self._lock.take():
            return
        log.warning("another process serves from this database; this one stands by until it ends")
        while not self._lock.take():  # noqa: ASYNC110 - there is no signal of the end of another process
            await asyncio.sleep(LEASE_LOOK)
        log.warning("the other process has ended; this one serves now")

    async def begin(self) -> None:
        """Return when this process may serve: it is known to be alive, or alone. Raises what `stand_by` raises."""
        await self.stand_by()
        if self.shared:
            await self._renew_leases()

    async def run(self) -> None:
        """Renew what is held, and take what has become free, until cancelled."""
        if not self.shared:
            return
        loop = asyncio.get_running_loop()
        renewed = loop.time()
        while True:
            await asyncio.sleep(self._life.total_seconds() / 4)
            try:
                await self._renew_leases()
                renewed = loop.time()
            except Exception as fault:  # noqa: BLE001 - tried again; what cannot be renewed ends by itself
                log.error("leases could not be renewed: %s", type(fault).__name__)
                if loop.time() - renewed > self._life.total_seconds() * 3 / 4:
                    await self._note_held(set())

    async def living(self, work: SqlWork) -> list[str]:
        """The owners whose processes are alive: what others hold may be taken back."""
        if not self.shared:
            return [self._owner]
        return await work.leases.living(_PROCESS_LEASE, self._clock.now())

    async def alone(self, name: str, doing: Callable[[], Awaitable[None]]) -> None:
        """Do this while no other process does; begun anew whenever the lease comes back. Returns when it is done.

        Raises what `doing` raises.
        """
        if not self.shared:
            return await doing()
        self._wanted.add(name)
        await self._renew_leases()
        while True:
            await self._until_held(name, held=True)
            done = asyncio.ensure_future(doing())
            lost = asyncio.ensure_future(self._until_held(name, held=False))
            try:
                await asyncio.wait((done, lost), return_when=asyncio.FIRST_COMPLETED)
                if done.done():
                    return done.result()
                log.warning("%s is in another process's hands now", name)
            finally:
                for task in (done, lost):
                    task.cancel()
                await asyncio.gather(done, lost, return_exceptions=True)

    async def mine(self, name: str, seconds: float) -> bool:
        """Whether this process, and no other, does this for so many seconds from now on."""
        if not self.shared:
            return True
        now = self._clock.now()
        async with writing(self._database) as work:
            return bool(
                await work.leases.take({name}, self._owner, now=now, until=now + timedelta(seconds=seconds))
            )

    async def end(self) -> None:
        """Let go of everything, so that others need not wait for the end of a lease."""
        if self._lock is not None:
            self._lock.let_go()
        if self.shared:
            self._wanted.clear()
            with suppress(Exception):  # it ends by itself
                async with writing(self._database) as work:
                    await work.leases.let_go(self._owner)

    async def _renew_leases(self) -> None:
        now = self._clock.now()
        async with writing(self._database) as work:
            held = await work.leases.take(self._wanted, self._owner, now=now, until=now + self._life)
        await self._note_held(held)

    async def _note_held(self, held: set[str]) -> None:
        async with self._changed:
            self._held = held
            self._changed.notify_all()

    async def _until_held(self, name: str, *, held: bool) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: (name in self._held) is held)
