"""What writing in a browser keeps, on each database."""

from __future__ import annotations

from datetime import timedelta

from domain.talk.conversations import Conversation, Draft
from handlers.action import Refusal
from handlers.dashboard.actions import sign_in
from storage.engine.database import Database
from storage.work import writing
from tests.committee import DAY_ONE, NOON, settle
from tests.dashboard.test_misuse import BROWSER, PEPPER


async def test_a_link_to_write_is_found_apart_from_those_to_the_page(url: str) -> None:
    database = Database(url)
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        address, person = await committee.link("A1"), committee.people["A1"]
        until = NOON + timedelta(minutes=10)
        await work.dashboard_sessions.offer(
            person, address, link="l" * 64, code="c" * 64, at=NOON, until=until, writes="reflection:x"
        )
        found = await work.dashboard_sessions.link("l" * 64, NOON, writing=True)
        assert found is not None
        assert await work.dashboard_sessions.link("l" * 64, NOON) is None
        assert await work.dashboard_sessions.begin(found.id, "s" * 64, NOON)
        session = await work.dashboard_sessions.session("s" * 64, NOON, writing=True)
        assert await work.dashboard_sessions.session("s" * 64, NOON) is None
        refused = await sign_in(work, "x" * 43, BROWSER, "1234", pepper=PEPPER, now=NOON, writing=True)
    await database.close()

    assert session is not None
    assert session.writes == "reflection:x"
    assert isinstance(refused, Refusal)


async def test_a_link_replaces_those_of_its_own_kind_alone(url: str) -> None:
    database = Database(url)
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        address, person = await committee.link("A1"), committee.people["A1"]
        kept, until = work.dashboard_sessions, NOON + timedelta(minutes=10)
        for link, writes in (("p1", ""), ("w1", "reflection:x"), ("p2", ""), ("w2", "reflection:y")):
            await kept.offer(person, address, link=link, code="c", at=NOON, until=until, writes=writes)
        good = [
            link
            for link in ("p1", "p2", "w1", "w2")
            if await kept.link(link, NOON) or await kept.link(link, NOON, writing=True)
        ]
        await kept.withdraw(person, NOON)
        left = [await kept.link("p2", NOON), await kept.link("w2", NOON, writing=True)]
    await database.close()

    assert good == ["p2", "w2"]
    assert left == [None, None]


async def test_an_act_of_a_session_is_counted_once_for_each_look(url: str) -> None:
    database = Database(url)
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        address, person = await committee.link("A1"), committee.people["A1"]
        link = await work.dashboard_sessions.offer(
            person, address, link="l" * 64, code="c" * 64, at=NOON, until=NOON + timedelta(minutes=10)
        )
        await work.dashboard_sessions.begin(link, "s" * 64, NOON)
        counted = [await work.dashboard_sessions.count_act(link, known) for known in (0, 0, 1)]
        session = await work.dashboard_sessions.session("s" * 64, NOON)
    await database.close()

    assert counted == [True, False, True]
    assert session is not None
    assert session.acts == 2


async def test_a_draft_is_dropped_alone_and_its_open_question_with_it(url: str) -> None:
    database = Database(url)
    drafts = {"study": Draft({"way": "self"}), "moidot": Draft({"title": "Quý I"})}
    async with writing(database) as work:
        kept = work.conversations
        await kept.save([Conversation("p", NOON, flow="study", drafts=drafts)])
        await kept.drop("p", "moidot", NOON)
        first = (await kept.open_flow("p"), list(await kept.drafts("p")))
        await kept.drop("p", "study", NOON)
        second = (await kept.open_flow("p"), list(await kept.drafts("p")))
        await kept.drop("nobody", "study", NOON)
    await database.close()

    assert first == ("study", ["study"])
    assert second == ("", [])
