"""Telegram is told where to bring its updates."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.base import Fatal
from bot.channels.hooks import Webhook
from bot.channels.pauses import Pauses
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.errors import UNKNOWN_BOT
from domain.talk.messages import Update
from tests.channels.conftest import FixedClock, PlainWords
from tests.channels.scripted import TOKEN, Answer, ScriptedBotApi, refusal

PUBLIC = "https://bot.example.vn"
SECRET = "a-secret-of-this-test"  # noqa: S105 - of no platform


async def run_until(channel: TelegramChannel, api: ScriptedBotApi, calls: int) -> None:
    async def receive(_updates: list[Update], _cursor: str) -> None:
        raise AssertionError("nothing is polled")

    await channel.open()
    task = asyncio.create_task(channel.run(receive, ""))
    await api.until(lambda: len(api.calls("setWebhook")) == calls)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def hooked(api: ScriptedBotApi) -> TelegramChannel:
    return TelegramChannel(
        token=TOKEN,
        words=PlainWords(),
        clock=FixedClock(),
        api_url=api.url,
        pauses=Pauses(poll=1, first=0.001, most=0.001),
        webhook=Webhook(f"{PUBLIC}/webhook/telegram", SECRET),
    )


async def test_telegram_is_told_where_to_bring_updates(api: ScriptedBotApi) -> None:
    api.script["setWebhook"].append(Answer(502, html="<html>later</html>"))
    channel = hooked(api)

    await run_until(channel, api, 2)

    await channel.close()
    assert api.calls("getUpdates") == []
    assert api.calls("setWebhook")[-1] == {
        "url": f"{PUBLIC}/webhook/telegram",
        "secret_token": SECRET,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }
    assert SECRET not in repr(Webhook(PUBLIC, SECRET))


@pytest.mark.parametrize(
    ("code", "said", "told"),
    [
        (
            400,
            "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
            "Telegram refuses the webhook (Bad webhook: an https url must be provided for webhook): "
            "check PUBLIC_URL",
        ),
        (401, "Unauthorized", UNKNOWN_BOT),
    ],
)
async def test_a_refused_webhook_is_told_to_the_operator(
    api: ScriptedBotApi, code: int, said: str, told: str
) -> None:
    channel = hooked(api)
    await channel.open()
    api.script["setWebhook"].append(refusal(code, said))

    async def receive(_updates: list[Update], _cursor: str) -> None:
        raise AssertionError("nothing is polled")

    with pytest.raises(Fatal) as caught:
        await channel.run(receive, "")

    await channel.close()
    assert str(caught.value).lower() == told.lower()
