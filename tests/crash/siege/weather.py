"""What the platform and the network do wrong meanwhile."""

from __future__ import annotations

from random import Random

from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.telegram.journal import TelegramFaultKind

SENDING: tuple[TelegramFaultKind, ...] = (
    "429",
    "500",
    "502html",
    "reset_before",
    "reset_after",
    "hang",
    "hang_after",
)
POLLING: tuple[TelegramFaultKind, ...] = (
    "429",
    "500",
    "502html",
    "reset_before",
    "reset_after",
    "duplicate",
    "duplicate",
)
METHODS = ("sendMessage", "sendMessage", "sendMessage", "editMessageText")


def blow(telegram: TelegramEmulator, random: Random, *, webhook: bool) -> None:
    """Perhaps a fault or two, for whichever call comes next."""
    if random.random() < 0.6:
        telegram.fault(random.choice(METHODS), kind=random.choice(SENDING))
    if random.random() < 0.3 and webhook:
        telegram.fault("webhook", kind="duplicate")
    elif random.random() < 0.3:
        telegram.fault("getUpdates", kind=random.choice(POLLING))
