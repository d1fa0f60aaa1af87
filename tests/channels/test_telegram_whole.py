"""The channel against the local Telegram: what a person sends, and what they see."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace

import pytest

from bot.channels.base import File, InDoubt, Oversized, Rejected, Sent, Unreachable
from bot.channels.pauses import Pauses
from bot.channels.telegram.channel import TelegramChannel
from bot.clock import MovableClock
from bot.delivery.limits import RateLimiter
from bot.demo.emulators.telegram import TelegramEmulator
from domain.talk.messages import (
    Address,
    Choice,
    Edited,
    Pressed,
    ReachChange,
    Reply,
    Said,
    Started,
    Text,
    Update,
)
from domain.talk.messages import Attachment as Document
from tests.channels.conftest import PlainWords
from tests.channels.scripted import TOKEN
from tests.town import MONDAY

LAN = 5200000001
NAM = 5200000002
CLOCK = MovableClock(MONDAY)
ADDRESS = Address("telegram", str(LAN))
ASKED = Reply(
    lines=(Text("<b>Chọn</b> a &lt; b:"),),
    choices=(Choice("r1", Text("Đợt 1")), Choice("cancel", Text("Thôi"))),
    turn=12,
)


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramEmulator]:
    emulator = TelegramEmulator(token=TOKEN, clock=CLOCK)
    await emulator.start()
    emulator.person(LAN, "Lan")
    yield emulator
    await emulator.stop()


@pytest.fixture
async def bot(telegram: TelegramEmulator) -> AsyncIterator[TelegramChannel]:
    made = TelegramChannel(
        token=TOKEN,
        words=PlainWords(),
        clock=CLOCK,
        api_url=telegram.url,
        pauses=Pauses(poll=2, first=0.001, most=0.002),
    )
    await made.open()
    yield made
    await made.close()


async def test_person_is_heard_and_their_press_acknowledged(
    telegram: TelegramEmulator, bot: TelegramChannel
) -> None:
    heard: asyncio.Queue[Update] = asyncio.Queue()

    async def receive(updates: list[Update], cursor: str) -> None:
        for update in updates:
            await heard.put(update)

    task = asyncio.create_task(bot.run(receive, ""))
    telegram.press_start(LAN, "ABC-1")
    telegram.say(LAN, "đăng ký")
    first = [(await heard.get()).content for _ in range(2)]
    sent = await bot.send(ADDRESS, ASKED, language="vi")
    telegram.tap(LAN, "Đợt 1")
    press = await heard.get()
    await bot.acknowledge(press)
    telegram.block(LAN)
    last = await heard.get()

    assert [*first, press.content, last.content] == [
        Started("ABC-1"),
        Said("đăng ký", str(telegram.chat(LAN)[1].message_id)),
        Pressed(12, "r1", sent.message),
        ReachChange(open=False),
    ]
    assert telegram.spinning(LAN) == []
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_person_sees_what_was_meant(telegram: TelegramEmulator, bot: TelegramChannel) -> None:
    telegram.press_start(LAN)

    question = await bot.send(ADDRESS, ASKED, language="vi")
    seen = [(message.text, message.labels) for message in telegram.chat(LAN) if message.from_bot]
    edited = await bot.send(ADDRESS, Reply(lines=(Text("Đã ghi."),)), language="vi", edits=question.message)
    again = await bot.send(ADDRESS, Reply(lines=(Text("Đã ghi."),)), language="vi", edits=question.message)
    book = File("Tổng hợp.xlsx", "application/zip", b"PK")
    await bot.send(ADDRESS, Reply(lines=(Text("<b>" + "dài " * 2000 + "</b>"),)), language="vi", files=[book])

    assert seen == [("Chọn a < b:", [["Đợt 1"], ["Thôi"]])]
    assert edited == again == Sent(question.message)
    bubbles = [message for message in telegram.chat(LAN) if message.from_bot]
    assert [(message.labels, message.document and message.document.name) for message in bubbles] == [
        ([], None),
        ([], None),
        ([], None),
        ([], "Tổng hợp.xlsx"),
    ]
    assert bubbles[0].text == "Đã ghi."
    assert [len(message.entities) for message in bubbles] == [0, 1, 1, 0]


async def test_document_of_a_person_is_heard_and_fetched(
    telegram: TelegramEmulator, bot: TelegramChannel
) -> None:
    heard: asyncio.Queue[Update] = asyncio.Queue()

    async def receive(updates: list[Update], cursor: str) -> None:
        for update in updates:
            await heard.put(update)

    task = asyncio.create_task(bot.run(receive, ""))
    telegram.press_start(LAN)
    telegram.send_document(LAN, "Nghị quyết.docx", "PK\x03\x04 và chữ".encode(), caption="đây")
    await heard.get()
    content = (await heard.get()).content
    assert isinstance(content, Document)
    data = await bot.fetch(content.file, largest=100)
    with pytest.raises(Oversized):
        await bot.fetch(content.file, largest=9)
    with pytest.raises(Rejected):
        await bot.fetch("khong-co", largest=9)
    telegram.fault("download", kind="500")
    with pytest.raises(InDoubt):
        await bot.fetch(content.file, largest=100)

    assert content == Document("document", "đây", content.file, "Nghị quyết.docx", 14)
    assert data == "PK\x03\x04 và chữ".encode()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_what_apps_do_is_heard(telegram: TelegramEmulator, bot: TelegramChannel) -> None:
    heard: asyncio.Queue[Update] = asyncio.Queue()

    async def receive(updates: list[Update], cursor: str) -> None:
        for update in updates:
            await heard.put(update)

    telegram.press_start(LAN)
    telegram.person(NAM, "Nam")
    question = await bot.send(ADDRESS, ASKED, language="vi")
    asked = telegram.last(LAN)
    assert asked is not None
    task = asyncio.create_task(bot.run(receive, ""))
    telegram.let_app_write(LAN, pinned_message={})
    telegram.let_app_write(LAN, something_of_2031={})
    telegram.press(NAM, asked.message_id, "12:r1", chat_id=LAN)
    topic = telegram.open_topic(LAN, "Đăng ký")
    telegram.say(LAN, "bạo\u202e", replies_to=asked, topic=topic)
    telegram.edit(LAN, telegram.chat(LAN)[-1].message_id, "khác")
    telegram.send_album(LAN, [b"\xff\xd8\xff1", b"\xff\xd8\xff2"], "hai ảnh")
    telegram.say(LAN, "x" * 5000)
    found = [await heard.get() for _ in range(7)]
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task

    said, edited, one, two, head, rest = (update.content for update in found[1:])
    assert isinstance(said, Said)
    assert (said.text, said.quotes, found[1].topic, edited) == ("bạo", 12, str(topic), Edited(said.message))
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert one.album == two.album != ""
    assert [(part.full, len(part.text)) for part in (head, rest) if isinstance(part, Said)] == [
        (True, 4096),
        (False, 904),
    ]
    assert question.message == str(asked.message_id)


async def test_answer_goes_to_its_topic_while_that_is_there(
    telegram: TelegramEmulator, bot: TelegramChannel
) -> None:
    telegram.press_start(LAN)
    topic = telegram.open_topic(LAN, "Đăng ký")
    answer, file = replace(ASKED, topic=str(topic)), File("a.txt", "text/plain", b"a")

    for files in ((), (file,)):
        await bot.send(ADDRESS, answer, language="vi", files=files)
    telegram.delete_topic(LAN, topic)
    for files in ((), (file,)):
        await bot.send(ADDRESS, answer, language="vi", files=files)

    assert [message.topic for message in telegram.chat(LAN) if message.from_bot] == [topic, topic, 0, 0]


async def test_person_who_blocked_is_unreachable(telegram: TelegramEmulator, bot: TelegramChannel) -> None:
    telegram.press_start(LAN)
    telegram.block(LAN)

    with pytest.raises(Unreachable):
        await bot.send(ADDRESS, ASKED, language="vi")


async def test_hurried_bot_breaks_no_limit(telegram: TelegramEmulator, bot: TelegramChannel) -> None:
    limiter = RateLimiter()
    telegram.press_start(LAN)  # whoever has just written may be answered beside the common pace
    people = [LAN + number for number in range(1, 41)]
    for person in people:
        telegram.person(person, "Ai")
        telegram.state.chats[person].started = True  # long ago: nobody has just written

    async def send(person: int, lane: int) -> None:
        address = Address("telegram", str(person))
        await limiter.acquire(address, lane)
        await bot.send(address, ASKED, language="vi")

    await asyncio.gather(*(send(person, 2) for person in people), *(send(LAN, 0) for _ in range(18)))

    assert (telegram.violations.total, len(telegram.calls_of("sendMessage"))) == (0, 58)
