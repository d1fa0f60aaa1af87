"""Entering for somebody on the page: the chat's questions and review, marked, told, contestable, once."""

from __future__ import annotations

import asyncio
import re

import pytest

from domain.pledges.pledge import PledgeState
from domain.study.completion import Way
from tests.dashboard.browser import Answer
from tests.dashboard.conftest import Served
from tests.dashboard.test_acting import acts
from tests.pledges.pledging import DEED, decided, open_round, pledged, pledges_of
from tests.study.studying import REFLECTION, THOUGHTS, open_study, reflection_of, standing
from tests.town import Town

PLEDGE = {
    "c-why": "why-paper",
    "c-group": "2",
    "w-deed": DEED,
    "c-result": "skip",
    "w-until": "31/3/2027",
    "w-evidence": "Danh sách có ký xác nhận",
}


async def path_of(town: Town, code: str, command: str = "") -> str:
    """Where something is entered for this person."""
    return f"/bang/nguoi/{await town.person_id(code)}/nhap" + (f"/{command}" if command else "")


def seen_on(page: Answer) -> str:
    """What a last look tells that was seen."""
    found = re.search(r'name="seen" hidden>\s*([0-9a-f ]+)<', page.html)
    assert found is not None, page.text
    return found[1]


async def test_a_pledge_on_paper_is_entered_from_the_card_once_told_and_contestable(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    town.talk("DV02").unread()
    await browser.signs_in("BT01")
    card = await browser.get((await path_of(town, "DV02")).removesuffix("/nhap"))
    offers = await browser.get(await path_of(town, "DV02"))
    path = await path_of(town, "DV02", "nhapdangky")

    first = await browser.get(path)
    half = await browser.post(path, **{name: PLEDGE[name] for name in ("c-why", "c-group")})
    look = await browser.post(path, **PLEDGE)
    before = await pledges_of(town, "DV02")
    done = await browser.post(path, **PLEDGE, seen=seen_on(look), sure="1")
    again = await browser.post(path, **PLEDGE, seen=seen_on(look), sure="1")
    await town.app.delivery.drain()

    assert f'href="{await path_of(town, "DV02")}"' in card.html
    assert "Nhập đăng ký" in offers.text
    assert "Vì sao đồng chí nhập thay?" in first.text
    assert "Nộp bản giấy" in first.text
    assert 'id="q-1-2" value="why-paper" checked' in half.html.replace('name="c-why" ', "")
    assert DEED in look.text
    assert "Lý do nhập thay: Nộp bản giấy" in look.text
    assert before == []
    assert "Đã nhập thay nội dung số NG-2026-0001 của đồng chí Đặng Thị Ánh" in done.text
    assert "có 7 ngày để nêu ý kiến" in done.text
    assert 'name="sure"' in again.html or 'role="alert"' in again.html
    (pledge,) = await pledges_of(town, "DV02")
    assert (pledge.deed.deed, pledge.entered_reason) == (DEED, "Nộp bản giấy")
    told = "\n".join(town.talk("DV02").unread())
    assert "Đồng chí Trần Thị Bí Thư" in told
    assert await acts(town, "paper.pledge") == ["paper.pledge telegram:BT01"]
    contested = await town.talk("DV02").says("/phandoi")
    assert "NG-2026-0001" in "\n".join(contested)


async def test_progress_and_study_are_entered_the_same_way(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    pledge = await pledged(town, "DV02")
    await decided(town, "BT01", pledge)
    await open_study(town, reflection=REFLECTION)
    await browser.signs_in("BT01")
    progress, study = await path_of(town, "DV02", "nhaptiendo"), await path_of(town, "DV02", "nhaphoc")
    said = {"w-how": "40%", "w-note": "Đã xong phần đầu", "c-why": "why-broken"}
    paper = {"c-way": "direct", "w-reflection": THOUGHTS, "c-why": "why-paper"}

    look = await browser.post(progress, **said)
    reported = await browser.post(progress, **said, seen=seen_on(look), sure="1")
    late = await browser.post(progress, **said, seen=seen_on(look), sure="1")
    asked = await browser.get(study)
    read = await browser.post(study, **paper)
    studied = await browser.post(study, **paper, seen=seen_on(read), sure="1")
    twice = await browser.post(study, **paper, seen=seen_on(read), sure="1")

    assert "40%" in look.text
    assert "Đã nhập thay tiến độ nội dung số" in reported.text
    assert "từ lúc đồng chí xem lại đã có thay đổi" in late.text
    assert "Lần báo trước" in (await browser.get(progress)).text
    assert 'type="radio"' in asked.html
    assert "Đặng Thị Ánh" in studied.text
    assert 'role="alert"' in twice.html
    answer, reflection = await standing(town, "DV02"), await reflection_of(town, "DV02")
    assert answer is not None
    assert reflection is not None
    assert (answer.way, answer.entered_by) == (Way.DIRECT, await town.person_id("BT01"))
    assert (reflection.version, reflection.text.startswith(THOUGHTS)) == (1, True)
    assert await acts(town, "paper.progress", "paper.study", "paper.reflection") == [
        "paper.progress telegram:BT01",
        "paper.study telegram:BT01",
        "paper.reflection telegram:BT01",
    ]


async def test_an_entry_that_is_sent_twice_at_once_is_made_once(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await decided(town, "BT01", await pledged(town, "DV02"))
    await browser.signs_in("BT01")
    path, said = (
        await path_of(town, "DV02", "nhaptiendo"),
        {"w-how": "40%", "w-note": "Nửa", "c-why": "why-paper"},
    )
    for _ in range(2):  # the second time there is a report that says the same already
        look = await browser.post(path, **said)
        await asyncio.gather(*(browser.post(path, **said, seen=seen_on(look), sure="1") for _ in range(3)))

    assert await acts(town, "paper.progress") == ["paper.progress telegram:BT01"] * 2


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"w-deed": "x" * 2001}, "dài 2.001 ký tự"),
        ({"w-deed": "Theo văn bản TỐI MẬT của cơ quan"}, "Nội dung có từ chỉ mức độ mật"),
        ({"w-deed": "\u202e\x00 12"}, "chưa thấy nội dung bằng chữ"),
        ({"c-group": "99"}, "chọn"),
        ({"w-until": "31/2/2027"}, "Tháng 2"),
    ],
)
async def test_what_the_chat_refuses_is_refused_beside_its_question(
    served: Served, wrong: dict[str, str], fault: str
) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await browser.signs_in("BT01")

    page = await browser.post(await path_of(town, "DV02", "nhapdangky"), **{**PLEDGE, **wrong, "sure": "1"})

    assert fault in page.text
    assert 'role="alert"' in page.html
    assert await pledges_of(town, "DV02") == []


async def test_words_stay_words_on_form_and_last_look(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await browser.signs_in("BT01")
    path = await path_of(town, "DV02", "nhapdangky")
    nasty = {**PLEDGE, "w-deed": f"</textarea><script>alert(1)</script>\u202e{DEED}"}

    look = await browser.post(path, **nasty)
    back = await browser.post(path, **nasty, edit="1")
    done = await browser.post(path, **nasty, seen=seen_on(look), sure="1")

    for answer in (look, back, done):
        assert "<script>alert" not in answer.html
    (pledge,) = await pledges_of(town, "DV02")
    assert pledge.deed.deed == f"</textarea><script>alert(1)</script>{DEED}"
    assert pledge.state is PledgeState.SUBMITTED


async def test_others_people_others_commands_and_others_forms_come_to_nothing(served: Served) -> None:
    town, browser, office = served.town, await served.browser(), await served.browser()
    await open_round(town)
    await browser.signs_in("BT01")
    await office.signs_in("VP01")
    own = await path_of(town, "DV02", "nhapdangky")

    refused = [
        await browser.get(await path_of(town, "DV11")),
        await browser.get(await path_of(town, "DV11", "nhapdangky")),
        await browser.post(await path_of(town, "DV11", "nhapdangky"), **PLEDGE, sure="1"),
        await browser.get(await path_of(town, "DV02", "dangky")),
        await browser.post(await path_of(town, "DV02", "nhapthay"), **PLEDGE, sure="1"),
        await browser.send(own, [("form", office.token), *PLEDGE.items()]),
        await browser.send(own, [*PLEDGE.items(), ("sure", "1")]),
    ]
    myself = await browser.post(await path_of(town, "BT01", "nhapdangky"), **PLEDGE, sure="1")

    assert [one.status for one in refused] == [404, 404, 404, 404, 404, 403, 403]
    assert 'name="seen"' not in myself.html
    assert 'role="alert"' in myself.html
    for code in ("DV02", "DV11", "BT01"):
        assert await pledges_of(town, code) == []
