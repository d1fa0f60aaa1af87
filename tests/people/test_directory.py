"""The office looks people up, and gives and takes back roles."""

from __future__ import annotations

import pytest

from domain.people.person import Person, Role, Unit
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.replacing import replace_holder
from storage.work import writing
from tests.security.people import vouch
from tests.town import Town


async def roles_of(town: Town, code: str) -> list[tuple[Role, str]]:
    """The roles somebody holds today."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        return [(grant.role, grant.unit_name) for grant in await work.people.grants(person_id, town.today)]


async def test_a_name_without_marks_finds_the_person(town: Town) -> None:
    office = town.talk("VP01")

    asked = await office.says("danh sách")
    said = await office.says("bi thu")

    assert asked == ["Đồng chí nhắn họ tên (hoặc một phần), hay mã đảng viên cần tìm. Không cần gõ dấu."]
    assert said == [
        "Trần Thị Bí Thư (BT01)\n"
        "Đơn vị: Chi bộ Văn phòng, thuộc Đảng bộ Sở Mẫu\n"
        "Chức vụ: Bí thư\n"
        "Trạng thái: đang sinh hoạt\n"
        "Tài khoản: đã liên kết\n"
        "Quyền trên Hệ thống: bí thư – Chi bộ Văn phòng"
    ]
    assert office.choices == [
        "Đi vắng đến ngày…",
        "Chuyển đơn vị",
        "Phiếu liên kết",
        "Phân quyền",
        "Sửa thông tin",
        "Đóng mọi tài khoản",
        "Tìm người khác",
    ]


async def test_several_people_are_offered(plain_town: Town) -> None:
    office = plain_town.talk("VP01")

    which = await office.says("/danhsach tran")
    said = await office.says("2")

    assert which == [
        "Đồng chí chọn, hoặc nhắn họ tên khác:\n"
        "1. Trần Thị Bí Thư (Chi bộ Văn phòng, BT01)\n"
        "2. Trần Yến (Chi bộ Kế hoạch, DV12)\n"
        "0. Thoát"
    ]
    assert said[0].splitlines()[2:4] == ["Trạng thái: được miễn sinh hoạt", "Tài khoản: đã liên kết"]


@pytest.mark.parametrize("typed", ["Nguyễn Văn An", "van an", "dv01", "NGUYEN AN"])
async def test_a_name_or_code_at_rest_opens_the_card(town: Town, typed: str) -> None:
    for code in ("BT01", "VP01"):
        said = await town.talk(code).says(typed)
        assert said[0].startswith("Nguyễn Văn An (DV01)\n")


async def test_several_of_a_name_at_rest_are_offered_and_another_name_searches_on(plain_town: Town) -> None:
    office = plain_town.talk("VP01")

    which = await office.says("Trần")
    nobody = await office.says("Không Có Ai")
    again = await office.says("văn")
    one = await office.says("bí thư trần")

    assert which[0].startswith("Đồng chí chọn, hoặc nhắn họ tên khác:\n1. Trần Thị Bí Thư")
    assert nobody[0].startswith("Không tìm thấy đồng chí nào như vậy")
    assert "Nguyễn Văn An" in again[0]
    assert one[0].startswith("Trần Thị Bí Thư (BT01)\n")


@pytest.mark.parametrize(
    ("code", "typed"), [("DV01", "Nguyễn Văn An"), ("BT01", "Trần Yến"), ("BT01", "DV12")]
)
async def test_a_name_at_rest_tells_nothing_beyond_the_scope(town: Town, code: str, typed: str) -> None:
    talk = town.talk(code)

    assert (
        await talk.says(typed)
        == await talk.says("Không Có Ai")
        == ["Hệ thống chưa hiểu tin vừa rồi. Đồng chí chọn:"]
    )


async def test_the_card_leads_to_a_code(town: Town) -> None:
    office = town.talk("VP01")
    card = await office.says("/danhsach DV03")

    said = await office.presses("Phiếu liên kết")

    assert card[0].splitlines()[-1] == "Tài khoản: chưa liên kết"
    assert said[0].splitlines()[:2] == ["Cấp mã cho:", "• Võ Văn Ước (Chi bộ Văn phòng)"]


async def test_nobody_found_asks_again(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/danhsach")

    said = await office.says("Không Có Ai")

    assert said == [
        "Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách."
        " Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên.\n\n"
        "Đồng chí nhắn họ tên (hoặc một phần), hay mã đảng viên cần tìm. Không cần gõ dấu."
    ]


@pytest.mark.parametrize(
    ("command", "code"),
    [("/danhsach", "DV01"), *(("/phanquyen", code) for code in ("DV01", "BT01", "BT00"))],
)
async def test_who_may_not(town: Town, command: str, code: str) -> None:
    said = await town.talk(code).says(command)

    assert said[0].splitlines()[0] == "Mục này không thuộc phần việc của đồng chí."


async def test_a_role_is_given_after_a_confirmation_and_its_holder_is_told(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await vouch(town, "DV01")
    await office.says("/phanquyen")

    acts = await office.says("DV01")
    where = await office.presses("Cấp quyền phó bí thư")
    near = office.choices
    sure = await office.presses("Chi bộ Văn phòng (CB1)")
    before = await roles_of(town, "DV01")
    done = await office.presses("Xác nhận")

    assert acts == [
        "Nguyễn Văn An (Chi bộ Văn phòng)\nChưa có quyền nào trên Hệ thống ngoài đảng viên.\n\nĐồng chí chọn:"
    ]
    assert where == [
        "Cấp quyền phó bí thư đối với đơn vị nào? Đồng chí chọn một đơn vị, hoặc nhắn tên hay mã đơn vị khác."
    ]
    assert near == [
        "Chi bộ Văn phòng (CB1)",
        "Đảng bộ Sở Mẫu (DB1)",
        "Đảng ủy Ví dụ (DU)",
        "⬅ Quay lại",
    ]
    assert sure == [
        "Cấp quyền phó bí thư trên Hệ thống đối với Chi bộ Văn phòng cho đồng chí Nguyễn Văn An?\n"
        "Người có quyền này xem và xác nhận được nội dung đăng ký của đảng viên trong đơn vị.\n"
        "Hiện đang có quyền phó bí thư: đồng chí Phạm Văn Phó. Quyền của đồng chí đó không thay đổi."
    ]
    assert before == []
    assert done == [
        "Đã cấp quyền phó bí thư trên Hệ thống đối với Chi bộ Văn phòng cho đồng chí Nguyễn Văn An."
    ]
    assert await roles_of(town, "DV01") == [(Role.DEPUTY, "Chi bộ Văn phòng")]
    assert member.unread() == [
        "Kính gửi đồng chí Nguyễn Văn An,\n"
        "Đồng chí được phân quyền phó bí thư trên Hệ thống đối với Chi bộ Văn phòng, từ hôm nay."
        " (Quyền sử dụng Hệ thống, không thay cho quyết định về cán bộ.)"
    ]


async def test_another_unit_is_typed(plain_town: Town) -> None:
    office = plain_town.talk("VP01")
    await office.says("/phanquyen DV01")
    await office.says("Cấp quyền phó bí thư")

    sure = await office.says("ke hoach")
    done = await office.says("1")

    assert (
        sure[0].splitlines()[0]
        == "Cấp quyền phó bí thư trên Hệ thống đối với Chi bộ Kế hoạch cho đồng chí Nguyễn Văn An?"
    )
    assert done[0].splitlines()[0] == (
        "Đã cấp quyền phó bí thư trên Hệ thống đối với Chi bộ Kế hoạch cho đồng chí Nguyễn Văn An."
    )


async def test_units_of_the_same_words_are_offered(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/phanquyen DV01")
    await office.presses("Cấp quyền phó bí thư")

    which = await office.says("chi bo")

    assert which == ["Đồng chí chọn đơn vị:"]
    assert office.choices == ["Chi bộ Văn phòng (CB1)", "Chi bộ Kế hoạch (CB2)", "⬅ Quay lại"]


async def test_a_role_is_taken_back(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/phanquyen BT02")

    sure = await office.presses("Thu hồi: bí thư")
    done = await office.presses("Xác nhận")

    assert sure == [
        "Thu hồi quyền bí thư trên Hệ thống đối với Chi bộ Kế hoạch của đồng chí Đinh Văn Dũng?\n"
        "Mã liên kết đồng chí đó đã cấp theo quyền này, kể cả trên phiếu, không còn dùng được;"
        " ai còn cần thì cấp mã mới."
    ]
    assert done == [
        "Đã thu hồi quyền bí thư trên Hệ thống đối với Chi bộ Kế hoạch của đồng chí Đinh Văn Dũng."
    ]
    assert await roles_of(town, "BT02") == []


async def give_the_secretarys_rights(town: Town, code: str, unit: str) -> list[str]:
    """As the office begins to; returns what it is asked where the unit has a secretary."""
    office = town.talk("VP01")
    await office.says(f"/phanquyen {code}")
    await office.presses("Cấp quyền bí thư")
    return await office.presses(unit)


async def test_a_secretary_is_replaced_in_one_act(town: Town) -> None:
    office, before, after = town.talk("VP01"), town.talk("BT01"), town.talk("DV01")

    asked = await give_the_secretarys_rights(town, "DV01", "Chi bộ Văn phòng (CB1)")
    choices = office.choices
    sure = await office.presses("Thay")
    done = await office.presses("Xác nhận")

    assert asked == [
        "Đồng chí Trần Thị Bí Thư đang có quyền bí thư trên Hệ thống đối với Chi bộ Văn phòng."
        " Thay bằng đồng chí Nguyễn Văn An, hay cấp cho đồng chí đó quyền phó bí thư?"
    ]
    assert choices == ["Thay", "Thêm phó bí thư", "⬅ Quay lại"]
    assert sure == [
        "Cấp quyền bí thư trên Hệ thống đối với Chi bộ Văn phòng cho đồng chí Nguyễn Văn An?\n"
        "Quyền bí thư trên Hệ thống của đồng chí Trần Thị Bí Thư kết thúc cùng lúc."
    ]
    assert done == ["Đã cấp quyền bí thư trên Hệ thống đối với Chi bộ Văn phòng cho đồng chí Nguyễn Văn An."]
    assert await roles_of(town, "BT01") == []
    assert await roles_of(town, "DV01") == [(Role.SECRETARY, "Chi bộ Văn phòng")]
    assert before.unread()[0] == (
        "Kính gửi đồng chí Trần Thị Bí Thư,\n"
        "Quyền bí thư trên Hệ thống của đồng chí đối với Chi bộ Văn phòng đã kết thúc."
    )
    assert after.unread()[0].splitlines()[1].startswith("Đồng chí được phân quyền bí thư trên Hệ thống")


async def test_or_joined_by_a_deputy(town: Town) -> None:
    office = town.talk("VP01")
    await give_the_secretarys_rights(town, "DV01", "Chi bộ Văn phòng (CB1)")

    await office.presses("Thêm phó bí thư")
    await office.presses("Xác nhận")

    assert await roles_of(town, "BT01") == [(Role.SECRETARY, "Chi bộ Văn phòng")]
    assert await roles_of(town, "DV01") == [(Role.DEPUTY, "Chi bộ Văn phòng")]


async def test_going_back_leaves_the_secretary(town: Town) -> None:
    office = town.talk("VP01")
    await give_the_secretarys_rights(town, "DV01", "Chi bộ Văn phòng (CB1)")

    await office.presses("⬅ Quay lại")

    assert await roles_of(town, "BT01") == [(Role.SECRETARY, "Chi bộ Văn phòng")]
    assert await roles_of(town, "DV01") == []


async def test_where_the_new_one_is_refused_the_former_stays(town: Town) -> None:
    held, unit = await town.person_id("BT01"), await unit_of(town, "CB1")
    async with writing(town.app.database) as work:

        async def end() -> tuple[Person, Unit] | Refusal:
            person = await work.people.person(held, town.today)
            assert person is not None
            await work.people.revoke(held, Role.SECRETARY, unit.id, town.today)
            return person, unit

        async def give() -> tuple[Person, Unit] | Refusal:
            return Refusal(say("people-roles-gone"))

        changed = await replace_holder(work, end=end, give=give)

    assert changed == Refusal(say("people-roles-gone"))
    assert await roles_of(town, "BT01") == [(Role.SECRETARY, "Chi bộ Văn phòng")]


async def test_leaving_before_the_confirmation_changes_nothing(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/phanquyen BT02")
    await office.presses("Thu hồi: bí thư")

    await office.says("/huy")

    assert await roles_of(town, "BT02") == [(Role.SECRETARY, "Chi bộ Kế hoạch")]


async def test_a_role_held_already_changes_nothing(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/phanquyen BT02")
    await office.presses("Cấp quyền bí thư")
    await office.presses("Chi bộ Kế hoạch")

    said = await office.presses("Xác nhận")

    assert said == [
        "Không có gì thay đổi: quyền bí thư đối với Chi bộ Kế hoạch của đồng chí Đinh Văn Dũng"
        " đã được cập nhật trước đó."
    ]


async def test_nobody_ends_the_own_office(town: Town) -> None:
    office = town.talk("VP01")

    await office.says("/phanquyen VP01")

    assert office.choices == ["Cấp quyền bí thư", "Cấp quyền phó bí thư", "Cấp quyền văn phòng", "Thoát"]


async def test_an_office_of_one_body_reaches_nobody_outside(town: Town) -> None:
    person_id, root = await town.person_id("BT02"), await root_of(town)
    async with writing(town.app.database) as work:
        units = {unit.code: unit for unit in await work.people.units((root,), town.today)}
        await work.people.grant(person_id, Role.OFFICE, units["CB2"].id, town.today)
    office = town.talk("BT02")
    nobody = (
        "Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách."
        " Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên."
    )

    typed = await office.says("/phanquyen DV01")
    forged = await office.says(f"/phanquyen w-{await town.person_id('DV01')}")
    await office.says("/phanquyen DV11")
    await office.presses("Cấp quyền bí thư")
    unit = await office.says("Chi bộ Văn phòng")

    assert [said[0].splitlines()[0] for said in (typed, forged)] == [nobody, nobody]
    assert unit[0].splitlines()[0] == (
        "Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị."
    )


async def root_of(town: Town) -> str:
    """The id of the whole committee."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
    assert root is not None
    return root.id


async def unit_of(town: Town, code: str) -> Unit:
    """The unit with this code."""
    root = await root_of(town)
    async with writing(town.app.database) as work:
        return next(unit for unit in await work.people.units((root,), town.today) if unit.code == code)
