"""The methods of the Zalo Bot API that a bot of texts calls, but for the waiting of a poll. Texts are as measured."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.demo.emulators.journal import Json
from bot.demo.emulators.zalo.client import is_public
from bot.demo.emulators.zalo.deliveries import ZaloDeliveries, ZaloWebhook
from bot.demo.emulators.zalo.parameters import ZaloParameters
from bot.demo.emulators.zalo.phones import HANOI, LONGEST, ZaloPhones
from bot.demo.emulators.zalo.state import ZaloChat, ZaloMessage, ZaloRefusal

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
    """What each method does. `monotonic` gives real seconds."""

    def __init__(
        self,
        *,
        bot: Json,
        phones: ZaloPhones,
        deliveries: ZaloDeliveries,
        monotonic: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._phones = phones
        self._deliveries = deliveries
        self._monotonic = monotonic
        self._tries = (0, "")
        self.table: dict[str, Callable[[ZaloParameters], Awaitable[Json | None]]] = {
            "getMe": self._get_me,
            "setWebhook": self._set_webhook,
            "testWebhook": self._test_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "sendMessage": self._send_message,
        }

    async def _get_me(self, _parameters: ZaloParameters) -> Json:
        return dict(self._bot)

    # Sending

    async def _send_message(self, parameters: ZaloParameters) -> Json:
        chat_id, text = parameters.required("chat_id"), parameters.required("text")
        if len(text.encode("utf-16-le")) // 2 > LONGEST:
            raise ZaloRefusal(400, f"Bad request: The text must not exceed {LONGEST} characters")
        chat, phones = self._chat(chat_id), self._phones
        if phones.used >= phones.quota:
            raise ZaloRefusal(429, "Quota exceeded")
        phones.used += 1
        message = ZaloMessage(phones.state.draw(), True, phones.clock.now(), "text", text)
        message.fields = parameters.fields
        phones.state.add(chat, message)
        return {"message_id": message.message_id, "date": self._milliseconds()}

    def _chat(self, chat_id: str) -> ZaloChat:
        chat = self._phones.state.chats.get(chat_id)
        if chat is None or not chat.known:
            raise ZaloRefusal(400, "Bad request: chat not found")
        return chat

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
