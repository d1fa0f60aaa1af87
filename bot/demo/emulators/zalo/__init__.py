"""A local Zalo: the Zalo Bot API over real HTTP, and the phones of the people who talk to the bot."""

from bot.demo.emulators.zalo.deliveries import ZaloBehaviour
from bot.demo.emulators.zalo.journal import ZaloCall, ZaloFaultKind
from bot.demo.emulators.zalo.server import ZaloEmulator

__all__ = ["ZaloBehaviour", "ZaloCall", "ZaloEmulator", "ZaloFaultKind"]
