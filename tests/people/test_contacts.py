"""Whom members call: named by those who look after a unit, inherited by the units under it, said by reminders."""

from __future__ import annotations

import pytest

from domain.people.contact import UnitContact, read_phone
from domain.people.person import Role
from storage.tables import audit
from storage.work import writing
from tests.committee import DAY_ONE, NOON, Committee
from tests.people.test_linking import code_for, rows
from tests.reminders.test_reminders import open_round
from tests.security.people import unit_ids
from tests.town import Town

NOBODY = "Cần hỗ trợ, đồng chí liên hệ cấp ủy hoặc Văn phòng Đảng ủy."


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("0912 000 111", "0912 000 111"),
        (" 0238.000.000 ", "0238.000.000"),
        ("(0238)  000-000", "(0238) 000-000"),
        ("+84 912 000 111", "+84 912 000 111"),
        ("1", None),
        ("0912", None),
        ("gọi 0912 000 111", None),
        ("0912 000 111 0912 000 111", None),
        ("", None),
    ],
)
def test_what_counts_as_a_telephone_number(typed: str, phone: str | None) -> None:
    assert read_phone(typed) == phone


async def test_the_nearest_unit_that_names_somebody_counts(committee: Committee) -> None:
    contacts, units = committee.work.contacts, committee.units
    above = UnitContact(units["GOC"], "Lê Văn Phòng", "0238 000 000")
    between = UnitContact(units["DB1"], "Trần Thị Giữa", "0238 000 001")
    for one in (above, between):
        await contacts.name(one, by=committee.people["VP1"], at=NOON)

    assert await contacts.nearest(units["CB1"], DAY_ONE) == between
    assert await contacts.nearest(units["GOC"], DAY_ONE) == above
    assert await contacts.forget(units["DB1"])
    assert not await contacts.forget(units["DB1"])
    assert await contacts.nearest(units["CB1"], DAY_ONE) == above


async def test_a_secretary_names_the_contact_and_members_read_it(button_town: Town) -> None:
    town = button_town
    secretary, member, other = (town.talk(code) for code in ("BT01", "DV01", "DV11"))

    before = await member.says("/lienhe")
    shown = await secretary.says("/lienhe")
    asked = await secretary.presses("Đặt người liên hệ")
    too_long = await secretary.says("Phạm Văn Phó " * 10)
    no_name = await secretary.says("123")
    await secretary.says("Phạm Văn\nPhó")
    wrong = await secretary.says("không có")
    review = await secretary.says("0912 000 111")
    saved = await secretary.presses("Lưu")
    await open_round(town)
    await town.after(minutes=1)

    leaders = [
        "Chi bộ Văn phòng",
        "• Bí thư: đồng chí Trần Thị Bí Thư",
        "• Phó Bí thư: đồng chí Phạm Văn Phó",
    ]
    above = ["", "Đảng bộ Sở Mẫu", "• Bí thư: đồng chí Hồ Sỹ Trên"]
    assert before[0].splitlines() == [*leaders, "", NOBODY]
    assert shown[0].splitlines() == [*leaders, *above, "", NOBODY]
    assert member.choices == ["Đăng ký ngay", "Xem ví dụ", "Để sau"]
    assert asked == [
        "Chi bộ Văn phòng: đảng viên gọi ai khi cần hỗ trợ? Đồng chí chọn, hoặc nhắn họ tên."
        f" Hiện nay tin nhắn của đơn vị ghi:\n{NOBODY}"
    ]
    assert too_long[0].startswith("Họ tên quá dài.")
    assert no_name != asked
    assert wrong[0].startswith("Hệ thống chưa đọc được số điện thoại.")
    line = "Cần hỗ trợ: đồng chí Phạm Văn Phó, 0912 000 111."
    assert review == [f"Chi bộ Văn phòng: tin gửi đảng viên sẽ ghi\n{line}"]
    assert saved == [f"Đã lưu. Tin gửi đảng viên của Chi bộ Văn phòng ghi:\n{line}"]
    units = await unit_ids(town)
    noted = await rows(town.app.database, audit.c.actor, audit.c.action, audit.c.subject)
    assert (await town.person_id("BT01"), "contact.name", units["CB1"]) in noted
    assert f"\n{line} (Tin tự động" in member.unread()[-1]
    assert f"\n{NOBODY} (Tin tự động" in other.unread()[-1]


async def test_nobody_is_told_to_call_themselves(button_town: Town) -> None:
    secretary, member = button_town.talk("BT01"), button_town.talk("DV01")
    person = await button_town.person_id("BT01")
    async with writing(button_town.app.database) as work:
        root = await work.people.root(button_town.today)
        (own,) = [one.unit_id for one in await work.people.grants(person, button_town.today)]
        assert root is not None
        for one in (
            UnitContact(own, "TRẦN THỊ BÍ THƯ", "0912 000 111"),
            UnitContact(root.id, "Lê Văn Phòng", "0238 000 000"),
        ):
            await work.contacts.name(one, by=person, at=NOON)

    said = [(await talk.says("/lienhe"))[0].splitlines()[-1] for talk in (member, secretary)]

    assert said == [
        "Cần hỗ trợ: đồng chí TRẦN THỊ BÍ THƯ, 0912 000 111.",
        "Cần hỗ trợ: đồng chí Lê Văn Phòng, 0238 000 000.",
    ]


async def test_the_help_and_the_consent_say_whom_to_call(town: Town) -> None:
    secretary, member = town.talk("BT01"), town.talk("DV01")
    await secretary.says("/datlienhe")
    for typed in ("Phạm Văn Phó", "0912 000 111", "1"):
        await secretary.says(typed)
    line = "Cần hỗ trợ: đồng chí Phạm Văn Phó, 0912 000 111."

    helped, kept = await member.says("/trogiup"), await member.says("/dulieu")
    seen = await member.presses("Xem dữ liệu")
    await code_for(town, "DV03")
    invited = await town.talk("la").starts("48291375")
    whole = await town.talk("la").presses("Đọc toàn văn")
    stranger = await town.talk("khach").says("/trogiup")

    assert kept != []
    assert [line in said[-1] for said in (helped, seen, invited, whole, stranger)] == [True] * 4 + [False]


async def test_the_office_names_itself_for_any_unit_and_takes_it_back(button_town: Town) -> None:
    office = button_town.talk("VP01")

    asked = await office.says("/datlienhe")
    offered = office.choices
    unknown = await office.says("Chi bộ Không Có")
    await office.says("Chi bộ Kế hoạch")
    myself = office.choices[0]
    await office.presses(myself)
    await office.says("0238 000 000")
    saved = await office.presses("Lưu")
    seen = await button_town.talk("DV11").says("liên hệ")
    await office.says("/datlienhe")
    await office.says("CB2")
    await office.presses("Dùng của cấp trên")
    taken_back = await office.presses("Lưu")

    assert asked == ["Đặt người liên hệ cho đơn vị nào? Đồng chí chọn, hoặc nhắn tên đơn vị."]
    assert offered[:-1] == ["Đảng ủy Ví dụ"]
    assert unknown[0].startswith("Hệ thống chưa tìm thấy đơn vị này")
    assert (
        saved[0].split("\n")[1] == f"Cần hỗ trợ: đồng chí {myself}, 0238 000 000." == seen[0].splitlines()[-1]
    )
    assert taken_back[0].split("\n")[1] == NOBODY


async def test_a_secretary_whose_role_ends_meanwhile_changes_nothing(button_town: Town) -> None:
    secretary = button_town.talk("BT01")
    await secretary.says("/datlienhe")
    await secretary.says("Phạm Văn Phó")
    person = await button_town.person_id("BT01")
    async with writing(button_town.app.database) as work:
        (unit,) = [
            grant.unit_id
            for grant in await work.people.grants(person, button_town.today)
            if grant.role is Role.SECRETARY
        ]
        await work.people.revoke(person, Role.SECRETARY, unit, button_town.today)

    await secretary.says("0912 000 111")
    await secretary.says("1")

    async with writing(button_town.app.database) as work:
        assert await work.contacts.nearest(unit, button_town.today) is None


async def test_a_member_names_nobody(button_town: Town) -> None:
    refused = await button_town.talk("DV01").says("/datlienhe")
    shown = await button_town.talk("DV01").says("/lienhe")

    assert "người liên hệ" not in refused[0]
    assert button_town.talk("DV01").last.choices == ()
    assert shown[0].splitlines()[-1] == NOBODY


async def test_who_leads_elsewhere_meanwhile_is_told_and_nothing_is_kept(town: Town) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/datlienhe")
    for typed in ("Phạm Văn Phó", "0912 000 111"):
        await secretary.says(typed)
    units, person = await unit_ids(town), await town.person_id("BT01")
    async with writing(town.app.database) as work:
        await work.people.revoke(person, Role.SECRETARY, units["CB1"], town.today)
        await work.people.grant(person, Role.SECRETARY, units["CB2"], town.today)

    said = await secretary.presses("Lưu")

    assert said == ["Đơn vị này không còn trong phạm vi phụ trách của đồng chí."]
    assert "contact.name" not in {action for (action,) in await rows(town.app.database, audit.c.action)}
