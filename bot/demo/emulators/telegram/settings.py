"""The methods by which a bot describes itself: command menus by scope and language, description texts.

https://core.telegram.org/bots/api#botcommandscope
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.demo.emulators.telegram.journal import chat_number
from bot.demo.emulators.telegram.parameters import Parameters
from bot.demo.emulators.telegram.phones import Phones
from bot.demo.emulators.telegram.state import ApiError, Json, State

Scope = tuple[str, int]
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_PLAIN_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_CHAT_SCOPES = {"chat", "chat_administrators"}
MOST_COMMANDS = 100


class BotSettings:
    """Keeps command menus in the phones' `commands`, and the bot's descriptions by language."""

    def __init__(self, *, state: State, phones: Phones) -> None:
        self._state = state
        self._phones = phones
        self.descriptions: dict[tuple[str, str], str] = {}
        self.table: dict[str, Callable[[Parameters], object]] = {
            "setmycommands": self._set_commands,
            "deletemycommands": self._delete_commands,
            "getmycommands": self._get_commands,
            "setmydescription": self._set_description,
            "setmyshortdescription": self._set_short_description,
        }

    def _set_commands(self, parameters: Parameters) -> bool:
        commands = parameters.structure("commands")
        if not isinstance(commands, list):
            raise ApiError(400, "Bad Request: can't parse commands JSON object")
        if len(commands) > MOST_COMMANDS:
            raise ApiError(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        parsed = [_command(item) for item in commands]
        key = self._key(parameters)
        if parsed:
            self._phones.commands[key] = parsed
        else:
            self._phones.commands.pop(key, None)
        self._changed(key)
        return True

    def _delete_commands(self, parameters: Parameters) -> bool:
        key = self._key(parameters)
        self._phones.commands.pop(key, None)
        self._changed(key)
        return True

    def _get_commands(self, parameters: Parameters) -> list[Json]:
        return self._phones.commands.get(self._key(parameters), [])

    def _changed(self, key: tuple[str, int, str]) -> None:
        chats = [self._state.chats[key[1]]] if key[1] else list(self._state.chats.values())
        for chat in chats:
            self._state.changed(chat)

    def _key(self, parameters: Parameters) -> tuple[str, int, str]:
        return *self._scope(parameters.structure("scope")), _language(parameters)

    def _scope(self, value: object) -> Scope:
        if value is None:
            return "default", 0
        kind = value.get("type") if isinstance(value, dict) else None
        if isinstance(kind, str) and isinstance(value, dict):
            if kind in _PLAIN_SCOPES:
                return kind, 0
            if kind in _CHAT_SCOPES:
                chat = self._state.chats.get(chat_number(value.get("chat_id")) or 0)
                if chat is None:
                    raise ApiError(400, "Bad Request: chat not found")
                return kind, chat.chat_id
        raise ApiError(400, "Bad Request: can't parse BotCommandScope: unsupported type specified")

    def _set_description(self, parameters: Parameters) -> bool:
        return self._describe(parameters, "description", limit=512)

    def _set_short_description(self, parameters: Parameters) -> bool:
        return self._describe(parameters, "short_description", limit=120)

    def _describe(self, parameters: Parameters, name: str, *, limit: int) -> bool:
        text = parameters.text(name)
        if len(text) > limit:
            raise ApiError(400, f"Bad Request: {name.upper()}_TOO_LONG")
        self.descriptions[name, _language(parameters)] = text
        return True


def _language(parameters: Parameters) -> str:
    language = parameters.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise ApiError(400, "Bad Request: invalid language code specified")
    return language


def _command(item: object) -> Json:
    if not isinstance(item, dict):
        raise ApiError(400, "Bad Request: expected an Object as BotCommand")
    command, description = item.get("command"), item.get("description")
    if not isinstance(command, str) or not isinstance(description, str):
        raise ApiError(400, "Bad Request: can't parse BotCommand")
    command = command.removeprefix("/").lower()
    if not _COMMAND.fullmatch(command):
        raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= 256:
        raise ApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description.strip()}
