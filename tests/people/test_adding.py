"""The office adds one person to a unit of its own."""

from __future__ import annotations

from tests.people.roster.sent_rosters import appoint, places
from tests.town import Town


async def test_somebody_is_added_to_a_unit(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/danhsach")
    await office.presses("Thêm đảng viên")
    await office.says("chi bo van phong")
    await office.says("hồ thị mới")

    (review,) = await office.presses("Dự bị")
    assert review == "Thêm đồng chí Hồ Thị Mới (dự bị) vào Chi bộ Văn phòng, từ hôm nay?"
    assert "CB1-1" not in await places(town)
    (done,) = await office.presses("Xác nhận")

    assert done.startswith("Đã thêm đồng chí Hồ Thị Mới (mã CB1-1) vào Chi bộ Văn phòng.")
    assert (await places(town))["CB1-1"] == ("CB1", "Hồ Thị Mới", "")


async def test_a_name_of_one_word_is_asked_about_once_more(town: Town) -> None:
    office = town.talk("VP01")
    for typed in ("/themdangvien", "CB1"):
        await office.says(typed)
    (asked,) = await office.says("mới")
    await office.presses("Nhắn lại")
    await office.says("pơloong")
    await office.presses("Đúng họ và tên")
    (review,) = await office.presses("Dự bị")
    await office.says("/suadangvien DV01")
    await office.presses("Họ tên")
    (again,) = await office.says("ân")
    await office.presses("Đúng họ và tên")
    await office.presses("Xác nhận")

    assert asked.startswith("Họ và tên chỉ có một chữ: Mới.")
    assert review.startswith("Thêm đồng chí Pơloong (dự bị)")
    assert again.startswith("Họ và tên chỉ có một chữ: Ân.")
    assert (await places(town))["DV01"][1] == "Ân"


async def test_somebody_of_the_same_name_is_not_added_twice(button_town: Town) -> None:
    office = button_town.talk("VP01")
    for typed in ("/themdangvien", "CB1", "Nguyễn Văn An"):
        await office.says(typed)
    await office.presses("Chính thức")

    (told,) = await office.presses("Xác nhận")

    assert told.startswith("Trong Chi bộ Văn phòng đã có đồng chí Nguyễn Văn An nên chưa thêm.")


async def test_nobody_is_added_to_a_unit_of_others(button_town: Town) -> None:
    await appoint(button_town, "DV01", "CB1")
    office = button_town.talk("DV01")
    await office.says("/themdangvien")

    (told,) = await office.says("CB2")

    assert told.startswith("Không tìm thấy đơn vị đó trong phạm vi phụ trách.")
