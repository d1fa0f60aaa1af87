"""What the page calls "just written"."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.demo.committee.one_transaction import claim_due
from bot.demo.page.happenings import Happenings, Row
from bot.demo.page.ledger import RowLedger
from domain.talk.messages import Address
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.work import writing

NOW = datetime(2026, 11, 23, 2, 30, 1, 500, tzinfo=UTC)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(f"sqlite+aiosqlite:///{tmp_path / 'x.sqlite'}")
    await upgrade(opened)
    yield opened
    await opened.close()


async def test_rows_are_told_since_a_mark(database: Database) -> None:
    ledger = RowLedger(database)
    before = await ledger.since(None)
    async with writing(database) as work:
        await work.days.put(date(2026, 11, 24), worked=False)

    after = await ledger.since(before.mark)

    assert before == Happenings("0")
    assert after == Happenings("1", (Row(after.rows[0].table, "2026-11-24", (("worked", "False"),)),))
    assert await ledger.since(after.mark) == Happenings("1")


async def test_looking_for_work_writes_nothing(database: Database) -> None:
    ledger = RowLedger(database)
    async with writing(database) as work:
        await claim_due(work.outbox, me="x", now=NOW, most=5)

    assert (await ledger.since("0")).rows == ()


async def test_moments_are_short(database: Database) -> None:
    ledger = RowLedger(database)
    async with writing(database) as work:
        await work.links.wrong(Address("telegram", "1"), NOW)

    (row,) = (await ledger.since("0")).rows
    assert [value for _, value in row.values if value.startswith("2026-")] == ["2026-11-23 02:30:01Z"]
