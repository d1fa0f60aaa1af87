"""A scripted Bot API and the channels that speak to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.channels.hooks import Webhook
from bot.channels.pauses import Pauses
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.zalo.api import ZaloApi
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.pauses import ZaloPauses
from domain.ports import Markup
from domain.talk.messages import Text
from tests.channels.scripted import TOKEN, ScriptedBotApi

NOW = datetime(2026, 2, 5, 8, 30, tzinfo=UTC)


class FixedClock:
    """Always the same instant."""

    def now(self) -> datetime:
        return NOW


class PlainWords:
    """A text's id is its sentence: tests read what they send."""

    def say(self, text: Text, language: str, markup: Markup = "plain") -> str:
        return text.id

    def languages(self) -> tuple[str, ...]:
        return ("vi", "en")


@pytest.fixture
async def api() -> AsyncIterator[ScriptedBotApi]:
    server = ScriptedBotApi()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def channel(api: ScriptedBotApi) -> AsyncIterator[TelegramChannel]:
    telegram = TelegramChannel(
        token=TOKEN,
        words=PlainWords(),
        clock=FixedClock(),
        api_url=api.url,
        request=AiohttpRequest(connect_seconds=2.0, read_seconds=0.3),
        pauses=Pauses(poll=1, first=0.001, most=0.002),
    )
    await telegram.open()
    yield telegram
    await telegram.close()


@pytest.fixture
async def zalo(api: ScriptedBotApi) -> AsyncIterator[ZaloChannel]:
    made = zalo_channel(api)
    await made.open()
    yield made
    await made.close()


def zalo_channel(
    api: ScriptedBotApi,
    *,
    beside: int = 1,
    webhook: Webhook | None = None,
    remove_webhook: bool = False,
    read_seconds: float = 0.3,
) -> ZaloChannel:
    """A channel that asks the scripted server, with as many polls beside each other; not opened yet."""
    return ZaloChannel(
        token=TOKEN,
        words=PlainWords(),
        clock=FixedClock(),
        api_url=api.url,
        link="https://bot.zaloplatforms.com/bots/abc",
        webhook=webhook,
        remove_webhook=remove_webhook,
        api=ZaloApi(token=TOKEN, api_url=api.url, connect_seconds=2.0, read_seconds=read_seconds),
        pauses=ZaloPauses(poll=1, first=0.001, most=0.002, beside=beside, apart=0.001),
    )
