"""`migrate`: create the tables, or bring them to this version."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import CommandRefused, Print, make_folder
from bot.settings import Settings
from domain.ports import Clock
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.engine.schema import state


async def main(_chosen: Namespace, settings: Settings, tell: Print, _clock: Clock) -> int:
    """Migrate. Raises CommandRefused for a newer database."""
    make_folder(settings)
    database = Database(settings.database)
    try:
        if await state(database) == "newer":
            raise CommandRefused(
                "the database is of a newer version than this program: install the newer program"
            )
        await upgrade(database)
    finally:
        await database.close()
    tell("the database is ready")
    return 0
