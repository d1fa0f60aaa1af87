"""What one account may send: beyond it nothing is handled, nobody else waits, and no quota is spent on it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.receiving.inbound import MEMBER, MOST_WAITING, STRANGER, Allowance, InboundLimits
from domain.talk.messages import Address, Content, Fetched, Pressed, ReachChange, Said, Update
from handlers.people.accounts.linking import LINK
from storage.tables import inbox
from storage.work import writing
from tests.people.test_linking import code_for
from tests.town import MONDAY, Town

MEMBERS = Address("telegram", "DV01")
OTHERS = Address("telegram", "DV02")
FLOOD = 500
TOO_FAST = "receiving-too-fast"
SPARED = 30
"""One percent of 3,000."""

_events = count()


@asynccontextmanager
async def limited(folder: Path, inbound: InboundLimits | None = None) -> AsyncIterator[Town]:
    """The settled committee in this folder, with two channels, and with the limits of the product."""
    town = Town(folder, second_channel=True, inbound=inbound or InboundLimits())
    await town.move_in()
    yield town
    await town.close()


@pytest.fixture
async def town(tmp_path: Path, settled: Path) -> AsyncIterator[Town]:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    async with limited(tmp_path) as built:
        yield built


def words(address: Address, number: int) -> list[Update]:
    """So many messages of one account."""
    return updates(address, *[Said("/menu")] * number)


def updates(address: Address, *contents: Content) -> list[Update]:
    return [Update(address, f"e{next(_events)}", MONDAY, content) for content in contents]


async def take(town: Town, *batch: Update) -> None:
    """Hand over a batch of one channel, and deliver what follows."""
    await town.app.dispatcher.receive(batch[0].address.channel, list(batch), "")
    await town.app.delivery.drain()


def got(town: Town, address: Address) -> list[str]:
    """The first words of each message to this address."""
    return [said.lines[0].id for said in town.channels[address.channel].box(address).replies]


def answered(town: Town, address: Address) -> int:
    return sum(said != TOO_FAST for said in got(town, address))


async def test_b1_a_members_flood_is_accepted_and_answered_and_logged_once_a_minute(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    flood = words(MEMBERS, FLOOD)

    for _ in range(2):
        for first in range(0, FLOOD, 100):
            await take(town, *flood[first : first + 100])
    async with writing(town.app.database) as work:
        accepted = await work.statements.value(select(func.count()).select_from(inbox))

    assert accepted == FLOOD
    assert (answered(town, MEMBERS), got(town, MEMBERS)[-1]) == (MEMBER.burst, TOO_FAST)
    assert len(got(town, MEMBERS)) == MEMBER.burst + 1
    assert [said for said in caplog.messages if "more than its account may send" in said] == [
        f"update {flood[MEMBER.burst].event_id} of {MEMBERS.channel} is more than its account may send"
    ]


@pytest.mark.parametrize(("seconds", "more", "told"), [(1, 1, 1), (59, 40, 1), (60, 40, 2)])
async def test_b1_what_was_used_comes_back_one_a_second(
    town: Town, seconds: int, more: int, told: int
) -> None:
    await take(town, *words(MEMBERS, MEMBER.burst + 5))
    town.clock.at += timedelta(seconds=seconds)

    await take(town, *words(MEMBERS, MEMBER.burst + 5))

    assert answered(town, MEMBERS) == MEMBER.burst + more
    assert got(town, MEMBERS).count(TOO_FAST) == told


async def test_b1_others_of_the_batch_are_answered(town: Town) -> None:
    await take(town, *words(MEMBERS, FLOOD), *words(OTHERS, 2))

    assert (answered(town, OTHERS), len(got(town, OTHERS))) == (2, 2)


async def test_b1_what_is_too_much_leaves_the_conversation_where_it_was(town: Town) -> None:
    person = await town.person_id("DV01")
    flood = words(MEMBERS, MEMBER.burst - 1) + updates(MEMBERS, Said("/lienket"), Said("/huy"))

    await take(town, *flood)
    async with writing(town.app.database) as work:
        talk = (await work.conversations.load({person}, town.clock.at))[person]

    assert talk.flow == LINK.name


async def test_b1_a_press_beyond_the_limit_is_acknowledged_all_the_same(town: Town) -> None:
    await take(town, *words(MEMBERS, MEMBER.burst + 1))
    press = updates(MEMBERS, Pressed(1, "/menu", "1"))

    await take(town, *press)

    assert town.channel.acknowledged[-1:] == press
    assert len(got(town, MEMBERS)) == MEMBER.burst + 1


async def test_b1_documents_fetched_and_blocked_bots_are_not_counted(town: Town) -> None:
    changes = [ReachChange(open=number % 2 == 1) for number in range(2 * MEMBER.burst)]

    await take(town, *updates(MEMBERS, *changes, Fetched("x.txt", text="x")))
    await take(town, *words(MEMBERS, MEMBER.burst))

    assert answered(town, MEMBERS) >= MEMBER.burst
    assert TOO_FAST not in got(town, MEMBERS)


async def test_b1_a_batch_that_is_not_taken_costs_nothing(town: Town) -> None:
    limits = InboundLimits(member=Allowance(3, timedelta(hours=1)))

    for _ in range(2):
        lost = limits.batch(MONDAY)
        assert [lost.admits(MEMBERS, stranger=False) for _ in range(4)] == [True, True, True, False]
        assert lost.tells(MEMBERS)
    kept = limits.batch(MONDAY)
    assert kept.admits(MEMBERS, stranger=False)
    limits.keep(kept)

    following = limits.batch(MONDAY)
    assert [following.admits(MEMBERS, stranger=False) for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize("crowd", [900, 5_000])
def test_b1_a_crowd_of_accounts_is_forgotten_once_it_has_gone(crowd: int) -> None:
    """Each account sends as much as it may at once, and is told; who is still about is not forgotten with it."""
    limits = InboundLimits()
    batch = limits.batch(MONDAY)
    for number in range(crowd):
        one = Address("telegram", str(number))
        for _ in range(STRANGER.burst):
            batch.admits(one, stranger=True)
        batch.tells(one)
    limits.keep(batch)
    assert limits.accounts == crowd

    remembered = []
    for seconds in (STRANGER.burst * 30 - 1, STRANGER.burst * 30 + 60):
        later = limits.batch(MONDAY + timedelta(seconds=seconds))
        later.admits(MEMBERS, stranger=False)
        limits.keep(later)
        remembered.append(limits.accounts)

    assert remembered == [crowd + 1, 1]


def test_b1_a_clock_that_is_set_back_shuts_nobody_out() -> None:
    limits = InboundLimits()
    batch = limits.batch(MONDAY + timedelta(days=1))
    batch.admits(MEMBERS, stranger=False)
    limits.keep(batch)

    later = limits.batch(MONDAY)
    assert not later.admits(MEMBERS, stranger=False)
    limits.keep(later)
    assert limits.batch(MONDAY).tells(MEMBERS)


async def test_b1_what_waits_for_one_chat_is_a_minutes_worth(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: Callable[[Address], int] = {MEMBERS: MOST_WAITING}.__getitem__
    monkeypatch.setattr(town.app.delivery, "waiting", waiting)

    await take(town, *words(MEMBERS, 3))

    assert got(town, MEMBERS) == [TOO_FAST]


# ------------------------------------------------------------------ strangers


@pytest.mark.parametrize(("channel", "told"), [("telegram", 1), ("zalo", 0)])
async def test_b1_a_stranger_gets_little_and_no_answer_that_costs(
    town: Town, channel: str, told: int
) -> None:
    stranger = Address(channel, "nobody")

    await take(town, *words(stranger, FLOOD))

    assert (answered(town, stranger), got(town, stranger).count(TOO_FAST)) == (STRANGER.burst, told)


async def test_b1_strangers_together_take_one_percent_of_a_quota_a_day(tmp_path: Path, settled: Path) -> None:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    strangers = [Address("zalo", f"nobody-{number}") for number in range(50)]
    answers = []

    # The second process on the same database knows what was spent; a day later there is as much again.
    for passed in (timedelta(), timedelta(), timedelta(hours=24)):
        async with limited(tmp_path) as town:
            town.clock.at += passed
            for stranger in strangers:
                await take(town, *words(stranger, 1))
            answers.append(sum(answered(town, stranger) for stranger in strangers))

    assert answers == [SPARED, 0, SPARED]


async def test_b1_a_good_code_is_answered_whatever_strangers_have_spent(town: Town) -> None:
    for number in range(2 * SPARED):
        await take(town, *words(Address("zalo", f"nobody-{number}"), 1))
    code = await code_for(town, "DV03")
    newcomer = Address("zalo", "newcomer")

    await take(town, *updates(newcomer, Said("xin chào")))
    silent = got(town, newcomer)
    await take(town, *updates(newcomer, Said("1234 5678")))
    guessed = got(town, newcomer)
    await take(town, *updates(newcomer, Said(code)))
    asked = got(town, newcomer)
    await take(town, *updates(newcomer, Said("1")))
    async with writing(town.app.database) as work:
        caller = (await work.accounts.callers([newcomer], town.today))[newcomer]

    assert (silent, guessed) == ([], [])
    assert asked
    assert caller.person is not None
    assert caller.person.code == "DV03"


async def test_b1_whoever_has_just_been_linked_begins_anew(town: Town) -> None:
    newcomer = Address("telegram", "newcomer")
    code = await code_for(town, "DV03")
    await take(town, *words(newcomer, STRANGER.burst - 2), *updates(newcomer, Said(code), Said("1")))
    before = len(got(town, newcomer))

    await take(town, *words(newcomer, MEMBER.burst))

    assert TOO_FAST not in got(town, newcomer)
    assert len(got(town, newcomer)) == before + MEMBER.burst
