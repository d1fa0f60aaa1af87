"""The kept library against the sky and against the published table: lunar feasts, substitutes, swapped Saturdays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.calendar.holidays import vietnamese_guessed_days, vietnamese_holidays, vietnamese_swapped_days
from bot.calendar.public_days import public_days
from domain.calendar.working_days import WorkCalendar
from tests.calendar.library import days_of_library
from tests.calendar.moon import first_of_lunar_year, last_month_days, lunar_day

YEARS = range(2026, 2031)
NAMES = vietnamese_holidays(YEARS)
KEPT = WorkCalendar(free_days=frozenset(NAMES), swapped_days=vietnamese_swapped_days(YEARS), names=NAMES)


def test_the_table_says_what_the_library_says() -> None:
    assert public_days() == days_of_library()


@pytest.mark.parametrize(
    ("year", "first"),
    [
        (1968, date(1968, 1, 29)),  # in China a day later
        (1985, date(1985, 1, 21)),  # in China a month later
        (2007, date(2007, 2, 17)),  # in China a day later
        (2023, date(2023, 1, 22)),
        (2034, date(2034, 2, 19)),  # after a leap month
    ],
)
def test_the_second_opinion_knows_the_years_that_are_known(year: int, first: date) -> None:
    assert first_of_lunar_year(year) == first


@pytest.mark.parametrize(
    ("year", "first", "ancestors"),
    [
        (2026, date(2026, 2, 17), date(2026, 4, 26)),
        (2027, date(2027, 2, 6), date(2027, 4, 16)),
        (2028, date(2028, 1, 26), date(2028, 4, 4)),
        (2029, date(2029, 2, 13), date(2029, 4, 23)),
        (2030, date(2030, 2, 2), date(2030, 4, 12)),  # new moon at 23:07 here, after midnight in China
    ],
)
def test_the_lunar_feasts_are_where_the_moon_puts_them(year: int, first: date, ancestors: date) -> None:
    named = {name: day for day, name in NAMES.items() if day.year == year}

    assert (first_of_lunar_year(year), lunar_day(year, 3, 10)) == (first, ancestors)
    assert NAMES[first] == "Tết Nguyên Đán"
    assert NAMES[first - timedelta(days=1)] == "Giao thừa Tết Nguyên Đán"
    assert named["Ngày Giỗ Tổ Hùng Vương"] == ancestors


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_last_lunar_month_has_29_days(year: int) -> None:
    assert last_month_days(year) == 29


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        # Tet Duong lich
        ("2026-01-01", False),
        # Friday 2 January 2026 was off for Saturday 10
        ("2026-01-02", False),
        ("2026-01-10", True),
        ("2027-01-01", False),
        ("2028-01-01", False),
        ("2028-01-03", False),
        # the Tet break, with the days before and after it
        ("2026-02-13", True),
        ("2026-02-16", False),
        ("2026-02-20", False),
        ("2026-02-23", True),
        ("2027-02-03", True),
        ("2027-02-04", False),
        ("2027-02-11", False),
        ("2027-02-12", True),
        ("2028-01-21", True),
        ("2028-01-24", False),
        ("2028-01-28", False),
        ("2028-01-31", True),
        # Gio To
        ("2026-04-27", False),
        ("2027-04-16", False),
        ("2028-04-04", False),
        # 30 April, 1 May
        ("2026-04-30", False),
        ("2026-05-01", False),
        ("2027-04-30", False),
        ("2027-05-03", False),
        ("2028-05-01", False),
        ("2028-05-02", False),
        # National Day and the day beside it; Saturday 22 August 2026 was worked for Monday 31
        ("2026-08-22", True),
        ("2026-08-31", False),
        ("2026-09-01", False),
        ("2026-09-02", False),
        ("2026-09-03", True),
        ("2027-09-01", False),
        ("2027-09-02", False),
        ("2027-09-03", False),
        ("2028-09-01", False),
        ("2028-09-04", False),
        ("2029-09-03", False),
        ("2030-09-02", False),
        ("2030-09-03", False),
        # the Day of Culture, from 2026 on
        ("2026-11-24", False),
        ("2027-11-24", False),
        ("2028-11-24", False),
        ("2029-11-26", False),
        ("2030-11-25", False),
    ],
)
def test_each_row_of_the_table(day: str, worked: bool) -> None:
    assert KEPT.is_working_day(date.fromisoformat(day)) is worked


def test_the_day_of_culture_is_none_before_2026() -> None:
    assert date(2025, 11, 24) not in vietnamese_holidays([2025])


def test_a_swap_holds_in_its_year_only() -> None:
    assert vietnamese_swapped_days(YEARS) == {date(2026, 1, 10), date(2026, 8, 22)}
    assert vietnamese_swapped_days([2027]) == frozenset()


def test_a_day_off_in_exchange_is_called_by_the_day_that_is_worked() -> None:
    assert (NAMES[date(2026, 1, 2)], NAMES[date(2026, 8, 31)]) == ("10/01/2026", "22/08/2026")


def test_what_is_announced_is_no_guess() -> None:
    assert vietnamese_guessed_days([2026]) == frozenset()


def test_until_then_the_breaks_of_tet_and_national_day_are_guesses_and_nothing_else() -> None:
    tet = {date(2027, 2, day) for day in range(4, 12)}

    assert vietnamese_guessed_days([2027]) == tet | {date(2027, 9, 1), date(2027, 9, 3)}
    assert all(day in NAMES for day in vietnamese_guessed_days(YEARS))
    assert date(2028, 1, 3) not in vietnamese_guessed_days([2028])
