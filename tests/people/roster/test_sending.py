"""The office sends its roster in the chat: preview, the file back, a choice, and only then a change."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from domain.people.roster.rows import KnownUnit
from storage.work import writing
from tests.people.roster.sent_rosters import XLSX, appoint, places, roster, sent_back
from tests.town import BODY, CELL, HEADER, OTHER, Town
from tests.workshop.reading.workbooks import book, with_part

NEW = ("DV04", "Hồ Thị Mới", *CELL, "", "Đang sinh hoạt")
MOVED = ("DV11", "Bùi Văn Út", *CELL, "", "Đang sinh hoạt")
DEPUTY = ("DV02", "Đặng Thị Ánh", *CELL, "Phó Bí thư", "Đang sinh hoạt")


async def test_a_roster_is_previewed_chosen_and_taken_over(town: Town) -> None:
    office = town.talk("VP01")
    before = await places(town)
    await office.says("/danhsach")
    await office.presses("Nạp danh sách")

    _, preview = await office.sends(XLSX, roster(NEW, MOVED, DEPUTY, without=("DV12",)))

    assert await places(town) == before
    assert "Tệp có 10 đảng viên, 4 đơn vị.\n• Mới: 1\n• Thay đổi: 2 (đơn vị 1," in preview
    assert "• Giữ nguyên: 7\n• Không có trong tệp: 1." in preview
    assert "• Chi bộ Văn phòng (CB1), phó bí thư: Phạm Văn Phó → Phạm Văn Phó, Đặng Thị Ánh" in preview
    done, *_ = await office.presses("Cập nhật")

    assert done.startswith(
        "Đã cập nhật danh sách: thêm 1, thay đổi 2 đồng chí.\nĐồng chí Đặng Thị Ánh vừa được phân"
    )
    assert await places(town) == before | {
        "DV04": ("CB1", "Hồ Thị Mới", ""),
        "DV11": ("CB1", "Bùi Văn Út", ""),
        "DV02": ("CB1", "Đặng Thị Ánh", "Phó Bí thư"),
    }
    assert "phó bí thư" in town.talk("DV02").unread()[0]


async def test_the_file_goes_back_with_a_sentence_a_line(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await office.sends(XLSX, roster(NEW, MOVED, DEPUTY, without=("DV12",)))

    lines = {line[0]: line[-1] for line in sent_back(office)}
    assert lines["Mã đảng viên"] == "Ghi chú của Hệ thống"
    assert lines["DV11"] == "Chuyển đơn vị: Chi bộ Kế hoạch → Chi bộ Văn phòng."
    assert lines["DV02"] == "Chức vụ Đảng: – → Phó Bí thư."
    assert (lines["DV04"], lines["DV01"]) == ("Thêm mới, mã DV04.", "")
    assert sent_back(office, 1)[1] == ("DV12", "Trần Yến", "Chi bộ Kế hoạch")


async def test_new_people_alone_may_be_taken_and_a_file_left(button_town: Town) -> None:
    office = button_town.talk("VP01")
    before = await places(button_town)
    await office.sends(XLSX, roster(NEW, MOVED))
    (left,) = await office.presses("Bỏ qua")
    assert (left, await places(button_town)) == ("Đã bỏ qua tệp này, không ghi gì vào Hệ thống.", before)

    await office.sends(XLSX, roster(NEW, MOVED))  # at rest, as above
    await office.presses("Chỉ thêm người mới")

    assert await places(button_town) == before | {"DV04": ("CB1", "Hồ Thị Mới", "")}


async def test_each_fault_is_named_in_the_file_that_goes_back(button_town: Town) -> None:
    office = button_town.talk("VP01")
    rows = (
        (*HEADER, "Ngày vào Đảng", "Số CCCD"),
        ("DV01", "Nguyễn Văn An", *CELL, "", "Đang sinh hoạt", "30/02/2011", "000000000001"),
        ("DV02", "Đặng Thị Ánh", *CELL, "@SUM(A1)", "Đang sinh hoạt", "19/05/2011", "000000000002"),
        ("DV03", "=1+1", *CELL, "", "Đang sinh hoạt", "19/05/2011", "000000000003"),
        ("DV04", "Hồ Thị Mới", *CELL, "+Phó", "Đang sinh hoạt", "19/05/2011", "000000000004"),
    )

    def as_text(sheet: Worksheet) -> None:
        """Typed after an apostrophe: a text that begins as a formula does."""
        sheet["F5"].value = '=HYPERLINK("x")'
        sheet["F5"].data_type = "s"

    (_, told) = await office.sends(XLSX, book(*rows, change=as_text))

    assert "Không nhận các cột không được lưu: Số CCCD." in told
    assert "Tệp có 2 chỗ cần sửa:\nDòng 2, “Ngày vào Đảng”: “30/02/2011”" in told
    back = sent_back(office)
    assert back[0] == (*HEADER, "Ngày vào Đảng", "Ghi chú của Hệ thống")
    assert back[1][-1].startswith("Dòng 2, “Ngày vào Đảng”: “30/02/2011” không phải là ngày.")
    assert back[2] == ("DV02", "Đặng Thị Ánh", *CELL, "@SUM(A1)", "Đang sinh hoạt", "19/05/2011", "")
    assert back[3][-1].startswith("Dòng 4, “Họ và tên”: ô có công thức nhưng chưa có giá trị.")
    assert back[4][5] == '=HYPERLINK("x")'
    page = load_workbook(BytesIO(office.files[-1].data)).worksheets[0]
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s", "n"}
    assert "000000000001" not in str(back)


async def test_a_change_of_secretary_takes_a_further_yes(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/nhapdanhsach")
    plain = ("BT01", "Trần Thị Bí Thư", *CELL, "", "Đang sinh hoạt")
    await office.sends(XLSX, roster(plain, ("DV01", "Nguyễn Văn An", *CELL, "Bí thư", "Đang sinh hoạt")))

    (asked,) = await office.presses("Cập nhật")
    assert asked.startswith(
        "Quyền bí thư trên Hệ thống thay đổi ở 1 đơn vị:\n• Chi bộ Văn phòng: Trần Thị Bí Thư → "
    )
    assert (await places(town))["BT01"][2] == "Bí thư"
    done, *_ = await office.presses("Đồng ý thay đổi")

    assert done.startswith("Đã cập nhật danh sách: thêm 0, thay đổi 2 đồng chí.")
    assert (await places(town))["BT01"][2] == ""


async def test_what_somebody_else_changed_meanwhile_is_shown_first(button_town: Town) -> None:
    await appoint(button_town, "BT00", "DU")
    one, two = button_town.talk("VP01"), button_town.talk("BT00")
    await one.sends(XLSX, roster(NEW))
    await two.sends(XLSX, roster(NEW, DEPUTY))
    await two.presses("Cập nhật")

    (again,) = await one.presses("Cập nhật")

    assert again.startswith("Dữ liệu trên Hệ thống vừa thay đổi sau khi đồng chí xem.")
    assert "• Mới: 0\n• Thay đổi: 1" in again
    assert (await places(button_town))["DV02"][2] == "Phó Bí thư"
    await one.presses("Cập nhật")
    assert (await places(button_town))["DV02"][2] == ""


async def test_an_office_further_down_imports_into_its_own_units_alone(button_town: Town) -> None:
    await appoint(button_town, "DV01", "CB1")
    office = button_town.talk("DV01")
    theirs = ("DV99", "Người Khác", *OTHER, "", "Đang sinh hoạt")
    taken = ("DV11", "Tên Mới", *CELL, "", "Đang sinh hoạt")
    others = ("VP01", "BT00", "BT02", "DV11", "DV12")

    _, wrong = await office.sends(XLSX, roster(theirs, without=others))
    _, used = await office.sends(XLSX, book(HEADER, taken))
    _, new_unit = await office.sends(
        XLSX, book(HEADER, ("X1", "Ai Đó", "CB9", "Chi bộ Chín", BODY[0], "", ""))
    )
    _, fit = await office.sends(XLSX, roster(NEW, without=others))

    assert "Dòng 7: đơn vị này không thuộc phạm vi phụ trách của đồng chí." in wrong
    assert "mã “DV11” đã được dùng ở đơn vị khác." in used
    assert "Dòng 2: đơn vị này không thuộc phạm vi phụ trách" in new_unit
    assert not [name for name in ("Kế hoạch", "Bùi Văn Út") if name in wrong + used + new_unit]
    assert "• Mới: 1\n• Thay đổi: 0\n• Giữ nguyên: 5" in fit
    async with writing(button_town.app.database) as work:
        person = await work.people.by_code("DV01", button_town.today)
        assert person
        known = await work.office_rosters.known((person.unit_id,), button_town.today)
    assert {one.unit_code for one in known.people} == {"CB1"}
    assert known.units == (KnownUnit(*CELL),)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Tệp không phải là Excel .xlsx"),
        ("a.xlsm", b"PK", "Tệp có chứa mã lệnh"),
        (XLSX, b"", "Tệp không có nội dung."),
        (XLSX, b"PK\x03\x04 broken", "Tệp bị hỏng"),
        (
            XLSX,
            with_part(
                book(("a",)),
                "xl/worksheets/sheet1.xml",
                lambda part: part.replace(b'"A1"', b'"A10001"').replace(b'r="1"', b'r="10001"'),
            ),
            "Bảng có ô ở quá xa",
        ),
        (
            XLSX,
            book(("Không", "có", "tiêu đề")),
            "Đã đọc trang tính “Sheet”.\nTệp có 1 chỗ cần sửa:\nKhông tìm thấy",
        ),
    ],
    ids=["xls", "macros", "empty", "broken", "far", "no heading"],
)
async def test_a_file_that_will_not_do_is_told_why(
    button_town: Town, name: str, data: bytes, why: str
) -> None:
    office = button_town.talk("VP01")

    *_, told = await office.sends(name, data)

    assert told.startswith(why)
    assert office.files == []


async def test_the_last_office_is_not_lost_with_a_roster(button_town: Town) -> None:
    office = button_town.talk("VP01")
    gone = ("VP01", "Lê Thị Văn Phòng", *("DU", "Đảng ủy Ví dụ", None), "", "Chuyển đi")
    two = ("DV01", "Nguyễn Văn An", *CELL, "Bí thư", "Đang sinh hoạt")

    _, last = await office.sends(XLSX, roster(gone))
    _, twice = await office.sends(XLSX, roster(two))

    assert "không còn ai có quyền văn phòng của cả Đảng bộ" in last
    assert "nhiều đồng chí sẽ có quyền bí thư trên Hệ thống đối với Chi bộ Văn phòng" in twice
    assert "Cập nhật" not in office.choices


async def test_who_holds_no_office_sends_no_roster(button_town: Town) -> None:
    (told,) = await button_town.talk("BT01").sends(XLSX, roster(NEW))

    assert told.startswith("Hệ thống chưa cần ảnh, tệp")


async def test_a_roster_is_kept_for_a_day(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await office.sends(XLSX, roster(NEW))
    await button_town.after(days=1, hours=1)

    (told,) = await office.presses("Cập nhật")

    assert told == "Tệp này không còn được giữ. Đề nghị đồng chí gửi lại."
