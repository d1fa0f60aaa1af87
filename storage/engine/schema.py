"""Which version a database is of, and creating an empty one: what every start needs, without alembic's weight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

from storage.engine.database import Database
from storage.tables import metadata

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0020",
    "0021",
    "0022",
    "0023",
    "0024",
    "0025",
    "0026",
    "0027",
)
"""Every revision under `migrations/versions`, oldest first; a test compares them."""

SchemaState = Literal["empty", "older", "current", "newer"]

# Alembic's own table (https://alembic.sqlalchemy.org, "Building an Up to Date Database from Scratch").
_version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


async def state(database: Database, revisions: Sequence[str] = REVISIONS) -> SchemaState:
    """How the database stands to this code. "newer": a later release was here, and this one must keep out.

    Raises NoDatabase where none can be reached.
    """
    await database.knock()
    async with database.write() as connection:
        reached = await connection.run_sync(_reached)
    if reached is None:
        return "empty"
    if reached == revisions[-1]:
        return "current"
    return "older" if reached in revisions else "newer"


async def create(database: Database) -> None:
    """Give an empty database the tables of this version, and note so."""
    async with database.write() as connection:
        await connection.run_sync(lay_out)


def lay_out(connection: Connection) -> None:
    """The same in a transaction that is open already."""
    metadata.create_all(connection)
    _version.create(connection, checkfirst=True)
    connection.execute(_version.insert().values(version_num=REVISIONS[-1]))


def _reached(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_version.name):
        return None
    return connection.execute(select(_version.c.version_num)).scalar_one_or_none()
