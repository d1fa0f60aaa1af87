"""Link codes: what is made, shown, read and kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.codes import digest, draw_for_card, format_code, make_code, read_code

CODES = st.integers(min_value=0, max_value=10**8 - 1).map(lambda number: f"{number:08d}")


def test_a_code_is_shown_in_two_groups() -> None:
    assert format_code("48291375") == "4829 1375"


@pytest.mark.parametrize(("drawn", "code"), [(0, "00000000"), (42, "00000042"), (99_999_999, "99999999")])
def test_a_code_always_has_eight_digits(drawn: int, code: str) -> None:
    limits: list[int] = []

    def below(limit: int) -> int:
        limits.append(limit)
        return drawn

    made = make_code(below)

    assert (made, limits) == (code, [100_000_000])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("48291375", "48291375"),
        ("4829 1375", "48291375"),
        (" 4829\u00a01375 ", "48291375"),
        ("4829.1375", "48291375"),
        ("4829-1375", "48291375"),
        ("4829 – 1375", "48291375"),
        ("4 8 2 9 1 3 7 5", "48291375"),
        ("４８２９　１３７５", "48291375"),
        ("4829\u200b1375", "48291375"),
        ("Mã: 4829 1375.", "48291375"),
        ("/start 48291375", "48291375"),
        ("4829137", None),
        ("482913755", None),
        ("4829 1375 và 1111", None),
        ("12/10/2026", None),
        ("4829/1375", None),
        ("٤٨٢٩١٣٧٥", None),
        ("bốn tám hai chín", None),
        ("", None),
    ],
)
def test_a_typed_code_is_read_or_refused(typed: str, code: str | None) -> None:
    assert read_code(typed) == code


@given(CODES)
def test_what_is_shown_can_be_typed(code: str) -> None:
    assert read_code(format_code(code)) == code


@given(st.text())
def test_whatever_is_typed_gives_eight_digits_or_nothing(typed: str) -> None:
    read = read_code(typed)

    assert read is None or (len(read) == 8 and read.isascii() and read.isdigit())


def test_a_digest_depends_on_the_pepper() -> None:
    first, second = digest("48291375", b"one"), digest("48291375", b"two")

    assert (len(first), first == second, first == digest("48291375", b"one")) == (64, False, True)


def test_a_cards_code_is_the_same_each_time_and_no_other_cards() -> None:
    at = datetime(2026, 11, 23, 2, 30, 0, 123_000, tzinfo=UTC)
    cards = [
        ("p", at, b"pepper"),
        ("q", at, b"pepper"),
        ("p", at + timedelta(milliseconds=1), b"pepper"),
        ("p", at, b"another"),
    ]

    first = [make_code(draw_for_card(*card)) for card in cards]
    second = [make_code(draw_for_card(*card)) for card in cards]
    draw = draw_for_card(*cards[0])
    tries = [make_code(draw) for _ in range(3)]

    assert first == second
    assert len({*first, *tries}) == 6
    assert tries[0] == first[0]


def test_a_cards_code_knows_no_zone_and_no_microseconds() -> None:
    at = datetime(2026, 11, 23, 2, 30, 0, 123_456, tzinfo=UTC)

    same = (at.astimezone(timezone(timedelta(hours=7))), at.replace(microsecond=123_999))

    assert {make_code(draw_for_card("p", one, b"x")) for one in (at, *same)} == {
        make_code(draw_for_card("p", at, b"x"))
    }
