"""A line of decisions about a numbered list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.ranges import RangeFault
from domain.review.rulings import Ruling, Rulings, read_rulings


def yes(*numbers: int) -> tuple[Ruling, ...]:
    return tuple(Ruling(number, approved=True) for number in numbers)


def no(number: int, remark: str = "") -> Ruling:
    return Ruling(number, approved=False, remark=remark)


@pytest.mark.parametrize(
    ("line", "count", "rulings"),
    [
        ("1-5 duyệt, 6 trả: thiếu minh chứng", 6, (*yes(1, 2, 3, 4, 5), no(6, "thiếu minh chứng"))),
        ("6 trả: thiếu minh chứng, 1-5 duyệt", 6, (*yes(1, 2, 3, 4, 5), no(6, "thiếu minh chứng"))),
        ("duyệt tất cả", 3, yes(1, 2, 3)),
        ("tat ca duyet", 3, yes(1, 2, 3)),
        ("2 trả lại: cần cụ thể hơn, còn lại duyệt", 3, (*yes(1), no(2, "cần cụ thể hơn"), *yes(3))),
        ("1,3 đồng ý", 4, yes(1, 3)),
        ("1 duyệt; 2 trả", 2, (*yes(1), no(2))),
        ("2 không duyệt: trùng nội dung", 2, (no(2, "trùng nội dung"),)),
        ("DUYỆT 1-2", 2, yes(1, 2)),
    ],
)
def test_line_decides_each_item_once(line: str, count: int, rulings: tuple[Ruling, ...]) -> None:
    assert read_rulings(line, count=count) == Rulings(rulings)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("xin chào", RangeFault("unreadable", text="xin chào")),
        ("1-9 duyệt", RangeFault("out-of-range", numbers=(9,))),
        ("1-3 duyệt, 2 trả: thiếu số liệu", RangeFault("overlap", numbers=(2,))),
        ("=HYPERLINK(1)", RangeFault("unreadable", text="=HYPERLINK(1)")),
    ],
)
def test_line_with_a_fault_decides_nothing(line: str, fault: RangeFault) -> None:
    assert read_rulings(line, count=3) == Rulings((), (fault,))


def test_remark_asked_for_later_goes_to_those_without_one() -> None:
    read = read_rulings("1 trả, 2 trả: thiếu số liệu, 3 duyệt", count=3)

    explained = read.explained("cần cụ thể hơn")

    assert read.unexplained == (1,)
    assert explained.rulings == (no(1, "cần cụ thể hơn"), no(2, "thiếu số liệu"), *yes(3))


@given(st.text(max_size=200))
def test_anything_typed_gives_rulings_or_faults_but_never_both(line: str) -> None:
    read = read_rulings(line, count=5)

    numbers = [ruling.number for ruling in read.rulings]
    assert bool(read.rulings) != bool(read.faults)
    assert numbers == sorted(set(numbers))
    assert set(numbers) <= {1, 2, 3, 4, 5}


def test_line_refuses_for_good_where_it_has_words_for_that() -> None:
    words = {"approving": ("dat",), "returning": ("bo sung",), "refusing": ("chua dat", "khong dat")}

    read = read_rulings("1-2 đạt, 3 chưa đạt: mới xong một nửa, 4 bổ sung", count=4, **words)

    assert read == Rulings(
        (*yes(1, 2), Ruling(3, approved=False, remark="mới xong một nửa", refused=True), no(4))
    )
    assert read.unexplained == (4,)


def test_other_words_decide_where_they_are_handed_in() -> None:
    read = read_rulings(
        "1-2 đạt, 3 bổ sung: nêu rõ liên hệ", count=3, approving=("dat",), returning=("bo sung", "chua dat")
    )

    assert read == Rulings((*yes(1, 2), no(3, "nêu rõ liên hệ")))
