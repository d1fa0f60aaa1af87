"""The office takes the workbook home."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

from openpyxl import load_workbook

from tests.flows.pledging import DEED, ROUND, open_round, pledged
from tests.town import Town


async def test_one_round_needs_no_question(town: Town) -> None:
    await open_round(town)
    office = town.talk("VP01")

    said = await office.says("xuất excel")

    assert said == [
        "Đảng ủy Ví dụ: tệp Excel tổng hợp một đợt đăng ký nêu gương, số liệu lúc 09:30, 23/11/2026.\n"
        "Tệp có họ tên và nội dung đăng ký của đảng viên. "
        "Đề nghị đồng chí không chuyển tiếp ra ngoài phạm vi công tác."
    ]
    assert [file.name for file in office.files] == ["neu-guong_2026-11-23.xlsx"]


async def test_of_several_rounds_one_is_chosen_by_number(plain_town: Town) -> None:
    await open_round(plain_town)
    await open_round(plain_town, replace(ROUND, id="nam", title="Năm 2027"))
    office = plain_town.talk("VP01")

    asked = await office.says("/xuat")
    said = await office.says("4")

    assert asked == [
        "Đồng chí cần xuất số liệu của đợt nào?\n"
        "1. Các đợt đang mở\n"
        "2. Quý I/2027\n"
        "3. Năm 2027\n"
        "4. Tất cả các đợt\n"
        "0. Thoát"
    ]
    assert said[0].startswith("Đảng ủy Ví dụ: tệp Excel tổng hợp 2 đợt đăng ký nêu gương")
    assert len(office.files) == 1


async def test_the_workbook_holds_every_sheet_with_typed_cells(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01", "=1+1 " + DEED)
    office = town.talk("VP01")

    await office.says("/xuat")

    book = load_workbook(BytesIO(office.files[0].data))
    assert book.sheetnames == ["Tổng hợp", "Đơn vị", "Đảng viên × đợt", "Nội dung đăng ký"]
    rows = {
        sheet.title: [list(row) for row in sheet.iter_rows(min_row=6, values_only=True)]
        for sheet in book.worksheets
    }
    assert rows["Tổng hợp"] == [
        ["Quý I/2027", datetime(2026, 11, 30, 17), "Đang mở", 9, 1, 0.1111, 0, 0, 1, 0, 8, 0, 0, 0, 0]  # noqa: DTZ001
    ]
    assert [row[:7] for row in rows["Đơn vị"][1:]] == [
        ["DU", "Đảng ủy Ví dụ", 1, 9, 1, 0.1111, 0],
        ["DB1", "Đảng bộ Sở Mẫu", 2, 8, 1, 0.125, 0],
        ["CB1", "Chi bộ Văn phòng", 3, 5, 1, 0.2, 0],
        ["CB2", "Chi bộ Kế hoạch", 3, 2, 0, 0, 0],
    ]
    assert [row[2] for row in rows["Đảng viên × đợt"]] == [
        "Lê Thị Văn Phòng",
        "Hồ Sỹ Trên",
        "Nguyễn Văn An",
        "Đặng Thị Ánh",
        "Phạm Văn Phó",
        "Trần Thị Bí Thư",
        "Võ Văn Ước",
        "Đinh Văn Dũng",
        "Bùi Văn Út",
    ]
    deeds = book["Nội dung đăng ký"]
    (pledge,) = rows["Nội dung đăng ký"]
    assert pledge[:4] == ["NG-2026-0001", "Nguyễn Văn An", "CB1", "Chi bộ Văn phòng"]
    assert pledge[6] == "=1+1 " + DEED
    assert deeds["G6"].data_type == "s"
    assert pledge[8] == datetime(2027, 3, 31)  # noqa: DTZ001


async def test_nobody_but_the_office_exports(town: Town) -> None:
    await open_round(town)

    said = await town.talk("BT01").says("/xuat")

    assert said[0].startswith("Mục này không thuộc phần việc của đồng chí.")
    assert town.talk("BT01").files == []


async def test_without_rounds_there_is_nothing_to_export(town: Town) -> None:
    said = await town.talk("VP01").says("/xuat")

    assert said == ["Chưa có đợt đăng ký nào nên chưa có số liệu để xuất."]
