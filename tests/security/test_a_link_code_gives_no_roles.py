"""Nobody gets a code for somebody whose role they do not oversee: in the chat, on a card, on a sheet."""

from __future__ import annotations

from datetime import date

import pytest

from domain.people.codes import digest
from domain.people.person import Caller, Role
from domain.talk.messages import Address, say
from handlers.action import Refusal
from handlers.people.actions.accounts import link_account
from storage import tables
from storage.work import writing
from tests.people.test_link_cards import scanned
from tests.people.test_linking import code_for, owner, rows
from tests.security.people import admit, beginnings, code_from, code_in, grant
from tests.town import Town

REFUSED = (
    "Không cấp được mã cho đồng chí {}: đồng chí đó có quyền trên Hệ thống ngoài phạm vi của đồng chí cấp mã."
    " Văn phòng Đảng ủy quản lý quyền đó cấp mã."
)


@pytest.mark.parametrize("issuer", ["BT01", "PB01"])
@pytest.mark.parametrize("life", ["Nhắn ngay", "Ghi phiếu"])
@pytest.mark.parametrize("role", [Role.OFFICE, Role.ADMIN, Role.SECRETARY])
async def test_a_cells_leaders_get_no_code_for_a_holder_of_a_role_among_their_members(
    button_town: Town, issuer: str, life: str, role: Role
) -> None:
    await grant(button_town, "DV03", role)

    said = await code_from(button_town.talk(issuer), "Võ Văn Ước", life)

    assert said == [REFUSED.format("Võ Văn Ước")]


async def test_nor_a_deputy_for_the_secretary_nor_the_secretary_above(button_town: Town) -> None:
    deputy = await code_from(button_town.talk("PB01"), "Trần Thị Bí Thư")
    above = await code_from(button_town.talk("BT00"), "Đinh Văn Dũng")

    assert (deputy, above) == ([REFUSED.format("Trần Thị Bí Thư")], [REFUSED.format("Đinh Văn Dũng")])


async def test_an_office_of_one_body_gets_none_for_a_role_above_it(button_town: Town) -> None:
    await grant(button_town, "DV02", Role.OFFICE, "DB1")
    await grant(button_town, "DV03", Role.OFFICE, "DU")

    above = await code_from(button_town.talk("DV02"), "Võ Văn Ước")
    within = await code_from(button_town.talk("DV02"), "Đinh Văn Dũng")

    assert above == [REFUSED.format("Võ Văn Ước")]
    assert len(code_in(within)) == 9


async def test_cards_and_sheets_leave_them_out_and_say_so(button_town: Town) -> None:
    await grant(button_town, "DV03", Role.OFFICE)
    secretary = button_town.talk("BT01")
    await secretary.says("/inthe")

    asked = secretary.choices
    said = await secretary.presses("Tất cả")

    assert asked == ["Tất cả 2 đồng chí", "Thoát"]
    assert said[0].splitlines()[-1] == (
        "Không in phiếu cho người có quyền trên Hệ thống: Phạm Văn Phó, Trần Thị Bí Thư, Võ Văn Ước."
        " Mã của các đồng chí này do văn phòng cấp riêng, dùng trong 15 phút."
    )
    assert len(scanned(secretary.files[0].data)) == 2


async def test_a_card_is_worth_nothing_once_its_owner_has_a_role(button_town: Town) -> None:
    code = code_in(await code_from(button_town.talk("BT01"), "Võ Văn Ước", "Ghi phiếu"))
    await grant(button_town, "DV03", Role.OFFICE)

    said = await button_town.talk("new").starts(code)

    assert said[0].startswith("Mã này đã được cấp nhưng không còn dùng được")


async def test_the_office_links_them_and_everybody_hears(two_channels: Town) -> None:
    town = two_channels
    await town.link("BT02", "zalo")
    await grant(town, "DV02", Role.OFFICE)
    office, second = town.talk("VP01"), town.talk("DV02")
    told = [town.talk("BT02"), town.talk("BT02", "zalo")]

    said = await code_from(office, "Đinh Văn Dũng")

    mine = (
        "Mã liên kết tài khoản của đồng chí vừa được cấp (người cấp: Lê Thị Văn Phòng)."
        " Nếu đồng chí không đề nghị cấp mã, đề nghị báo ngay Văn phòng Đảng ủy."
    )
    assert len(code_in(said)) == 9
    assert [one.unread() for one in told] == [[mine], [mine]]
    assert second.unread() == [
        "Mã liên kết của đồng chí Đinh Văn Dũng (có quyền trên Hệ thống) vừa được cấp (người cấp: Lê Thị Văn Phòng)."
    ]


async def test_such_a_code_lives_a_quarter_of_an_hour_and_needs_a_second_fact(button_town: Town) -> None:
    town = button_town
    await admit(town, "BT02", date(1998, 2, 3))
    said = await code_from(town.talk("VP01"), "Đinh Văn Dũng", "Ghi phiếu")
    code, new = code_in(said), town.talk("new")

    asked = await new.says(code)
    wrong = await new.says("04/02/1998")
    consent = await new.says("3/2/1998")
    linked = await new.presses("Đồng ý")

    assert "dùng đến 09:45, 23/11/2026" in said[0]
    assert asked == ["Mã này cần thêm một thông tin. Đồng chí nhắn ngày vào Đảng của mình, ví dụ: 03/02/1998"]
    assert beginnings(wrong) == [
        "Thông tin chưa khớp với danh sách đảng viên. Đề nghị đồng chí xem lại rồi nhắn lại."
    ]
    assert beginnings(consent) == ["Mã này được cấp cho đồng chí Đinh Văn Dũng (Chi bộ Kế hoạch)."]
    assert (
        beginnings(linked)[0] == "✅ Đã liên kết tài khoản này với đồng chí Đinh Văn Dũng (Chi bộ Kế hoạch)."
    )
    assert await owner(town, "new") == "BT02"


async def test_nobody_links_such_a_code_past_the_question(button_town: Town) -> None:
    town = button_town
    code = digest(await code_for(town, "BT02"), town.app.scenes.policy.pepper)
    other = digest(await code_for(town, "DV03", 7), town.app.scenes.policy.pepper)
    caller = Caller(Address("telegram", "new"))

    async with writing(town.app.database) as work:
        done = [
            await link_account(work, caller, code, proved=proved, day=town.today, now=town.clock.now())
            for proved in ("", other)
        ]

    assert done == [Refusal(say("people-link-code-gone"))] * 2


async def test_three_wrong_facts_end_the_code_and_the_office_hears(button_town: Town) -> None:
    town = button_town
    office = town.talk("VP01")
    code = await code_for(town, "BT02")
    new = town.talk("new")
    await new.starts(code)

    said = [beginnings(await new.says(given))[0] for given in ("BT01", "BT03", "bt")]
    again = await town.talk("other").starts(code)

    assert (
        said[:2]
        == ["Thông tin chưa khớp với danh sách đảng viên. Đề nghị đồng chí xem lại rồi nhắn lại."] * 2
    )
    assert said[2].startswith("Mã vừa rồi không còn dùng được.")
    assert again[0].startswith("Mã này đã được cấp nhưng không còn dùng được")
    assert office.unread()[-1] == (
        "Cảnh báo: có người nhập đúng mã liên kết của đồng chí Đinh Văn Dũng nhưng sai thông tin xác nhận 3 lần."
        " Mã đã bị hủy."
    )
    assert await owner(town, "new") is None
    # Each counts as a wrong code of the account too, and so does the dead code.
    counted = await rows(town.app.database, tables.wrong_codes.c.chat)
    assert sorted(str(chat) for (chat,) in counted) == ["new", "new", "new", "other"]
