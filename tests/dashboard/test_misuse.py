"""What somebody may try who is not meant to be in, or not any more, and what a slow click may do."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timedelta

from bot.web.dashboard.kept_figures import FRESH, KeptFigures
from bot.web.dashboard.pages import DOWNLOAD_LIFE
from domain.dashboard.session import WRONG_TRIES
from handlers.action import Refusal
from handlers.dashboard.actions import issue_link, open_link, sign_in
from storage.engine.database import Database
from storage.work import reading, writing
from tests.committee import DAY_ONE, NOON, settle
from tests.dashboard.conftest import Served
from tests.dashboard.test_acting import opened
from tests.dashboard.test_kept_figures import caller_of
from tests.dashboard.test_pages import units_of
from tests.pledges.pledging import ROUND, open_round
from tests.review.queues import remark_on_a_pledge, three_pledges
from tests.town import ZONE

BROWSER = "b" * 43
PEPPER = b"p" * 32


async def test_codes_that_come_at_one_instant_are_three_tries(url: str) -> None:
    database = Database(url)
    async with writing(database) as work:
        committee = await settle(work, DAY_ONE)
        address, person = await committee.link("A1"), committee.people["A1"]
    entered = 0
    for _ in range(3):
        async with writing(database) as work:
            issued = await issue_link(work, person, address, pepper=PEPPER, now=NOON)
            await open_link(work, issued.secret, BROWSER, pepper=PEPPER, now=NOON)
        wrong = [f"{(int(issued.code) + one) % 10_000:04d}" for one in range(1, 16)]

        async def tries(secret: str, code: str) -> str | Refusal:
            async with writing(database) as work:
                return await sign_in(work, secret, BROWSER, code, pepper=PEPPER, now=NOON)

        await asyncio.gather(*(tries(issued.secret, code) for code in wrong))
        entered += isinstance(await tries(issued.secret, issued.code), str)
    await database.close()

    assert len(wrong) > WRONG_TRIES
    assert entered == 0


async def test_an_old_overview_holds_up_nobody(served: Served) -> None:
    town = served.town
    await open_round(town)
    figures = KeptFigures(database=town.app.database, scenes=town.app.scenes, clock=town.clock, large=1)
    office = await caller_of(town, "VP01")

    async def look() -> None:
        async with reading(town.app.database) as work:
            await work.people.root(town.today)
            await figures.of(town.app.scenes.scene(office, work, town.clock.now()))

    await look()
    town.clock.at += FRESH + timedelta(seconds=1)
    async with asyncio.timeout(10):  # three times as long, and each waits for the connection of another
        await asyncio.gather(*(look() for _ in range(4)))
    await figures.close()


async def test_an_end_of_all_sessions_ends_a_link_that_was_not_used(served: Served) -> None:
    browser, other = await served.browser(), await served.browser()
    await browser.signs_in("VP01")
    path, digits = await other.asks_for_link("VP01")
    await other.get(path)

    ended = await served.town.talk("VP01").presses("Kết thúc các phiên")
    entered = await other.post(path, code=digits)

    assert ended == ["Đã kết thúc 1 phiên làm việc của đồng chí."]
    assert entered.status == 410


async def test_a_file_is_fetched_at_once_or_not(served: Served) -> None:
    await open_round(served.town)
    units = await units_of(served.town)
    office, anybody = await served.browser(), await served.browser()
    await office.signs_in("VP01")
    link = await office.post("/bang/tai", unit=units["DB1"])
    await office.post("/bang/ra")

    served.town.clock.at += DOWNLOAD_LIFE + timedelta(seconds=1)
    async with anybody.session.get(link.headers["Location"]) as late:
        assert late.status == 410


async def test_what_stands_in_a_form_is_tidied(served: Served) -> None:
    an, *_ = await three_pledges(served.town)
    browser = await served.browser()
    await browser.signs_in("BT01")
    _, version = await opened(browser, an.id)

    await browser.post(
        f"/bang/cho/duyet/{an.id}",
        version=version,
        decision="return",
        words="Thiếu\r\nsố\u202eabc\u200b\x00\x07",
    )

    assert await remark_on_a_pledge(served.town, an) == "Thiếu\nsốabc"


async def test_tomorrow_is_the_day_that_was_seen(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    town.clock.at = datetime(2026, 11, 30, 23, 58, tzinfo=ZONE)
    await browser.signs_in("VP01")
    person_id = await town.person_id("DV02")
    path = f"/bang/nguoi/{person_id}/gia-han"
    seat = re.search(r'name="round" id="d-1" value="([^"]+)"', (await browser.get(path)).html)
    assert seat is not None
    fields = {"round": seat[1], "until": "cuối tháng", "words": "Đi công tác"}

    look = await browser.post(path, **fields)
    seen = re.search(r'name="seen" value="([^"]+)"', look.html)
    town.clock.at = datetime(2026, 12, 1, 0, 1, tzinfo=ZONE)
    again = await browser.post(path, **fields, seen=seen[1] if seen else "", sure="1")

    async with writing(town.app.database) as work:
        bound = await work.rounds.seat(ROUND.id, person_id)
    assert bound is not None
    assert bound.extension_reason == ""
    assert 'name="sure"' in again.html or 'role="alert"' in again.html


async def test_a_bodys_button_reminds_all_below_it(served: Served) -> None:
    browser = await served.browser()
    await open_round(served.town)
    home = await browser.signs_in("VP01")

    link = re.search(r'class="act" href="([^"]*nhac[^"]*)"', home.html)
    assert link is not None
    look = await browser.get(link[1].replace("&amp;", "&"))

    assert 'name="sure"' in look.html
    assert "Nguyễn Văn An" in look.text


async def test_what_no_browser_of_ours_sends_is_refused_in_silence(served: Served) -> None:
    browser, other = await served.browser(), await served.browser()
    await browser.signs_in("VP01")

    forged = await other.send(f"/bang/vao/{'x' * 43}", [("form", "é")])
    led_here = await other.get("/bang", **{"Sec-Fetch-Site": "cross-site"})

    assert forged.status == 403
    assert (led_here.status, led_here.headers.get("Set-Cookie")) == (401, None)
