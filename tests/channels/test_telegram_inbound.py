"""Telegram's JSON becomes neutral updates, whatever it holds."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.inbound import (
    ButtonUpdate,
    next_offset,
    read_update,
    updates_from_webhook,
)
from domain.talk.messages import (
    Address,
    Attachment,
    Content,
    Edited,
    Pressed,
    ReachChange,
    Said,
    Started,
    Update,
)

NOW = datetime(2026, 2, 5, 8, 30, tzinfo=UTC)
WRITTEN = 1770280000
AT = datetime.fromtimestamp(WRITTEN, UTC)
CHAT = {"id": 5200000001, "first_name": "Lan", "type": "private"}
PERSON = {"id": 5200000001, "is_bot": False, "first_name": "Lan", "language_code": "vi"}
ADDRESS = Address("telegram", "5200000001")


def message(**body: object) -> dict[str, object]:
    return {"message_id": 7, "from": PERSON, "chat": CHAT, "date": WRITTEN, **body}


MESSAGES: list[tuple[dict[str, object], Content]] = [
    ({"text": "Đăng ký cam kết"}, Said("Đăng ký cam kết")),
    ({"text": "e\u0302"}, Said("e\u0302")),
    ({"text": "một\nhai"}, Said("một\nhai")),
    ({"text": "/start"}, Started("")),
    ({"text": "/start AbC_-9"}, Started("AbC_-9")),
    ({"text": "/START  482913 "}, Started("482913")),
    ({"text": "/start@neu_guong_bot x1"}, Started("x1")),
    ({"text": "/dangky x"}, Said("/dangky x")),
    ({"text": "/dangky@neu_guong_bot x\ny"}, Said("/dangky x\ny")),
    ({"text": "/dangky@neu_guong_bot"}, Said("/dangky")),
    ({"text": "/starting"}, Said("/starting")),
    ({"text": "/"}, Said("/")),
    ({"text": "/đăngký"}, Said("/đăngký")),
    ({"text": "nửa \ud83d đôi"}, Said("nửa ? đôi")),
    ({"text": "a\0b"}, Said("ab")),
    ({"photo": [{"file_id": "S"}, {"file_id": "L"}], "caption": "ảnh"}, Attachment("photo", "ảnh", "L")),
    ({"photo": []}, Attachment("photo")),
    (
        {"document": {"file_id": "D", "file_name": "a.pdf", "file_size": 812}, "caption": "đây"},
        Attachment("document", "đây", "D", "a.pdf", 812),
    ),
    ({"document": {"file_id": "D"}}, Attachment("document", "", "D")),
    ({"document": {"file_id": "D", "file_name": 7, "file_size": "8"}}, Attachment("document", "", "D")),
    ({"document": {"file_id": "D", "file_size": -1}}, Attachment("document", "", "D")),
    ({"document": {"file_id": "D", "file_size": True}}, Attachment("document", "", "D")),
    ({"document": {"file_id": "D" * 301, "file_name": "a"}}, Attachment("document", "", "", "a")),
    ({"document": {"file_id": ["D"], "file_name": "a"}}, Attachment("document", "", "", "a")),
    ({"document": "rubbish"}, Attachment("document")),
    ({"document": []}, Attachment("document")),
    ({"animation": {"file_id": "A"}, "document": {"file_id": "A"}}, Attachment("other", "", "A")),
    ({"sticker": {"file_id": "T", "emoji": "👍"}}, Attachment("sticker", "", "T")),
    ({"voice": {"file_id": "V", "duration": 3}}, Attachment("voice", "", "V")),
    ({"contact": {"phone_number": "84900000000", "first_name": "Lan", "user_id": 1}}, Attachment("contact")),
    ({"location": {"latitude": 21.0, "longitude": 105.8}}, Attachment("location")),
    ({"venue": {"title": "Huyện uỷ"}, "location": {"latitude": 21.0}}, Attachment("location")),
    ({"video": {"file_id": "F"}, "caption": "phim"}, Attachment("other", "phim", "F")),
    ({"dice": {"emoji": "🎲", "value": 3}}, Attachment("other")),
    ({"poll": {"id": "1"}}, Attachment("other")),
    ({"story": {"id": 1}}, Attachment("other")),
    ({"checklist": {"title": "x"}}, Attachment("other")),
    ({"text": "\u202ebạo\u202c\u2066 \u200fx\u061c\u2069"}, Said("bạo x")),
    ({"text": "e\u200dx"}, Said("e\u200dx")),
    ({"photo": [], "caption": "\u202eảnh"}, Attachment("photo", "ảnh")),
    ({"photo": [], "media_group_id": "13"}, Attachment("photo", album="13")),
    ({"photo": [], "media_group_id": 13}, Attachment("photo")),
]


@pytest.mark.parametrize(("body", "content"), MESSAGES)
def test_message_becomes_its_content(body: dict[str, object], content: Content) -> None:
    raw = {"update_id": 900, "message": message(**body)}

    update = read_update(raw, now=NOW)

    expected = replace(content, message="7") if isinstance(content, Said) else content
    assert update == Update(ADDRESS, "900", AT, expected)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Nghị quyết số 29.docx", "Nghị quyết số 29.docx"),
        ("Nghi\u0323.docx", "Nghị.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Lan\\a.docx", "a.docx"),
        ("thư mục/", ""),
        ("..", ""),
        (".docx", "docx"),
        ("a\nb\tc\0.docx", "abc.docx"),
        ("\u202exslx.tiếng\u200b\ufeff.docx", "xslx.tiếng.docx"),
        ("a\u2028b\u00a0c.docx", "abc.docx"),
        ("  a b .docx  ", "a b .docx"),
        ("x" * 300 + ".docx", "x" * 195 + ".docx"),
        ("x" * 300, "x" * 200),
        ("x" * 250 + "." + "y" * 50, "x" * 200),
        ("ê" * 200, "ê" * 200),
        ("", ""),
    ],
)
def test_name_of_a_document_is_harmless(told: str, name: str) -> None:
    raw = {"update_id": 900, "message": message(document={"file_id": "D", "file_name": told})}

    update = read_update(raw, now=NOW)

    assert update == Update(ADDRESS, "900", AT, Attachment("document", "", "D", name))


@given(st.text(max_size=400))
def test_no_name_of_a_document_is_long_or_steers_anything(told: str) -> None:
    raw = {"update_id": 900, "message": message(document={"file_id": "D", "file_name": told})}

    update = read_update(raw, now=NOW)

    assert update is not None
    assert isinstance(update.content, Attachment)
    name = update.content.name
    assert len(name) <= 200
    assert name == "" or (name.isprintable() and not {"/", "\\"} & set(name))


def press(**query: object) -> dict[str, object]:
    return {"update_id": 901, "callback_query": query_of(**query)}


def query_of(**query: object) -> dict[str, object]:
    return {"id": "42", "from": PERSON, "message": message(text="?"), "chat_instance": "1", **query}


PRESSES: list[tuple[dict[str, object], Content]] = [
    (press(data="12:round-3_a"), Pressed(12, "round-3_a", "7")),
    (
        press(data="12:back", message={"chat": CHAT, "message_id": 8, "date": 0}),
        Pressed(12, "back", "8"),
    ),
    (press(data="12:back", message={"chat": CHAT}), Pressed(12, "back")),
    (press(data="12"), Attachment("other")),
    (press(data="x:y"), Attachment("other")),
    (press(data="1:"), Attachment("other")),
    (press(data="1:two words"), Attachment("other")),
    (press(data="1:ok\n"), Attachment("other")),
    (press(data="٣:ok"), Attachment("other")),
    (press(data=None), Attachment("other")),
    (press(game_short_name="chess"), Attachment("other")),
]


@pytest.mark.parametrize(("raw", "content"), PRESSES)
def test_press_becomes_its_turn_and_token(raw: dict[str, object], content: Content) -> None:
    update = read_update(raw, now=NOW)

    assert update == ButtonUpdate(ADDRESS, "901", NOW, content, query="42")


@pytest.mark.parametrize(
    ("status", "reach"), [("kicked", ReachChange(open=False)), ("member", ReachChange(open=True))]
)
def test_block_and_unblock_are_reach(status: str, reach: ReachChange) -> None:
    change = {"chat": CHAT, "from": PERSON, "date": WRITTEN, "new_chat_member": {"status": status}}

    update = read_update({"update_id": 902, "my_chat_member": change}, now=NOW)

    assert update == Update(ADDRESS, "902", AT, reach)


def test_edit_is_told_with_the_time_of_the_edit() -> None:
    edited = message(text="khác", edit_date=WRITTEN + 60)

    update = read_update({"update_id": 903, "edited_message": edited}, now=NOW)

    assert update == Update(ADDRESS, "903", datetime.fromtimestamp(WRITTEN + 60, UTC), Edited("7"))


@pytest.mark.parametrize(
    "body", [{"location": {"latitude": 21.0}}, {"poll": {"id": "1"}}, {"photo": [{"file_id": "S"}]}, {}]
)
def test_edit_of_no_words_is_no_update(body: dict[str, object]) -> None:
    assert read_update({"update_id": 903, "edited_message": message(**body)}, now=NOW) is None


OURS = {"id": 1, "is_bot": True, "first_name": "Bot"}


def keyboard(*data: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "x", "callback_data": one}] for one in data]}


@pytest.mark.parametrize(
    ("answered", "turn"),
    [
        ({"from": OURS, "reply_markup": keyboard("12:back")}, 12),
        ({"from": OURS, "reply_markup": keyboard("0:/dangky")}, 0),
        ({"from": OURS, "reply_markup": keyboard("rubbish", 7, "3:a")}, 3),
        ({"from": OURS, "reply_markup": {"inline_keyboard": [{}, [7], [{"url": "x"}]]}}, None),
        ({"from": OURS, "reply_markup": {"inline_keyboard": 7}}, None),
        ({"from": OURS}, None),
        ({"from": PERSON, "reply_markup": keyboard("12:back")}, None),
        ({}, None),
        (7, None),
    ],
)
def test_reply_tells_the_turn_of_the_question_it_answers(answered: object, turn: int | None) -> None:
    raw = {"update_id": 907, "message": message(text="x", reply_to_message=answered)}

    assert read_update(raw, now=NOW) == Update(ADDRESS, "907", AT, Said("x", "7", turn))


@pytest.mark.parametrize("holder", ["message", "edited_message"])
def test_topic_of_a_chat_is_told(holder: str) -> None:
    raw = {"update_id": 908, holder: message(text="x", message_thread_id=31, is_topic_message=True)}

    update = read_update(raw, now=NOW)

    assert update is not None
    assert update.topic == "31"


def test_topic_of_a_press_is_that_of_its_message() -> None:
    update = read_update(press(data="12:back", message=message(text="?", message_thread_id=31)), now=NOW)

    assert update is not None
    assert update.topic == "31"


@pytest.mark.parametrize(
    ("length", "full"), [(2047, False), (2048, True), (4096, True)], ids=["short", "half", "whole"]
)
def test_message_that_may_be_a_part_of_a_text_says_so(length: int, full: bool) -> None:
    said = [
        read_update({"update_id": 909, "message": message(text=mark * (length // width))}, now=NOW)
        for mark, width in (("x", 1), ("\U0001f600", 2))
    ]

    assert [one.content.full for one in said if one and isinstance(one.content, Said)] == [
        full,
        full and length % 2 == 0,
    ]


@pytest.mark.parametrize("date", [None, 0, -1, True, "soon", 10**18])
def test_unusable_date_is_now(date: object) -> None:
    raw = {"update_id": 904, "message": message(text="x") | {"date": date}}

    update = read_update(raw, now=NOW)

    assert update == Update(ADDRESS, "904", NOW, Said("x", "7"))


NOT_OURS: list[dict[str, object]] = [
    {"message": message(text="x") | {"chat": {"id": -100, "type": "supergroup"}}},
    {"message": message(text="x") | {"from": {"id": 5, "is_bot": True}}},
    {"message": {"chat": CHAT, "text": "x"}},
    {"message": message(pinned_message={})},
    {"message": message(new_chat_title="x")},
    {"message": message(forum_topic_created={"name": "x"})},
    {"message": message(gift={})},
    {"message": message(something_of_2031={})},
    {"message": message()},
    {"message": message(text="x") | {"from": {**PERSON, "id": 5200000002}}},
    {"edited_message": message(text="x") | {"from": {**PERSON, "id": 5200000002}}},
    {"callback_query": query_of(data="12:back") | {"from": {**PERSON, "id": 5200000002}}},
    {"callback_query": query_of(data="12:back") | {"from": {"is_bot": False}}},
    {"message": None},
    {"message": message(text="x") | {"chat": {"id": "5", "type": "private"}}},
    {"callback_query": {"id": "1", "from": PERSON, "inline_message_id": "9", "data": "1:a"}},
    {"edited_message": {"chat": {"id": -1, "type": "group"}}},
    {"my_chat_member": {"chat": CHAT, "from": PERSON, "new_chat_member": {"status": "left"}}},
    {"my_chat_member": []},
]


@pytest.mark.parametrize("raw", NOT_OURS)
def test_what_does_not_concern_us_is_no_update(raw: dict[str, object]) -> None:
    assert read_update({"update_id": 905, **raw}, now=NOW) is None


@pytest.mark.parametrize(
    "raw", [None, 7, [], {}, {"update_id": "1"}, {"update_id": 1, "poll": {"q": "secret"}}]
)
def test_unknown_shape_is_ignored_with_a_warning_without_content(
    raw: object, caplog: pytest.LogCaptureFixture
) -> None:
    assert read_update(raw, now=NOW) is None
    assert [(record.levelno, "secret" in record.getMessage()) for record in caplog.records] == [
        (logging.WARNING, False)
    ]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["chat", "from", "text", "data", "photo", "id", "type", "date"]), inner
        )
    ),
    max_leaves=20,
)


@given(
    kind=st.sampled_from(["message", "callback_query", "edited_message", "my_chat_member", "poll"]),
    content=ANYTHING,
    number=ANYTHING,
)
def test_no_shape_raises(kind: str, content: object, number: object) -> None:
    raw = {"update_id": number, kind: content}

    update = read_update(raw, now=NOW)

    assert update is None or isinstance(update, Update)


@pytest.mark.parametrize(
    ("raw", "offset"), [({"update_id": 9}, 10), ({"update_id": True}, None), ("x", None)]
)
def test_offset_is_one_more_than_the_id(raw: object, offset: int | None) -> None:
    assert next_offset(raw) == offset


def test_webhook_body_becomes_one_update() -> None:
    body = json.dumps({"update_id": 906, "message": message(text="chào")}).encode()

    assert updates_from_webhook(body, now=NOW) == [Update(ADDRESS, "906", AT, Said("chào", "7"))]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]", b"[" * 100_000, b'{"update_id":1}'])
def test_webhook_body_of_rubbish_is_no_update(body: bytes) -> None:
    assert updates_from_webhook(body, now=NOW) == []
