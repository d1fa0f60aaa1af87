"""Sessions and pages of people on both databases."""

from __future__ import annotations

from datetime import timedelta

from domain.dashboard.repository import SoughtPeople
from domain.dashboard.session import IDLE, LINK_LIFE, WRONG_TRIES
from domain.rounds.standing import RoundStanding
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, Committee

HOUR = timedelta(hours=1)


async def test_a_link_becomes_one_session_of_one_browser(work: SqlWork, committee: Committee) -> None:
    kept, person = work.dashboard_sessions, committee.people["A1"]
    address = await committee.link("A1")
    until = NOON + LINK_LIFE
    await kept.offer(person, address, link="old", code="c", at=NOON, until=until)
    link_id = await kept.offer(person, address, link="new", code="c", at=NOON, until=until)

    assert await kept.link("old", NOON) is None
    assert await kept.link("new", until) is None
    assert [await kept.bind(link_id, one, NOON) for one in ("mine", "other")] == [True, False]
    found = await kept.link("new", NOON)
    assert found is not None
    assert (found.browser_digest, found.address) == ("mine", address)
    assert [await kept.wrong(link_id) for _ in range(WRONG_TRIES - 1)] == [1, 2]
    assert await kept.link("new", NOON) is not None
    assert [await kept.begin(link_id, one, NOON) for one in ("mine", "again")] == [True, False]
    session = await kept.session("mine", NOON)
    assert session is not None
    assert await kept.session("mine", NOON + IDLE) is None
    await kept.seen(session.id, NOON + IDLE)
    assert await kept.session("mine", NOON + IDLE) is not None
    assert [one.id for one in await kept.lasting(person, NOON + IDLE)] == [link_id]
    assert [await kept.end(link_id, NOON) for _ in range(2)] == [True, False]
    assert await kept.lasting(person, NOON) == []
    assert (await kept.forget(NOON), await kept.forget(NOON + HOUR)) == (0, 2)


async def test_an_account_that_changed_hands_opens_nothing(work: SqlWork, committee: Committee) -> None:
    kept, person = work.dashboard_sessions, committee.people["A1"]
    address = await committee.link("A1")
    link_id = await kept.offer(person, address, link="l", code="c", at=NOON, until=NOON + LINK_LIFE)
    await kept.begin(link_id, "s", NOON)
    await work.accounts.link(committee.people["A2"], address, NOON)

    of_another = await kept.session("s", NOON)
    await work.accounts.link(person, address, NOON + timedelta(minutes=1))
    linked_later = await kept.session("s", NOON + timedelta(minutes=1))

    assert (of_another, linked_later) == (None, None)


async def test_people_come_a_page_at_a_time(work: SqlWork, committee: Committee) -> None:
    round_, other = await committee.open_round(), await committee.open_study()
    await committee.pledge("A3", round_)
    rounds, scope = [round_.id, other.id], committee.scope("GOC")

    async def codes(*, scope: tuple[str, ...] = scope, **sought: str | int) -> list[str]:
        lines = await work.dashboard_people.find(
            scope,
            rounds,
            DAY_ONE,
            SoughtPeople(**sought),  # type: ignore[arg-type]
        )
        return list(dict.fromkeys(line.code for line in lines))

    everybody = await codes()
    waiting = RoundStanding.WAITING.value

    assert len(everybody) > 4
    assert [*await codes(most=2), *await codes(first=2, most=100)] == everybody
    assert await codes(name="a3") == ["A3"]
    assert await codes(name="nobody is called so") == []
    assert await codes(standing=waiting) == ["A3"]
    assert set(await codes(scope=committee.scope("CB1"))) < set(everybody)
    assert await codes(standing=waiting, scope=committee.scope("CB1"), own_of=committee.units["CB1"]) == [
        "A3"
    ]
    assert await codes(own_of=committee.units["GOC"]) != everybody
    lines = await work.dashboard_people.find(scope, rounds, DAY_ONE, SoughtPeople(name="A3"))
    assert {line.round_id for line in lines} == set(rounds)
