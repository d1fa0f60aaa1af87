"""The table of text on the command line."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.summary_table import summary_table
from bot.texts import FluentWords
from domain.figures import PledgeFigures
from domain.summaries import UnitLine

WORDS = FluentWords(zone=ZoneInfo("Asia/Ho_Chi_Minh"), strict=True)


def a_line(unit_id: str, name: str, parent: str | None, figures: PledgeFigures) -> UnitLine:
    return UnitLine(
        unit_id=unit_id,
        unit_code=unit_id.upper(),
        unit_name=name,
        parent_id=parent,
        figures=figures,
        people=figures.due,
        linked=0,
    )


LINES = (
    a_line("du", "Đảng ủy Ví dụ", "elsewhere", PledgeFigures(1200, 1199, 30, 1160, 9, 1)),
    a_line("db1", "Đảng bộ Sở Mẫu", "du", PledgeFigures(10, 9, 5, 4, 1, 1)),
    a_line("cb1", "Chi bộ Văn phòng", "db1", PledgeFigures()),
)


def test_units_are_indented_and_numbers_stand_under_each_other() -> None:
    table = summary_table(LINES, words=WORDS, language="vi")

    assert table.splitlines() == [
        "Đơn vị                              Đã đăng ký       Đã xác nhận    Chờ  Trả lại  Chưa",
        "------------------------  --------------------  ----------------  -----  -------  ----",
        "DU Đảng ủy Ví dụ          1.199/1.200 (99,92%)  30/1.200 (2,50%)  1.160        9     1",
        "  DB1 Đảng bộ Sở Mẫu             9/10 (90,00%)     5/10 (50,00%)      4        1     1",
        "    CB1 Chi bộ Văn phòng                     –                 –      0        0     0",
    ]


def test_the_same_table_in_english() -> None:
    table = summary_table(LINES[1:2], words=WORDS, language="en")

    assert table.splitlines() == [
        "Unit                   Registered       Approved  Waiting  Returned  Missing",
        "------------------  -------------  -------------  -------  --------  -------",
        "DB1 Đảng bộ Sở Mẫu  9/10 (90.00%)  5/10 (50.00%)        4         1        1",
    ]
