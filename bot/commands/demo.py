"""`demo`: everything in a browser, without a token or a network."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import Print
from bot.demo.show import demo
from bot.settings import Settings
from domain.ports import Clock


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Show `chosen.start` (today, where there is none) and what follows, until stopped."""
    day = chosen.start or clock.now().astimezone(settings.timezone).date()
    await demo(settings, tell, day=day)
    return 0
