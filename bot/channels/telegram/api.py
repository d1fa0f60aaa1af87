"""The Bot API, raw JSON in and out; `telegram.Bot` says who we are and uploads files.

The library's typed methods cost twice as much a send and twenty times as much an update: we read three fields of what
they parse. Works with any server that speaks the Bot API. https://core.telegram.org/bots/api
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from telegram import Bot
from telegram.error import BadRequest

from bot.channels.telegram.request import AiohttpRequest, ServerFault

_Json = Mapping[str, object]

GET_UPDATES = "getUpdates"
SET_WEBHOOK = "setWebhook"
DELETE_WEBHOOK = "deleteWebhook"
SEND_MESSAGE = "sendMessage"
EDIT_MESSAGE = "editMessageText"
ACKNOWLEDGE = "answerCallbackQuery"
SET_COMMANDS = "setMyCommands"
DELETE_COMMANDS = "deleteMyCommands"
GET_FILE = "getFile"

_SEND_DOCUMENT = "send_Document"
"""The library turns snake case into the method's name. The capital is deliberate: for a name that it has itself it
warns, on every call, that its typed twin should be used."""


class TelegramApi:
    """One bot on one server. `api_url` has no token. Every call raises `telegram.error.TelegramError`."""

    def __init__(self, *, token: str, api_url: str, request: AiohttpRequest) -> None:
        base = api_url.rstrip("/")
        self._request = request
        self._methods = f"{base}/bot{token}/"
        self._files = f"{base}/file/bot{token}/"
        self._bot = Bot(
            token,
            base_url=f"{base}/bot",
            request=request,
            get_updates_request=request,
        )
        self.handle = ""
        """The bot's user name; empty until `introduce`."""

    async def connect(self) -> None:
        """Make ready to call; asks the network nothing."""
        await self._request.initialize()

    async def introduce(self) -> None:
        """Learn who the bot is, once."""
        if not self.handle:
            await self._bot.initialize()
            self.handle = self._bot.username

    async def close(self) -> None:
        await self._request.shutdown()

    async def call(self, method: str, fields: _Json, *, read_seconds: float | None = None) -> object:
        """The `result` of a call, unparsed. `read_seconds`: how long to wait where that is not the usual time."""
        return await self._request.ask(self._methods + method, fields, read=read_seconds)

    async def updates(self, offset: int | None, *, wait: int, kinds: tuple[str, ...]) -> list[object]:
        """The updates from `offset` on, waiting so many seconds for the first; asking confirms those before it."""
        fields: dict[str, object] = {"timeout": wait, "limit": 100, "allowed_updates": kinds}
        if offset is not None:
            fields["offset"] = offset
        raw = await self.call(GET_UPDATES, fields, read_seconds=wait + 10)
        if not isinstance(raw, list):
            raise ServerFault("the answer to getUpdates is no list")
        return raw

    async def file(self, file: str, *, largest: int) -> bytes:
        """The content of a file that somebody sent, found by its id. https://core.telegram.org/bots/api#getfile"""
        found = await self.call(GET_FILE, {"file_id": file})
        path = found.get("file_path") if isinstance(found, dict) else None
        if not isinstance(path, str) or not path:
            raise ServerFault("the answer to getFile names no path")
        if path.startswith("/") or ".." in path.split("/"):
            # A server of one's own that runs with `--local` names a path on its own disk.
            raise BadRequest("the Bot API server does not hand files out by HTTP")
        return await self._request.download(self._files + quote(path), largest=largest)

    async def message(self, fields: _Json) -> str:
        """Send a text; returns the id of the message."""
        return _message(await self.call(SEND_MESSAGE, fields))

    async def document(self, fields: _Json) -> str:
        """Send a document, a `telegram.InputFile` among the fields; returns the id of the message."""
        return _message(await self._bot.do_api_request(_SEND_DOCUMENT, api_kwargs=dict(fields)))


def _message(result: object) -> str:
    """The id of the message that a send has made."""
    number = result.get("message_id") if isinstance(result, dict) else None
    if not isinstance(number, int):
        raise ServerFault("the answer to a send names no message")
    return str(number)
