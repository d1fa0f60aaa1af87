"""What arrives is written down at once, survives, and is taken in once, in its order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, func, select, text

from bot.receiving.arrivals import ARRIVALS_AT_ONCE, Arrivals
from domain.talk.messages import (
    Address,
    Attachment,
    Content,
    Fetched,
    Pressed,
    ReachChange,
    Said,
    Started,
    Update,
)
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.receiving.arrivals import Arrived
from storage.tables import arrivals as table
from storage.work import reading, writing

NOW = datetime(2026, 11, 23, 8, 30, 0, 123000, tzinfo=UTC)
LAN = Address("zalo", "6ede9afa66b88fe6d6a9")


class SetClock:
    """Tells what it is told."""

    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


class Desk:
    """Takes updates in as the dispatcher does: in one transaction, or not at all."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.batches: list[tuple[str, list[str]]] = []
        self.broken = False
        self.tried = asyncio.Event()
        self.changed = asyncio.Event()

    async def receive(self, channel: str, updates: list[Update], cursor: str) -> None:
        async with writing(self._database) as work:
            fresh = await work.inbox.accept(updates, NOW)
            self.tried.set()
            if self.broken:
                raise OSError("the disk is full of secrets")
        self.batches.append((channel, [update.event_id for update in fresh]))
        self.changed.set()

    async def until(self, number: int) -> None:
        """Wait for so many to have been taken in."""
        async with asyncio.timeout(5):
            while len(self.taken) < number:
                self.changed.clear()
                await self.changed.wait()

    @property
    def taken(self) -> list[str]:
        return [event for _, events in self.batches for event in events]


class Ear(logging.Handler):
    """Hears that something was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.set()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(f"sqlite+aiosqlite:///{tmp_path / 'a.sqlite'}")
    await upgrade(made)
    yield made
    await made.close()


def said(name: str, *, address: Address = LAN) -> Update:
    return Update(address, name, NOW, Said(f"văn bản {name}"))


async def left(database: Database) -> int:
    async with reading(database) as work:
        count: int = await work.statements.value(select(func.count()).select_from(table))
        return count


CONTENTS: list[Content] = [
    Said("Đăng ký\ncam kết 🌱"),
    Pressed(12, "r1", "55"),
    Started("482913"),
    Attachment("photo", "ảnh", "https://photo-stal-1.zdn.vn/a.jpg"),
    Attachment("document", "", "D", "kế hoạch.docx", 812),
    ReachChange(open=False),
]


@pytest.mark.parametrize("content", CONTENTS)
async def test_what_is_written_down_comes_back_as_it_was(database: Database, content: Content) -> None:
    update = Update(LAN, "e1", NOW, content)

    async with writing(database) as work:
        await work.arrivals.keep([update], NOW)
    async with reading(database) as work:
        (found,) = await work.arrivals.waiting(5)

    assert (found.address, found.event_id, found.at, found.content) == (LAN, "e1", NOW, content)


async def test_fetched_document_does_not_arrive(database: Database) -> None:
    with pytest.raises(ValueError, match="does not arrive"):
        async with writing(database) as work:
            await work.arrivals.keep([Update(LAN, "e1", NOW, Fetched("a.docx"))], NOW)


async def test_order_hangs_on_no_clock(database: Database) -> None:
    clock = SetClock()
    desk = Desk(database)
    book = Arrivals(database=database, hand_over=desk.receive, clock=clock)

    for number in range(30):
        clock.time -= timedelta(seconds=number % 3)
        await book.keep([said(f"{number}a"), said(f"{number}b")])
    await book.drain()

    assert desk.taken == [f"{number}{letter}" for number in range(30) for letter in "ab"]


async def test_those_that_arrive_together_share_a_commit(database: Database) -> None:
    desk = Desk(database)
    book = Arrivals(database=database, hand_over=desk.receive, clock=SetClock())
    commits = 0

    def count(_: object) -> None:
        nonlocal commits
        commits += 1

    event.listen(database.engine.sync_engine, "commit", count)
    await asyncio.gather(*(book.keep([said(str(number))]) for number in range(100)))

    assert commits <= 2
    assert await left(database) == 100
    await book.drain()
    assert desk.taken == [str(number) for number in range(100)]


async def test_taking_in_takes_away(database: Database) -> None:
    desk = Desk(database)
    book = Arrivals(database=database, hand_over=desk.receive, clock=SetClock())
    await book.keep([said("1"), said("2")])

    handed = await book.drain()

    assert (handed, desk.batches, await left(database)) == (2, [("zalo", ["1", "2"])], 0)


async def test_batches_are_of_one_channel_and_bounded(database: Database) -> None:
    desk = Desk(database)
    book = Arrivals(database=database, hand_over=desk.receive, clock=SetClock())
    other = Address("viber", "1")
    await book.keep([said("1"), said("2", address=other), said("3", address=other), said("4")])
    await book.keep([said(f"x{number}") for number in range(ARRIVALS_AT_ONCE)])

    await book.drain()

    assert [(channel, len(events)) for channel, events in desk.batches] == [
        ("zalo", 1),
        ("viber", 2),
        ("zalo", ARRIVALS_AT_ONCE - 3),
        ("zalo", 4),
    ]


async def test_second_delivery_of_an_event_is_taken_in_once(database: Database) -> None:
    desk = Desk(database)
    book = Arrivals(database=database, hand_over=desk.receive, clock=SetClock())

    await book.keep([said("1"), said("1")])
    await book.keep([said("1")])
    await book.drain()
    await book.keep([said("1")])
    await book.drain()

    assert (desk.taken, await left(database)) == (["1"], 0)


async def test_second_holder_of_an_arrival_finds_it_taken(database: Database) -> None:
    async with writing(database) as work:
        await work.arrivals.keep([said("1")], NOW)
        (found,) = await work.arrivals.waiting(5)
    desk = Desk(database)

    await desk.receive("zalo", [found], "")
    again = Arrived(found.address, "another", found.at, found.content, arrival=found.arrival)
    await desk.receive("zalo", [again], "")

    assert desk.batches == [("zalo", ["1"]), ("zalo", [])]


async def test_what_could_not_be_taken_in_waits(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk(database)
    desk.broken = True
    book = Arrivals(database=database, hand_over=desk.receive, clock=SetClock(), pause=0.001)
    await book.keep([said("1"), said("2")])

    task = asyncio.create_task(book.run())
    await desk.tried.wait()
    waiting = await left(database)
    desk.broken = False
    await desk.until(2)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task

    assert (waiting, desk.batches, await left(database)) == (2, [("zalo", ["1", "2"])], 0)
    assert "secrets" not in caplog.text


async def test_next_life_begins_with_what_was_left(database: Database) -> None:
    dead = Arrivals(database=database, hand_over=Desk(database).receive, clock=SetClock())
    await dead.keep([said("1"), said("2")])
    desk = Desk(database)
    book = Arrivals(database=database, hand_over=desk.receive, clock=SetClock())

    task = asyncio.create_task(book.run())
    await book.keep([said("3")])
    await desk.until(3)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task

    assert desk.taken == ["1", "2", "3"]


async def test_arrivals_are_held_while_the_database_takes_nothing(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot.receiving.arrivals")
    desk = Desk(database)
    book = Arrivals(database=database, hand_over=desk.receive, clock=SetClock(), pause=0.001)
    async with writing(database) as work:
        await work.statements.run(text("ALTER TABLE arrivals RENAME TO away"))

    ear = Ear()
    logging.getLogger("bot.receiving.arrivals").addHandler(ear)
    keeping = [asyncio.create_task(book.keep([said(str(number))])) for number in range(3)]
    await ear.heard.wait()
    done = [task.done() for task in keeping]
    async with writing(database) as work:
        await work.statements.run(text("ALTER TABLE away RENAME TO arrivals"))
    await asyncio.gather(*keeping)
    logging.getLogger("bot.receiving.arrivals").removeHandler(ear)
    await book.drain()

    assert (done, sorted(desk.taken)) == ([False] * 3, ["0", "1", "2"])
    assert {record.getMessage().partition(" ")[2] for record in caplog.records} == {
        "arrivals are not written down yet: OperationalError"
    }
