"""What a transaction keeps and undoes, and what columns refuse."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError, StatementError

from domain.calendar.working_days import OwnDay
from storage.engine.database import Database
from storage.tables import own_days, weeks
from storage.work import SqlWork, reading, writing
from tests.committee import DAY_ONE, NOON

TOMORROW = DAY_ONE + timedelta(days=1)


async def test_what_fails_under_a_savepoint_is_undone_alone(database: Database) -> None:
    async def fail(work: SqlWork) -> None:
        async with work.savepoint():
            await work.days.put(TOMORROW, worked=True)
            raise ZeroDivisionError

    async with writing(database) as work:
        await work.days.put(DAY_ONE, worked=True)
        with pytest.raises(ZeroDivisionError):
            await fail(work)
        async with work.savepoint():
            pass
        async with work.savepoint():
            await work.days.put(DAY_ONE, worked=False)

    async with reading(database) as work:
        assert await work.days.all() == {DAY_ONE: OwnDay(DAY_ONE, worked=False)}


async def test_a_cancellation_under_a_savepoint_stays_one(database: Database) -> None:
    """Also in the middle of a statement, where the server's transaction is gone with its connection."""
    begun = asyncio.Event()

    async def linger() -> None:
        async with writing(database) as work, work.savepoint():
            await work.days.put(DAY_ONE, worked=True)
            begun.set()
            if database.single:
                await asyncio.sleep(60)
            await work.statements.run(select(func.pg_sleep(60)))

    lingering = asyncio.create_task(linger())
    await begun.wait()
    await asyncio.sleep(0.05)
    lingering.cancel()
    with pytest.raises(asyncio.CancelledError):
        await lingering

    async with writing(database) as work:
        assert await work.days.all() == {}


async def test_a_fault_does_not_quote_what_people_wrote(database: Database) -> None:
    written = "Phan Minh An hứa giúp hai đồng chí"

    async def remark() -> None:
        async with writing(database) as work:
            await work.weeks.remark("2026-W47", "no such unit", text=written, by="somebody", at=NOON)

    with pytest.raises(DBAPIError) as fault:
        await remark()

    assert written not in str(fault.value)


async def test_a_transaction_that_raises_keeps_nothing(database: Database) -> None:
    async def fail() -> None:
        async with writing(database) as work:
            await work.days.put(DAY_ONE, worked=True)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    async with reading(database) as work:
        assert await work.days.all() == {}


async def test_the_reading_side_cannot_write(database: Database) -> None:
    async with reading(database) as work:
        with pytest.raises(DBAPIError, match=r"readonly|read-only"):
            await work.days.put(DAY_ONE, worked=True)


async def test_an_instant_comes_back_in_utc_to_the_millisecond(work: SqlWork) -> None:
    local = datetime(2026, 11, 2, 12, 0, 0, 123_999, tzinfo=timezone(timedelta(hours=7)))

    await work.weeks.keep("2026-W45", {}, local)

    kept = await work.statements.value(weeks.select().with_only_columns(weeks.c.kept_at))
    assert kept == NOON.replace(microsecond=123_000)
    assert kept.tzinfo is UTC


@pytest.mark.parametrize("day", [datetime(2026, 11, 2, tzinfo=UTC)])
async def test_a_day_is_not_a_time(work: SqlWork, day: date) -> None:
    with pytest.raises(StatementError, match="a day is a date"):
        await work.statements.run(own_days.insert(), {"day": day, "worked": True})


async def test_a_naive_time_is_refused(work: SqlWork) -> None:
    with pytest.raises(StatementError, match="naive"):
        await work.weeks.keep("2026-W45", {}, NOON.replace(tzinfo=None))
