"""The parameters of one call, from query, form, JSON or multipart, and their parsing as Telegram does it.

Reply markup too: what Telegram accepts as buttons and what it refuses.
https://core.telegram.org/bots/api#inlinekeyboardmarkup
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.journal import chat_number
from bot.demo.emulators.telegram.state import Button, TelegramRefusal

LARGEST_UPLOAD = 50 * 1024 * 1024
MOST_BUTTONS = 100
_BUTTON_ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)
_BUTTON_STYLES = {"danger", "success", "primary"}
_BUTTON_URL = re.compile(r"(?:https?://|tg://|ton://)[^\s]+|[^\s/:]+\.[^\s]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class TelegramParameters:
    """Fields as they came (strings from a form, JSON values from JSON) and uploaded files by field name."""

    fields: dict[str, object]
    files: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str) -> object:
        return self.fields.get(name)

    def text(self, name: str, default: str = "") -> str:
        value = self.fields.get(name)
        return default if value is None else value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; what cannot be read as one is the default, as Telegram does for optional fields."""
        value = chat_number(self.fields.get(name))
        return default if value is None else value

    def flag(self, name: str) -> bool:
        value = self.fields.get(name)
        return value is True or (isinstance(value, str) and value.lower() in {"true", "yes", "1"})

    def structure(self, name: str) -> object:
        """A JSON-serialised field, decoded; None if absent or empty. Raises TelegramRefusal on broken JSON."""
        value = self.fields.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise TelegramRefusal(
                400, f"Bad Request: can't parse {name.replace('_', ' ')} JSON object"
            ) from None

    def recorded(self) -> Mapping[str, object]:
        """For the journal: the fields, and each file by its name."""
        if not self.files:
            return self.fields
        return {**self.fields, **{name: upload.name for name, upload in self.files.items()}}


async def read_parameters(request: web.BaseRequest, *, query: str) -> TelegramParameters:
    """Read one request. Raises TelegramRefusal 400 on a body that is not what its type says, 413 on a giant."""
    fields: dict[str, object] = {}
    if query:
        fields.update(parse_qsl(query, keep_blank_values=True))
    if not request.body_exists:
        return TelegramParameters(fields)
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("multipart/"):
        return await _multipart(request, fields)
    try:
        body = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise TelegramRefusal(413, "Request Entity Too Large") from None
    if kind.startswith("application/json"):
        fields.update(_json(body))
    elif body:
        try:
            fields.update(parse_qsl(body.decode(), keep_blank_values=True))
        except UnicodeDecodeError:
            raise TelegramRefusal(400, "Bad Request: strings must be encoded in UTF-8") from None
    return TelegramParameters(fields)


def _json(body: bytes) -> Json:
    if not body:
        return {}
    try:
        decoded = json.loads(body)
    except ValueError:
        raise TelegramRefusal(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(decoded, dict):
        raise TelegramRefusal(400, "Bad Request: object expected")
    return decoded


async def _multipart(request: web.BaseRequest, fields: Json) -> TelegramParameters:
    files: dict[str, Upload] = {}
    total = 0
    try:
        reader = await request.multipart()
        while (part := await reader.next()) is not None:
            if not isinstance(part, BodyPartReader) or part.name is None:
                raise TelegramRefusal(400, "Bad Request: can't parse multipart body")
            content = bytearray()
            while chunk := await part.read_chunk(65536):
                total += len(chunk)
                if total > LARGEST_UPLOAD + 65536:
                    raise TelegramRefusal(413, "Request Entity Too Large")
                content += chunk
            if part.filename is None:
                fields[part.name] = content.decode()
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                files[part.name] = Upload(part.filename, mime, bytes(content))
    except ValueError:
        raise TelegramRefusal(400, "Bad Request: can't parse multipart body") from None
    return TelegramParameters(fields, files)


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed markup: inline rows with their JSON as Telegram gives it back."""

    rows: tuple[tuple[Button, ...], ...] = ()
    shown: Json | None = None


NOTHING = Markup()


def parse_markup(value: object) -> Markup:
    """Parse `reply_markup`. Raises TelegramRefusal 400 with Telegram's words."""
    if value is None:
        return NOTHING
    if not isinstance(value, dict):
        raise TelegramRefusal(400, "Bad Request: object expected as reply markup")
    if "inline_keyboard" in value:
        rows = tuple(_row(row) for row in _rows(value["inline_keyboard"], "inline keyboard"))
        rows = tuple(row for row in rows if row)
        if sum(map(len, rows)) > MOST_BUTTONS:
            raise TelegramRefusal(400, "Bad Request: reply markup is too long")
        if not rows:
            return NOTHING
        return Markup(rows, {"inline_keyboard": value["inline_keyboard"]})
    return NOTHING


def _rows(value: object, name: str) -> list[list[object]]:
    if not isinstance(value, list):
        raise TelegramRefusal(400, f'Bad Request: field "{name.replace(" ", "_")}" must be of type Array')
    for row in value:
        if not isinstance(row, list):
            raise TelegramRefusal(400, f"Bad Request: can't parse {name}: rows must be of type Array")
    return value


def _row(row: list[object]) -> tuple[Button, ...]:
    return tuple(_button(button) for button in row)


def _button(value: object) -> Button:
    if not isinstance(value, dict):
        raise TelegramRefusal(400, "Bad Request: can't parse inline keyboard button: must be an Object")
    label = value.get("text")
    if not isinstance(label, str):
        raise TelegramRefusal(
            400, "Bad Request: can't parse inline keyboard button: Can't find field \"text\""
        )
    if not label.strip():
        raise TelegramRefusal(400, "Bad Request: can't parse inline keyboard button: Text must be non-empty")
    actions = [name for name in _BUTTON_ACTIONS if name in value]
    if len(actions) != 1:
        raise TelegramRefusal(
            400,
            "Bad Request: can't parse inline keyboard button: "
            + (
                "Text buttons are unallowed in the inline keyboard"
                if not actions
                else "Only one action is allowed"
            ),
        )
    style = value.get("style", "")
    if style and style not in _BUTTON_STYLES:
        raise TelegramRefusal(
            400, "Bad Request: can't parse inline keyboard button: Unsupported button style"
        )
    return _with_action(Button(label, style=style), actions[0], value[actions[0]])


def _with_action(button: Button, name: str, action: object) -> Button:
    match name:
        case "callback_data":
            if not isinstance(action, str) or not 1 <= len(action.encode()) <= 64:
                raise TelegramRefusal(400, "Bad Request: BUTTON_DATA_INVALID")
            return replace(button, data=action)
        case "url":
            if not isinstance(action, str) or not _BUTTON_URL.fullmatch(action):
                raise TelegramRefusal(400, "Bad Request: BUTTON_URL_INVALID")
            return replace(button, url=action)
        case "copy_text":
            copied = action.get("text") if isinstance(action, dict) else None
            if not isinstance(copied, str) or not 1 <= len(copied) <= 256:
                raise TelegramRefusal(400, "Bad Request: BUTTON_COPY_TEXT_INVALID")
            return replace(button, copy=copied)
    return button
