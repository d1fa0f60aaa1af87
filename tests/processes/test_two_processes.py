"""Two processes serve one committee: each update is taken once, whoever brings it, and each notice leaves once."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta
from itertools import chain

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import MessageKind, Notice
from domain.talk.messages import Address, Said, Update, reply, say
from storage.engine.database import Database, is_passing
from storage.tables import counters
from storage.work import reading, writing
from tests.town import Town

MEMBERS = ("BT00", "BT01", "PB01", "DV01", "DV02", "BT02", "DV11")


async def brings(town: Town, *events: tuple[str, str, str]) -> None:
    """Give this process updates: event id, code of the person, words."""
    updates = [
        Update(Address("telegram", code), event, town.clock.now(), Said(words))
        for event, code, words in events
    ]
    await town.app.dispatcher.receive("telegram", updates, "")


async def rest(*towns: Town) -> None:
    """Let everything that is under way arrive; an answer behind another process's keeps the pace of its chat."""
    for _ in range(60):
        for town in towns:
            await town.app.delivery.drain()
        async with reading(towns[0].app.database) as work:
            if "pending" not in await work.outbox.counts():
                return
        for town in towns:
            town.clock.at += timedelta(seconds=1)


def heard(twins: tuple[Town, Town], code: str) -> list[str]:
    """What this person was sent, by both processes."""
    boxes = (town.channel.box(Address("telegram", code)) for town in twins)
    return [line.id for sent in chain(*(box.replies for box in boxes)) for line in sent.lines[:1]]


async def test_an_update_that_both_bring_is_answered_once(twins: tuple[Town, Town]) -> None:
    rounds = range(20)

    for number in rounds:
        events = [(f"{number}-{code}", code, "/viec") for code in MEMBERS]
        await asyncio.gather(brings(twins[0], *events), brings(twins[1], *reversed(events)))
    await rest(*twins)

    assert Counter({code: len(heard(twins, code)) for code in MEMBERS}) == Counter(
        dict.fromkeys(MEMBERS, len(rounds))
    )


async def test_a_persons_words_wait_for_each_other(twins: tuple[Town, Town]) -> None:
    """Each process takes every second code that a stranger guesses; together they let no more through than one."""
    words = 30

    await asyncio.gather(*(brings(twins[n % 2], (str(n), "stranger", "1234 5678")) for n in range(words)))
    await rest(*twins)

    # Five wrong codes, and then the account waits: neither process lets a sixth one through.
    assert Counter(heard(twins, "stranger")) == {"people-link-wrong-code": 5, "people-link-wait": words - 5}


async def test_many_people_talk_to_both_at_once(twins: tuple[Town, Town]) -> None:
    """A turn of a person goes to either process while the other serves other people; nothing is lost or doubled."""

    async def talk(code: str) -> None:
        for number in range(12):
            await brings(
                twins[number % 2], (f"{code}-{number}", code, ("/viec", "/trogiup", "0")[number % 3])
            )

    await asyncio.gather(*map(talk, MEMBERS))
    await rest(*twins)

    assert [len(heard(twins, code)) for code in MEMBERS] == [12] * len(MEMBERS)


async def test_notices_leave_once_whoever_sends_them(twins: tuple[Town, Town]) -> None:
    now = twins[0].clock.now()
    people = [await twins[0].person_id(code) for code in MEMBERS]
    notices = [
        Notice(f"{number}:{person}", MessageKind.NOTICE, person, now, reply(say("talk-reception-not-yours")))
        for number in range(5)
        for person in people
    ]
    async with writing(twins[0].app.database) as work:
        await work.outbox.post(notices, now)

    await asyncio.gather(*(town.app.delivery.drain() for town in twins))

    assert [heard(twins, code) for code in MEMBERS] == [["talk-reception-not-yours"] * 5] * len(MEMBERS)


async def test_what_a_dead_process_held_is_taken_over(twins: tuple[Town, Town]) -> None:
    dead, living = twins
    now = dead.clock.now()
    person = await dead.person_id("DV01")
    async with writing(dead.app.database) as work:
        await work.outbox.post(
            [Notice("n", MessageKind.NOTICE, person, now, reply(say("talk-reception-not-yours")))], now
        )
        assert len(await claim_due(work.outbox, me=dead.app.delivery.owner, now=now, most=5)) == 1
    await living.app.schedule.tick()
    await rest(living)
    while_it_lives = heard(twins, "DV01")

    await dead.app.leases.end()
    await living.app.schedule.tick()
    await rest(living)

    assert (while_it_lives, heard(twins, "DV01")) == ([], ["talk-reception-not-yours"])


async def test_a_reader_sees_one_state_and_cannot_write(shared: Database) -> None:
    value = select(counters.c.value).where(counters.c.name == "a")
    async with writing(shared) as work:
        await work.statements.run(counters.insert(), {"name": "a", "value": 1})

    async with reading(shared) as reader:
        before = await reader.statements.value(value)
        async with writing(shared) as work:
            await work.statements.run(counters.update().values(value=2))
        after = await reader.statements.value(value)
        with pytest.raises(DBAPIError, match="read-only"):
            await reader.statements.run(counters.update().values(value=3))

    assert (before, after) == (1, 1)


async def test_a_deadlock_passes_and_a_fault_of_ours_does_not(shared: Database) -> None:
    async with writing(shared) as work:
        await work.statements.run(counters.insert(), [{"name": name, "value": 0} for name in "ab"])
    locked = {"a": asyncio.Event(), "b": asyncio.Event()}

    async def lock(first: str, then: str) -> None:
        async with writing(shared) as work:
            await work.statements.run(text("SET LOCAL deadlock_timeout = '50ms'"))
            await work.statements.run(counters.update().where(counters.c.name == first).values(value=1))
            locked[first].set()
            await locked[then].wait()
            await work.statements.run(counters.update().where(counters.c.name == then).values(value=1))

    faults = [
        fault
        for fault in await asyncio.gather(lock("a", "b"), lock("b", "a"), return_exceptions=True)
        if fault is not None
    ]
    with pytest.raises(DBAPIError) as wrong:
        async with writing(shared) as work:
            await work.statements.run(text("SELECT nothing"))

    assert [is_passing(fault) for fault in faults] == [True]
    assert not is_passing(wrong.value)


async def test_a_chore_is_noted_where_it_was_done(twins: tuple[Town, Town]) -> None:
    """Two processes that share a database share the chores, too: the other one did not run them."""
    first, second = twins
    await first.app.schedule.tick()
    await second.app.schedule.tick()

    done = [{run.chore for run in town.app.schedule.runs if run.done_at is not None} for town in twins]

    assert {"reminders", "calendar"} <= done[0]
    assert "calendar" in done[1]
    assert "reminders" not in done[1]
