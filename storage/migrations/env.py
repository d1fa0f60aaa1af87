"""Runs inside alembic: hands it the connection that `storage.engine.migrate` opened, and the tables to compare with."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from storage.tables import metadata


def _migrate() -> None:
    connection: Connection | None = context.config.attributes.get("connection")
    if connection is None:
        raise RuntimeError("migrations are run by storage.engine.migrate, not by alembic's own command")
    # `render_as_batch`: SQLite cannot alter most things in place. The transaction is the caller's.
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    context.run_migrations()


_migrate()
