"""Zalo's events become neutral updates. Everything is hostile until read here; nothing here ever raises.

An event is wrapped (`{"ok": true, "result": {...}}`) in `getUpdates` and in the documented webhook, and bare in the
webhooks that were seen: both are taken. Ids are opaque strings, dates are milliseconds.
"""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime

from bot.channels.payload import LONGEST_HANDLE, Json, brought, part, text
from domain.talk.messages import Address, Attachment, Content, Said, Started, Update

CHANNEL = "zalo"

LONGEST_ID = 64
"""Characters of an id."""

MAY_BE_CUT = 1000
"""UTF-16 code units from which a message may be a part of a longer text: half of what one message holds."""

_log = logging.getLogger(__name__)
_START = re.compile(r"/start(?:\s+(?P<code>\S.*))?\s*", re.IGNORECASE | re.DOTALL)


def read_event(raw: object, *, now: datetime) -> Update | None:
    """The neutral form of one event, None for what does not concern us. `now` is for events without a date."""
    event = _unwrapped(raw)
    message = part(event, "message")
    name, event_id = text(event, "event_name"), _id(message, "message_id")
    if not name or not event_id:
        _log.warning("zalo: an event without a name or a usable id was ignored")
        return None
    address = _address(message)
    content = None if address is None else _content(name, message)
    if address is None or content is None:
        return None
    return Update(address, event_id, _date(message, now), content)


def updates_from_webhook(body: bytes, *, now: datetime) -> list[Update]:
    """The updates (one or none) in the body of a webhook's request; the platform probes with an empty one."""
    if not body.strip():
        return []
    return brought(body, CHANNEL, lambda raw: read_event(raw, now=now))


def _address(message: Json) -> Address | None:
    """The private chat of a person; None for groups and for what bots write, our own echo among it."""
    chat, sender = part(message, "chat"), part(message, "from")
    person, place = _id(sender, "id"), _id(chat, "id")
    if not person or sender.get("is_bot") is True:
        return None
    if chat.get("chat_type") is None:  # where the kind is not told, a private chat has its person's id
        return Address(CHANNEL, person) if place in ("", person) else None
    private = text(chat, "chat_type").upper() == "PRIVATE"
    return Address(CHANNEL, place or person) if private else None


def _content(name: str, message: Json) -> Content | None:
    match name:
        case "message.text.received":
            return _spoken(text(message, "text"), _id(message, "message_id"))
        case "message.image.received":
            # The documents say `photo`, the platform sends `photo_url`.
            file = text(message, "photo_url") or text(message, "photo")
            file = file if len(file) <= LONGEST_HANDLE else ""
            return Attachment("photo", caption=text(message, "caption"), file=file)
        case "message.voice.received":
            return Attachment("voice")
        case "message.sticker.received":
            return Attachment("sticker")
        case "message.unsupported.received":
            return Attachment("other")
    _log.warning("zalo: an event of an unknown kind was ignored")
    return None


def _spoken(said: str, message: str) -> Content:
    """The platform opens no chat with a code, but people type what they know from elsewhere."""
    if not said:
        return Attachment("other")
    start = _START.fullmatch(said)
    if start is not None:
        return Started((start["code"] or "").strip())
    return Said(said, message, full=len(said.encode("utf-16-le")) // 2 >= MAY_BE_CUT)


def _unwrapped(raw: object) -> Json:
    if not isinstance(raw, dict):
        return {}
    if "event_name" not in raw and isinstance(raw.get("result"), dict):
        inner: Json = raw["result"]
        return inner
    return raw


def _date(message: Json, now: datetime) -> datetime:
    """When the person did it by Zalo's clock, in milliseconds, a number or digits."""
    value = message.get("date")
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 16:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        return now
    try:
        return datetime.fromtimestamp(value / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return now


def _id(holder: Json, name: str) -> str:
    """An opaque id; empty where there is none, or one that no database would keep whole."""
    value = holder.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**20:
        return str(value)
    told = text(holder, name)
    return told if told == value and len(told) <= LONGEST_ID and told.isprintable() else ""
