"""The roster file: headings, rows, units and faults."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.person import Status
from domain.people.roster.change import compare
from domain.people.roster.rows import (
    BrokenCell,
    Cell,
    KnownRoster,
    KnownUnit,
    MemberKind,
    MergedCells,
    RosterFile,
    RowFault,
)
from domain.people.roster.sheet import read_rows
from tests.people.roster.roster_lines import AN, HEADER, ROOT, UNITS, WIDE, fault, row


def one(**cells: Cell) -> RosterFile:
    """A file of one person with these cells, keyed by column with `_`."""
    names = ("code", "full_name", "unit_code", "unit_name", "parent_code", "position", "kind", "status")
    place = {name: index for index, name in enumerate((*names, "admitted", "gender"))}
    person: list[Cell] = [*AN, None, None, None, None, None]
    for name, cell in cells.items():
        person[place[name]] = cell
    return read_rows([WIDE, ROOT, person])


def test_the_own_template_is_read() -> None:
    cells = [
        WIDE,
        ROOT,
        (*AN, "Bí thư", "Chính thức", "Đang sinh hoạt", "03/02/1998", "Nam"),
        (None, "TRẦN THỊ ÁNH", "cb1", "CHI BỘ 1", "đu", None, "dự bị", None, 2026, "nữ"),
    ]

    assert read_rows(cells) == RosterFile(
        rows=(
            row(3, position="Bí thư", admitted=date(1998, 2, 3), gender="male"),
            row(
                4,
                None,
                "Trần Thị Ánh",
                kind=MemberKind.PROBATIONARY,
                admitted=date(2026, 1, 1),
                gender="female",
            ),
        ),
        units=UNITS,
    )


def test_titles_any_order_numbered_columns_and_signatures_are_no_obstacle() -> None:
    cells: list[Sequence[Cell]] = [
        ("ĐẢNG BỘ TỈNH NGHỆ AN", None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (),
        ("DANH SÁCH ĐẢNG VIÊN",),
        (
            "STT",
            "Tên đơn vị *",
            "mã đơn vị",
            "HO VA TEN (*)",
            "Mã đơn vị cấp trên:",
            "Số thẻ Đảng",
            "Ghi chú",
        ),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
        (None, "Đảng ủy", "ĐU"),
        ("I", "Chi bộ 1 (2 đồng chí)"),
        (1, "Chi bộ 1", "CB1", "Nguyễn Văn An", "ĐU", "012345678901", "x"),
        (),
        (2, "Chi bộ 1", "CB1", "Trần Thị Ánh", "ĐU"),
        ("Tổng cộng: 02 đồng chí",),
        (None, None, None, "Nghệ An, ngày 20 tháng 11 năm 2026"),
        (None, "NGƯỜI LẬP BIỂU", None, "T/M CHI ỦY"),
        (None, "Trần Thị Ánh", None, "Nguyễn Văn An"),
    ]

    assert read_rows(cells) == RosterFile(
        rows=(row(8, None), row(10, None, "Trần Thị Ánh")),
        units=UNITS,
        dropped_columns=("Số thẻ Đảng",),
        unknown_columns=("Ghi chú",),
        ignored_lines=(7, 11, 12, 13, 14),
    )


@pytest.mark.parametrize(
    ("column", "note", "data"),
    [
        ("Mã đảng viên", "Ký tên", "D9"),
        ("Loại", "Người lập biểu", "Dự bị"),
        ("Trạng thái", "Thủ trưởng", "Đang sinh hoạt"),
        ("Ngày vào Đảng", "Ngày 20 tháng 11", "03/02/1998"),
        ("Giới tính", "Đã ký", "Nữ"),
    ],
)
def test_a_note_below_the_rows_is_left_out_and_a_person_without_a_unit_is_a_fault(
    column: str, note: str, data: str
) -> None:
    """A note may stand in a column of data; what is data of a person is nobody's note."""
    read = {}
    for below in (note, data):
        line: list[Cell] = [None, "Trần Thị Ánh", *([None] * (len(WIDE) - 2))]
        line[WIDE.index(column)] = below
        read[below] = read_rows([WIDE, ROOT, AN, line])

    assert (read[note].faults, read[note].ignored_lines) == ((), (4,))
    assert [wrong.line for wrong in read[data].faults] == [4]
    assert read[data].ignored_lines == ()


def test_the_short_official_export_says_which_column_is_missing() -> None:
    headings = (
        "Họ và tên | Số thẻ Đảng viên | Số CCCD | Ngày sinh | Ngày kết nạp | Chi bộ đang sinh hoạt | "
        "Chi bộ nơi cư trú | Trạng thái"
    )

    assert read_rows([tuple(headings.split(" | ")), ("Nguyễn Văn An",)]) == RosterFile(
        faults=(fault(1, "unit-code", "people-roster-fault-column-missing"),),
        dropped_columns=("Số thẻ Đảng viên", "Số CCCD", "Ngày sinh", "Chi bộ nơi cư trú"),
    )


def test_the_short_official_export_is_read_where_the_units_are_known() -> None:
    cells: list[tuple[Cell, ...]] = [
        ("Họ và tên", "Ngày kết nạp", "Chi bộ đang sinh hoạt", "Trạng thái"),
        ("NGUYỄN VĂN AN", 35829, "chi bộ 1", "Dự bị"),
        ("Trần Thị Ánh", None, "Chi bộ 7", None),
    ]

    assert read_rows(cells, UNITS) == RosterFile(
        rows=(row(2, None, kind=MemberKind.PROBATIONARY, admitted=date(1998, 2, 3)),),
        units=UNITS[1:],
        faults=(fault(3, "unit-name", "people-roster-fault-unit-name", value="Chi bộ 7"),),
    )


def test_the_everyday_extract_has_headings_of_two_lines() -> None:
    cells = [
        ("TRÍCH NGANG ĐẢNG VIÊN",),
        ("STT", "Họ và tên", "Nam/Nữ", None, "Quê quán", "Ngày vào Đảng", None, "Chi bộ", "Mã chi bộ", "SĐT"),
        (None, None, "Nam", "Nữ", None, "Dự bị", "Chính thức"),
        (1, "Nguyễn Văn An", "1970", None, "Nghệ An", "3.2.98", "3.2.99", "Chi bộ 1", "CB1", "0912345678"),
    ]

    assert read_rows(cells) == RosterFile(
        rows=(row(4, None, parent_code=None, admitted=date(1998, 2, 3)),),
        units=(KnownUnit("CB1", "Chi bộ 1", None),),
        dropped_columns=("Quê quán", "SĐT"),
        unknown_columns=("Nam/Nữ Nam", "Nam/Nữ Nữ", "Ngày vào Đảng Chính thức"),
        doubts=(fault(4, "admitted", "people-roster-doubt-year", value="3.2.98", day="03/02/1998"),),
    )


def test_the_forbidden_columns_of_the_official_template_are_named() -> None:
    forbidden = (
        "Sinh ngày*", "Dân tộc*", "Tôn giáo*", "Số định danh cá nhân*", "Số thẻ Đảng* (12 số)", "Nơi cấp thẻ Đảng",
        "Ngày cấp thẻ Đảng", "Số thẻ theo QĐ 85", "Nơi đăng ký khai sinh", "Quê quán theo mô hình 2 cấp",
        "Thường trú theo mô hình 2 cấp", "Số CMND cũ", "Tên gọi khác", "Lý lịch", "Kỷ luật", "Điện thoại", "Căn cước",
    )  # fmt: skip

    read = read_rows([(*HEADER, *forbidden), ROOT, AN])

    assert (read.dropped_columns, read.unknown_columns, read.faults) == (forbidden, (), ())


@pytest.mark.parametrize(
    ("written", "status"),
    [
        (None, Status.ACTIVE),
        ("Đang sinh hoạt", Status.ACTIVE),
        ("Khôi phục đảng tịch", Status.ACTIVE),
        ("Sinh hoạt tạm thời đến", Status.TEMPORARY_IN),
        ("sinh hoat tam thoi di", Status.TEMPORARY_OUT),
        ("Chuyển đi tạm thời", Status.TEMPORARY_OUT),
        ("Miễn sinh hoạt", Status.EXEMPT),
        ("Được miễn công tác và sinh hoạt đảng", Status.EXEMPT),
        ("Đình chỉ sinh hoạt", Status.SUSPENDED),
        ("Vắng", Status.AWAY),
        ("Đi học", Status.AWAY),
        ("Chuyển đi (ra ngoài đảng bộ)", Status.LEFT),
        ("Ra khỏi Đảng", Status.LEFT),
        ("Xóa tên", Status.LEFT),
        ("Xoá tên", Status.LEFT),
        ("Khai trừ", Status.LEFT),
        ("Từ trần", Status.DECEASED),
        ("Đã mất", Status.DECEASED),
    ],
)
def test_statuses_are_understood(written: str | None, status: Status) -> None:
    assert one(status=written).rows == (row(3, status=status),)


@pytest.mark.parametrize(
    ("written", "admitted"),
    [
        ("03/02/1998", date(1998, 2, 3)),
        ("3-2-98", date(1998, 2, 3)),
        ("3.2.05", date(2005, 2, 3)),
        ("1998-02-03", date(1998, 2, 3)),
        ("02/1998", date(1998, 2, 1)),
        ("1998", date(1998, 1, 1)),
        (1998, date(1998, 1, 1)),
        (1998.0, date(1998, 1, 1)),
        (35829, date(1998, 2, 3)),
        ("35829", date(1998, 2, 3)),
        (datetime(1998, 2, 3, 0, 0), date(1998, 2, 3)),  # noqa: DTZ001 -- as Excel has it
        (date(1998, 2, 3), date(1998, 2, 3)),
    ],
)
def test_admission_dates_are_read_however_written(written: Cell, admitted: date) -> None:
    assert one(admitted=written).rows == (row(3, admitted=admitted),)


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        ({"full_name": None}, [fault(3, "full-name", "people-roster-fault-empty")]),
        ({"full_name": "An 2"}, [fault(3, "full-name", "people-roster-fault-full-name", value="An 2")]),
        ({"code": "D 1"}, [fault(3, "code", "people-roster-fault-code", value="D 1")]),
        ({"unit_code": None}, [fault(3, "unit-code", "people-roster-fault-empty")]),
        (
            {"unit_code": "Chi bộ 1"},
            [fault(3, "unit-code", "people-roster-fault-unit-code", value="Chi bộ 1")],
        ),
        ({"unit_name": None}, [fault(3, "unit-name", "people-roster-fault-empty")]),
        ({"unit_name": "Chi bộ" * 60}, [fault(3, "unit-name", "people-roster-fault-too-long", most=300)]),
        (
            {"parent_code": "Đảng ủy"},
            [fault(3, "parent-code", "people-roster-fault-parent-code", value="Đảng ủy")],
        ),
        ({"parent_code": "X9"}, [fault(3, "parent-code", "people-roster-fault-parent-unknown", value="X9")]),
        ({"parent_code": "CB1"}, [fault(3, "parent-code", "people-roster-fault-parent-circle", value="CB1")]),
        (
            {"parent_code": None},
            [fault(0, "parent-code", "people-roster-fault-roots", count=2, value="CB1, ĐU")],
        ),
        ({"kind": "cảm tình"}, [fault(3, "kind", "people-roster-fault-kind", value="cảm tình")]),
        ({"status": "lạ"}, [fault(3, "status", "people-roster-fault-status", value="lạ")]),
        (
            {"status": "Sinh hoạt tạm thời"},
            [fault(3, "status", "people-roster-fault-status", value="Sinh hoạt tạm thời")],
        ),
        (
            {"kind": "Chính thức", "status": "Dự bị"},
            [fault(3, "status", "people-roster-fault-kind-conflict")],
        ),
        (
            {"admitted": "31/02/1998"},
            [fault(3, "admitted", "people-roster-fault-admitted", value="31/02/1998")],
        ),
        ({"admitted": "02/98"}, [fault(3, "admitted", "people-roster-fault-admitted", value="02/98")]),
        ({"gender": "x"}, [fault(3, "gender", "people-roster-fault-gender", value="x")]),
        ({"position": "Bí thư " * 40}, [fault(3, "position", "people-roster-fault-too-long", most=200)]),
        (
            {"status": BrokenCell("people-roster-fault-formula")},
            [fault(3, "status", "people-roster-fault-formula")],
        ),
        (
            {"full_name": "An 2", "kind": "?", "gender": "?"},
            [
                fault(3, "full-name", "people-roster-fault-full-name", value="An 2"),
                fault(3, "kind", "people-roster-fault-kind", value="?"),
                fault(3, "gender", "people-roster-fault-gender", value="?"),
            ],
        ),
    ],
)
def test_every_fault_of_a_line_is_named(cells: dict[str, Cell], faults: list[RowFault]) -> None:
    assert list(one(**{"kind": "Chính thức", **cells}).faults) == faults


@pytest.mark.parametrize(
    ("lines", "faults"),
    [
        ([AN, AN], [fault(4, "code", "people-roster-fault-code-twice", value="D1", first=3)]),
        (
            [AN, (None, *AN[1:])],
            [fault(4, "full-name", "people-roster-fault-name-twice", value="Nguyễn Văn An", first=3)],
        ),
        ([AN, ("D2", *AN[1:])], []),
        ([(None, "Lê Văn Tú", *AN[2:]), (None, "Lê Văn Tự", *AN[2:])], []),
        ([AN, ("D2", "Lê Tú", "CB1", "Chi bộ Một", "ĐU")],
         [fault(4, "unit-name", "people-roster-fault-unit-names", unit="CB1", first=3)]),
        ([AN, ("D2", "Lê Tú", "CB1", "CHI  BO 1", "ĐU")], []),
        ([AN, ("D2", "Lê Tú", "CB1", None, None)], []),
        ([AN, ("D2", "Lê Tú", "CB1", "Chi bộ 1", "CB2"), ("D3", "Lê Tư", "CB2", "Chi bộ 2", "ĐU")],
         [fault(4, "parent-code", "people-roster-fault-unit-parents", unit="CB1", first=3)]),
        ([("D1", "Lê Tú", "A", "A", "B"), ("D2", "Lê Tư", "B", "B", "A")],
         [fault(3, "parent-code", "people-roster-fault-parent-circle", value="A"),
          fault(4, "parent-code", "people-roster-fault-parent-circle", value="B")]),
    ],
)  # fmt: skip
def test_faults_between_lines_are_named(lines: list[tuple[Cell, ...]], faults: list[RowFault]) -> None:
    assert list(read_rows([HEADER, ROOT, *lines]).faults) == faults


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        ([], [fault(0, None, "people-roster-fault-no-header")]),
        ([("a", "b"), ("c",)], [fault(0, None, "people-roster-fault-no-header")]),
        ([()] * 30 + [HEADER, ROOT, AN], [fault(0, None, "people-roster-fault-no-header")]),
        ([HEADER], [fault(1, None, "people-roster-fault-no-rows")]),
        ([("Họ và tên", "Loại")],
         [fault(1, "unit-code", "people-roster-fault-column-missing"), fault(1, "unit-name",
         "people-roster-fault-column-missing")]),
        ([(*HEADER, "Họ tên"), ROOT, AN], [fault(1, "full-name", "people-roster-fault-column-twice")]),
    ],
)  # fmt: skip
def test_a_file_without_its_shape_says_so(cells: list[tuple[Cell, ...]], faults: list[RowFault]) -> None:
    assert list(read_rows(cells).faults) == faults


def test_codes_of_organisations_are_one_with_and_without_dots() -> None:
    cells = [
        HEADER,
        (None, None, "38.168.053.000.000", "Đảng bộ", None),
        (1, "Lê Tú", 38168053000001, "Chi bộ 1", 38168053000000.0),
    ]

    read = read_rows(cells)

    assert (read.faults, [(unit.code, unit.parent_code) for unit in read.units], read.rows[0].code) == (
        (),
        [("38.168.053.000.000", None), ("38.168.053.000.001", "38.168.053.000.000")],
        "1",
    )


def test_decomposed_letters_are_composed_on_reading() -> None:
    decomposed = [
        tuple(unicodedata.normalize("NFD", str(cell or "")) for cell in line) for line in (HEADER, ROOT, AN)
    ]

    assert read_rows(decomposed) == read_rows([HEADER, ROOT, AN])


def test_a_unit_without_a_parent_in_the_file_keeps_the_known_one() -> None:
    read = read_rows([HEADER[:4], AN[:4]], UNITS)

    assert (read.units, read.faults) == (UNITS[1:], ())


CELLS = (
    st.none()
    | st.text(max_size=12)
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.dates()
    | st.datetimes()
)


@given(st.lists(st.lists(CELLS, max_size=11), max_size=8))
def test_no_sheet_breaks_the_reader_and_every_fault_has_its_place(lines: list[list[Cell]]) -> None:
    read = read_rows([WIDE, ROOT, *lines])

    assert [found.line for found in read.faults if not 0 <= found.line <= len(lines) + 2] == []
    compare(read, KnownRoster())


def test_merges_that_lie_over_one_another_cost_no_more_than_one() -> None:
    merged = [MergedCells(2, 2, 200_000, 2)] * 50_000

    read = read_rows([HEADER, ROOT, AN, (None, "Lê Ban", None, None, None)], merged=merged)

    assert [(one.full_name, one.unit_code) for one in read.rows] == [
        ("Nguyễn Văn An", "ĐU"),
        ("Lê Ban", "ĐU"),
    ]


def test_the_official_template_is_read_by_its_headings() -> None:
    official = (
        "STT", "ID", "Họ và tên*", "Tên gọi khác", "Giới tính*", "Sinh ngày* (dd/mm/yyyy)", "Dân tộc*", "Tôn giáo*",
        "Số định danh cá nhân*", "Số thẻ Đảng*", "Nơi cấp thẻ Đảng", "Ngày cấp thẻ Đảng", "Số thẻ theo QĐ 85",
        "Tổ chức Đảng đang sinh hoạt* (không sửa)", "Ngày vào Đảng*", "Ngày vào Đảng chính thức*", "Số CMND cũ",
        "Trạng thái hoạt động", "Ngày rời khỏi/mất/miễn sinh hoạt", "Đề nghị xóa",
    )  # fmt: skip
    person = (
        1, 77, "NGUYỄN VĂN AN", None, "Nam", "01/01/1970", "x", "x", "000000000001", "000000000002", "x", "x", "x",
        "Chi bộ 1", "03/02/1998", "03/02/1999", "x", "Đang sinh hoạt", None, None,
    )  # fmt: skip

    read = read_rows([official, person], UNITS)

    assert read.rows == (row(2, None, admitted=date(1998, 2, 3), gender="male"),)
    assert read.dropped_columns == (*official[3:4], *official[5:13], official[16])
    assert read.unknown_columns == ("ID", *official[15:16], *official[18:])
    assert not read.faults
