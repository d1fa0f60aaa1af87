"""The page as of a past day: the chat's figures of that day, nothing to do, nobody named; and the charts of today."""

from __future__ import annotations

import re

import pytest

from tests.dashboard.conftest import Served
from tests.dashboard.test_pages import units_of
from tests.pledges.pledging import open_round, pledged

DAY = "2026-11-23"


async def test_the_page_and_the_chat_say_the_same_of_a_past_day(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await pledged(town, "DV02")
    await town.after(days=1)
    await pledged(town, "DV01")
    office = town.talk("VP01")
    office.unread()

    (whole,) = await office.says("/tonghop 23/11/2026")
    now = await browser.signs_in("VP01")
    past = await browser.get(f"/bang?ngay={DAY}")
    body = await browser.get(f"/bang/don-vi/{(await units_of(town))['DB1']}?ngay={DAY}")

    told = [line for line in whole.splitlines() if re.search(r"\d/\d|: \d", line) and "Đợt" not in line]
    shares = [share for line in told for share in re.findall(r"\d+/\d+ \(\d+,\d\d%\)", line)]
    assert shares
    assert [share for share in shares if share not in past.text] == []
    assert "số liệu đến hết ngày 23/11/2026" in past.text
    assert "không thay đổi về sau" in past.text
    assert ("/bang/nhac" in now.html, "/bang/nhac" in past.html, "/bang/nhac" in body.html) == (
        True,
        False,
        False,
    )
    assert "Nguyễn Văn An" not in past.html.replace("Lê Thị Văn Phòng", "")
    assert (
        re.findall(r'href="/bang/don-vi/[^"?]+"', past.html.split('id="units"')[1].split("</table>")[0]) == []
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-31", "Không có ngày này."),
        ("hôm qua", "Không có ngày này."),
        ("2027-01-01", "Ngày 01/01/2027 chưa đến"),
        ("1999-01-01", "Chưa có số liệu của ngày 01/01/1999"),
    ],
)
async def test_a_day_without_figures_is_told_so(served: Served, day: str, said: str) -> None:
    browser = await served.browser()
    await browser.signs_in("VP01")

    page = await browser.get(f"/bang?ngay={day}")

    assert said in page.text


async def test_a_unit_of_somebody_else_is_not_there_on_a_past_day_either(served: Served) -> None:
    town, browser = served.town, await served.browser()
    units = await units_of(town)
    await browser.signs_in("BT01")

    page = await browser.get(f"/bang/don-vi/{units['DB1']}?ngay={DAY}")

    assert page.status == 404


async def test_the_office_opens_the_charts_on_the_page(served: Served) -> None:
    town, browser, secretary = served.town, await served.browser(), await served.browser()
    await open_round(town)
    await pledged(town, "DV02")

    page = await browser.signs_in("VP01")
    (source,) = re.findall(r'<img src="http://[^/]+(/files/[^"]+)"', page.html)
    drawn = await browser.get(source)
    led = await secretary.signs_in("BT01")

    assert (drawn.status, drawn.headers["Content-Type"]) == (200, "image/svg+xml")
    assert drawn.html.startswith("<svg")
    assert "Quý I/2027" in drawn.html
    assert "<img" not in led.html
