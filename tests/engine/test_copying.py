"""An installation arrives in another database as it was, or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Executable, Table, insert, text

from domain.figures.counts import Figures
from storage import tables
from storage.engine import copying
from storage.engine.copying import CopyRefused, CopyTally, copy
from storage.engine.database import Database
from storage.engine.schema import REVISIONS, state
from storage.processes.single_process_lock import SingleProcessLock
from storage.tables import metadata
from storage.work import SqlWork, reading, writing
from tests import postgres
from tests.committee import DAY_ONE, NOON
from tests.engine.full_house import fill


@pytest.fixture
def file(tmp_path: Path, migrated_file: Path) -> Path:
    """A migrated SQLite file."""
    path = tmp_path / "from.sqlite"
    shutil.copy(migrated_file, path)
    return path


async def _filled(url: str | Path) -> None:
    async def act(work: SqlWork) -> None:
        await fill(work)

    await _write(url, act)


async def _write(url: str | Path, act: Any) -> None:
    database = Database(str(url))
    try:
        async with writing(database) as work:
            await act(work)
    finally:
        await database.close()


async def _copied(
    source: str | Path, target: str | Path
) -> tuple[list[CopyTally], list[tuple[CopyTally, CopyTally]]]:
    """Copy, and what was told meanwhile."""
    before: list[CopyTally] = []
    pairs: list[tuple[CopyTally, CopyTally]] = []
    there, here = Database(str(source)), Database(str(target))
    try:
        await copy(there, here, copied=before.append, compared=lambda was, is_: pairs.append((was, is_)))
    finally:
        await there.close()
        await here.close()
    return before, pairs


def _stored(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of a SQLite file with the type of each value, as SQLite itself has them."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table.name: connection.execute(_everything(table)).fetchall() for table in metadata.sorted_tables
        }


def _everything(table: Table) -> str:
    columns = ", ".join(f'"{column.name}", typeof("{column.name}")' for column in table.columns)
    keys = ", ".join(column.name for column in table.primary_key)
    return f"SELECT {columns} FROM {table.name} ORDER BY {keys}"  # noqa: S608 - our own names


async def test_everything_goes_to_postgresql_and_back(
    file: Path, tmp_path: Path, cluster: postgres.Cluster
) -> None:
    await _filled(file)
    url, back = cluster.url(cluster.create()), tmp_path / "back.sqlite"

    there = await _copied(file, url)
    home = await _copied(url, back)

    assert [tally.table for tally in there[0]] == [table.name for table in metadata.sorted_tables]
    assert there[1] == [(tally, tally) for tally in there[0]]
    assert home == there
    assert _stored(back) == _stored(file)


async def test_the_copy_serves_as_the_original_did(file: Path, cluster: postgres.Cluster) -> None:
    await _filled(file)
    url = cluster.url(cluster.create())

    await _copied(file, url)

    assert await _served(url) == await _served(file)
    moved = Database(url)
    async with writing(moved) as work:
        await work.audit.record(at=NOON, actor="a", action="pledge.submit", subject="c")
        assert await work.audit.verify() is None
    await moved.close()


async def _served(url: str | Path) -> tuple[Any, ...]:
    database = Database(str(url))
    async with reading(database) as work:
        root = await work.people.root(DAY_ONE)
        assert root is not None
        rounds = [round_.id for round_ in await work.rounds.open_rounds()]
        total: Figures = await work.figures.total((root.id,), rounds, NOON, DAY_ONE)
        served = (
            total,
            await work.figures.members((root.id,), rounds, DAY_ONE),
            await work.pledges.lines((root.id,), rounds, DAY_ONE),
            await work.weeks.kept("2026-W45"),
            await work.weeks.remarks("2026-W45", (root.id,), DAY_ONE),
            await work.audit.verify(),
            await work.studies.faults(),
            await work.outbox.counts(),
        )
    assert await state(database) == "current"
    await database.close()
    return served


async def test_more_rows_than_fit_at_once_arrive_in_order(file: Path, cluster: postgres.Cluster) -> None:
    rows = 2 * copying.AT_ONCE + 1

    async def many(work: SqlWork) -> None:
        await work.statements.run(
            insert(tables.inbox),
            [{"channel": "aBđ"[n % 3], "event_id": f"{n}", "at": NOON} for n in range(rows)],
        )

    await _write(file, many)
    before, pairs = await _copied(file, cluster.url(cluster.create()))

    assert next(tally.rows for tally in before if tally.table == "inbox") == rows
    assert pairs == [(tally, tally) for tally in before]


async def test_what_is_written_meanwhile_is_not_torn_in_two(file: Path, tmp_path: Path) -> None:
    await _filled(file)
    there, here = Database(str(file)), Database(str(tmp_path / "to.sqlite"))
    before: list[CopyTally] = []

    def somebody_writes(tally: CopyTally) -> None:
        before.append(tally)
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("INSERT INTO cursors VALUES (?, 'x')", (tally.table[:16] + str(len(before)),))

    try:
        await copy(there, here, copied=somebody_writes, compared=lambda *_: None)
    finally:
        await there.close()
        await here.close()

    assert [tally.rows for tally in before if tally.table == "cursors"] == [1]


@pytest.mark.parametrize("value", ["a\0b", "x" * 97])
async def test_a_row_that_cannot_be_kept_is_named_and_nothing_is_kept(
    file: Path, cluster: postgres.Cluster, value: str
) -> None:
    await _filled(file)
    why = "holds a NUL character" if "\0" in value else "has 97 characters where 96 fit"

    async def spoil(work: SqlWork) -> None:
        await work.statements.run(
            insert(tables.audit).values(
                number=9, at=NOON, actor="a", action="b", subject=value, detail="", previous=b"", digest=b""
            )
        )

    await _write(file, spoil)
    url = cluster.url(cluster.create())

    with pytest.raises(CopyRefused) as refused:
        await _copied(file, url)

    assert str(refused.value) == f"TO does not take the row of audit with number 9: subject {why}"
    target = Database(url)
    assert await state(target) == "empty"
    await target.close()


async def test_json_that_is_none_is_named_without_its_words(file: Path, cluster: postgres.Cluster) -> None:
    await _filled(file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE arrivals SET content = 'secret words'")

    with pytest.raises(CopyRefused) as refused:
        await _copied(file, cluster.url(cluster.create()))

    assert str(refused.value) == (
        "TO does not take the row of arrivals with id a: InvalidTextRepresentationError"
    )


async def test_a_difference_keeps_nothing(file: Path, tmp_path: Path, migrated_file: Path) -> None:
    await _filled(file)
    target = tmp_path / "to.sqlite"
    shutil.copy(migrated_file, target)
    with closing(sqlite3.connect(target)) as connection, connection:
        connection.execute(
            "CREATE TRIGGER meddling AFTER INSERT ON cursors BEGIN UPDATE cursors SET value = value || '0'; END"
        )

    with pytest.raises(CopyRefused, match="nothing was kept: cursors"):
        await _copied(file, target)

    assert {name: rows for name, rows in _stored(target).items() if rows} == {}


async def test_a_database_of_others_is_not_written_to(file: Path, new_url: Callable[[], str]) -> None:
    url = new_url()
    await _run(url, text("CREATE TABLE theirs (id INTEGER)"))

    with pytest.raises(CopyRefused) as refused:
        await _copied(file, url)

    assert str(refused.value) == "TO is not empty: name a database without any table"


async def test_an_installation_is_not_written_over(file: Path, url: str) -> None:
    await _run(url, insert(tables.cursors).values(channel="telegram", value="1"))

    with pytest.raises(CopyRefused) as refused:
        await _copied(file, url)

    assert str(refused.value) == "TO is not empty: name a database without any table"


async def test_tables_that_hold_nothing_are_as_good_as_none(file: Path, url: str) -> None:
    await _filled(file)

    before, pairs = await _copied(file, url)

    assert pairs == [(tally, tally) for tally in before]


async def _run(url: str, statement: Executable) -> None:
    database = Database(url)
    async with database.write() as connection:
        await connection.execute(statement)
    await database.close()


@pytest.mark.parametrize(
    ("version", "why"),
    [
        (
            REVISIONS[-2],
            "FROM is of an older version: back it up, run `python -m bot migrate` on it, then copy",
        ),
        ("9999", "FROM is of a newer version than this program: install the newer program"),
    ],
)
async def test_a_source_of_another_version_is_left_alone(
    file: Path, tmp_path: Path, version: str, why: str
) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))

    with pytest.raises(CopyRefused) as refused:
        await _copied(file, tmp_path / "to.sqlite")

    assert str(refused.value) == why


async def test_what_is_not_there_is_not_made(tmp_path: Path) -> None:
    missing, empty = tmp_path / "missing.sqlite", tmp_path / "empty.sqlite"
    empty.touch()

    for path, why in (
        (missing, f"FROM: there is no file {missing}"),
        (empty, "FROM holds no installation"),
    ):
        with pytest.raises(CopyRefused) as refused:
            await _copied(path, tmp_path / "to.sqlite")
        assert str(refused.value) == why
    assert not missing.exists()


async def test_a_database_is_not_copied_to_itself(
    file: Path, cluster: postgres.Cluster, migrated_name: str
) -> None:
    url = cluster.url(migrated_name)

    for source, target in (
        (str(file), f"sqlite:///{file.parent}/./{file.name}"),
        (url, url.replace("postgresql+asyncpg", "postgres")),
    ):
        with pytest.raises(CopyRefused) as refused:
            await _copied(source, target)
        assert str(refused.value) == "FROM and TO are the same database"


async def test_a_file_is_not_copied_while_it_is_served(file: Path, tmp_path: Path) -> None:
    target, served = tmp_path / "to.sqlite", SingleProcessLock(file)
    assert served.take()
    told = []

    for one, other in ((file, target), (target, file)):
        target.touch()
        with pytest.raises(CopyRefused) as refused:
            await _copied(one, other)
        told.append(str(refused.value))
    served.let_go()

    assert told == [f"{name} is being served: stop the assistant first" for name in ("FROM", "TO")]
    await _copied(file, target)
    assert served.take()
    served.let_go()


async def test_postgresql_is_not_copied_while_others_are_in_it(
    cluster: postgres.Cluster, migrated_name: str, tmp_path: Path
) -> None:
    url = cluster.url(cluster.create(migrated_name))
    serving = Database(url)

    async with serving.write():
        with pytest.raises(CopyRefused) as refused:
            await _copied(url, tmp_path / "to.sqlite")
    await serving.close()
    before, pairs = await _copied(url, tmp_path / "to.sqlite")

    assert str(refused.value) == "FROM: others are connected to it; stop the assistant and let go of it"
    assert pairs == [(tally, tally) for tally in before]
