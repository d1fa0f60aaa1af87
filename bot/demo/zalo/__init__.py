"""A local Zalo: the Zalo Bot API over real HTTP, and the phones of the people who talk to the bot."""

from bot.demo.zalo.deliveries import Style
from bot.demo.zalo.faults import Fault, FaultKind
from bot.demo.zalo.journal import Call, Counters
from bot.demo.zalo.server import ZaloEmulator
from bot.demo.zalo.state import Chat, Message, Person, Picture

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
