"""The local Telegram answers as the real one does: real Bot API JSON is replayed through it over HTTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, BotCommand, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, RetryAfter

from bot.demo.emulators.telegram import NotPossible, TelegramEmulator, TelegramFaultKind
from bot.demo.emulators.telegram.markup import MarkupError, parse_html, render_html, utf16_length

TOKEN = "123456789:AAF-local_telegram"  # noqa: S105  opens nothing but the emulator
HOOK_SECRET = "bi-mat_1"  # noqa: S105  guards nothing
AN = 1001
BINH = 1002
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x80\x00\x00\x01\xe0" + b"\x00" * 20
MONDAY = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)


class HandClock:
    """A wall clock and a stop watch that stand still until they are moved."""

    def __init__(self) -> None:
        self.time = MONDAY
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.seconds


class Client:
    """Calls the Bot API with plain HTTP and gives back the status and the decoded answer."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url

    async def __call__(self, method: str, **parameters: object) -> tuple[int, dict[str, object]]:
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters) as response:
            return response.status, await response.json()

    async def result(self, method: str, **parameters: object) -> object:
        _, answer = await self(method, **parameters)
        return answer["result"]

    async def refusal(self, method: str, **parameters: object) -> str:
        status, answer = await self(method, **parameters)
        return f"{status} {answer['description']}"


@pytest.fixture
def hand_clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def emulator(hand_clock: HandClock) -> AsyncIterator[TelegramEmulator]:
    emulator = TelegramEmulator(
        token=TOKEN, clock=hand_clock, monotonic=hand_clock.monotonic, first_update_id=700, first_retry=0.0
    )
    await emulator.start()
    emulator.person(AN, "An", "Nguyễn Văn")
    emulator.person(BINH, "Bình", "Trần Thị")
    yield emulator
    await emulator.stop()


@pytest.fixture
async def call(emulator: TelegramEmulator) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(session, emulator.url)


@pytest.fixture
async def bot(emulator: TelegramEmulator) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, base_url=f"{emulator.url}/bot", base_file_url=f"{emulator.url}/file/bot")
    async with bot:
        yield bot


# Markup


@pytest.mark.parametrize(
    ("source", "text", "html"),
    [
        ("không có thẻ", "không có thẻ", "không có thẻ"),
        ("<b>Đợt</b> quý I", "Đợt quý I", "<b>Đợt</b> quý I"),
        ("<strong>a</strong><em>b</em>", "ab", "<b>a</b><i>b</i>"),
        ("<B>a</B>", "a", "<b>a</b>"),
        ("1 &lt; 2 &amp; 3 &gt; 2 &quot;x&quot;", '1 < 2 & 3 > 2 "x"', '1 &lt; 2 &amp; 3 &gt; 2 "x"'),
        ("&#65;&#x42; &nbsp; & &#0;", "AB &nbsp; & &#0;", "AB &amp;nbsp; &amp; &amp;#0;"),
        ("👍 <b>hay</b>", "👍 hay", "👍 <b>hay</b>"),
        ("<b>a<i>b</i></b><u>c</u>", "abc", "<b>a<i>b</i></b><u>c</u>"),
        (
            '<a href="https://example.org/?a=1&amp;b=2">x</a>',
            "x",
            '<a href="https://example.org/?a=1&amp;b=2">x</a>',
        ),
        ('<a href="không">x</a>', "x", "x"),
        ('<span class="tg-spoiler">x</span>', "x", "<tg-spoiler>x</tg-spoiler>"),
        ("<pre><code class='language-py'>x</code></pre>", "x", "<pre>x</pre>"),
        ("<blockquote expandable>x</blockquote>", "x", "<blockquote>x</blockquote>"),
        ("a > b", "a > b", "a &gt; b"),
    ],
)
def test_html_is_read_as_telegram_reads_it(source: str, text: str, html: str) -> None:
    parsed, entities = parse_html(source)

    assert (parsed, render_html(parsed, entities)) == (text, html)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("ă <img src=x>", 'Unsupported start tag "img" at byte offset 3'),
        ("a < b", "Unclosed start tag at byte offset 2"),
        ("a < b > c", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-time>x</tg-time>", "Invalid date specified"),
    ],
)
def test_broken_html_is_refused(source: str, complaint: str) -> None:
    with pytest.raises(MarkupError) as raised:
        parse_html(source)

    assert str(raised.value) == complaint


@given(st.text(), st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"]))
def test_escaped_text_survives_any_formatting(text: str, tag: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    parsed, entities = parse_html(f"{escaped}<{tag}>{escaped}</{tag}>")

    assert parsed == text * 2
    assert [(e.offset, e.length) for e in entities] == [(utf16_length(text),) * 2] * bool(text)
    assert parse_html(render_html(parsed, entities)) == (parsed, entities)


# Sending


async def test_message_arrives_as_the_person_sees_it(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    keyboard = {"inline_keyboard": [[{"text": "Đăng ký", "callback_data": "a:1"}]]}

    result = await call.result(
        "sendMessage",
        chat_id=AN,
        text="👍 <b>Xem</b> /menu và 23/11/2026 ",
        parse_mode="HTML",
        reply_markup=json.dumps(keyboard),
    )

    assert result == {
        "message_id": 2,
        "from": {"id": 123456789, "is_bot": True, "first_name": "Nêu Gương", "username": "neu_guong_bot"},
        "chat": {"id": AN, "first_name": "An", "last_name": "Nguyễn Văn", "type": "private"},
        "date": int(MONDAY.timestamp()),
        "text": "👍 Xem /menu và 23/11/2026",
        "entities": [
            {"type": "bold", "offset": 3, "length": 3},
            {"type": "bot_command", "offset": 7, "length": 5},
        ],
        "reply_markup": keyboard,
    }
    seen = emulator.chat(AN)[-1]
    assert (seen.who, seen.html, seen.labels) == ("bot", "👍 <b>Xem</b> /menu và 23/11/2026", [["Đăng ký"]])


REFUSED: list[tuple[str, dict[str, object], str]] = [
    ("sendMessage", {"text": "x"}, "400 Bad Request: chat_id is empty"),
    ("sendMessage", {"chat_id": 5, "text": "x"}, "400 Bad Request: chat not found"),
    ("sendMessage", {"chat_id": "@ai", "text": "x"}, "400 Bad Request: chat not found"),
    (
        "sendMessage",
        {"chat_id": BINH, "text": "x"},
        "403 Forbidden: bot can't initiate conversation with a user",
    ),
    ("sendMessage", {"chat_id": AN}, "400 Bad Request: message text is empty"),
    ("sendMessage", {"chat_id": AN, "text": " \n "}, "400 Bad Request: message text is empty"),
    (
        "sendMessage",
        {"chat_id": AN, "text": "<b></b>", "parse_mode": "HTML"},
        "400 Bad Request: message text is empty",
    ),
    ("sendMessage", {"chat_id": AN, "text": "x" * 4097}, "400 Bad Request: message is too long"),
    ("sendMessage", {"chat_id": AN, "text": "👍" * 2049}, "400 Bad Request: message is too long"),
    (
        "sendMessage",
        {"chat_id": AN, "text": "<i>x", "parse_mode": "HTML"},
        "400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"i\"",
    ),
    (
        "sendMessage",
        {"chat_id": AN, "text": "x", "parse_mode": "Markdown"},
        "400 Bad Request: unsupported parse_mode",
    ),
    (
        "sendMessage",
        {"chat_id": AN, "text": "x", "reply_markup": "{"},
        "400 Bad Request: can't parse reply markup JSON object",
    ),
    (
        "editMessageText",
        {"chat_id": AN, "message_id": 99, "text": "x"},
        "400 Bad Request: message to edit not found",
    ),
    (
        "editMessageText",
        {"chat_id": AN, "message_id": 1, "text": "x"},
        "400 Bad Request: message can't be edited",
    ),
    (
        "answerCallbackQuery",
        {"callback_query_id": "5"},
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid",
    ),
    ("sendDocument", {"chat_id": AN}, "400 Bad Request: there is no document in the request"),
    (
        "sendDocument",
        {"chat_id": AN, "document": "BQAC-unknown"},
        "400 Bad Request: wrong file identifier/HTTP URL specified",
    ),
    ("getFile", {}, "400 Bad Request: file_id not specified"),
    (
        "getFile",
        {"file_id": "BQAC-unknown"},
        "400 Bad Request: wrong file_id or the file is temporarily unavailable",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "Đăng", "description": "x"}]},
        "400 Bad Request: BOT_COMMAND_INVALID",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "x", "description": ""}]},
        "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": f"x{n}", "description": "x"} for n in range(101)]},
        "400 Bad Request: BOT_COMMANDS_TOO_MUCH",
    ),
    (
        "setMyCommands",
        {"commands": [], "language_code": "vie"},
        "400 Bad Request: invalid language code specified",
    ),
    (
        "setWebhook",
        {"url": "http://example.org/x"},
        "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ),
    (
        "setWebhook",
        {"url": "https://example.org:8080/x"},
        "400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
    (
        "setWebhook",
        {"url": "https://example.org/x", "secret_token": "bí mật"},
        "400 Bad Request: secret token contains unallowed characters",
    ),
    ("sendDance", {}, "404 Not Found"),
]


@pytest.mark.parametrize(("method", "parameters", "refusal"), REFUSED)
async def test_what_telegram_refuses_is_refused(
    emulator: TelegramEmulator, call: Client, method: str, parameters: dict[str, object], refusal: str
) -> None:
    emulator.press_start(AN)

    assert await call.refusal(method, **parameters) == refusal
    assert [message.who for message in emulator.chat(AN)] == ["person"]


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "x", "callback_data": "ă" * 33}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "url": "không"}, "400 Bad Request: BUTTON_URL_INVALID"),
        (
            {"text": "x"},
            "400 Bad Request: can't parse inline keyboard button: "
            "Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": " ", "callback_data": "a"},
            "400 Bad Request: can't parse inline keyboard button: Text must be non-empty",
        ),
    ],
)
async def test_button_that_telegram_refuses_is_refused(
    emulator: TelegramEmulator, call: Client, button: dict[str, str], refusal: str
) -> None:
    emulator.press_start(AN)

    markup = {"inline_keyboard": [[button]]}

    assert await call.refusal("sendMessage", chat_id=AN, text="x", reply_markup=markup) == refusal


async def test_largest_allowed_message_and_button_pass(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "ă" * 32}]]}

    status, _ = await call(
        "sendMessage", chat_id=AN, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML", reply_markup=markup
    )

    assert status == 200


async def test_edit_replaces_text_and_keyboard_once(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    markup = {"inline_keyboard": [[{"text": "Xóa", "callback_data": "d"}]]}
    await call("sendMessage", chat_id=AN, text="cũ", reply_markup=markup)

    edited = await call("editMessageText", chat_id=AN, message_id=2, text="mới")
    again = await call.refusal("editMessageText", chat_id=AN, message_id=2, text="mới")

    seen = emulator.chat(AN)[-1]
    assert (edited[0], seen.text, seen.labels, seen.edited) == (200, "mới", [], MONDAY)
    assert again == (
        "400 Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )


async def test_message_without_keyboard_is_editable_for_two_days(
    emulator: TelegramEmulator, call: Client, hand_clock: HandClock
) -> None:
    emulator.press_start(AN)
    await call("sendMessage", chat_id=AN, text="cũ")

    hand_clock.time += timedelta(hours=49)

    assert (
        await call.refusal("editMessageText", chat_id=AN, message_id=2, text="mới")
        == "400 Bad Request: message can't be edited"
    )


async def test_blocked_deleted_and_migrated_chats_refuse(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    emulator.press_start(BINH)
    emulator.group(-50, "Chi bộ 1")
    emulator.block(AN)
    emulator.delete_account(BINH)
    emulator.migrate_chat(-50, -100500)

    refusals = [await call.refusal("sendMessage", chat_id=chat, text="x") for chat in (AN, BINH)]
    migrated = await call("sendMessage", chat_id=-50, text="x")

    assert refusals == [
        "403 Forbidden: bot was blocked by the user",
        "403 Forbidden: user is deactivated",
    ]
    assert migrated == (
        400,
        {
            "ok": False,
            "error_code": 400,
            "description": "Bad Request: group chat was upgraded to a supergroup chat",
            "parameters": {"migrate_to_chat_id": -100500},
        },
    )
    with pytest.raises(NotPossible):
        emulator.say(AN, "vẫn đây")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/bot123456789:WRONG/getMe", 401),
        ("/botnonsense/getMe", 404),
        ("/", 404),
        (f"/file/bot{TOKEN}/documents/file_1.pdf", 404),
        ("/file/bot123456789:WRONG/documents/file_1.pdf", 401),
        (f"/bot{TOKEN.replace(':', '%3A')}/getme", 200),
    ],
)
async def test_token_and_path_are_checked(call: Client, path: str, status: int) -> None:
    async with call.session.get(call.url + path) as response:
        assert response.status == status


async def test_query_form_json_and_multipart_say_the_same(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    address = f"{call.url}/bot{TOKEN}/sendMessage"
    fields = {"chat_id": str(AN), "text": "chào & <hỏi>"}
    parts = aiohttp.FormData(fields)
    parts.add_field("unused", b"x", filename="x.bin")

    async with (
        call.session.get(address, params=fields) as query,
        call.session.post(address, data=fields) as form,
        call.session.post(address, json=fields) as body,
        call.session.post(address, data=parts) as multipart,
    ):
        statuses = [query.status, form.status, body.status, multipart.status]

    assert statuses == [200] * 4
    assert [message.text for message in emulator.chat(AN)[1:]] == ["chào & <hỏi>"] * 4


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content-Type": "application/json"}, b"{"),
        ({"Content-Type": "application/json"}, b"[]"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"\xff"),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--y\r\n"),
    ],
)
async def test_broken_body_is_a_bad_request(call: Client, headers: dict[str, str], body: bytes) -> None:
    address = f"{call.url}/bot{TOKEN}/sendMessage"

    async with call.session.post(address, data=body, headers=headers) as response:
        assert response.status == 400


# Updates


async def test_update_looks_like_telegrams_own(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN, "48291375")

    assert await call.result("getUpdates") == [
        {
            "update_id": 700,
            "message": {
                "message_id": 1,
                "from": {
                    "id": AN,
                    "is_bot": False,
                    "first_name": "An",
                    "last_name": "Nguyễn Văn",
                    "language_code": "vi",
                },
                "chat": {"id": AN, "first_name": "An", "last_name": "Nguyễn Văn", "type": "private"},
                "date": int(MONDAY.timestamp()),
                "text": "/start 48291375",
                "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
            },
        }
    ]


def update_ids(updates: object) -> list[int]:
    assert isinstance(updates, list)
    return [update["update_id"] for update in updates]


async def test_updates_repeat_until_a_higher_offset_comes(
    emulator: TelegramEmulator, call: Client, hand_clock: HandClock
) -> None:
    for text in ("một", "hai", "ba"):
        emulator.say(AN, text)

    first = update_ids(await call.result("getUpdates", limit=2))
    second = update_ids(await call.result("getUpdates"))
    confirmed = update_ids(await call.result("getUpdates", offset=702))
    at_once = update_ids(await call.result("getUpdates", offset=-1))
    rest = update_ids(await call.result("getUpdates", offset=703))

    assert (first, second, confirmed, at_once, rest) == ([700, 701], [700, 701, 702], [702], [702], [])
    assert (emulator.counters.delivered, emulator.counters.repeated) == (7, 4)


async def test_same_offset_within_half_a_second_gets_one_update(
    emulator: TelegramEmulator, call: Client, hand_clock: HandClock
) -> None:
    emulator.say(AN, "một")
    emulator.say(AN, "hai")

    first = update_ids(await call.result("getUpdates", offset=700))
    hurried = update_ids(await call.result("getUpdates", offset=700))
    hand_clock.seconds += 0.5
    patient = update_ids(await call.result("getUpdates", offset=700))

    assert (first, hurried, patient) == ([700, 701], [700], [700, 701])


async def test_long_poll_wakes_at_once(emulator: TelegramEmulator, call: Client) -> None:
    poll = asyncio.create_task(call.result("getUpdates", timeout=50))
    await emulator.wait_for(lambda: emulator.counters.polls)

    emulator.say(AN, "chào")

    assert update_ids(await asyncio.wait_for(poll, 5)) == [700]


async def test_second_poller_ends_the_first(emulator: TelegramEmulator, call: Client) -> None:
    first = asyncio.create_task(call.refusal("getUpdates", timeout=50))
    await emulator.wait_for(lambda: emulator.counters.polls == 1)

    second = asyncio.create_task(call.result("getUpdates", timeout=50))
    refusal = await asyncio.wait_for(first, 5)
    emulator.say(AN, "chào")

    assert refusal == (
        "409 Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    assert update_ids(await asyncio.wait_for(second, 5)) == [700]


async def test_stop_ends_a_long_poll_and_keeps_updates(emulator: TelegramEmulator, call: Client) -> None:
    poll = asyncio.create_task(call.result("getUpdates", timeout=50))
    await emulator.wait_for(lambda: emulator.counters.polls)

    await emulator.stop()
    polled = await asyncio.wait_for(poll, 5)
    emulator.say(AN, "chào")
    await emulator.start()
    call.url = emulator.url

    assert polled == []
    assert update_ids(await call.result("getUpdates")) == [700]


async def test_unwanted_kinds_of_updates_are_not_sent(emulator: TelegramEmulator, call: Client) -> None:
    await call("getUpdates", allowed_updates=["message"])
    emulator.say(AN, "chào")
    emulator.block(AN)

    assert update_ids(await call.result("getUpdates")) == [700]


async def test_edits_media_and_membership_arrive(emulator: TelegramEmulator, call: Client) -> None:
    emulator.say(AN, "cu")
    emulator.edit(AN, 1, "cũ")
    emulator.send_photo(AN, PNG, "ảnh")
    emulator.send_document(AN, "báo cáo.pdf", b"%PDF")
    emulator.send_sticker(AN)
    emulator.send_voice(AN)
    emulator.send_contact(AN, "+84912345678")
    emulator.block(AN)
    emulator.press_start(AN)

    updates = await call.result("getUpdates")

    assert isinstance(updates, list)
    kinds = [(list(update)[1], sorted(set(update[list(update)[1]]))) for update in updates]
    common = ["chat", "date", "from", "message_id"]
    member = ["chat", "date", "from", "new_chat_member", "old_chat_member"]
    assert kinds == [
        ("message", sorted([*common, "text"])),
        ("edited_message", sorted([*common, "text", "edit_date"])),
        ("message", sorted([*common, "photo", "caption"])),
        ("message", sorted([*common, "document"])),
        ("message", sorted([*common, "sticker"])),
        ("message", sorted([*common, "voice"])),
        ("message", sorted([*common, "contact"])),
        ("my_chat_member", member),
        ("my_chat_member", member),
        ("message", sorted([*common, "text", "entities"])),
    ]


# Presses


async def press_delete(emulator: TelegramEmulator, call: Client) -> str:
    """Somebody presses a button; the id of the query as the bot reads it."""
    emulator.press_start(AN)
    markup = {"inline_keyboard": [[{"text": "Xóa", "callback_data": "d"}]]}
    await call("sendMessage", chat_id=AN, text="Xóa?", reply_markup=markup)
    emulator.tap(AN, "Xóa")
    updates = await call.result("getUpdates", offset=701)
    assert isinstance(updates, list)
    query = updates[0]["callback_query"]
    assert (query["data"], query["message"]["text"], query["from"]["id"]) == ("d", "Xóa?", AN)
    return str(query["id"])


async def test_press_spins_until_answered(emulator: TelegramEmulator, call: Client) -> None:
    query_id = await press_delete(emulator, call)
    spinning = [press.data for press in emulator.spinning(AN)]

    await call("answerCallbackQuery", callback_query_id=query_id, text="Đã xóa", show_alert=True)

    assert spinning == ["d"]
    assert emulator.spinning(AN) == []
    assert [(a.message_id, a.text, a.alert) for a in emulator.answers(AN)] == [(2, "Đã xóa", True)]


async def test_press_expires_after_150_seconds(
    emulator: TelegramEmulator, call: Client, hand_clock: HandClock
) -> None:
    query_id = await press_delete(emulator, call)
    emulator.say(AN, "còn đây")

    hand_clock.seconds += 150.1

    assert await call.refusal("answerCallbackQuery", callback_query_id=query_id) == (
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )
    assert update_ids(await call.result("getUpdates")) == [702]
    assert (emulator.counters.expired, emulator.spinning(AN)) == (1, [])


async def test_press_of_a_deleted_message_is_inaccessible(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press(AN, 55, "cũ")

    updates = await call.result("getUpdates")

    assert isinstance(updates, list)
    message = updates[0]["callback_query"]["message"]
    assert (message["message_id"], message["date"], message["chat"]["id"]) == (55, 0, AN)


# Webhook


class Hook:
    """A bot's webhook: answers what it is told to and keeps what came."""

    def __init__(self, *answers: int) -> None:
        self.answers = list(answers)
        self.came: list[tuple[str, int, str]] = []
        self.bell = asyncio.Event()

    async def take(self, request: web.BaseRequest) -> web.Response:
        update = json.loads(await request.read())
        status = self.answers.pop(0) if self.answers else 200
        kind = "callback_query" if "callback_query" in update else "message"
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.came.append((kind, update["update_id"], secret))
        self.bell.set()
        return web.Response(status=status)

    async def until(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.came) < count:
                self.bell.clear()
                await self.bell.wait()


@asynccontextmanager
async def served(hook: Hook) -> AsyncIterator[str]:
    """Serve the hook; its address."""
    runner = web.ServerRunner(web.Server(hook.take, access_log=None), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/webhook/telegram"
    await runner.cleanup()


async def test_webhook_brings_waiting_and_new_updates_in_order(
    emulator: TelegramEmulator, call: Client
) -> None:
    hook = Hook()
    async with served(hook) as url:
        emulator.say(AN, "trước")

        status, _ = await call("setWebhook", url=url, secret_token=HOOK_SECRET)
        emulator.say(AN, "sau")
        await hook.until(2)
        conflict = await call.refusal("getUpdates")
        await emulator.wait_for(lambda: not emulator.deliveries.pending)
        info = await call.result("getWebhookInfo")

    assert (status, hook.came) == (200, [("message", 700, HOOK_SECRET), ("message", 701, HOOK_SECRET)])
    assert info == {
        "url": url,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 40,
    }
    assert conflict == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_refused_webhook_post_is_repeated_in_order(emulator: TelegramEmulator, call: Client) -> None:
    hook = Hook(500, 503)
    async with served(hook) as url:
        await call("setWebhook", url=url)

        emulator.say(AN, "một")
        emulator.say(AN, "hai")
        await hook.until(4)
        await emulator.wait_for(lambda: not emulator.deliveries.pending)

    assert [update_id for _, update_id, _ in hook.came] == [700, 700, 700, 701]
    assert emulator.counters.webhook_failures == 2


async def test_presses_do_not_wait_for_messages_in_webhook_mode(
    emulator: TelegramEmulator, call: Client
) -> None:
    held = asyncio.Event()

    class SlowForMessages(Hook):
        async def take(self, request: web.BaseRequest) -> web.Response:
            response = await super().take(request)
            if self.came[-1][0] == "message":
                await held.wait()
            return response

    hook = SlowForMessages()
    async with served(hook) as url:
        await call("setWebhook", url=url)

        emulator.say(AN, "một")
        emulator.say(AN, "hai")
        emulator.press(AN, 1, "x")
        await hook.until(2)
        early = [kind for kind, _, _ in hook.came]
        held.set()
        await hook.until(3)
        await emulator.wait_for(lambda: not emulator.deliveries.pending)

    assert sorted(early) == ["callback_query", "message"]
    assert [update_id for kind, update_id, _ in hook.came if kind == "message"] == [700, 701]


async def test_webhook_delivers_twice_on_demand(emulator: TelegramEmulator, call: Client) -> None:
    hook = Hook()
    async with served(hook) as url:
        await call("setWebhook", url=url)
        emulator.fault("webhook", kind="duplicate")

        emulator.say(AN, "một")
        await hook.until(2)
        await emulator.wait_for(lambda: not emulator.deliveries.pending)

    assert [update_id for _, update_id, _ in hook.came] == [700, 700]


async def test_deleted_webhook_gives_updates_back_to_polls(emulator: TelegramEmulator, call: Client) -> None:
    await call("setWebhook", url="https://example.org/webhook")
    emulator.say(AN, "một")
    await emulator.wait_for(lambda: emulator.deliveries.last_error)

    await call("deleteWebhook")
    kept = update_ids(await call.result("getUpdates"))
    await call("deleteWebhook", drop_pending_updates=True)
    dropped = update_ids(await call.result("getUpdates"))

    assert (kept, dropped) == ([700], [])


# Faults


async def test_throttled_call_has_no_effect_and_says_how_long(
    emulator: TelegramEmulator, call: Client
) -> None:
    emulator.press_start(AN)
    emulator.press_start(BINH)
    emulator.fault("sendMessage", chat=AN, kind="429", retry_after=7)

    other = await call("sendMessage", chat_id=BINH, text="x")
    throttled = await call("sendMessage", chat_id=str(AN), text="x")
    after = await call("sendMessage", chat_id=AN, text="y")

    assert (other[0], after[0]) == (200, 200)
    assert throttled == (
        429,
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        },
    )
    assert [message.text for message in emulator.chat(AN)] == ["/start", "y"]


async def test_internal_error_and_bad_gateway(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    emulator.fault("sendMessage", kind="500")
    emulator.fault("sendMessage", kind="502html")

    refusal = await call.refusal("sendMessage", chat_id=AN, text="x")
    async with call.session.get(f"{call.url}/bot{TOKEN}/sendMessage") as response:
        gateway = (response.status, response.content_type)

    assert (refusal, gateway) == ("500 Internal Server Error", (502, "text/html"))
    assert emulator.counters.faults == 2


@pytest.mark.parametrize(("kind", "arrived"), [("reset_before", []), ("reset_after", ["x"])])
async def test_reset_before_and_after_the_effect(
    emulator: TelegramEmulator, call: Client, kind: TelegramFaultKind, arrived: list[str]
) -> None:
    emulator.press_start(AN)
    emulator.fault("sendMessage", kind=kind)

    with pytest.raises((aiohttp.ClientOSError, aiohttp.ServerDisconnectedError)):
        await call("sendMessage", chat_id=AN, text="x")

    assert [message.text for message in emulator.chat(AN)[1:]] == arrived
    assert [(c.method, c.status, c.answer) for c in emulator.calls] == [("sendMessage", 0, None)]
    assert [call.result["text"] for call in emulator.calls if isinstance(call.result, dict)] == arrived


@pytest.mark.parametrize(("kind", "arrived"), [("hang", []), ("hang_after", ["x"])])
async def test_hang_lasts_until_somebody_gives_up(
    emulator: TelegramEmulator, call: Client, kind: TelegramFaultKind, arrived: list[str]
) -> None:
    emulator.press_start(AN)
    emulator.fault("sendMessage", kind=kind, times=None)

    hanging = asyncio.create_task(call("sendMessage", chat_id=AN, text="x"))
    await emulator.wait_for(lambda: emulator.calls)
    still = hanging.done()
    hanging.cancel()
    await asyncio.wait({hanging})
    emulator.heal()

    assert (still, [message.text for message in emulator.chat(AN)[1:]]) == (False, arrived)
    assert (await call("sendMessage", chat_id=AN, text="y"))[0] == 200


async def test_confirmed_updates_come_again_on_demand(emulator: TelegramEmulator, call: Client) -> None:
    emulator.say(AN, "một")
    emulator.fault("getUpdates", kind="duplicate")

    polls = [update_ids(await call.result("getUpdates", offset=offset)) for offset in (700, 701, 701)]

    assert polls == [[700], [700], []]


# Rates and records


@pytest.mark.parametrize(("count", "overall"), [(30, 0), (31, 1), (35, 5)])
async def test_more_than_thirty_unasked_messages_a_second_are_counted(
    emulator: TelegramEmulator, call: Client, hand_clock: HandClock, count: int, overall: int
) -> None:
    people = range(5000, 5000 + count)
    for user_id in people:
        emulator.person(user_id, "A")
        emulator.press_start(user_id)
    hand_clock.seconds += 10.1

    for user_id in people:
        await call("sendMessage", chat_id=user_id, text="x")

    assert (emulator.violations.overall, emulator.violations.total) == (overall, overall)


async def test_answers_are_not_under_the_overall_rule(emulator: TelegramEmulator, call: Client) -> None:
    for user_id in range(5000, 5040):
        emulator.person(user_id, "A")
        emulator.press_start(user_id)
        await call("sendMessage", chat_id=user_id, text="x")

    assert emulator.violations.total == 0


async def test_burst_of_twenty_passes_in_one_chat_and_then_one_a_second(
    emulator: TelegramEmulator, call: Client, hand_clock: HandClock
) -> None:
    emulator.press_start(AN)
    for _ in range(20):
        await call("sendMessage", chat_id=AN, text="x")
    hand_clock.seconds += 1
    await call("sendMessage", chat_id=AN, text="x")
    before = emulator.violations.chat

    await call("sendMessage", chat_id=AN, text="x")

    assert (before, emulator.violations.chat) == (0, 1)


async def test_calls_are_recorded_without_the_token(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    await call("sendMessage", chat_id=AN, text="x")

    recorded = emulator.calls_of("sendmessage", chat=AN)

    assert [(c.number, c.method, c.parameters, c.at, c.clock, c.status) for c in recorded] == [
        (1, "sendMessage", {"chat_id": AN, "text": "x"}, 1000.0, MONDAY, 200)
    ]
    assert "local_telegram" not in repr(emulator.calls)


async def test_menu_respects_scope_and_language(emulator: TelegramEmulator, call: Client) -> None:
    emulator.person(2001, "John", language_code="en")

    async def set_menu(command: str, **parameters: object) -> None:
        commands = [{"command": command, "description": command}]
        assert (await call("setMyCommands", commands=commands, **parameters))[0] == 200

    await set_menu("menu")
    await set_menu("menu_en", language_code="en")
    await set_menu("office", scope={"type": "chat", "chat_id": BINH})
    menus = [emulator.menu(user_id) for user_id in (AN, BINH, 2001)]
    await call("deleteMyCommands", scope={"type": "chat", "chat_id": BINH})

    assert menus == [[("menu", "menu")], [("office", "office")], [("menu_en", "menu_en")]]
    assert emulator.menu(BINH) == [("menu", "menu")]


async def test_wait_for_gives_up_in_time(emulator: TelegramEmulator) -> None:
    with pytest.raises(TimeoutError):
        await emulator.wait_for(lambda: emulator.last(AN), timeout=0.01)


async def test_too_long_text_of_a_person_leaves_in_parts(emulator: TelegramEmulator) -> None:
    emulator.say(AN, "👍" * 2049)

    assert [utf16_length(message.text) for message in emulator.chat(AN)] == [4096, 2]


@pytest.mark.parametrize("payload", ["a b", "đ", "x" * 65])
def test_payload_no_link_can_carry_is_not_possible(hand_clock: HandClock, payload: str) -> None:
    emulator = TelegramEmulator(token=TOKEN, clock=hand_clock)
    emulator.person(AN, "An")

    with pytest.raises(ValueError, match="payload"):
        emulator.press_start(AN, payload)


# The real library


async def test_real_bot_converses(emulator: TelegramEmulator, bot: Bot) -> None:
    emulator.person(AN, "An", "Nguyễn Văn")
    emulator.press_start(AN, "48291375")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Đồng ý", callback_data="yes")]])

    update = (await bot.get_updates(timeout=0))[0]
    assert update.message is not None
    sent = await bot.send_message(AN, "<b>Chào</b> đồng chí", parse_mode="HTML", reply_markup=keyboard)
    emulator.tap(AN, "Đồng ý")
    press = (await bot.get_updates(offset=update.update_id + 1, timeout=0))[0].callback_query
    assert press is not None
    await press.answer("Cảm ơn")
    await bot.edit_message_text("Xong", AN, sent.message_id)

    assert (update.message.text, sent.text_html) == ("/start 48291375", "<b>Chào</b> đồng chí")
    assert [a.text for a in emulator.answers(AN)] == ["Cảm ơn"]
    assert [(m.who, m.html, m.labels) for m in emulator.chat(AN)] == [
        ("person", "/start 48291375", []),
        ("bot", "Xong", []),
    ]


async def test_real_bot_carries_files_both_ways(emulator: TelegramEmulator, bot: Bot) -> None:
    emulator.press_start(AN)
    emulator.send_document(AN, "báo cáo.pdf", b"%PDF-1.7")

    incoming = (await bot.get_updates())[1].message
    assert incoming is not None
    assert incoming.document is not None
    fetched = bytes(await (await incoming.document.get_file()).download_as_bytearray())
    document = await bot.send_document(
        AN, b"PK\x03\x04", filename="tổng hợp.xlsx", caption="<i>Tuần 47</i>", parse_mode="HTML"
    )
    again = await bot.send_document(AN, document.document.file_id if document.document else "")

    seen = emulator.chat(AN)[2]
    assert fetched == b"%PDF-1.7"
    assert seen.document is not None
    assert (seen.document.name, seen.document.content, seen.html) == (
        "tổng hợp.xlsx",
        b"PK\x03\x04",
        "<i>Tuần 47</i>",
    )
    assert again.document == document.document


async def test_file_is_handed_out_for_an_hour_after_it_was_asked_for(
    emulator: TelegramEmulator, call: Client, hand_clock: HandClock
) -> None:
    emulator.press_start(AN)
    emulator.send_document(AN, "nghị quyết.docx", b"PK\x03\x04")
    document = emulator.chat(AN)[1].document
    assert document is not None
    address = f"{call.url}/file/bot{TOKEN}/documents/file_1.docx"

    seen = [await handed_out(call, address)]
    found = await call.result("getFile", file_id=document.file_id)
    seen.append(await handed_out(call, address))
    hand_clock.seconds += 3601
    seen.append(await handed_out(call, address))
    await call.result("getFile", file_id=document.file_id)
    seen.append(await handed_out(call, address))

    assert found == {
        "file_id": document.file_id,
        "file_unique_id": document.file_id[-8:],
        "file_size": 4,
        "file_path": "documents/file_1.docx",
    }
    assert [(status, body if status == 200 else b"") for status, body in seen] == [
        (404, b""),
        (200, b"PK\x03\x04"),
        (404, b""),
        (200, b"PK\x03\x04"),
    ]


async def test_handing_out_fails_on_demand(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    emulator.send_document(AN, "a.txt", b"x")
    document = emulator.chat(AN)[1].document
    assert document is not None
    await call.result("getFile", file_id=document.file_id)
    address = f"{call.url}/file/bot{TOKEN}/documents/file_1.txt"
    emulator.fault("download", kind="502html")
    emulator.fault("download", kind="429", retry_after=7)

    seen = [await handed_out(call, address) for _ in range(3)]

    assert [status for status, _ in seen] == [502, 429, 200]
    assert emulator.counters.faults == 2


async def handed_out(call: Client, address: str) -> tuple[int, bytes]:
    """What a GET of a file gives."""
    async with call.session.get(address) as response:
        return response.status, await response.read()


async def test_real_bot_sees_the_right_errors(
    emulator: TelegramEmulator, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    emulator.press_start(AN)
    emulator.group(-50, "Chi bộ 1")
    emulator.migrate_chat(-50, -100500)
    emulator.fault("sendMessage", chat=AN, kind="429", retry_after=3)

    with pytest.raises(RetryAfter) as throttled:
        await bot.send_message(AN, "x")
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(AN, "<x>", parse_mode="HTML")
    with pytest.raises(Forbidden):
        await bot.send_message(BINH, "x")
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(-50, "x")
    await bot.set_webhook("https://example.org/webhook")
    with pytest.raises(Conflict):
        await bot.get_updates()

    assert (throttled.value.retry_after, migrated.value.new_chat_id) == (timedelta(seconds=3), -100500)


async def test_real_bot_sets_its_menu(emulator: TelegramEmulator, bot: Bot) -> None:
    emulator.press_start(AN)

    await bot.set_my_commands([BotCommand("menu", "Mở menu")], scope=BotCommandScopeChat(AN))

    assert emulator.menu(AN) == [("menu", "Mở menu")]


async def test_topics_take_messages_while_they_are_there(emulator: TelegramEmulator, call: Client) -> None:
    emulator.press_start(AN)
    topic = emulator.open_topic(AN, "Đăng ký")

    there = await call.result("sendMessage", chat_id=AN, text="x", message_thread_id=topic)
    emulator.delete_topic(AN, topic)
    gone = await call.refusal("sendMessage", chat_id=AN, text="x", message_thread_id=topic)

    assert isinstance(there, dict)
    assert (there["message_thread_id"], there["is_topic_message"]) == (topic, True)
    assert gone == "400 Bad Request: message thread not found"
