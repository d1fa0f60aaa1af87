"""Whoever tells people things all day, whether anybody is alive to send them or not."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from random import Random

from sqlalchemy.exc import OperationalError

from domain.delivery.outgoing import MessageKind, Notice
from domain.ports import Clock
from domain.talk.messages import reply, say
from storage.engine.database import is_passing
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

    async def work(self, enough: asyncio.Event) -> None:
        """Post until it is enough."""
        while not enough.is_set():
            await self._post()
            await asyncio.sleep(PAUSE)

    async def _post(self) -> None:
        now = self._clock.now()
        notices = []
        for (id_, chat), number in zip(
            self._random.sample(self._people, AT_ONCE), self._numbers, strict=False
        ):
            body = reply(say("pledges-guidance", text=f"Giấy mời số {number}"))
            notices.append(Notice(f"told:{number}", MessageKind.NOTICE, id_, now, body))
            self.told[number] = chat
        await self._kept(notices, now)

    async def _kept(self, notices: Sequence[Notice], now: datetime) -> None:
        """Posting the same again changes nothing, so whoever finds the database busy comes back."""
        while True:
            try:
                await self._ledger.post(notices, now)
            except OperationalError as fault:
                if not is_passing(fault):
                    raise
                await asyncio.sleep(PAUSE)
            else:
                return
