"""A sheet as Excel opens it: typed cells, harmless texts, a header that stays, a page that prints."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.workshop.jobs import Book
from bot.workshop.printing import report_sheets
from bot.workshop.printing.report_sheets import printed
from bot.workshop.printing.xlsx_writer import harmless
from domain.figures.sheet import Cell, Look, OfficialFrame, ReportSheet, SheetColumn, SheetRow

AT = datetime(2026, 11, 22, 2, 15, 42, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def a_book(*rows: SheetRow, look: Look = "text", total: SheetRow | None = None) -> Workbook:
    table = ReportSheet(
        name="Đơn vị",
        title="TIÊU ĐỀ",
        notes=("Đảng ủy Ví dụ", "Số liệu"),
        columns=(SheetColumn("Tên", 20), SheetColumn("Giá trị", 12, look)),
        rows=rows,
        total=total,
        indented=0,
        frozen=1,
    )
    book = Book("Tổng hợp", AT, ZONE, "Chi bộ A & B", (table,))
    return load_workbook(BytesIO(printed(book)))


def a_sheet(*rows: SheetRow, look: Look = "text", total: SheetRow | None = None) -> Worksheet:
    sheet = a_book(*rows, look=look, total=total)["Đơn vị"]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize(
    "hostile",
    [
        '=HYPERLINK("http://evil.example","x")',
        "+84 912",
        "-1 giờ mỗi ngày",
        "@SUM(A1)",
        "http://evil.example/",
        "mailto:a@b.vn",
        "{=1+1}",
        "007",
    ],
)
def test_a_persons_text_stays_a_text(hostile: str) -> None:
    sheet = a_sheet(SheetRow((hostile, hostile)))

    cell = sheet["A6"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (hostile, "s", None)
    assert bool(cell.quotePrefix) is hostile.startswith(("=", "+", "-", "@"))


def test_characters_that_xml_forbids_are_left_out() -> None:
    assert harmless("a\x00b\x07c\x1f\x7f\ud800d\ufffe\nđồng\tchí") == "abcd\nđồng\tchí"
    assert len(harmless("ă" * 40_000)) == 32_000


@pytest.mark.parametrize(
    ("look", "cell", "value", "form"),
    [
        ("count", 1234, 1234, "#,##0"),
        ("share", Decimal("0.9996"), 0.9996, "[$-42A]0.00%"),
        ("whole", Decimal("0.4"), 0.4, "0%"),
        ("date", date(2027, 3, 31), datetime(2027, 3, 31), "[$-42A]dd/mm/yyyy"),  # noqa: DTZ001 as Excel has it
        ("moment", AT, datetime(2026, 11, 22, 9, 15), "[$-42A]hh:mm\\ dd/mm/yyyy"),  # noqa: DTZ001
        ("share", "–", "–", "@"),
        ("moment", None, None, "[$-42A]hh:mm\\ dd/mm/yyyy"),
    ],
)
def test_a_cell_has_the_type_of_what_it_holds(look: Look, cell: Cell, value: object, form: str) -> None:
    sheet = a_sheet(SheetRow(("x", cell)), look=look)

    found = sheet["B6"]
    assert (found.value, found.number_format) == (value, form)


def test_the_header_stays_in_sight_filters_and_repeats_on_paper() -> None:
    sheet = a_sheet(
        SheetRow(("a", 1)), SheetRow(("b", 2)), look="count", total=SheetRow(("Cộng", 3), strong=True)
    )

    assert [sheet[place].value for place in ("A1", "A2", "A3", "A5", "B5")] == [
        "TIÊU ĐỀ",
        "Đảng ủy Ví dụ",
        "Số liệu",
        "Tên",
        "Giá trị",
    ]
    assert sheet.freeze_panes == "B6"
    assert sheet.auto_filter.ref == "A5:B7"  # the total is not sorted among the others
    assert sheet.print_title_rows == "$5:$5"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0  # one page wide, as many as it takes
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.right is not None
    assert sheet.oddFooter.right.text == "&P/&N"
    assert sheet["A8"].font.bold is True


def test_levels_are_indented() -> None:
    sheet = a_sheet(SheetRow(("Đảng bộ", 1), strong=True), SheetRow(("Chi bộ", 1), level=2), look="count")

    assert [sheet["A6"].alignment.indent, sheet["A7"].alignment.indent] == [0, 2]


def test_a_long_text_gets_a_tall_row() -> None:
    sheet = a_sheet(SheetRow(("ngắn", "x")), SheetRow(("từ " * 40, "x")))

    short, tall = sheet.row_dimensions[6].height, sheet.row_dimensions[7].height
    assert short is not None
    assert tall is not None
    assert tall > 4 * short


def test_a_state_that_is_longer_than_its_column_is_not_cut() -> None:
    sheet = a_sheet(SheetRow(("Chi bộ", "Thu hoạch chờ bổ sung")), look="center")

    assert sheet["B6"].alignment.wrap_text


def test_shares_carry_the_colour_of_how_they_stand_to_the_pace() -> None:
    own = Decimal("0.25")
    rows = (
        SheetRow(("a", Decimal("0.5"), Decimal("0.2"))),
        SheetRow(("b", "\u2013", Decimal("0.3")), pace=own),
    )
    columns = (
        SheetColumn("Tên", 20),
        SheetColumn("Theo cột", 12, "share", pace=Decimal("0.5714")),
        SheetColumn("Theo dòng", 12, "share"),
    )
    table = ReportSheet("Đơn vị", "TIÊU ĐỀ", (), columns, rows)
    sheet = load_workbook(BytesIO(printed(Book("T", AT, ZONE, "", (table,)))))["Đơn vị"]

    rules = {
        str(ranges.sqref): [(rule.operator, rule.formula) for rule in ranges.rules if rule.type == "cellIs"]
        for ranges in sheet.conditional_formatting
    }
    assert rules == {
        "B4:B5": [
            ("greaterThanOrEqual", ["0.5714"]),
            ("greaterThan", ["0.4714"]),
            ("lessThanOrEqual", ["0.4714"]),
        ],
        "C5": [
            ("greaterThanOrEqual", ["0.25"]),
            ("greaterThan", ["0.15"]),
            ("lessThanOrEqual", ["0.15"]),
        ],
    }


def test_a_long_book_is_streamed_and_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tuple(SheetRow((f"Đồng chí {number}", number)) for number in range(30))
    total = SheetRow(("Cộng", 435), strong=True)
    held = [[cell.value for cell in row] for row in a_sheet(*rows, look="count", total=total).iter_rows()]

    monkeypatch.setattr(report_sheets, "STREAMED_FROM", 10)
    streamed = a_sheet(*rows, look="count", total=total)

    assert [[cell.value for cell in row] for row in streamed.iter_rows()] == held
    assert streamed.row_dimensions[5].height == 48


def test_a_table_without_rows_is_still_a_file() -> None:
    sheet = a_sheet()

    assert sheet["A5"].value == "Tên"
    assert sheet.max_row == 5


@pytest.mark.parametrize(
    ("columns", "paper", "pages", "title"),
    [
        (10, "9", None, "A1"),  # A4
        (18, "8", None, "A1"),  # A3: a single A4 would make the letters too small
        (30, "9", "2", "C1"),
        (40, "8", "2", "C1"),
        (90, "8", "2", "C1"),  # as large as it gets
    ],
)
def test_the_paper_is_the_handiest_that_can_be_read(
    columns: int, paper: str, pages: str | None, title: str
) -> None:
    """Over several pages the title leaves out the columns that are repeated: the next page would begin with half of
    it."""
    table = ReportSheet(
        name="Đơn vị",
        title="TIÊU ĐỀ",
        notes=(),
        columns=tuple(SheetColumn(f"Cột {number}", 14) for number in range(columns)),
        rows=[],
        frozen=2,
    )

    sheet = load_workbook(BytesIO(printed(Book("Tổng hợp", AT, ZONE, "", (table,)))))["Đơn vị"]

    assert isinstance(sheet, Worksheet)
    setup = sheet.page_setup
    found = (str(setup.paperSize), setup.fitToWidth and str(setup.fitToWidth), setup.fitToHeight)
    assert found == (paper, pages, 0)
    assert sheet[title].value == "TIÊU ĐỀ"
    assert sheet.print_title_cols == (None if pages is None else "$A:$B")


def test_the_line_of_the_report_shrinks_rather_than_loses_its_beginning() -> None:
    line = "Phụ lục kèm theo Báo cáo số ……-BC/……, ngày …/…/……"
    table = ReportSheet(
        name="Đơn vị",
        title="TIÊU ĐỀ",
        notes=(),
        columns=tuple(SheetColumn(f"Cột {number}", 9) for number in range(4)),
        rows=[],
        official=OfficialFrame("ĐẢNG BỘ VÍ DỤ", "ĐẢNG CỘNG SẢN VIỆT NAM", line, ("NGƯỜI LẬP", "BÍ THƯ")),
    )

    sheet = load_workbook(BytesIO(printed(Book("Tổng hợp", AT, ZONE, "", (table,)))))["Đơn vị"]

    assert isinstance(sheet, Worksheet)
    assert sheet["C2"].value == line
    assert sheet["C2"].alignment.shrink_to_fit
    assert not sheet["C2"].alignment.wrap_text
