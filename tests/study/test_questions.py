"""Questions typed into one message: read as people write them, or every fault with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.study.edition import Question
from domain.study.questions.faults import (
    LONGEST_EXPLANATION,
    LONGEST_OPTION,
    LONGEST_QUESTION,
    QuestionFault,
    QuestionsRead,
    QuestionTrouble,
)
from domain.study.questions.typed import read_questions

GOAL = Question(
    "Nghị quyết đặt mục tiêu nào?", ("Mục tiêu một", "Mục tiêu hai", "Mục tiêu ba"), 1, "Vì đã nêu."
)
BARE = Question("Hỏi?", ("Một", "Hai"), 1)


def read(text: str) -> QuestionsRead:
    return read_questions(text, 7)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Thẻ 3: Nghị quyết đặt mục tiêu nào?", "A. Mục tiêu một", "*B. Mục tiêu hai", "C. Mục tiêu ba",
            "Giải thích: Vì đã nêu.",
        ),
        (
            "the 3 - Nghị quyết đặt mục tiêu nào?", "a) Mục tiêu một", "b) Mục tiêu hai (đúng)",
            "c) Mục tiêu ba", "giai thich: Vì đã nêu.",
        ),
        (
            "THẺ SỐ 3", "", "Câu hỏi: Nghị quyết đặt", "mục tiêu nào?", "", "A: Mục tiêu một", "B: Mục tiêu",
            "hai", "C: Mục tiêu ba", "Đáp án: B", "Giải thích:", "Vì đã nêu.",
        ),
        (
            "Câu hỏi cho thẻ 3: Nghị quyết đặt mục tiêu nào?", "1. Mục tiêu một", "2. ✅ Mục tiêu hai",
            "3. Mục tiêu ba", "Giải thích: Vì đã nêu.",
        ),
        (
            "Card 3: Nghị quyết đặt mục tiêu nào?", "A - Mục tiêu một", "B - Mục tiêu hai [right]",
            "C - Mục tiêu ba", "Explanation: Vì đã nêu.",
        ),
        (
            "Phần 3. Nghị quyết đặt mục tiêu nào?", "A/ Mục tiêu một", "B/ Mục tiêu hai*", "C/ Mục tiêu ba",
            "Đáp án đúng: b.", "Giải thích: Vì đã nêu.",
        ),
        (
            "Thẻ 3: Nghị quyết đặt mục tiêu nào?", "A. Mục tiêu một", "B. Mục tiêu hai", "C. Mục tiêu ba",
            "Giải thích: Vì đã nêu.", "Đáp án: mục tiêu hai",
        ),
    ],
)  # fmt: skip
def test_a_question_is_read_however_it_is_typed(lines: tuple[str, ...]) -> None:
    assert read("\n".join(lines)) == QuestionsRead({3: GOAL})


def test_several_questions_stand_in_one_message() -> None:
    text = "Thẻ 1: Hỏi?\nA. Một\n*B. Hai\nThẻ 7: Hỏi?\nA. Một\n*B. Hai\n\n\nThẻ 2: Hỏi?\nA. Một\nB. Hai\nĐáp án: B. Hai"

    assert read(text) == QuestionsRead({1: BARE, 7: BARE, 2: BARE})


def test_an_explanation_may_have_paragraphs() -> None:
    text = "Thẻ 1: Hỏi?\nA. Một\n*B. Hai\nGiải thích: Vì thế.\n\nXem thêm trên thẻ.\nThẻ 2: Hỏi?\nA. Một\n*B. Hai"

    assert read(text) == QuestionsRead(
        {1: Question("Hỏi?", ("Một", "Hai"), 1, "Vì thế.\nXem thêm trên thẻ."), 2: BARE}
    )


def test_brackets_that_do_not_say_right_belong_to_the_option() -> None:
    text = "Thẻ 1: Hỏi?\nA. Tiêu chí (dùng)\n*B. Một phần (50%)"

    assert read(text) == QuestionsRead({1: Question("Hỏi?", ("Tiêu chí (dùng)", "Một phần (50%)"), 1)})


TWO = "\nA. Một\n*B. Hai"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [QuestionFault("no-question")]),
        ("Xin chào", [
            QuestionFault("no-card", 1, "Xin chào"), QuestionFault("too-few-options", 1, "Xin chào"),
            QuestionFault("no-right", 1, "Xin chào"),
        ]),
        ("Hỏi?" + TWO, [QuestionFault("no-card", 1, "Hỏi?")]),
        ("Thẻ: Hỏi?" + TWO, [QuestionFault("no-card", 1, "Hỏi?")]),
        ("Câu 1: Hỏi?" + TWO, [QuestionFault("no-card", 1, "Hỏi?")]),
        ("Thẻ 1: Hỏi?" + TWO + "\nCâu 2: Nữa?" + TWO, [QuestionFault("no-card", 4, "Nữa?")]),
        ("Thẻ 1: Hỏi?" + TWO + "\n\nNữa?" + TWO, [QuestionFault("no-card", 5, "Nữa?")]),
        ("Thẻ 1: Hỏi?" + TWO + "\nGiải thích: Vì\nNữa?" + TWO, [QuestionFault("no-card", 5, "Nữa?")]),
        ("Thẻ 0: Hỏi?" + TWO, [QuestionFault("unknown-card", 1, "0")]),
        ("Thẻ 8: Hỏi?" + TWO, [QuestionFault("unknown-card", 1, "8", 8)]),
        ("Thẻ 99999999: Hỏi?" + TWO, [QuestionFault("unknown-card", 1, "99999999")]),
        ("Thẻ 2: Hỏi?" + TWO + "\nThẻ 2: Nữa?" + TWO, [QuestionFault("twice", 4, "Nữa?", 2)]),
        ("Thẻ 2:" + TWO, [QuestionFault("no-text", 1, "", 2)]),
        ("Thẻ 2: Hỏi?\n*A. Một", [QuestionFault("too-few-options", 1, "Hỏi?", 2)]),
        ("Thẻ 2: Hỏi?" + TWO + "\nC. 3\nD. 4\nE. 5\nF. 6", [QuestionFault("too-many-options", 1, "Hỏi?", 2)]),
        ("Thẻ 2: Hỏi?\nA. Một\n*B. MỘT", [QuestionFault("same-options", 1, "một", 2)]),
        ("Thẻ 2: Hỏi?\nA. Một\nB. Hai", [QuestionFault("no-right", 1, "Hỏi?", 2)]),
        ("Thẻ 2: Hỏi?\n*A. Một\n*B. Hai", [QuestionFault("two-right", 1, "Hỏi?", 2)]),
        ("Thẻ 2: Hỏi?\n*A. Một\nB. Hai\nĐáp án: B", [QuestionFault("two-right", 1, "Hỏi?", 2)]),
        ("Thẻ 2: Hỏi?\nA. Một\nB. Hai\nĐáp án: A và B", [QuestionFault("two-right", 1, "Hỏi?", 2)]),
        ("Thẻ 2: Hỏi?\nA. Một\nB. Hai\nĐáp án: D", [QuestionFault("unknown-right", 1, "D", 2)]),
        ("Thẻ 2: Hỏi?\nA. Một\nB. Hai\nĐáp án: cả hai", [QuestionFault("unknown-right", 1, "cả hai", 2)]),
        ("Thẻ 2: Hỏi?\nA. Tài liệu mật\n*B. Hai", [QuestionFault("secret-mark", 1, "MẬT", 2)]),
        ("Thẻ 1: Hỏi?" + TWO + "\nThẻ 9: Hỏi?" + TWO, [QuestionFault("unknown-card", 4, "9", 9)]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(text: str, faults: list[QuestionFault]) -> None:
    assert read(text) == QuestionsRead({}, tuple(faults))


@pytest.mark.parametrize(
    ("question", "option", "explanation", "troubles"),
    [
        (LONGEST_QUESTION, LONGEST_OPTION, LONGEST_EXPLANATION, []),
        (LONGEST_QUESTION + 1, 1, 1, ["too-long"]),
        (1, LONGEST_OPTION + 1, 1, ["too-long"]),
        (1, 1, LONGEST_EXPLANATION + 1, ["too-long"]),
    ],
)
def test_parts_may_be_so_long(
    question: int, option: int, explanation: int, troubles: list[QuestionTrouble]
) -> None:
    text = f"Thẻ 1: {'q' * question}\nA. Một\n*B. {'o' * option}\nGiải thích: {'e' * explanation}"

    faults = read(text).faults

    assert ([fault.trouble for fault in faults], [len(fault.text) for fault in faults]) == (
        troubles,
        [80] * len(troubles),
    )


@given(
    st.lists(
        st.sampled_from(
            ["Thẻ 1: a", "Thẻ:", "A. một", "*B. hai", "b) ba (đúng)", "", "Đáp án: A", "Giải thích: vì", "chữ", "*"]
        )
        | st.text(max_size=12),
        max_size=12,
    )
)  # fmt: skip
def test_any_message_gives_whole_questions_or_faults(lines: list[str]) -> None:
    result = read("\n".join(lines))

    assert (result.questions == {}) is (result.faults != ())
    assert [card for card in result.questions if not 1 <= card <= 7] == []
    assert [q for q in result.questions.values() if not 0 <= q.right < len(q.options)] == []
