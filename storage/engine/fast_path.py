"""The short way of frequent statements on SQLite: in place, by their plans, straight on the driver's connection.

In place, because a statement of a batch takes microseconds, and handing it to aiosqlite's thread and back takes longer
than running it, four times over (cursor, execute, fetch, close). Beginning may wait for another process and committing
waits for the disk: these two leave the event loop alone, as aiosqlite does with everything.

By plans, because what SQLAlchemy does around each execution takes several times as long as SQLite takes to run it. It
writes the SQL and converts every value, as always.

It stands on private parts of SQLAlchemy and aiosqlite, and is taken only with the versions it was tested with; with
others everything goes SQLAlchemy's way, which is slower and the same otherwise. Faults come out as SQLAlchemy's own, so
that nobody sees which way a statement went.
"""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import repeat
from typing import Any, TypeAlias

import aiosqlite
import sqlalchemy
from sqlalchemy import BindParameter, Executable, TupleType
from sqlalchemy.dialects.sqlite import aiosqlite as sqlite_dialect
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.selectable import SelectBase
from sqlalchemy.types import TypeEngine

StatementParameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]

TESTED = {"sqlalchemy": "2.1.9", "aiosqlite": "0.22.1"}
"""The versions whose private parts are known."""

_INSTALLED = {"sqlalchemy": sqlalchemy.__version__, "aiosqlite": aiosqlite.__version__}

_PATH = "fast_path"
"""Under this name the connection, which outlives transactions, keeps its path."""

_MOST = 1024
"""Plans that are kept. Repositories have some four hundred statements; tests make up more."""

_DIALECT = sqlite_dialect.dialect()

_log = logging.getLogger(__name__)

BEGIN = "BEGIN IMMEDIATE"
FETCHED_AT_ONCE = 64

Given: TypeAlias = Mapping[str, Any]
Process: TypeAlias = Callable[[Any], Any] | None
"""Turns a value into what the driver takes; None where that is the same."""

Columns: TypeAlias = Sequence[tuple[str, Any]]
"""The name of each column, and SQLAlchemy's processor of what the driver found there, or None."""

_LONGEST = 1024
"""Items up to which a list is filled up, and the text for it kept."""


class InlineConnection(aiosqlite.Connection):
    """One connection that writes. Nobody else may hold it meanwhile, which the engine's pool of one sees to."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        # aiosqlite's one gate to its thread; the version is pinned, and the contract suite runs through it.
        waits = fn.__name__ in ("commit", "close") or (bool(args) and args[0] == BEGIN)
        if waits or self._connection is None:
            return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # aiosqlite's
        return fn(*args, **kwargs)

    async def _connect(self) -> aiosqlite.Connection:
        try:
            return await super()._connect()
        except sqlite3.Error:
            # It cannot be opened; aiosqlite's thread is told to end, and must not outlive the loop it reports to.
            self._thread.join()
            raise

    @property
    def sqlite(self) -> sqlite3.Connection:
        """What the statements of an open transaction run on. Raises ValueError before it is connected."""
        return self._conn


def connect(database: str, **options: Any) -> InlineConnection:
    """A connection as `aiosqlite.connect` makes it, to be awaited; `options` must let any thread use it."""
    connection = InlineConnection(lambda: sqlite3.connect(database, **options), FETCHED_AT_ONCE)
    # Whoever forgets to close must not keep the process alive; SQLAlchemy asks the same of aiosqlite.
    connection._thread.daemon = True  # noqa: SLF001
    return connection


@dataclass(frozen=True, slots=True)
class _Parameter:
    """A place for a value, `given` by its name or always the same. `items`: how each part of a list's item goes in."""

    name: str
    given: bool
    value: Any
    process: Process
    items: tuple[Process, ...] = ()


class StatementPlan:
    """A statement with its values by their places, and the columns of its rows."""

    def __init__(self, compiled: SQLCompiler, parameters: Sequence[_Parameter], columns: Columns) -> None:
        self.text = compiled.string
        self.gives = bool(columns)
        """Whether it gives rows."""
        self._fixed = [parameter.value for parameter in parameters]
        first: dict[str, int] = {}
        for place, parameter in enumerate(parameters):
            first.setdefault(parameter.name, place)
        self._given = [
            (place, name, parameters[place].process)
            for name, place in first.items()
            if parameters[place].given
        ]
        self._repeated = [
            (place, first[parameter.name])
            for place, parameter in enumerate(parameters)
            if place != first[parameter.name]
        ]
        self.columns = SimpleResultMetaData(
            [name for name, _ in columns], _processors=[process for _, process in columns]
        )
        """What a result needs to know of its rows."""

    def filled(self, given: Given) -> tuple[str, list[Any]]:
        """The text, and the values by their places. Raises what a column's type raises for a value it refuses."""
        values = self._fixed.copy()
        for place, name, process in self._given:
            value = given[name]
            values[place] = value if process is None else process(value)
        for place, first in self._repeated:
            values[place] = values[first]
        return self.text, values


class _ListPlan(StatementPlan):
    """A statement that asks for members of lists (`IN`): its text depends on how long they are.

    Lists are filled up to a power of two with their last item, which asks for nothing else: batches of all sizes share
    a handful of texts, and SQLite need not read a new one for each.
    """

    def __init__(self, compiled: SQLCompiler, parameters: Sequence[_Parameter], columns: Columns) -> None:
        super().__init__(compiled, parameters, columns)
        self._compiled = compiled
        times = Counter(parameter.name for parameter in parameters)
        self._repeated_given = [
            (parameter.name, parameter.process)
            for parameter in {parameter.name: parameter for parameter in parameters}.values()
            if parameter.given and parameter.process is not None and times[parameter.name] > 1
        ]
        ready = {name for name, _ in self._repeated_given}
        self._parameters = [
            replace(parameter, process=None) if parameter.name in ready else parameter
            for parameter in parameters
        ]
        self._sql_by_lengths: dict[tuple[int, ...], str] = {}

    def filled(self, given: Given) -> tuple[str, list[Any]]:
        """See `StatementPlan.filled`."""
        if self._repeated_given:
            given = {**given}
            for name, convert in self._repeated_given:
                given[name] = convert(given[name])
        lists: dict[str, Sequence[Any]] = {}
        values: list[Any] = []
        for parameter in self._parameters:
            value = given[parameter.name] if parameter.given else parameter.value
            if parameter.items:
                count = len(value)
                if 2 < count <= _LONGEST:
                    value = [*value, *repeat(value[-1], (1 << (count - 1).bit_length()) - count)]
                lists[parameter.name] = value
                if len(parameter.items) > 1:
                    values += [
                        part if process is None else process(part)
                        for item in value
                        for part, process in zip(item, parameter.items, strict=True)
                    ]
                else:
                    process = parameter.items[0]
                    values += value if process is None else map(process, value)
            elif parameter.given and parameter.process is not None:
                values.append(parameter.process(value))
            else:
                values.append(value)
        lengths = tuple(map(len, lists.values()))
        text = self._sql_by_lengths.get(lengths)
        if text is None:
            text = self._compiled.construct_expanded_state({**given, **lists}).statement
            if max(lengths) <= _LONGEST:
                self._sql_by_lengths[lengths] = text
        return text, values


@lru_cache(maxsize=_MOST)
def planned(statement: Executable, names: tuple[str, ...], many: bool) -> StatementPlan | None:
    """How to run a statement with parameters of these names, once or (`many`) once per row of them.

    None for what is more than values in and rows out: that is SQLAlchemy's to run, or to refuse.
    """
    if not isinstance(statement, SelectBase | UpdateBase):
        return None
    compiled = statement.compile(dialect=_DIALECT, column_keys=list(names), for_executemany=many)
    if not isinstance(compiled, SQLCompiler):
        return None
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    order = [binds[name] for name in compiled.positiontup or ()]
    columns = [
        (column.keyname, column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None))
        for column in compiled._result_columns  # noqa: SLF001 - what the compiler knows of the rows it says nowhere else
    ]
    lists = any(bind.expanding for bind in order)
    more = (
        compiled.literal_execute_params
        or compiled.insert_prefetch
        or compiled.update_prefetch
        or (many and lists)
        or len({name for name, _ in columns}) < len(columns)
        or any(bind.callable or (bind.required and bind.key not in names) for bind in order)
    )
    if more:
        return None
    parameters = [_parameter(bind, names) for bind in order]
    return _ListPlan(compiled, parameters, columns) if lists else StatementPlan(compiled, parameters, columns)


def _parameter(bind: BindParameter[Any], names: tuple[str, ...]) -> _Parameter:
    given = bind.key in names
    if bind.expanding:
        types = bind.type.types if isinstance(bind.type, TupleType) else (bind.type,)
        items = tuple(_into(type_) for type_ in types)
        return _Parameter(bind.key, given, bind.value, None, items)
    process = _into(bind.type)
    value = bind.value if given or process is None else process(bind.value)
    return _Parameter(bind.key, given, value, process)


def _into(type_: TypeEngine[Any]) -> Process:
    return type_.dialect_impl(_DIALECT).bind_processor(_DIALECT)


class PlannedResult(IteratorResult[*tuple[Any, ...]]):
    """The rows that a statement gave. `rowcount`: how many it changed."""

    rowcount = 0


class FastPath:
    """The way past SQLAlchemy's execution, on one connection."""

    def __init__(self, driver: InlineConnection) -> None:
        self._sqlite = driver.sqlite

    def run(self, statement: Executable, parameters: StatementParameters | None) -> PlannedResult | None:
        """What a statement gives, executed once or once per row of parameters; None where it has to go the long way.

        Raises sqlalchemy.exc.StatementError.
        """
        # One function for nearly everything: every call more is felt, at a dozen statements for each message.
        given: Any = {} if parameters is None else parameters
        many = not isinstance(given, Mapping)
        if many and not given:
            return None
        plan = planned(statement, tuple(given[0] if many else given), many)
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
        path = sync.info[_PATH] = FastPath(driver)
    return path
