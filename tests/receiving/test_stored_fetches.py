"""Documents that are waited for: each is one process's at a time, and is taken in once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from domain.talk.messages import Address, Attachment, Update
from storage.engine.database import Database
from storage.receiving.inbox import FETCH_LEASE, FetchRequest, SqlFetches
from storage.work import SqlWork, writing

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
LAN = Address("telegram", "5200000001")
SECOND = timedelta(seconds=1)


def brought(event_id: str, *, address: Address = LAN, name: str = "nghị quyết.docx") -> Update:
    """An update that brings a document."""
    return Update(
        address, event_id, NOW, Attachment("document", file=f"handle of {event_id}", name=name, size=9)
    )


def wish(
    event_id: str, attempts: int, *, address: Address = LAN, name: str = "nghị quyết.docx"
) -> FetchRequest:
    """What stands in the row of that update."""
    return FetchRequest(address, event_id, f"handle of {event_id}", name, attempts)


async def want(fetches: SqlFetches, *updates: Update, at: datetime = NOW) -> None:
    """Keep that these documents are waited for."""
    for update in updates:
        assert isinstance(update.content, Attachment)
        await fetches.want(update, update.content, at)


async def test_wishes_are_claimed_the_oldest_first(work: SqlWork) -> None:
    await want(work.fetches, brought("3"), at=NOW - 2 * SECOND)
    await want(work.fetches, brought("1"), brought("4", address=Address("zalo", "7")), at=NOW - SECOND)
    await want(work.fetches, brought("2"), at=NOW + SECOND)

    first = await work.fetches.claim(NOW, 2)
    rest = await work.fetches.claim(NOW, 9)

    assert first == [wish("1", 1), wish("3", 1)]
    assert rest == [wish("4", 1, address=Address("zalo", "7"))]


async def test_same_update_wishes_once(work: SqlWork) -> None:
    await want(work.fetches, brought("1"), brought("1", name="khác.docx"))

    assert await work.fetches.claim(NOW, 9) == [wish("1", 1)]


async def test_name_is_cut_to_what_is_kept(work: SqlWork) -> None:
    await want(work.fetches, brought("1", name="ê" * 300))

    assert await work.fetches.claim(NOW, 9) == [wish("1", 1, name="ê" * 200)]


async def test_what_is_held_is_nobody_elses_until_its_holder_is_taken_for_dead(work: SqlWork) -> None:
    await want(work.fetches, brought("1"))
    await work.fetches.claim(NOW, 9)

    held = await work.fetches.claim(NOW + FETCH_LEASE - SECOND, 9)
    dead = await work.fetches.claim(NOW + FETCH_LEASE, 9)

    assert (held, dead) == ([], [wish("1", 2)])


async def test_later_is_later_and_counts(work: SqlWork) -> None:
    await want(work.fetches, brought("1"))
    (first,) = await work.fetches.claim(NOW, 9)

    put_off = await work.fetches.later(first, NOW + 5 * SECOND)
    early = await work.fetches.claim(NOW + 4 * SECOND, 9)
    due = await work.fetches.claim(NOW + 5 * SECOND, 9)

    assert (put_off, early, due) == (True, [], [wish("1", 2)])


async def test_late_holder_takes_nothing_from_the_next(work: SqlWork) -> None:
    await want(work.fetches, brought("1"))
    (late,) = await work.fetches.claim(NOW, 9)
    await work.fetches.claim(NOW + FETCH_LEASE, 9)

    put_off = await work.fetches.later(late, NOW + FETCH_LEASE)
    due = await work.fetches.claim(NOW + FETCH_LEASE + SECOND, 9)

    assert (put_off, due) == (False, [])


async def test_wishes_of_the_dead_are_due_at_once(work: SqlWork) -> None:
    await want(work.fetches, brought("1"), brought("2"))
    await work.fetches.claim(NOW, 1)

    await work.fetches.at_once(NOW + SECOND)

    assert [one.attempts for one in await work.fetches.claim(NOW + SECOND, 9)] == [2, 1]


async def test_wish_is_fulfilled_once(work: SqlWork) -> None:
    await want(work.fetches, brought("1"), brought("2"))
    (held, _) = await work.fetches.claim(NOW, 9)

    fulfilled = [await work.fetches.done("telegram", held.answer_id) for _ in range(2)]
    unknown = await work.fetches.done("zalo", "file:2")
    put_off = await work.fetches.later(held, NOW)

    assert (held.answer_id, fulfilled, unknown, put_off) == ("file:1", [True, False], False, False)


async def test_processes_share_the_wishes(database: Database) -> None:
    async with writing(database) as work:
        await want(work.fetches, *(brought(f"{number:02}") for number in range(20)))

    async def take() -> list[FetchRequest]:
        async with writing(database) as work:
            return await work.fetches.claim(NOW, 4)

    taken = await asyncio.gather(*(take() for _ in range(8)))
    while rest := await take():  # what was locked when somebody looked
        taken.append(rest)

    assert sorted(one.event_id for some in taken for one in some) == [f"{number:02}" for number in range(20)]


async def test_two_who_fulfil_at_once_fulfil_once(database: Database) -> None:
    async with writing(database) as work:
        await want(work.fetches, brought("1"))

    async def fulfil() -> bool:
        async with writing(database) as work:
            return await work.fetches.done("telegram", "file:1")

    assert sorted(await asyncio.gather(fulfil(), fulfil(), fulfil())) == [False, False, True]
