"""The text of a resolution as it is kept, and what keeps it from being published."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.study.text.resolution import LONGEST_TEXT, TextFault, normalised, text_fault

# Letters, marks, every kind of space and break, bidi and zero-width characters, heading marks and bullets.
TEXTS = st.text(
    alphabet=st.sampled_from(list("aĐệ \u0301\u0323\t\r\n\u00a0\u2028\u200b\ufeff#-•.1")), max_size=60
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("  Một  \r\n\r\n\r\n\r\nHai\t ba \n", "Một\n\nHai ba"),
        ("- một\n• hai\n+ ba", "- một\n• hai\n+ ba"),
        ("# I. Mục\u00a0tiêu\n", "# I. Mục tiêu"),
        (unicodedata.normalize("NFD", "Nghị quyết"), "Nghị quyết"),
        ("\ufeffMột\u200b\u2028Hai", "Một\nHai"),
    ],
)
def test_text_is_normalised(text: str, kept: str) -> None:
    assert normalised(text) == kept


@given(TEXTS | st.text(max_size=60))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalised(text)

    assert normalised(once) == once


@given(TEXTS)
def test_a_normalised_text_has_neither_wide_gaps_nor_edges(text: str) -> None:
    once = normalised(text)

    assert ("\n\n\n" in once, "  " in once, "\r" in once, once == once.strip()) == (False, False, False, True)


def test_a_public_text_can_be_published() -> None:
    assert (
        text_fault("Nghị quyết về chuyển đổi số: đổi mật khẩu, bảo mật, mật độ, giữ bí mật nhà nước.") is None
    )


@pytest.mark.parametrize("text", ["", "\n", "---", "…"])
def test_a_text_without_words_is_refused(text: str) -> None:
    assert text_fault(text) == TextFault("empty")


def test_a_text_may_be_so_long_and_no_longer() -> None:
    text = "a" * LONGEST_TEXT

    assert (text_fault(text), text_fault(text + "a")) == (
        None,
        TextFault("too-long", length=LONGEST_TEXT + 1),
    )


@pytest.mark.parametrize(
    ("lines", "mark", "number", "line"),
    [
        (("ĐẢNG ỦY", "MẬT", "Số: 12"), "MẬT", 2, "MẬT"),
        (("ĐẢNG ỦY", "", "Độ khẩn: TỐI MẬT", "Số: 12"), "TỐI MẬT", 3, "Độ khẩn: TỐI MẬT"),
        (
            ("giữ bí", "mật nhà nước và mật", "khẩu; đây là tài liệu mật."),
            "MẬT",
            3,
            "khẩu; đây là tài liệu mật.",
        ),
        (("Tài liệu không", "phổ biến"), "KHÔNG PHỔ BIẾN", 2, "phổ biến"),
    ],
)
def test_a_mark_of_secrecy_is_refused_with_its_place(
    lines: tuple[str, ...], mark: str, number: int, line: str
) -> None:
    text = "\n".join(lines)

    fault = text_fault(text)

    assert fault == TextFault("secret-mark", length=len(text), mark=mark, line=line, number=number)


def test_a_mark_is_found_at_the_end_of_a_long_text() -> None:
    text = "Đổi mật khẩu định kỳ.\n" * 5_000 + "Tài liệu tuyệt mật"

    fault = text_fault(text)

    assert fault == TextFault("secret-mark", len(text), "TUYỆT MẬT", "Tài liệu tuyệt mật", 5_001)
