"""The Zalo channel: receives by polling or webhook, sends plain texts with a closed set of outcomes.

The platform has no buttons, no editing, no files and no command menu; `reply_markup` is accepted and ignored, so it is
never sent. What its people can do is said in `CAPABILITIES`, and `bot.channels.render` does the rest.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from urllib.parse import SplitResult, urlsplit

from bot.channels.base import (
    Capabilities,
    File,
    MenuEntry,
    NextTurn,
    Receive,
    Rejected,
    Sent,
    at_once,
    of_part,
)
from bot.channels.hooks import Webhook
from bot.channels.render import fit
from bot.channels.zalo.api import TOO_FAST, ZaloApi, ZaloError, ZaloNoAnswer, ZaloNotConnected
from bot.channels.zalo.errors import outcome
from bot.channels.zalo.inbound import CHANNEL
from bot.channels.zalo.pauses import Patience, ZaloPauses
from bot.channels.zalo.polling import ZaloPolling
from bot.channels.zalo.webhook import set_webhook
from domain.ports import Clock, Words
from domain.talk.messages import SCREEN, Address, Reply, Update

OFFICIAL = "https://bot-api.zaloplatforms.com"

CAPABILITIES = Capabilities(
    max_text=1900, buttons=0, edit=False, files_out=False, choices=SCREEN, start_payload=False, keeps=False
)
"""Texts may have 2,000 characters; a hundred are left for what the platform may count differently."""

PHOTO_HOSTS = ("zdn.vn", "zadn.vn")
"""Where Zalo keeps people's photos. An event names the address, and it may name any server, which we must not ask."""

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"RIFF")


class ZaloChannel:
    """`bot.channels.base.Channel` for the Zalo Bot Platform. `api_url` is any server that speaks its API.

    `link` opens the bot, as Bot Creator shares it. With a `webhook`, events are brought there, and `run` only sees to
    it that Zalo knows; without one they are polled for, and a webhook that is set is in the way: `remove_webhook` lets
    it be taken away.
    """

    def __init__(
        self,
        *,
        token: str,
        words: Words,
        clock: Clock,
        api_url: str = OFFICIAL,
        link: str = "",
        webhook: Webhook | None = None,
        remove_webhook: bool = False,
        api: ZaloApi | None = None,
        pauses: ZaloPauses | None = None,
    ) -> None:
        self._words = words
        self._clock = clock
        self._link = link
        self._webhook = webhook
        self._remove_webhook = remove_webhook
        self._own = urlsplit(api_url)
        self._pauses = pauses or ZaloPauses()
        self._api = api or ZaloApi(token=token, api_url=api_url)

    @property
    def name(self) -> str:
        return CHANNEL

    @property
    def capabilities(self) -> Capabilities:
        return CAPABILITIES

    @property
    def invitation(self) -> str:
        """As the operator gave it: the link cannot be made from the token."""
        return self._link

    async def open(self) -> None:
        """Asks nothing: whether Zalo knows the bot shows at the first poll or send."""
        await self._api.connect()

    async def close(self) -> None:
        await self._api.close()

    async def run(self, receive: Receive, cursor: str) -> None:  # noqa: ARG002  the platform has no cursor
        """What `receive` was given is handed out once: it must be written down at once."""
        if self._webhook is not None:
            await set_webhook(self._api, self._webhook, Patience(self._pauses))
            await asyncio.Event().wait()
        polling = ZaloPolling(
            self._api, clock=self._clock, pauses=self._pauses, remove_webhook=self._remove_webhook
        )
        await polling.run(receive)

    async def acknowledge(self, update: Update) -> None:
        """Nothing to do: nothing can be pressed, and every call counts towards an unknown rate."""

    async def send(
        self,
        address: Address,
        reply: Reply,
        *,
        language: str,
        edits: str = "",  # noqa: ARG002  nothing can be edited
        files: Sequence[File] = (),
        next_turn: NextTurn = at_once,
    ) -> Sent:
        """A long reply is several messages."""
        pieces = fit(reply, CAPABILITIES, words=self._words, language=language, files=files)
        message = ""
        for place, piece in enumerate(pieces):
            if place:
                await next_turn()
            try:
                message = await self._post(address.chat, piece.text)
            except ZaloError as error:
                raise of_part(outcome(error), first=place == 0) from None
        return Sent(message, count=len(pieces))

    async def fetch(self, file: str, *, largest: int) -> bytes:
        """The handle is a photo's temporary address at Zalo's own servers."""
        if not self._keeps_photos(file):
            raise Rejected("not an address where Zalo keeps photos")
        try:
            data = await self._api.download(file, largest=largest)
        except ZaloError as error:
            raise outcome(error) from None
        if not data.startswith(_PICTURES):
            raise Rejected("what stands there is no picture")
        return data

    async def set_menu(self, address: Address | None, entries: Sequence[MenuEntry], *, language: str) -> None:
        """Nothing to do: the platform has no menu."""

    async def _post(self, chat: str, text: str) -> str:
        fields = {"chat_id": chat, "text": text}
        try:
            told = await self._api.call("sendMessage", fields)
        except ZaloNotConnected as error:
            if error.code == TOO_FAST:
                raise
            told = await self._api.call("sendMessage", fields)  # certainly not sent, so not sent twice
        message = told.get("message_id") if isinstance(told, dict) else None
        if not isinstance(message, str | int) or not message:
            raise ZaloNoAnswer("the answer to a send names no message")
        return str(message)

    def _keeps_photos(self, url: str) -> bool:
        try:
            parts = urlsplit(url)
            if _origin(parts) == _origin(self._own):
                return True
            host = (parts.hostname or "").lower().rstrip(".")
            usual = parts.scheme == "https" and parts.port in (None, 443) and parts.username is None
        except ValueError:
            return False
        return usual and any(host == known or host.endswith(f".{known}") for known in PHOTO_HOSTS)


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port
