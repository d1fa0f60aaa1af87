"""Every platform there is: its channel, where it has a token, and how what it brings is taken."""

from __future__ import annotations

from bot.channels.base import Channel
from bot.channels.hooks import Hook, Webhook
from bot.channels.telegram import inbound as telegram_inbound
from bot.channels.telegram import webhook as telegram_webhook
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.zalo import inbound as zalo_inbound
from bot.channels.zalo import webhook as zalo_webhook
from bot.channels.zalo.channel import ZaloChannel
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.ports import Clock

HOOKS = {
    telegram_inbound.CHANNEL: Hook(telegram_webhook.HEADER, telegram_inbound.updates_from_webhook),
    zalo_inbound.CHANNEL: Hook(zalo_webhook.HEADER, zalo_inbound.updates_from_webhook),
}
"""How the requests of each platform are taken where updates are brought."""


def channels_of(settings: Settings, words: FluentWords, clock: Clock) -> list[Channel]:
    """The channels that have a token. Where updates can be brought, they are not fetched."""
    channels: list[Channel] = []
    if token := settings.telegram_token.get_secret_value():
        channels.append(
            TelegramChannel(
                token=token,
                words=words,
                clock=clock,
                api_url=settings.telegram_api_url,
                webhook=_webhook(settings, telegram_inbound.CHANNEL),
            )
        )
    if token := settings.zalo_bot_token.get_secret_value():
        channels.append(
            ZaloChannel(
                token=token,
                words=words,
                clock=clock,
                api_url=settings.zalo_api_url,
                link=settings.zalo_bot_link,
                webhook=_webhook(settings, zalo_inbound.CHANNEL),
                remove_webhook=settings.zalo_remove_webhook,
            )
        )
    return channels


def _webhook(settings: Settings, channel: str) -> Webhook | None:
    if not settings.hooked:
        return None
    return Webhook(f"{settings.public_url}/webhook/{channel}", settings.webhook_secret.get_secret_value())
