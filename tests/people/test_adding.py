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

    (review,) = await office.presses("dự bị")
    assert review == "Thêm đồng chí Hồ Thị Mới (dự bị) vào Chi bộ Văn phòng, từ hôm nay?"
    assert "CB1-1" not in await places(town)
    (done,) = await office.presses("Xác nhận")

    assert done.startswith("Đã thêm đồng chí Hồ Thị Mới (mã CB1-1) vào Chi bộ Văn phòng.")
    assert (await places(town))["CB1-1"] == ("CB1", "Hồ Thị Mới", "")


async def test_somebody_of_the_same_name_is_not_added_twice(button_town: Town) -> None:
    office = button_town.talk("VP01")
    for typed in ("/themdangvien", "CB1", "Nguyễn Văn An"):
        await office.says(typed)
    await office.presses("chính thức")

    (told,) = await office.presses("Xác nhận")

    assert told.startswith("Trong Chi bộ Văn phòng đã có đồng chí Nguyễn Văn An nên chưa thêm.")


async def test_nobody_is_added_to_a_unit_of_others(button_town: Town) -> None:
    await appoint(button_town, "DV01", "CB1")
    office = button_town.talk("DV01")
    await office.says("/themdangvien")

    (told,) = await office.says("CB2")

    assert told.startswith("Không tìm thấy đơn vị đó trong phạm vi phụ trách.")
