"""What rounds that were closed before their closing was kept are given for it."""

from __future__ import annotations

from collections.abc import Callable

from alembic import command
from sqlalchemy import Connection, text

from storage.engine.database import Database
from storage.engine.migrate import configuration, upgrade

_UNIT = "INSERT INTO units (id, code) VALUES ('u', 'U')"
_ROUND = (
    "INSERT INTO rounds (id, title, opens_at, deadline, owed, audience_unit_id, state, opened_by, opened_at)"
    " VALUES (:id, 'Quý', :opened, :deadline, 1, 'u', :state, 'o', :opened)"
)
_CLOSING = (
    "INSERT INTO audit (number, at, actor, action, subject, detail, previous, digest)"
    " VALUES (1, 77, 'o', 'round.close', 'logged', '', :bytes, :bytes)"
)
ROUNDS = (
    {"id": "logged", "opened": 10, "deadline": 50, "state": "closed"},
    {"id": "unlogged", "opened": 10, "deadline": 50, "state": "closing"},
    {"id": "late", "opened": 60, "deadline": 50, "state": "closed"},
    {"id": "open", "opened": 10, "deadline": 50, "state": "open"},
)


async def test_the_audit_log_says_when_a_round_was_closed_else_its_deadline(
    new_url: Callable[[], str],
) -> None:
    database = Database(new_url())
    await upgrade(database)
    async with database.write() as connection:
        await connection.run_sync(_back)
        await connection.execute(text(_UNIT))
        for one in ROUNDS:
            await connection.execute(text(_ROUND), one)
        await connection.execute(text(_CLOSING), {"bytes": b"0" * 32})

    await upgrade(database)

    async with database.write() as connection:
        found = (await connection.execute(text("SELECT id, closed_at FROM rounds"))).all()
    await database.close()
    assert {one.id: one.closed_at for one in found} == {
        "logged": 77, "unlogged": 50, "late": 60, "open": None,
    }  # fmt: skip


def _back(connection: Connection) -> None:
    command.downgrade(configuration(connection), "0013")
