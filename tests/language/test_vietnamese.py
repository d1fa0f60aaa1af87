"""Tidying, folding, names and their order."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.vietnamese import (
    fold,
    fold_telex,
    fold_vni,
    name_key,
    tidy,
    title_case_name,
    without_steering,
)

IN_ORDER = [
    "Nguyễn Văn An",
    "Đặng Thị Ánh",
    "Phạm Văn Ăn",
    "Trần Thị Ân",
    "Lê Văn Ẩn",
    "Hồ Thị Bình",
    "Nguyễn Thị Bính",
    "Đinh Văn Dũng",
    "Nguyễn Văn Đạt",
    "Đỗ Đức",
    "Thái Văn Oanh",
    "Thái Văn Ơn",
    "Bùi Văn Út",
    "Võ Thị Uyên",
    "Võ Văn Ước",
    "Trần Yến",
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bí thư", "bi thu"),
        ("ĐĂNG KÝ", "đăng kí"),
        ("lý do", "lí do"),
        ("Quý II", "quí ii"),
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("  nhiều \t khoảng\u00a0trắng\n", "nhieu khoang trang"),
        (unicodedata.normalize("NFD", "Đường Ước"), "duong uoc"),
        ("d\u200bu\u202eyet", "duyệt"),
        ("Ðảng", "dang"),
    ],
)
def test_fold_makes_spellings_of_one_word_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ngày duyệt", "ngay duyet"),
        ("Huy", "huy"),
        ("Thúy", "thuy"),
        ("Ký", "ki"),
        ("y tế", "y te"),
        ("Đảng ủy", "dang uy"),
        ("", ""),
    ],
)
def test_fold_keeps_a_final_y_after_a_vowel(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_twice_is_fold_once_and_leaves_no_mark_or_edge(text: str) -> None:
    folded = fold(text)

    assert fold(folded) == folded
    assert folded == " ".join(folded.split())
    assert [c for c in unicodedata.normalize("NFD", folded) if unicodedata.category(c) == "Mn"] == []


@given(st.text())
def test_fold_drops_every_mark_and_nothing_else(text: str) -> None:
    stroked = tidy(text).translate(
        str.maketrans("\u0110\u0111\u00d0\u00f0\u0189\u2018\u2019\u02bc", "DdDdD'''")
    )
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFD", stroked).casefold())
    plain = "".join(c for c in letters if unicodedata.category(c) not in {"Mn", "Me"})
    final_y = re.compile(r"(?:(?<=[bcdfghjklmnpqrstvwxz])|(?<=qu))y(?![^\W\d_])")

    assert fold(text) == final_y.sub("i", " ".join(plain.split()))


@given(st.text())
def test_fold_does_not_know_how_a_text_was_composed(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddawng kys", "đăng ký"),
        ("ddangw kys", "đăng ký"),
        ("duyeejt", "duyệt"),
        ("tieens ddooj", "tiến độ"),
        ("hojc taapj", "học tập"),
        ("nuwowcs", "nước"),
        ("twf", "từ"),
        ("truwowcs", "trước"),
        ("truowcs", "trước"),
    ],
)
def test_telex_typed_with_the_keyboard_off_is_read(typed: str, meant: str) -> None:
    assert fold_telex(typed) == fold(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("d9a8ng ky1", "đăng ký"),
        ("D9A8NG KY1", "đăng ký"),
        ("dda8ng ky1", "ddăng ký"),
        ("thu7c5 d9o7n", "thực đơn"),
        ("thu75c d9o7n", "thực đơn"),
        ("huy3", "hủy"),
        ("tro7 5giu1p", "trơ 5giúp"),
        ("nghi5 quye6t1 57", "nghị quyết 57"),
    ],
)
def test_vni_typed_with_the_keyboard_off_is_read(typed: str, meant: str) -> None:
    assert fold_vni(typed) == fold(meant)


def test_tidy_keeps_lines_and_words_and_drops_what_cannot_be_seen() -> None:
    typed = "  \ufeffMột\u200b việc\u00a0làm \r\n\r\n\u202eHai\x00\tviệc\u2028ba  "

    assert tidy(typed) == "Một việc làm\n\nHai việc\nba"


@given(st.text())
def test_tidy_twice_is_tidy_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0301\u200b\u0323", "\u0f73\u0f71"])
def test_a_letter_keeps_few_marks_however_many_it_is_given(marks: str) -> None:
    kept = tidy("a" + marks * 1_000)

    assert len(kept) <= 31
    assert tidy(kept) == kept


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("  LÊ  THỊ   ÁNH-TUYẾT ", "Lê Thị Ánh-Tuyết"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("Trần VĂN An", "Trần VĂN An"),
        (unicodedata.normalize("NFD", "ĐẶNG THỊ ÁNH"), "Đặng Thị Ánh"),
        ("", ""),
    ],
)
def test_capitals_become_a_name(written: str, name: str) -> None:
    assert title_case_name(written) == name


@given(st.permutations(IN_ORDER))
def test_names_sort_as_vietnamese_lists_do(shuffled: list[str]) -> None:
    assert sorted(shuffled, key=name_key) == IN_ORDER


@given(st.permutations(["ma", "mà", "mả", "mã", "má", "mạ"]))
def test_tones_sort_in_their_order(shuffled: list[str]) -> None:
    assert sorted(shuffled, key=name_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_letters_sort_in_the_order_of_the_alphabet() -> None:
    alphabet = [
        "a",
        "ă",
        "â",
        "b",
        "c",
        "d",
        "đ",
        "e",
        "ê",
        "g",
        "h",
        "i",
        "k",
        "l",
        "m",
        "n",
        "o",
        "ô",
        "ơ",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "ư",
        "v",
        "x",
        "y",
    ]

    assert sorted(set(alphabet), key=name_key) == alphabet


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Trần Văn An", "Lê Văn Bình"),  # the given name decides
        ("Lê Văn An", "Nguyễn Anh An"),  # then the family name
        ("Lê Anh An", "Lê Văn An"),  # then the middle
        ("Lê An", "Lê Anh An"),
        ("An", "Lê An"),
        ("", "An"),
    ],
)
def test_given_name_then_family_then_middle(first: str, second: str) -> None:
    assert name_key(first) < name_key(second)


@given(st.text(), st.text())
def test_any_two_texts_can_be_sorted(one: str, other: str) -> None:
    assert (name_key(one) <= name_key(other)) or (name_key(other) <= name_key(one))


def test_all_that_turns_the_direction_of_writing_is_dropped_and_nothing_else() -> None:
    """By the Unicode database; among unprintable characters, which make a line worth a look."""
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    marks = {"\u200e", "\u200f", "\u061c"}
    every = [chr(code) for code in range(0x3000)]

    dropped = {one for one in every if one not in without_steering(f"\u202e{one}\u2029")}

    assert dropped == marks | {one for one in every if unicodedata.bidirectional(one) in turning}
    assert without_steering("đồng chí") == "đồng chí"
