"""A local Telegram: the Bot API over real HTTP, and the phones of the people who talk to the bot."""

from bot.demo.emulators.telegram.faults import FaultKind
from bot.demo.emulators.telegram.journal import Call, Counters
from bot.demo.emulators.telegram.limits import Violations
from bot.demo.emulators.telegram.phones import Phone
from bot.demo.emulators.telegram.server import TelegramEmulator
from bot.demo.emulators.telegram.state import Answer, Button, Chat, Message, NotPossible, Person, StoredFile

__all__ = [
    "Answer",
    "Button",
    "Call",
    "Chat",
    "Counters",
    "FaultKind",
    "Message",
    "NotPossible",
    "Person",
    "Phone",
    "StoredFile",
    "TelegramEmulator",
    "Violations",
]
