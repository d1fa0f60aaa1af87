"""A telephone that was lost, and that the office had linked, does not close the one that took its place."""

from __future__ import annotations

from datetime import timedelta

from domain.people.linking import CodeAuthority, LinkState
from domain.talk.messages import Address
from storage.work import writing
from tests.people.test_linking import owner
from tests.security.people import beginnings, code_from, code_in, vouch
from tests.security.test_whoever_came_first import link_with
from tests.town import Town

LOST = "Máy cũ đã mất"
QUESTION = (
    "Cấp mã cho:\n• Nguyễn Văn An (Chi bộ Văn phòng)\n\nMã được dùng như thế nào?\n"
    "Nếu đồng chí này mất điện thoại, chọn Máy cũ đã mất:"
    " Hệ thống đóng mọi tài khoản đang liên kết rồi cấp mã nhắn ngay."
)


async def code_for_a_new_phone(town: Town) -> str:
    """The office issues one, having been told that the old telephone is lost."""
    town.clock.at += timedelta(minutes=1)
    said = await code_from(town.talk("VP01"), "Nguyễn Văn An", LOST)
    assert said[0].splitlines()[0].endswith("hủy mọi mã liên kết của đồng chí Nguyễn Văn An.")
    return code_in(said)


async def test_it_has_no_word_about_the_one_that_takes_its_place(two_channels: Town) -> None:
    town = two_channels
    await vouch(town, "DV01")
    await town.link("DV01", "zalo")
    lost = town.talk("DV01")
    code = await code_for_a_new_phone(town)
    told = lost.unread()
    await town.talk("mine").says(code)
    await town.talk("mine").says("đồng ý")

    said = await lost.says("khong phai toi")

    assert beginnings(told)[0].startswith("Tài khoản Telegram này đã được Văn phòng Đảng ủy đóng")
    assert beginnings(said)[0].startswith("Không có liên kết mới nào")
    assert (await owner(town, "mine"), await owner(town, "DV01")) == ("DV01", None)
    assert await owner(town, "DV01", "zalo") is None


async def test_the_office_is_asked_where_there_is_an_account(button_town: Town) -> None:
    town = button_town
    office = town.talk("VP01")
    await office.says("/ma")

    asked = await office.says("Nguyễn Văn An")

    assert asked == [QUESTION]
    assert office.choices[:3] == ["Nhắn ngay (15 phút)", "Ghi phiếu (7 ngày)", LOST]


async def test_nobody_else_is_nor_of_several_nor_of_who_has_none(button_town: Town) -> None:
    town = button_town
    for code, name in (("BT01", "Nguyễn Văn An"), ("VP01", "Võ Văn Ước"), ("VP01", "1-2"), ("VP01", "VP01")):
        await town.talk(code).says("/ma")
        asked = await town.talk(code).says(name)

        assert asked[0].startswith("Cấp mã cho"), name
        assert LOST not in town.talk(code).choices, name


async def test_one_that_was_replaced_closes_nothing_that_the_office_linked_since(two_channels: Town) -> None:
    """A leader's code had linked one in its place: that it closes by a word, but not what the office linked later."""
    town = two_channels
    await vouch(town, "DV01")
    await link_with(town, town.talk("mine"), "VP01", "Nguyễn Văn An")
    person_id = await town.person_id("DV01")
    async with writing(town.app.database) as work:
        between = await work.account_links.keep(
            person_id=person_id,
            address=Address("telegram", "between"),
            issued_by="somebody",
            authority=CodeAuthority.LEADER,
            state=LinkState.LINKED,
            at=town.clock.now() - timedelta(seconds=30),
            former=Address("telegram", "DV01"),
        )

    said = await town.talk("DV01").says(f"/khongphaitoi {between.id}")

    assert beginnings(said)[0].startswith("✅ Đã đóng tài khoản")
    assert await owner(town, "mine") == "DV01"


async def test_nor_does_it_end_the_offices_next_code(two_channels: Town) -> None:
    town = two_channels
    await vouch(town, "DV01")
    await link_with(town, town.talk("mine"), "VP01", "Nguyễn Văn An")
    town.clock.at += timedelta(minutes=1)
    code = code_in(await code_from(town.talk("VP01"), "Nguyễn Văn An"))

    await town.talk("DV01").says("khong phai toi")

    assert (await town.talk("new", "zalo").says(code))[0].startswith("Mã này được cấp cho")
