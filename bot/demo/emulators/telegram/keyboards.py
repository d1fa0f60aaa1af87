"""Reads reply markup: what Telegram accepts as buttons and what it refuses.

https://core.telegram.org/bots/api#inlinekeyboardmarkup
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.demo.emulators.telegram.state import ApiError, Button, Json

MOST_BUTTONS = 100
_ACTIONS = (
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
_STYLES = {"danger", "success", "primary"}
_URL = re.compile(r"(?:https?://|tg://|ton://)[^\s]+|[^\s/:]+\.[^\s]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed markup: inline rows with their JSON as Telegram gives it back, or rows of a reply keyboard.

    `reply` is None where the markup does not touch the reply keyboard.
    """

    rows: tuple[tuple[Button, ...], ...] = ()
    shown: Json | None = None
    reply: list[list[str]] | None = None


NOTHING = Markup()


def parse_markup(value: object) -> Markup:
    """Parse `reply_markup`. Raises ApiError 400 with Telegram's words."""
    if value is None:
        return NOTHING
    if not isinstance(value, dict):
        raise ApiError(400, "Bad Request: object expected as reply markup")
    if "inline_keyboard" in value:
        rows = tuple(_row(row) for row in _rows(value["inline_keyboard"], "inline keyboard"))
        rows = tuple(row for row in rows if row)
        if sum(map(len, rows)) > MOST_BUTTONS:
            raise ApiError(400, "Bad Request: reply markup is too long")
        if not rows:
            return NOTHING
        return Markup(rows, {"inline_keyboard": value["inline_keyboard"]})
    if "keyboard" in value:
        reply = [[_label(button) for button in row] for row in _rows(value["keyboard"], "keyboard")]
        return Markup(reply=reply)
    if value.get("remove_keyboard") is True:
        return Markup(reply=[])
    return NOTHING


def _rows(value: object, name: str) -> list[list[object]]:
    if not isinstance(value, list):
        raise ApiError(400, f'Bad Request: field "{name.replace(" ", "_")}" must be of type Array')
    for row in value:
        if not isinstance(row, list):
            raise ApiError(400, f"Bad Request: can't parse {name}: rows must be of type Array")
    return value


def _label(button: object) -> str:
    text = button if isinstance(button, str) else button.get("text") if isinstance(button, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise ApiError(400, "Bad Request: keyboard button text must be non-empty")
    return text


def _row(row: list[object]) -> tuple[Button, ...]:
    return tuple(_button(button) for button in row)


def _button(value: object) -> Button:
    if not isinstance(value, dict):
        raise ApiError(400, "Bad Request: can't parse inline keyboard button: must be an Object")
    label = value.get("text")
    if not isinstance(label, str):
        raise ApiError(400, "Bad Request: can't parse inline keyboard button: Can't find field \"text\"")
    if not label.strip():
        raise ApiError(400, "Bad Request: can't parse inline keyboard button: Text must be non-empty")
    actions = [name for name in _ACTIONS if name in value]
    if len(actions) != 1:
        raise ApiError(
            400,
            "Bad Request: can't parse inline keyboard button: "
            + (
                "Text buttons are unallowed in the inline keyboard"
                if not actions
                else "Only one action is allowed"
            ),
        )
    style = value.get("style", "")
    if style and style not in _STYLES:
        raise ApiError(400, "Bad Request: can't parse inline keyboard button: Unsupported button style")
    return _with_action(Button(label, style=style), actions[0], value[actions[0]])


def _with_action(button: Button, name: str, action: object) -> Button:
    match name:
        case "callback_data":
            if not isinstance(action, str) or not 1 <= len(action.encode()) <= 64:
                raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
            return replace(button, data=action)
        case "url":
            if not isinstance(action, str) or not _URL.fullmatch(action):
                raise ApiError(400, "Bad Request: BUTTON_URL_INVALID")
            return replace(button, url=action)
        case "copy_text":
            copied = action.get("text") if isinstance(action, dict) else None
            if not isinstance(copied, str) or not 1 <= len(copied) <= 256:
                raise ApiError(400, "Bad Request: BUTTON_COPY_TEXT_INVALID")
            return replace(button, copy=copied)
    return button
