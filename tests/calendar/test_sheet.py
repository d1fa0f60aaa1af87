"""The office's own days in a sheet and in pasted lines: read whole, or every fault with its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from bot.calendar.holidays import vietnamese_holidays, vietnamese_swapped_days
from domain.calendar.lists import DayFault, DaysChange, DaysRead, compare_days
from domain.calendar.sheet import read_day_lines, read_day_rows
from domain.calendar.spans import with_own
from domain.calendar.working_days import OwnDay, WorkCalendar

TODAY = date(2026, 11, 28)
YEARS = range(2025, 2029)
NAMES = vietnamese_holidays(YEARS)
CALENDAR = WorkCalendar(free_days=frozenset(NAMES), swapped_days=vietnamese_swapped_days(YEARS), names=NAMES)
HEADER = ("Từ ngày", "Đến ngày", "Loại", "Ghi chú")
SUMMER = tuple(OwnDay(date(2027, 8, day), False, "Nghỉ hè") for day in (29, 30, 31))
SATURDAY = OwnDay(date(2027, 8, 21), True, "Bù cho 30/8")


def rows(*filled: Sequence[str], header: Sequence[str] = HEADER) -> DaysRead:
    return read_day_rows([("LỊCH NĂM 2027",), (), header, *filled], TODAY, CALENDAR)


def test_a_sheet_is_read_below_its_heading() -> None:
    read = rows(
        ("13/08/2027", "16/08/2027", "nghỉ", "Ví dụ: nghỉ hè"),
        ("29/08/2027", "31/08/2027", "nghỉ", "Nghỉ hè"),
        (),
        ("21/08/2027", "", "Làm bù", "Bù cho 30/8"),
    )

    assert read == DaysRead((SATURDAY, *SUMMER))


def test_a_line_above_that_has_one_heading_s_word_is_no_heading() -> None:
    read = read_day_rows(
        [("Ngày",), HEADER, ("29/08/2027", "31/08/2027", "nghỉ", "Nghỉ hè")], TODAY, CALENDAR
    )

    assert read == DaysRead(SUMMER)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (("STT", "Ngày", "Loại", "Ghi chú"), ("1", "29/8 - 31/8/2027", "Nghỉ", "Nghỉ hè")),
        (
            ("GHI CHÚ", "LOẠI (*)", "ĐẾN NGÀY", "TỪ NGÀY"),
            ("Nghỉ hè", "ngày nghỉ", "31/08/2027", "29/08/2027"),
        ),
        (("From", "To", "Kind", "Note"), ("2027-08-29", "2027-08-31", "off", "Nghỉ hè")),
    ],
)
def test_columns_are_known_by_their_names(header: Sequence[str], row: Sequence[str]) -> None:
    assert rows(row, header=header) == DaysRead(SUMMER)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("", "", "nghỉ", "x"), DayFault("no-day", 4)),
        (("30/02/2027", "", "nghỉ", ""), DayFault("unreadable-day", 4, "30/02/2027")),
        (("29/8", "31/8", "nghỉ", ""), DayFault("no-year", 4, "29/8 – 31/8")),
        (("31/08/2027", "29/08/2027", "nghỉ", ""), DayFault("wrong-order", 4, "31/08/2027 – 29/08/2027")),
        (("29/08/2033", "", "nghỉ", ""), DayFault("other-year", 4, "29/08/2033")),
        (("30/08/2027", "", "", ""), DayFault("no-kind", 4)),
        (("30/08/2027", "", "chắc vậy", ""), DayFault("unknown-kind", 4, "chắc vậy")),
        (("01/06/2027", "31/08/2027", "nghỉ", ""), DayFault("too-long", 4, "01/06/2027 – 31/08/2027")),
        (("30/08/2027", "", "làm bù", ""), DayFault("worked-anyway", 4, "30/08/2027")),
        (("30/08/2027", "", "nghỉ", "x" * 201), DayFault("long-note", 4, "x" * 59 + "…")),
        (("30/08/2027", "", "nghỉ", "Tài liệu MẬT"), DayFault("secret-mark", 4, "MẬT")),
    ],
)
def test_a_fault_names_its_row(row: Sequence[str], fault: DayFault) -> None:
    assert rows(("20/11/2027", "", "làm bù", ""), row) == DaysRead(
        (), (DayFault(fault.trouble, 5, fault.text),)
    )


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        (("Tháng", "Việc"), DayFault("no-header")),
        (("Ngày", "Ghi chú"), DayFault("column-missing", 3, "kind")),
        (("Ngày", "Loại", "Kind"), DayFault("column-twice", 3, "kind")),
    ],
)
def test_a_heading_has_what_is_needed_once(header: Sequence[str], fault: DayFault) -> None:
    assert rows(("30/08/2027", "nghỉ"), header=header) == DaysRead((), (fault,))


def test_a_column_without_a_heading_is_named_and_not_dropped() -> None:
    read = rows(("30/08/2027", "nghỉ", "31/08/2027"), header=("Ngày", "Loại", ""))

    assert read == DaysRead((), (DayFault("column-nameless", 4, "C"),))


def test_a_day_that_stands_twice_says_the_same_or_is_a_fault() -> None:
    same = rows(("30/08/2027", "", "nghỉ", "x"), ("30/08/2027", "", "nghỉ", "x"))
    differing = rows(("28/08/2027", "30/08/2027", "nghỉ", "x"), ("28/08/2027", "", "làm bù", "x"))

    assert same == DaysRead((OwnDay(date(2027, 8, 30), False, "x"),))
    assert differing == DaysRead((), (DayFault("twice", 5, "28/08/2027"),))


def test_rows_that_make_one_long_break_are_a_fault_of_the_first_of_them() -> None:
    read = rows(("01/06/2027", "10/07/2027", "nghỉ", ""), ("11/07/2027", "20/08/2027", "nghỉ", ""))

    assert read == DaysRead((), (DayFault("too-long", 4, "01/06/2027"),))


def test_a_break_is_measured_with_what_is_set_already() -> None:
    there = with_own(CALENDAR, [OwnDay(date(2027, 6, day), False) for day in range(1, 31)])

    read = read_day_lines("1/7 - 15/8/2027 nghỉ", TODAY, there)

    assert read == DaysRead((), (DayFault("too-long", 1, "01/07/2027"),))


def test_an_empty_sheet_has_nothing() -> None:
    assert rows() == DaysRead((), (DayFault("nothing"),))


@pytest.mark.parametrize(
    "text",
    [
        "29/8 - 31/8/2027 nghỉ: Nghỉ hè\n\n21/8/2027 làm bù: Bù cho 30/8",
        "từ 29/8 đến 31/8/2027 nghỉ Nghỉ hè\n21/8/2027 Làm bù - Bù cho 30/8",
        "29/8/2027;31/8/2027;nghỉ;Nghỉ hè\n21/8/2027;làm bù;Bù cho 30/8",
        "29-31/8/2027\tnghỉ\tNghỉ hè\n21/8\tlàm bù\tBù cho 30/8",
        "29/8 - 31/8/2027: nghỉ: Nghỉ hè\nthứ bảy, 21/8/2027 | đi làm bù | Bù cho 30/8".replace(
            "thứ bảy, ", ""
        ),
    ],
)
def test_pasted_lines_are_read(text: str) -> None:
    assert read_day_lines(text, TODAY, CALENDAR) == DaysRead((SATURDAY, *SUMMER))


def test_pasted_lines_have_faults_with_their_numbers() -> None:
    read = read_day_lines("29/8/2027 nghỉ\nabc\n30/8/2027", TODAY, CALENDAR)

    assert read == DaysRead((), (DayFault("unreadable-day", 2, "abc"), DayFault("no-kind", 3)))


def test_what_is_read_is_compared_with_what_is_set() -> None:
    own = {day.day: day for day in (SUMMER[0], OwnDay(SUMMER[1].day, True), OwnDay(date(2027, 3, 8), False))}

    change = compare_days((SATURDAY, *SUMMER), own)
    again = compare_days((SATURDAY, *SUMMER), {**own, **{day.day: day for day in change.to_put}})

    assert change == DaysChange(
        new=(SATURDAY, SUMMER[2]),
        changed=(SUMMER[1],),
        unchanged=(SUMMER[0],),
        kept=(OwnDay(date(2027, 3, 8), False),),
    )
    assert change.to_put == (SATURDAY, SUMMER[1], SUMMER[2])
    assert again.to_put == ()
