"""Days and spans as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.typed_span import names_a_year, parse_days

TODAY = date(2026, 11, 28)
SUMMER = (date(2027, 8, 29), date(2027, 8, 31))


@pytest.mark.parametrize(
    "text",
    [
        "29/8 - 31/8/2027",
        "29/8-31/8/2027",
        "29-31/8/2027",
        "29 – 31/8",
        "29/8 đến 31/8",
        "từ 29/8 đến hết 31/8/2027",
        "Từ ngày 29 tháng 8 đến ngày 31 tháng 8 năm 2027",
        "29/8/2027 - 31/8",
        "29/08/2027 – 31/08/2027",
        "29.8.27 -> 31.8.27",
        "2027-08-29 to 2027-08-31",
        "29\u201131/8",
        "29/8\u2012 31/8/2027",
        "29\u20118\u20112027\u201331\u20118",
    ],
)
def test_a_span_is_read(text: str) -> None:
    assert parse_days(text, TODAY) == SUMMER


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("20/11", "2027-11-20", "2027-11-20"),
        ("5-2-27", "2027-02-05", "2027-02-05"),
        ("mùng 5", "2026-12-05", "2026-12-05"),
        ("thứ sáu", "2026-12-04", "2026-12-04"),
        ("30/12 - 2/1/2028", "2027-12-30", "2028-01-02"),
        ("30/12/2027 - 2/1", "2027-12-30", "2028-01-02"),
        ("thứ hai đến thứ sáu", "2026-11-30", "2026-12-04"),
        ("28/11 - 29/11", "2026-11-28", "2026-11-29"),
    ],
)
def test_short_forms_are_the_next_such_days(text: str, first: str, last: str) -> None:
    assert parse_days(text, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["", "mùa hè", "30/2/2027", "30/2 - 1/3/2027", "31/8/2027 - 29/8/2027", "0-0", "-", "29/8 - xx"],
)
def test_what_is_not_certain_is_not_read(text: str) -> None:
    assert parse_days(text, TODAY) is None


@given(st.dates(date(2026, 1, 1), date(2028, 12, 1)), st.integers(0, 60))
def test_a_span_written_out_is_read_back(first: date, days: int) -> None:
    last = first + timedelta(days=days)

    assert parse_days(f"{first:%d/%m/%Y} - {last:%d/%m/%Y}", TODAY) == (first, last)
    assert parse_days(f"{first:%d/%m} đến {last:%d/%m/%Y}", TODAY) == (first, last)


@given(st.text(max_size=30))
def test_nothing_people_type_breaks_it(text: str) -> None:
    span = parse_days(text, TODAY)

    assert span is None or span[0] <= span[1]


def test_a_year_is_named_or_not() -> None:
    assert [names_a_year(text) for text in ("29/8/2027", "29/8/27", "2027-08-29", "29/8", "mùng 5")] == [
        True,
        True,
        True,
        False,
        False,
    ]
