"""Messages and their files as the Bot API gives them out. https://core.telegram.org/bots/api#message"""

from __future__ import annotations

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.state import TelegramChat, TelegramMessage


def message_json(message: TelegramMessage, chat: TelegramChat, bot: Json) -> Json:
    """A message as the Bot API gives it out."""
    shown: Json = {
        "message_id": message.message_id,
        "from": bot if message.author is None else message.author.as_json(),
        "chat": chat.as_json(),
        "date": int(message.date.timestamp()),
    }
    if message.topic:
        shown["message_thread_id"], shown["is_topic_message"] = message.topic, True
    if message.edited is not None:
        shown["edit_date"] = int(message.edited.timestamp())
    body = message.extra.get("body")
    if isinstance(body, dict) and message.edited is None:
        shown.update(body)
        return shown
    file = message.file
    if file is not None and message.media == "document":
        shown["document"] = {
            **file_json(file.file_id, len(file.content)),
            "file_name": file.name,
            "mime_type": file.mime,
        }
    if message.text:
        name = "caption" if file is not None else "text"
        shown[name] = message.text
        if message.entities:
            shown[f"{name}_entities" if file is not None else "entities"] = [
                entity.as_json() for entity in message.entities
            ]
    if message.markup is not None:
        shown["reply_markup"] = message.markup
    return shown


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, or (90, 90) for another picture format; None if it is no picture."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if content.startswith((b"\xff\xd8\xff", b"GIF8")) or content[8:12] == b"WEBP":
        return 90, 90
    return None


def file_json(file_id: str, size: int) -> Json:
    """A file as the Bot API names it."""
    return {"file_id": file_id, "file_unique_id": file_id[-8:], "file_size": size}
