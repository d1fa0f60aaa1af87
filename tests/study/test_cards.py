"""A text in cards: by its headings, on one screen each, and with nothing lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.study.edition import Card, Question
from domain.study.text.cards import JOINT, LARGEST_CARD, MOST_CARDS, TooLong, cut, text_of, with_questions
from domain.study.text.headings import heading_level
from domain.study.text.resolution import normalised

PARAGRAPH = "Chuyển đổi số là nhiệm vụ thường xuyên của từng cơ quan. " * 5  # 285 characters
RESOLUTION = f"""\
ĐẢNG ỦY XÃ VÍ DỤ | ĐẢNG CỘNG SẢN VIỆT NAM

# NGHỊ QUYẾT

về chuyển đổi số trong các cơ quan

I. QUAN ĐIỂM CHỈ ĐẠO

{PARAGRAPH}

II. MỤC TIÊU

1. Mục tiêu chung

Cơ quan số.

2. Mục tiêu cụ thể

- 100% hồ sơ trên mạng;

- 90% cán bộ có kỹ năng số.

III- NHIỆM VỤ

1. Hạ tầng

{PARAGRAPH * 4}

{PARAGRAPH * 3}

IV. TỔ CHỨC THỰC HIỆN

Các chi bộ thực hiện Nghị quyết này.

T/M ĐẢNG ỦY
"""


def units(card: Card) -> int:
    return len(f"{card.heading}\n{card.body}".encode("utf-16-le")) // 2


def shown(cards: Sequence[Card]) -> list[tuple[str, str]]:
    """Headings with the beginnings of the bodies."""
    return [(card.heading, card.body[:40].replace("\n", "/")) for card in cards]


def without_spaces(text: str) -> str:
    return "".join(text.split())


def without_marks(text: str) -> str:
    return re.sub(r"(?m)^#{1,6} +(?=\S)", "", text)


def test_a_resolution_is_cut_by_its_headings() -> None:
    cards = cut(normalised(RESOLUTION))

    assert shown(cards) == [
        ("", "ĐẢNG ỦY XÃ VÍ DỤ | ĐẢNG CỘNG SẢN VIỆT NA"),
        ("I. QUAN ĐIỂM CHỈ ĐẠO", PARAGRAPH[:40]),
        ("II. MỤC TIÊU", "1. Mục tiêu chung//Cơ quan số.//2. Mục t"),
        ("III- NHIỆM VỤ" + JOINT + "1. Hạ tầng", PARAGRAPH[:40]),
        ("III- NHIỆM VỤ" + JOINT + "1. Hạ tầng", PARAGRAPH[:40]),
        ("IV. TỔ CHỨC THỰC HIỆN", "Các chi bộ thực hiện Nghị quyết này.//T/"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "# Mục tiêu",
        "### 1",
        "Phần thứ nhất",
        "PHẦN II: NHIỆM VỤ",
        "Chương II",
        "Chương IV. TỔ CHỨC",
        "Mục 1. Quy định chung",
        "Điều 5.",
        "Điều 5. Phạm vi áp dụng",
        "Điều 12a: Hiệu lực",
        "I. Bối cảnh",
        "I- BỐI CẢNH",
        "IV – Tổ chức thực hiện",
        "A. Tình hình",
        "1. Quan điểm",
        "1) Quan điểm",
        "2.1. Mục tiêu chung",
        "2.1 Mục tiêu chung",
        "TỔ CHỨC THỰC HIỆN",
    ],
)
def test_a_line_is_a_heading(line: str) -> None:
    assert heading_level(line) > 0


@pytest.mark.parametrize(
    "line",
    [
        "",
        "#",
        "#thẻ",
        "Mục tiêu đến năm 2030",
        "Phần lớn cán bộ đã học",
        "Điều 5 của Luật này quy định như sau",
        "Điều 5; Điều 6;",
        "1. Nâng cao nhận thức của cán bộ;",
        "1. Nâng cao nhận thức của cán bộ.",
        "1. " + "a" * 120,
        "15.000 đồng",
        "2026",
        "- một",
        "ĐẢNG ỦY | VÍ DỤ",
        "HĐND",
        "T/M đảng ủy",
    ],
)
def test_a_line_is_no_heading(line: str) -> None:
    assert heading_level(line) == 0


def test_a_chapter_and_its_name_on_the_next_line_are_one_heading() -> None:
    text = f"Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n{PARAGRAPH}"

    cards = cut(normalised(text))

    assert shown(cards) == [("Chương I" + JOINT + "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi//" + PARAGRAPH[:23])]


def test_a_text_that_has_only_capitals_is_cut_at_them() -> None:
    text = f"BỐI CẢNH\n\n{PARAGRAPH}\n\nMỤC TIÊU\n\n{PARAGRAPH}"

    cards = cut(normalised(text))

    assert [card.heading for card in cards] == ["BỐI CẢNH", "MỤC TIÊU"]


def test_two_sections_of_the_same_heading_stay_two() -> None:
    text = normalised(f"1. Mục tiêu\n\n{PARAGRAPH}\n\n1. Mục tiêu\n\n{PARAGRAPH}")

    cards = cut(text)

    assert shown(cards) == [("1. Mục tiêu", PARAGRAPH[:40]), ("", "1. Mục tiêu//" + PARAGRAPH[:27])]


@pytest.mark.parametrize(
    ("body", "sizes"),
    [
        (f"{'a' * 800}\n\n{'b' * 800}", [800, 800]),
        (f"{'a' * 700}. {'b' * 700}. {'c' * 700}.", [1403, 701]),
        (" ".join(["chữ"] * 600), [1499, 899]),
        ("x" * 3100, [1498, 1498, 104]),
        ("😀" * 1600, [749, 749, 102]),
        (f"một {'x' * 1600} hai", [753, 855]),
    ],
)
def test_a_long_text_is_cut_where_it_hurts_least(body: str, sizes: list[int]) -> None:
    assert [len(card.body) for card in cut(body)] == sizes


def test_an_empty_text_has_no_cards() -> None:
    assert (cut(""), text_of(())) == ((), "")


def test_more_cards_than_anybody_reads_are_a_fault() -> None:
    most = "\n\n".join(["a" * 1_000] * MOST_CARDS)
    more = "\n\n".join(["a" * 1_000] * (MOST_CARDS + 1))

    with pytest.raises(TooLong) as caught:
        cut(more)

    assert (len(cut(most)), caught.value.cards) == (MOST_CARDS, MOST_CARDS + 1)


LINES = st.sampled_from(
    [
        "", "# NGHỊ QUYẾT", "## Một", "## Một", "# " + "d" * 250, "Phần thứ nhất", "Chương II", "QUY ĐỊNH CHUNG",
        "Điều 5. Phạm vi", "I. Bối cảnh", "1. Quan điểm", "1.1. Cụ thể", "- mục", "một hai ba.", "# a › b", "›",
        PARAGRAPH, PARAGRAPH * 7, "y" * 3200, "😀 " * 900, "# # lạ", "Điều 5.",
    ]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=30), max_size=25), st.sampled_from(["\n", "\n\n"]))
def test_nothing_is_lost_and_every_card_fits(lines: list[str], joint: str) -> None:
    text = normalised(joint.join(lines))

    cards = cut(text)

    assert without_spaces(text_of(cards)) == without_spaces(without_marks(text))
    assert [card.number for card in cards] == list(range(1, len(cards) + 1))
    assert [card for card in cards if units(card) > LARGEST_CARD or not (card.heading or card.body)] == []
    assert [card for card in cards if "\n" in card.heading] == []


def test_questions_are_put_on_their_cards() -> None:
    cards = (Card(1, "", "a"), Card(2, "", "b"))
    question = Question("Hỏi?", ("Một", "Hai"), 1)

    asked = with_questions(cards, {2: question})

    assert (asked, with_questions(asked, {})) == ((Card(1, "", "a"), Card(2, "", "b", question)), cards)
