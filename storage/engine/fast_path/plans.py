"""Statements compiled once: their SQL, how values go in and how rows come out.

SQLAlchemy writes the SQL and converts every value, as always; left out is what it does around each execution, which
takes several times as long as SQLite takes to run it. Knows no repository and runs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, Dialect, Executable, TupleType
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.selectable import SelectBase
from sqlalchemy.types import TypeEngine

Given: TypeAlias = Mapping[str, Any]
Process: TypeAlias = Callable[[Any], Any] | None
"""Turns a value into what the driver takes; None where that is the same."""

Columns: TypeAlias = Sequence[tuple[str, Any]]
"""The name of each column, and SQLAlchemy's processor of what the driver found there, or None."""

_LONGEST = 1024
"""Items up to which a list is filled up, and the text for it kept."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place for a value, `given` by its name or always the same. `items`: how each part of a list's item goes in."""

    name: str
    given: bool
    value: Any
    process: Process
    items: tuple[Process, ...] = ()


class StatementPlan:
    """A statement with its values by their places, and the columns of its rows."""

    def __init__(self, compiled: SQLCompiler, slots: Sequence[_Slot], columns: Columns) -> None:
        self.text = compiled.string
        self.gives = bool(columns)
        """Whether it gives rows."""
        self._fixed = [slot.value for slot in slots]
        self._given = [(place, slot.name, slot.process) for place, slot in enumerate(slots) if slot.given]
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
        return self.text, values


class _ListPlan(StatementPlan):
    """A statement that asks for members of lists (`IN`): its text depends on how long they are.

    Lists are filled up to a power of two with their last item, which asks for nothing else: batches of all sizes share
    a handful of texts, and SQLite need not read a new one for each.
    """

    def __init__(self, compiled: SQLCompiler, slots: Sequence[_Slot], columns: Columns) -> None:
        super().__init__(compiled, slots, columns)
        self._compiled = compiled
        self._slots = slots
        self._texts: dict[tuple[int, ...], str] = {}

    def filled(self, given: Given) -> tuple[str, list[Any]]:
        """See `StatementPlan.filled`."""
        lists: dict[str, Sequence[Any]] = {}
        values: list[Any] = []
        for slot in self._slots:
            value = given[slot.name] if slot.given else slot.value
            if slot.items:
                count = len(value)
                if 2 < count <= _LONGEST:
                    value = [*value, *repeat(value[-1], (1 << (count - 1).bit_length()) - count)]
                lists[slot.name] = value
                values += _flat(value, slot.items)
            elif slot.given and slot.process is not None:
                values.append(slot.process(value))
            else:
                values.append(value)
        lengths = tuple(map(len, lists.values()))
        text = self._texts.get(lengths)
        if text is None:
            text = self._compiled.construct_expanded_state({**given, **lists}).statement
            if max(lengths) <= _LONGEST:
                self._texts[lengths] = text
        return text, values


def _flat(items: Sequence[Any], processes: tuple[Process, ...]) -> list[Any]:
    """The parts of the items one after the other; an item of one part is that part."""
    if len(processes) > 1:
        return [
            part if process is None else process(part)
            for item in items
            for part, process in zip(item, processes, strict=True)
        ]
    process = processes[0]
    return list(items) if process is None else [process(item) for item in items]


def planned(
    statement: Executable, names: tuple[str, ...], dialect: Dialect, *, many: bool
) -> StatementPlan | None:
    """How to run a statement with parameters of these names, once or (`many`) once per row of them.

    None for what is more than values in and rows out: that is SQLAlchemy's to run, or to refuse.
    """
    if not isinstance(statement, SelectBase | UpdateBase):
        return None
    compiled = statement.compile(dialect=dialect, column_keys=list(names), for_executemany=many)
    if not isinstance(compiled, SQLCompiler):
        return None
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    order = [binds[name] for name in compiled.positiontup or ()]
    columns = [
        (column.keyname, column.type.dialect_impl(dialect).result_processor(dialect, None))
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
    slots = [_slot(bind, names, dialect) for bind in order]
    return _ListPlan(compiled, slots, columns) if lists else StatementPlan(compiled, slots, columns)


def _slot(bind: BindParameter[Any], names: tuple[str, ...], dialect: Dialect) -> _Slot:
    given = bind.key in names
    if bind.expanding:
        types = bind.type.types if isinstance(bind.type, TupleType) else (bind.type,)
        items = tuple(_into(type_, dialect) for type_ in types)
        return _Slot(bind.key, given, bind.value, None, items)
    process = _into(bind.type, dialect)
    value = bind.value if given or process is None else process(bind.value)
    return _Slot(bind.key, given, value, process)


def _into(type_: TypeEngine[Any], dialect: Dialect) -> Process:
    return type_.dialect_impl(dialect).bind_processor(dialect)
