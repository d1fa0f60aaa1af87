"""`demo`: everything in a browser, without a token or a network."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.opening import Tell
from bot.demo.show import demo
from bot.settings import Settings


async def main(_chosen: Namespace, settings: Settings, tell: Tell) -> int:
    """Show it until stopped."""
    await demo(settings, tell)
    return 0
