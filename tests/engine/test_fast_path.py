"""The fast path is taken with the versions it was tested with, and only then; without it everything works the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from storage.engine.database import Database
from storage.engine.fast_path import TESTED, fast_path
from storage.engine.schema import create
from storage.work import writing
from tests.committee import DAY_ONE

LOCK = Path(__file__).parents[2] / "requirements.lock"


async def kept_and_taken_back(database: Database) -> tuple[bool, list[bool]]:
    """Whether a day was kept on a fast path, and what taking it back twice says."""
    await create(database)
    async with writing(database) as work:
        await work.days.put(DAY_ONE, worked=True)
    async with database.write() as connection:
        fast = fast_path(connection) is not None
    async with writing(database) as work:
        return fast, [await work.days.take_back(DAY_ONE) for _ in range(2)]


def test_the_pinned_versions_are_those_it_was_tested_with() -> None:
    pinned = dict(
        re.findall(r"^(sqlalchemy|aiosqlite)==([\d.]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    )

    assert pinned == TESTED


@pytest.mark.parametrize("package", TESTED)
async def test_with_another_version_sqlalchemy_runs_everything(
    package: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    known, unknown = Database(str(tmp_path / "known.sqlite")), None
    try:
        fast = await kept_and_taken_back(known)
        monkeypatch.setitem(TESTED, package, "0.1")
        unknown = Database(str(tmp_path / "unknown.sqlite"))
        slow = await kept_and_taken_back(unknown)
    finally:
        await known.close()
        if unknown is not None:
            await unknown.close()

    assert fast == (True, [True, False])
    assert slow == (False, [True, False])
    assert [record.getMessage() for record in caplog.records if package in record.getMessage()] != []
