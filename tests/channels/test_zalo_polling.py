"""Polls wait side by side and never for a receiver; a webhook is set, found in the way, or taken away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from bot.channels.base import Fatal
from bot.channels.hooks import Webhook
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.errors import UNKNOWN_BOT
from bot.channels.zalo.webhook import SET_ELSEWHERE
from domain.talk.messages import Said, Update
from tests.channels.conftest import zalo_channel
from tests.channels.scripted import TOKEN, Answer, ScriptedBotApi, ok
from tests.channels.test_zalo_send import no

HOOK = Webhook("https://bot.example.vn/hook/zalo", "a-long-secret")
EMPTY = no(408, "Request timeout")
PAGE = "<html><h1>502 Bad Gateway</h1></html>"


def spoken(text: str, kind: str = "PRIVATE") -> Answer:
    person = {"id": "6ede9afa66b88fe6d6a9", "display_name": "Lan Bí Mật", "is_bot": False}
    chat = {"id": "6ede9afa66b88fe6d6a9", "chat_type": kind}
    message = {"message_id": f"id-{text}", "date": 1750316131602, "text": text, "from": person, "chat": chat}
    return ok({"event_name": "message.text.received", "message": message})


class Book:
    """Takes what arrives; `gate` holds the writing back until it is set."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.answered = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.broken = False
        self.changed = asyncio.Event()

    async def receive(self, updates: list[Update], cursor: str) -> None:
        assert cursor == ""
        self.answered += 1
        await self.gate.wait()
        if self.broken and updates:
            raise OSError("the disk is full")
        self.heard += [update.content.text for update in updates if isinstance(update.content, Said)]
        self.changed.set()

    async def until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not happened():
                self.changed.clear()
                await self.changed.wait()


@asynccontextmanager
async def running(
    channel: ZaloChannel, receive: Callable[[list[Update], str], Awaitable[None]]
) -> AsyncIterator[asyncio.Task[None]]:
    await channel.open()
    task = asyncio.create_task(channel.run(receive, ""))
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await channel.close()


class Ear(logging.Handler):
    """Hears what the assistant logs."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._changed = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
        self._changed.set()

    async def until(self, number: int) -> None:
        async with asyncio.timeout(5):
            while len(self.lines) < number:
                self._changed.clear()
                await self._changed.wait()


@asynccontextmanager
async def listening() -> AsyncIterator[Ear]:
    ear = Ear()
    logging.getLogger("bot").addHandler(ear)
    yield ear
    logging.getLogger("bot").removeHandler(ear)


async def test_poll_asks_for_nothing_but_its_time(api: ScriptedBotApi) -> None:
    async with running(zalo_channel(api), Book().receive):
        await api.until(lambda: len(api.calls("getUpdates")) == 1)

    assert [(asked.method, asked.fields) for asked in api.asked] == [
        ("getWebhookInfo", {}),
        ("getUpdates", {"timeout": 1}),
    ]


async def test_polls_wait_side_by_side(api: ScriptedBotApi) -> None:
    async with running(zalo_channel(api, beside=3), Book().receive):
        await api.until(lambda: len(api.calls("getUpdates")) == 3)

    assert len(api.calls("getUpdates")) == 3


async def test_next_poll_does_not_wait_for_the_receiver(api: ScriptedBotApi) -> None:
    api.script["getUpdates"] += [spoken("một"), spoken("hai"), spoken("ba")]
    book = Book()
    book.gate.clear()

    async with running(zalo_channel(api), book.receive):
        await api.until(lambda: len(api.calls("getUpdates")) == 4)
        before = book.heard[:]
        book.gate.set()
        await book.until(lambda: len(book.heard) == 3)

    assert (before, book.heard) == ([], ["một", "hai", "ba"])


async def test_empty_poll_tells_that_the_platform_answers(
    api: ScriptedBotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    empties = [EMPTY, no("408", "Request timeout"), ok(None), ok({}), ok([]), spoken("nhóm", kind="GROUP")]
    api.script["getUpdates"] += empties
    book = Book()

    async with running(zalo_channel(api), book.receive):
        await api.until(lambda: len(api.calls("getUpdates")) == 7)

    assert (book.answered, book.heard, caplog.records) == (6, [], [])


async def test_several_events_at_once_would_be_taken(api: ScriptedBotApi) -> None:
    both = [
        answer.body["result"] for answer in (spoken("một"), spoken("hai")) if isinstance(answer.body, dict)
    ]
    api.script["getUpdates"].append(ok(both))
    book = Book()

    async with running(zalo_channel(api), book.receive):
        await book.until(lambda: len(book.heard) == 2)

    assert book.heard == ["một", "hai"]


FAULTS = [
    Answer(429, html="<html>429</html>"),
    Answer(502, html=PAGE),
    Answer(504, html=PAGE),
    Answer(200, html=PAGE),
    Answer(reset=True),
    no(403, "Internal server error"),
    no(404, "Not Found"),
    no(429, "Quota exceeded"),
    no(400, "Bad request"),
]


@pytest.mark.parametrize("fault", FAULTS)
async def test_fault_is_waited_out_and_told_once(
    api: ScriptedBotApi, fault: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.script["getUpdates"] += [fault, fault, spoken("một")]
    book = Book()

    async with running(zalo_channel(api), book.receive):
        await book.until(lambda: len(book.heard) == 1)

    said = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert book.heard == ["một"]
    assert [line for line in said if line == "zalo: in reach again"] == ["zalo: in reach again"]
    assert all("TEST-token" not in line for line in caplog.text.splitlines())


async def test_unknown_bot_ends_the_run(api: ScriptedBotApi) -> None:
    api.script["getUpdates"].append(no(401, "Unauthorized"))
    channel = zalo_channel(api, beside=2)
    await channel.open()

    with pytest.raises(Fatal) as caught:
        await channel.run(Book().receive, "")

    assert str(caught.value) == UNKNOWN_BOT
    await channel.close()


async def test_unknown_bot_is_seen_before_the_first_poll(api: ScriptedBotApi) -> None:
    api.script["getWebhookInfo"].append(no(401, "Unauthorized"))
    channel = zalo_channel(api)
    await channel.open()

    with pytest.raises(Fatal) as caught:
        await channel.run(Book().receive, "")

    assert (str(caught.value), api.calls("getUpdates")) == (UNKNOWN_BOT, [])
    await channel.close()


async def test_receivers_fault_ends_the_run(api: ScriptedBotApi) -> None:
    api.script["getUpdates"].append(spoken("một"))
    book = Book()
    book.broken = True
    channel = zalo_channel(api, beside=2)
    await channel.open()

    with pytest.raises(OSError, match="the disk is full"):
        await channel.run(book.receive, "")

    await channel.close()


async def test_what_has_arrived_is_written_down_before_the_end(api: ScriptedBotApi) -> None:
    api.script["getUpdates"].append(spoken("một"))
    book = Book()
    book.gate.clear()

    async with running(zalo_channel(api), book.receive) as task:
        await api.until(lambda: len(api.calls("getUpdates")) == 2)
        task.cancel()
        asyncio.get_running_loop().call_soon(book.gate.set)

    assert book.heard == ["một"]


# ---------------------------------------------------------------- webhooks

SET = ok({"url": "https://other.example.vn/x", "updated_at": 1750316131602})
NONE_SET = [
    no(404, "Not Found"),
    no(400, "Bad request"),
    no(429, "Quota exceeded"),
    ok({"url": "", "updated_at": 1}),
    ok({}),
    ok(None),
]


@pytest.mark.parametrize("told", NONE_SET)
async def test_polls_begin_where_no_webhook_is_set(api: ScriptedBotApi, told: Answer) -> None:
    api.script["getWebhookInfo"].append(told)

    async with running(zalo_channel(api), Book().receive):
        await api.until(lambda: len(api.calls("getUpdates")) == 1)

    assert [asked.method for asked in api.asked] == ["getWebhookInfo", "getUpdates"]


async def test_polls_refuse_beside_a_webhook(api: ScriptedBotApi) -> None:
    api.script["getWebhookInfo"].append(SET)
    channel = zalo_channel(api)
    await channel.open()

    with pytest.raises(Fatal) as caught:
        await channel.run(Book().receive, "")

    assert (str(caught.value), [asked.method for asked in api.asked]) == (SET_ELSEWHERE, ["getWebhookInfo"])
    assert "\n" not in SET_ELSEWHERE
    await channel.close()


@pytest.mark.parametrize("gone", [ok({"url": ""}), no(400, "Bad request: no webhook")])
async def test_webhook_is_taken_away_if_that_is_wished(api: ScriptedBotApi, gone: Answer) -> None:
    api.script["getWebhookInfo"].append(SET)
    api.script["deleteWebhook"].append(gone)

    async with running(zalo_channel(api, remove_webhook=True), Book().receive):
        await api.until(lambda: len(api.calls("getUpdates")) == 1)

    assert [asked.method for asked in api.asked] == ["getWebhookInfo", "deleteWebhook", "getUpdates"]


async def test_webhook_set_meanwhile_ends_the_polls(api: ScriptedBotApi) -> None:
    api.script["getWebhookInfo"] += [no(404, "Not Found"), SET]
    api.script["getUpdates"].append(no(400, "Bad request: can't use getUpdates while webhook is set"))
    channel = zalo_channel(api)
    await channel.open()

    with pytest.raises(Fatal) as caught:
        await channel.run(Book().receive, "")

    assert str(caught.value) == SET_ELSEWHERE
    await channel.close()


async def test_fault_before_the_first_poll_is_waited_out(api: ScriptedBotApi) -> None:
    api.script["getWebhookInfo"] += [Answer(502, html=PAGE), Answer(reset=True), no(404, "Not Found")]

    async with running(zalo_channel(api), Book().receive):
        await api.until(lambda: len(api.calls("getUpdates")) == 1)

    assert len(api.calls("getWebhookInfo")) == 3


VERIFIED = ok({"url": HOOK.url, "updated_at": 1, "verification": {"ok": True, "outcome": "webhook.ok"}})
UNVERIFIED = ok({"url": HOOK.url, "verification": {"ok": False, "outcome": "webhook.err.tls", "hint": "x"}})
HOSTILE = ok({"verification": {"ok": False, "outcome": f"https://x/bot{TOKEN}"}})
HOOKED: list[tuple[list[Answer], list[str]]] = [
    ([VERIFIED], ["zalo: the webhook is set"]),
    ([ok({"url": HOOK.url})], ["zalo: the webhook is set"]),
    ([UNVERIFIED], ["zalo: the webhook is set, but its test failed: webhook.err.tls"]),
    ([HOSTILE], ["zalo: the webhook is set, but its test failed: no reason told"]),
    (
        [no(426, field="errorCode")],
        ["zalo: no webhook is taken any more today; the one that is set stays"],
    ),
    (
        [Answer(502, html=PAGE), VERIFIED],
        [
            "zalo: not in reach: no clear answer from Zalo (HTTP 502, and no JSON)",
            "zalo: in reach again",
            "zalo: the webhook is set",
        ],
    ),
]


@pytest.mark.parametrize(("answers", "lines"), HOOKED)
async def test_webhook_is_set_and_nothing_polled(
    api: ScriptedBotApi, answers: list[Answer], lines: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.script["setWebhook"] += answers

    async with listening() as ear, running(zalo_channel(api, webhook=HOOK), Book().receive) as task:
        await ear.until(len(lines))
        ended = task.done()

    assert ear.lines == lines
    assert [asked.method for asked in api.asked] == ["setWebhook"] * len(answers)
    assert api.asked[0].fields == {"url": HOOK.url, "secret_token": HOOK.secret}
    assert (ended, "TEST-token" in caplog.text, HOOK.secret in caplog.text) == (False, False, False)


async def test_webhook_that_is_refused_needs_an_operator(api: ScriptedBotApi) -> None:
    api.script["setWebhook"].append(no(400, f"Bad request: {HOOK.url} with {HOOK.secret} is refused"))
    channel = zalo_channel(api, webhook=HOOK)
    await channel.open()

    with pytest.raises(Fatal) as caught:
        await channel.run(Book().receive, "")

    why = (
        "Zalo refuses the webhook (Bad request: *** with *** is refused): check PUBLIC_URL and WEBHOOK_SECRET"
    )
    assert str(caught.value) == why
    await channel.close()
