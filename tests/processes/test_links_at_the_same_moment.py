"""A link that is made in one process at the moment at which another one closes accounts, gives a role or links too."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import text

from domain.people.codes import digest
from domain.people.linking import AccountLink, Issuer, LinkState
from domain.people.person import Caller, Role
from domain.talk.messages import Address
from handlers.action import Refusal
from handlers.people.actions.accounts import allow_link, link_account
from handlers.people.actions.closing import close_accounts
from handlers.people.actions.roles import change_role
from storage.work import SqlWork, reading, writing
from tests.people.test_directory import roles_of
from tests.people.test_linking import owner
from tests.security.people import code_from, code_in
from tests.town import Town

Act = Callable[[SqlWork], Awaitable[object]]
THIEF = Address("telegram", "thief")
_HELD_UP = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


async def at_once(twins: tuple[Town, Town], first: Act, then: Act) -> tuple[object, object]:
    """What both find: the other one begins when the first has done its work, and before that is committed."""
    done = asyncio.Event()

    async def commits_late() -> object:
        async with writing(twins[0].app.database) as work:
            found = await first(work)
            done.set()
            while not await _held_up(twins[0]) and not other.done():
                pass
        return found

    async def begins_late() -> object:
        await done.wait()
        async with writing(twins[1].app.database) as work:
            return await then(work)

    other = asyncio.create_task(begins_late())
    return await asyncio.gather(commits_late(), other)


async def _held_up(town: Town) -> bool:
    async with reading(town.app.database) as work:
        return bool(await work.statements.value(_HELD_UP))


async def leaders_code(town: Town) -> str:
    """The digest of a code that the secretary has for DV03."""
    code = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước")).replace(" ", "")
    return digest(code, town.app.scenes.policy.pepper)


def linking(town: Town, code: str, address: Address = THIEF) -> Act:
    """Somebody uses this code on this account."""
    return lambda work: link_account(
        work, Caller(address), code, proved="", day=town.today, now=town.clock.now()
    )


def closing(town: Town) -> Act:
    """The command line closes DV03's accounts."""

    async def close(work: SqlWork) -> object:
        person = await work.people.by_code("DV03", town.today)
        assert person is not None
        closer = Issuer("operator", operator=True)
        return await close_accounts(work, person, closer=closer, day=town.today, now=town.clock.now())

    return close


def giving(town: Town) -> Act:
    """The office, which saw no account of DV03 but Zalo, gives them the office of the whole committee."""

    async def give(work: SqlWork) -> object:
        person, root = await work.people.by_code("DV03", town.today), await work.people.root(town.today)
        assert person is not None
        assert root is not None
        return await change_role(
            work,
            person.id,
            Role.OFFICE,
            root.id,
            giving=True,
            by="office",
            scope=(root.id,),
            day=town.today,
            now=town.clock.now(),
            confirmed=[Address("zalo", "DV03")],
        )

    return give


async def allowing(town: Town) -> Act:
    """DV03, who has Zalo, says yes there to an account that a leader's code asked for."""
    await town.link("DV03", "zalo")
    code = await leaders_code(town)
    async with writing(town.app.database) as work:
        link = await linking(town, code)(work)
    assert isinstance(link, AccountLink)
    assert link.state is LinkState.ASKED

    async def allow(work: SqlWork) -> object:
        address = Address("zalo", "DV03")
        caller = (await work.accounts.callers([address], town.today))[address]
        return await allow_link(work, caller, link, day=town.today, now=town.clock.now())

    return allow


async def test_a_code_is_good_on_one_of_two_phones(twins: tuple[Town, Town]) -> None:
    town = twins[0]
    code = await leaders_code(town)

    first, second = await at_once(
        twins, linking(town, code), linking(town, code, Address("telegram", "late"))
    )

    assert isinstance(first, AccountLink)
    assert isinstance(second, Refusal)
    assert (await owner(town, "thief"), await owner(town, "late")) == ("DV03", None)


async def test_what_is_linked_while_all_is_closed_is_closed_too(twins: tuple[Town, Town]) -> None:
    town = twins[0]

    await at_once(twins, linking(town, await leaders_code(town)), closing(town))

    assert await owner(town, "thief") is None


async def test_so_is_what_is_allowed(twins: tuple[Town, Town]) -> None:
    town = twins[0]

    await at_once(twins, await allowing(town), closing(town))

    assert (await owner(town, "thief"), await owner(town, "DV03", "zalo")) == (None, None)


@pytest.mark.parametrize("asked", [False, True])
async def test_no_role_is_given_to_an_account_that_is_linked_meanwhile(
    twins: tuple[Town, Town], asked: bool
) -> None:
    town = twins[0]
    act = await allowing(town) if asked else linking(town, await leaders_code(town))

    _, given = await at_once(twins, act, giving(town))

    assert isinstance(given, Refusal)
    assert await owner(town, "thief") == "DV03"
    assert await roles_of(town, "DV03") == []


@pytest.mark.parametrize("asked", [False, True])
async def test_nor_is_one_linked_while_a_role_is_given(twins: tuple[Town, Town], asked: bool) -> None:
    town = twins[0]
    act = await allowing(town) if asked else linking(town, await leaders_code(town))

    _, linked = await at_once(twins, giving(town), act)

    assert isinstance(linked, Refusal)
    assert await owner(town, "thief") is None
