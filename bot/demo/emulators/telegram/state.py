"""The people, chats, messages and files of the local Telegram, and the signal of every change.

Knows nothing of HTTP, of methods or of the bot's product.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.demo.emulators.change_signal import ChangeSignal
from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.markup import Entity, render_html

ChatKind = Literal["private", "group", "supergroup"]


class TelegramRefusal(Exception):  # noqa: N818  the platform's answer, not a fault of the program
    """A refusal of the Bot API: the HTTP status, the description and the optional parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class NotPossible(Exception):  # noqa: N818  a fact about a phone, not a fault of the program
    """A person tried what the app does not let them do: writing to a bot they blocked, and the like."""


@dataclass(slots=True)
class TelegramPerson:
    user_id: int
    first_name: str
    last_name: str
    language_code: str
    deleted: bool = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def as_json(self) -> Json:
        shown: Json = {"id": self.user_id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            shown["last_name"] = self.last_name
        if self.language_code:
            shown["language_code"] = self.language_code
        return shown


@dataclass(frozen=True, slots=True)
class StoredFile:
    file_id: str
    name: str
    mime: str
    content: bytes
    path: str


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button as a person sees it; exactly one of data, url and copy is not empty."""

    label: str
    data: str = ""
    url: str = ""
    copy: str = ""
    style: str = ""


@dataclass(slots=True)
class TelegramMessage:
    """One bubble. `media` names what a person sent besides text: photo, sticker, voice, document, contact.

    `topic`: the topic of the chat in which it stands, 0 outside of any.
    """

    message_id: int
    from_bot: bool
    date: datetime
    text: str = ""
    entities: tuple[Entity, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()
    markup: Json | None = None
    media: str = ""
    file: StoredFile | None = None
    author: TelegramPerson | None = None
    edited: datetime | None = None
    extra: Json = field(default_factory=dict)
    topic: int = 0

    @property
    def who(self) -> str:
        """`bot` or `person`."""
        return "bot" if self.from_bot else "person"

    @property
    def html(self) -> str:
        """The text with its formatting, escaped, in one canonical spelling."""
        return render_html(self.text, self.entities)

    @property
    def labels(self) -> list[list[str]]:
        """The rows of the inline keyboard as a person reads them."""
        return [[button.label for button in row] for row in self.rows]

    @property
    def document(self) -> StoredFile | None:
        return self.file if self.media == "document" else None


@dataclass(frozen=True, slots=True)
class PressAnswer:
    """What the bot showed after a press: a toast, or an alert to be closed."""

    query_id: str
    message_id: int
    text: str
    alert: bool


@dataclass(slots=True)
class Press:
    """A button press whose spinner turns until it is answered."""

    query_id: str
    chat: TelegramChat
    message_id: int
    data: str
    born: float
    answered: bool = False


@dataclass(slots=True)
class TelegramChat:
    """One chat as the person sees it. `acted`, `level_at`, `recent` are real seconds, for the rate watch."""

    chat_id: int
    kind: ChatKind
    person: TelegramPerson | None
    title: str = ""
    started: bool = False
    blocked: bool = False
    migrated_to: int | None = None
    messages: dict[int, TelegramMessage] = field(default_factory=dict)
    answers: list[PressAnswer] = field(default_factory=list)
    waiting: dict[str, Press] = field(default_factory=dict)
    topics: set[int] = field(default_factory=set)
    version: int = 0
    acted: float = float("-inf")
    level: float = 0.0
    level_at: float = 0.0
    recent: list[float] = field(default_factory=list)

    def as_json(self) -> Json:
        if self.person is None:
            return {"id": self.chat_id, "title": self.title, "type": self.kind}
        shown: Json = {"id": self.chat_id, "first_name": self.person.first_name, "type": "private"}
        if self.person.last_name:
            shown["last_name"] = self.person.last_name
        return shown


class TelegramState(ChangeSignal):
    """Everything the local Telegram remembers. Not safe across threads: one event loop owns it."""

    def __init__(self, *, bot: Json, keep_messages: int) -> None:
        super().__init__()
        self.bot = bot
        self.people: dict[int, TelegramPerson] = {}
        self.chats: dict[int, TelegramChat] = {}
        self.files: dict[str, StoredFile] = {}
        self.links: dict[str, tuple[StoredFile, float]] = {}
        self.presses: dict[str, Press] = {}
        self._keep = keep_messages
        self._message_id = 0
        self._file_number = 0

    def next_message_id(self) -> int:
        self._message_id += 1
        return self._message_id

    def add(self, chat: TelegramChat, message: TelegramMessage) -> None:
        messages = chat.messages
        messages[message.message_id] = message
        if len(messages) > self._keep:
            del messages[next(iter(messages))]
        self.changed(chat)

    def store(self, content: bytes, *, name: str, mime: str) -> StoredFile:
        self._file_number += 1
        number = self._file_number
        folder = "photos" if mime.startswith("image/") else "documents"
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        suffix = suffix if suffix.isalnum() and suffix.isascii() else "bin"
        stored = StoredFile(
            file_id=f"BQACAgUAAx{number:08d}",
            name=name,
            mime=mime,
            content=content,
            path=f"{folder}/file_{number}.{suffix}",
        )
        self.files[stored.file_id] = stored
        return stored

    def changed(self, chat: TelegramChat | None = None) -> None:
        """Say that something a person or a test may look at is different now."""
        self.notify()
        if chat is not None:
            chat.version = self.version
