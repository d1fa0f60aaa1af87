"""Link codes: what is made, shown, read and kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.codes import digest, format_code, make_code, read_code

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
