"""`copy-database`: move an installation to another database."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import CommandRefused, Print
from bot.settings import Settings
from domain.ports import Clock
from storage.engine.copying import CopyRefused, CopyTally, copy
from storage.engine.database import Database

_SHOWN = 16
"""Digits of a checksum that are printed: enough to compare by eye."""


async def main(chosen: Namespace, _settings: Settings, tell: Print, _clock: Clock) -> int:
    """Copy the database `chosen.source` to `chosen.target`. Raises CommandRefused where nothing was kept."""
    source, target = Database(chosen.source), Database(chosen.target)
    rows: list[int] = []

    def copied(table: CopyTally) -> None:
        tell(f"copied {table.table}: {table.rows:,} rows")

    def compared(was: CopyTally, arrived: CopyTally) -> None:
        rows.append(arrived.rows)
        sign = "=" if was == arrived else "IS NOT"
        tell(f"compared {was.table}: {_shown(was)} {sign} {_shown(arrived)}")

    try:
        await copy(source, target, copied=copied, compared=compared)
    except CopyRefused as refused:
        raise CommandRefused(str(refused)) from None
    finally:
        await source.close()
        await target.close()
    tell(f"{len(rows)} tables with {sum(rows):,} rows are the same in both databases")
    tell("set DATABASE_URL to the new one, keep DATA_DIR with codes.secret, and start the assistant")
    return 0


def _shown(table: CopyTally) -> str:
    return f"{table.rows:,} rows, SHA-256 {table.digest[:_SHOWN]}…"
