"""Long texts of the office on the page: pasted at once into the chat's open question, seen before, refused alike."""

from __future__ import annotations

import re

import pytest

from domain.study.edition import digest_of
from domain.study.text.resolution import LONGEST_TEXT
from storage.work import reading
from tests.dashboard.browser import Answer, Browser
from tests.dashboard.conftest import Served
from tests.dashboard.test_acting import acts
from tests.dashboard.writing import at_reflection
from tests.rounds.opening import say_all
from tests.study.studying import open_study
from tests.study.test_publishing import CARDS, QUESTIONS, TEXT, to_questions, to_text
from tests.study.test_reflection import WRITES
from tests.town import Town

DRAFTS = "/bang/soan"


def asked_on(page: Answer, place: int = 0) -> dict[str, str]:
    """The hidden fields of a question on the page."""
    flows = re.findall(r'name="flow" value="([^"]*)"', page.html)
    versions = re.findall(r'name="version" value="([^"]*)"', page.html)
    return {"flow": flows[place], "version": versions[place]}


async def at_text(served: Served) -> tuple[Town, Browser, Answer]:
    """The office at the question for a resolution's text, and the page that it opened from there."""
    town, browser = served.town, await served.browser()
    office = town.talk("VP01")
    await to_text(office)
    said = "\n".join(await office.presses("Viết trên trang"))
    path = re.search(r"https?://[^/]+(/bang/vao/\S+)", said)
    code = re.search(r"mã (\d{4})", said)
    assert path is not None, said
    assert code is not None, said
    await browser.get(path[1])
    entered = await browser.post(path[1], code=code[1])
    return town, browser, await browser.get(entered.headers["Location"])


async def parts_and_text(town: Town) -> tuple[object, object]:
    """What the open draft of a study round has of its text: in parts, and as the answer."""
    async with reading(town.app.database) as work:
        draft = (await work.conversations.drafts(await town.person_id("VP01")))["moihoctap"]
    return draft.parts.get("text"), draft.answers.get("text")


async def test_a_resolution_is_pasted_at_once_seen_and_put_into_the_chat(served: Served) -> None:
    town, browser, page = await at_text(served)
    office, asked = town.talk("VP01"), asked_on(page)
    await office.says("Một đoạn đã dán nhầm.")
    begun = await browser.get(DRAFTS)
    asked = asked_on(begun)

    look = await browser.post(DRAFTS, **asked, text=TEXT)
    before = await parts_and_text(town)
    back = await browser.post(DRAFTS, **asked, text=TEXT, edit="1")
    done = await browser.post(DRAFTS, **asked, text=TEXT, sure="1")
    again = await browser.post(DRAFTS, **asked, text=TEXT, sure="1")
    await town.app.delivery.drain()
    told = office.unread()
    onward = await office.presses("Tiếp tục")

    digest = digest_of(TEXT)
    assert "Nội dung học tập. Đồng chí chỉ gửi văn bản đã được công bố" in page.text
    assert ">\nMột đoạn đã dán nhầm.</textarea>" in begun.html
    assert f"849 ký tự (mã kiểm tra {digest[:4]} {digest[4:8]} {digest[8:12]}" in look.text
    assert "Nội dung được chia thành 3 phần." in look.text
    assert before == (["Một đoạn đã dán nhầm."], None)
    assert f">\n{TEXT}</textarea>" in back.html
    assert "gửi câu hỏi tiếp theo vào tin nhắn" in done.text
    assert "đã được trả lời hoặc đã thay đổi" in again.text
    assert [one.endswith(CARDS) for one in told] == [True]
    assert "câu hỏi" in onward[0]
    assert (await parts_and_text(town))[1] == {"text": TEXT, "omitted": []}
    assert await acts(town, "dashboard.write") == ["dashboard.write telegram:VP01"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Ngắn.", "Nội dung mới có 5 ký tự; cần ít nhất 200 ký tự."),
        ("TỐI MẬT\n" + TEXT, "Ở dòng 1 có dấu hiệu văn bản mật"),
        ("Một hai ba.\n" * (LONGEST_TEXT // 11), "vượt mức"),
        ("\u202e\x00 \u200b", "Chưa thấy chữ nào"),
    ],
)
async def test_what_the_chat_refuses_is_refused_with_its_sentence(
    served: Served, text: str, fault: str
) -> None:
    town, browser, page = await at_text(served)

    refused = await browser.post(DRAFTS, **asked_on(page), text=text, sure="1")

    assert fault in refused.text
    assert 'aria-describedby="fault"' in refused.html
    assert await parts_and_text(town) == (None, None)


async def test_a_draft_that_was_left_half_way_goes_on_from_the_page(served: Served) -> None:
    town, browser = served.town, await served.browser()
    office = town.talk("VP01")
    await to_questions(office)
    await browser.signs_in("VP01")
    page = await browser.get(DRAFTS)

    done = await browser.post(DRAFTS, **asked_on(page), text=QUESTIONS, sure="1")
    await town.app.delivery.drain()
    told = office.unread()
    onward = await office.presses("Xong")

    assert "Đã có 2 câu hỏi cho 3 phần" in done.text
    assert "Đã có 2 câu hỏi cho 3 phần" in told[-1]
    assert "đúng ngay lần đầu" in onward[0]


async def test_any_question_for_a_text_is_answered_but_none_that_is_kept_as_it_comes(served: Served) -> None:
    town, browser = served.town, await served.browser()
    office, text = town.talk("VP01"), "Mời các đồng chí dự sinh hoạt chuyên đề.\nĐúng giờ."
    await open_study(town, WRITES)
    await at_reflection(town, "VP01")
    await browser.signs_in("VP01")
    own = await browser.get(DRAFTS)
    await say_all(office, "/thongbao", "Đoạn cũ.")
    page = await browser.get(DRAFTS)

    done = await browser.post(DRAFTS, **asked_on(page), text=text, sure="1")

    assert "<textarea" not in own.html
    assert "đã nhận nội dung" in done.text
    async with reading(town.app.database) as work:
        drafts = await work.conversations.drafts(await town.person_id("VP01"))
    assert [draft.answers.get("text") for draft in drafts.values()] == [text]


async def test_the_contents_of_a_round_are_written_on_the_page_too(served: Served) -> None:
    town, browser = served.town, await served.browser()
    office, groups = town.talk("VP01"), "Gương mẫu đi đầu\nKiên quyết chống"
    await say_all(office, "mo dot moi", "Đăng ký nêu gương Quý I/2027")
    offered = "Viết trên trang" in office.choices
    await browser.signs_in("VP01")
    page = await browser.get(DRAFTS)

    wrong = await browser.post(DRAFTS, **asked_on(page), text="x" * 201, sure="1")
    done = await browser.post(DRAFTS, **asked_on(page), text=groups, sure="1")

    assert offered
    assert "Đợt này gồm những nhóm nội dung nào?" in page.text
    assert 'aria-describedby="fault"' in wrong.html
    assert "đã nhận nội dung" in done.text
    async with reading(town.app.database) as work:
        drafts = await work.conversations.drafts(await town.person_id("VP01"))
    assert drafts["modot"].answers["groups"] == groups.splitlines()


async def test_what_is_pasted_is_text_and_nothing_else(served: Served) -> None:
    town, browser, page = await at_text(served)
    nasty = f"</textarea><script>alert(1)</script>\u202e\x07\r\n{TEXT}"

    look = await browser.post(DRAFTS, **asked_on(page), text=nasty)
    await browser.post(DRAFTS, **asked_on(page), text=nasty, sure="1")
    await town.app.delivery.drain()

    assert "<script>alert" not in look.html
    assert (await parts_and_text(town))[1] == {
        "text": f"</textarea><script>alert(1)</script>\n{TEXT}",
        "omitted": [],
    }


async def test_another_ones_question_and_forms_of_others_come_to_nothing(served: Served) -> None:
    town, _, page = await at_text(served)
    secretary, office = await served.browser(), await served.browser()
    await secretary.signs_in("BT01")
    await office.signs_in("VP01")
    asked = asked_on(page)
    theirs = await secretary.get(DRAFTS)

    other = await secretary.post(DRAFTS, **asked, text=TEXT, sure="1")
    invented = await secretary.post(DRAFTS, flow="dangky", version=asked["version"], text=TEXT, sure="1")
    forged = await office.send(DRAFTS, [("form", secretary.token), *asked.items(), ("text", TEXT)])
    without = await office.send(DRAFTS, [*asked.items(), ("text", TEXT), ("sure", "1")])

    assert "Không có câu hỏi nào đang chờ" in theirs.text
    for answer in (other, invented):
        assert "đã được trả lời hoặc đã thay đổi" in answer.text
    assert (forged.status, without.status) == (403, 403)
    assert await parts_and_text(town) == (None, None)


async def test_another_open_question_is_not_pushed_aside(served: Served) -> None:
    town, browser, page = await at_text(served)
    office = town.talk("VP01")
    await say_all(office, "/menu", "/nhapthay")

    answer = await browser.post(DRAFTS, **asked_on(page), text=TEXT, sure="1")

    assert "đã được trả lời hoặc đã thay đổi" in answer.text
    assert await parts_and_text(town) == (None, None)
