"""Replies become exact requests, and every answer one of the closed outcomes."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from unittest.mock import AsyncMock

import pytest

from bot.channels.base import (
    ChannelError,
    Fatal,
    File,
    InDoubt,
    MenuEntry,
    Moved,
    NotSent,
    Rejected,
    Sent,
    Unreachable,
)
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.inbound import ButtonUpdate
from bot.channels.telegram.request import AiohttpRequest
from domain.talk.messages import Address, Choice, Pressed, Reply, Text
from tests.channels.conftest import NOW, FixedClock, PlainWords
from tests.channels.scripted import TOKEN, Answer, Asked, ScriptedBotApi, Upload, ok, refusal

LAN = Address("telegram", "77")
HELLO = Reply(lines=(Text("Chào đồng chí"),))
ASKED = Reply(
    lines=(Text("Chọn <b>đợt</b>:"),),
    choices=(Choice("r1", Text("Đợt 1")), Choice("r2", Text("Đợt 2")), Choice("cancel", Text("Thôi"))),
    turn=12,
)
NO_PREVIEW = {"is_disabled": True}
HELLO_FIELDS = {
    "chat_id": 77,
    "text": "Chào đồng chí",
    "parse_mode": "HTML",
    "link_preview_options": NO_PREVIEW,
}
KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Đợt 1", "callback_data": "12:r1"}, {"text": "Đợt 2", "callback_data": "12:r2"}],
        [{"text": "Thôi", "callback_data": "12:cancel"}],
    ]
}
BOOK = File("Tổng hợp tuần 6.xlsx", "application/vnd.ms-excel", b"PK\x03\x04")


def asked_besides_me(api: ScriptedBotApi) -> list[Asked]:
    return [asked for asked in api.asked if asked.method != "getMe"]


async def test_text_is_sent_as_html(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    sent = await channel.send(LAN, HELLO, language="vi")

    assert sent == Sent("101")
    assert asked_besides_me(api) == [Asked("sendMessage", dict(HELLO_FIELDS))]


async def test_choices_are_buttons_with_their_turn(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    await channel.send(LAN, ASKED, language="vi")

    fields = {**HELLO_FIELDS, "text": "Chọn <b>đợt</b>:", "reply_markup": KEYBOARD}
    assert asked_besides_me(api) == [Asked("sendMessage", fields)]


async def test_edit_takes_the_place_of_the_question(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    sent = await channel.send(LAN, HELLO, language="vi", edits="55")

    assert sent == Sent("55")
    assert asked_besides_me(api) == [Asked("editMessageText", {**HELLO_FIELDS, "message_id": 55})]


async def test_edit_to_the_same_is_done(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    why = "Bad Request: message is not modified: specified new message content is the same"
    api.script["editMessageText"].append(refusal(400, why))

    sent = await channel.send(LAN, HELLO, language="vi", edits="55")

    assert sent == Sent("55")
    assert [asked.method for asked in asked_besides_me(api)] == ["editMessageText"]


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: there is no text in the message to edit",
        "Bad Request: MESSAGE_ID_INVALID",
    ],
)
async def test_what_cannot_be_edited_is_sent_anew(
    channel: TelegramChannel, api: ScriptedBotApi, description: str
) -> None:
    api.script["editMessageText"].append(refusal(400, description))

    sent = await channel.send(LAN, HELLO, language="vi", edits="55")

    assert sent == Sent("101")
    assert [asked.method for asked in asked_besides_me(api)] == ["editMessageText", "sendMessage"]


async def test_edit_in_doubt_may_be_made_again(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    api.script["editMessageText"].append(Answer(reset=True))

    with pytest.raises(NotSent):
        await channel.send(LAN, HELLO, language="vi", edits="55")


@pytest.mark.parametrize("edits", ["", "abc", "-1"])
async def test_no_message_to_edit_means_a_new_one(
    channel: TelegramChannel, api: ScriptedBotApi, edits: str
) -> None:
    await channel.send(LAN, HELLO, language="vi", edits=edits)

    assert [asked.method for asked in asked_besides_me(api)] == ["sendMessage"]


async def test_document_goes_with_its_caption_and_name(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    sent = await channel.send(LAN, ASKED, language="vi", edits="55", files=[BOOK])

    assert sent == Sent("101")
    assert asked_besides_me(api) == [
        Asked(
            "sendDocument",
            {
                "chat_id": 77,
                "caption": "Chọn <b>đợt</b>:",
                "parse_mode": "HTML",
                "reply_markup": KEYBOARD,
            },
            {"document": Upload("Tổng hợp tuần 6.xlsx", "application/vnd.ms-excel", b"PK\x03\x04")},
        )
    ]


async def test_long_text_is_a_message_before_its_document(
    channel: TelegramChannel, api: ScriptedBotApi
) -> None:
    await channel.send(LAN, Reply(lines=(Text("dài " * 300),)), language="vi", files=[BOOK])

    assert [(asked.method, sorted(asked.fields)) for asked in asked_besides_me(api)] == [
        ("sendMessage", ["chat_id", "link_preview_options", "parse_mode", "text"]),
        ("sendDocument", ["chat_id"]),
    ]


async def test_long_text_goes_in_parts_with_the_buttons_under_the_last(
    channel: TelegramChannel, api: ScriptedBotApi
) -> None:
    long = Reply(lines=(Text("từ " * 2000), Text("cuối")), choices=ASKED.choices, turn=12)

    next_turn = AsyncMock()

    sent = await channel.send(LAN, long, language="vi", next_turn=next_turn)

    assert (sent, next_turn.await_count) == (Sent("102"), 1)
    assert ["reply_markup" in fields for fields in api.calls("sendMessage")] == [False, True]


OUTCOMES: list[tuple[Answer, ChannelError]] = [
    (refusal(400, "Bad Request: chat not found"), Unreachable()),
    (refusal(400, "Bad Request: user not found"), Unreachable()),
    (refusal(400, "Bad Request: PEER_ID_INVALID"), Unreachable()),
    (refusal(400, "Bad Request: can't parse entities: unsupported start tag"), Rejected()),
    (refusal(400, "Bad Request: message is too long"), Rejected()),
    (refusal(400, "Bad Request: BUTTON_DATA_INVALID"), Rejected()),
    (refusal(400, "Bad Request: something new"), Rejected()),
    (refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100123), Moved("-100123")),
    (refusal(401, "Unauthorized"), Fatal()),
    (refusal(403, "Forbidden: bot was blocked by the user"), Unreachable()),
    (refusal(403, "Forbidden: user is deactivated"), Unreachable()),
    (refusal(403, "Forbidden: bot can't initiate conversation with a user"), Unreachable()),
    (refusal(403, "Forbidden: bot was kicked from the group chat"), Unreachable()),
    (refusal(404, "Not Found"), Fatal()),
    (refusal(409, "Conflict: terminated by other getUpdates request"), Fatal()),
    (refusal(413, "Request Entity Too Large"), Rejected()),
    (Answer(413, html="<html>413</html>"), Rejected()),
    (refusal(429, "Too Many Requests: retry after 7", retry_after=7), NotSent("", retry_after=7)),
    (refusal(429, "Too Many Requests"), NotSent("")),
    (Answer(429, html="<html>slow down</html>"), NotSent("")),
    (refusal(500, "Internal Server Error"), InDoubt()),
    (Answer(502, html="<html>Bad Gateway</html>"), InDoubt()),
    (Answer(302, html="<html>elsewhere</html>"), InDoubt()),
    (Answer(reset=True), InDoubt()),
    (Answer(hang=True), InDoubt()),
    (Answer(200, html="<html>a captive portal</html>"), InDoubt()),
    (Answer(200, body=[1, 2]), InDoubt()),
    (Answer(200, body={"ok": True}), InDoubt()),
    (ok(True), InDoubt()),
    (Answer(403, body=["rubbish"]), Unreachable()),
    (Answer(400, body={"description": 5, "parameters": "x"}), Rejected()),
]


@pytest.mark.parametrize(("answer", "expected"), OUTCOMES)
async def test_answer_has_one_meaning(
    channel: TelegramChannel,
    api: ScriptedBotApi,
    caplog: pytest.LogCaptureFixture,
    answer: Answer,
    expected: ChannelError,
) -> None:
    caplog.set_level(logging.INFO)
    api.script["sendMessage"].append(answer)

    with pytest.raises(type(expected)) as caught:
        await channel.send(LAN, HELLO, language="vi")

    error = caught.value
    assert getattr(error, "retry_after", None) == getattr(expected, "retry_after", None)
    assert getattr(error, "chat", None) == getattr(expected, "chat", None)
    assert (TOKEN in str(error), api.url in str(error), error.__cause__) == (False, False, None)
    assert len(api.calls("sendMessage")) == 1
    assert caplog.records == []


async def test_nobody_listening_is_certainly_not_sent(api: ScriptedBotApi) -> None:
    channel = TelegramChannel(
        token=TOKEN,
        words=PlainWords(),
        clock=FixedClock(),
        api_url=api.url,
        request=AiohttpRequest(connect_seconds=1.0, read_seconds=1.0),
    )
    await api.stop()
    await channel.open()

    with pytest.raises(NotSent) as caught:
        await channel.send(LAN, HELLO, language="vi")

    assert (caught.value.retry_after, TOKEN in str(caught.value)) == (None, False)
    await channel.close()


async def test_closed_channel_certainly_sends_nothing(channel: TelegramChannel) -> None:
    await channel.close()

    with pytest.raises(NotSent):
        await channel.send(LAN, HELLO, language="vi")


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        (refusal(429, "Too Many Requests: retry after 7", retry_after=7), InDoubt),
        (refusal(403, "Forbidden: bot was blocked by the user"), Unreachable),
    ],
)
async def test_second_part_that_fails_leaves_the_first_standing(
    channel: TelegramChannel, api: ScriptedBotApi, answer: Answer, meaning: type[ChannelError]
) -> None:
    api.script["sendMessage"].extend(
        [ok({"message_id": 5, "date": 1, "chat": {"id": 77, "type": "private"}}), answer]
    )

    with pytest.raises(meaning):
        await channel.send(LAN, Reply(lines=(Text("từ " * 2000),)), language="vi")


async def test_empty_reply_is_rejected_before_anything_is_sent(
    channel: TelegramChannel, api: ScriptedBotApi
) -> None:
    with pytest.raises(Rejected):
        await channel.send(LAN, Reply(lines=(Text(""),)), language="vi")

    assert asked_besides_me(api) == []


PRESS = ButtonUpdate(LAN, "9", NOW, Pressed(1, "a", "5"), query="4711")


@pytest.mark.parametrize(
    ("answer", "warnings"),
    [
        (ok(True), 0),
        (
            refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            0,
        ),
        (refusal(400, "Bad Request: something else"), 1),
        (refusal(429, "Too Many Requests: retry after 3", retry_after=3), 1),
        (refusal(401, "Unauthorized"), 1),
        (Answer(reset=True), 1),
        (Answer(hang=True), 1),
    ],
)
async def test_acknowledging_never_raises(
    channel: TelegramChannel,
    api: ScriptedBotApi,
    caplog: pytest.LogCaptureFixture,
    answer: Answer,
    warnings: int,
) -> None:
    api.script["answerCallbackQuery"].append(answer)

    await channel.acknowledge(PRESS)

    assert asked_besides_me(api) == [Asked("answerCallbackQuery", {"callback_query_id": "4711"})]
    assert len(caplog.records) == warnings


MENU = [MenuEntry("dangky", Text("Đăng ký")), MenuEntry("menu", Text("Bảng chọn"))]
COMMANDS = [
    {"command": "dangky", "description": "Đăng ký"},
    {"command": "menu", "description": "Bảng chọn"},
]

MENUS: list[tuple[Callable[[TelegramChannel], Awaitable[None]], Asked]] = [
    (
        lambda channel: channel.set_menu(None, MENU, language="vi"),
        Asked("setMyCommands", {"scope": {"type": "default"}, "commands": COMMANDS}),
    ),
    (
        lambda channel: channel.set_menu(None, MENU, language="en"),
        Asked("setMyCommands", {"scope": {"type": "default"}, "language_code": "en", "commands": COMMANDS}),
    ),
    (
        lambda channel: channel.set_menu(LAN, MENU, language="en"),
        Asked("setMyCommands", {"scope": {"type": "chat", "chat_id": 77}, "commands": COMMANDS}),
    ),
    (
        lambda channel: channel.set_menu(LAN, [], language="vi"),
        Asked("deleteMyCommands", {"scope": {"type": "chat", "chat_id": 77}}),
    ),
]


@pytest.mark.parametrize(("set_menu", "asked"), MENUS)
async def test_menu_is_set_for_its_scope(
    channel: TelegramChannel,
    api: ScriptedBotApi,
    set_menu: Callable[[TelegramChannel], Awaitable[None]],
    asked: Asked,
) -> None:
    await set_menu(channel)

    assert asked_besides_me(api) == [asked]


async def test_menu_for_a_stranger_is_unreachable(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    api.script["setMyCommands"].append(refusal(400, "Bad Request: chat not found"))

    with pytest.raises(Unreachable):
        await channel.set_menu(LAN, MENU, language="vi")
