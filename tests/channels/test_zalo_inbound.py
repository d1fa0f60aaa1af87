"""Zalo's JSON becomes neutral updates, whatever it holds."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.zalo.inbound import read_event, updates_from_webhook
from domain.talk.messages import Address, Attachment, Content, Said, Started, Update

NOW = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)
WRITTEN = 1750316131602
AT = datetime(2025, 6, 19, 6, 55, 31, 602000, tzinfo=UTC)
PERSON_ID = "6ede9afa66b88fe6d6a9"
EVENT_ID = "2d758cb5e222177a4e35"
PERSON = {"id": PERSON_ID, "display_name": "Ted", "is_bot": False}
PRIVATE = {"id": PERSON_ID, "chat_type": "PRIVATE"}
ADDRESS = Address("zalo", PERSON_ID)
PHOTO = "https://photo-stal-1.zdn.vn/a/b.jpg"

TEXT = "message.text.received"
IMAGE = "message.image.received"
VOICE = "message.voice.received"
STICKER = "message.sticker.received"
UNSUPPORTED = "message.unsupported.received"


def message(**body: object) -> dict[str, object]:
    return {"message_id": EVENT_ID, "date": WRITTEN, "from": PERSON, "chat": PRIVATE, **body}


def event(name: str, **body: object) -> dict[str, object]:
    return {"event_name": name, "message": message(**body)}


CONTENTS: list[tuple[str, dict[str, object], Content]] = [
    (TEXT, {"text": "Xin chào"}, Said("Xin chào", EVENT_ID)),
    (TEXT, {"text": "e\u0302", "message_type": "CHAT_MESSAGE"}, Said("e\u0302", EVENT_ID)),
    (TEXT, {"text": "một\nhai"}, Said("một\nhai", EVENT_ID)),
    (TEXT, {"text": "/menu"}, Said("/menu", EVENT_ID)),
    (TEXT, {"text": "/starting"}, Said("/starting", EVENT_ID)),
    (TEXT, {"text": "/start"}, Started("")),
    (TEXT, {"text": "/START  482913 "}, Started("482913")),
    (TEXT, {"text": "a\0b"}, Said("ab", EVENT_ID)),
    (TEXT, {"text": "\u202ebạo\u202c\u2066 \u200fx\u2069"}, Said("bạo x", EVENT_ID)),
    (TEXT, {"text": "x" * 999}, Said("x" * 999, EVENT_ID)),
    (TEXT, {"text": "x" * 1000}, Said("x" * 1000, EVENT_ID, full=True)),
    (TEXT, {"text": "nửa \ud83d đôi"}, Said("nửa ? đôi", EVENT_ID)),
    (TEXT, {"text": ""}, Attachment("other")),
    (TEXT, {"text": 7}, Attachment("other")),
    (IMAGE, {"photo_url": PHOTO, "caption": "ảnh"}, Attachment("photo", "ảnh", PHOTO)),
    (IMAGE, {"photo": PHOTO}, Attachment("photo", "", PHOTO)),
    (IMAGE, {"photo": "https://x", "photo_url": PHOTO}, Attachment("photo", "", PHOTO)),
    (IMAGE, {"photo_url": "https://a.zdn.vn/" + "x" * 300}, Attachment("photo")),
    (IMAGE, {"photo_url": [PHOTO]}, Attachment("photo")),
    (VOICE, {"message_type": "CHAT_VOICE", "voice_url": "https://f2.zdn.vn/a.aac"}, Attachment("voice")),
    (STICKER, {"sticker": "0e078a2fb66a5f34067b", "url": "https://x"}, Attachment("sticker")),
    (STICKER, {}, Attachment("sticker")),
    (UNSUPPORTED, {}, Attachment("other")),
]


@pytest.mark.parametrize(("name", "body", "content"), CONTENTS)
def test_message_becomes_its_content(name: str, body: dict[str, object], content: Content) -> None:
    update = read_event(event(name, **body), now=NOW)

    assert update == Update(ADDRESS, EVENT_ID, AT, content)


def test_wrapped_event_is_the_same_as_a_bare_one() -> None:
    bare = event(TEXT, text="chào")

    assert read_event({"ok": True, "result": bare}, now=NOW) == read_event(bare, now=NOW)


DATES: list[tuple[object, datetime]] = [
    (WRITTEN, AT),
    (str(WRITTEN), AT),
    (0, NOW),
    (-1, NOW),
    (True, NOW),
    (None, NOW),
    ("hôm nay", NOW),
    (10**18, NOW),
    ("9" * 40, NOW),
]


@pytest.mark.parametrize(("date", "at"), DATES)
def test_date_is_in_milliseconds_or_now(date: object, at: datetime) -> None:
    update = read_event(event(TEXT, text="a", date=date), now=NOW)

    assert update == Update(ADDRESS, EVENT_ID, at, Said("a", EVENT_ID))


ADDRESSES: list[tuple[dict[str, object], Address | None]] = [
    ({"chat": PRIVATE}, ADDRESS),
    ({"chat": {"id": PERSON_ID, "chat_type": "private"}}, ADDRESS),
    ({"chat": {"id": PERSON_ID}}, ADDRESS),
    ({"chat": {}}, ADDRESS),
    ({"chat": {"id": "zgr-d0a1a6afd9c0309e69d1"}}, None),
    ({"chat": {"id": "zgr-d0a1a6afd9c0309e69d1", "chat_type": "GROUP"}}, None),
    ({"chat": {"id": PERSON_ID, "chat_type": "CHANNEL"}}, None),
    ({"from": {**PERSON, "is_bot": True}}, None),
    ({"from": {}}, None),
    ({"from": "x"}, None),
    ({"from": {"id": 77}, "chat": {"id": 77, "chat_type": "PRIVATE"}}, Address("zalo", "77")),
    ({"from": {"id": "x" * 65}, "chat": {}}, None),
    ({"from": {"id": "a\nb"}, "chat": {}}, None),
]


@pytest.mark.parametrize(("body", "address"), ADDRESSES)
def test_only_private_chats_of_people_are_heard(body: dict[str, object], address: Address | None) -> None:
    update = read_event(event(TEXT, text="a", **body), now=NOW)

    assert (update.address if update else None) == address


NOTHING: list[object] = [
    None,
    7,
    "x",
    [],
    {},
    {"ok": True, "result": {}},
    {"ok": True, "result": None},
    {"event_name": TEXT},
    {"event_name": TEXT, "message": "x"},
    {"message": message(text="a")},
    {"event_name": TEXT, "message": {**message(text="a"), "message_id": ""}},
    {"event_name": TEXT, "message": {**message(text="a"), "message_id": "x" * 65}},
    event("message.read.received"),
    event("user.follow"),
]


@pytest.mark.parametrize("raw", NOTHING)
def test_what_does_not_concern_us_is_ignored(raw: object) -> None:
    assert read_event(raw, now=NOW) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("message_id", "date", "from", "chat", "text", "photo_url", "photo", "caption")


@given(
    name=st.sampled_from([TEXT, IMAGE, VOICE, STICKER, UNSUPPORTED]) | JSON,
    body=st.dictionaries(st.sampled_from(FIELDS), JSON),
)
def test_nothing_raises(name: object, body: dict[str, object]) -> None:
    raw = {"event_name": name, "message": {**message(text="a"), **body}}

    update = read_event(raw, now=NOW)

    assert update is None or (0 < len(update.event_id) <= 64 and 0 < len(update.address.chat) <= 64)


BODIES: list[tuple[bytes, list[Update]]] = [
    (b"", []),
    (b" \n", []),
    (b"{}", []),
    (b"no JSON", []),
    (b"\xff\xfe", []),
    (b"[" * 100_000, []),
    (json.dumps(event(TEXT, text="chào")).encode(), [Update(ADDRESS, EVENT_ID, AT, Said("chào", EVENT_ID))]),
    (
        json.dumps({"ok": True, "result": event(TEXT, text="chào")}).encode(),
        [Update(ADDRESS, EVENT_ID, AT, Said("chào", EVENT_ID))],
    ),
]


@pytest.mark.parametrize(("body", "updates"), BODIES)
def test_webhook_bodies(body: bytes, updates: list[Update]) -> None:
    assert updates_from_webhook(body, now=NOW) == updates


def test_logs_hold_no_text_name_or_address(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    for raw in (
        event("message.secret.received", text="bí mật"),
        {"event_name": "bí mật", "message": {"text": "bí mật", "from": PERSON}},
        event(IMAGE, photo_url=PHOTO),
    ):
        read_event(raw, now=NOW)
    updates_from_webhook("bí mật".encode(), now=NOW)

    assert [record.getMessage() for record in caplog.records] == [
        "zalo: an event of an unknown kind was ignored",
        "zalo: an event without a name or a usable id was ignored",
        "zalo: a webhook's body that is no JSON was ignored",
    ]
