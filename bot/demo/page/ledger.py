"""Remembers which rows were written, as the page's answer to "what just happened"."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, TypeGuard

from sqlalchemy import Insert, Table, Update, event
from sqlalchemy.engine import Connection, ExecutionContext

from bot.demo.page.happenings import Happenings, Row
from storage.engine.database import Database

REMEMBERED = 2000
LONGEST = 60
SHOWN = 6
SECRET = frozenset({"digest", "previous"})


class RowLedger:
    """Listens to the engine that writes. Holds the newest rows only."""

    def __init__(self, database: Database) -> None:
        self._rows: deque[Row] = deque(maxlen=REMEMBERED)
        self._count = 0
        event.listen(database.engine.sync_engine, "after_cursor_execute", self._executed)

    async def since(self, mark: str | None) -> Happenings:
        """What was written since the mark; for None nothing but the present mark."""
        if mark is None or not mark.isdigit():
            return Happenings(str(self._count))
        new = min(self._count - int(mark), len(self._rows))
        rows = islice(self._rows, len(self._rows) - new, None) if new > 0 else ()
        return Happenings(str(self._count), tuple(rows))

    def _executed(
        self,
        _connection: Connection,
        _cursor: object,
        _statement: str,
        _parameters: object,
        context: ExecutionContext | None,
        _many: bool,
    ) -> None:
        compiled = getattr(context, "compiled", None)
        statement = getattr(compiled, "statement", None)
        if _writes(statement) and isinstance(statement.table, Table):
            written: Sequence[Mapping[str, Any]] = getattr(context, "compiled_parameters", ())
            for row in written:
                self._rows.append(_row(statement.table.name, row))
                self._count += 1


def _writes(statement: object) -> TypeGuard[Insert | Update]:
    """Whether it keeps something new. An update that returns rows is a claim, and most claims find nothing."""
    match statement:
        case Insert():
            return True
        case Update():
            return not statement.returning_column_descriptions
    return False


def _row(table: str, written: Mapping[str, Any]) -> Row:
    shown = [
        (name, _short(value))
        for name, value in written.items()
        if value not in (None, "") and name not in SECRET
    ]
    return Row(table, shown[0][1] if shown else "", tuple(shown[1 : SHOWN + 1]))


def _short(value: object) -> str:
    text = f"{value:%Y-%m-%d %H:%M:%SZ}" if isinstance(value, datetime) else str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
