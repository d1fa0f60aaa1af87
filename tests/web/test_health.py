"""`/healthz` tells the truth: each thing that may be wrong is made wrong, and is a word in the answer."""

from __future__ import annotations

import asyncio
import errno
import logging
import shutil
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from bot.app import App
from bot.web.health import DATABASE_CHECKED, LEAST_FREE, OUTBOX_OVERDUE
from bot.web.routes import HttpListener
from domain.delivery.outgoing import MessageKind, Notice
from domain.talk.messages import Reply, say
from storage.receiving.probe import fault_of
from storage.work import writing
from tests.town import MONDAY, Town

SECRETLY = "so-secret-that-nobody-may-read-it"


@pytest.fixture
async def town(tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    built = Town(tmp_path)
    await built.move_in()
    yield built
    await built.close()


async def look(app: App) -> tuple[bool, list[str]]:
    """Whether all is well, and why not."""
    app.pulse.heard("telegram")
    well, known = await app.web._health.look()
    reasons = known["reasons"]
    assert isinstance(reasons, list)
    return well, reasons


async def test_b3_an_idle_assistant_is_well(town: Town) -> None:
    assert await look(town.app) == (True, [])


async def test_b3_a_full_disk(town: Town) -> None:
    raised = full_file()

    @event.listens_for(town.app.database.engine.sync_engine, "begin", insert=True)
    def full(_connection: object) -> None:
        raise OperationalError("COMMIT", {}, raised)

    told = await look(town.app)
    event.remove(town.app.database.engine.sync_engine, "begin", full)

    assert told == (False, ["disk-full"])


async def test_b3_a_disk_that_is_nearly_full(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    health = town.app.web._health
    told = []
    for free in (LEAST_FREE, LEAST_FREE - 1):
        monkeypatch.setattr(health, "_free", lambda free=free: free)
        told.append(await look(town.app))

    assert told == [(True, []), (False, ["disk-full"])]


async def test_b3_a_locked_database(town: Town) -> None:
    database = town.app.database
    async with database.engine.connect() as connection:
        await connection.exec_driver_sql("PRAGMA busy_timeout = 20")
        await connection.rollback()
    assert database.file is not None
    holder = sqlite3.connect(database.file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    told = [await look(town.app)]
    holder.execute("ROLLBACK")
    holder.close()
    told.append(await look(town.app))

    assert told == [(False, ["locked"]), (True, [])]


async def test_b3_a_corrupted_page_that_nobody_reads(town: Town) -> None:
    database = town.app.database
    async with writing(database) as work:
        row = await work.statements.row(text("SELECT rootpage FROM sqlite_master WHERE name = 'audit'"))
        size = await work.statements.value(text("PRAGMA page_size"))
    assert row is not None
    before = await look(town.app)
    await database.close()
    assert database.file is not None
    with database.file.open("r+b") as file:
        file.seek((row["rootpage"] - 1) * size)
        file.write(b"\xff" * size)

    unchecked = await look(town.app)
    town.clock.at += DATABASE_CHECKED
    checked = await look(town.app)
    still = await look(town.app)

    assert (before, unchecked) == ((True, []), (True, []))
    assert (checked, still) == ((False, ["corrupted"]), (False, ["corrupted"]))


async def test_b3_an_outbox_from_which_nothing_leaves(town: Town) -> None:
    person = await town.person_id("DV01")
    async with writing(town.app.database) as work:
        notice = Notice("n", MessageKind.NOTICE, person, MONDAY, body=Reply((say("menu-title"),)))
        await work.outbox.post([notice], MONDAY)

    told = []
    for waited in (OUTBOX_OVERDUE, OUTBOX_OVERDUE + timedelta(seconds=1)):
        town.clock.at = MONDAY + waited
        told.append(await look(town.app))
    limiter = town.app.delivery._channels["telegram"].limiter
    limiter.halt(60)
    paused = await look(town.app)
    await town.watch.sleep(61)
    again = await look(town.app)
    await town.app.delivery.drain()
    sent = await look(town.app)

    stuck = (False, ["outbox-stuck"])
    assert (told, paused, again, sent) == ([(True, []), stuck], (True, []), stuck, (True, []))


async def test_b3_a_long_queue_that_moves_is_not_stuck(town: Town) -> None:
    people = {code: await town.person_id(code) for code in ("DV01", "DV02")}
    async with writing(town.app.database) as work:
        first = Notice("first", MessageKind.NOTICE, people["DV01"], MONDAY, body=Reply((say("menu-title"),)))
        await work.outbox.post([first], MONDAY)
    town.clock.at = MONDAY + 2 * OUTBOX_OVERDUE
    await town.app.delivery.drain()
    async with writing(town.app.database) as work:
        await work.outbox.post([replace(first, key="next", person_id=people["DV02"])], MONDAY)

    assert await look(town.app) == (True, [])


@pytest.mark.parametrize(
    ("raised", "word"),
    [
        (OSError(errno.ENOSPC, "no space"), "disk-full"),
        (OSError(errno.EROFS, "read-only"), "read-only"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "unanswered"),
        (TimeoutError(), "locked"),
        (LookupError(), "unanswered"),
    ],
)
def test_b3_every_fault_has_a_word(raised: Exception, word: str) -> None:
    assert fault_of(raised) == word


def test_b3_faults_of_the_driver_have_words(tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish"
    rubbish.write_bytes(b"no database" * 1000)
    with pytest.raises(sqlite3.DatabaseError) as not_one:
        sqlite3.connect(rubbish).execute("SELECT * FROM sqlite_master")
    read_only = sqlite3.connect(f"file:{tmp_path / 'other'}?mode=rwc", uri=True)
    read_only.execute("CREATE TABLE t (x)")
    read_only.execute("PRAGMA query_only = ON")
    with pytest.raises(sqlite3.OperationalError) as unwritable:
        read_only.execute("INSERT INTO t VALUES (1)")

    assert [fault_of(OperationalError("", {}, raised.value)) for raised in (not_one, unwritable)] == [
        "corrupted",
        "read-only",
    ]


def full_file() -> sqlite3.Error:
    """What the driver raises where a file may not grow."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.execute("CREATE TABLE t (x)")
    base.execute("PRAGMA max_page_count = 3")
    with pytest.raises(sqlite3.OperationalError) as full:
        base.execute("INSERT INTO t VALUES (zeroblob(100000))")
    base.close()
    return full.value


# ------------------------------------------------------------------ what is no request


async def test_b3_a_head_that_does_not_end_is_cut_off() -> None:
    listener = HttpListener([], headers_within=0.2)
    port = await listener.open("127.0.0.1", 0)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
    await writer.drain()

    async with asyncio.timeout(10):
        rest = await reader.read()

    writer.close()
    await listener.close()
    assert rest == b""


@pytest.mark.parametrize(
    "sent",
    [
        f"GET /{SECRETLY} HTTP/9.x\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: x\r\n{SECRETLY}\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: x\r\nX: {SECRETLY}\x00\r\n\r\n",
        f"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {SECRETLY}\r\n\r\n",
        f"GET /{SECRETLY * 1000} HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
)
async def test_b3_a_malformed_request_is_one_line_without_content(
    sent: str, caplog: pytest.LogCaptureFixture
) -> None:
    listener = HttpListener([])
    port = await listener.open("127.0.0.1", 0)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    caplog.set_level(logging.INFO)

    writer.write(sent.encode())
    async with asyncio.timeout(10):
        status = await reader.readline()

    writer.close()
    await listener.close()
    assert status.split()[1] == b"400"
    assert len(caplog.records) == 1
    assert caplog.messages[0].startswith("a malformed request: ")
    assert SECRETLY not in caplog.text


async def test_b3_what_was_answered_goes_on(town: Town) -> None:
    listener = HttpListener(town.app.web.routes(), headers_within=5)
    port = await listener.open("127.0.0.1", 0)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        statuses = []
        for _ in range(2):
            async with session.get("/healthz") as answer:
                statuses.append((answer.status, (await answer.json())["reasons"]))
    await listener.close()

    assert statuses == [(200, []), (200, [])]
