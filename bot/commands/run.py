"""`run`: serve the channels that have a token, until stopped."""

from __future__ import annotations

import gc
from argparse import Namespace

from bot.app import App
from bot.clock import SystemClock
from bot.commands.opening import Refusal, Tell, make_folder, ready
from bot.settings import Settings


async def main(_chosen: Namespace, settings: Settings, _tell: Tell) -> int:
    """Serve. Raises Refusal where nothing could be served."""
    if not settings.telegram_token.get_secret_value():
        raise Refusal(
            "no channel is on: set TELEGRAM_TOKEN in the environment or in .env; `python -m bot demo` needs none"
        )
    make_folder(settings)
    app = App(settings, clock=SystemClock())
    await ready(app.database)
    # What was loaded by now stays for good: looking through it again and again would cost a tenth of the time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    await app.run()
    return 0
