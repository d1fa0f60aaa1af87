"""The people, chats, messages and pictures of the local Zalo. Knows nothing of HTTP, methods or the bot's product."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Literal

from bot.demo.emulators.change_signal import ChangeSignal
from bot.demo.emulators.journal import Json

ChatKind = Literal["PRIVATE", "GROUP"]
ZaloMessageKind = Literal["text", "image", "voice", "sticker", "unsupported"]


class ZaloRefusal(Exception):  # noqa: N818  the platform's answer, not a fault of the program
    """An answer with `ok: false`: the code and the description."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


@dataclass(slots=True)
class ZaloPerson:
    """Someone with Zalo. `user_id` are 20 hexadecimal digits, another for every bot."""

    user_id: str
    display_name: str

    def as_json(self) -> Json:
        return {"id": self.user_id, "display_name": self.display_name, "is_bot": False}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was sent, at `name` on this server."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class ZaloMessage:
    """One bubble. `fields` are those the bot called with."""

    message_id: str
    from_bot: bool
    date: datetime
    kind: ZaloMessageKind
    text: str = ""
    picture: Picture | None = None
    author: ZaloPerson | None = None
    fields: Json = field(default_factory=dict)

    @property
    def who(self) -> str:
        """`bot` or `person`."""
        return "bot" if self.from_bot else "person"


@dataclass(slots=True)
class ZaloChat:
    """One chat as the person sees it. `known`: they wrote first, so the bot can reach them."""

    chat_id: str
    kind: ChatKind
    person: ZaloPerson | None
    known: bool = False
    version: int = 0
    messages: list[ZaloMessage] = field(default_factory=list)

    def as_json(self) -> Json:
        return {"id": self.chat_id, "chat_type": self.kind}


class ZaloState(ChangeSignal):
    """Everything there is. Ids are drawn from a generator with a fixed beginning, so every run has the same."""

    def __init__(self, *, keep_messages: int) -> None:
        super().__init__()
        self.people: dict[str, ZaloPerson] = {}
        self.chats: dict[str, ZaloChat] = {}
        self.pictures: dict[str, Picture] = {}
        self._keep = keep_messages
        self._random = Random(51)  # noqa: S311  ids of an emulated platform, not secrets

    def draw(self) -> str:
        """Twenty hexadecimal digits, as users and messages have."""
        return f"{self._random.getrandbits(80):020x}"

    def add(self, chat: ZaloChat, message: ZaloMessage) -> None:
        """Show a message; the oldest ones of a long chat are forgotten."""
        chat.messages.append(message)
        del chat.messages[: -self._keep]
        self.changed(chat)

    def store(self, content: bytes, mime: str) -> Picture:
        """Keep a picture at an address that cannot be guessed from another."""
        picture = Picture(f"{self.draw()}.{mime.partition('/')[2]}", mime, content)
        self.pictures[picture.name] = picture
        return picture

    def changed(self, chat: ZaloChat | None = None) -> None:
        """Say that something is different now, in this chat or elsewhere."""
        self.notify()
        if chat is not None:
            chat.version = self.version


def picture_mime(content: bytes) -> str:
    """What kind of picture these bytes begin as; empty for none."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"GIF8"):
        return "image/gif"
    return "image/webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""
