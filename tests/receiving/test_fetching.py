"""Documents in: whatever the platform does and whoever is killed, a document is handed over once, or why it is not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from pydantic import SecretStr
from sqlalchemy import event, select

from bot.app import App
from bot.channels.base import Channel, ChannelError, Fatal, InDoubt, NotSent, Oversized, Rejected, Unreachable
from bot.receiving.fetching import ATTEMPTS, FETCHING, READING, Fetching, HandOverOne, Reader
from bot.settings import Settings
from bot.workshop.jobs import JobFailed, MakingJob, ReadDocument
from domain.talk.messages import Address, Attachment, Fetched, Update
from storage.receiving.inbox import FETCH_LEASE
from storage.tables import fetches, inbox
from storage.work import writing
from tests.talk.papers import receive_papers
from tests.town import Memory, Talk, Town
from tests.workshop.same_process import SameProcess

ASKED = "Bản văn?"
TAKEN = "Đã đọc a.txt.\n\nTên bản văn?"
AGAIN = InDoubt("no clear answer")
SECOND = timedelta(seconds=1)


def said(fault: str) -> str:
    """What the paper's flow says to a document that was not read."""
    return f"a.txt: {fault}\n\n{ASKED}"


class SlowLine(Memory):
    """A channel that hands files out only when it is opened up."""

    def __init__(self, source: Memory) -> None:
        super().__init__(source.capabilities)
        self.open_up = asyncio.Event()
        self._source = source

    async def fetch(self, file: str, *, largest: int) -> bytes:
        """What the source has, later."""
        await self.open_up.wait()
        return await self._source.fetch(file, largest=largest)


class Desk:
    """A town with somebody who has just sent a document for which nobody has looked yet."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.talk: Talk = town.talk("DV01")

    async def begin(self) -> None:
        """Ask for a paper, and send it."""
        receive_papers(self.town)
        await self.talk.says("/giay")
        file = self.town.channel.keep("Điều 1".encode())
        await self.talk.does(Attachment("document", file=file, name="a.txt", size=8))

    async def served(self, *fetching: Fetching) -> list[str]:
        """What the person is told once everybody has served what is due."""
        await asyncio.gather(*(one.drain() for one in fetching or (self.town.app.fetching,)))
        await self.town.app.delivery.drain()
        return self.talk.unread()

    async def later(self, by: timedelta) -> list[str]:
        """The same, so much later."""
        self.town.clock.at += by
        return await self.served()

    async def hand_over(self, update: Update) -> None:
        """As the product does."""
        await self.town.app.dispatcher.receive(update.address.channel, [update], "")

    def another(
        self,
        *,
        read: Reader | None = None,
        channels: Mapping[str, Channel] | None = None,
        hand_over: HandOverOne | None = None,
    ) -> Fetching:
        """Another process's fetcher over the same database."""
        app = self.town.app
        return Fetching(
            database=app.database,
            channels={"telegram": self.town.channel} if channels is None else channels,
            read=read or plain,
            clean=app.workshop.do,
            photos=app.photos,
            keep_roster=unwanted,
            hand_over=hand_over or self.hand_over,
            clock=self.town.clock,
        )

    async def wishes(self) -> list[tuple[int, datetime]]:
        """The attempts and the next time of every document that is waited for."""
        async with writing(self.town.app.database) as work:
            rows = await work.statements.rows(select(fetches.c.attempts, fetches.c.due_at))
        return [(row["attempts"], row["due_at"]) for row in rows]

    async def taken(self) -> list[str]:
        """The ids of the updates that hand documents over."""
        async with writing(self.town.app.database) as work:
            rows = await work.statements.rows(
                select(inbox.c.event_id).where(inbox.c.event_id.startswith("file:"))
            )
        return [row["event_id"] for row in rows]


@pytest.fixture
async def desk(town: Town) -> Desk:
    made = Desk(town)
    await made.begin()
    return made


async def unwanted(_address: Address, name: str, _data: bytes) -> Fetched:
    """No roster comes here."""
    raise AssertionError(name)


async def plain(job: ReadDocument) -> Fetched:
    """Reads a plain text."""
    return Fetched(job.name, job.data.decode())


async def test_document_is_handed_over_and_forgotten(desk: Desk) -> None:
    kept = await desk.wishes()

    told = await desk.served()

    assert kept == [(0, desk.town.clock.at)]
    assert told == [TAKEN]
    assert (await desk.wishes(), await desk.served()) == ([], [])


@pytest.mark.parametrize(
    "fault",
    [AGAIN, NotSent("no connection"), Fatal("the token is revoked"), TimeoutError()],
    ids=lambda fault: type(fault).__name__,
)
async def test_what_may_come_right_is_tried_again_later(desk: Desk, fault: Exception) -> None:
    desk.town.channel.faults = [fault]
    at = desk.town.clock.at

    first = await desk.served()
    put_off = await desk.wishes()
    early = await desk.later(4 * SECOND)
    then = await desk.later(SECOND)

    assert (first, early, then) == ([], [], [TAKEN])
    assert put_off == [(1, at + 5 * SECOND)]


async def test_platform_says_when_to_come_again(desk: Desk) -> None:
    desk.town.channel.faults = [NotSent("throttled", retry_after=40)]

    first = await desk.served()

    assert (first, await desk.later(39 * SECOND), await desk.later(SECOND)) == ([], [], [TAKEN])


async def test_three_faults_are_handed_over_as_one(desk: Desk) -> None:
    desk.town.channel.faults = [AGAIN, NotSent("throttled"), AGAIN]

    told = [await desk.served(), await desk.later(5 * SECOND), await desk.later(25 * SECOND)]

    assert told == [[], [], [said("unfetched")]]
    assert (await desk.wishes(), await desk.later(FETCH_LEASE)) == ([], [])


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Rejected("the link has expired"), "unfetched"),
        (Unreachable("blocked"), "unfetched"),
        (Oversized("file is too big"), "too-large"),
    ],
)
async def test_what_will_never_come_is_told_at_once(desk: Desk, fault: ChannelError, why: str) -> None:
    desk.town.channel.faults = [fault]

    assert await desk.served() == [said(why)]
    assert await desk.wishes() == []


async def test_document_of_a_channel_that_is_off_is_given_up(desk: Desk) -> None:
    assert await desk.served(desk.another(channels={})) == [said("unfetched")]


async def test_reader_that_breaks_leaves_nobody_waiting(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    async def breaks(job: ReadDocument) -> Fetched:
        raise JobFailed("broken", f"ValueError at document.py:{len(job.name)}")

    told = await desk.served(desk.another(read=breaks))

    assert told == [said("unreadable")]
    assert [record.message for record in caplog.records if record.name == "bot.receiving.fetching"] == [
        "the document of 2 could not be read: broken ValueError at document.py:5"
    ]


async def test_what_a_reader_gives_too_much_of_is_too_large(desk: Desk) -> None:
    async def overflows(job: ReadDocument) -> Fetched:
        raise JobFailed("size", f"the answer has more than {job.largest_answer} bytes")

    assert await desk.served(desk.another(read=overflows)) == [said("too-large")]


async def test_document_that_waits_too_long_for_its_reader_is_let_go_before_another_may_take_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two papers of others may be made before it."""

    async def busy(_job: ReadDocument) -> Fetched:
        await asyncio.Event().wait()
        raise AssertionError

    with monkeypatch.context() as hasty:
        hasty.setattr("bot.receiving.fetching.READING", 0.0)
        first = await desk.served(desk.another(read=busy))

    assert (first, await desk.later(4 * SECOND), await desk.later(SECOND)) == ([], [], [TAKEN])


def test_document_is_in_nobody_elses_hands_while_it_is_fetched_and_read() -> None:
    assert 2 * MakingJob.seconds + ReadDocument.seconds <= READING
    assert FETCH_LEASE.total_seconds() > FETCHING + READING


async def test_process_that_was_killed_after_the_commit_leaves_the_document_to_the_next(desk: Desk) -> None:
    """Nobody has looked for it before the end; the next start finds it."""
    async with next_life(desk.town) as app:
        await app.fetching.drain()
        await app.delivery.drain()

    assert desk.talk.unread() == [TAKEN]
    assert await desk.served() == []


async def test_process_that_was_killed_while_fetching_leaves_the_document_to_the_next(desk: Desk) -> None:
    await claimed(desk)

    async with next_life(desk.town) as app:
        await app.fetching.drain()
        await app.delivery.drain()

    assert desk.talk.unread() == [TAKEN]
    assert await desk.taken() == ["file:2"]


async def test_beside_living_processes_a_dead_ones_document_waits_until_it_is_free(desk: Desk) -> None:
    await claimed(desk)

    assert [await desk.served(), await desk.later(FETCH_LEASE - SECOND), await desk.later(SECOND)] == [
        [],
        [],
        [TAKEN],
    ]


async def test_document_that_kills_whoever_reads_it_is_given_up(desk: Desk) -> None:
    for _ in range(ATTEMPTS):
        await claimed(desk)
        desk.town.clock.at += FETCH_LEASE

    assert await desk.served() == [said("unfetched")]


async def test_two_fetchers_at_once_hand_it_over_once(desk: Desk) -> None:
    told = await desk.served(desk.another(), desk.another(), desk.town.app.fetching)

    assert told == [TAKEN]
    assert await desk.taken() == ["file:2"]


async def test_holder_that_was_taken_for_dead_hands_nothing_over_a_second_time(desk: Desk) -> None:
    line = SlowLine(desk.town.channel)
    slow = desk.another(channels={"telegram": line})
    await slow.begin_some()
    desk.town.clock.at += FETCH_LEASE
    first = await desk.served()
    line.open_up.set()
    second = await desk.served(slow)

    assert (first, second) == ([TAKEN], [])


async def test_commit_that_fails_leaves_the_document_for_later(desk: Desk) -> None:
    engine = desk.town.app.database.engine.sync_engine

    def full(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("DELETE FROM fetches"):
            raise OSError("the disk is full")

    event.listen(engine, "before_cursor_execute", full)
    first = await desk.served()
    event.remove(engine, "before_cursor_execute", full)
    second = await desk.later(FETCH_LEASE)

    assert (first, second) == ([], [TAKEN])


async def test_dispatcher_wakes_the_fetcher(town: Town) -> None:
    """Nothing is due when the fetcher begins; it hears of the wish by the commit that keeps it, not by a look."""
    desk = Desk(town)
    taken = asyncio.Event()

    async def noted(update: Update) -> None:
        await desk.hand_over(update)
        taken.set()

    fetching = desk.another(hand_over=noted)
    town.app.fetching = fetching
    task = asyncio.create_task(fetching.run())
    await fetching.begin_some()
    await desk.begin()
    async with asyncio.timeout(5):
        await taken.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert (await desk.wishes(), await desk.taken()) == ([], ["file:2"])


async def test_whoever_stops_leaves_what_is_under_way_to_others(desk: Desk) -> None:
    stopped = desk.another(channels={"telegram": SlowLine(desk.town.channel)})
    await stopped.begin_some()

    await stopped.close()

    assert (await desk.served(), await desk.later(FETCH_LEASE)) == ([], [TAKEN])


async def claimed(desk: Desk) -> None:
    """A process takes the wish, and is heard of no more."""
    async with writing(desk.town.app.database) as work:
        assert len(await work.fetches.claim(desk.town.clock.at, 9)) == 1


@asynccontextmanager
async def next_life(town: Town) -> AsyncIterator[App]:
    """Another assistant over the same database, which knows nothing but what is kept there."""
    settings = Settings(_env_file=None, data_dir=town.app.settings.data_dir, telegram_token=SecretStr(""))
    app = App(
        settings,
        clock=town.clock,
        channels=[town.channel],
        words=town.words,
        workshop=SameProcess(town.words),
    )
    before, town.app = town.app, app
    receive_papers(town)
    await before.leases.end()  # as its death would have
    await app.open()
    try:
        yield app
    finally:
        town.app = before
        await app.close()
