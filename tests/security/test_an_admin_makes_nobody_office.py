"""Roles that show what people write are given by the office alone, and those who hold them hear of it."""

from __future__ import annotations

import pytest

from domain.people.person import Role
from tests.people.test_directory import roles_of
from tests.security.people import beginnings, grant
from tests.town import Town

GIVEN = "Đồng chí Nguyễn Văn An vừa được phân quyền văn phòng trên Hệ thống đối với Chi bộ Văn phòng"
WITHDRAWN = (
    "Quyền văn phòng trên Hệ thống của đồng chí Nguyễn Văn An đối với Chi bộ Văn phòng vừa được thu hồi"
)


async def test_an_operator_gives_no_role_not_even_to_themselves(button_town: Town) -> None:
    await grant(button_town, "DV01", Role.ADMIN)

    said = await button_town.talk("DV01").says("/phanquyen DV01")

    assert beginnings(said) == ["Mục này không thuộc phần việc của đồng chí."]
    assert await roles_of(button_town, "DV01") == [(Role.ADMIN, "Đảng ủy Ví dụ")]


async def test_an_operator_who_is_a_cells_office_gives_it_no_further_than_that(button_town: Town) -> None:
    await grant(button_town, "DV01", Role.ADMIN)
    await grant(button_town, "DV01", Role.OFFICE, "CB1")
    operator = button_town.talk("DV01")

    outside = await operator.says("/phanquyen DV11")

    assert beginnings(outside)[0].startswith("Không tìm thấy đồng chí nào như vậy")


@pytest.mark.parametrize(
    ("press", "word"), [("Cấp quyền văn phòng", GIVEN), ("Thu hồi: văn phòng", WITHDRAWN)]
)
async def test_those_who_hold_the_role_there_and_above_hear_of_it(
    button_town: Town, press: str, word: str
) -> None:
    town = button_town
    await grant(town, "BT00", Role.OFFICE, "DB1")
    await grant(town, "DV12", Role.OFFICE, "CB2")
    if word == WITHDRAWN:
        await grant(town, "DV01", Role.OFFICE, "CB1")
    office, person = town.talk("VP01"), town.talk("DV01")
    above, beside = town.talk("BT00"), town.talk("DV12")
    await office.says("/phanquyen DV01")
    await office.presses(press)
    if word == GIVEN:
        await office.presses("Chi bộ Văn phòng (CB1)")
    await office.presses("Xác nhận")

    assert above.unread() == [
        f"{word} (người thực hiện: Lê Thị Văn Phòng). Nếu không đúng, đề nghị báo ngay Văn phòng Đảng ủy."
    ]
    assert beside.unread() == []
    assert beginnings(person.unread())[0].startswith("Kính gửi đồng chí Nguyễn Văn An,")


async def test_a_second_secretary_is_never_made_in_the_chat(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await office.says("/phanquyen DV01")
    await office.presses("Cấp quyền bí thư")

    said = await office.presses("Chi bộ Văn phòng (CB1)")

    assert said[0].startswith(
        "Đồng chí Trần Thị Bí Thư đang có quyền bí thư trên Hệ thống đối với Chi bộ Văn phòng."
    )
    assert office.choices == ["Thay", "Thêm phó bí thư", "⬅ Quay lại"]
