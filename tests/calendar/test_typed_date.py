"""Dates and deadlines in words."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.typed_date import is_plain, month_without, parse_date, parse_datetime

SUNDAY = date(2026, 11, 22)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/2", date(2027, 2, 5)),
        ("22/11", date(2026, 11, 22)),
        ("21/11", date(2027, 11, 21)),
        ("5-2-26", date(2026, 2, 5)),
        ("5.2.2026", date(2026, 2, 5)),
        ("5\u20112\u20112026", date(2026, 2, 5)),
        ("5\u20132\u20132026", date(2026, 2, 5)),
        ("\uff15\uff0f\uff12\uff0f2026", date(2026, 2, 5)),
        ("2026\u201002\u201005", date(2026, 2, 5)),
        ("05/02/2026", date(2026, 2, 5)),
        ("5 / 2 / 2026.", date(2026, 2, 5)),
        ("2026-02-05", date(2026, 2, 5)),
        ("mùng 5", date(2026, 12, 5)),
        ("mồng 5", date(2026, 12, 5)),
        ("mung 5 thang 2", date(2027, 2, 5)),
        ("ngày 5 tháng 2 năm 2026", date(2026, 2, 5)),
        ("NGAY 05 THANG 02 NAM 2026", date(2026, 2, 5)),
        ("ngày 31", date(2026, 12, 31)),
        ("thứ sáu", date(2026, 11, 27)),
        ("thu 6", date(2026, 11, 27)),
        ("T6", date(2026, 11, 27)),
        ("chủ nhật", date(2026, 11, 29)),
        ("thứ hai tuần sau", date(2026, 11, 23)),
        ("thứ sáu tuần này", date(2026, 11, 20)),
        ("tuần này", date(2026, 11, 27)),
        ("tuần sau", date(2026, 11, 27)),
        ("cuối tuần sau", date(2026, 11, 27)),
        ("giữa tháng 12", date(2026, 12, 15)),
        ("giua thang 12/2027", date(2027, 12, 15)),
        ("giữa tháng 10", date(2027, 10, 15)),
        ("giữa tháng sau", date(2026, 12, 15)),
        ("cuối tháng", date(2026, 11, 30)),
        ("cuối tháng sau", date(2026, 12, 31)),
        ("hết tháng 3", date(2027, 3, 31)),
        ("cuối tháng 2/2028", date(2028, 2, 29)),
        ("cuối quý", date(2026, 12, 31)),
        ("cuối quí này", date(2026, 12, 31)),
        ("cuối quý II", date(2027, 6, 30)),
        ("cuoi quy 1/2027", date(2027, 3, 31)),
        ("cuối năm", date(2026, 12, 31)),
        ("cuối năm sau", date(2027, 12, 31)),
        ("hết năm 2028", date(2028, 12, 31)),
        ("hôm nay", SUNDAY),
        ("ngay mai", date(2026, 11, 23)),
        ("ngày kia", date(2026, 11, 24)),
        ("trước ngày 10/12/2026", date(2026, 12, 10)),
        ("chậm nhất: 10/12", date(2026, 12, 10)),
        (unicodedata.normalize("NFD", "thứ sáu"), date(2026, 11, 27)),
        ("cuối quý sau", date(2027, 3, 31)),
        ("cuối tháng 13", None),
        ("ngày 0", None),
        ("31/4", None),
        ("29/2", None),
        ("29/2/2027", None),
        ("mùng 15", None),
        ("ngày 32", None),
        ("tháng 3", None),
        ("3/2027", None),
        ("5/2-2026", None),
        ("5/2/2026 nhé", None),
        ("1/1/0001", None),
        ("thứ tám", None),
        ("khi nào xong", None),
        ("", None),
    ],
)
def test_a_date_is_read_or_refused(typed: str, day: date | None) -> None:
    assert parse_date(typed, SUNDAY) == day


@given(st.text(), st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 1, 1)))
def test_no_text_breaks_the_reading_of_dates(text: str, today: date) -> None:
    parse_date(text, today)
    parse_datetime(text, today=today, end_of_day=time(17), zone=ZONE)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_way_of_writing_a_date_means_it(day: date) -> None:
    written = [
        day.strftime("%d/%m/%Y"),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}-{day.month}-{day:%y}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        day.isoformat(),
    ]

    assert [parse_date(text, SUNDAY) for text in written] == [day] * len(written)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_the_next_one_after_today(today: date, weekday: int) -> None:
    names = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"]

    day = parse_date(names[weekday], today)

    assert day is not None
    assert weekday == 6 or parse_date(f"thứ {weekday + 2}", today) == day
    assert day.weekday() == weekday
    assert timedelta(days=1) <= day - today <= timedelta(days=7)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("30/11/2026 17:00", time(17, 0)),
        ("17h30 ngày 30/11", time(17, 30)),
        ("17h30, 30/11/2026", time(17, 30)),
        ("30.11.2026 08:05", time(8, 5)),
        ("30/11", time(17, 0)),
        ("trước 11 giờ 30 phút ngày 30/11", time(11, 30)),
        ("lúc 17 giờ ngày 30/11", time(17, 0)),
        ("17 giờ 30/11", time(17, 0)),
        ("30/11 lúc 5 giờ chiều", time(17, 0)),
        ("16h30 cuối tháng", time(16, 30)),
        ("hết ngày 30/11", time(17, 0)),
        ("17h", None),
        ("25h 30/11", None),
        ("17:60 30/11", None),
        ("17:0 30/11", None),
        ("17: 30/11", None),
        ("7h-17h 30/11", None),
        ("hôm nào đó 17h", None),
        ("", None),
    ],
)
def test_a_deadline_is_an_instant(typed: str, at: time | None) -> None:
    read = parse_datetime(typed, today=SUNDAY, end_of_day=time(17), zone=ZONE)

    assert read == (None if at is None else datetime.combine(date(2026, 11, 30), at, tzinfo=ZONE))
    assert read is None or read.tzinfo is UTC


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("31/2", (2027, 2, 28)),
        ("30/2/2028", (2028, 2, 29)),
        ("ngày 31 tháng 11", (2026, 11, 30)),
        ("31-4-27", (2027, 4, 30)),
        ("30/11", None),
        ("32/1", None),
        ("1/13", None),
        ("hôm nào đó", None),
    ],
)
def test_a_day_that_a_month_does_not_have_is_explained(
    typed: str, month: tuple[int, int, int] | None
) -> None:
    assert month_without(typed, SUNDAY) == month


@pytest.mark.parametrize(("typed", "plain"), [("31/12/2026", True), ("15-12", True), ("cuối quý", False)])
def test_dates_in_words_are_told_from_dates_in_figures(typed: str, plain: bool) -> None:
    assert is_plain(typed) == plain
