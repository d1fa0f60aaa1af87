"""A member's reflection on a page of its own: the chat's draft, the chat's sending, and nothing but this text."""

from __future__ import annotations

import pytest
from yarl import URL

from domain.dashboard.session import IDLE
from domain.study.reflections import LONGEST_REFLECTION, ReflectionState
from tests.dashboard.conftest import Served
from tests.dashboard.test_signing_in import audited
from tests.dashboard.writing import WRITING, at_reflection, link_to_writing, shown_in, writes
from tests.study.studying import THOUGHTS, jotted, open_study, reflection_of, studied
from tests.study.test_reflection import WRITES, returned, to_reflection

SENT = f"{WRITING}/gui"


async def test_a_reflection_is_written_in_a_browser_and_handed_in_with_the_proof(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an = await to_reflection(town)
    await an.says("Tôi tâm đắc.")
    shown = await writes(browser)

    page = await browser.get(WRITING)
    kept = await browser.post(WRITING, text=f"Tôi tâm đắc.\r\n{THOUGHTS}", shown=shown)
    look = await browser.post(WRITING, text=f"Tôi tâm đắc.\n{THOUGHTS}", shown=shown_in(kept.html), look="1")
    before = await reflection_of(town, "DV01")
    sent = await browser.post(SENT, shown=shown_in(look.html))
    again = await browser.post(SENT, shown=shown_in(look.html))
    await town.app.delivery.drain()

    assert "Đồng chí sẽ làm việc gì cụ thể?" in page.text
    assert "Cần ít nhất 80 ký tự, nhiều nhất 20.000" in page.text
    assert ">\nTôi tâm đắc.</textarea>" in page.html
    assert "Đã lưu bản nháp lúc" in kept.text
    assert "147 ký tự · 33 từ" in kept.text
    assert "Hình thức: tự nghiên cứu" in look.text
    assert THOUGHTS in look.text
    assert before is None
    assert "đã nộp" in sent.text
    assert "không còn phải nộp bài thu hoạch" in again.text
    reflection = await reflection_of(town, "DV01")
    assert reflection is not None
    assert (reflection.version, reflection.text) == (1, f"Tôi tâm đắc.\n{THOUGHTS}")
    (told,) = an.unread()
    assert "Bài thu hoạch: đã nộp" in told
    assert await jotted(town, "DV01") == ""


async def test_what_was_written_is_in_the_chat_too_whoever_leaves(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an = await to_reflection(town)
    shown = await writes(browser)
    await browser.post(WRITING, text="Đoạn một.", shown=shown)
    left = await browser.post(f"{WRITING}/ra")

    said = await an.says("Đoạn hai.")

    assert "đã thoát" in left.text
    assert (await browser.get(WRITING)).status == 401
    assert said[0].splitlines()[-1].startswith("Cuối bài: “Đoạn một. Đoạn hai.”")
    assert await jotted(town, "DV01") == "Đoạn một.\nĐoạn hai."


async def test_whoever_is_late_may_copy_what_they_wrote(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await to_reflection(town)
    shown = await writes(browser)
    town.clock.at += IDLE

    late = await browser.post(WRITING, text="Viết <b>rất</b> lâu.", shown=shown)
    forged = await browser.send(WRITING, [("form", "0" * 64), ("text", "Không phải của trang.")])

    assert late.status == 401
    assert "Viết &lt;b&gt;rất&lt;/b&gt; lâu." in late.html
    assert "chọn “Viết trên trang” trong tin nhắn" in late.text
    assert "Không phải của trang" not in forged.html
    assert await jotted(town, "DV01") == ""


async def test_a_draft_that_changed_elsewhere_is_not_overwritten_unseen(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an = await to_reflection(town)
    shown = await writes(browser)
    await an.says("Viết trong tin nhắn.")

    changed = await browser.post(WRITING, text="Viết trên trang.", shown=shown)
    between = await jotted(town, "DV01")
    kept = await browser.post(WRITING, text="Cả hai.", shown=shown_in(changed.html))
    look = await browser.post(WRITING, text=THOUGHTS, shown=shown_in(kept.html), look="1")
    await an.says("Thêm một câu.")
    stale = await browser.post(SENT, shown=shown_in(look.html))

    assert "vừa được thay đổi ở nơi khác" in changed.text
    assert ">\nViết trên trang.</textarea>" in changed.html
    assert ">\nViết trong tin nhắn.</textarea>" in changed.html
    assert 'aria-invalid="true"' in changed.html
    assert between == "Viết trong tin nhắn."
    assert "vừa được thay đổi ở nơi khác" in stale.text
    assert await reflection_of(town, "DV01") is None
    assert await jotted(town, "DV01") == f"{THOUGHTS}\nThêm một câu."


async def test_a_returned_reflection_is_written_on_and_sent_alone(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_study(town, WRITES)
    await studied(town, "DV01", reflection=THOUGHTS)
    await returned(town)
    an = town.talk("DV01")
    await an.says("/hoctap nq57")
    shown = await writes(browser)
    page = await browser.get(WRITING)

    look = await browser.post(WRITING, text=f"{THOUGHTS} Mỗi tuần một buổi.", shown=shown, look="1")
    sent = await browser.post(SENT, shown=shown_in(look.html))
    await town.app.delivery.drain()

    assert "Nêu rõ việc làm cụ thể." in page.text
    assert "Hệ thống đã nhận bài thu hoạch" in sent.text
    reflection = await reflection_of(town, "DV01")
    assert reflection is not None
    assert (reflection.version, reflection.state) == (2, ReflectionState.SUBMITTED)
    assert "Hệ thống đã nhận bài thu hoạch" in "\n".join(an.unread())


async def test_whoever_left_the_study_half_way_keeps_the_text_and_is_told_so(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an = await to_reflection(town)
    shown = await writes(browser)
    await an.says("/menu")

    look = await browser.post(WRITING, text=THOUGHTS, shown=shown, look="1")

    assert "chưa chọn hình thức học tập" in look.text
    assert 'action="/bang/viet/gui"' not in look.html
    assert await jotted(town, "DV01") == THOUGHTS


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("x" * (LONGEST_REFLECTION + 1), "Bài dài 20.001 ký tự, vượt mức 20.000"),
        ("Trích tài liệu TỐI MẬT của cơ quan.", "Nội dung có từ chỉ mức độ mật"),
        ("\u200b \x00", "chưa thấy nội dung bằng chữ"),
        ("Ngắn.", "còn thiếu 75 ký tự"),
    ],
)
async def test_what_the_chat_refuses_is_refused_beside_the_field(
    served: Served, written: str, fault: str
) -> None:
    town, browser = served.town, await served.browser()
    await to_reflection(town)
    shown = await writes(browser)

    page = await browser.post(WRITING, text=written, shown=shown, look="1")

    assert fault in page.text
    assert 'role="alert"' in page.html
    assert page.html.index('role="alert"') < page.html.index("<textarea")
    assert await jotted(town, "DV01") == ("Ngắn." if written == "Ngắn." else "")


async def test_what_is_written_is_tidied_and_shown_as_it_is(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await to_reflection(town)
    shown = await writes(browser)
    nasty = f"</textarea><script>alert(1)</script>\u202e{THOUGHTS}\x07"

    page = await browser.post(WRITING, text=nasty, shown=shown)
    look = await browser.post(WRITING, text=nasty, shown=shown_in(page.html), look="1")

    assert await jotted(town, "DV01") == f"</textarea><script>alert(1)</script>{THOUGHTS}"
    for answer in (page, look):
        assert "<script>alert" not in answer.html
        assert "&lt;script&gt;alert(1)" in answer.html


async def test_a_session_to_write_opens_nothing_else_and_no_other_opens_it(served: Served) -> None:
    town, mine, office = served.town, await served.browser(), await served.browser()
    await open_study(town, WRITES)
    for code in ("BT01", "DV02"):
        await at_reflection(town, code)
    await writes(mine, "BT01")
    await office.signs_in("BT01")
    path, digits = await link_to_writing(town, "DV02")
    token = next(one.value for one in mine.session.cookie_jar if one.key == "viet")
    mine.repeats(token)
    office.session.cookie_jar.update_cookies({"viet": office.cookie}, URL(office.origin))

    closed = [(await mine.get(f"/bang{rest}")).status for rest in ("", "/dang-vien", "/cho/duyet", "/lich")]
    acted = await mine.post("/bang/nhac", round="nq57")
    without = await office.get(WRITING)
    wrong_door = [
        (await office.get(path.replace("/viet/vao/", "/vao/"))).status,
        (await office.post(path.replace("/viet/vao/", "/vao/"), code=digits)).status,
    ]

    assert closed == [401] * 4
    assert acted.status == 401
    assert without.status == 401
    assert wrong_door == [410, 403]


async def test_a_newer_link_ends_the_writing_elsewhere(served: Served) -> None:
    town, old, new = served.town, await served.browser(), await served.browser()
    await to_reflection(town)
    await writes(old)

    shown = await writes(new)
    lost = await old.post(WRITING, text=THOUGHTS, shown=shown)

    assert lost.status == 401
    assert THOUGHTS in lost.text
    assert "close newer link" in await audited(town)
    assert any(one.startswith("link reflection:nq57") for one in await audited(town))


async def test_three_wrong_codes_end_the_link_and_its_author_is_told(served: Served) -> None:
    town, browser = served.town, await served.browser()
    an = await to_reflection(town)
    path, digits = await link_to_writing(town)
    await browser.get(path)

    tries = [await browser.post(path, code="0000" if digits != "0000" else "1111") for _ in range(3)]
    late = await browser.post(path, code=digits)
    await town.app.delivery.drain()

    assert [one.status for one in (*tries, late)] == [200, 200, 410, 410]
    assert "Mã mở trang viết bài của đồng chí vừa bị nhập sai 3 lần" in "\n".join(an.unread())


async def test_forms_of_others_are_refused(served: Served) -> None:
    town, browser, other = served.town, await served.browser(), await served.browser()
    await open_study(town, WRITES)
    for code in ("DV01", "DV02"):
        await at_reflection(town, code)
    shown, theirs = await writes(browser, "DV01"), await writes(other, "DV02")
    fields = [("text", THOUGHTS), ("shown", shown)]

    refused = [
        await browser.send(WRITING, fields),
        await browser.send(WRITING, [("form", other.token), *fields]),
        await browser.send(WRITING, [("form", browser.token), *fields], **{"Sec-Fetch-Site": "cross-site"}),
        await browser.send(SENT, [("form", other.token), ("shown", theirs)]),
        await browser.send(WRITING, [("form", browser.token), ("text", "x" * 1_010_000)]),
    ]

    assert [one.status for one in refused] == [403, 403, 403, 403, 413]
    assert 'href="/bang/viet"' in refused[0].html
    assert (await jotted(town, "DV01"), await jotted(town, "DV02")) == ("", "")


async def test_without_an_address_the_chat_offers_no_page(served: Served) -> None:
    town = served.town
    town.app.scenes.policy = town.app.scenes.policy.__class__(pepper=town.app.scenes.policy.pepper)

    an = await to_reflection(town)

    assert not any("trang" in choice for choice in an.choices)
