"""What stands on the pages: the chat's figures to the digit, and nothing that is not the reader's."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from urllib.parse import quote

import pytest_asyncio

from bot.web.dashboard.rendering import TEMPLATES
from storage.work import writing
from tests.dashboard.browser import Browser
from tests.dashboard.conftest import Served, served_town
from tests.pledges.pledging import OTHER_DEED, decided, open_round, pledged
from tests.review.queues import three_pledges
from tests.security.outsiders import Beyond, settle_beyond, shows
from tests.study.study_said import handed_in
from tests.study.studying import REFLECTION, open_study, studied
from tests.town import Town
from tests.words.test_texts import needs


async def units_of(town: Town) -> dict[str, str]:
    """The ids of the units by their codes."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        return {unit.code: unit.id for unit in await work.people.units((root.id,), town.today)}


# ---------------------------------------------------------------- figures


async def test_the_page_and_the_chat_say_the_same_to_the_digit(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an, _, _ = await three_pledges(town)
    await decided(town, "BT01", an)
    await open_study(town, reflection=REFLECTION)
    await studied(town, "DV01")
    await handed_in(town, "DV02")
    units = await units_of(town)
    office = town.talk("VP01")
    office.unread()

    (whole,) = await office.says("/tonghop")
    (body,) = await office.presses("Đảng bộ Sở Mẫu")
    pages = [await browser.signs_in("VP01"), await browser.get(f"/bang/don-vi/{units['DB1']}")]

    for said, page in zip((whole, body), pages, strict=True):
        lines = [line for line in said.splitlines() if re.search(r"\d", line) and "Đợt" not in line]
        told = [line for line in lines if not re.match(r"\d+\. ", line)]
        shares = [share for line in lines for share in re.findall(r"\d+/\d+ \(\d+,\d\d%\)", line)]
        assert len(told) > 6
        assert [line for line in told if line not in page.text] == []
        assert [share for share in shares if share not in page.text] == []
        order = [re.sub(r"^\d+\. |:.*", "", line) for line in lines if re.match(r"\d+\. ", line)]
        places = [page.html.index(f">{name}</a>") for name in order]
        assert places == sorted(places)


async def test_what_waits_is_what_the_list_of_tasks_says(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await three_pledges(town)
    secretary = town.talk("BT01")
    secretary.unread()

    (said,) = await secretary.says("/viec")
    page = await browser.signs_in("BT01")
    waiting = await browser.get("/bang/cho/duyet")

    lines = [line[3:] for line in said.splitlines() if re.match(r"\d\. ", line)]
    assert len(lines) > 1
    assert [line for line in lines if line not in page.text] == []
    assert f"Chờ đồng chí ({len(lines)})" in page.text
    assert waiting.text.count("NG-2026-") == 3


async def test_people_are_found_without_marks_and_by_how_they_stand(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await pledged(town, "DV01")
    await pledged(town, "BT02", OTHER_DEED)
    await browser.signs_in("VP01")
    units = await units_of(town)

    async def found(**asked: str) -> list[str]:
        query = "&".join(f"{name}={quote(value)}" for name, value in asked.items())
        page = await browser.get(f"/bang/dang-vien?{query}")
        assert page.status == 200
        return re.findall(r'/bang/nguoi/[0-9a-f]+">([^<]+)</a>', page.html)

    assert await found(name="dang thi anh") == ["Đặng Thị Ánh"]
    assert await found(name="dv01") == ["Nguyễn Văn An"]
    assert await found(name="%") == await found(name="")
    assert await found(standing="waiting") == ["Nguyễn Văn An", "Đinh Văn Dũng"]
    assert await found(standing="waiting", unit=units["CB2"]) == ["Đinh Văn Dũng"]
    assert await found(unit=units["DB1"], own="1") == ["Hồ Sỹ Trên"]
    assert await found(standing="nonsense", page="x", unit=units["CB2"]) == ["Đinh Văn Dũng", "Bùi Văn Út"]
    assert await found(page="9999") == await found(page="1") != []


async def test_what_people_write_is_never_markup(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    wicked = 'Trồng 30 cây <img src=x onerror=alert(1)> "trước" ngày 30/3 <b>tại</b> khu phố & chợ'
    pledge = await pledged(town, "DV01", wicked)
    await browser.signs_in("BT01")

    pages = [await browser.get(path) for path in ("/bang", "/bang/cho", f"/bang/cho/duyet/{pledge.id}")]
    found = await browser.get("/bang/dang-vien?name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")

    assert [page.status for page in (*pages, found)] == [200] * 4
    assert not any(mark in page.html for page in (*pages, found) for mark in ("<img", "<script>", "<b>tại"))
    assert wicked in pages[-1].text
    assert "&#34;&gt;&lt;script&gt;" in found.html


async def test_a_card_says_what_the_chat_says(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    person_id = await town.person_id("DV01")
    await browser.signs_in("BT01")

    (said,) = await town.talk("BT01").says("/danhsach dv01")
    page = await browser.get(f"/bang/nguoi/{person_id}")

    assert [line for line in said.splitlines() if line and line not in page.text] == []


async def test_other_pages_and_the_other_language(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await town.talk("VP01").says("/ngonngu")
    await town.talk("VP01").presses("English")

    home = await browser.signs_in("VP01")
    reach = await browser.get("/bang/ket-noi")
    days = await browser.get("/bang/lich")
    asset = await browser.get("/bang/tinh/page.css")
    nowhere = [await browser.get(path) for path in ("/bang/tinh/routes.py", "/bang/x", "/bang/cho/menu")]

    assert "Open rounds" in home.text
    assert 'lang="en"' in home.html
    assert "Reached" in reach.text
    assert "Deadline: Quý I/2027" in days.text
    assert asset.status == 200
    assert [one.status for one in nowhere] == [404] * 3
    assert all("Bảng theo dõi" in one.text for one in nowhere)


def test_templates_say_only_what_there_is() -> None:
    source = "\n".join(path.read_text("utf-8") for path in TEMPLATES.glob("*.html"))
    said = set(re.findall(r"""["']((?:dashboard|people|extensions|figures)-[a-z-]*[a-z])["']""", source))

    assert len(said) > 60
    assert sorted(said - needs("vi").keys()) == []


# ---------------------------------------------------------------- what is foreign


@pytest_asyncio.fixture
async def divided(settled: Path, tmp_path: Path) -> AsyncIterator[tuple[Served, Beyond]]:
    """The committee with a part that is foreign to its cells' secretaries and to the office of another body."""
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    town = Town(tmp_path)
    await town.move_in()
    beyond = await settle_beyond(town)
    async with AsyncExitStack() as opened:
        yield await served_town(town, opened), beyond
    await town.close()


_READ = (
    "/bang/don-vi/{}",
    "/bang/nguoi/{}",
    "/bang/nguoi/{}/nhac",
    "/bang/nguoi/{}/gia-han",
    "/bang/nguoi/{}/nhap",
    "/bang/nguoi/{}/nhap/nhapdangky",
    "/bang/nguoi/{}/nhap/nhaphoc",
    "/bang/dang-vien?unit={}",
    "/bang/ket-noi?unit={}",
    "/bang/nhac?round={}",
    "/bang/nhac?round=quy1&unit={}",
    "/bang/cho/duyet/{}",
    "/bang/cho/docbai/{}",
    "/bang/cho/xetgiahan/{}",
    "/bang/cho/xacnhanketqua/{}",
)


async def _leaks(browser: Browser, given: str) -> list[str]:
    """What any page shows or does about this foreign id."""
    wrong = []
    for path in _READ:
        address = path.format(quote(given, safe="/"))
        page = await browser.get(address)
        if page.status != 404 or shows(page.html):
            wrong.append(f"{page.status} {address}")
    quoted = quote(given, safe="/")
    acts: tuple[tuple[str, dict[str, str]], ...] = (
        (f"/bang/nguoi/{quoted}/nhac", {}),
        (
            f"/bang/nguoi/{quoted}/gia-han",
            {"round": "quy1", "until": "1/12", "words": "bận họp", "sure": "1"},
        ),
        (f"/bang/nguoi/{quoted}/nhap/nhapdangky", {"c-why": "why-paper", "c-round": given, "sure": "1"}),
        ("/bang/tuan", {"unit": given, "week": "2026-W48", "text": "Tốt"}),
        ("/bang/nhac", {"round": given}),
        ("/bang/nhac", {"round": "quy1", "unit": given}),
        ("/bang/tai", {"unit": given}),
        (f"/bang/cho/duyet/{quoted}", {"version": "1", "decision": "approve"}),
        (f"/bang/cho/docbai/{quoted}", {"version": "1", "decision": "approve"}),
    )
    for path, fields in acts:
        done = await browser.post(path, **fields)
        if done.status != 404 or shows(done.html):
            wrong.append(f"{done.status} POST {path} {fields}")
    return wrong


async def test_foreign_ids_are_not_found_and_name_nobody(divided: tuple[Served, Beyond]) -> None:
    served, beyond = divided
    kinds = (
        "round",
        "unit CB9",
        "unit DB9",
        "person DV91",
        "picked DV91",
        "pledge 0",
        "pledge 2",
        "reflection 1",
    )
    for code in ("BT01", "VP11"):
        browser = await served.browser()
        pages = [await browser.signs_in(code)]
        pages += [
            await browser.get(path)
            for path in (
                "/bang/dang-vien",
                "/bang/cho",
                "/bang/ket-noi",
                "/bang/lich",
                "/bang/tuan",
                "/bang/soan",
            )
        ]
        pages.append(await browser.get("/bang/dang-vien?name=bich"))
        pages.append(
            await browser.post("/bang/cho/duyet", ("item", f"{beyond.known['pledge 2']} 1"), sure="1")
        )

        assert [page.status for page in pages] == [200] * len(pages)
        assert not any(shows(page.html) for page in pages)
        assert [leak for kind in kinds for leak in await _leaks(browser, beyond.known[kind])] == []


async def test_what_is_foreign_is_there_for_those_it_concerns(divided: tuple[Served, Beyond]) -> None:
    served, beyond = divided
    browser = await served.browser()
    await browser.signs_in("BT90")

    paths = (
        f"/bang/don-vi/{beyond.known['unit CB9']}",
        f"/bang/nguoi/{beyond.known['person DV91']}",
        "/bang/dang-vien?name=bich",
        "/bang/ket-noi",
    )

    assert [path for path in paths if not shows((await browser.get(path)).html)] == []
