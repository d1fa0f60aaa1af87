"""A local Telegram: the Bot API over real HTTP, and the phones of the people who talk to the bot."""

from bot.demo.emulators.telegram.journal import TelegramCall, TelegramFaultKind
from bot.demo.emulators.telegram.server import TelegramEmulator
from bot.demo.emulators.telegram.state import NotPossible

__all__ = ["NotPossible", "TelegramCall", "TelegramEmulator", "TelegramFaultKind"]
