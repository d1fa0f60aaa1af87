"""A leader's code now and a role later: no account or code of somebody who may not issue it now is used in silence."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from domain.people.person import Role
from storage import tables
from tests.people.test_directory import roles_of
from tests.people.test_linking import owner, rows
from tests.security.people import beginnings, code_from, code_in, grant, vouch
from tests.security.test_rights_from_a_substring import imported
from tests.town import Town

ACCOUNTS = [
    "Các tài khoản sau sẽ dùng được quyền này, nhưng không do văn phòng quản lý quyền đó liên kết:",
    "• Telegram, liên kết lúc 09:31, 23/11/2026 (mã do Trần Thị Bí Thư cấp)",
    "Đề nghị hỏi trực tiếp đồng chí đó đây có phải tài khoản của mình không;"
    " chưa rõ thì chọn “Đóng mọi tài khoản” rồi cấp mã mới.",
]


@pytest.fixture
async def town(button_town: Town) -> Town:
    """A secretary links an own telephone as DV03, who had no account."""
    await link_with(button_town, "thief", "BT01")
    return button_town


async def link_with(town: Town, chat: str, issuer: str) -> None:
    """Somebody links this chat as DV03, with a code of the issuer."""
    town.clock.at += timedelta(minutes=1)
    await town.talk(chat).says(code_in(await code_from(town.talk(issuer), "Võ Văn Ước")))
    await town.talk(chat).presses("Đồng ý")


async def giving(town: Town) -> list[str]:
    """The office is about to give DV03 the office of the cell."""
    office = town.talk("VP01")
    await office.says("/phanquyen DV03")
    await office.presses("Cấp quyền văn phòng")
    return await office.presses("Chi bộ Văn phòng (CB1)")


async def test_the_office_is_asked_about_an_account_that_a_leader_linked(town: Town) -> None:
    asked = await giving(town)
    choices = town.talk("VP01").choices
    await town.talk("VP01").presses("Xác nhận")

    assert asked[0].splitlines()[-3:] == ACCOUNTS
    assert choices[:2] == ["Xác nhận", "Đóng mọi tài khoản"]
    assert await roles_of(town, "DV03") == [(Role.OFFICE, "Chi bộ Văn phòng")]
    audit = tables.audit
    kept = await rows(town.app.database, audit.c.action, audit.c.detail)
    assert ("account.confirm", "telegram:thief") in kept


async def test_and_again_where_another_account_came_meanwhile(town: Town) -> None:
    await giving(town)
    await town.link("DV03", "zalo")

    said = await town.talk("VP01").presses("Xác nhận")

    assert "• Zalo, liên kết lúc 09:31, 23/11/2026 (không rõ mã do ai cấp)" in said[0].splitlines()
    assert await roles_of(town, "DV03") == []


async def test_nothing_is_asked_of_an_account_that_the_office_linked(button_town: Town) -> None:
    await link_with(button_town, "mine", "VP01")

    asked = await giving(button_town)

    assert "liên kết" not in asked[0]
    assert button_town.talk("VP01").choices[:2] == ["Xác nhận", "⬅ Quay lại"]


async def test_by_a_roster_the_offices_and_every_account_hear(town: Town, tmp_path: Path) -> None:
    office, thief = town.talk("VP01"), town.talk("thief")
    office.unread()
    thief.unread()

    _, report = await imported(town, tmp_path, ("DV03", "Phó Bí thư"))
    await town.app.delivery.drain()

    told = [
        "Đồng chí Võ Văn Ước vừa được phân quyền phó bí thư trên Hệ thống đối với Chi bộ Văn phòng.",
        *ACCOUNTS,
    ]
    assert report[-5:-1] == told
    assert office.unread() == ["\n".join(told)]
    assert beginnings(thief.unread())[0].startswith("Kính gửi đồng chí Võ Văn Ước")


async def test_a_role_ends_the_codes_that_were_issued_before(button_town: Town) -> None:
    """Also one for a role of before, by an office that does not oversee the new one."""
    town = button_town
    await grant(town, "DV02", Role.OFFICE, "CB1")
    await grant(town, "DV03", Role.DEPUTY, "CB1")
    await vouch(town, "DV03")
    code = code_in(await code_from(town.talk("DV02"), "Võ Văn Ước"))
    office = town.talk("VP01")
    await office.says("/phanquyen DV03")
    await office.presses("Cấp quyền văn phòng")
    await office.presses("Đảng ủy Ví dụ (DU)")
    await office.presses("Xác nhận")

    said = await town.talk("new").starts(code)

    assert said[0].startswith("Mã này đã được cấp nhưng không còn dùng được")


async def test_a_yes_to_a_leaders_code_is_worth_nothing_once_there_is_a_role(town: Town) -> None:
    town.clock.at += timedelta(minutes=1)
    code = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước"))
    await town.talk("more").says(code)
    await town.talk("more").presses("Đồng ý")
    await grant(town, "DV03", Role.OFFICE)

    said = await town.talk("thief").says("dong y lien ket")

    assert beginnings(said) == [
        "Đồng chí đã có quyền trên Hệ thống, nên tài khoản mới chỉ liên kết được bằng mã của Văn phòng Đảng ủy."
    ]
    assert await owner(town, "more") is None
