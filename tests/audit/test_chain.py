"""The chain of entries breaks wherever somebody touches it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Executable, delete, update

from storage.engine.database import Database
from storage.tables import audit
from storage.work import SqlWork, writing
from tests.committee import NOON

_N = audit.c.number


async def _fill(work: SqlWork, entries: int) -> None:
    for number in range(entries):
        await work.audit.record(
            at=NOON + timedelta(microseconds=number),
            actor=f"person-{number}",
            action="pledge.approve",
            subject=f"pledge-{number}",
            detail='{"phiên bản": 1}',
        )


async def test_an_untouched_chain_is_sound(work: SqlWork) -> None:
    empty = await work.audit.verify()
    await _fill(work, 5)

    assert empty is None
    assert await work.audit.verify() is None


@pytest.mark.parametrize(
    ("tampering", "broken"),
    [
        (update(audit).where(_N == 3).values(detail="x"), 3),
        (update(audit).where(_N == 3).values(actor="x"), 3),
        (update(audit).where(_N == 3).values(account="x"), 3),
        (update(audit).where(_N == 3).values(person_id="x"), 3),
        (update(audit).where(_N == 3).values(unit_id="x"), 3),
        (update(audit).where(_N == 3).values(at=NOON + timedelta(seconds=1)), 3),
        (update(audit).where(_N == 3).values(digest=bytes(32)), 3),
        (update(audit).where(_N == 3).values(previous=bytes(32)), 3),
        (update(audit).where(_N == 5).values(number=6), 5),
        (delete(audit).where(_N == 1), 1),
        (delete(audit).where(_N == 3), 3),
        (delete(audit).where(_N == 5), 5),
        (delete(audit), 1),
    ],
)
async def test_tampering_is_found_where_it_was_done(
    work: SqlWork, tampering: Executable, broken: int
) -> None:
    await _fill(work, 5)

    await work.statements.run(tampering)

    assert await work.audit.verify() == broken


async def test_nothing_is_chained_to_an_entry_that_is_gone(work: SqlWork) -> None:
    await _fill(work, 2)
    await work.statements.run(delete(audit).where(_N == 2))

    with pytest.raises(ValueError, match="entry 2 is missing"):
        await _fill(work, 1)


async def test_entries_of_a_transaction_undone_leave_no_gap(database: Database) -> None:
    async with writing(database) as work:
        await _fill(work, 1)

    async def fail() -> None:
        async with writing(database) as work:
            await _fill(work, 2)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    async with writing(database) as work:
        await _fill(work, 2)
        numbers = [row["number"] for row in await work.statements.rows(audit.select().order_by(_N))]
        assert numbers == [1, 2, 3]
        assert await work.audit.verify() is None


async def test_a_chain_longer_than_a_page_is_read_to_its_end(work: SqlWork) -> None:
    work.audit.at_once = 2
    await _fill(work, 5)
    whole = await work.audit.verify()

    await work.statements.run(update(audit).where(_N == 5).values(subject="x"))

    assert (whole, await work.audit.verify()) == (None, 5)
