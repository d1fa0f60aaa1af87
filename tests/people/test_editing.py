"""The office mends one thing that the roster says of somebody, from their card."""

from __future__ import annotations

from tests.people.roster.sent_rosters import appoint, places, roster
from tests.town import Talk, Town


async def opened(talk: Talk, name: str, part: str) -> None:
    """The question after this part of somebody's entry."""
    await talk.says(f"/danhsach {name}")
    await talk.presses("Sửa thông tin")
    await talk.presses(part)


async def test_a_position_is_mended_with_the_right_that_follows(town: Town) -> None:
    office = town.talk("VP01")
    await opened(office, "DV02", "Chức vụ Đảng")

    (review,) = await office.says("Phó Bí thư")
    assert review.startswith(
        "Soát lại thay đổi của đồng chí Đặng Thị Ánh:\nChức vụ Đảng: – → Phó Bí thư.\n"
        "Quyền phó bí thư trên Hệ thống đối với Chi bộ Văn phòng: Phạm Văn Phó → Phạm Văn Phó, Đặng Thị Ánh."
    )
    assert (await places(town))["DV02"][2] == ""
    (done,) = await office.presses("Xác nhận")  # what to look at is said once: in the answer

    assert done.startswith(
        "Đã sửa thông tin của đồng chí Đặng Thị Ánh.\nChức vụ Đảng: – → Phó Bí thư.\nĐồng chí Đặng Thị Ánh"
    )
    assert (await places(town))["DV02"][2] == "Phó Bí thư"
    assert "phó bí thư" in town.talk("DV02").unread()[0]


async def test_a_name_and_a_status_are_mended(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await opened(office, "DV01", "Họ tên")
    await office.says("nguyễn văn ân")
    await office.presses("Xác nhận")
    await opened(office, "BT01", "Trạng thái")
    (review,) = await office.presses("Đã chuyển đi")

    assert (await places(button_town))["DV01"][1] == "Nguyễn Văn Ân"
    assert "Trạng thái: đang sinh hoạt → đã chuyển đi." in review
    assert "Chi bộ Văn phòng sẽ chưa có bí thư trên Hệ thống." in review


async def test_what_may_not_be_is_refused_with_its_reason(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await opened(office, "DV01", "Chức vụ Đảng")
    (second,) = await office.says("Bí thư")
    await opened(office, "VP01", "Trạng thái")
    (last,) = await office.presses("Đã chuyển đi")
    await opened(office, "DV01", "Loại")
    (same,) = await office.presses("Chính thức")

    assert second.startswith("Chi bộ Văn phòng sẽ có hai bí thư trên Hệ thống")
    assert last.startswith("Đồng chí này là người duy nhất có quyền văn phòng")
    assert same.startswith("Thông tin của đồng chí Nguyễn Văn An vốn đã như vậy")


async def test_the_second_of_two_sees_what_the_first_changed(button_town: Town) -> None:
    await appoint(button_town, "BT00", "DU")
    one, two = button_town.talk("VP01"), button_town.talk("BT00")
    await opened(one, "DV01", "Họ tên")
    await one.says("Nguyễn Văn Ân")
    await opened(two, "DV01", "Họ tên")
    await two.says("Nguyễn Văn Ấn")
    await two.presses("Xác nhận")

    (again,) = await one.presses("Xác nhận")

    assert again.startswith("Thông tin của đồng chí này vừa được sửa")
    assert "Họ tên: Nguyễn Văn Ấn → Nguyễn Văn Ân." in again
    assert (await places(button_town))["DV01"][1] == "Nguyễn Văn Ấn"


async def test_an_office_edits_nobody_of_another_unit(button_town: Town) -> None:
    await appoint(button_town, "DV01", "CB1")

    (told,) = await button_town.talk("DV01").says("/suadangvien DV11")

    assert "Không tìm thấy đồng chí nào như vậy" in told


async def test_a_lower_office_ends_no_right_above_it(button_town: Town) -> None:
    await appoint(button_town, "BT00", "DB1")
    await appoint(button_town, "DV01", "DU")
    office = button_town.talk("BT00")
    await opened(office, "DV01", "Trạng thái")
    (edited,) = await office.presses("Đã chuyển đi")
    gone = ("DV01", "Nguyễn Văn An", "CB1", "Chi bộ Văn phòng", "DB1", "", "Chuyển đi")
    *_, sent = await office.sends("danh-sach.xlsx", roster(gone, without=("VP01",)))

    assert edited.startswith("Đồng chí Nguyễn Văn An còn có quyền trên Hệ thống ở đơn vị khác.")
    assert "không ghi là đã thôi sinh hoạt được: Nguyễn Văn An." in sent
    assert "Cập nhật" not in office.choices


async def test_a_namesake_hides_no_right_above_the_office(button_town: Town) -> None:
    await appoint(button_town, "BT00", "DB1")
    await appoint(button_town, "DV01", "DU")
    gone = [
        (code, "Nguyễn Văn An", "CB1", "Chi bộ Văn phòng", "DB1", "", "Chuyển đi")
        for code in ("DV01", "DV02")
    ]
    namesake = ("DV02", "Nguyễn Văn An", *gone[1][2:6], "Đang sinh hoạt")
    office = button_town.talk("BT00")
    await office.sends("danh-sach.xlsx", roster(namesake, without=("VP01",)))
    await office.presses("Cập nhật")

    *_, sent = await office.sends("danh-sach.xlsx", roster(*gone, without=("VP01",)))

    assert "không ghi là đã thôi sinh hoạt được: Nguyễn Văn An." in sent
    assert "Cập nhật" not in office.choices
