"""A committee of thirty on a database, their phones on a local Telegram, and the lives of the assistant."""

from __future__ import annotations

import asyncio
import re
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

from sqlalchemy import func, select

from bot.demo.emulators.telegram import TelegramEmulator
from domain.delivery.outgoing import MessageKind
from domain.ports import Clock
from storage.tables import inbox, outbox
from storage.work import writing
from tests.crash.checkpoints import Checkpoint
from tests.crash.committee import DAY, PHONES, opened
from tests.crash.forks import FORKS
from tests.crash.victim import TOKEN, Home, live

NEXT_LIFE = timedelta(minutes=3)
"""Longer than what is in doubt waits for its second attempt, and than any lease."""


def opening(text: str) -> str:
    """The first words of a message, without tags: what it is, without numbers and names."""
    return " ".join(re.sub(r"</?[a-z]+>", "", text).split()[:4])


@dataclass
class Scene:
    """One story: a database, a platform, and the assistant's lives between them."""

    folder: Path
    url: str
    telegram: TelegramEmulator
    begin: datetime
    lives: int = 0
    _running: list[BaseProcess] = field(default_factory=list)

    async def life(self, moment: Checkpoint | None = None, times: int = 1) -> Life:
        """Start the assistant; with a moment, it dies there."""
        begin = self.begin + self.lives * NEXT_LIFE
        self.lives += 1
        process = FORKS.Process(
            target=live, args=(Home(self.folder, self.url, self.telegram.url), begin, moment, times)
        )
        # The first start brings up the process that all lives are forked from.
        await asyncio.to_thread(process.start)
        self._running.append(process)
        return Life(process, self.telegram, self.telegram.counters.polls)

    async def rest(self) -> None:
        """Two more lives, the second one late enough for what waits to be sent a second time."""
        for _ in range(2):
            await (await self.life()).leave()

    async def all_are_sent(self, number: int, *kinds: MessageKind) -> None:
        """Two more lives: so many parcels of these kinds are written in the first, and sent in the second."""
        for sent in (False, True):
            life = await self.life()
            async with asyncio.timeout(60):
                while True:
                    states = await self.states(*kinds)
                    if states == {"sent": number} or (not sent and sum(states.values()) == number):
                        break
                    await asyncio.sleep(0.1)
            await life.leave()

    def end(self) -> None:
        """Leave no process behind."""
        for process in self._running:
            if process.is_alive():
                process.kill()
            process.join()
            process.close()

    def heard(self, code: str) -> list[str]:
        """The first words of everything the platform took for this person, edits included, copies and all."""
        return [
            opening(str(call.parameters["text"]))
            for call in self.telegram.calls
            if call.chat_id == PHONES[code]
            and call.status == 200
            and call.method in ("sendMessage", "editMessageText")
        ]

    async def shows(self, code: str, words: str) -> None:
        """Wait until a message in this person's chat begins so."""

        def seen() -> bool:
            shown = self.telegram.chat(PHONES[code])
            return any(message.from_bot and opening(message.text) == words for message in reversed(shown))

        await self.telegram.wait_for(seen, timeout=120)

    async def states(self, *kinds: MessageKind) -> dict[str, int]:
        """How many parcels of these kinds are in each state."""
        async with opened(self.url) as database, database.read() as connection:
            rows = await connection.execute(
                select(outbox.c.state, func.count()).where(outbox.c.kind.in_(kinds)).group_by(outbox.c.state)
            )
            return {str(state): int(number) for state, number in rows}

    async def repeated(self) -> int:
        """How many answers were tried a second time, because the first attempt was in doubt."""
        async with opened(self.url) as database, database.read() as connection:
            wanted = select(func.count()).where(outbox.c.kind == MessageKind.ANSWER, outbox.c.attempts > 1)
            return (await connection.execute(wanted)).scalar_one()

    async def taken(self) -> int:
        """How many updates were taken."""
        async with opened(self.url) as database, database.read() as connection:
            return (await connection.execute(select(func.count()).select_from(inbox))).scalar_one()

    async def answers(self) -> dict[str, list[str]]:
        """The platform's ids of the messages that were our answers, for each person in their order."""
        codes = {str(phone): code for code, phone in PHONES.items()}
        found: dict[str, list[str]] = {code: [] for code in PHONES}
        async with opened(self.url) as database, database.read() as connection:
            wanted = select(outbox.c.chat, outbox.c.message).where(outbox.c.kind == MessageKind.ANSWER)
            for chat, message in await connection.execute(wanted.order_by(outbox.c.id)):
                found[codes[chat]].append(message)
        return found

    def said(self, code: str, message: str) -> str:
        """The first words of the message with this id of the platform, as this person's chat shows it."""
        return opening(self.telegram.state.chats[PHONES[code]].messages[int(message)].text)

    async def deeds(self, codes: Sequence[str]) -> list[list[str]]:
        """What each of these people has registered."""
        found = []
        async with opened(self.url) as database, writing(database) as work:
            for code in codes:
                person = await work.people.by_code(code, DAY)
                assert person is not None
                found.append([kept.deed.deed for kept in await work.pledges.of_person(person.id)])
        return found


@dataclass(frozen=True, slots=True)
class Life:
    """One process of the assistant."""

    process: BaseProcess
    telegram: TelegramEmulator
    polls: int

    async def dies(self) -> None:
        """Wait for the death that was foreseen."""
        await self._ended()
        assert self.process.exitcode == -signal.SIGKILL

    async def is_killed(self) -> None:
        """Kill it at once."""
        self.process.kill()
        await self.dies()

    async def leave(self) -> None:
        """Once it serves, let it finish what is due, and go."""
        await self.telegram.wait_for(lambda: self.telegram.counters.polls > self.polls, timeout=60)
        self.process.terminate()
        await self._ended()
        assert self.process.exitcode == 0

    async def _ended(self) -> None:
        loop = asyncio.get_running_loop()
        ended = asyncio.Event()
        loop.add_reader(self.process.sentinel, ended.set)
        try:
            await asyncio.wait_for(ended.wait(), 60)
        finally:
            loop.remove_reader(self.process.sentinel)
        await asyncio.to_thread(self.process.join)


@asynccontextmanager
async def telegram(clock: Clock) -> AsyncIterator[TelegramEmulator]:
    """A local Telegram where everybody of the committee has opened the bot."""
    emulator = TelegramEmulator(token=TOKEN, clock=clock)
    await emulator.start()
    for code, phone in PHONES.items():
        emulator.person(phone, code)
        emulator.state.chats[phone].started = True
    yield emulator
    await emulator.stop()


def without_copies(heard: Sequence[str]) -> list[str]:
    """Everything once, in the order in which it first came. Fit for stories that never say the same twice."""
    return list(dict.fromkeys(heard))
