"""Sheets as people see them: what is merged, hidden, formatted, escaped, and how far a sheet may go."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import MAC_EPOCH

from bot.workshop.jobs import UnreadableWorkbook
from bot.workshop.reading.document import read_document
from bot.workshop.reading.excel import read_workbook
from domain.people.roster.rows import CellSheet, RosterFile
from domain.people.roster.sheet import read_rows
from domain.study.questions.sheet import read_question_rows
from domain.talk.messages import Fetched
from tests.workshop.reading.workbooks import (
    HEADER,
    MEMBER,
    SECRETARY,
    Value,
    book,
    first_sheet,
    saved,
    with_part,
)

LARGEST = 2 * 1024 * 1024
TODAY = date(2026, 11, 30)
SHEET = "xl/worksheets/sheet1.xml"
QUESTIONS = ("Thẻ", "Câu hỏi", "Phương án A", "Phương án B", "Phương án C", "Đáp án đúng")


def roster(data: bytes) -> RosterFile:
    sheet = read_workbook(data)
    return read_rows(sheet.rows, merged=sheet.merged, epoch=sheet.epoch, today=TODAY)


def names(file: RosterFile) -> list[str]:
    assert file.faults == ()
    return [row.full_name for row in file.rows]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableWorkbook) as raised:
        read_workbook(data)
    return raised.value.text_id


# ---------------------------------------------------------------- columns and lines

HALVES = (*HEADER[:3], None, *HEADER[3:])
TWO_HALVES: tuple[tuple[Value, ...], ...] = (
    HALVES,
    (*SECRETARY[:2], "Lò Văn", "Mận", *SECRETARY[3:]),
    (*MEMBER[:2], "Đặng Thị", "Ửng", *MEMBER[3:]),
)


def test_h01_a_name_in_two_columns_under_one_merged_heading_is_joined() -> None:
    data = book(*TWO_HALVES, change=lambda sheet: sheet.merge_cells("C1:D1"))

    assert names(roster(data)) == ["Lò Văn Mận", "Đặng Thị Ửng"]


def test_h01_a_column_without_a_heading_beside_the_name_is_a_fault_and_elsewhere_named() -> None:
    beside = roster(book(*TWO_HALVES))
    behind = roster(book(HEADER, SECRETARY, (*MEMBER, None, "mới chuyển")))

    assert [(fault.text_id, fault.args["letters"]) for fault in beside.faults] == [
        ("people-roster-fault-nameless", "D")
    ]
    assert (behind.faults, behind.unknown_columns) == ((), ("I",))


def test_h05_headings_and_sums_between_people_are_named_once() -> None:
    file = roster(
        book(
            HEADER,
            SECRETARY,
            ("I", None, "CHI BỘ BẢN GIẢ ĐỊNH"),
            MEMBER,
            (None, None, "Cộng: 1 đảng viên"),
            ("II", None, "Chi bộ Trường Thử"),
            (1, "TV3", "Đặng Bộ", "CB2", "Chi bộ Trường Thử", "ĐU"),
            (None, None, "Tổng cộng: 3 đảng viên"),
        )
    )

    assert (names(file), file.ignored_lines) == (["Lò Văn Mận", "Đặng Thị Ửng", "Đặng Bộ"], (3, 5, 6, 8))


def test_r13b_merged_units_count_for_all_their_lines() -> None:
    people = [(number, f"TV{number}", f"Lê Thị {letter}") for number, letter in ((3, "Ban"), (4, "Cúc"))]

    def merge(sheet: object) -> None:
        for column in "DEF":
            sheet.merge_cells(f"{column}3:{column}5")  # type: ignore[attr-defined]

    file = roster(book(HEADER, SECRETARY, MEMBER, *people, change=merge))

    assert names(file) == ["Lò Văn Mận", "Đặng Thị Ửng", "Lê Thị Ban", "Lê Thị Cúc"]
    assert {row.unit_code for row in file.rows[1:]} == {"CB1"}


def test_r01_the_first_sheet_that_is_not_hidden_is_read_and_named() -> None:
    workbook = Workbook()
    hidden = first_sheet(workbook)
    hidden.title = "danh_muc"
    hidden.append(("Loại", "Mã"))
    hidden.sheet_state = "hidden"
    workbook.create_sheet("Danh sách").append(("Họ và tên",))

    assert read_workbook(saved(workbook)) == CellSheet(
        (("Họ và tên",),), title="Danh sách", passed_over=("danh_muc",)
    )
    assert read_document("x.xlsx", saved(workbook), LARGEST) == Fetched(
        "x.xlsx", rows=(("Họ và tên",),), sheet="Danh sách"
    )


# ---------------------------------------------------------------- values


def test_q01_options_are_what_their_cells_show() -> None:
    def row(number: int, *options: Value) -> tuple[Value, ...]:
        return (number, "Đúng là gì?", *options, "A")

    def form(sheet: object) -> None:
        for line, shape in enumerate(("0%", "d/m", "#,##0", "0.00", "h:mm", "mmm-yy"), start=2):
            for column in "CDE":
                sheet[f"{column}{line}"].number_format = shape  # type: ignore[index]

    fetched = read_document(
        "x.xlsx",
        book(
            QUESTIONS,
            row(1, 0.8, 0.85, 0.9),
            row(2, datetime(2026, 11, 20), datetime(2026, 12, 1), datetime(2026, 12, 25)),  # noqa: DTZ001 -- as Excel has it
            row(3, 1_500_000, 2_000_000, 2_500_000),
            row(4, 0.5, 1.25, 2.5),
            row(5, time(7, 30), time(14), time(16, 30)),
            row(6, datetime(2026, 6, 1), datetime(2026, 9, 1), datetime(2026, 12, 1)),  # noqa: DTZ001 -- as Excel has it
            (7, "Đúng hay sai?", True, False, None, "A"),
            change=form,
        ),
        LARGEST,
    )
    read = read_question_rows(fetched.rows, 7)

    assert read.faults == ()
    assert [question.options for question in read.questions.values()] == [
        ("80%", "85%", "90%"),
        ("20/11", "1/12", "25/12"),
        ("1.500.000", "2.000.000", "2.500.000"),
        ("0,50", "1,25", "2,50"),
        ("07:30", "14:00", "16:30"),
        ("6/2026", "9/2026", "12/2026"),
        ("Đúng", "Sai"),
    ]


def test_r11_codes_keep_the_zeros_that_their_cells_show() -> None:
    forms = ("", "00000", "", "00000", "", "00000")
    file = roster(book(HEADER, (1, 1, "Lò Văn Mận", 1, "Đảng ủy"), (2, 2, "Ma A", 11, "CB", 1), forms=forms))

    assert [(row.code, row.unit_code, row.parent_code) for row in file.rows] == [
        ("00001", "00001", None),
        ("00002", "00011", "00001"),
    ]


def test_r15_plain_numbers_count_from_the_epoch_of_their_workbook() -> None:
    workbook = Workbook()
    workbook.epoch = MAC_EPOCH
    for row in (HEADER, (*SECRETARY[:6], 35463), (*MEMBER[:6], 38855)):
        first_sheet(workbook).append(row)

    assert [row.admitted for row in roster(saved(workbook)).rows] == [date(2001, 2, 3), date(2010, 5, 19)]


def test_r02_escapes_of_what_xml_cannot_hold_are_undone() -> None:
    data = book(
        HEADER,
        SECRETARY,
        (*MEMBER[:4], "Chi bộ bản_x000D_\nGiả Định", "ĐU"),
        (3, "TV3", "Lê_x0020_Thị Ban", "CB2", "A_x005F_B_xD83D__xDE00_", "ĐU"),
    )

    assert [(row.full_name, row.unit_name) for row in roster(data).rows[1:]] == [
        ("Đặng Thị Ửng", "Chi bộ bản Giả Định"),
        ("Lê Thị Ban", "A_B\U0001f600"),
    ]


def test_admissions_that_can_hardly_be_are_doubted() -> None:
    file = roster(
        book(
            HEADER, SECRETARY, (*MEMBER[:6], "19/5/49"), (3, "TV3", "Lê Ban", "CB1", None, None, "02/09/2035")
        )
    )

    assert (file.faults, [(doubt.line, doubt.text_id, doubt.args["day"]) for doubt in file.doubts]) == (
        (),
        [
            (3, "people-roster-doubt-year", "19/05/1949"),
            (4, "people-roster-doubt-ahead", "02/09/2035"),
        ],
    )


# ---------------------------------------------------------------- fonts before Unicode


def test_r17_cells_in_tcvn3_are_named() -> None:
    file = roster(
        book(
            HEADER,
            (*SECRETARY[:2], "NguyÔn V¨n ¸nh", *SECRETARY[3:]),
            (*MEMBER[:4], "Chi bé b¶n ThÝ NghiÖm", "ĐU"),
        )
    )

    assert [(fault.line, fault.column, fault.text_id) for fault in file.faults[:2]] == [
        (2, "full-name", "people-roster-fault-tcvn3"),
        (3, "unit-name", "people-roster-fault-tcvn3"),
    ]


def test_r17_a_heading_in_tcvn3_says_so_and_not_that_there_is_none() -> None:
    file = roster(
        book(("TT", "Hä vµ tªn", "M· ®¬n vÞ", "Tªn ®¬n vÞ"), (1, "NguyÔn V¨n ¸nh", "CB1", "Chi bé 1"))
    )

    assert [fault.text_id for fault in file.faults] == ["people-roster-fault-tcvn3-header"]


def test_r17_the_name_of_a_font_is_a_sure_sign() -> None:
    def style(sheet: object) -> None:
        for cell, font in (
            ("A1", ".VnTime"),
            ("A2", "VNI-Times"),
            ("A3", "Times New Roman"),
            ("A4", ".VnTime"),
        ):
            sheet[cell].font = Font(name=font)  # type: ignore[index]

    data = book(("chi bé",), ("thò xaõ",), ("chi bé",), ("chi bộ",), change=style)

    assert [row[0] if isinstance(row[0], str) else row[0].text_id for row in read_workbook(data).rows] == [  # type: ignore[union-attr]
        "people-roster-fault-tcvn3",
        "people-roster-fault-vni",
        "chi bé",
        "chi bộ",
    ]


def test_r17_a_sheet_that_is_sent_names_the_cell() -> None:
    assert read_document("x.xlsx", book(("Thẻ",), (1, "C©u hái nµo ®óng?")), LARGEST) == Fetched(
        "x.xlsx", fault="old-font", place="B2"
    )


@pytest.mark.parametrize(
    "name",
    ["H'Mẫu Niê", "Y Blô Êban", "K’Brôih", "Čư M’gar", "Müller", "Noël", "100 m²", "Đặng Đoàn", "café"],
)
def test_names_of_other_languages_are_no_old_font(name: str) -> None:
    assert read_workbook(book((name,))).rows == ((name,),)


# ---------------------------------------------------------------- how far a sheet may go


def test_a_row_with_the_number_two_thousand_million_is_refused_at_once() -> None:
    far = with_part(
        book(("Họ và tên",), ("Lê Ban",)),
        SHEET,
        lambda part: part.replace(b'<row r="2"', b'<row r="2000000000"'),
    )

    assert len(far) < 10_000
    assert refused(far) == "people-roster-unreadable-far"
    assert read_document("x.xlsx", far, LARGEST) == Fetched("x.xlsx", fault="too-far")


def test_a_cell_far_to_the_right_is_refused_and_a_blank_one_is_not() -> None:
    wide = with_part(book(("a", "b")), SHEET, lambda part: part.replace(b'r="B1"', b'r="XFD1"'))
    styled = with_part(
        book(("a", "b")), SHEET, lambda part: part.replace(b"</row>", b'<c r="XFD1" s="0"/></row>')
    )

    assert refused(wide) == "people-roster-unreadable-far"
    assert read_workbook(styled).rows == (("a", "b"),)


def test_r03_a_strict_file_gets_advice_of_its_own() -> None:
    strict = with_part(
        book(("Họ và tên",)),
        "xl/workbook.xml",
        lambda part: part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    )

    assert refused(strict) == "people-roster-unreadable-strict"
    assert read_document("x.xlsx", strict, LARGEST) == Fetched("x.xlsx", fault="strict")
