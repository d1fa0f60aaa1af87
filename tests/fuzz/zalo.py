"""Events as Zalo brings them, and such as it should not bring: bare and wrapped, ids as strings, no buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random

from bot.channels.zalo.inbound import read_event
from domain.talk.messages import Update
from tests.fuzz.screens import Screen
from tests.fuzz.texts import typed

NAME = "zalo"
_OTHERS = ("image", "voice", "sticker", "unsupported", "reaction")


def chat_of(place: int) -> str:
    """The chat of the person at this place."""
    return f"6ede9afa66b88fe6d{place:03}"


def update(draw: Random, event: int, chat: str, screen: Screen, ids: Sequence[str], at: datetime) -> object:
    """One event of this chat."""
    message: dict[str, object] = {
        "from": {"id": chat, "display_name": "A", "is_bot": False},
        "chat": {"id": chat, "chat_type": "PRIVATE"},
        "message_id": f"z{event}",
        "date": int(at.timestamp() * 1000),
    }
    kind = draw.randrange(100)
    if kind < 40:
        name, more = "message.text.received", {"text": screen.typed(draw)}
    elif kind < 92:
        name, more = "message.text.received", {"text": typed(draw, ids)}
    else:
        name, more = (
            f"message.{draw.choice(_OTHERS)}.received",
            {"caption": typed(draw, ids), "photo_url": "x"},
        )
    whole = {"event_name": name, "message": message | more}
    return {"ok": True, "result": whole} if draw.randrange(2) else whole


def read(raw: object, now: datetime) -> Update | None:
    """As the product reads it."""
    return read_event(raw, now=now)
