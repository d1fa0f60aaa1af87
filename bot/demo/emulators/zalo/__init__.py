"""A local Zalo: the Zalo Bot API over real HTTP, and the phones of the people who talk to the bot."""

from bot.demo.emulators.zalo.deliveries import Style
from bot.demo.emulators.zalo.faults import Fault, FaultKind
from bot.demo.emulators.zalo.journal import Call, Counters
from bot.demo.emulators.zalo.server import ZaloEmulator
from bot.demo.emulators.zalo.state import Chat, Message, Person, Picture

__all__ = [
    "Call",
    "Chat",
    "Counters",
    "Fault",
    "FaultKind",
    "Message",
    "Person",
    "Picture",
    "Style",
    "ZaloEmulator",
]
