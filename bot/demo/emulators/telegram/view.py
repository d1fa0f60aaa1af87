"""A phone as the demo page draws it: plain JSON, texts as they are, formatting as offsets, no HTML."""

from __future__ import annotations

from dataclasses import asdict

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.phones import TelegramPhones
from bot.demo.emulators.telegram.state import TelegramMessage

SHOWN_ANSWERS = 5


def phone_view(phones: TelegramPhones, user_id: int) -> Json:
    """Everything one phone shows now. Dates are milliseconds since 1970."""
    chat = phones.state.chats[user_id]
    return {
        "started": chat.started,
        "blocked": chat.blocked,
        "typing": False,
        "menu": phones.menu(user_id),
        "keyboard": [],
        "spinning": [[press.message_id, press.data] for press in phones.spinning(user_id)],
        "answers": [
            {"id": answer.query_id, "text": answer.text, "alert": answer.alert}
            for answer in chat.answers[-SHOWN_ANSWERS:]
        ],
        "messages": [_message(message) for message in chat.messages.values()],
    }


def _message(message: TelegramMessage) -> Json:
    shown: Json = {
        "id": message.message_id,
        "who": message.who,
        "text": message.text,
        "entities": [entity.as_json() for entity in message.entities],
        "rows": [[asdict(button) for button in row] for row in message.rows],
        "media": message.media,
        "date": int(message.date.timestamp() * 1000),
        "edited": message.edited is not None,
    }
    if message.file is not None:
        shown["file"] = {
            "id": message.file.file_id,
            "name": message.file.name,
            "size": len(message.file.content),
        }
    for name in ("emoji", "phone_number"):
        if name in message.extra:
            shown[name] = message.extra[name]
    return shown
