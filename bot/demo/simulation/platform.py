"""Platforms in the same process: they take what a channel sends, exactly, and fail as often as they are told.

A `bot.channels.base.Channel` each, so that everything before the network is the product's own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from random import Random

from bot.channels.base import (
    Capabilities,
    Exhausted,
    File,
    InDoubt,
    MenuEntry,
    NextTurn,
    NotSent,
    Receive,
    Rejected,
    Sent,
    Unreachable,
    at_once,
)
from bot.demo.simulation.watch import Watch
from domain.ports import Clock
from domain.talk.messages import Address, Reply, Update

LATENCY = 0.08
"""Seconds between a request and its answer."""

THROTTLED = (2, 20)
"""Seconds that a platform names when it asks us to slow down: from, to."""

CAPABILITIES = {
    "telegram": Capabilities(max_text=4096, buttons=100, edit=True, files_out=False, start_payload=True),
    "zalo": Capabilities(max_text=1900, buttons=0, edit=False, files_out=False, choices=7),
}
"""As those of the channels, but no files: what is simulated is messages, and a workbook takes minutes to make."""

_FAULTS = ("throttled", "not connected", "lost request", "lost answer")


@dataclass(slots=True)
class RandomFaults:
    """How often sends go wrong: `faults` is the share that does, in one of four ways, each as likely."""

    random: Random
    faults: float = 0.0
    met: int = 0

    def fault(self) -> str:
        """What becomes of the next send; empty: nothing happens to it."""
        if self.faults <= 0 or self.random.random() >= self.faults:
            return ""
        self.met += 1
        return self.random.choice(_FAULTS)

    def seconds(self) -> float:
        """How long a platform that is asked too much wants to be left alone."""
        return self.random.randint(*THROTTLED)


@dataclass(slots=True)
class SimulatedPlatform:
    """One platform with its people. `blocked`: chats that refuse the bot. `quota`: messages a month, 0: no limit.

    `heard` is handed every reply to an address of `listening`.
    """

    name: str
    clock: Clock
    watch: Watch
    random_faults: RandomFaults
    blocked: frozenset[str] = frozenset()
    quota: int = 0
    listening: dict[Address, Callable[[Reply], None]] = field(default_factory=dict)
    _ids: count[int] = field(default_factory=lambda: count(1))
    _months: dict[str, int] = field(default_factory=dict)
    _refused: set[str] = field(default_factory=set)
    _exhausted: set[str] = field(default_factory=set)

    @property
    def capabilities(self) -> Capabilities:
        """What the platform can do."""
        return CAPABILITIES[self.name]

    @property
    def invitation(self) -> str:
        """None: everybody is linked from the start."""
        return ""

    async def open(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Nothing to close."""

    async def run(self, receive: Receive, cursor: str) -> None:
        """Updates are handed to the dispatcher by those who act."""

    async def acknowledge(self, update: Update) -> None:
        """A press arrived."""

    async def send(
        self,
        address: Address,
        reply: Reply,
        *,
        language: str,  # noqa: ARG002 - the channel's signature
        edits: str = "",  # noqa: ARG002
        files: Sequence[File] = (),  # noqa: ARG002
        next_turn: NextTurn = at_once,  # noqa: ARG002
    ) -> Sent:
        """Take a message. Raises Unreachable and Exhausted, and at random NotSent and InDoubt."""
        at = self.clock.now()
        fault = self.random_faults.fault()
        if fault == "not connected":
            raise NotSent("not connected")
        if fault == "throttled":
            await asyncio.sleep(LATENCY)
            raise NotSent("throttled", retry_after=self.random_faults.seconds())
        if fault == "lost request":
            await asyncio.sleep(LATENCY)
            raise InDoubt("the request was lost")
        if address.chat in self.blocked:
            await asyncio.sleep(LATENCY)
            self._refuse(address)
        self._count(at)
        self.watch.took(address, reply, at, doubted=fault == "lost answer")
        if listener := self.listening.get(address):
            listener(reply)
        await asyncio.sleep(LATENCY)
        if fault == "lost answer":
            raise InDoubt("the answer was lost")
        return Sent(str(next(self._ids)))

    async def fetch(self, file: str, *, largest: int) -> bytes:  # noqa: ARG002 - the channel's signature
        """Raises Rejected: no files are sent."""
        raise Rejected("no such file")

    async def set_menu(self, address: Address | None, entries: Sequence[MenuEntry], *, language: str) -> None:
        """Menus are not looked at."""

    def _refuse(self, address: Address) -> None:
        """Raises Unreachable; asking once more is counted."""
        self.watch.complaints.at_closed_accounts += address.chat in self._refused
        self._refused.add(address.chat)
        raise Unreachable("blocked by the person")

    def _count(self, at: datetime) -> None:
        """One message of the month. Raises Exhausted where there are no more; asking again is counted."""
        if not self.quota:
            return
        month = f"{self.watch.calendar.day_of(at):%Y-%m}"
        used = self._months.get(month, 0)
        if used >= self.quota:
            self.watch.complaints.beyond_quota += month in self._exhausted
            self._exhausted.add(month)
            raise Exhausted("the month's quota is used up")
        self._months[month] = used + 1
