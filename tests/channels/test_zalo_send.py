"""Replies become exact requests to Zalo, and every answer one of the closed outcomes."""

from __future__ import annotations

import logging
from unittest.mock import AsyncMock

import pytest

from bot.channels.base import (
    ChannelError,
    Exhausted,
    Fatal,
    File,
    InDoubt,
    MenuEntry,
    NotSent,
    Oversized,
    Rejected,
    Sent,
    Unreachable,
)
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.errors import UNKNOWN_BOT
from domain.talk.messages import Address, Choice, Reply, Said, Text, Update
from tests.channels.conftest import NOW, zalo_channel
from tests.channels.scripted import TOKEN, Answer, Asked, Download, ScriptedBotApi, ok

LAN = Address("zalo", "6ede9afa66b88fe6d6a9")
HELLO = Reply(lines=(Text("Chào đồng chí"),))
ASKED = Reply(
    lines=(Text("Chọn đợt:"),),
    choices=(Choice("r1", Text("Đợt 1")), Choice("r2", Text("Đợt 2")), Choice("cancel", Text("Thôi"))),
    turn=12,
)
LONG = Reply(lines=(Text("\n\n".join(["a" * 1200, "b" * 1200, "c" * 1200])),))
JPEG = b"\xff\xd8\xff" + b"x" * 3000


def no(code: object, description: object = "", *, field: str = "error_code") -> Answer:
    """A refusal as Zalo writes it: HTTP 200."""
    return Answer(body={"ok": False, "description": description, field: code})


def sent(number: int) -> Answer:
    return ok({"message_id": f"{number:020x}", "date": 1750316131602})


async def test_text_is_sent_plain_and_nothing_else(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    api.script["sendMessage"].append(sent(7))

    proof = await zalo.send(LAN, HELLO, language="vi")

    assert proof == Sent("00000000000000000007")
    assert api.asked == [Asked("sendMessage", {"chat_id": LAN.chat, "text": "Chào đồng chí"})]


async def test_choices_are_numbered_lines(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    await zalo.send(LAN, ASKED, language="vi")

    text = "Chọn đợt:\n1. Đợt 1\n2. Đợt 2\n0. Thôi"
    assert api.asked == [Asked("sendMessage", {"chat_id": LAN.chat, "text": text})]


async def test_edit_is_a_new_message(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    await zalo.send(LAN, HELLO, language="vi", edits="55")

    assert api.asked == [Asked("sendMessage", {"chat_id": LAN.chat, "text": "Chào đồng chí"})]


async def test_long_text_is_several_messages(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    api.script["sendMessage"] += [sent(1), sent(2), sent(3)]

    next_turn = AsyncMock()

    proof = await zalo.send(LAN, LONG, language="vi", next_turn=next_turn)

    assert (proof, next_turn.await_count) == (Sent(f"{3:020x}", count=3), 2)
    assert [call["text"] for call in api.calls("sendMessage")] == ["a" * 1200, "b" * 1200, "c" * 1200]


async def test_nothing_is_acknowledged_and_no_menu_is_set(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    await zalo.acknowledge(Update(LAN, "e1", NOW, Said("1")))
    await zalo.set_menu(None, [MenuEntry("menu", Text("Menu"))], language="vi")

    assert api.asked == []


async def test_files_are_not_sent(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    await zalo.send(LAN, HELLO, language="vi", files=[File("a.pdf", "application/pdf", b"%PDF")])

    assert [asked.method for asked in api.asked] == ["sendMessage"]
    assert sorted(api.asked[0].fields) == ["chat_id", "text"]


def test_link_opens_the_bot_and_carries_no_code(api: ScriptedBotApi) -> None:
    zalo = zalo_channel(api)

    assert (zalo.name, zalo.invitation, zalo.capabilities.start_payload, zalo.capabilities.keeps) == (
        "zalo",
        "https://bot.zaloplatforms.com/bots/abc",
        False,
        False,
    )


PAGE = "<html><h1>502 Bad Gateway</h1></html>"
OUTCOMES: list[tuple[Answer, type[ChannelError], str]] = [
    (
        no(400, "Bad request: The chat_id must not be empty"),
        Rejected,
        "Zalo refuses the request: Bad request: The chat_id must not be empty",
    ),
    (no("400", "Bad request: chat not found"), Unreachable, "Bad request: chat not found"),
    (no(400, field="errorCode"), Rejected, "Zalo refuses the request: "),
    (no(401, "Unauthorized"), Fatal, UNKNOWN_BOT),
    (Answer(401, body={"ok": False, "description": "Unauthorized", "error_code": 401}), Fatal, UNKNOWN_BOT),
    (no(403, "Internal server error"), InDoubt, "Zalo answered 403: Internal server error"),
    (no(404, "Not Found"), Rejected, "Zalo does not have or take this (404): Not Found"),
    (no(408, "Request timeout"), InDoubt, "Zalo answered 408: Request timeout"),
    (no(426, field="errorCode"), InDoubt, "Zalo answered 426: "),
    (no(429, "Quota exceeded"), Exhausted, "the month's quota of Zalo messages is used up"),
    (no("429", "Quota exceeded"), Exhausted, "the month's quota of Zalo messages is used up"),
    (no(500, "?"), InDoubt, "Zalo answered 500: ?"),
    (no(None, None), InDoubt, "Zalo answered 0: "),
    (Answer(body={"ok": "true"}), InDoubt, "Zalo answered 0: "),
    (Answer(429, html="<html>429</html>"), NotSent, "too fast for Zalo"),
    (Answer(502, html=PAGE), InDoubt, "no clear answer from Zalo (HTTP 502, and no JSON)"),
    (Answer(504, html=PAGE), InDoubt, "no clear answer from Zalo (HTTP 504, and no JSON)"),
    (Answer(200, html=PAGE), InDoubt, "no clear answer from Zalo (HTTP 200, and no JSON)"),
    (Answer(200, body=[1]), InDoubt, "no clear answer from Zalo (HTTP 200, and no JSON)"),
    (Answer(200, body={"result": {}}), InDoubt, "no clear answer from Zalo (HTTP 200, and no JSON)"),
    (ok({}), InDoubt, "no clear answer from Zalo (the answer to a send names no message)"),
    (ok(True), InDoubt, "no clear answer from Zalo (the answer to a send names no message)"),
    (Answer(reset=True), InDoubt, "no clear answer from Zalo (ServerDisconnectedError)"),
    (Answer(hang=True), InDoubt, "no clear answer from Zalo (no answer in time)"),
]


@pytest.mark.parametrize(("answer", "kind", "words"), OUTCOMES)
async def test_every_answer_has_its_meaning(
    zalo: ZaloChannel, api: ScriptedBotApi, answer: Answer, kind: type[ChannelError], words: str
) -> None:
    api.script["sendMessage"].append(answer)

    with pytest.raises(ChannelError) as caught:
        await zalo.send(LAN, HELLO, language="vi")

    assert (type(caught.value), str(caught.value)) == (kind, words)
    assert len(api.asked) == 1


async def test_gate_that_turns_us_away_gets_a_rest(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    api.script["sendMessage"].append(Answer(429, html="<html>429</html>"))

    with pytest.raises(NotSent) as caught:
        await zalo.send(LAN, HELLO, language="vi")

    assert caught.value.retry_after == 10.0


PARTS: list[tuple[Answer, type[ChannelError]]] = [
    (Answer(429, html="<html>429</html>"), InDoubt),
    (no(429, "Quota exceeded"), InDoubt),
    (no(400, "Bad request"), Rejected),
    (no(401, "Unauthorized"), Fatal),
    (Answer(502, html=PAGE), InDoubt),
]


@pytest.mark.parametrize(("answer", "kind"), PARTS)
async def test_part_that_is_out_puts_the_whole_in_doubt(
    zalo: ZaloChannel, api: ScriptedBotApi, answer: Answer, kind: type[ChannelError]
) -> None:
    api.script["sendMessage"] += [sent(1), answer]

    with pytest.raises(ChannelError) as caught:
        await zalo.send(LAN, LONG, language="vi")

    assert type(caught.value) is kind
    assert len(api.asked) == 2


async def test_no_connection_is_certainly_not_sent(api: ScriptedBotApi) -> None:
    gone = zalo_channel(api)
    await api.stop()
    await gone.open()

    with pytest.raises(NotSent, match=r"^not taken by Zalo \(ClientConnectorError\)$"):
        await gone.send(LAN, HELLO, language="vi")

    await gone.close()


async def test_closed_channel_sends_nothing(api: ScriptedBotApi) -> None:
    closed = zalo_channel(api)
    await closed.open()
    await closed.close()
    await closed.close()

    with pytest.raises(NotSent):
        await closed.send(LAN, HELLO, language="vi")


# ---------------------------------------------------------------- photos


async def test_photo_is_fetched_from_its_address(zalo: ZaloChannel, api: ScriptedBotApi) -> None:
    api.downloads["a.jpg"] = Download(JPEG)

    assert await zalo.fetch(f"{api.url}/file/bot{TOKEN}/a.jpg", largest=10_000) == JPEG


@pytest.mark.parametrize("drips", [False, True])
async def test_photo_that_is_too_large_is_not_read(
    zalo: ZaloChannel, api: ScriptedBotApi, drips: bool
) -> None:
    api.downloads["a.jpg"] = Download(JPEG, drips=drips)

    with pytest.raises(Oversized):
        await zalo.fetch(f"{api.url}/file/bot{TOKEN}/a.jpg", largest=2_000)


UNFETCHED: list[tuple[Download, type[ChannelError]]] = [
    (Download(b"<html>"), Rejected),
    (Download(b""), Rejected),
    (Download(b"gone", status=404), Rejected),
    (Download(b"", status=302, headers={"Location": "http://127.0.0.1:1/"}), InDoubt),
    (Download(b"", status=502), InDoubt),
    (Download(JPEG, hang=True), InDoubt),
]


@pytest.mark.parametrize(("download", "kind"), UNFETCHED)
async def test_what_is_no_photo_is_not_handed_out(
    zalo: ZaloChannel, api: ScriptedBotApi, download: Download, kind: type[ChannelError]
) -> None:
    api.downloads["a.jpg"] = download

    with pytest.raises(ChannelError) as caught:
        await zalo.fetch(f"{api.url}/file/bot{TOKEN}/a.jpg", largest=10_000)

    assert type(caught.value) is kind


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "http://photo-stal-1.zdn.vn/a.jpg",
        "https://zdn.vn.example.com/a.jpg",
        "https://azdn.vn/a.jpg",
        "https://example.com/zdn.vn/a.jpg",
        "https://a.zdn.vn@127.0.0.1/a.jpg",
        "https://a:b@a.zdn.vn/a.jpg",
        "https://a.zdn.vn:8443/a.jpg",
        "https://a.zdn.vn:x/a.jpg",
        "https://[::1/a.jpg",
        "https://127.0.0.1/a.jpg",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
    ],
)
async def test_only_zalos_own_servers_are_asked(zalo: ZaloChannel, url: str) -> None:
    with pytest.raises(Rejected, match=r"^not an address where Zalo keeps photos$"):
        await zalo.fetch(url, largest=10_000)


# ---------------------------------------------------------------- secrets

LEAKS = [
    f"no bot{TOKEN}/sendMessage for Chào đồng chí",
    f"no {TOKEN} at all",
    "bot1234%3ATEST-token and bot99999:other-secret",
    "see https://bot-api.zaloplatforms.com/bot1/x " + LAN.chat,
    "x" * 190 + f" bot{TOKEN}",
]


@pytest.mark.parametrize("words", LEAKS)
@pytest.mark.parametrize("code", [400, 403, 404, 500])
async def test_platforms_words_tell_no_secret(
    zalo: ZaloChannel, api: ScriptedBotApi, words: str, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.script["sendMessage"].append(no(code, words))

    with pytest.raises(ChannelError) as caught:
        await zalo.send(LAN, HELLO, language="vi")

    told = f"{caught.value!r} {caught.value.__cause__!r} {caplog.text}"
    secrets = (TOKEN, "TEST", "other-secret", "Chào", LAN.chat, "https://")
    assert [secret for secret in secrets if secret in told] == []


@pytest.mark.parametrize("answer", [row[0] for row in OUTCOMES])
async def test_no_answer_brings_the_token_into_a_log(
    zalo: ZaloChannel, api: ScriptedBotApi, answer: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.script["sendMessage"].append(answer)

    with pytest.raises(ChannelError) as caught:
        await zalo.send(LAN, HELLO, language="vi")

    assert caught.value.__suppress_context__
    assert "TEST-token" not in caplog.text + str(caught.value)
