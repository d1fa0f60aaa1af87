"""SQLite's statements by their plans, straight on the driver's connection of an open transaction.

Faults come out as SQLAlchemy's own, so that nobody sees which way a statement went.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.fast_path.inline import InlineConnection
from storage.engine.fast_path.plans import PlannedResult, Plans, StatementPlan

StatementParameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]

_PLANS = "plans"
"""Under this name the connection, which outlives transactions, keeps its plans."""


class Shortcut:
    """The way past SQLAlchemy's execution, for one transaction."""

    def __init__(self, driver: InlineConnection, plans: Plans) -> None:
        self._driver = driver
        self._plans = plans

    def run(self, statement: Executable, parameters: StatementParameters | None) -> PlannedResult | None:
        """What a statement gives, executed once or once per row of parameters; None where it has to go the long way.

        Raises sqlalchemy.exc.StatementError.
        """
        if parameters is None or isinstance(parameters, Mapping):
            given = parameters or {}
            plan = self._plans.plan(statement, tuple(given), many=False)
            return None if plan is None else self._once(plan, given)
        plan = self._plans.plan(statement, tuple(parameters[0]), many=True) if parameters else None
        return None if plan is None else self._often(plan, parameters)

    def command(self, text: str) -> None:
        """Run what takes no values and gives no rows."""
        self._driver.once(text)

    def _once(self, plan: StatementPlan, given: Mapping[str, Any]) -> PlannedResult:
        try:
            text, values = plan.filled(given)
            found, rowcount = self._driver.once(text, values)
        except Exception as fault:
            raise _told(fault, plan) from fault
        return plan.outcome(found, rowcount)

    def _often(self, plan: StatementPlan, given: Sequence[Mapping[str, Any]]) -> PlannedResult:
        try:
            text, rows = plan.filled_often(given)
            if plan.gives:
                outcomes = [self._driver.once(text, values) for values in rows]
            else:
                outcomes = [([], self._driver.often(text, rows))]
        except Exception as fault:
            raise _told(fault, plan) from fault
        return plan.outcome(
            [row for found, _ in outcomes for row in found], sum(count for _, count in outcomes)
        )


def shortcut(connection: AsyncConnection) -> Shortcut | None:
    """The shortcut of this connection, if it is the one that writes to SQLite.

    None as well where somebody listens to the engine's statements: those of the shortcut they would not hear.
    """
    sync = connection.sync_connection
    if sync is None or sync.dispatch.before_cursor_execute or sync.dispatch.after_cursor_execute:
        return None
    driver = sync.connection.driver_connection
    if not isinstance(driver, InlineConnection):
        return None
    return Shortcut(driver, sync.info.setdefault(_PLANS, Plans(sync.dialect)))


def _told(fault: Exception, plan: StatementPlan) -> BaseException:
    """The fault as SQLAlchemy tells it: with the statement, never with what people wrote."""
    return DBAPIError.instance(plan.text, None, fault, sqlite3.Error, hide_parameters=True)
