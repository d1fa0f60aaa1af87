"""Two things that happen to somebody at the same instant are told as two."""

from __future__ import annotations

from domain.people.person import Role
from domain.talk.messages import ReachChange
from tests.people.test_directory import roles_of
from tests.security.people import beginnings, grant, vouch
from tests.security.test_rights_within_a_batch import pressed
from tests.security.test_whoever_came_first import link_with
from tests.town import Town


async def test_two_roles_given_in_one_batch(button_town: Town) -> None:
    town, offices = button_town, (button_town.talk("VP01"), button_town.talk("DV02"))
    await grant(town, "DV02", Role.OFFICE)
    await vouch(town, "DV01")
    for office, label in zip(offices, ("Cấp quyền phó bí thư", "Cấp quyền văn phòng"), strict=True):
        await office.says("/phanquyen DV01")
        await office.presses(label)
        await office.presses("Chi bộ Văn phòng (CB1)")
    town.talk("DV01").unread()

    await town.hear(*((office.address, pressed(office, "Xác nhận")) for office in offices))

    told = "Kính gửi đồng chí Nguyễn Văn An,\nĐồng chí được phân quyền"
    assert [one.startswith(told) for one in town.talk("DV01").unread()] == [True, True]
    assert [role for role, _ in await roles_of(town, "DV01")] == [Role.DEPUTY, Role.OFFICE]


async def test_two_accounts_that_asked_while_nobody_could_be_told(two_channels: Town) -> None:
    town, phone = two_channels, two_channels.talk("DV01", "zalo")
    await town.link("DV01", "zalo")
    await town.hear((phone.address, ReachChange(open=False)))
    for chat, minute in (("one", 1), ("another", 2)):
        await link_with(town, town.talk(chat), "BT01", "Nguyễn Văn An")
        assert town.clock.now().minute == 30 + minute

    said = beginnings(await phone.says("menu"))

    asked = [one.split(" lúc ")[1][:5] for one in said if one.startswith("Có tài khoản Telegram muốn")]
    assert sorted(asked) == ["09:31", "09:32"]
