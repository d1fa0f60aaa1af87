"""Settings on the page: the chat's own questions, last look and action, for the office of the whole committee alone."""

from __future__ import annotations

from handlers.preferences.changing import DEFAULT
from storage.work import writing
from tests.dashboard.conftest import Served

HERE = "/bang/cai-dat"


async def test_the_office_changes_a_setting_after_a_last_look(served: Served) -> None:
    browser = await served.browser()
    await browser.signs_in("VP01")
    home, listed = await browser.get("/bang"), await browser.get(HERE)
    form = await browser.get(f"{HERE}/content-groups")
    address, wish = (
        f"{HERE}/content-groups",
        {"value": "Chuyển đổi số\r\nCải cách hành chính", "changes": "0"},
    )

    chosen = await browser.get(f"{HERE}/late-pledges")
    look = await browser.post(address, **wish)
    wrong = await browser.post(f"{HERE}/reminder-time", value="22:00", changes="0")
    odd = await browser.post(f"{HERE}/late-pledges", value="maybe", changes="0")
    done = await browser.post(address, **wish, sure="1")
    late = await browser.post(address, value="Nội dung khác", changes="0", sure="1")
    set_ = await browser.get(address)
    back = await browser.post(address, value=DEFAULT, changes="1", sure="1")

    assert f'href="{HERE}"' in home.html
    assert "Số lời nhắc mỗi tuần" in listed.text
    assert "<textarea" in form.html
    assert ("Về mặc định" in form.html, "Về mặc định" in set_.html) == (False, True)
    assert 'name="changes" value="1"' in set_.html
    assert "→ các nhóm có sẵn của Hệ thống." in back.text
    assert '<option value="leaders">Bí thư được gia hạn</option>' in chosen.html
    assert "Đổi thành: 2 nhóm (Chuyển đổi số; Cải cách hành chính)" in look.text
    assert "Đồng chí chọn một trong các giá trị có sẵn." in odd.text
    assert "Giờ gửi lời nhắc (22:00) phải nằm trong giờ được gửi tin" in wrong.text
    assert "Đã đổi. Nhóm nội dung:" in done.text
    assert "Đồng chí Lê Thị Văn Phòng vừa đổi cài đặt này." in late.text
    async with writing(served.town.app.database) as work:
        changes = [(one.before, one.after) for one in await work.preferences.history(9)]
    kept = "Chuyển đổi số\nCải cách hành chính"
    assert sorted(changes, key=str) == [("Chuyển đổi số\nCải cách hành chính", None), (None, kept)]


async def test_nobody_else_finds_it(served: Served) -> None:
    browser = await served.browser()
    await browser.signs_in("BT01")

    home = await browser.get("/bang")
    found = [await browser.get(HERE), await browser.get(f"{HERE}/contact")]
    found.append(await browser.post(f"{HERE}/contact", value="Của tôi", changes="0", sure="1"))

    assert HERE not in home.html
    assert {page.status for page in found} == {404}
    async with writing(served.town.app.database) as work:
        assert await work.preferences.kept() == {}
