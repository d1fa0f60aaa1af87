"""Somebody at their phone: takes the first choice of every question, and writes where a text is asked for."""

from __future__ import annotations

import asyncio
import re
from itertools import count
from random import Random

from bot.demo.committee.deeds import DEEDS
from bot.demo.simulation.platform import SimulatedPlatform
from bot.receiving.dispatch import Dispatcher
from domain.ports import Clock
from domain.talk.messages import Address, Content, Pressed, Reply, Said, Update
from handlers.talk.choices import BACK, CANCEL, numbered
from handlers.talk.command import COMMAND_PREFIX

MOST_TURNS = 60
THINKS = (9, 30)
"""Seconds over which somebody thinks before they answer: from, to. A card of a study has to be looked at for eight."""

PATIENCE = 5
"""So often somebody who got no answer looks at their phone once more."""

_OPTION = re.compile(r"o[0-9]+")
"""A choice that answers the question of a card."""


class Talk:
    """One person's chat. `events` numbers what they do; everybody on a platform shares it."""

    def __init__(
        self,
        address: Address,
        platform: SimulatedPlatform,
        dispatcher: Dispatcher,
        *,
        clock: Clock,
        random: Random,
        events: count[int],
    ) -> None:
        self._address = address
        self._platform = platform
        self._dispatcher = dispatcher
        self._clock = clock
        self._random = random
        self._events = events
        self._last: Reply | None = None
        platform.listening[address] = self._hear

    def leave(self) -> None:
        """Put the phone away."""
        self._platform.listening.pop(self._address, None)

    async def say(self, content: Content) -> None:
        """Do this; returns when it is kept."""
        self._last = None
        now = self._clock.now()
        self._platform.watch.wrote(self._address, now)
        update = Update(self._address, str(next(self._events)), now, content)
        await self._dispatcher.receive(self._address.channel, [update], "")

    async def next_answer(self) -> Content | None:
        """Think, and say what comes to mind; None where nothing is asked any more."""
        for _ in range(PATIENCE):
            await asyncio.sleep(self._random.uniform(*THINKS))
            if self._last is not None:
                return self._answer(self._last)
        return None

    def _hear(self, reply: Reply) -> None:
        self._last = reply

    def _answer(self, reply: Reply) -> Content | None:
        signed = [
            (sign, choice)
            for sign, choice in numbered(reply.choices, reply.expects)
            if not choice.token.startswith(COMMAND_PREFIX) and choice.token not in (BACK, CANCEL)
        ]
        # The question of a card is guessed; of everything else the first choice leads on.
        guesses = [one for one in signed if _OPTION.fullmatch(one[1].token)]
        if signed:
            sign, choice = self._random.choice(guesses) if guesses else signed[0]
            return Pressed(reply.turn, choice.token) if self._platform.capabilities.buttons else Said(sign)
        if reply.expects == "text":
            return Said(self._random.choice(self._random.choice(DEEDS)[1])[0])
        return Said("1") if reply.expects == "number" else None
