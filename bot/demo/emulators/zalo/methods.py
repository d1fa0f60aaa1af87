"""The eleven methods of the Zalo Bot API, but for the waiting of a poll. The texts are the measured ones."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.demo.emulators.journal import Json
from bot.demo.emulators.zalo.deliveries import ZaloDeliveries, ZaloWebhook
from bot.demo.emulators.zalo.parameters import ZaloParameters
from bot.demo.emulators.zalo.phones import HANOI, LONGEST, TYPING_SECONDS, ZaloPhones
from bot.demo.emulators.zalo.reach import Reach, is_public
from bot.demo.emulators.zalo.state import (
    Picture,
    ZaloChat,
    ZaloMessage,
    ZaloMessageKind,
    ZaloRefusal,
    picture_mime,
)

TRIES_A_DAY = 20
SECRET = range(8, 257)
_HINTS = {
    "webhook.ok": "Webhook reachable.",
    "webhook.err.dns": "The host name cannot be resolved.",
    "webhook.err.timeout": "The server did not answer in time.",
    "webhook.err.unreachable": "The server cannot be reached.",
}


class DailyLimit(Exception):  # noqa: N818  the platform's answer, not a fault of the program
    """Too many tries of a webhook today; told in another shape than every other error."""


class ZaloMethods:
    """What each method does. `monotonic` gives real seconds; `slow` is handed what goes on after the answer."""

    def __init__(
        self,
        *,
        bot: Json,
        phones: ZaloPhones,
        deliveries: ZaloDeliveries,
        reach: Reach,
        monotonic: Callable[[], float],
        slow: Callable[[Awaitable[None]], None],
    ) -> None:
        self._bot = bot
        self._phones = phones
        self._deliveries = deliveries
        self._reach = reach
        self._monotonic = monotonic
        self._slow = slow
        self._tries = (0, "")
        self.table: dict[str, Callable[[ZaloParameters], Awaitable[Json | None]]] = {
            "getMe": self._get_me,
            "setWebhook": self._set_webhook,
            "testWebhook": self._test_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "sendMessage": self._send_message,
            "sendPhoto": self._send_photo,
            "sendSticker": self._send_sticker,
            "sendVoice": self._send_voice,
            "sendChatAction": self._send_action,
        }

    async def _get_me(self, _parameters: ZaloParameters) -> Json:
        return dict(self._bot)

    # Sending

    async def _send_message(self, parameters: ZaloParameters) -> Json:
        chat_id, text = parameters.required("chat_id"), parameters.required("text")
        _not_too_long("text", text)
        return self._sent(self._chat(chat_id), parameters, kind="text", text=text)

    async def _send_photo(self, parameters: ZaloParameters) -> Json:
        chat_id, url = parameters.required("chat_id"), parameters.required("photo")
        if not url.startswith(("http://", "https://")):
            raise ZaloRefusal(400, "Bad request: The photo must start with http:// or https://")
        caption = parameters.text("caption")
        if "caption" in parameters.fields:
            caption = parameters.required("caption")
        _not_too_long("caption", caption)
        chat = self._chat(chat_id)
        self._check_quota()
        later = self._phones.style.fetch_again_after
        content = await self._picture(url)
        if not later:
            content = await self._picture(url)
        picture = self._phones.state.store(content, picture_mime(content))
        shown = self._sent(chat, parameters, kind="image", text=caption, picture=picture)
        if later:
            self._slow(self._look_again(chat, chat.messages[-1], url))
        return {**shown, "message_type": "CHAT_PHOTO"}

    async def _send_sticker(self, parameters: ZaloParameters) -> Json:
        chat_id, sticker = parameters.required("chat_id"), parameters.required("sticker")
        return self._sent(self._chat(chat_id), parameters, kind="sticker", text=sticker)

    async def _send_voice(self, parameters: ZaloParameters) -> Json:
        chat_id, url = parameters.required("chat_id"), parameters.required("voice_url")
        if not url.endswith(".aac"):
            raise ZaloRefusal(400, "Bad request: The voice_url is invalid")
        chat = self._chat(chat_id)
        if chat.kind == "GROUP":
            self._phones.counters.undelivered += 1
            return {"message_id": self._phones.state.draw(), "date": self._milliseconds()}
        return self._sent(chat, parameters, kind="voice")

    async def _send_action(self, parameters: ZaloParameters) -> None:
        chat_id, action = parameters.required("chat_id"), parameters.required("action")
        if action != "typing":
            raise ZaloRefusal(400, "Bad request: The action is invalid")
        chat = self._chat(chat_id)
        chat.typing_until = self._monotonic() + TYPING_SECONDS
        self._phones.state.changed(chat)

    def _chat(self, chat_id: str) -> ZaloChat:
        chat = self._phones.state.chats.get(chat_id)
        if chat is None or not chat.known:
            raise ZaloRefusal(400, "Bad request: chat not found")
        return chat

    def _check_quota(self) -> None:
        if self._phones.used >= self._phones.quota:
            raise ZaloRefusal(429, "Quota exceeded")

    def _sent(
        self,
        chat: ZaloChat,
        parameters: ZaloParameters,
        *,
        kind: ZaloMessageKind,
        text: str = "",
        picture: Picture | None = None,
    ) -> Json:
        phones = self._phones
        self._check_quota()
        phones.count_one()
        message = ZaloMessage(phones.state.draw(), True, phones.clock.now(), kind, text, picture)
        message.fields = parameters.fields
        chat.typing_until = float("-inf")
        phones.state.add(chat, message)
        return {"message_id": message.message_id, "date": self._milliseconds()}

    async def _picture(self, url: str) -> bytes:
        status, content = await self._reach.fetch(url)
        if status != 200 or not picture_mime(content):
            raise ZaloRefusal(400, "Bad request: The photo URL is invalid")
        return content

    async def _look_again(self, chat: ZaloChat, message: ZaloMessage, url: str) -> None:
        await asyncio.sleep(self._phones.style.fetch_again_after)
        try:
            await self._picture(url)
        except ZaloRefusal:
            message.black = True
            self._phones.counters.black += 1
            self._phones.state.changed(chat)

    # ZaloWebhook

    async def _set_webhook(self, parameters: ZaloParameters) -> Json:
        url, secret = parameters.required("url"), parameters.required("secret_token")
        if not is_public(url):
            raise ZaloRefusal(400, "Bad request: The url is invalid")
        if len(secret) not in SECRET:
            raise ZaloRefusal(400, "Bad request: The secret_token must be 8 to 256 characters")
        self._count_try()
        webhook = ZaloWebhook(url, secret, self._milliseconds())
        self._deliveries.webhook = webhook  # stored whether the probe succeeds or not, as measured
        verification = await self._verify(webhook)
        return {"url": url, "updated_at": webhook.updated_at, "verification": verification}

    async def _test_webhook(self, _parameters: ZaloParameters) -> Json:
        webhook = self._deliveries.webhook
        if webhook is None:
            raise ZaloRefusal(400, "Bad request: The webhook is not set")
        self._count_try()
        return await self._verify(webhook)

    async def _delete_webhook(self, _parameters: ZaloParameters) -> Json:
        if self._deliveries.webhook is None:
            raise ZaloRefusal(400, "Bad request: The webhook is not set")
        self._deliveries.webhook = None
        return {"url": "", "updated_at": self._milliseconds()}

    async def _webhook_info(self, _parameters: ZaloParameters) -> Json:
        webhook = self._deliveries.webhook
        if webhook is None:
            if self._phones.style.info_missing:
                raise ZaloRefusal(404, "Not Found")
            return {"url": "", "updated_at": 0}
        return {"url": webhook.url, "updated_at": webhook.updated_at}

    async def _verify(self, webhook: ZaloWebhook) -> Json:
        began = self._monotonic()
        status, outcome = await self._deliveries.probe(webhook)
        shown: Json = {"ok": outcome == "webhook.ok", "url": webhook.url, "outcome": outcome}
        if status:
            shown["status_code"] = status
            shown["latency_ms"] = int((self._monotonic() - began) * 1000)
        shown["hint"] = _HINTS.get(outcome, "The server answered with another status than 2xx.")
        return shown

    def _count_try(self) -> None:
        today = f"{self._phones.clock.now().astimezone(HANOI):%Y-%m-%d}"
        tried, day = self._tries
        tried = tried if day == today else 0
        if tried >= TRIES_A_DAY:
            raise DailyLimit
        self._tries = (tried + 1, today)

    def _milliseconds(self) -> int:
        return int(self._phones.clock.now().timestamp() * 1000)


def _not_too_long(name: str, text: str) -> None:
    if len(text.encode("utf-16-le")) // 2 > LONGEST:
        raise ZaloRefusal(400, f"Bad request: The {name} must not exceed {LONGEST} characters")
