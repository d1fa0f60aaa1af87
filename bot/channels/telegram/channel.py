"""The Telegram channel: receives by polling or webhook, sends with a closed set of outcomes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence

from telegram import InputFile
from telegram.error import TelegramError

from bot.channels.base import (
    Capabilities,
    Fatal,
    File,
    InDoubt,
    MenuEntry,
    NextTurn,
    NotSent,
    Receive,
    Sent,
    at_once,
    of_part,
)
from bot.channels.hooks import Webhook
from bot.channels.pauses import Pauses
from bot.channels.render import Piece, Row, fit
from bot.channels.telegram.api import (
    ACKNOWLEDGE,
    DELETE_COMMANDS,
    EDIT_MESSAGE,
    SET_COMMANDS,
    TelegramApi,
)
from bot.channels.telegram.errors import not_editable, outcome, too_late, unchanged, without_topic
from bot.channels.telegram.inbound import CHANNEL, ButtonUpdate
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.webhook import set_webhook
from domain.ports import Clock, Words
from domain.talk.messages import Address, Reply, Update

OFFICIAL = "https://api.telegram.org"

CAPABILITIES = Capabilities(
    max_text=4096, buttons=100, edit=True, files_out=True, max_caption=1024, markup="html", start_payload=True
)

_log = logging.getLogger(__name__)


class TelegramChannel:
    """`bot.channels.base.Channel` for Telegram. `api_url` is any server that speaks the Bot API.

    With a `webhook`, updates are brought there, and `run` only sees to it that Telegram knows.
    """

    def __init__(
        self,
        *,
        token: str,
        words: Words,
        clock: Clock,
        api_url: str = OFFICIAL,
        request: AiohttpRequest | None = None,
        pauses: Pauses | None = None,
        webhook: Webhook | None = None,
    ) -> None:
        self._webhook = webhook
        self._words = words
        self._clock = clock
        self._pauses = pauses or Pauses()
        self._api = TelegramApi(token=token, api_url=api_url, request=request or AiohttpRequest())

    @property
    def name(self) -> str:
        return CHANNEL

    @property
    def capabilities(self) -> Capabilities:
        return CAPABILITIES

    @property
    def handle(self) -> str:
        """The bot's user name, for links that open it; empty until Telegram has told."""
        return self._api.handle

    @property
    def invitation(self) -> str:
        """The link that opens the bot: https://core.telegram.org/bots/features#deep-linking."""
        return f"https://t.me/{self.handle}?start=" if self.handle else ""

    async def open(self) -> None:
        """Learns the bot's `handle` if Telegram is in reach; otherwise `run` will."""
        await self._api.connect()
        try:
            await self._api.introduce()
        except TelegramError as error:
            meaning = outcome(error)
            if isinstance(meaning, Fatal):
                await self.close()
                raise meaning from None
            _log.warning("telegram: out of reach at the start: %s", meaning)

    async def close(self) -> None:
        await self._api.close()

    async def run(self, receive: Receive, cursor: str) -> None:
        """The cursor is the next `offset`."""
        if self._webhook is not None:
            await set_webhook(self._api, self._webhook, pauses=self._pauses)
            await asyncio.Event().wait()
        await Polling(self._api, clock=self._clock, pauses=self._pauses, cursor=cursor).run(receive)

    async def acknowledge(self, update: Update) -> None:
        """Stops the spinner on the pressed button."""
        if not isinstance(update, ButtonUpdate) or not update.query:
            return
        try:
            await self._api.call(ACKNOWLEDGE, {"callback_query_id": update.query})
        except TelegramError as error:
            if not too_late(error):
                _log.warning("telegram: a press was not acknowledged: %s", outcome(error))

    async def send(
        self,
        address: Address,
        reply: Reply,
        *,
        language: str,
        edits: str = "",
        files: Sequence[File] = (),
        next_turn: NextTurn = at_once,
    ) -> Sent:
        """A message that cannot be edited any more gets a new one in its stead."""
        chat = _chat_id(address)
        pieces = fit(reply, CAPABILITIES, words=self._words, language=language, files=files)
        in_place = edits.isdecimal() and len(pieces) == 1 and pieces[0].file is None
        if in_place and await self._edit(chat, int(edits), pieces[0]):
            return Sent(edits)
        message = ""
        for place, piece in enumerate(pieces):
            if place:
                await next_turn()
            try:
                message = await self._post(chat, piece, reply.topic)
            except TelegramError as error:
                raise of_part(outcome(error), first=place == 0) from None
        return Sent(message)

    async def fetch(self, file: str, *, largest: int) -> bytes:
        """Telegram hands out files of up to 20 MB."""
        try:
            return await self._api.file(file, largest=largest)
        except TelegramError as error:
            raise outcome(error) from None

    async def set_menu(self, address: Address | None, entries: Sequence[MenuEntry], *, language: str) -> None:
        """The first language's menu for everybody is that of all languages without one."""
        if address is not None:
            fields: dict[str, object] = {"scope": {"type": "chat", "chat_id": _chat_id(address)}}
        elif language == self._words.languages()[0]:
            fields = {"scope": {"type": "default"}}
        else:
            fields = {"scope": {"type": "default"}, "language_code": language}
        if entries:
            fields["commands"] = [
                {"command": entry.command, "description": self._words.say(entry.description, language)}
                for entry in entries
            ]
        try:
            await self._api.call(SET_COMMANDS if entries else DELETE_COMMANDS, fields)
        except TelegramError as error:
            raise outcome(error) from None

    async def _edit(self, chat: int, message: int, piece: Piece) -> bool:
        """Whether the message now says this. An edit in doubt may simply be made again, so it counts as not sent."""
        fields = {**_text_fields(chat, piece), "message_id": message}
        try:
            await self._api.call(EDIT_MESSAGE, fields)
        except TelegramError as error:
            if unchanged(error):
                return True
            if not_editable(error):
                return False
            meaning = outcome(error)
            raise NotSent(str(meaning)) if isinstance(meaning, InDoubt) else meaning from None
        return True

    async def _post(self, chat: int, piece: Piece, topic: str) -> str:
        """A topic that is gone by now is no reason to be silent."""
        if not topic.isdecimal():
            return await self._send(chat, piece, {})
        try:
            return await self._send(chat, piece, {"message_thread_id": int(topic)})
        except TelegramError as error:
            if not without_topic(error):
                raise
        return await self._send(chat, piece, {})

    async def _send(self, chat: int, piece: Piece, where: Mapping[str, object]) -> str:
        if piece.file is None:
            return await self._api.message({**_text_fields(chat, piece), **where})
        document = InputFile(piece.file.data, filename=piece.file.name)
        document.mimetype = piece.file.media_type
        fields: dict[str, object] = {"chat_id": chat, "document": document, **where}
        if piece.text:
            fields |= {"caption": piece.text, "parse_mode": "HTML"}
        if piece.rows:
            fields["reply_markup"] = _keyboard(piece.rows)
        return await self._api.document(fields)


def _text_fields(chat: int, piece: Piece) -> dict[str, object]:
    """The fields of a text; without buttons in them, an edit takes away those that were there."""
    fields: dict[str, object] = {
        "chat_id": chat,
        "text": piece.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if piece.rows:
        fields["reply_markup"] = _keyboard(piece.rows)
    return fields


def _keyboard(rows: tuple[Row, ...]) -> dict[str, object]:
    return {
        "inline_keyboard": [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
    }


def _chat_id(address: Address) -> int:
    return int(address.chat)
