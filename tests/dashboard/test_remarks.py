"""Remarks on the week on the page: the chat's flow for those who lead a unit, all of the scope to read."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.calendar.working_days import Week
from storage.work import reading, writing
from tests.dashboard.conftest import Served
from tests.dashboard.test_acting import acts
from tests.dashboard.test_pages import units_of
from tests.pledges.pledging import open_round, pledged
from tests.town import ZONE, Town

REMARKS = "/bang/tuan"
WEEK = Week(2026, 48)
SAID = "Đa số đồng chí đăng ký sớm."


async def remark_of(town: Town, code: str = "CB1") -> str:
    """What the unit said of the week."""
    unit_id = (await units_of(town))[code]
    async with reading(town.app.database) as work:
        return (await work.weeks.remarks(WEEK.label, (unit_id,), town.today)).get(unit_id, "")


async def test_a_secretary_writes_the_remark_and_the_office_reads_it(served: Served) -> None:
    town, secretary, office = served.town, await served.browser(), await served.browser()
    await open_round(town)
    await pledged(town, "DV01")
    cell = (await units_of(town))["CB1"]
    await secretary.signs_in("BT01")
    await office.signs_in("VP01")
    form = await secretary.get(REMARKS)
    fields = {"unit": cell, "week": WEEK.label}

    sent = await secretary.post(REMARKS, **fields, shown="", text=SAID)
    read = await office.get(REMARKS)
    beyond = await office.get(f"{REMARKS}?page=9999")
    before = await office.get(f"{REMARKS}?week=2026-W47")
    ahead = await office.get(f"{REMARKS}?week=2027-W20")
    chat = await town.talk("BT01").says("/baocao")

    assert "Nhận xét của Chi bộ Văn phòng" in form.text
    assert "1/5" in form.text
    assert "Hệ thống đã lưu nhận xét của Chi bộ Văn phòng" in sent.text
    assert f"Chi bộ Văn phòng Đảng bộ Sở Mẫu {SAID}" in read.text
    assert "Nhận xét của các đơn vị (1)" in read.text
    assert f"Chi bộ Văn phòng Đảng bộ Sở Mẫu {SAID}" in beyond.text
    assert "<textarea" not in read.html
    assert "chưa có nhận xét nào" in before.text
    assert "Tuần sau" in before.text
    assert SAID in ahead.text
    assert f"Nhận xét đã gửi: “{SAID}”" in chat[0]
    assert await acts(town, "week.remark") == ["week.remark telegram:BT01"]


async def test_who_comes_second_reads_what_was_said_first(served: Served) -> None:
    town, secretary, deputy = served.town, await served.browser(), await served.browser()
    await open_round(town)
    cell = (await units_of(town))["CB1"]
    fields = {"unit": cell, "week": WEEK.label}
    await secretary.signs_in("BT01")
    await deputy.signs_in("PB01")

    await secretary.post(REMARKS, **fields, shown="", text=SAID)
    late = await deputy.post(REMARKS, **fields, shown="", text="Còn hai đồng chí đi công tác.")
    twice = await secretary.post(REMARKS, **fields, shown="", text=SAID)
    between = await remark_of(town)
    again = await deputy.post(REMARKS, **fields, shown=SAID, text="Còn hai đồng chí đi công tác.")

    assert f"vừa được thay đổi. Nhận xét đang được lưu: “{SAID}”" in late.text
    assert ">\nCòn hai đồng chí đi công tác.</textarea>" in late.html
    assert "đã lưu nhận xét" in twice.text
    assert between == SAID
    assert "đã lưu nhận xét" in again.text
    assert await remark_of(town) == "Còn hai đồng chí đi công tác."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("x " * 300, "Nhận xét dài 599 ký tự, vượt mức 500 ký tự"),
        ("Theo văn bản TỐI MẬT.", "Nội dung có từ chỉ mức độ mật"),
        ("\u202e\x00 12", "chưa thấy nội dung bằng chữ"),
    ],
)
async def test_what_the_chat_refuses_is_refused_beside_the_field(
    served: Served, text: str, fault: str
) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await browser.signs_in("BT01")

    page = await browser.post(
        REMARKS, unit=(await units_of(town))["CB1"], week=WEEK.label, shown="", text=text
    )

    assert fault in page.text
    assert 'aria-describedby="fault"' in page.html
    assert await remark_of(town) == ""


async def test_other_units_other_weeks_and_forms_of_others_come_to_nothing(served: Served) -> None:
    town, secretary, office = served.town, await served.browser(), await served.browser()
    await open_round(town)
    units = await units_of(town)
    await secretary.signs_in("BT01")
    await office.signs_in("VP01")
    own = {"unit": units["CB1"], "week": WEEK.label, "shown": "", "text": SAID}

    foreign = await secretary.post(REMARKS, **{**own, "unit": units["CB2"]})
    by_office = await office.post(REMARKS, **own)
    no_week = await secretary.post(REMARKS, **{**own, "week": "2026-W99"})
    ahead = await secretary.post(REMARKS, **{**own, "week": "2026-W49"})
    forged = await secretary.send(REMARKS, [("form", office.token), *own.items()])
    town.clock.at = datetime(2026, 11, 29, 19, 59, tzinfo=ZONE)
    await secretary.signs_in("BT01")
    open_ = await secretary.get(REMARKS)
    town.clock.at += timedelta(minutes=1)
    late = await secretary.post(REMARKS, **own)
    closed = await secretary.get(REMARKS)

    assert [one.status for one in (foreign, by_office, no_week, forged)] == [404, 404, 404, 403]
    for answer in (ahead, late):
        assert "Đã hết thời gian gửi nhận xét" in answer.text
    assert ("<textarea" in open_.html, "<textarea" in closed.html) == (True, False)
    assert await remark_of(town) == ""


async def test_a_reader_sees_their_own_scope_and_words_as_words(served: Served) -> None:
    town, secretary, other = served.town, await served.browser(), await served.browser()
    units = await units_of(town)
    by = await town.person_id("BT01")
    async with writing(town.app.database) as work:
        for code, text in (("CB1", "<script>alert(1)</script>"), ("CB2", "Không phải của CB1.")):
            await work.weeks.remark(WEEK.label, units[code], text=text, by=by, at=town.clock.now())
    await secretary.signs_in("BT01")
    await other.signs_in("BT00")

    own, body = await secretary.get(REMARKS), await other.get(REMARKS)

    assert "&lt;script&gt;alert(1)" in own.html
    assert "Không phải của CB1" not in own.text
    assert "Không phải của CB1" in body.text
    assert "<script>alert" not in own.html + body.html
