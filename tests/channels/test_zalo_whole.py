"""The channel against the local Zalo: what a person writes, what they see, and that nothing they write is lost."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.app import App
from bot.channels.base import (
    ChannelError,
    Exhausted,
    Fatal,
    InDoubt,
    NotSent,
    Receive,
    Rejected,
    Sent,
    Unreachable,
)
from bot.channels.hooks import Webhook
from bot.channels.zalo.api import ZaloApi
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.pauses import ZaloPauses
from bot.clock import MovableClock
from bot.demo.emulators.zalo import ZaloBehaviour, ZaloEmulator, ZaloFaultKind
from bot.receiving.arrivals import Arrivals
from bot.settings import Settings
from domain.talk.messages import Address, Choice, Reply, Said, Text, Update
from domain.talk.messages import Attachment as Shown
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.work import writing
from tests.channels.conftest import PlainWords
from tests.channels.scripted import TOKEN
from tests.town import MONDAY

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 100
FASTER = 60
"""Times that the platform's seconds pass more quickly for its limit on polls."""
CLOCK = MovableClock(MONDAY)
ASKED = Reply(
    lines=(Text("Chọn đợt:"),),
    choices=(Choice("r1", Text("Đợt 1")), Choice("cancel", Text("Thôi"))),
    turn=12,
)
LONG = Reply(lines=(Text("\n\n".join(["a" * 1200, "b" * 1200])),))


def emulator(*, quota: int = 3000, style: ZaloBehaviour | None = None) -> ZaloEmulator:
    return ZaloEmulator(
        token=TOKEN,
        clock=CLOCK,
        quota=quota,
        style=style,
        records=100_000,
        monotonic=lambda: time.monotonic() * FASTER,
    )


def zalo_channel(zalo: ZaloEmulator, *, token: str = TOKEN, webhook: Webhook | None = None) -> ZaloChannel:
    return ZaloChannel(
        token=token,
        words=PlainWords(),
        clock=CLOCK,
        api_url=zalo.url,
        webhook=webhook,
        api=ZaloApi(token=token, api_url=zalo.url, read_seconds=0.5),
        pauses=ZaloPauses(poll=2, first=0.001, most=0.002, beside=3, apart=0.001),
    )


@pytest.fixture
async def zalo() -> AsyncIterator[ZaloEmulator]:
    made = emulator()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def bot(zalo: ZaloEmulator) -> AsyncIterator[ZaloChannel]:
    made = zalo_channel(zalo)
    await made.open()
    yield made
    await made.close()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(f"sqlite+aiosqlite:///{tmp_path / 'a.sqlite'}")
    await upgrade(made)
    yield made
    await made.close()


@asynccontextmanager
async def listening(channel: ZaloChannel, receive: Receive) -> AsyncIterator[None]:
    task = asyncio.create_task(channel.run(receive, ""))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


class Heard:
    """Keeps what arrives in memory."""

    def __init__(self) -> None:
        self.updates: asyncio.Queue[Update] = asyncio.Queue()

    async def receive(self, updates: list[Update], cursor: str) -> None:
        for update in updates:
            await self.updates.put(update)


@pytest.mark.parametrize("field", ["photo", "photo_url"])
async def test_person_is_heard(zalo: ZaloEmulator, bot: ZaloChannel, field: str) -> None:
    zalo.style.image_field = field
    lan = zalo.person("Lan")
    heard = Heard()
    found: list[Update] = []

    async with listening(bot, heard.receive):
        for act in (
            lambda: zalo.say(lan, "đăng ký"),
            lambda: zalo.send_photo(lan, PNG, "ảnh"),
            lambda: zalo.send_voice(lan),
            lambda: zalo.send_sticker(lan),
            lambda: zalo.send_unsupported(lan),
        ):
            await zalo.waiter()
            act()
            found.append(await heard.updates.get())

    said, photo, *others = [update.content for update in found]
    assert isinstance(photo, Shown)
    assert {update.address for update in found} == {Address("zalo", lan)}
    assert (said, photo.kind, photo.caption, others) == (
        Said("đăng ký", found[0].event_id),
        "photo",
        "ảnh",
        [Shown("voice"), Shown("sticker"), Shown("other")],
    )
    assert await bot.fetch(photo.file, largest=1000) == PNG
    assert (zalo.counters.lost_updates, zalo.unknown_parameters()) == (0, set())


async def test_text_that_zalo_cuts_says_so(zalo: ZaloEmulator, bot: ZaloChannel) -> None:
    lan = zalo.person("Lan")
    heard = Heard()

    async with listening(bot, heard.receive):
        for part in ("x" * 1999 + "\u202e", "y" * 100):
            await zalo.waiter()
            zalo.say(lan, part)
        found = [await heard.updates.get() for _ in range(2)]

    parts = sorted((one.content.text, one.content.full) for one in found if isinstance(one.content, Said))
    assert parts == [("x" * 1999, True), ("y" * 100, False)]


async def test_group_is_not_heard(zalo: ZaloEmulator, bot: ZaloChannel) -> None:
    lan, group = zalo.person("Lan"), zalo.group()
    heard = Heard()

    async with listening(bot, heard.receive):
        await zalo.waiter()
        zalo.inject("text", chat=group, from_=lan, text="@Bot menu")
        await zalo.waiter()
        zalo.say(lan, "menu")
        update = await heard.updates.get()

    assert (update.address, update.content) == (
        Address("zalo", lan),
        Said("menu", update.event_id),
    )


async def test_person_sees_plain_text_and_numbers(zalo: ZaloEmulator, bot: ZaloChannel) -> None:
    lan = zalo.person("Lan")
    zalo.meet(lan)

    proof = await bot.send(Address("zalo", lan), ASKED, language="vi")

    shown = zalo.outbox(lan)
    assert [message.text for message in shown] == ["Chọn đợt:\n1. Đợt 1\n0. Thôi"]
    assert proof == Sent(shown[0].message_id)
    assert zalo.unknown_parameters() == set()


async def test_long_text_arrives_in_parts(zalo: ZaloEmulator, bot: ZaloChannel) -> None:
    lan = zalo.person("Lan")
    zalo.meet(lan)

    proof = await bot.send(Address("zalo", lan), LONG, language="vi")

    assert [message.text for message in zalo.outbox(lan)] == ["a" * 1200, "b" * 1200]
    assert proof.count == 2


FAULTS: list[tuple[ZaloFaultKind, type[ChannelError], int]] = [
    ("html429", NotSent, 0),
    ("html502", InDoubt, 0),
    ("html504", InDoubt, 0),
    ("reset", InDoubt, 0),
    ("hang", InDoubt, 0),
    ("drop", InDoubt, 1),
]


@pytest.mark.parametrize(("kind", "meaning", "arrived"), FAULTS)
async def test_fault_of_a_send_has_its_meaning(
    zalo: ZaloEmulator, bot: ZaloChannel, kind: ZaloFaultKind, meaning: type[ChannelError], arrived: int
) -> None:
    lan = zalo.person("Lan")
    zalo.meet(lan)
    zalo.fault("sendMessage", kind=kind)

    with pytest.raises(ChannelError) as caught:
        await bot.send(Address("zalo", lan), ASKED, language="vi")

    assert (type(caught.value), len(zalo.outbox(lan))) == (meaning, arrived)


async def test_stranger_cannot_be_written_to(zalo: ZaloEmulator, bot: ZaloChannel) -> None:
    stranger = Address("zalo", "0" * 20)

    with pytest.raises((Rejected, Unreachable)):
        await bot.send(stranger, ASKED, language="vi")


async def test_quota_that_is_used_up() -> None:
    zalo = emulator(quota=1)
    await zalo.start()
    bot = zalo_channel(zalo)
    await bot.open()
    lan = zalo.person("Lan")
    zalo.meet(lan)
    await bot.send(Address("zalo", lan), ASKED, language="vi")

    with pytest.raises(Exhausted):
        await bot.send(Address("zalo", lan), ASKED, language="vi")

    await bot.close()
    await zalo.stop()


async def test_unknown_bot_is_fatal(zalo: ZaloEmulator) -> None:
    bot = zalo_channel(zalo, token="1234:other")  # noqa: S106  of no bot
    await bot.open()

    with pytest.raises(Fatal):
        await bot.run(Heard().receive, "")

    await bot.close()


async def test_webhook_is_set_at_the_platform_and_then_in_the_way_of_polls(zalo: ZaloEmulator) -> None:
    hook = Webhook("https://bot.example.vn/hook/zalo", "a-long-secret")
    bringing, polling = zalo_channel(zalo, webhook=hook), zalo_channel(zalo)
    await bringing.open()
    await polling.open()

    async with listening(bringing, Heard().receive):
        await zalo.wait_for(lambda: zalo.calls_of("setWebhook"))
        with pytest.raises(Fatal, match="a webhook is set"):
            await polling.run(Heard().receive, "")

    assert (zalo.calls_of("getUpdates"), zalo.unknown_parameters()) == ([], set())
    await bringing.close()
    await polling.close()


# ---------------------------------------------------------------- nothing is lost


class Desk:
    """Takes updates in as the dispatcher does; `gate` holds it up like a slow handler."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.taken: list[tuple[str, str]] = []
        self.entered = asyncio.Event()
        self.gate = asyncio.Event()

    async def receive(self, channel: str, updates: list[Update], cursor: str) -> None:
        self.entered.set()
        await self.gate.wait()
        async with writing(self._database) as work:
            fresh = await work.inbox.accept(updates, CLOCK.now())
        self.taken += [
            (update.address.chat, update.content.text) for update in fresh if isinstance(update.content, Said)
        ]


@asynccontextmanager
async def life(zalo: ZaloEmulator, database: Database, desk: Desk) -> AsyncIterator[Arrivals]:
    """The assistant from its start until it is cut off, whatever it is doing."""
    bot = zalo_channel(zalo)
    await bot.open()
    arrivals = Arrivals(database=database, hand_over=desk.receive, clock=CLOCK)

    async def receive(updates: list[Update], cursor: str) -> None:
        await arrivals.keep(updates)

    working = asyncio.create_task(arrivals.run())
    async with listening(bot, receive):
        yield arrivals
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    await bot.close()


async def burst(zalo: ZaloEmulator, people: list[str], numbers: range) -> None:
    """Everybody writes their next number, one after the other, as soon as a poll waits."""
    for number in numbers:
        for person in people:
            await zalo.waiter()
            zalo.say(person, str(number))


async def test_burst_is_not_lost_while_handlers_are_slow(zalo: ZaloEmulator, database: Database) -> None:
    people = [zalo.person(f"P{number}") for number in range(40)]
    desk = Desk(database)

    async with life(zalo, database, desk) as arrivals:
        await burst(zalo, people, range(25))
        before = len(desk.taken)
        desk.gate.set()
        await zalo.wait_for(lambda: zalo.deliveries.waiting == 3)
        await arrivals.drain()

    by_person = {person: [text for chat, text in desk.taken if chat == person] for person in people}
    assert (before, len(desk.taken), zalo.counters.lost_updates) == (0, 1000, 0)
    assert by_person == {person: [str(number) for number in range(25)] for person in people}


async def test_what_was_written_down_is_taken_in_by_the_next_life(
    zalo: ZaloEmulator, database: Database
) -> None:
    people = [zalo.person(f"P{number}") for number in range(10)]
    stuck, desk = Desk(database), Desk(database)
    desk.gate.set()

    async with life(zalo, database, stuck):
        await burst(zalo, people, range(10))
        await stuck.entered.wait()
        await zalo.wait_for(lambda: zalo.deliveries.waiting == 3)
    async with life(zalo, database, desk) as arrivals:
        await burst(zalo, people, range(10, 20))
        await zalo.wait_for(lambda: zalo.deliveries.waiting == 3)
        await arrivals.drain()

    by_person = {person: [text for chat, text in desk.taken if chat == person] for person in people}
    assert (stuck.taken, len(desk.taken), zalo.counters.lost_updates) == ([], 200, 0)
    assert by_person == {person: [str(number) for number in range(20)] for person in people}


def test_polls_keep_below_what_the_platform_bears() -> None:
    pauses = ZaloPauses()

    assert (pauses.beside >= 2, round(1 / pauses.apart)) == (True, 15)


async def test_no_fault_brings_the_token_into_a_log(
    zalo: ZaloEmulator, bot: ZaloChannel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    lan = zalo.person("Lan Bí Mật")
    zalo.meet(lan)
    kinds: tuple[ZaloFaultKind, ...] = ("html429", "html502", "html504", "reset", "drop")
    heard = Heard()
    for kind in kinds:
        zalo.fault("getWebhookInfo", kind=kind)
        zalo.fault("getUpdates", kind=kind)
        zalo.fault("sendMessage", kind=kind)

    for _ in kinds:
        with pytest.raises(ChannelError):
            await bot.send(Address("zalo", lan), ASKED, language="vi")
    async with listening(bot, heard.receive):
        while zalo.faults:
            with suppress(TimeoutError):
                await zalo.waiter(timeout=0.05)
            zalo.say(lan, "bí mật")
        await zalo.waiter()
        zalo.say(lan, "bí mật")
        await heard.updates.get()

    secrets = (TOKEN, "TEST-token", zalo.url, lan, "Bí Mật", "bí mật", "Chọn")
    said = "\n".join(record.getMessage() for record in caplog.records if record.name != "asyncio")
    assert [secret for secret in secrets if secret in said] == []


# ---------------------------------------------------------------- the whole assistant


async def test_assistant_answers_whoever_writes(zalo: ZaloEmulator, tmp_path: Path) -> None:
    app = App(
        Settings(data_dir=tmp_path, _env_file=None),
        clock=CLOCK,
        channels=[zalo_channel(zalo)],
    )
    await upgrade(app.database)
    people = [zalo.person(f"P{number}") for number in range(5)]

    running = asyncio.create_task(app.run())
    for person in people:
        await zalo.waiter()
        zalo.say(person, "xin chào")
    await zalo.wait_for(lambda: all(zalo.outbox(person) for person in people))
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running

    first = {zalo.outbox(person)[0].text for person in people}
    assert len(first) == 1
    assert (zalo.counters.lost_updates, zalo.unknown_parameters()) == (0, set())
