"""Updates as Telegram brings them, and such as it should not bring. https://core.telegram.org/bots/api#update"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random

from bot.channels.telegram.inbound import read_update
from domain.talk.messages import Update
from tests.fuzz.screens import Screen
from tests.fuzz.texts import typed

NAME = "telegram"
FILES = ("file-1", "file-2", "file-3", "no-such-file")
_HELD: tuple[tuple[str, object], ...] = (
    ("photo", [{"file_id": "a"}, {"file_id": "b"}]),
    ("photo", []),
    ("sticker", {"file_id": "a"}),
    ("voice", {"file_id": "a"}),
    ("contact", {"phone_number": "+840000"}),
    ("location", {"latitude": 21.0}),
    ("video", {"file_id": "a"}),
    ("pinned_message", {}),
    ("dice", {"value": 6}),
    ("new_thing_of_2027", {"x": [1]}),
)


def chat_of(place: int) -> str:
    """The chat of the person at this place."""
    return str(70_000_000 + place)


def update(draw: Random, event: int, chat: str, screen: Screen, ids: Sequence[str], at: datetime) -> object:
    """One update of this chat."""
    who = {"id": int(chat), "is_bot": False, "first_name": "A"}
    place = {"id": int(chat), "type": "private"}
    base: dict[str, object] = {"message_id": event, "date": int(at.timestamp()), "chat": place, "from": who}
    return {"update_id": event, **_content(draw, base, who, screen, ids)}


def read(raw: object, now: datetime) -> Update | None:
    """As the product reads it."""
    return read_update(raw, now=now)


def _content(
    draw: Random, base: dict[str, object], who: dict[str, object], screen: Screen, ids: Sequence[str]
) -> dict[str, object]:
    kind = draw.randrange(100)
    if kind < 45:
        data = screen.pressed(draw, ids)
        message = {"message_id": draw.randrange(1, 9999), "chat": base["chat"], "date": 0}
        return {"callback_query": {"id": "1", "from": who, "message": message, "data": data}}
    if kind < 85:
        return {"message": base | {"text": typed(draw, ids)}}
    if kind < 90:
        name, size = draw.choice(("a.txt", "a.docx", "a.xlsx", "../a", "")), draw.choice((0, 80, 10**8))
        held = {"file_id": draw.choice(FILES), "file_name": name, "file_size": size}
        return {"message": base | {"document": held, "caption": typed(draw, ids)}}
    if kind < 94:
        name, value = draw.choice(_HELD)
        return {"message": base | {name: value}}
    if kind < 96:
        return {"edited_message": base | {"text": typed(draw, ids)}}
    if kind < 98:
        status = draw.choice(("kicked", "member", "left"))
        return {"my_chat_member": base | {"new_chat_member": {"status": status}}}
    return {draw.choice(("channel_post", "poll", "inline_query", "message_reaction")): base}
