"""A committee of thirty on a database file, their phones on a local Telegram, and the lives of the assistant."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from bot.demo.telegram import TelegramEmulator
from bot.trail import Moment
from domain.messages import Address, reply, say
from domain.outgoing import Kind, Notice
from domain.policy import CONSENT_VERSION
from domain.ports import Clock
from domain.roster_change import compare
from domain.roster_sheet import read_rows
from domain.rounds import Group, PledgeRound
from storage.database import Database
from storage.migrate import upgrade
from storage.tables import inbox, outbox
from storage.work import SqlWork, writing
from tests.crash.victim import TOKEN, live
from tests.town import BODY, COMMITTEE, HEADER, ZONE

Place = tuple[str, str, str | None]

FILE = "neuguong.sqlite"
LUNCH = datetime(2026, 11, 23, 11, 40, tzinfo=ZONE).astimezone(UTC)
"""A working Monday's lunch hour: nobody is reminded of anything."""
REMINDERS = datetime(2026, 11, 23, 10, 30, tzinfo=ZONE).astimezone(UTC)
"""When the first reminder of the round is due."""
NEXT_LIFE = timedelta(minutes=3)
"""Longer than what is in doubt waits for its second attempt."""

CROWDED: Place = ("CB1", "Chi bộ Đông", "DB1")
LISTENING: Place = ("CB2", "Chi bộ Nghe", "DB1")
LONELY: Place = ("CB3", "Chi bộ Một", "DB1")
PEOPLE: tuple[tuple[str, Place], ...] = (
    *((f"A{number:02}", CROWDED) for number in range(1, 13)),
    *((f"B{number:02}", LISTENING) for number in range(1, 18)),
    ("C01", LONELY),
)
PHONES = {code: 5_000_000 + number for number, (code, _) in enumerate(PEOPLE)}

_processes = multiprocessing.get_context("forkserver")
# Lives are many and short: what they import is read once, by the process they are forked from.
_processes.set_forkserver_preload(["tests.crash.victim"])


def opening(text: str) -> str:
    """The first words of a message: what it is, without numbers and names."""
    return " ".join(text.split()[:4])


@dataclass
class Scene:
    """One story: a database, a platform, and the assistant's lives between them."""

    folder: Path
    telegram: TelegramEmulator
    begin: datetime
    lives: int = 0
    _running: list[multiprocessing.process.BaseProcess] = field(default_factory=list)

    async def life(self, moment: Moment | None = None, times: int = 1) -> Life:
        """Start the assistant; with a moment, it dies there."""
        begin = self.begin + self.lives * NEXT_LIFE
        self.lives += 1
        process = _processes.Process(target=live, args=(self.folder, self.telegram.url, begin, moment, times))
        # The first start brings up the process that all lives are forked from.
        await asyncio.to_thread(process.start)
        self._running.append(process)
        return Life(process, self.telegram, self.telegram.counters.polls)

    async def rest(self) -> None:
        """Two more lives, the second one late enough for what waits to be sent a second time."""
        for _ in range(2):
            await (await self.life()).leave()

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

        await self.telegram.wait_for(seen, timeout=20)

    async def states(self, *kinds: Kind) -> dict[str, int]:
        """How many parcels of these kinds are in each state."""
        async with opened(self.folder) as database, database.read() as connection:
            rows = await connection.execute(
                select(outbox.c.state, func.count()).where(outbox.c.kind.in_(kinds)).group_by(outbox.c.state)
            )
            return {str(state): int(number) for state, number in rows}

    async def repeated(self) -> int:
        """How many answers were tried a second time, because the first attempt was in doubt."""
        async with opened(self.folder) as database, database.read() as connection:
            wanted = select(func.count()).where(outbox.c.kind == Kind.ANSWER, outbox.c.attempts > 1)
            return (await connection.execute(wanted)).scalar_one()

    async def taken(self) -> int:
        """How many updates were taken."""
        async with opened(self.folder) as database, database.read() as connection:
            return (await connection.execute(select(func.count()).select_from(inbox))).scalar_one()

    async def answers(self) -> dict[str, list[str]]:
        """The platform's ids of the messages that were our answers, for each person in their order."""
        codes = {str(phone): code for code, phone in PHONES.items()}
        found: dict[str, list[str]] = {code: [] for code in PHONES}
        async with opened(self.folder) as database, database.read() as connection:
            wanted = select(outbox.c.chat, outbox.c.message).where(outbox.c.kind == Kind.ANSWER)
            for chat, message in await connection.execute(wanted.order_by(outbox.c.id)):
                found[codes[chat]].append(message)
        return found

    def said(self, code: str, message: str) -> str:
        """The first words of the message with this id of the platform, as it stands in this person's chat."""
        return opening(self.telegram.state.chats[PHONES[code]].messages[int(message)].text)

    async def deeds(self, codes: Sequence[str]) -> list[list[str]]:
        """What each of these people has registered."""
        found = []
        async with opened(self.folder) as database, writing(database) as work:
            for code in codes:
                person = await work.people.by_code(code, date(2026, 11, 23))
                assert person is not None
                found.append([kept.deed.deed for kept in await work.pledges.of_person(person.id)])
        return found


@dataclass(frozen=True, slots=True)
class Life:
    """One process of the assistant."""

    process: multiprocessing.process.BaseProcess
    telegram: TelegramEmulator
    polls: int

    async def dies(self) -> None:
        """Wait for the death that was foreseen."""
        await self._ended()
        assert self.process.exitcode == -signal.SIGKILL

    async def is_killed(self) -> None:
        """Kill it wherever it stands."""
        self.process.kill()
        await self.dies()

    async def leave(self) -> None:
        """Once it serves, let it finish what is due, and go."""
        await self.telegram.wait_for(lambda: self.telegram.counters.polls > self.polls, timeout=10)
        self.process.terminate()
        await self._ended()
        assert self.process.exitcode == 0

    async def _ended(self) -> None:
        loop = asyncio.get_running_loop()
        ended = asyncio.Event()
        loop.add_reader(self.process.sentinel, ended.set)
        try:
            await asyncio.wait_for(ended.wait(), 10)
        finally:
            loop.remove_reader(self.process.sentinel)
        await asyncio.to_thread(self.process.join)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    """The database in this folder."""
    database = Database(f"sqlite+aiosqlite:///{folder / FILE}")
    try:
        yield database
    finally:
        await database.close()


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


async def build(folder: Path) -> None:
    """Everybody on the roster, linked and agreed, in a database in this folder."""
    rows = [
        (code, "Nguyễn Văn An", *place, "", "Đang sinh hoạt")
        for code, place in (("VP", COMMITTEE), ("BT", BODY), *PEOPLE)
    ]
    async with opened(folder) as database:
        await upgrade(database)
        async with writing(database) as work:
            await _settle(work, rows)


async def _settle(work: SqlWork, rows: Sequence[tuple[str | None, ...]]) -> None:
    day = date(2026, 11, 1)
    await work.roster.apply(compare(read_rows((HEADER, *rows)), await work.roster.known(day)), day, LUNCH)
    for code, phone in PHONES.items():
        person = await work.people.by_code(code, day)
        assert person is not None
        address = Address("telegram", str(phone))
        await work.accounts.link(person.id, address, LUNCH)
        await work.accounts.consent(
            address, person_id=person.id, version=CONSENT_VERSION, given=True, at=LUNCH
        )


async def open_round(folder: Path, unit_code: str) -> None:
    """A round for this cell, which opens at half past nine and asks nobody's approval."""
    day = date(2026, 11, 23)
    opens = datetime(2026, 11, 23, 9, 30, tzinfo=ZONE)
    async with opened(folder) as database, writing(database) as work:
        root = await work.people.root(day)
        assert root is not None
        units = {unit.code: unit.id for unit in await work.people.units((root.id,), day)}
        round_ = PledgeRound(
            id=f"round-{unit_code}",
            title="Quý I/2027",
            period_from=date(2027, 1, 1),
            period_to=date(2027, 3, 31),
            opens_at=opens,
            deadline=datetime(2026, 12, 7, 17, tzinfo=ZONE),
            owed=1,
            max_pledges=3,
            approval=False,
            guidance="",
            audience_unit_id=units[unit_code],
            groups=(Group(1, "Đạo đức, lối sống"), Group(2, "Chuyển đổi số")),
        )
        await work.rounds.open(round_, by=root.id, at=opens, day=day)


async def post_notices(folder: Path, codes: Sequence[str]) -> None:
    """One notice for each of these people, due now."""
    async with opened(folder) as database, writing(database) as work:
        people = [await work.people.by_code(code, date(2026, 11, 23)) for code in codes]
        notices = [
            Notice(f"told:{person.id}", Kind.NOTICE, person.id, REMINDERS, reply(say("reception-not-yours")))
            for person in people
            if person is not None
        ]
        assert await work.outbox.post(notices, REMINDERS) == len(codes)


def without_copies(heard: Sequence[str]) -> list[str]:
    """Everything once, in the order in which it first came. Fit for stories that never say the same twice."""
    return list(dict.fromkeys(heard))
