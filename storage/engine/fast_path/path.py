"""SQLite's statements by their plans, straight on the driver's connection of an open transaction.

It stands on private parts of SQLAlchemy and aiosqlite, and is taken only with the versions it was tested with; with
others everything goes SQLAlchemy's way, which is slower and the same otherwise. Faults come out as SQLAlchemy's own, so
that nobody sees which way a statement went.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import aiosqlite
import sqlalchemy
from sqlalchemy import Dialect, Executable
from sqlalchemy.engine.result import IteratorResult
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.fast_path.inline import InlineConnection, connect
from storage.engine.fast_path.plans import StatementPlan, planned

StatementParameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]

TESTED = {"sqlalchemy": "2.1.9", "aiosqlite": "0.22.1"}
"""The versions whose private parts are known."""

_INSTALLED = {"sqlalchemy": sqlalchemy.__version__, "aiosqlite": aiosqlite.__version__}

_PATH = "fast_path"
"""Under this name the connection, which outlives transactions, keeps its path with all its plans."""

_MOST = 1024
"""Plans that are kept. Repositories have some four hundred statements; tests make up more."""

_log = logging.getLogger(__name__)


class PlannedResult(IteratorResult[*tuple[Any, ...]]):
    """The rows that a statement gave. `rowcount`: how many it changed."""

    rowcount = 0


class FastPath:
    """The way past SQLAlchemy's execution, on one connection."""

    def __init__(self, driver: InlineConnection, dialect: Dialect) -> None:
        self._sqlite = driver.sqlite
        self._dialect = dialect
        self._plans: dict[tuple[Executable, tuple[str, ...], bool], StatementPlan | None] = {}

    def run(self, statement: Executable, parameters: StatementParameters | None) -> PlannedResult | None:
        """What a statement gives, executed once or once per row of parameters; None where it has to go the long way.

        Raises sqlalchemy.exc.StatementError.
        """
        # One function for nearly everything: every call more is felt, at a dozen statements for each message.
        given: Any = {} if parameters is None else parameters
        many = not isinstance(given, Mapping)
        if many and not given:
            return None
        key = (statement, tuple(given[0] if many else given), many)
        try:
            plan = self._plans[key]
        except KeyError:
            plan = self._plan(*key)
        if plan is None:
            return None
        try:
            if many:
                found, changed = self._often(plan, given)
            else:
                cursor = self._sqlite.execute(*plan.filled(given))
                found, changed = cursor.fetchall(), cursor.rowcount
        except Exception as fault:
            # As SQLAlchemy tells it: with the statement, never with what people wrote.
            raise DBAPIError.instance(plan.text, None, fault, sqlite3.Error, hide_parameters=True) from fault
        result = PlannedResult(plan.columns, iter(found))
        result.rowcount = changed
        return result

    def command(self, text: str) -> None:
        """Run what takes no values and gives no rows. Raises sqlite3.Error."""
        self._sqlite.execute(text)

    def _plan(self, statement: Executable, names: tuple[str, ...], many: bool) -> StatementPlan | None:
        if len(self._plans) >= _MOST:
            self._plans.clear()
        made = self._plans[statement, names, many] = planned(statement, names, self._dialect, many=many)
        return made

    def _often(
        self, plan: StatementPlan, given: Sequence[Mapping[str, Any]]
    ) -> tuple[Sequence[tuple[Any, ...]], int]:
        filled = [plan.filled(one) for one in given]
        if not plan.gives:
            return [], self._sqlite.executemany(plan.text, [values for _, values in filled]).rowcount
        found: list[tuple[Any, ...]] = []
        changed = 0
        for text, values in filled:
            cursor = self._sqlite.execute(text, values)
            found += cursor.fetchall()
            changed += cursor.rowcount
        return found, changed


def connect_args() -> dict[str, Any]:
    """What an engine must be given so that its connections have a fast path; nothing with versions that are not known,
    and a line in the log."""
    others = {name: version for name, version in _INSTALLED.items() if version != TESTED[name]}
    if not others:
        return {"async_creator_fn": connect}
    _log.warning("SQLite goes the slow way: the fast one knows %s, here are %s", TESTED, others)
    return {}


def fast_path(connection: AsyncConnection) -> FastPath | None:
    """The fast path of this connection, if it is one that writes to SQLite, see `connect_args`.

    None as well where somebody listens to the engine's statements: those of the fast path they would not hear.
    """
    sync = connection.sync_connection
    if sync is None or sync.dispatch.before_cursor_execute or sync.dispatch.after_cursor_execute:
        return None
    path: FastPath | None = sync.info.get(_PATH)
    if path is None and isinstance(driver := sync.connection.driver_connection, InlineConnection):
        path = sync.info[_PATH] = FastPath(driver, sync.dialect)
    return path
