"""What is done on the page: the chat's own actions, confirmed, once, and told to whoever comes second."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from domain.pledges.pledge import PledgeState
from storage.tables import audit
from storage.work import writing
from tests.dashboard.browser import Answer, Browser
from tests.dashboard.conftest import Served
from tests.dashboard.test_pages import units_of
from tests.pledges.pledging import DEED, OTHER_DEED, ROUND, decided, open_round, pledged
from tests.review.queues import states_of_pledges, three_pledges
from tests.town import ZONE, Town


async def acts(town: Town, *actions: str) -> list[str]:
    """What the audit has of these, each with the account through which it was done."""
    async with town.app.database.read() as connection:
        rows = await connection.execute(audit.select().order_by(audit.c.number))
        return [f"{row.action} {row.account}" for row in rows if row.action in actions]


async def opened(browser: Browser, key: str) -> tuple[Answer, str]:
    """The page of this pledge, and the version that it shows."""
    page = await browser.get(f"/bang/cho/duyet/{key}")
    version = re.search(r'name="version" value="(\d+)"', page.html)
    return page, version[1] if version else ""


async def test_a_pledge_is_approved_and_whoever_comes_second_reads_so(served: Served) -> None:
    town = served.town
    an, anh, _ = await three_pledges(town)
    secretary, deputy = await served.browser(), await served.browser()
    await secretary.signs_in("BT01")
    await deputy.signs_in("PB01")
    first, version = await opened(secretary, an.id)
    await opened(deputy, an.id)

    done = await secretary.post(f"/bang/cho/duyet/{an.id}", version=version, decision="approve")
    second = await deputy.post(
        f"/bang/cho/duyet/{an.id}", version=version, decision="return", words="Thiếu số"
    )
    again = await secretary.get(f"/bang/cho/duyet/{an.id}")
    await town.app.delivery.drain()

    assert DEED in first.text
    assert "Đã xác nhận nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An" in done.text
    assert "NG-2026-0002" in done.text
    for page in (second, again):
        assert "Nội dung số NG-2026-0001 đã được xử lý. 09:3" in page.text
        assert "Trần Thị Bí Thư (Bí thư) xác nhận bản 1" in page.text
        assert 'name="decision"' not in page.html
    assert await states_of_pledges(town, "DV01") == [PledgeState.APPROVED]
    assert "đã xác nhận nội dung số NG-2026-0001" in "\n".join(town.talk("DV01").unread())
    assert await acts(town, "pledge.approve", "pledge.return") == ["pledge.approve telegram:BT01"]
    assert anh.id in done.html


async def test_what_goes_back_needs_a_remark(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an, anh, _ = await three_pledges(town)
    await browser.signs_in("BT01")
    _, version = await opened(browser, an.id)
    path = f"/bang/cho/duyet/{an.id}"

    without = await browser.post(path, version=version, decision="return")
    ready = await browser.post(path, version=version, decision="return", remark="remark-0")
    secret = await browser.post(
        f"/bang/cho/duyet/{anh.id}", version="1", decision="return", words="Văn bản Tối mật"
    )
    invented = await browser.post(f"/bang/cho/duyet/{anh.id}", version="1", decision="gone", words="Vì sao")
    await town.app.delivery.drain()

    assert 'role="alert"' in without.html
    assert "bổ sung nội dung số NG-2026-0001" in ready.text
    assert "Ý kiến: Thiếu minh chứng" in "\n".join(town.talk("DV01").unread())
    assert ('role="alert"' in secret.html, "Tối mật" in secret.text) == (True, True)
    assert await states_of_pledges(town, "DV02") == [PledgeState.SUBMITTED]
    assert invented.status == 200


async def test_what_its_author_changed_is_read_anew(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an, _, _ = await three_pledges(town)
    await browser.signs_in("BT01")
    _, version = await opened(browser, an.id)
    async with writing(town.app.database) as work:
        assert await work.pledges.revise(
            an.id,
            person_id=an.person_id,
            version=an.version,
            deed=replace(an.deed, deed=OTHER_DEED),
            likeness=None,
            at=town.clock.now(),
        )

    changed = await browser.post(f"/bang/cho/duyet/{an.id}", version=version, decision="approve")

    assert "vừa được người đăng ký sửa" in changed.text
    assert OTHER_DEED in changed.text
    assert await states_of_pledges(town, "DV01") == [PledgeState.SUBMITTED]


async def test_several_are_approved_after_a_last_look(served: Served) -> None:
    town, browser = served.town, await served.browser()
    pledges = await three_pledges(town)
    await browser.signs_in("BT01")
    queue = await browser.get("/bang/cho/duyet")
    chosen = [("item", f"{pledge.id} {pledge.version}") for pledge in pledges]
    await decided(town, "PB01", pledges[1])

    nothing = await browser.post("/bang/cho/duyet")
    look = await browser.post("/bang/cho/duyet", *chosen)
    states = await states_of_pledges(town, "DV01", "PB01")
    done = await browser.post("/bang/cho/duyet", *chosen, sure="1")

    assert all(f'value="{value}"' in queue.html for _, value in chosen)
    assert "chưa chọn mục nào" in nothing.text
    assert "Đồng chí xác nhận những mục dưới đây?" in look.text
    assert states.count(PledgeState.SUBMITTED) == 2
    assert "Đã xác nhận 2 nội dung" in done.text
    assert "Chưa thực hiện số 2" in done.text


async def test_a_reminder_goes_out_once_a_day(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await pledged(town, "DV01")
    units = await units_of(town)
    await browser.signs_in("BT01")
    asked = f"/bang/nhac?round={ROUND.id}&unit={units['CB1']}"
    fields = {"round": ROUND.id, "unit": units["CB1"]}
    person_id = await town.person_id("DV02")
    town.talk("DV02").unread()

    look = await browser.get(asked)
    sent = await browser.post("/bang/nhac", **fields)
    again = await browser.post("/bang/nhac", **fields)
    one = await browser.post(f"/bang/nguoi/{person_id}/nhac")
    await town.app.delivery.drain()

    assert "Đặng Thị Ánh" in look.text
    assert "Nguyễn Văn An" not in look.text
    assert 'name="sure"' in look.html
    assert "Đã gửi" in sent.text
    assert "Hệ thống không gửi thêm" in again.text
    assert "Hệ thống không gửi thêm" in one.text
    assert len(town.talk("DV02").unread()) == 1
    assert set(await acts(town, "reminder.nudge")) == {"reminder.nudge telegram:BT01"}


async def test_more_time_is_given_after_a_last_look_and_not_twice(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await browser.signs_in("VP01")
    person_id = await town.person_id("DV02")
    path = f"/bang/nguoi/{person_id}/gia-han"
    town.talk("DV02").unread()

    form = await browser.get(path)
    seat = re.search(r'name="round" id="d-1" value="([^"]+)"', form.html)
    assert seat is not None
    fields = {"round": seat[1], "until": "17:00 4/12", "words": "Đi công tác"}
    reason = re.search(r'name="reason" id="w-1" value="([^"]+)"', form.html)
    assert reason is not None
    wrong = await browser.post(path, **{**fields, "until": "31/2", "words": "", "reason": reason[1]})
    look = await browser.post(path, **fields)
    seen = re.search(r'name="seen" value="([^"]+)"', look.html)
    assert seen is not None
    given = await browser.post(path, **fields, seen=seen[1], sure="1")
    late = await browser.post(path, **{**fields, "until": "17:00 8/12"}, seen=seen[1], sure="1")
    await town.app.delivery.drain()

    async with writing(town.app.database) as work:
        bound = await work.rounds.seat(ROUND.id, person_id)
    assert wrong.html.count("<p>") > 1
    assert 'role="alert"' in wrong.html
    assert f'id="w-1" value="{reason[1]}" checked' in wrong.html
    assert "17:00, thứ Sáu 04/12/2026" in look.text
    assert 'name="sure"' in look.html
    assert "Đặng Thị Ánh" in given.text
    assert "vừa được đổi: nay là 17:00, thứ Sáu 04/12/2026" in late.text
    assert bound is not None
    assert bound.deadline == datetime(2026, 12, 4, 17, tzinfo=ZONE)
    assert "Đi công tác" in "\n".join(town.talk("DV02").unread())
    assert await acts(town, "round.extend") == ["round.extend telegram:VP01"]


async def test_the_office_has_its_papers_and_a_secretary_has_none(served: Served) -> None:
    town = served.town
    await open_round(town)
    units = await units_of(town)
    office, secretary = await served.browser(), await served.browser()
    home, cell = await office.signs_in("VP01"), await secretary.signs_in("BT01")

    link = await office.post("/bang/tai", unit=units["DB1"])
    refused = await secretary.post("/bang/tai", unit=units["CB1"])
    async with office.session.get(link.headers["Location"]) as answer:
        status, kind, file = answer.status, answer.content_type, await answer.read()
    draft = await office.post("/bang/tai", unit=units["DB1"], paper="month")
    unknown = await office.post("/bang/tai", unit=units["DB1"], paper="names")
    async with office.session.get(draft.headers["Location"]) as answer:
        written = answer.content_type
    town.clock.at += timedelta(hours=1)

    assert ("/bang/tai" in home.html, "/bang/tai" in cell.html) == (True, False)
    assert (link.status, refused.status, status) == (303, 404, 200)
    assert kind.endswith("spreadsheetml.sheet")
    assert file[:2] == b"PK"
    assert (written.endswith("wordprocessingml.document"), unknown.status) == (True, 404)
    assert await acts(town, "export.workbook") == ["export.workbook telegram:VP01"]
