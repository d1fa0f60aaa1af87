"""Telegram's updates become neutral ones. Everything is hostile until read here; nothing here ever raises.

Works on the raw JSON: building the library's objects costs twenty times as much per update.
https://core.telegram.org/bots/api#update
"""

from __future__ import annotations

import logging
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.channels.payload import LONGEST_HANDLE, Json, brought, part, text
from domain.talk.messages import (
    Address,
    Attachment,
    AttachmentKind,
    Content,
    Edited,
    Pressed,
    ReachChange,
    Said,
    Started,
    Update,
)

CHANNEL = "telegram"

_log = logging.getLogger(__name__)
_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?P<rest>\s.*)?", re.DOTALL)
_DATA = re.compile(r"(?P<turn>[0-9]{1,15}):(?P<token>[A-Za-z0-9_./-]{1,48})")

_KINDS: tuple[tuple[str, AttachmentKind], ...] = (
    ("photo", "photo"),
    ("animation", "other"),  # comes with a document for older apps: before it
    ("document", "document"),
    ("sticker", "sticker"),
    ("voice", "voice"),
    ("contact", "contact"),
    ("venue", "location"),
    ("location", "location"),
    ("audio", "other"),
    ("video", "other"),
    ("video_note", "other"),
    *(
        (field, "other")
        for field in ("paid_media", "story", "poll", "dice", "game", "checklist", "invoice", "giveaway")
    ),
)
"""What a message may hold besides text, in the order of looking. Anything else is written into the chat by the app
(https://core.telegram.org/bots/api#message calls it a service message), and asks for no answer."""

MAY_BE_CUT = 2048
"""UTF-16 code units from which a message may be a part of a longer text: the apps cut in the second half of the 4,096
that one message holds, at a paragraph or a space where there is one."""

LONGEST_NAME = 200
LONGEST_SUFFIX = 10
LONGEST_ALBUM = 64
"""Characters of a file's name, of its ending, and of an album's id."""


@dataclass(frozen=True, slots=True)
class ButtonUpdate(Update):
    """A press, together with the id by which Telegram wants it acknowledged."""

    query: str = ""


def read_update(raw: object, *, now: datetime) -> Update | None:
    """The neutral form of one update, None for what does not concern us. `now` is for those without a date."""
    if not isinstance(raw, dict) or (event := _whole_number(raw, "update_id")) is None:
        _log.warning("telegram: an update without an id was ignored")
        return None
    event_id = str(event)
    if "message" in raw:
        return _message(part(raw, "message"), event_id, now=now)
    if "callback_query" in raw:
        return _press(part(raw, "callback_query"), event_id, now=now)
    if "edited_message" in raw:
        return _edited(part(raw, "edited_message"), event_id, now=now)
    if "my_chat_member" in raw:
        return _member(part(raw, "my_chat_member"), event_id, now=now)
    _log.warning("telegram: update %s of an unknown kind was ignored", event_id)
    return None


def next_offset(raw: object) -> int | None:
    """What confirms this update: one more than its id, None if it has none."""
    event = _whole_number(raw, "update_id") if isinstance(raw, dict) else None
    return None if event is None else event + 1


def updates_from_webhook(body: bytes, *, now: datetime) -> list[Update]:
    """The updates (one or none) in the body of a webhook's request; none where it cannot be read."""
    return brought(body, CHANNEL, lambda raw: read_update(raw, now=now))


def _message(message: Json, event_id: str, *, now: datetime) -> Update | None:
    address = _address(message)
    if address is None:
        return None
    content = _content(message)
    if content is None:
        return None
    return Update(address, event_id, _date(message, now), content, _topic(message))


def _edited(message: Json, event_id: str, *, now: datetime) -> Update | None:
    """Other words; a place that moves, a poll that is answered and the like are edits too, and nothing to us."""
    address = _address(message)
    edited = _whole_number(message, "message_id")
    if address is None or edited is None or not (text(message, "text") or text(message, "caption")):
        return None
    at = _date(message, now, field="edit_date")
    return Update(address, event_id, at, Edited(str(edited)), _topic(message))


def _press(query: Json, event_id: str, *, now: datetime) -> Update | None:
    message = part(query, "message")  # may be an inaccessible one: a chat, an id and the date 0
    address = _address({"chat": message.get("chat"), "from": query.get("from")})
    if address is None:
        return None
    data = _DATA.fullmatch(text(query, "data"))
    stood = _whole_number(message, "message_id")
    content: Content = Attachment("other")
    if data:
        content = Pressed(int(data["turn"]), data["token"], "" if stood is None else str(stood))
    return ButtonUpdate(address, event_id, now, content, _topic(message), query=text(query, "id"))


def _member(change: Json, event_id: str, *, now: datetime) -> Update | None:
    address = _address(change)
    status = text(part(change, "new_chat_member"), "status")
    if address is None or status not in ("kicked", "member"):
        return None
    return Update(address, event_id, _date(change, now), ReachChange(open=status == "member"))


def _content(message: Json) -> Content | None:
    said = text(message, "text")
    if said:
        return _typed_content(said, message)
    for field, kind in _KINDS:
        if field in message:
            sent = _attachment(kind, text(message, "caption"), message[field])
            return replace(sent, album=text(message, "media_group_id")[:LONGEST_ALBUM])
    return None


def _typed_content(said: str, message: Json) -> Content:
    command = _COMMAND.fullmatch(said) if said[0] == "/" else None
    if command is not None and command["name"].lower() == "start":
        return Started((command["rest"] or "").strip())
    number = _whole_number(message, "message_id")
    return Said(
        said if command is None else f"/{command['name']}{command['rest'] or ''}",
        "" if number is None else str(number),
        _quoted(part(message, "reply_to_message")),
        full=len(said.encode("utf-16-le")) // 2 >= MAY_BE_CUT,
    )


def _quoted(answered: Json) -> int | None:
    """The turn of the message of ours that is replied to, by its buttons; None for one of theirs, or without any."""
    if part(answered, "from").get("is_bot") is not True:
        return None
    rows = part(answered, "reply_markup").get("inline_keyboard")
    for row in rows if isinstance(rows, list) else ():
        for button in row if isinstance(row, list) else ():
            data = _DATA.fullmatch(text(button, "callback_data")) if isinstance(button, dict) else None
            if data:
                return int(data["turn"])
    return None


def _attachment(kind: AttachmentKind, caption: str, held: object) -> Attachment:
    """A file by its handle; of a photo's sizes the last, the largest. A document has a name and a size too."""
    if isinstance(held, list):
        held = held[-1] if held else None
    if not isinstance(held, dict):
        return Attachment(kind, caption)
    file = text(held, "file_id")
    file = file if len(file) <= LONGEST_HANDLE else ""
    if kind != "document":
        return Attachment(kind, caption, file)
    return Attachment(
        kind,
        caption,
        file,
        _file_name(text(held, "file_name")),
        max(_whole_number(held, "file_size") or 0, 0),
    )


def _file_name(told: str) -> str:
    """The name of a file as a person may read it: without a path, marks that steer the line, or excess length."""
    name = "".join(
        mark
        for mark in unicodedata.normalize("NFC", told)
        if unicodedata.category(mark)[0] not in "CZ" or mark == " "
    )
    name = re.split(r"[/\\]", name)[-1].strip(" .")
    if len(name) <= LONGEST_NAME:
        return name
    stem, dot, suffix = name.rpartition(".")
    ending = dot + suffix if len(suffix) <= LONGEST_SUFFIX else ""
    return (stem or name)[: LONGEST_NAME - len(ending)] + ending


def _address(holder: Json) -> Address | None:
    """The private chat of a person; None for groups, channels, what other bots write, and what is not this person's.

    A private chat has its person's id: nobody else speaks or presses there.
    """
    chat, sender = part(holder, "chat"), part(holder, "from")
    number = _whole_number(chat, "id")
    if number is None or chat.get("type") != "private" or sender.get("is_bot") is not False:
        return None
    return Address(CHANNEL, str(number)) if _whole_number(sender, "id") == number else None


def _topic(message: Json) -> str:
    """The topic of a chat that has topics; https://core.telegram.org/bots/api#message, `message_thread_id`."""
    number = _whole_number(message, "message_thread_id")
    return "" if number is None else str(number)


def _date(holder: Json, now: datetime, *, field: str = "date") -> datetime:
    """When the person did it by Telegram's clock: an update may have waited a day for us."""
    seconds = _whole_number(holder, field)
    if seconds is None or seconds <= 0:
        return now
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return now


def _whole_number(holder: Json, name: str) -> int | None:
    value = holder.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
