"""Settings on the page: the chat's own questions, last look and action, for the office of the whole committee alone."""

from __future__ import annotations

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

    assert f'href="{HERE}"' in home.html
    assert "Số lời nhắc mỗi tuần" in listed.text
    assert "<textarea" in form.html
    assert '<option value="leaders">Bí thư được gia hạn</option>' in chosen.html
    assert "Đổi thành: 2 nhóm (Chuyển đổi số; Cải cách hành chính)" in look.text
    assert "Đồng chí chọn một trong các giá trị có sẵn." in odd.text
    assert "Giờ gửi lời nhắc (22:00) phải nằm trong giờ được gửi tin" in wrong.text
    assert "Đã đổi. Nhóm nội dung:" in done.text
    assert "Đồng chí Lê Thị Văn Phòng vừa đổi cài đặt này." in late.text
    async with writing(served.town.app.database) as work:
        assert await work.preferences.kept() == {"content-groups": "Chuyển đổi số\nCải cách hành chính"}


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
