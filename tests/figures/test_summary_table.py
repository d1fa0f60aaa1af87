"""The table of text on the command line."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.commands.summary import summary_table, summary_tables
from bot.words.texts import FluentWords
from domain.figures.counts import Figures
from domain.figures.lines import UnitLine
from domain.pledges.figures import PledgeFigures
from domain.study.figures import StudyFigures
from handlers.modules import slots
from tests.pledges.pledging import ROUND
from tests.study.studying import STUDY

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
        figures=Figures({ROUND.id: pledge or PledgeFigures(), STUDY.id: study or StudyFigures()}),
    )


LINES = (
    a_line("du", "Đảng ủy Ví dụ", "elsewhere", PledgeFigures(1200, 1190, 30, 1160, 9, 1)),
    a_line("db1", "Đảng bộ Sở Mẫu", "du", PledgeFigures(11, 9, 5, 4, 1, 1)),
    a_line("cb1", "Chi bộ Văn phòng", "db1"),
)


def test_units_are_indented_and_numbers_stand_under_each_other() -> None:
    table = summary_table(LINES, ROUND, slots(), words=WORDS, language="vi")

    assert table.splitlines() == [
        "Đơn vị                              Đã đăng ký       Đã xác nhận  Chờ xác nhận  Chờ bổ sung  Chưa đăng ký",
        "------------------------  --------------------  ----------------  ------------  -----------  ------------",
        "DU Đảng ủy Ví dụ          1.190/1.200 (99,17%)  30/1.200 (2,50%)         1.160            9             1",
        "  DB1 Đảng bộ Sở Mẫu             9/11 (81,82%)     5/11 (45,45%)             4            1             1",
        "    CB1 Chi bộ Văn phòng                     –                 –             0            0             0",
    ]


def test_the_same_table_in_english() -> None:
    table = summary_table(LINES[1:2], ROUND, slots(), words=WORDS, language="en")

    assert table.splitlines() == [
        "Unit                   Registered      Confirmed  Waiting  To be completed  Not registered",
        "------------------  -------------  -------------  -------  ---------------  --------------",
        "DB1 Đảng bộ Sở Mẫu  9/11 (81.82%)  5/11 (45.45%)        4                1               1",
    ]


STUDIED = StudyFigures(
    seated=13,
    due=12,
    direct=6,
    self_study=4,
    excused=1,
    reflections=12,
    handed_in=8,
    accepted=5,
    unfinished=5,
)


def test_each_round_has_a_table_of_its_own_under_its_title() -> None:
    lines = (
        a_line("du", "Đảng ủy", None, PledgeFigures(11, 9, 5, 4, 1, 1), STUDIED),
        a_line("cb1", "Chi bộ", "du", study=StudyFigures()),
    )

    table = summary_tables(lines, (STUDY, ROUND), slots(), words=WORDS, language="vi")

    assert table.splitlines() == [
        STUDY.title,
        "",
        "Đơn vị                Đã học  Chưa, đã báo lý do  Chưa, chưa báo  Nộp thu hoạch  Thu hoạch đạt  Chờ bổ sung",
        "------------  --------------  ------------------  --------------  -------------  -------------  -----------",
        "DU Đảng ủy    10/12 (83,33%)                   1               1  8/12 (66,67%)  5/12 (41,67%)            0",
        "  CB1 Chi bộ               –                   0               0              –              –            0",
        "",
        "",
        ROUND.title,
        "",
        "Đơn vị           Đã đăng ký    Đã xác nhận  Chờ xác nhận  Chờ bổ sung  Chưa đăng ký",
        "------------  -------------  -------------  ------------  -----------  ------------",
        "DU Đảng ủy    9/11 (81,82%)  5/11 (45,45%)             4            1             1",
        "  CB1 Chi bộ              –              –             0            0             0",
    ]


def test_without_reflections_only_study_is_told() -> None:
    study = StudyFigures(seated=5, due=5, online=4, unfinished=1)

    table = summary_table(
        (a_line("cb1", "Chi bộ", None, study=study),), STUDY, slots(), words=WORDS, language="vi"
    )

    assert table.splitlines() == [
        "Đơn vị            Đã học  Chưa, đã báo lý do  Chưa, chưa báo",
        "----------  ------------  ------------------  --------------",
        "CB1 Chi bộ  4/5 (80,00%)                   0               1",
    ]
