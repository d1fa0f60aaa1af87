"""Who holds what, and until when."""

from __future__ import annotations

from datetime import timedelta

from storage.work import SqlWork
from tests.committee import NOON

SECOND = timedelta(seconds=1)
END = NOON + 20 * SECOND


async def test_a_lease_is_one_owners_until_it_ends(work: SqlWork) -> None:
    first = await work.leases.take({"polling"}, "one", now=NOON, until=END)
    meanwhile = await work.leases.take({"polling"}, "two", now=END - SECOND, until=END + 20 * SECOND)
    at_the_end = await work.leases.take({"polling"}, "two", now=END, until=END + 20 * SECOND)
    too_late = await work.leases.take({"polling"}, "one", now=END + SECOND, until=END + 20 * SECOND)

    assert (first, meanwhile, at_the_end, too_late) == ({"polling"}, set(), {"polling"}, set())


async def test_its_owner_renews_it(work: SqlWork) -> None:
    await work.leases.take({"polling"}, "one", now=NOON, until=END)

    renewed = await work.leases.take({"polling", "chore"}, "one", now=END - SECOND, until=END + 20 * SECOND)
    other = await work.leases.take({"polling", "free"}, "two", now=END + SECOND, until=END + 20 * SECOND)

    assert (renewed, other) == ({"polling", "chore"}, {"free"})


async def test_the_living_are_those_whose_lease_has_not_ended(work: SqlWork) -> None:
    await work.leases.take({"process:one"}, "one", now=NOON, until=END)
    await work.leases.take({"process:two", "polling"}, "two", now=NOON, until=END + SECOND)

    assert await work.leases.living("process:", END - SECOND) == ["one", "two"]
    assert await work.leases.living("process:", END) == ["two"]


async def test_who_goes_gives_up_everything(work: SqlWork) -> None:
    await work.leases.take({"process:one", "polling"}, "one", now=NOON, until=END)
    await work.leases.take({"process:two"}, "two", now=NOON, until=END)

    await work.leases.let_go("one")

    assert await work.leases.living("process:", NOON) == ["two"]
    assert await work.leases.take({"polling"}, "two", now=NOON, until=END) == {"polling"}
