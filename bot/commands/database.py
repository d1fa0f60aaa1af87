"""Opening the database for a command, or saying in one line why not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.settings import Settings
from storage.engine.database import Database
from storage.engine.private_files import private_folder
from storage.engine.schema import create, state

Print = Callable[[str], None]
"""Where a command's sentences go: the terminal."""


CLI = "cli"
"""Who did it, in the audit log, where it was done on the command line."""


class CommandRefused(Exception):  # noqa: N818 - it is the answer, not a fault of the program
    """A command cannot be carried out; the message says in one line what to do."""


async def ready(database: Database) -> None:
    """Create the tables of an empty database. Raises CommandRefused for an older or a newer one."""
    match await state(database):
        case "empty":
            await create(database)
        case "older":
            raise CommandRefused(
                "the database is of an older version: back it up, then run `python -m bot migrate`"
            )
        case "newer":
            raise CommandRefused(
                "the database is of a newer version than this program: install the newer program"
            )
        case "current":
            pass


def make_folder(settings: Settings) -> None:
    """The folder for data, closed to others. Raises CommandRefused where it cannot be written."""
    try:
        private_folder(settings.data_dir)
    except OSError as fault:
        raise CommandRefused(f"DATA_DIR {settings.data_dir} cannot be used: {fault.strerror}") from None


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database, ready, and closed behind the block."""
    make_folder(settings)
    database = Database(settings.database)
    try:
        await ready(database)
        yield database
    finally:
        await database.close()
