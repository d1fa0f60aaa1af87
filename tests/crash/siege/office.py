"""Whoever tells people things all day, whether anybody is alive to send them or not."""

from __future__ import annotations

import asyncio
from itertools import count
from random import Random

from domain.messages import reply, say
from domain.outgoing import Kind, Notice
from domain.ports import Clock
from tests.crash.committee import CROWD_PHONES
from tests.crash.siege.ledger import Ledger

PAUSE = 0.4
AT_ONCE = 3


class Office:
    """Posts numbered notices to people drawn by lot. `told`: the chat by the number."""

    def __init__(self, ledger: Ledger, clock: Clock, random: Random) -> None:
        self._ledger = ledger
        self._clock = clock
        self._random = random
        self._numbers = count(1)
        self.told: dict[int, int] = {}
        self._people: list[tuple[str, int]] = []

    async def open(self) -> None:
        """Look up whom there is to tell."""
        codes = await self._ledger.codes()
        self._people = sorted(
            (id_, CROWD_PHONES[code]) for id_, code in codes.items() if code in CROWD_PHONES
        )

    async def work(self) -> None:
        """Post until cancelled."""
        while True:
            await self._post()
            await asyncio.sleep(PAUSE)

    async def _post(self) -> None:
        now = self._clock.now()
        notices = []
        for (id_, chat), number in zip(
            self._random.sample(self._people, AT_ONCE), self._numbers, strict=False
        ):
            body = reply(say("pledge-guidance", text=f"Giấy mời số {number}"))
            notices.append(Notice(f"told:{number}", Kind.NOTICE, id_, now, body))
            self.told[number] = chat
        await asyncio.shield(self._ledger.post(notices, now))
