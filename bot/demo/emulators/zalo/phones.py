"""What people do on their phones with Zalo, and what they see there. Knows nothing of HTTP or the bot's methods."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from datetime import timedelta, timezone

from bot.demo.emulators.journal import Json
from bot.demo.emulators.zalo.deliveries import ZaloBehaviour, ZaloDeliveries
from bot.demo.emulators.zalo.journal import ZaloCounters
from bot.demo.emulators.zalo.state import (
    ZaloChat,
    ZaloMessage,
    ZaloMessageKind,
    ZaloPerson,
    ZaloState,
    picture_mime,
)
from domain.ports import Clock

HANOI = timezone(timedelta(hours=7))
"""Zalo's months and days."""

LONGEST = 2000
_EVENTS: dict[ZaloMessageKind, str] = {
    "text": "message.text.received",
    "image": "message.image.received",
    "voice": "message.voice.received",
    "sticker": "message.sticker.received",
    "unsupported": "message.unsupported.received",
}
_TYPES: dict[ZaloMessageKind, str] = {"image": "CHAT_PHOTO", "voice": "CHAT_VOICE"}


class ZaloPhones(ABC):
    """The people's side of the local Zalo; the server, which knows its own address, is the other half."""

    def __init__(
        self,
        *,
        state: ZaloState,
        deliveries: ZaloDeliveries,
        counters: ZaloCounters,
        style: ZaloBehaviour,
        clock: Clock,
        quota: int,
    ) -> None:
        self.state = state
        self.deliveries = deliveries
        self.counters = counters
        self.style = style
        self.clock = clock
        self.quota = quota
        self._month = ""
        self._used = 0

    @property
    @abstractmethod
    def media(self) -> str:
        """Where the pictures people send can be fetched."""

    # People and groups

    def person(self, display_name: str, user_id: str = "") -> str:
        """Someone with Zalo who has not written to the bot yet. Returns their id. Known already: renamed."""
        user_id = user_id or self.state.draw()
        if not re.fullmatch(r"[0-9a-f]{20}", user_id):
            raise ValueError("a user's id has 20 hexadecimal digits")
        person = self.state.people.get(user_id)
        if person is None:
            person = self.state.people[user_id] = ZaloPerson(user_id, display_name)
            self.state.chats[user_id] = ZaloChat(user_id, "PRIVATE", person)
        person.display_name = display_name
        self.state.changed(self.state.chats[user_id])
        return user_id

    def group(self) -> str:
        """A group the bot was added to. Returns its id; the bot hears there what mentions it."""
        chat_id = f"zgr-{self.state.draw()}"
        self.state.chats[chat_id] = ZaloChat(chat_id, "GROUP", None, known=True)
        return chat_id

    def meet(self, user_id: str) -> None:
        """This person wrote to the bot once, long ago."""
        self.state.chats[user_id].known = True
        self.state.changed(self.state.chats[user_id])

    # Acts

    def say(self, user_id: str, text: str, *, chat_id: str = "") -> list[str]:
        """Write; a text that is too long leaves as several. Returns the ids of the messages.

        Raises ValueError for an empty text.
        """
        text = text.strip()
        if not text:
            raise ValueError("an empty message cannot be sent")
        parts = [text[at : at + LONGEST] for at in range(0, len(text), LONGEST)]
        return [self.inject("text", chat=chat_id or user_id, from_=user_id, text=part) for part in parts]

    def send_photo(self, user_id: str, content: bytes, caption: str = "") -> str:
        """Send a picture. Raises ValueError for what is none."""
        return self.inject("image", chat=user_id, from_=user_id, text=caption, content=content)

    def send_sticker(self, user_id: str) -> str:
        return self.inject("sticker", chat=user_id, from_=user_id)

    def send_voice(self, user_id: str) -> str:
        return self.inject("voice", chat=user_id, from_=user_id)

    def send_unsupported(self, user_id: str) -> str:
        """Send what the platform hides from bots: a file, a link card."""
        return self.inject("unsupported", chat=user_id, from_=user_id)

    def inject(
        self, kind: ZaloMessageKind, *, chat: str, from_: str, text: str = "", content: bytes = b""
    ) -> str:
        """Anybody sends anything: shown on the phone and handed to the bot, or lost. Returns the message's id.

        In a group the bot gets it too: the caller mentioned it. Raises KeyError for unknown people and chats.
        """
        person, place = self.state.people[from_], self.state.chats[chat]
        message = ZaloMessage(self.state.draw(), False, self.clock.now(), kind, text, author=person)
        if kind == "image":
            mime = picture_mime(content)
            if not mime:
                raise ValueError("not a picture")
            message.picture = self.state.store(content, mime)
        place.known = True
        self.state.add(place, message)
        self.deliveries.add(self._event(place, message), chat=chat)
        return message.message_id

    def _event(self, chat: ZaloChat, message: ZaloMessage) -> Json:
        author = message.author
        body: Json = {
            "message_id": message.message_id,
            "date": int(message.date.timestamp() * 1000),
            "from": author.as_json() if author else {},
            "chat": chat.as_json(),
        }
        if message.kind in _TYPES:
            body["message_type"] = _TYPES[message.kind]
        match message.kind:
            case "text":
                body["text"] = message.text
            case "image" if message.picture is not None:
                body[self.style.image_field] = self.media + message.picture.name
                if message.text:
                    body["caption"] = message.text
            case "voice":
                body["voice_url"] = f"{self.media}{message.message_id}.aac"
            case "sticker":
                body["sticker"], body["url"] = message.message_id, f"{self.media}{message.message_id}.webp"
        return {"event_name": _EVENTS[message.kind], "message": body}

    # The month's messages

    @property
    def used(self) -> int:
        """Messages of this month that count."""
        self._turn_month()
        return self._used

    @used.setter
    def used(self, count: int) -> None:
        self._turn_month()
        self._used = count

    def _turn_month(self) -> None:
        month = f"{self.clock.now().astimezone(HANOI):%Y-%m}"
        if month != self._month:
            self._month, self._used = month, 0

    # Sight

    def chat(self, chat_id: str) -> list[ZaloMessage]:
        """The messages of a chat, oldest first; a person's chat has the person's id."""
        return list(self.state.chats[chat_id].messages)

    def last(self, chat_id: str) -> ZaloMessage | None:
        """The newest message of the bot in this chat."""
        return next((m for m in reversed(self.state.chats[chat_id].messages) if m.from_bot), None)
