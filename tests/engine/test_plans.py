"""Statements that go the short way give what SQLAlchemy's long way gives; on PostgreSQL there is only the long one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import (
    BindParameter,
    Dialect,
    Executable,
    and_,
    bindparam,
    delete,
    event,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.sql.dml import Insert
from sqlalchemy.sql.visitors import iterate

from storage.engine.database import Database
from storage.engine.fast_path import planned
from storage.tables import conversations, own_days
from storage.types import Day
from storage.work import SqlWork, writing
from tests.committee import DAY_ONE, NOON
from tests.engine.written import Statement, written

DAYS = [DAY_ONE + timedelta(days=number) for number in range(9)]
_NAMED = select(own_days.c.day).where(own_days.c.day.in_(bindparam("days", expanding=True))).order_by("day")
_NOT_NAMED = (
    select(own_days.c.day).where(own_days.c.day.not_in(bindparam("days", expanding=True))).order_by("day")
)
_PAIRED = (
    select(own_days.c.day)
    .where(tuple_(own_days.c.day, own_days.c.worked).in_(bindparam("pairs", expanding=True)))
    .order_by("day")
)
_EITHER = (
    select(own_days.c.day)
    .where(
        or_(
            own_days.c.day.in_(bindparam("days", expanding=True)),
            and_(own_days.c.day.in_(DAYS[5:8]), own_days.c.worked == bindparam("worked")),
        )
    )
    .order_by("day")
)


async def nine_days(work: SqlWork) -> None:
    """Every other one is worked."""
    rows = [{"day": day, "worked": number % 2 == 0} for number, day in enumerate(DAYS)]
    await work.statements.run(insert(own_days), rows)


async def days(work: SqlWork, statement: Executable, **asked: Any) -> list[date]:
    return list(await work.statements.values(statement, asked))


@pytest.mark.parametrize("count", range(10))
async def test_a_list_of_any_length_means_its_items(work: SqlWork, count: int) -> None:
    await nine_days(work)

    assert await days(work, _NAMED, days=DAYS[:count]) == DAYS[:count]
    assert await days(work, _NOT_NAMED, days=DAYS[:count]) == DAYS[count:]
    assert await days(work, _PAIRED, pairs=[(day, True) for day in DAYS[:count]]) == DAYS[:count:2]


@pytest.mark.parametrize("count", [0, 1, 3, 5])
async def test_lists_beside_values_keep_their_places(work: SqlWork, count: int) -> None:
    await nine_days(work)

    found = await days(work, _EITHER, days=DAYS[:count], worked=True)

    assert found == sorted({*DAYS[:count], DAYS[6]})


class _CountedDay(Day):
    """Counts how often a day is turned into what the database takes."""

    def __init__(self) -> None:
        super().__init__()
        self.turned: list[date] = []

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        if value is not None:
            self.turned.append(value)
        return super().process_bind_param(value, dialect)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@pytest.mark.parametrize("listed", [False, True])
async def test_a_value_in_several_places_is_converted_once(work: SqlWork, listed: bool) -> None:
    await nine_days(work)
    day = _CountedDay()
    at: BindParameter[date] = bindparam("at", type_=day)
    asked = select(own_days.c.day).where(own_days.c.day >= at, own_days.c.day <= at)
    if listed:
        asked = asked.where(own_days.c.day.in_(bindparam("days", expanding=True)))

    found = await days(work, asked, at=DAYS[4], **({"days": DAYS} if listed else {}))

    assert (found, day.turned) == ([DAYS[4]], [DAYS[4]])


async def test_a_list_longer_than_any_text_that_is_kept(work: SqlWork) -> None:
    await nine_days(work)
    asked = [date(2000, 1, 1) + timedelta(days=number) for number in range(2000)]

    assert await days(work, _NAMED, days=[*asked, DAYS[4]]) == [DAYS[4]]


@contextmanager
def heard(database: Database) -> Iterator[list[str]]:
    """Somebody listens to the engine: what runs meanwhile goes the long way."""
    texts: list[str] = []

    def hear(_connection: object, _cursor: object, text: str, *_rest: object) -> None:
        texts.append(text)

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", hear)
    yield texts
    event.remove(engine, "before_cursor_execute", hear)


_MANY = [{"day": day, "worked": False} for day in DAYS[:3]]
_TALK = {"key": "p", "flow": "", "turn": 3, "state": {"drafts": {"a": ["ơ", 1, None]}}, "touched": NOON}
_WORKED: BindParameter[bool] = bindparam("of_worked")
CHANGING: list[tuple[Executable, Any]] = [
    (insert(own_days), {"day": DAYS[0], "worked": True}),
    (insert(own_days), _MANY[1:]),
    (sqlite.insert(own_days).on_conflict_do_nothing(), _MANY),
    (update(own_days).where(own_days.c.day == bindparam("of")).values(worked=True), {"of": DAYS[1]}),
    (
        update(own_days).where(own_days.c.day == bindparam("of")).values(worked=_WORKED),
        [{"of": day, "of_worked": True} for day in DAYS[1:]],
    ),
    (insert(conversations), _TALK),
    (delete(own_days).where(own_days.c.day.in_(bindparam("some", expanding=True))), {"some": DAYS[:1]}),
]
GIVING: list[tuple[Executable, Any]] = [
    (select(conversations), None),
    (select(own_days).order_by("day"), None),
    (select(func.count(), func.max(own_days.c.day).label("last")).select_from(own_days), None),
    (select(own_days).where(own_days.c.worked == _WORKED), {"of_worked": True}),
    (select(own_days.c.day).order_by("day").limit(bindparam("most")), {"most": 1}),
    (select(own_days.c.day).union_all(select(own_days.c.day)).order_by("day"), None),
    (update(own_days).values(worked=False).returning(own_days.c.day, own_days.c.worked), None),
    (
        sqlite.insert(own_days).on_conflict_do_nothing().returning(own_days.c.day),
        [{"day": day, "worked": False} for day in DAYS[1:5]],
    ),
    (delete(own_days).returning(own_days.c.day), None),
    (delete(conversations).returning(conversations.c.state), None),
]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_both_ways_give_the_same(database: Database) -> None:
    async def all_of_them() -> tuple[list[int], list[list[dict[str, Any]]]]:
        async with writing(database) as work:
            changed = [(await work.statements.run(*one)).rowcount for one in CHANGING]
            return changed, [[dict(row) for row in await work.statements.rows(*one)] for one in GIVING]

    short = await all_of_them()
    with heard(database) as texts:
        long = await all_of_them()

    assert short == long
    assert (short[0], short[1][0]) == ([1, 2, 0, 1, 2, 1, 1], [_TALK])
    assert len(texts) == len(CHANGING) + len(GIVING) + 1  # BEGIN


async def test_what_a_constraint_refuses_is_told_without_the_values(work: SqlWork) -> None:
    once = {"day": DAY_ONE, "worked": True, "note": "ghi chú riêng"}
    await work.statements.run(insert(own_days), once)

    for parameters in (once, [once, once]):
        with pytest.raises(IntegrityError) as fault:
            async with work.savepoint():
                await work.statements.run(insert(own_days), parameters)
        assert "INSERT INTO own_days" in str(fault.value)
        assert "ghi chú" not in str(fault.value)


@pytest.mark.parametrize("parameters", [{}, {"other": 1}, [{"of": DAY_ONE}, {}]])
async def test_a_value_that_is_missing_is_a_fault(work: SqlWork, parameters: Any) -> None:
    statement = delete(own_days).where(own_days.c.day == bindparam("of"))

    with pytest.raises(StatementError):
        await work.statements.run(statement, parameters)


def test_every_statement_of_the_repositories_has_a_plan() -> None:
    long = [
        f"{place}: {statement}"
        for place, statement in written()
        if planned(statement, _names(statement), many=False) is None
    ]

    assert long == []


def _names(statement: Statement) -> tuple[str, ...]:
    """What the statement must be given: its own parameters, and the columns of the table it fills."""
    asked = {one.key for one in iterate(statement) if isinstance(one, BindParameter) and one.required}
    return tuple(asked | {*statement.table.c.keys()} if isinstance(statement, Insert) else asked)
