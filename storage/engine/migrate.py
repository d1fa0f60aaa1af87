"""Bringing a database to the schema of this code. Alembic, without its ini file."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

import storage.migrations
from storage.engine.database import Database


async def upgrade(database: Database) -> None:
    """Run every migration that is missing, all in one transaction. Harmless where nothing is."""
    async with database.write() as connection:
        await connection.run_sync(_upgrade)


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings; `migrations/env.py` takes the connection from them."""
    config = Config()
    config.set_main_option("script_location", str(next(iter(storage.migrations.__path__))))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    command.upgrade(configuration(connection), "head")
