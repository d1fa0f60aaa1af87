"""A committee that is sent anything for a while, and what must be true all the time."""

from __future__ import annotations

import copy
import logging
import shutil
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Protocol

from sqlalchemy import select

from domain.people.person import CONSENT_VERSION
from domain.talk.messages import Address, Pressed, Said, Started, Update
from storage.tables import grants
from storage.work import writing
from tests.fuzz.screens import Screen, damaged
from tests.fuzz.texts import SAID
from tests.security.outsiders import FAILED, MORE, settle_beyond, shows
from tests.security.overheard import Overheard
from tests.town import ROSTER, Town

A_TOWN = 1500
"""Updates after which another committee begins: by then people have unlinked themselves, and rounds are over."""

AT_ONCE = 8
"""Chats in one batch, at most."""

WRITERS = (*(code for code, *_ in (*ROSTER, *MORE)), "nobody", "nobody else")
CONCERNED = ("VP01", "BT90", "BT91", "DV91", "DV92")
"""Those to whom nothing is foreign: the committee's office, and whoever belongs to that part."""

FILES = ("# Mục tiêu\n\nMột việc cụ thể.".encode(), b"PK\x03\x04 broken", b"\x00\xff" * 50)


class Platform(Protocol):
    """Makes the updates of a platform, and reads them as the product does."""

    NAME: str

    def chat_of(self, place: int) -> str:
        """The chat of the person at this place."""
        ...

    def update(
        self, draw: Random, event: int, chat: str, screen: Screen, ids: Sequence[str], at: datetime
    ) -> object:
        """One update of this chat, as JSON has it."""
        ...

    def read(self, raw: object, now: datetime) -> Update | None:
        """The neutral form, None for what does not concern the product."""
        ...


@dataclass
class Tally:
    """What was seen: how many updates were brought, taken in and answered, and everything that was wrong."""

    brought: int = 0
    taken: int = 0
    answered: int = 0
    wrong: list[str] = field(default_factory=list)


class Listening(logging.Handler):
    """Hears what is logged: exceptions, and the words of people."""

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what must not be."""
        said = record.getMessage()
        if record.exc_info or record.levelno >= logging.ERROR:
            self._tally.wrong.append(f"logged: {said} {record.exc_info and record.exc_info[1]!r}")
        if SAID in said:
            self._tally.wrong.append(f"somebody's words were logged by {record.name}:{record.lineno}")


@dataclass(frozen=True, slots=True)
class Brought:
    """An update as it was read, and as it came. `whole`: it is as the platform makes them."""

    update: Update
    raw: object
    whole: bool


async def play(platform: Platform, settled: Path, folder: Path, *, updates: int, seed: str) -> Tally:
    """Bring so many updates to a copy of the settled town, or fewer where somebody's rights change meanwhile.

    Ends at the first batch in which anything is wrong. Returns what was seen.
    """
    shutil.copytree(settled, folder)
    town = Town(folder, second_channel=True)
    await town.move_in()
    tally = Tally()
    heard = Listening(tally)
    loggers = [logging.getLogger(name) for name in ("bot", "handlers", "storage", "domain")]
    for logger in loggers:
        logger.addHandler(heard)
        logger.setLevel(logging.DEBUG)
    try:
        await Session(town, platform, tally, Random(seed)).play(updates)  # noqa: S311  no secret
    finally:
        for logger in loggers:
            logger.removeHandler(heard)
            logger.setLevel(logging.NOTSET)
        await town.close()
    return tally


class Session:
    """One town, and what is known of it."""

    def __init__(self, town: Town, platform: Platform, tally: Tally, draw: Random) -> None:
        self._town = town
        self._platform = platform
        self._tally = tally
        self._draw = draw
        self._overheard = Overheard(town)
        self._secrets = (town.app.scenes.policy.pepper.hex(), str(town.app.database.url))
        self._ids: tuple[str, ...] = ()
        self._chats: dict[str, str] = {}
        self._pressed: set[tuple[Address, int, str]] = set()
        self._cut: defaultdict[Address, datetime] = defaultdict(lambda: datetime.min.replace(tzinfo=UTC))

    async def play(self, updates: int) -> None:
        """Bring them, some chats at once, while time goes on."""
        town, draw = self._town, self._draw
        self._ids = tuple((await settle_beyond(town)).known.values())
        self._chats = await _moved_in(town, self._platform)
        at_home = {Address(channel, code) for channel in town.channels for code in CONCERNED}
        at_home |= {Address(self._platform.NAME, self._chats[code]) for code in CONCERNED}
        for data in FILES:
            town.channels[self._platform.NAME].keep(data)
        rights = await _rights(town)
        while self._tally.brought < updates and not self._tally.wrong and await _rights(town) == rights:
            town.clock.at += timedelta(seconds=draw.choice((1, 5, 60, 600, 7200)))
            await self._hear(self._batch())
            if draw.randrange(40) == 0:
                await town.app.schedule.tick()
                await town.app.delivery.drain()
            self._look(at_home)

    def _batch(self) -> dict[Address, Brought]:
        """Updates of some chats, as they were read; what concerns nobody is left out."""
        batch: dict[Address, Brought] = {}
        platform, draw, now = self._platform, self._draw, self._town.clock.at
        for code in draw.sample(sorted(self._chats), draw.randint(1, AT_ONCE)):
            self._tally.brought += 1
            chat = self._chats[code]
            screen = Screen(self._town.channels[platform.NAME].box(Address(platform.NAME, chat)).replies)
            raw = platform.update(draw, self._tally.brought, chat, screen, self._ids, now)
            whole = draw.randrange(25) > 0
            raw = raw if whole else damaged(draw, copy.deepcopy(raw))
            if (update := platform.read(raw, now)) is not None:
                batch[update.address] = Brought(update, raw, whole)
        self._tally.taken += len(batch)
        return batch

    async def _hear(self, batch: Mapping[Address, Brought]) -> None:
        """Bring the batch; everybody is answered, and with no apology."""
        town, boxes = self._town, self._town.channels[self._platform.NAME]
        before = {address: len(boxes.box(address).replies) for address in batch}
        await town.app.dispatcher.receive(self._platform.NAME, [one.update for one in batch.values()], "")
        for _ in range(2):
            await town.app.delivery.drain()
            await town.app.fetching.drain()
        for address, brought in batch.items():
            said = boxes.box(address).replies[before[address] :]
            self._tally.answered += bool(said)
            if brought.whole and not said and await self._is_answered(brought.update):
                self._tally.wrong.append(f"{address.chat} was not answered: {brought.raw!r}")
            if isinstance(brought.update.content, Pressed):
                self._pressed.add((address, brought.update.content.turn, brought.update.content.token))
            if isinstance(brought.update.content, Said) and brought.update.content.full:
                self._cut[address] = town.clock.at + timedelta(minutes=1)
            if any(line.id == FAILED for reply in said for line in reply.lines):
                self._tally.wrong.append(f"an apology to {address.chat}: {brought.raw!r}")

    async def _is_answered(self, update: Update) -> bool:
        """Whether there must be an answer: somebody wrote, pressed or started.

        What comes right behind a text as long as an app allows may be its second half, and a button pressed once more
        may say nothing new. Strangers may be too many for a month's quota.
        """
        address, content = update.address, update.content
        if isinstance(content, Pressed) and (address, content.turn, content.token) in self._pressed:
            return False
        if not isinstance(content, Said | Pressed | Started) or self._town.clock.at <= self._cut[address]:
            return False
        if not self._town.app.scenes.policy.monthly_quotas.get(address.channel):
            return True
        async with writing(self._town.app.database) as work:
            return (await work.accounts.callers([address], self._town.today))[address].person is not None

    def _look(self, at_home: Collection[Address]) -> None:
        """Nobody but those it concerns reads of the foreign part, and nobody reads a secret."""
        for channel in self._town.channels.values():
            for address in [*channel.boxes]:
                told = "\n".join(self._overheard.new(address))
                if address not in at_home and shows(told):
                    self._tally.wrong.append(f"{address.chat} read something foreign: {told}")
                if any(secret in told for secret in self._secrets):
                    self._tally.wrong.append(f"{address.chat} read a secret")


async def _moved_in(town: Town, platform: Platform) -> dict[str, str]:
    """Everybody's chat on this platform; who has an account gets one there."""
    chats = {code: platform.chat_of(place) for place, code in enumerate(WRITERS)}
    unlinked = ("DV03", "DV92", "nobody", "nobody else")
    async with writing(town.app.database) as work:
        for code, chat in chats.items():
            if code in unlinked:
                continue
            person = await work.people.by_code(code, town.today)
            assert person is not None
            address, at = Address(platform.NAME, chat), town.clock.now()
            await work.accounts.link(person.id, address, at)
            await work.accounts.consent(
                address, person_id=person.id, version=CONSENT_VERSION, given=True, at=at
            )
    return chats


async def _rights(town: Town) -> list[str]:
    async with town.app.database.read() as connection:
        return sorted(repr(tuple(row)) for row in await connection.execute(select(grants)))
