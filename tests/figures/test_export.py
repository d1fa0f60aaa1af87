"""The office takes the workbook home."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook

from bot.reports.workbook import workbook
from domain.calendar.working_days import WorkCalendar
from domain.study.completion import Way
from handlers.modules import slots
from storage.work import writing
from tests.pledges.pledging import DEED, ROUND, open_round, pledged
from tests.study.study_said import assessed, handed_in, tried
from tests.study.study_said import said as study_said
from tests.study.studying import REFLECTION, open_study
from tests.town import ZONE, Town


async def test_one_round_needs_no_question(button_town: Town) -> None:
    await open_round(button_town)
    office = button_town.talk("VP01")

    assert (await office.says("xuất excel"))[0].startswith("Đồng chí cần tệp nào?")
    said = await office.says("1")

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

    await office.says("/xuat")
    asked = await office.says("1")
    said = await office.says("4")

    assert asked == [
        "Đồng chí cần xuất số liệu của đợt nào?\n"
        "1. Các đợt đang mở\n"
        "2. Đăng ký Q.I/2027\n"
        "3. Đăng ký Năm 2027\n"
        "4. Tất cả các đợt\n"
        "0. ⬅ Quay lại"
    ]
    assert said[0].startswith("Đảng ủy Ví dụ: tệp Excel tổng hợp 2 đợt đăng ký nêu gương")
    assert "\nBảng số liệu có họ tên (Excel): kênh này không gửi được tệp." in said[0]
    assert office.files == []


async def test_the_workbook_holds_every_sheet_with_typed_cells(button_town: Town) -> None:
    await open_round(button_town)
    await pledged(button_town, "DV01", "=1+1 " + DEED)
    office = button_town.talk("VP01")

    await office.says("/xuat")
    await office.says("1")

    book = load_workbook(BytesIO(office.files[0].data))
    assert book.sheetnames == [
        "Trang trình",
        "Tổng hợp",
        "Đơn vị",
        "Theo đảng viên",
        "Nội dung đăng ký",
        "Kết nối",
    ]
    summary = book["Tổng hợp"]
    said = [str(cell.value) for row in summary.iter_rows() for cell in row if cell.value]
    assert said[:2] == ["ĐẢNG ỦY VÍ DỤ", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert [one.partition("\n")[0] for one in said[-2:]] == ["NGƯỜI LẬP BIỂU", "T/M CẤP ỦY"]
    assert all(sheet.print_area for sheet in book.worksheets)
    # Code and name of what a row is of stay in sight, and no figure.
    in_sight = {name: str(book[name].freeze_panes).rstrip("0123456789") for name in ("Tổng hợp", "Đơn vị")}
    assert in_sight == {"Tổng hợp": "B", "Đơn vị": "C"}
    rows = {name: rows_of(book, name) for name in book.sheetnames[1:]}
    until = datetime(2026, 11, 30, 17)  # noqa: DTZ001
    counts = [10, 9, 1, 0.1111, 0, 0, 1, 0, 8]
    results = [0, 0, 0, 0, 0, 0, 0]
    assert rows["Tổng hợp"] == [["Quý I/2027", until, "Đang mở", *counts, *results]]
    assert rows["Đơn vị"] == [
        ["DU", "Đảng ủy Ví dụ", 1, 10, 9, 1, 0.1111, 0, 0, 1, 0, 8, 8],
        ["DU", "Đảng viên trực thuộc", 2, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1],
        ["DB1", "Đảng bộ Sở Mẫu", 2, 9, 8, 1, 0.125, 0, 0, 1, 0, 7, 7],
        ["DB1", "Đảng viên trực thuộc", 3, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1],
        ["CB1", "Chi bộ Văn phòng", 3, 5, 5, 1, 0.2, 0, 0, 1, 0, 4, 4],
        ["CB2", "Chi bộ Kế hoạch", 3, 3, 2, 0, 0, 0, 0, 0, 0, 2, 2],
    ]
    assert [row[2] for row in rows["Theo đảng viên"]] == [
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


async def test_the_first_sheet_is_one_page_for_a_leader_with_a_chart(button_town: Town) -> None:
    await open_round(button_town)
    await open_study(button_town)
    await pledged(button_town, "DV01")
    office = button_town.talk("VP01")

    await office.says("/xuat")
    await office.says("1")
    await office.presses("Tất cả các đợt")

    page: Any = load_workbook(BytesIO(office.files[0].data)).worksheets[0]
    said = [[cell for cell in row if cell is not None] for row in page.iter_rows(values_only=True)]
    assert said[2:8] == [
        ["KẾT QUẢ CÁC ĐỢT THEO ĐƠN VỊ"],
        ["Đảng ủy Ví dụ"],
        ["Số liệu tính đến 09:30, 23/11/2026"],
        ["Đảng ủy Ví dụ: học tập 0/9 (0,00%) · đăng ký 1/9 (11,11%)."],
        ["Nghị quyết mẫu về chuyển đổi số: đã qua 0/7 (0,00%) số ngày, kết quả 0/9 (0,00%); kịp tiến độ."],
        ["Không có đơn vị chậm từ 10 điểm phần trăm trở lên so với tiến độ."],
    ]
    assert said[10:13] == [
        ["Đảng bộ Sở Mẫu", 8, 0, 0, 8, 1, 0.125],
        ["Đảng viên trực thuộc", 1, 0, 0, 1, 0, 0],
        ["Tổng cộng", 9, 0, 0, 9, 1, 0.1111],
    ]
    assert len(page._charts) == 1
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToHeight is None  # one page, not as many as it takes
    assert page.page_setup.orientation != "landscape"
    assert str(said[-1][0]).startswith("NGƯỜI LẬP BIỂU")


async def test_the_leaders_page_says_what_the_slow_units_are_named_for(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.at(datetime(2026, 11, 28, 9, tzinfo=ZONE))
    office = button_town.talk("VP01")

    await office.says("/xuat")
    await office.says("1")

    page: Any = load_workbook(BytesIO(office.files[0].data)).worksheets[0]
    said = [str(row[0]) for row in page.iter_rows(values_only=True)]
    (behind,) = [line for line in said if line.startswith("Đơn vị có tỷ lệ thấp so với tiến độ – ")]
    assert "Chi bộ Văn phòng (Đảng bộ Sở Mẫu) 0/5 (0,00%)" in behind


async def test_nobody_but_the_office_exports(town: Town) -> None:
    await open_round(town)

    said = await town.talk("BT01").says("/xuat")

    assert said[0].startswith("Mục này không thuộc phần việc của đồng chí.")
    assert town.talk("BT01").files == []


async def test_without_rounds_there_is_nothing_to_export(town: Town) -> None:
    said = await town.talk("VP01").says("/xuat")

    assert said == ["Chưa có đợt nào nên chưa có số liệu để xuất."]


# ---------------------------------------------------------------- study rounds


async def test_a_study_round_alone_brings_only_its_own_sheets(button_town: Town) -> None:
    await open_study(button_town, reflection=REFLECTION)
    await study_said(button_town, "DV01")
    await study_said(button_town, "DV02", Way.NONE, "=1+1 đi công tác")
    await assessed(button_town, await handed_in(button_town, "DV01"), accepted=True)
    await tried(button_town, "DV01", 1, right=False)
    await tried(button_town, "DV02", 1, right=True)
    await button_town.at(datetime(2026, 12, 1, 10))  # noqa: DTZ001  after the deadline
    for code in ("BT02", "DV11"):
        await study_said(button_town, code, Way.MAKEUP)
    office = button_town.talk("VP01")

    await office.says("/xuat")
    said = await office.says("1")

    assert said == [
        "Đảng ủy Ví dụ: tệp Excel tổng hợp một đợt học tập nghị quyết, số liệu lúc 10:00, 01/12/2026.\n"
        "Tệp có họ tên và kết quả học tập của đảng viên. "
        "Đề nghị đồng chí không chuyển tiếp ra ngoài phạm vi công tác."
    ]
    book = load_workbook(BytesIO(office.files[-1].data))
    assert book.sheetnames == [
        "Trang trình",
        "Học tập – tổng hợp",
        "Học tập – đơn vị",
        "Học tập – cá nhân",
        "Câu hỏi",
        "Kết nối",
    ]
    assert rows_of(book, "Học tập – tổng hợp") == [
        [
            "Nghị quyết mẫu về chuyển đổi số",
            datetime(2026, 11, 30, 17),  # noqa: DTZ001
            "Đang mở",
            *(10, 9, 9, 3, 0.3333, 1, 0, 0, 2, 1, 5, 2),
            *(9, 1, 0.1111, 1, 0.1111, 0, 0, 8, 2, 1, None),
        ]
    ]
    assert [row[:15] for row in rows_of(book, "Học tập – đơn vị")] == [
        ["DU", "Đảng ủy Ví dụ", 1, 10, 9, 9, 3, 0.3333, 1, 0, 0, 2, 1, 5, 2],
        ["DU", "Đảng viên trực thuộc", 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0],
        ["DB1", "Đảng bộ Sở Mẫu", 2, 9, 8, 8, 3, 0.375, 1, 0, 0, 2, 1, 4, 2],
        ["DB1", "Đảng viên trực thuộc", 3, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0],
        ["CB1", "Chi bộ Văn phòng", 3, 5, 5, 5, 1, 0.2, 1, 0, 0, 0, 1, 3, 0],
        ["CB2", "Chi bộ Kế hoạch", 3, 3, 2, 2, 2, 1, 0, 0, 0, 2, 0, 0, 2],
    ]
    assert [[row[1], *row[15:]] for row in rows_of(book, "Học tập – đơn vị")] == [
        ["Đảng ủy Ví dụ", 9, 1, 0.1111, 1, 0.1111, 0, 0, 8, 2, 1],
        ["Đảng viên trực thuộc", 1, 0, 0, 0, 0, 0, 0, 1, 0, 0],
        ["Đảng bộ Sở Mẫu", 8, 1, 0.125, 1, 0.125, 0, 0, 7, 2, 1],
        ["Đảng viên trực thuộc", 1, 0, 0, 0, 0, 0, 0, 1, 0, 0],
        ["Chi bộ Văn phòng", 5, 1, 0.2, 1, 0.2, 0, 0, 4, 1, 0],
        ["Chi bộ Kế hoạch", 2, 0, 0, 0, 0, 0, 0, 2, 1, 1],
    ]
    people = {row[1]: row for row in rows_of(book, "Học tập – cá nhân")}
    assert people["DV01"][6:] == [
        "Có",
        "Hoàn thành",
        "Trực tiếp",
        datetime(2026, 11, 23, 9, 30),  # noqa: DTZ001
        "HT-2026-0001",
        "",
        "",
        "",
        "Đạt",
        datetime(2026, 11, 30, 17),  # noqa: DTZ001
        "",
    ]
    assert people["DV02"][7:15] == [
        "Chưa học, có lý do",
        "Chưa học",
        datetime(2026, 11, 23, 9, 30),  # noqa: DTZ001
        "",
        "",
        "",
        "=1+1 đi công tác",
        "Chưa nộp",
    ]
    assert people["DV11"][7:12] == [
        "Thiếu thu hoạch",
        "Học bù",
        datetime(2026, 12, 1, 10),  # noqa: DTZ001
        "HT-2026-0003",
        "Sau hạn",
    ]
    assert rows_of(book, "Câu hỏi") == [
        [
            "Nghị quyết mẫu về chuyển đổi số",
            1,
            "Ai có trách nhiệm thực hiện chuyển đổi số?",
            2,
            1,
            0.5,
        ],
        [
            "Nghị quyết mẫu về chuyển đổi số",
            3,
            "Chi bộ kiểm điểm việc thực hiện bao lâu một lần?",
            0,
            0,
            "–",
        ],
    ]


async def test_rounds_of_both_kinds_keep_their_own_sheets(button_town: Town) -> None:
    await open_round(button_town)
    await open_study(button_town)
    await open_study(button_town, id="kl21", title="Kết luận mẫu")
    await pledged(button_town, "DV01")
    for code in ("VP01", "BT00", "BT01", "PB01", "DV01", "DV02", "DV03", "BT02", "DV11"):
        await study_said(button_town, code, Way.ONLINE)
    await study_said(button_town, "BT02", Way.SELF, round_id="kl21")
    await study_said(button_town, "DV11", Way.SELF, round_id="kl21")
    office = button_town.talk("VP01")

    await office.says("/xuat")
    await office.says("1")
    said = await office.presses("Tất cả các đợt")

    assert said[0].startswith(
        "Đảng ủy Ví dụ: tệp Excel tổng hợp 3 đợt đăng ký nêu gương, học tập nghị quyết, số liệu lúc"
    )
    book = load_workbook(BytesIO(office.files[-1].data))
    assert book.sheetnames == [
        "Trang trình",
        "Tổng hợp",
        "Đơn vị",
        "Theo đảng viên",
        "Nội dung đăng ký",
        "Học tập – tổng hợp",
        "Học tập – đơn vị 1",
        "Học tập – đơn vị 2",
        "Học tập – cá nhân",
        "Câu hỏi",
        "Kết nối",
    ]
    assert [row[0] for row in rows_of(book, "Tổng hợp")] == ["Quý I/2027"]
    people = {row[1]: row for row in rows_of(book, "Học tập – cá nhân")}
    assert len(people) == len(rows_of(book, "Học tập – cá nhân")) == 9
    assert [cell for cell in people["BT02"] if cell in ("Trực tuyến", "Tự nghiên cứu")] == [
        "Tự nghiên cứu",
        "Trực tuyến",
    ]
    sums = {row[0]: (row[3:8], row[-3:]) for row in rows_of(book, "Học tập – tổng hợp")}
    at = datetime(2026, 11, 23, 9, 30)  # noqa: DTZ001
    assert sums == {
        "Nghị quyết mẫu về chuyển đổi số": ([10, 9, 9, 9, 1], [2, 2, at]),
        "Kết luận mẫu": ([10, 9, 9, 2, 0.2222], [2, 1, None]),
    }


def rows_of(book: Workbook, sheet: str) -> list[list[Any]]:
    """The rows under the header, which stands under the title and a note or more."""
    lines = [list(row) for row in book[sheet].iter_rows(values_only=True)]
    empty = next(place for place, row in enumerate(lines) if not any(row))
    rows = lines[empty + 2 :]
    # Behind the next empty row stands who signs.
    return rows[: next((place for place, row in enumerate(rows) if not any(row)), len(rows))]


async def test_the_number_of_statements_does_not_grow_with_the_rounds(town: Town) -> None:
    await open_round(town)
    await open_study(town)
    few = await statements_of_a_workbook(town)
    for number in range(3):
        await open_round(town, replace(ROUND, id=f"dot{number}"))
        await open_study(town, id=f"nq{number}")
    await study_said(town, "DV01")
    many = await statements_of_a_workbook(town)

    assert many == few


async def statements_of_a_workbook(town: Town) -> int:
    """How many statements a workbook of all rounds of the whole committee takes."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        rounds = await work.rounds.of_scope((root.id,), town.today)
        before = work.statements.count
        await workbook(
            work,
            slots(),
            scope=(root.id,),
            rounds=tuple(round_.id for round_ in rounds),
            at=town.clock.now(),
            calendar=WorkCalendar(zone=ZONE),
            words=town.words,
            language="en",
        )
        return work.statements.count - before
