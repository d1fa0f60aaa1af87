"""What the office adds to the consent text: looked at as a whole first, and asked again only of whom it has to be."""

from __future__ import annotations

from datetime import timedelta

from domain.people.person import CONSENT_VERSION
from storage import tables
from storage.work import writing
from tests.people.test_linking import code_for, rows
from tests.preferences.test_changing import asked
from tests.town import Talk, Town

PURPOSE = "Đánh giá, xếp loại hằng năm"


async def set_text(town: Town, office: Talk, name: str, value: str) -> tuple[str, str]:
    """Set it; returns the last look and what came of it. Answers of before are older than those after it."""
    await asked(office, "Nội dung đồng ý", name)
    look = "\n".join(await office.says(value))
    done = "\n".join(await office.presses("Đổi cài đặt"))
    town.clock.at += timedelta(minutes=1)
    return look, done


async def agreed(town: Town, chat: str) -> list[object]:
    """The additions of the texts to which this account said yes."""
    kept = await rows(
        town.app.database, tables.consents.c.chat, tables.consents.c.given, tables.consents.c.addition
    )
    return [addition for of, given, addition in kept if of == chat and given]


async def test_a_purpose_is_looked_at_and_asks_again_whoever_agreed_without_it(button_town: Town) -> None:
    town = button_town
    office, member = town.talk("VP01"), town.talk("DV01")
    everybody = len(
        {person for (person,) in await rows(town.app.database, tables.accounts.c.person_id) if person}
    )

    look, done = await set_text(town, office, "Mục đích thêm", PURPOSE)
    question = "\n".join(await member.says("/viec"))
    whole = "\n".join(await member.presses("Đọc toàn văn"))
    thanked = await member.presses("Đồng ý")

    assert f"{everybody} đồng chí đã đồng ý sẽ được hỏi lại" in look
    assert f"(bản {CONSENT_VERSION}.1)" in look
    assert f"tổng hợp số liệu cho cấp ủy. Văn phòng bổ sung: {PURPOSE}." in look
    assert "7. Không đồng ý:" in look
    assert f"Đã đổi. Mục đích thêm: chưa đặt → {PURPOSE}." in done
    assert question.startswith("Nội dung xin ý kiến đồng ý đã thay đổi")
    assert f"Mục đích thêm: {PURPOSE}." in question
    assert f"(bản {CONSENT_VERSION}.1)" in whole
    assert thanked[0].startswith("Hệ thống đã ghi nhận sự đồng ý")
    assert await agreed(town, member.address.chat) == [0, 1]

    await office.says("/menu")
    await office.presses("Đồng ý")
    (history,) = await office.says("/lichsucaidat")
    await office.presses("Hoàn tác 1")
    await office.presses("Đổi cài đặt")
    other = "\n".join(await town.talk("BT01").says("/viec"))

    assert PURPOSE in history
    assert "Nội dung xin ý kiến" not in other
    async with writing(town.app.database) as work:
        assert await work.audit.verify() is None


async def test_a_notice_is_read_by_whoever_comes_and_asks_nobody_again(town: Town) -> None:
    office, member, stranger = town.talk("VP01"), town.talk("DV01"), town.talk("new")

    look, _ = await set_text(town, office, "Thông tin thêm", "Theo quy chế <01> của Đảng ủy.\nHỏi Văn phòng.")
    await code_for(town, "DV03")
    question = "\n".join(await stranger.says("4829 1375"))
    await stranger.presses("Đồng ý")

    assert "Không ai phải trả lời lại." in look
    assert "Văn phòng cho biết thêm: Theo quy chế <01> của Đảng ủy.\nHỏi Văn phòng." in question
    assert "Nội dung xin ý kiến" not in "\n".join(await member.says("/viec"))
    assert await agreed(town, "new") == [1]


async def test_a_yes_to_a_text_that_has_grown_meanwhile_is_asked_for_again(button_town: Town) -> None:
    town = button_town
    stranger = town.talk("new")
    await code_for(town, "DV03")
    await stranger.says("4829 1375")
    await set_text(town, town.talk("VP01"), "Mục đích thêm", PURPOSE)

    again = "\n".join(await stranger.presses("Đồng ý"))
    linked = await stranger.presses("Đồng ý")

    assert again.startswith("Nội dung xin ý kiến đồng ý đã thay đổi")
    assert PURPOSE in again
    assert linked[0].startswith("✅ Đã liên kết")
    assert await agreed(town, "new") == [1]
