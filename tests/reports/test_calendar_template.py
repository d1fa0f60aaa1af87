"""The template of the office's own days: what it shows, and that what is filled in is read back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook, load_workbook

from bot.calendar.holidays import vietnamese_guessed_days, vietnamese_holidays, vietnamese_swapped_days
from bot.calendar.year_template import calendar_sheet
from bot.words.texts import LANGUAGES, FluentWords
from bot.workshop.printing.report_sheets import printed
from bot.workshop.reading.document import read_document
from domain.calendar.lists import DayFault, DaysRead
from domain.calendar.sheet import read_day_rows
from domain.calendar.spans import with_own
from domain.calendar.working_days import OwnDay, WorkCalendar
from handlers.figures.sheet_context import teller

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WORDS = FluentWords(zone=ZONE, strict=True)
TODAY = date(2026, 11, 28)
AT = datetime(2026, 11, 28, 3, tzinfo=UTC)
YEARS = range(2025, 2029)
NAMES = vietnamese_holidays(YEARS)
PUBLIC = WorkCalendar(
    free_days=frozenset(NAMES),
    swapped_days=vietnamese_swapped_days(YEARS),
    names=NAMES,
    guessed=vietnamese_guessed_days(YEARS),
)
OWN = (
    OwnDay(date(2027, 8, 21), True, "=SUM(1)"),
    OwnDay(date(2027, 8, 30), False, "Nghỉ hè"),
    OwnDay(date(2027, 8, 31), False, "Nghỉ hè"),
)
HEADER = 6
"""The row of the heading: title, three notes and an empty row stand above."""


def made(language: str = "vi", calendar: WorkCalendar = PUBLIC) -> bytes:
    return printed(calendar_sheet(2027, calendar, at=AT, tell=teller(WORDS, language)))


def opened(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def read(content: bytes) -> DaysRead:
    return read_day_rows(read_document("lich.xlsx", content, len(content)).rows, TODAY, PUBLIC)


def test_the_template_shows_what_is_set_and_which_holidays_there_are() -> None:
    own, public = opened(made(calendar=with_own(PUBLIC, OWN))).worksheets

    shown = [[cell.value for cell in row] for row in own.iter_rows(min_row=HEADER, max_row=HEADER + 4)]
    assert shown == [
        ["Từ ngày", "Đến ngày", "Loại", "Ghi chú"],
        [datetime(2027, 8, 13), datetime(2027, 8, 16), "nghỉ", "Ví dụ: Nghỉ theo thông báo của cơ quan"],  # noqa: DTZ001
        [datetime(2027, 8, 21), None, "làm bù", "Ví dụ: Làm bù cho ngày nghỉ"],  # noqa: DTZ001
        [datetime(2027, 8, 21), None, "làm bù", "=SUM(1)"],  # noqa: DTZ001
        [datetime(2027, 8, 30), datetime(2027, 8, 31), "nghỉ", "Nghỉ hè"],  # noqa: DTZ001
    ]
    assert own.cell(HEADER + 3, 4).data_type == "s"
    assert [row[2].value for row in public.iter_rows(min_row=5)] == [
        "Tết Dương lịch",
        "Tết Nguyên đán (dự kiến, chờ thông báo chính thức)",
        "Ngày Giỗ Tổ Hùng Vương",
        "Ngày Giải phóng miền Nam, Ngày Quốc tế Lao động",
        "Quốc khánh (dự kiến, chờ thông báo chính thức)",
        "Ngày Văn hóa Việt Nam",
    ]


def test_excel_takes_days_near_the_year_and_two_kinds() -> None:
    own = opened(made()).worksheets[0]

    rules = [(str(rule.sqref), rule.type, rule.formula1) for rule in own.data_validations.dataValidation]
    assert rules == [
        ("A7:A28", "date", "46357"),
        ("B7:B28", "date", "46357"),
        ("C7:C28", "list", '"nghỉ,làm bù"'),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_untouched_template_has_nothing_in_it(language: str) -> None:
    assert read(made(language)) == DaysRead((), (DayFault("nothing"),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_template_shows_is_read_back(language: str) -> None:
    assert read(made(language, with_own(PUBLIC, OWN))) == DaysRead(OWN)


def test_a_fault_names_the_row_that_excel_shows() -> None:
    book = opened(made())
    page = book.worksheets[0]
    page.cell(HEADER + 3, 1, datetime(2027, 8, 30))  # noqa: DTZ001 -- Excel knows no zones
    page.cell(HEADER + 3, 3, "nghĩ")
    content = BytesIO()
    book.save(content)

    assert read(content.getvalue()) == DaysRead((OwnDay(date(2027, 8, 30), False),))

    page.cell(HEADER + 3, 3, "bay")
    content = BytesIO()
    book.save(content)

    assert read(content.getvalue()) == DaysRead((), (DayFault("unknown-kind", HEADER + 3, "bay"),))
