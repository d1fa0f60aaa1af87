"""The table of text on the command line."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.commands.summary import summary_table
from bot.words.texts import FluentWords
from domain.figures.counts import Figures
from domain.figures.lines import UnitLine
from domain.pledges.figures import PledgeFigures
from domain.study.figures import StudyFigures
from handlers.modules import slots

WORDS = FluentWords(zone=ZoneInfo("Asia/Ho_Chi_Minh"), strict=True)


def a_line(
    unit_id: str,
    name: str,
    parent: str | None,
    pledge: PledgeFigures | None = None,
    study: StudyFigures | None = None,
) -> UnitLine:
    return UnitLine(
        unit_id=unit_id,
        unit_code=unit_id.upper(),
        unit_name=name,
        parent_id=parent,
        figures=Figures(pledge or PledgeFigures(), study or StudyFigures()),
    )


LINES = (
    a_line("du", "Đảng ủy Ví dụ", "elsewhere", PledgeFigures(1200, 1199, 30, 1160, 9, 1)),
    a_line("db1", "Đảng bộ Sở Mẫu", "du", PledgeFigures(10, 9, 5, 4, 1, 1)),
    a_line("cb1", "Chi bộ Văn phòng", "db1"),
)


def test_units_are_indented_and_numbers_stand_under_each_other() -> None:
    table = summary_table(LINES, slots(), words=WORDS, language="vi")

    assert table.splitlines() == [
        "Đơn vị                              Đã đăng ký       Đã xác nhận    Chờ  Trả lại  Chưa",
        "------------------------  --------------------  ----------------  -----  -------  ----",
        "DU Đảng ủy Ví dụ          1.199/1.200 (99,92%)  30/1.200 (2,50%)  1.160        9     1",
        "  DB1 Đảng bộ Sở Mẫu             9/10 (90,00%)     5/10 (50,00%)      4        1     1",
        "    CB1 Chi bộ Văn phòng                     –                 –      0        0     0",
    ]


def test_the_same_table_in_english() -> None:
    table = summary_table(LINES[1:2], slots(), words=WORDS, language="en")

    assert table.splitlines() == [
        "Unit                   Registered       Approved  Waiting  Returned  Missing",
        "------------------  -------------  -------------  -------  --------  -------",
        "DB1 Đảng bộ Sở Mẫu  9/10 (90.00%)  5/10 (50.00%)        4         1        1",
    ]


STUDIED = StudyFigures(
    seated=13, due=12, direct=6, self_study=4, excused=1, reflections=12, handed_in=8, accepted=5, missing=5
)


def test_columns_of_both_kinds_stand_there_where_somebody_is_asked() -> None:
    lines = (
        a_line("du", "Đảng ủy", None, PledgeFigures(10, 9, 5, 4, 1, 1), STUDIED),
        a_line("cb1", "Chi bộ", "du", study=StudyFigures()),
    )

    table = summary_table(lines, slots(), words=WORDS, language="vi")

    assert [line[:27] for line in table.splitlines()] == [
        "Đơn vị           Đã đăng ký",
        "------------  -------------",
        "DU Đảng ủy    9/10 (90,00%)",
        "  CB1 Chi bộ              –",
    ]
    assert [line[57:] for line in table.splitlines()] == [
        " Chưa          Đã học  Chưa, có lý do  Chưa, không lý do  Nộp thu hoạch  Thu hoạch đạt",
        " ----  --------------  --------------  -----------------  -------------  -------------",
        "    1  10/12 (83,33%)               1                  1  8/12 (66,67%)  5/12 (41,67%)",
        "    0               –               0                  0              –              –",
    ]


def test_without_registration_only_study_is_told() -> None:
    study = StudyFigures(seated=5, due=5, online=4, missing=1)

    table = summary_table((a_line("cb1", "Chi bộ", None, study=study),), slots(), words=WORDS, language="vi")

    assert table.splitlines() == [
        "Đơn vị            Đã học  Chưa, có lý do  Chưa, không lý do",
        "----------  ------------  --------------  -----------------",
        "CB1 Chi bộ  4/5 (80,00%)               0                  1",
    ]
