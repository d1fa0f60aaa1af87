"""What an earlier update of a batch took away, a later one of the same batch does not use."""

from __future__ import annotations

from domain.people.person import Role
from domain.talk.messages import Pressed, Said
from tests.security.people import beginnings, grant, vouch
from tests.security.test_nothing_stays_behind_a_disowned_account import let_in
from tests.town import Talk, Town


def pressed(talk: Talk, label: str) -> Pressed:
    """A press on the button of the last message that begins so."""
    said = talk.last
    token = next(
        choice.token
        for choice, shown in zip(said.choices, talk.choices, strict=True)
        if shown.startswith(label)
    )
    return Pressed(said.turn, token, "1")


async def test_a_role_that_was_withdrawn_opens_nothing(button_town: Town) -> None:
    town = button_town
    await grant(town, "DV02", Role.OFFICE)
    office, former = town.talk("VP01"), town.talk("DV02")
    await office.says("/phanquyen DV02")
    await office.presses("Thu hồi: văn phòng")
    former.unread()

    await town.hear((office.address, pressed(office, "Xác nhận")), (former.address, Said("/danhsach DV03")))

    assert "Mục này không thuộc phần việc của đồng chí." in beginnings(former.unread())


async def test_an_account_that_was_closed_acts_for_nobody(button_town: Town) -> None:
    town = button_town
    await vouch(town, "DV01")
    thief, mine = await let_in(town, "thief", "Nguyễn Văn An"), town.talk("DV01")
    thief.unread()

    await town.hear((mine.address, pressed(mine, "Không phải tôi")), (thief.address, Said("/kenh")))

    said = beginnings(thief.unread())
    assert said[0].startswith("Tài khoản Telegram này đã bị đóng") or said[1].startswith(
        "Tài khoản Telegram này"
    )
    assert not any(one.startswith("Kênh nhận tin của đồng chí") for one in said)


async def test_a_role_that_was_given_is_there_for_the_next(button_town: Town) -> None:
    town = button_town
    office, new = town.talk("VP01"), town.talk("DV02")
    await vouch(town, "DV02")
    await office.says("/phanquyen DV02")
    await office.presses("Cấp quyền văn phòng")
    await office.presses("Chi bộ Văn phòng (CB1)")

    await town.hear((office.address, pressed(office, "Xác nhận")), (new.address, Said("/danhsach DV03")))

    assert "Võ Văn Ước (DV03)" in beginnings(new.unread())
