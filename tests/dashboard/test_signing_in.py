"""Getting in: a link once, in one browser, with its code; out by themselves, by time, and with their rights."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from domain.people.person import Role
from domain.talk.messages import Address
from storage.tables import audit, dashboard_sessions
from storage.work import writing
from tests.dashboard.conftest import Served
from tests.town import Town

HOME = "/bang"


async def audited(town: Town) -> list[str]:
    """What the audit has of the page, in order."""
    async with town.app.database.read() as connection:
        rows = await connection.execute(audit.select().order_by(audit.c.number))
        return [
            row.action.removeprefix("dashboard.") + (f" {row.detail}" if row.detail else "")
            for row in rows
            if row.action.startswith("dashboard.")
        ]


async def test_a_link_and_its_code_open_the_page(served: Served) -> None:
    browser = await served.browser()

    page = await browser.signs_in("VP01")
    left = await browser.post("/bang/ra")
    after = await browser.get(HOME)

    assert page.status == 200
    assert "Lê Thị Văn Phòng" in page.text
    assert (left.status, after.status) == (200, 401)
    assert await audited(served.town) == ["link", "open", "sign-in", "close sign-out"]


async def test_a_link_is_good_once_in_the_browser_that_opened_it(served: Served) -> None:
    mine, other = await served.browser(), await served.browser()
    path, digits = await mine.asks_for_link("VP01")

    preview = await other.get(path, **{"Sec-Fetch-Mode": "no-cors"})
    ahead = await other.get(path, **{"Sec-Purpose": "prefetch;prerender"})
    opened = await mine.get(path)
    elsewhere = await other.get(path)
    stolen = await other.post(path, code=digits)
    entered = await mine.post(path, code=digits)
    again = await mine.get(path)

    assert ahead.status == 200
    assert (preview.status, opened.status, elsewhere.status, stolen.status) == (200, 200, 410, 410)
    assert "trình duyệt khác" in elsewhere.text
    assert (entered.status, again.status) == (303, 410)


async def test_whoever_has_a_link_fills_no_log_with_it(served: Served) -> None:
    mine, other = await served.browser(), await served.browser()
    path, _ = await mine.asks_for_link("VP01")
    await mine.get(path)

    refused = [(await other.get(path)).status for _ in range(4)]

    assert refused == [410] * 4
    assert await audited(served.town) == ["link", "open", "other-browser"]


async def test_a_code_can_be_tried_three_times(served: Served) -> None:
    browser, town = await served.browser(), served.town
    path, digits = await browser.asks_for_link("BT01")
    wrong = "0000" if digits != "0000" else "1111"
    await browser.get(path)

    tries = [await browser.post(path, code=wrong) for _ in range(3)]
    late = await browser.post(path, code=digits)
    await town.app.delivery.drain()
    told = town.talk("BT01").unread()

    assert [one.status for one in tries] == [200, 200, 410]
    assert "Còn 2 lần" in tries[0].text
    assert late.status == 410
    assert "nhập sai 3 lần" in "\n".join(told)
    assert await audited(town) == ["link", "open", *(f"wrong-code {n}" for n in (1, 2, 3))]


async def test_links_and_sessions_end_by_themselves(served: Served) -> None:
    browser, clock = await served.browser(), served.town.clock
    old, digits = await browser.asks_for_link("VP01")
    clock.at += timedelta(minutes=10)
    late = await browser.get(old)
    await browser.signs_in("VP01")
    statuses = []
    for minutes in (14, 14, 15):
        clock.at += timedelta(minutes=minutes)
        statuses.append((await browser.get(HOME)).status)
    await browser.signs_in("VP01")
    statuses.append((await browser.get(HOME)).status)
    async with writing(served.town.app.database) as work:
        before = clock.now() - timedelta(hours=9)
        await work.statements.run(update(dashboard_sessions).values(signed_in_at=before))
    statuses.append((await browser.get(HOME)).status)

    assert late.status == 410
    assert digits
    assert statuses == [200, 200, 401, 200, 401]


async def test_a_session_ends_with_the_rights_and_with_the_account(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await browser.signs_in("BT01")
    token = browser.cookie
    secretary = await town.person_id("BT01")
    async with writing(town.app.database) as work:
        (unit,) = [one.unit_id for one in await work.people.grants(secretary, town.today)]
        await work.people.revoke(secretary, Role.SECRETARY, unit, town.today)
    without_role = await browser.get(HOME)
    browser.repeats(token)
    async with writing(town.app.database) as work:
        await work.people.grant(secretary, Role.SECRETARY, unit, town.today)
    given_back = await browser.get(HOME)

    await browser.signs_in("BT01")
    token = browser.cookie
    town.clock.at += timedelta(minutes=1)
    async with writing(town.app.database) as work:
        await work.accounts.link(secretary, Address("telegram", "another"), town.clock.now())
    unlinked = await browser.get(HOME)
    browser.repeats(token)
    async with writing(town.app.database) as work:
        await work.accounts.link(secretary, Address("telegram", "BT01"), town.clock.now())
    linked_again = await browser.get(HOME)

    assert [one.status for one in (without_role, given_back, unlinked, linked_again)] == [401] * 4
    assert "close rights" in await audited(town)


async def test_the_chat_shows_sessions_and_ends_them(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await browser.signs_in("VP01")

    said = "\n".join(await town.talk("VP01").says("/bang"))
    ended = await town.talk("VP01").presses("Kết thúc các phiên")
    after = await browser.get(HOME)

    assert "Đang mở 1 phiên" in said
    assert "Đã kết thúc 1 phiên" in "\n".join(ended)
    assert after.status == 401


async def test_only_those_who_look_after_others_get_a_link_and_only_with_an_address(town: Town) -> None:
    member = "\n".join(await town.talk("DV01").says("/bang"))
    office = "\n".join(await town.talk("VP01").says("/bang"))

    assert "http" not in member + office
    assert "chưa có địa chỉ trên mạng" in office


async def test_nothing_that_opens_anything_is_kept(served: Served) -> None:
    browser = await served.browser()
    path, digits = await browser.asks_for_link("VP01")
    await browser.get(path)
    await browser.post(path, code=digits)
    cookies = [cookie.value for cookie in browser.session.cookie_jar if cookie.value]

    async with served.town.app.database.read() as connection:
        rows = [str(tuple(row)) for row in await connection.execute(dashboard_sessions.select())]

    assert len(cookies) == 1
    assert not any(secret in row for row in rows for secret in (path[-43:], *cookies))


async def test_requests_of_others_are_refused(served: Served) -> None:
    browser = await served.browser()
    page = await browser.signs_in("VP01")
    token = [("form", browser.token)]

    refused = [
        await browser.send("/bang/ra", []),
        await browser.send("/bang/ra", [("form", "0" * 64)]),
        await browser.send("/bang/ra", token, **{"Sec-Fetch-Site": "cross-site"}),
        await browser.send("/bang/ra", token, Origin="https://elsewhere.example"),
        await browser.send("/bang/ra", [*token, ("words", "x" * 40_000)]),
        await browser.send("/bang/ra", token, **{"Content-Type": "text/plain"}),
    ]
    still = await browser.get(HOME)
    cookie = next(iter(browser.session.cookie_jar))

    assert [one.status for one in refused] == [403, 403, 403, 403, 413, 415]
    assert still.status == 200
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Strict")
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "no-store, private"
    assert page.headers["Referrer-Policy"] == "no-referrer"


async def test_strangers_hold_up_nobody_who_writes(served: Served) -> None:
    """Somebody writes all the time, and whoever has no session is answered none the less."""
    stranger = await served.browser()
    path = "/bang/vao/" + "x" * 43

    async with writing(served.town.app.database) as work:
        await work.dashboard_sessions.forget(served.town.clock.now())
        asked = [await stranger.get(path), await stranger.post(path, code="1234"), await stranger.get(HOME)]
        asked.append(await stranger.post("/bang/nhac", round="quy1"))

    assert [one.status for one in asked] == [410, 403, 401, 401]
