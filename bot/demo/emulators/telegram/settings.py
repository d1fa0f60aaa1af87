"""What a bot sets about itself: command menus by scope and language, its webhook.

https://core.telegram.org/bots/api#botcommandscope
https://core.telegram.org/bots/api#setwebhook
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.deliveries import LOOPBACK, TelegramDeliveries, TelegramWebhook
from bot.demo.emulators.telegram.journal import chat_number
from bot.demo.emulators.telegram.parameters import TelegramParameters
from bot.demo.emulators.telegram.phones import TelegramPhones
from bot.demo.emulators.telegram.state import TelegramRefusal, TelegramState

Scope = tuple[str, int]
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_PLAIN_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_CHAT_SCOPES = {"chat", "chat_administrators"}
MOST_COMMANDS = 100
_WEBHOOK_PORTS = {443, 80, 88, 8443}


class BotSettings:
    """Keeps command menus in the phones' `commands`."""

    def __init__(self, *, state: TelegramState, phones: TelegramPhones) -> None:
        self._state = state
        self._phones = phones
        self.table: dict[str, Callable[[TelegramParameters], object]] = {
            "setmycommands": self._set_commands,
            "deletemycommands": self._delete_commands,
        }

    def _set_commands(self, parameters: TelegramParameters) -> bool:
        commands = parameters.structure("commands")
        if not isinstance(commands, list):
            raise TelegramRefusal(400, "Bad Request: can't parse commands JSON object")
        if len(commands) > MOST_COMMANDS:
            raise TelegramRefusal(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        parsed = [_command(item) for item in commands]
        key = self._key(parameters)
        if parsed:
            self._phones.commands[key] = parsed
        else:
            self._phones.commands.pop(key, None)
        self._changed(key)
        return True

    def _delete_commands(self, parameters: TelegramParameters) -> bool:
        key = self._key(parameters)
        self._phones.commands.pop(key, None)
        self._changed(key)
        return True

    def _changed(self, key: tuple[str, int, str]) -> None:
        chats = [self._state.chats[key[1]]] if key[1] else list(self._state.chats.values())
        for chat in chats:
            self._state.changed(chat)

    def _key(self, parameters: TelegramParameters) -> tuple[str, int, str]:
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
                    raise TelegramRefusal(400, "Bad Request: chat not found")
                return kind, chat.chat_id
        raise TelegramRefusal(400, "Bad Request: can't parse BotCommandScope: unsupported type specified")


def _language(parameters: TelegramParameters) -> str:
    language = parameters.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise TelegramRefusal(400, "Bad Request: invalid language code specified")
    return language


def _command(item: object) -> Json:
    if not isinstance(item, dict):
        raise TelegramRefusal(400, "Bad Request: expected an Object as BotCommand")
    command, description = item.get("command"), item.get("description")
    if not isinstance(command, str) or not isinstance(description, str):
        raise TelegramRefusal(400, "Bad Request: can't parse BotCommand")
    command = command.removeprefix("/").lower()
    if not _COMMAND.fullmatch(command):
        raise TelegramRefusal(400, "Bad Request: BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= 256:
        raise TelegramRefusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description.strip()}


def parse_webhook(parameters: TelegramParameters) -> TelegramWebhook | None:
    """The webhook asked for; None for an empty URL, which removes it. Raises TelegramRefusal 400.

    Plain HTTP and any port pass for this machine only, as with a Bot API server in local mode.
    """
    url = parameters.text("url").strip()
    if not url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise TelegramRefusal(400, "Bad Request: bad webhook: invalid URL specified") from None
    if parts.hostname not in LOOPBACK:
        if parts.scheme != "https" or not parts.hostname:
            raise TelegramRefusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if (port or 443) not in _WEBHOOK_PORTS:
            raise TelegramRefusal(
                400,
                "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
            )
    secret = parameters.text("secret_token")
    if len(secret) > 256:
        raise TelegramRefusal(400, "Bad Request: secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise TelegramRefusal(400, "Bad Request: secret token contains unallowed characters")
    connections = min(max(parameters.number("max_connections", 40), 1), 100)
    return TelegramWebhook(url=url, secret=secret, max_connections=connections)


def webhook_info(deliveries: TelegramDeliveries) -> Json:
    webhook = deliveries.webhook
    shown: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(deliveries.pending),
    }
    if webhook is not None:
        shown["max_connections"] = webhook.max_connections
    if deliveries.allowed:
        shown["allowed_updates"] = deliveries.allowed
    if deliveries.last_error is not None:
        at, description = deliveries.last_error
        shown["last_error_date"] = int(at.timestamp())
        shown["last_error_message"] = description
    return shown
