"""The people of a siege: each says the next thing when the answer to the last has come, whatever happens between."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from bot.demo.emulators.telegram import TelegramEmulator
from tests.crash.committee import CROWD, CROWD_PHONES
from tests.crash.siege.record import Message, Record
from tests.crash.talking import ASK, STOP, SURE, Act, deed_of, pledge

ROUND = (ASK, Act("2", "Đồng chí viết việc"), STOP)
HASTY = (ASK, STOP)
"""Typed at once, before any answer."""
RECEIPT = "Hệ thống đã ghi"
PATIENCE = 8.0
"""Seconds after which somebody no longer waits for an answer; what became of it is the verdict's to say."""


@dataclass(eq=False)
class Person:
    """Somebody with a phone. `expected` are the first words of the answers they are owed since the day began."""

    code: str
    chat: int
    expected: list[str] = field(default_factory=list)
    done_at: float | None = None
    """When the receipt of today's pledge was there, in real seconds."""
    midway: bool = False
    """They gave up waiting in the middle of a conversation, and will leave it before they begin another one."""
    wrote: bool = False
    """And they had typed what they promise."""
    ears: asyncio.Queue[Message] = field(default_factory=asyncio.Queue)


class Crowd:
    """Everybody: those who pledge today, those who go round and round, and those who type two things at once."""

    def __init__(self, telegram: TelegramEmulator, record: Record, random: Random) -> None:
        self._telegram = telegram
        self._random = random
        self.people = [Person(code, CROWD_PHONES[code]) for code, _ in CROWD]
        self.updates = 0
        self._before_today = 0
        for person in self.people:
            record.ears[person.chat] = person.ears.put_nowait
        self._talks: list[asyncio.Task[None]] = []
        self._enough = asyncio.Event()

    @property
    def today(self) -> int:
        """How many updates were sent since the day began."""
        return self.updates - self._before_today

    def new_day(self) -> None:
        """Nobody is owed anything, nobody is done."""
        self._before_today = self.updates
        for person in self.people:
            person.expected.clear()
            person.done_at = None

    def begin(self, *, pledging: int, within: float) -> None:
        """Everybody begins to talk, but for a few who only listen; so many of those who did not pledge today do so.

        They begin at some moment `within` so many seconds.
        """
        self._enough.clear()
        people = [person for person in self.people if person.done_at is None]
        pledgers = people[1::3][:pledging]
        for place, person in enumerate(self.people):
            while not person.ears.empty():
                person.ears.get_nowait()
            later = self._random.uniform(0, within)
            if person in pledgers:
                talk = self._pledge(person, later)
            elif place % 3 == 0:
                talk = self._go_round(person, ROUND, hasty=False)
            elif place % 9 == 2:
                talk = self._go_round(person, HASTY, hasty=True)
            else:
                continue
            self._talks.append(asyncio.create_task(talk))

    async def end(self) -> None:
        """Everybody comes to the end of what they are at."""
        self._enough.set()
        talks, self._talks = self._talks, []
        await asyncio.gather(*talks)

    def break_off(self) -> None:
        """Nobody says anything any more."""
        for talk in self._talks:
            talk.cancel()

    async def _go_round(self, person: Person, acts: Sequence[Act], *, hasty: bool) -> None:
        if person.midway and not await self._stop(person):
            return
        while not self._enough.is_set():
            heard = await self._say(person, acts) if hasty else await self._in_turn(person, acts)
            if not heard:
                return
            await asyncio.sleep(self._random.uniform(0, 0.5))

    async def _pledge(self, person: Person, later: float) -> None:
        await asyncio.sleep(later)
        if person.midway and not await self._stop(person):
            return
        if await self._in_turn(person, pledge(person.code)):
            person.done_at = asyncio.get_running_loop().time()

    async def _stop(self, person: Person) -> bool:
        return await self._say(person, (SURE, STOP) if person.wrote else (STOP,))

    async def _in_turn(self, person: Person, acts: Sequence[Act]) -> bool:
        for act in acts:
            if not await self._say(person, (act,)):
                return False
        return True

    async def _say(self, person: Person, acts: Sequence[Act]) -> bool:
        """Say these at once and wait for the answers; False where one did not come in time."""
        person.midway = acts[-1].answer not in (STOP.answer, RECEIPT)
        writes = any(act.does == deed_of(person.code) for act in acts)
        person.wrote = person.midway and (person.wrote or writes)
        for act in acts:
            if act.taps:
                self._telegram.tap(person.chat, act.does)
            else:
                self._telegram.say(person.chat, act.does)
            self.updates += 1
            person.expected.append(act.answer)
        left = [act.answer for act in acts]
        try:
            async with asyncio.timeout(PATIENCE):
                while left:
                    words = (await person.ears.get()).words
                    if words in left:
                        left.remove(words)
        except TimeoutError:
            return False
        return True
