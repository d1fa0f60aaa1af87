"""`run`: serve the channels that have a token, until stopped."""

from __future__ import annotations

import gc
import os
from argparse import Namespace
from importlib import import_module
from typing import TYPE_CHECKING

from bot.app import App
from bot.commands.database import CommandRefused, Print, make_folder, ready
from bot.settings import Settings
from domain.ports import Clock

if TYPE_CHECKING:
    from bot.web.dashboard.routes import Dashboard


async def main(_chosen: Namespace, settings: Settings, _tell: Print, clock: Clock) -> int:
    """Serve. Raises CommandRefused where nothing could be served, or members would be told of nobody to call."""
    if not (settings.telegram_token.get_secret_value() or settings.zalo_bot_token.get_secret_value()):
        raise CommandRefused(
            "no channel is on: set TELEGRAM_TOKEN or ZALO_BOT_TOKEN in the environment or in .env; "
            "`python -m bot demo` needs none"
        )
    if not settings.contact.strip():
        raise CommandRefused(
            "nobody to call is named: set CONTACT in the environment or in .env to what members read, "
            "an office and its telephone number"
        )
    make_folder(settings)
    app = App(settings, clock=clock, dashboard=dashboard_of(settings))
    try:
        await app.leases.stand_by()
        await ready(app.database)
        await _listen(app, settings)
    except OSError as fault:
        await app.close()
        raise CommandRefused(f"DATA_DIR {settings.data_dir} cannot be used: {fault}") from None
    except CommandRefused:
        await app.close()
        raise
    # What was loaded by now stays for good: looking through it again and again would cost a tenth of the time.
    gc.freeze()
    await app.run()
    return 0


def dashboard_of(settings: Settings) -> type[Dashboard] | None:
    """The office's page. Without PUBLIC_URL no link leads to it, and what makes pages need not be loaded."""
    if not settings.public_url:
        return None
    page: type[Dashboard] = import_module("bot.web.dashboard.routes").Dashboard
    return page


async def _listen(app: App, settings: Settings) -> None:
    """Open the HTTP listener, also without webhooks: monitoring asks there. Raises CommandRefused if it cannot."""
    try:
        await app.listener.open(settings.http_host, settings.http_port)
    except OSError as fault:
        why = os.strerror(fault.errno) if fault.errno and fault.errno > 0 else "no such address"
        raise CommandRefused(
            f"cannot listen on {settings.http_host}, port {settings.http_port} ({why}): "
            "set HTTP_HOST and HTTP_PORT"
        ) from None
