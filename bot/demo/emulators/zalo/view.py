"""A phone with Zalo as the demo page draws it: plain JSON, plain texts in which addresses can be clicked."""

from __future__ import annotations

import re

from bot.demo.emulators.journal import Json
from bot.demo.emulators.zalo.phones import ZaloPhones
from bot.demo.emulators.zalo.state import ZaloMessage

_LINK = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)\]]")
_MEDIA = {"image": "photo", "voice": "voice", "sticker": "sticker", "unsupported": "hidden", "text": ""}


def phone_view(phones: ZaloPhones, user_id: str) -> Json:
    """Everything one phone shows now. Dates are milliseconds since 1970."""
    chat = phones.state.chats[user_id]
    return {
        "started": chat.known,
        "blocked": False,
        "typing": False,
        "menu": [],
        "keyboard": [],
        "spinning": [],
        "answers": [],
        "messages": [_message(message) for message in chat.messages],
    }


def _message(message: ZaloMessage) -> Json:
    shown: Json = {
        "id": message.message_id,
        "who": message.who,
        "text": "" if message.kind == "sticker" else message.text,
        "entities": [
            {"type": "url", "offset": _units(message.text[: found.start()]), "length": _units(found.group())}
            for found in _LINK.finditer(message.text)
        ],
        "rows": [],
        "media": _MEDIA[message.kind],
        "date": int(message.date.timestamp() * 1000),
        "edited": False,
    }
    if message.picture is not None:
        name = message.picture.name
        shown["file"] = {"id": name, "name": name, "size": len(message.picture.content)}
    return shown


def _units(text: str) -> int:
    """How long this is in UTF-16, as the page counts."""
    return len(text.encode("utf-16-le")) // 2
