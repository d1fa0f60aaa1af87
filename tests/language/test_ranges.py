"""Lines of decisions by number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.ranges import NumberedParts, RangeFault, RangePart, parse_ranges

VERBS = ("duyệt", "trả lại", "trả")


def part(*numbers: int, verb: str = "duyệt", remark: str = "") -> RangePart:
    return RangePart(numbers, verb, remark)


def unreadable(text: str) -> RangeFault:
    return RangeFault("unreadable", text=text)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "1-5 duyệt, 6 trả: thiếu minh chứng",
            [part(1, 2, 3, 4, 5), part(6, verb="trả", remark="thiếu minh chứng")],
        ),
        (
            "1,2,3 duyet; 4 tra lai thiếu số liệu",
            [part(1, 2, 3), part(4, verb="trả lại", remark="thiếu số liệu")],
        ),
        ("1 den 5 duyet", [part(1, 2, 3, 4, 5)]),
        ("từ 1 đến 3: DUYỆT", [part(1, 2, 3)]),
        ("1–3 duyệt", [part(1, 2, 3)]),
        ("1 2 và 4 duyệt", [part(1, 2, 4)]),
        ("tất cả duyệt", [part(1, 2, 3, 4, 5, 6)]),
        ("duyệt tất cả", [part(1, 2, 3, 4, 5, 6)]),
        ("duyệt 1-5, trả 6: thiếu", [part(1, 2, 3, 4, 5), part(6, verb="trả", remark="thiếu")]),
        ("1-5 duyệt 6 trả", [part(1, 2, 3, 4, 5), part(6, verb="trả")]),
        ("6 trả: thiếu, còn lại duyệt", [part(6, verb="trả", remark="thiếu"), part(1, 2, 3, 4, 5)]),
        (
            "6 trả: Thiếu 2 ảnh, 3 biên bản; xem mục 4",
            [part(6, verb="trả", remark="Thiếu 2 ảnh, 3 biên bản; xem mục 4")],
        ),
        ("2 trả: bổ sung 1 duyệt chi\n3 duyệt", [part(2, verb="trả", remark="bổ sung 1 duyệt chi"), part(3)]),
        ("1,1,2 duyệt", [part(1, 2)]),
    ],
)
def test_a_line_of_decisions_is_read(line: str, parts: list[RangePart]) -> None:
    assert parse_ranges(line, count=6, verbs=VERBS) == NumberedParts(parts=tuple(parts), faults=())


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("1-3 duyệt, 2 trả", [RangeFault("overlap", numbers=(2,))]),
        ("tất cả duyệt, 6 trả", [RangeFault("overlap", numbers=(6,))]),
        ("1-9 duyệt", [RangeFault("out-of-range", numbers=(9,))]),
        ("0 duyệt", [RangeFault("out-of-range", numbers=(0,))]),
        ("1-999999 duyệt", [RangeFault("out-of-range", numbers=(999999,))]),
        (
            "1-7 duyệt, 7 trả",
            [RangeFault("out-of-range", numbers=(7,)), RangeFault("overlap", numbers=(7,))],
        ),
        ("5-1 duyệt", [unreadable("5-1")]),
        ("1-6 duyệt, còn lại trả", [unreadable("1-6, con lai")]),
        ("1-5 duyệt, 6", [unreadable("6")]),
        ("1-5 duyệt, không duyệt 6", [unreadable("không duyệt 6")]),
        ("1 không duyệt", [unreadable("1 không duyệt")]),
        ("đồng ý 1 duyệt", [unreadable("đồng ý 1 duyệt")]),
        ("duyệt", [unreadable("duyệt")]),
        ("30/11 duyệt", [unreadable("30/11 duyệt")]),
        ("", [unreadable("")]),
    ],
)
def test_a_line_that_is_not_certain_decides_nothing(line: str, faults: list[RangeFault]) -> None:
    assert parse_ranges(line, count=6, verbs=VERBS) == NumberedParts(parts=(), faults=tuple(faults))


@pytest.mark.parametrize(
    "line", ["1 " * 1000, "1" + " " * 2000, "1-" * 1000, "duyệt " * 300, "1 trả: " + "1, " * 600]
)
def test_a_long_line_of_anything_is_answered(line: str) -> None:
    parse_ranges(line, count=6, verbs=VERBS)


@given(st.text(alphabet="0123456789-,;: \nduyệttrảlại") | st.text(), st.integers(0, 20))
def test_no_line_decides_a_number_twice_or_outside(line: str, count: int) -> None:
    decisions = parse_ranges(line, count=count, verbs=VERBS)

    numbers = [number for decided in decisions.parts for number in decided.numbers]
    assert len(set(numbers)) == len(numbers)
    assert set(numbers) <= set(range(1, count + 1))
    assert bool(decisions.parts) != bool(decisions.faults)
