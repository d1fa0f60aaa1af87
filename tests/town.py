"""A small committee on a real database, and conversations with it without any platform.

`Town` wires the product as it is, with a channel that only remembers and a clock that only moves when told.
`Talk` reads as a dialogue. Every turn goes through the database, so what is not kept is not there.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import App
from bot.channels.base import (
    Capabilities,
    File,
    MenuEntry,
    NextTurn,
    Oversized,
    Receive,
    Rejected,
    Sent,
    Unreachable,
    at_once,
)
from bot.channels.render import fit
from bot.delivery.limits import RateLimiter
from bot.demo.simulation.database import ThrowawayDatabase
from bot.receiving.inbound import Allowance, InboundLimits
from bot.settings import Settings
from bot.web.dashboard.routes import Dashboard
from bot.words.texts import FluentWords
from domain.people.person import CONSENT_VERSION, Role
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.talk.messages import Address, Choice, Content, Pressed, Reply, Said, Started, Update
from domain.talk.messages import Attachment as Attached
from handlers.module import Module
from handlers.modules import MODULES
from handlers.talk.choices import numbered
from handlers.talk.command import COMMAND_PREFIX
from storage.engine.schema import create
from storage.work import writing
from tests.screens import TYPED, faults_of
from tests.workshop.same_process import SameProcess

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=ZONE).astimezone(UTC)
"""When every story begins: a working Monday, half past nine in the committee's zone."""

UNLIMITED = Allowance(1_000_000, timedelta(seconds=1))

BUTTONS = Capabilities(max_text=4096, buttons=100, edit=True, files_out=True, start_payload=True)


class Stopwatch:
    """Time that passes only while somebody waits for it, so that limits are kept without waiting."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def now(self) -> float:
        """Seconds waited so far."""
        return self._seconds

    async def sleep(self, seconds: float) -> None:
        """Let so many seconds pass at once."""
        self._seconds += seconds


class StillClock:
    """Stands still until it is moved."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """The instant it was last moved to."""
        return self.at


class Hourglass(Stopwatch):
    """Time that passes on a clock, too, while somebody waits for it: what processes share goes by the clock."""

    def __init__(self, clock: StillClock) -> None:
        super().__init__()
        self._clock = clock

    async def sleep(self, seconds: float) -> None:
        """Let so many seconds pass at once, and others go on."""
        await super().sleep(seconds)
        self._clock.at += timedelta(seconds=seconds)
        await asyncio.sleep(0)


@dataclass
class Letterbox:
    """What one address was sent: replies, each with the id of its message, and their files."""

    replies: list[Reply] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    menu: tuple[str, ...] = ()


class Memory:
    """A channel without a platform: remembers what it was given to send."""

    def __init__(
        self,
        capabilities: Capabilities,
        *,
        name: str = "telegram",
        invitation: str = "https://t.me/neu_guong_bot?start=",
        words: FluentWords | None = None,
    ) -> None:
        self._words = words or strict_words()
        self.capabilities = capabilities
        self.name = name
        self.invitation = invitation
        self.boxes: dict[Address, Letterbox] = {}
        self.closed: set[Address] = set()
        self.unfit: dict[str, None] = {}
        self.refusals: list[Exception] = []
        self.acknowledged: list[Update] = []
        self.uploads: dict[str, bytes] = {}
        self.faults: list[Exception] = []
        self._ids = count(1)

    def box(self, address: Address) -> Letterbox:
        """The letterbox of an address."""
        return self.boxes.setdefault(address, Letterbox())

    async def open(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Nothing to close."""

    async def run(self, receive: Receive, cursor: str) -> None:
        """Updates are handed to the dispatcher by the tests themselves."""

    async def acknowledge(self, update: Update) -> None:
        """Remember the press."""
        self.acknowledged.append(update)

    async def send(
        self,
        address: Address,
        reply: Reply,
        *,
        language: str,
        edits: str = "",
        files: Sequence[File] = (),
        next_turn: NextTurn = at_once,
    ) -> Sent:
        """Remember the reply. Raises the next of `refusals`, and Unreachable where the address was closed."""
        if self.refusals:
            raise self.refusals.pop(0)
        if address in self.closed:
            raise Unreachable("blocked")
        self.box(address).replies.append(reply)
        self.unfit |= dict.fromkeys(faults_of(reply, self._words))
        self.box(address).files.extend(files)
        sent = Sent(str(next(self._ids)))
        self.box(address).ids.append(sent.message)
        return sent

    def keep(self, data: bytes) -> str:
        """What somebody uploaded; returns its handle."""
        handle = f"file-{len(self.uploads) + 1}"
        self.uploads[handle] = data
        return handle

    async def fetch(self, file: str, *, largest: int) -> bytes:
        """What was uploaded. Raises the next of `faults` first, as long as there are any."""
        if self.faults:
            raise self.faults.pop(0)
        if file not in self.uploads:
            raise Rejected("no such file")
        if len(self.uploads[file]) > largest:
            raise Oversized("larger than wanted")
        return self.uploads[file]

    async def set_menu(self, address: Address | None, entries: Sequence[MenuEntry], *, language: str) -> None:
        """Remember the menu of a chat."""
        if address is not None:
            self.box(address).menu = tuple(entry.command for entry in entries)


COMMITTEE = ("DU", "Đảng ủy Ví dụ", None)
BODY = ("DB1", "Đảng bộ Sở Mẫu", "DU")
CELL = ("CB1", "Chi bộ Văn phòng", "DB1")
OTHER = ("CB2", "Chi bộ Kế hoạch", "DB1")

HEADER = (
    "Mã đảng viên",
    "Họ và tên",
    "Mã đơn vị",
    "Tên đơn vị",
    "Mã đơn vị cấp trên",
    "Chức vụ Đảng",
    "Trạng thái",
)
ROSTER = (
    ("VP01", "Lê Thị Văn Phòng", *COMMITTEE, "Chánh Văn phòng", "Đang sinh hoạt"),
    ("BT00", "Hồ Sỹ Trên", *BODY, "Bí thư", "Đang sinh hoạt"),
    ("BT01", "Trần Thị Bí Thư", *CELL, "Bí thư", "Đang sinh hoạt"),
    ("PB01", "Phạm Văn Phó", *CELL, "Phó Bí thư", "Đang sinh hoạt"),
    ("DV01", "Nguyễn Văn An", *CELL, "", "Đang sinh hoạt"),
    ("DV02", "Đặng Thị Ánh", *CELL, "", "Đang sinh hoạt"),
    ("DV03", "Võ Văn Ước", *CELL, "", "Đang sinh hoạt"),
    ("BT02", "Đinh Văn Dũng", *OTHER, "Bí thư", "Đang sinh hoạt"),
    ("DV11", "Bùi Văn Út", *OTHER, "", "Đang sinh hoạt"),
    ("DV12", "Trần Yến", *OTHER, "", "Miễn sinh hoạt"),
)
"""Ten invented people: an office, a body with its secretary, two cells with theirs, one exempt member."""


@cache
def strict_words() -> FluentWords:
    """The words, read once: a missing one is an error here."""
    return FluentWords(zone=ZONE, strict=True)


class Town:
    """The whole product on a database of its own.

    `buttons`: the first door, "telegram", has them; without them everything is typed there as on Zalo. `screens`:
    what comes is read as the platform shows it, choices included, else what is said without them. `doors`: there is
    a second channel, "zalo", where everything is typed. `database_url`: another database than a file in the folder
    that may be lost, so that nothing waits for the disk. `a_week`: how many reminders a person gets in a week.
    `words` and `modules`: others than the product's. `inbound`: how much of what people send is handled; all of it,
    as time stands still between two words.
    """

    def __init__(
        self,
        folder: Path,
        *,
        buttons: bool = True,
        screens: bool = True,
        second_channel: bool = False,
        database_url: str = "",
        a_week: int = 4,
        words: FluentWords | None = None,
        modules: Sequence[Module] = MODULES,
        inbound: InboundLimits | None = None,
    ) -> None:
        settings = Settings(
            _env_file=None,
            data_dir=folder,
            telegram_token=SecretStr(""),
            database_url=database_url,
            reminders_a_week=a_week,
        )
        self.clock = StillClock(MONDAY)
        self.words = words or strict_words()
        self.channel = Memory(BUTTONS if buttons else replace(TYPED, start_payload=True), words=self.words)
        second = (
            (Memory(TYPED, name="zalo", invitation="https://zalo.me/neuguong", words=self.words),)
            if second_channel
            else ()
        )
        self.channels: dict[str, Memory] = {one.name: one for one in (self.channel, *second)}
        self.screens = screens
        self.watch = watch = Hourglass(self.clock) if database_url else Stopwatch()
        self.app = App(
            settings,
            clock=self.clock,
            channels=list(self.channels.values()),
            limiter=lambda: RateLimiter(now=watch.now, sleep=watch.sleep),
            words=self.words,
            database=None if database_url else ThrowawayDatabase(settings.database),
            modules=modules,
            workshop=SameProcess(self.words),
            inbound=inbound or InboundLimits(member=UNLIMITED, stranger=UNLIMITED),
            dashboard=Dashboard,
        )
        self._events = count(1)
        self._talks: dict[Address, Talk] = {}

    async def move_in(self) -> None:
        """Begin on a database that was settled before."""
        await self.app.open()

    async def settle(self) -> None:
        """Create the database, bring the roster in, link everybody but DV03, and give VP01 the office."""
        await create(self.app.database)
        async with writing(self.app.database) as work:
            known = await work.roster.known(self.today)
            change = compare(read_rows((HEADER, *ROSTER)), known)
            await work.roster.apply(change, self.today, self.clock.now())
            root = await work.people.root(self.today)
            for code, *_ in ROSTER:
                person = await work.people.by_code(code, self.today)
                assert person is not None
                assert root is not None
                if code == "VP01":
                    await work.people.grant(person.id, Role.OFFICE, root.id, self.today)
                if code != "DV03":
                    address = Address("telegram", code)
                    await work.accounts.link(person.id, address, self.clock.now())
                    await work.accounts.consent(
                        address,
                        person_id=person.id,
                        version=CONSENT_VERSION,
                        given=True,
                        at=self.clock.now(),
                    )
        await self.app.open()

    async def close(self) -> None:
        """Let the database go. Raises AssertionError where a screen was more than a phone can show."""
        await self.app.close()
        unfit = [fault for channel in self.channels.values() for fault in channel.unfit]
        assert unfit == [], "\n".join(unfit)

    @property
    def today(self) -> date:
        """The committee's date."""
        return self.clock.now().astimezone(ZONE).date()

    def talk(self, code: str, channel: str = "telegram") -> Talk:
        """The chat of the person with this code of the roster on this channel; an unknown code is a stranger."""
        address = Address(channel, code)
        return self._talks.setdefault(address, Talk(self, address))

    async def link(self, code: str, channel: str) -> None:
        """Link another account of the person with this code, who agreed to the consent text before."""
        address = Address(channel, code)
        person_id = await self.person_id(code)
        async with writing(self.app.database) as work:
            await work.accounts.link(person_id, address, self.clock.now())
            await work.accounts.consent(
                address, person_id=person_id, version=CONSENT_VERSION, given=True, at=self.clock.now()
            )

    async def person_id(self, code: str) -> str:
        """The id of the person with this code."""
        async with writing(self.app.database) as work:
            person = await work.people.by_code(code, self.today)
        assert person is not None
        return person.id

    async def hear(self, *events: tuple[Address, Content]) -> None:
        """Give these events to the dispatcher as one batch, and deliver all that follows."""
        updates = [
            Update(address, str(next(self._events)), self.clock.now(), content) for address, content in events
        ]
        for name in self.channels:
            theirs = [update for update in updates if update.address.channel == name]
            if theirs:
                await self.app.dispatcher.receive(name, theirs, "")
        await self.app.delivery.drain()

    async def at(self, moment: datetime) -> None:
        """Move the clock (a naive time is in the committee's zone), look at everything once, deliver what is due."""
        to = (moment if moment.tzinfo else moment.replace(tzinfo=ZONE)).astimezone(UTC)
        await self.watch.sleep((to - self.clock.at).total_seconds())
        self.clock.at = to
        await self.app.schedule.tick()
        await self.app.delivery.drain()

    async def after(self, **delta: float) -> None:
        """The same, so much later: `await town.after(days=1)`."""
        await self.at(self.clock.now() + timedelta(**delta))


class Talk:
    """One chat, as its person sees it."""

    def __init__(self, town: Town, address: Address) -> None:
        self._town = town
        self.address = address
        self._read = 0

    async def says(self, text: str) -> list[str]:
        """Type a text; returns what the assistant answers, as plain text."""
        return await self.does(Said(text))

    async def starts(self, code: str = "") -> list[str]:
        """Open the bot, perhaps through a link with a code."""
        return await self.does(Started(code))

    async def presses(self, label: str) -> list[str]:
        """Press the button of the last message that has one of this label (its beginning is enough).

        Where there are no buttons: type what stands before the label on the screen, after turning to its screen.
        """
        for reply in reversed(self._box.replies):
            for sign, choice in numbered(reply.choices, reply.expects):
                if self._town.words.say(choice.label, "vi").startswith(label):
                    if self._channel.capabilities.buttons:
                        return await self.does(Pressed(reply.turn, choice.token, "1"))
                    return await self.says(await self._typed(reply, sign, choice))
        raise AssertionError(f"no button {label!r}; the last has {self.choices}")

    async def mends(self, part: str) -> list[str]:
        """Open this part again from the screen before sending."""
        only = f"Sửa: {part}"
        if only in self.choices:
            return await self.presses(only)
        await self.presses("Sửa một phần")
        return await self.presses(part)

    async def _typed(self, reply: Reply, sign: str, choice: Choice) -> str:
        """What has to be typed for this choice; what is asked is repeated until the choice is on the screen."""
        if reply.turn == 0:
            assert f"/{command_of(choice)}" in self._screen(reply)
            return f"/{command_of(choice)}"
        if reply.turn < max(one.turn for one in self._box.replies) and choice.token.startswith(
            COMMAND_PREFIX
        ):
            # Another message came after it, whose numbers are meant now.
            return choice.token.replace(".", " ", 1)
        shown = reply
        while not re.search(rf"^{sign}\. ", self._screen(shown), re.MULTILINE):
            assert "“tiếp”" in self._screen(shown), f"{sign} is on no screen"
            await self.says("tiếp")
            shown = self.last
        return sign

    async def sends(self, name: str, data: bytes, *, told: int | None = None) -> list[str]:
        """Send a document, of `told` bytes by the sender's word; returns what is answered until it was read."""
        self._read = len(self._box.replies)
        file = self._channel.keep(data)
        size = len(data) if told is None else told
        await self._town.hear((self.address, Attached("document", file=file, name=name, size=size)))
        await self._town.app.fetching.drain()
        await self._town.app.delivery.drain()
        return self.unread()

    async def does(self, content: Content) -> list[str]:
        """Do anything; returns what the assistant answers."""
        self._read = len(self._box.replies)
        await self._town.hear((self.address, content))
        return self.unread()

    def unread(self) -> list[str]:
        """What came since the last look, as plain text.

        Where the town is read by screens and has no buttons, the numbered choices are a part of it.
        """
        new = self._box.replies[self._read :]
        self._read = len(self._box.replies)
        return [self._plain(reply) for reply in new]

    @property
    def choices(self) -> list[str]:
        """The labels under the last message."""
        if not self._box.replies:
            return []
        return [self._town.words.say(choice.label, "vi") for choice in self._box.replies[-1].choices]

    @property
    def files(self) -> list[File]:
        """The documents that came."""
        return self._box.files

    @property
    def menu(self) -> tuple[str, ...]:
        """The commands the platform shows."""
        return self._box.menu

    @property
    def last(self) -> Reply:
        """The last message as it was meant."""
        return self._box.replies[-1]

    @property
    def _box(self) -> Letterbox:
        return self._channel.box(self.address)

    @property
    def _channel(self) -> Memory:
        return self._town.channels[self.address.channel]

    def _plain(self, reply: Reply) -> str:
        screen = self._screen(reply)
        if self._town.screens:
            return screen
        return "\n".join(piece.text for piece in fit(reply, BUTTONS, words=self._town.words, language="vi"))

    def _screen(self, reply: Reply) -> str:
        """As the platform shows it, in as many messages as it takes."""
        capabilities = self._channel.capabilities
        pieces = fit(reply, capabilities, words=self._town.words, language="vi")
        assert [piece.text for piece in pieces if units(piece.text) > capabilities.max_text] == []
        return "\n".join(piece.text for piece in pieces)


def command_of(choice: Choice) -> str:
    """The command that a door opens."""
    return choice.token.removeprefix(COMMAND_PREFIX).partition(".")[0]


def units(text: str) -> int:
    """UTF-16 code units, in which platforms count."""
    return len(text.encode("utf-16-le")) // 2
