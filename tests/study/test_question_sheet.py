"""Questions in a sheet: columns wherever they are, rows named as Excel does, all or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.study.edition import Question
from domain.study.questions.faults import QuestionFault, QuestionsRead
from domain.study.questions.sheet import read_question_rows

HEADER = (
    "Thẻ",
    "Tiêu đề thẻ",
    "Câu hỏi",
    "Phương án A",
    "Phương án B",
    "Phương án C",
    "Đáp án đúng",
    "Giải thích",
)
GOOD = ("3", "II. Mục tiêu", "Hỏi?", "Một", "Hai", "", "B", "Vì thế.")
QUESTION = Question("Hỏi?", ("Một", "Hai"), 1, "Vì thế.")

Rows = tuple[tuple[str, ...], ...]


@pytest.mark.parametrize(
    "rows",
    [
        (HEADER, GOOD),
        (("Câu hỏi",), HEADER, GOOD),
        (("SOẠN CÂU HỎI",), (), HEADER, ("Ví dụ", "x", "Mẫu?", "1", "2", "", "A", ""), ("1", "I. Bối cảnh"), (), GOOD),
        (
            ("Right answer", "QUESTION *", "Option B", "Option A", "Explanation", "Card", "STT"),
            ("b", " Hỏi? ", "Hai", "Một", "Vì thế.", "3.0", "1"),
        ),
        (("the", "cau hoi", "A", "B", "C", "dap an", "giai thich"),
         ("Thẻ 3", "Hỏi?", "", "Một", "Hai", "hai", "Vì thế.")),
    ],
)  # fmt: skip
def test_a_sheet_is_read(rows: Rows) -> None:
    assert read_question_rows(rows, 7) == QuestionsRead({3: QUESTION})


def test_the_letter_is_the_columns_though_options_before_it_are_empty() -> None:
    rows = (HEADER, ("3", "", "Hỏi?", "", "Hai", "Ba", "C", ""))

    assert read_question_rows(rows, 7) == QuestionsRead({3: Question("Hỏi?", ("Hai", "Ba"), 1)})


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ((), [QuestionFault("no-header")]),
        ((("a", "b"), ("c",)), [QuestionFault("no-header")]),
        ((HEADER, ("1", "I. Bối cảnh"), ("", "Người lập biểu")), [QuestionFault("no-question")]),
        ((("Thẻ", "Câu hỏi", "A", "B"),), [QuestionFault("column-missing", 1, "right")]),
        ((("Thẻ", "Câu hỏi", "A", "Đáp án"),), [QuestionFault("column-missing", 1, "option")]),
        (
            ((), (*HEADER, "Thẻ", "Lựa chọn B")),
            [QuestionFault("column-twice", 2, "card"), QuestionFault("column-twice", 2, "B")],
        ),
        ((HEADER, (*GOOD, *[""] * (len(HEADER) - len(GOOD)), "x")), [QuestionFault("column-nameless", 2, "I")]),
        ((HEADER, (), ("", *GOOD[1:])), [QuestionFault("no-card", 3, "Hỏi?")]),
        ((HEADER, ("8", *GOOD[1:])), [QuestionFault("unknown-card", 2, "8", 8)]),
        ((HEADER, ("ba", *GOOD[1:])), [QuestionFault("unknown-card", 2, "ba")]),
        ((HEADER, GOOD, ("1", "x"), GOOD), [QuestionFault("twice", 4, "Hỏi?", 3)]),
        ((HEADER, (*GOOD[:6], "A, B", "")), [QuestionFault("two-right", 2, "Hỏi?", 3)]),
        ((HEADER, (*GOOD[:6], "", "")), [QuestionFault("no-right", 2, "Hỏi?", 3)]),
        ((HEADER, (*GOOD[:6], "C", "")), [QuestionFault("unknown-right", 2, "C", 3)]),
        ((HEADER, ("3", "", "Hỏi?", "Một", "", "", "A", "")), [QuestionFault("too-few-options", 2, "Hỏi?", 3)]),
        ((HEADER, ("3", "", "", "Một", "Hai", "", "A", "")), [QuestionFault("no-text", 2, "", 3)]),
        (
            (("Thẻ", "Câu hỏi", "A", "B", "C", "D", "E", "F", "Đáp án"), ("3", "Hỏi?", *"123456", "A")),
            [QuestionFault("too-many-options", 2, "Hỏi?", 3)],
        ),
        ((HEADER, GOOD, ("4", "", "Độ mật: Mật?", "Một", "Hai", "", "A", "")),
         [QuestionFault("secret-mark", 3, "MẬT", 4)]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_row(rows: Rows, faults: list[QuestionFault]) -> None:
    assert read_question_rows(rows, 7) == QuestionsRead({}, tuple(faults))


@given(
    st.lists(
        st.lists(st.sampled_from([*HEADER, *GOOD, "1", ""]) | st.text(max_size=4), max_size=9).map(tuple),
        max_size=6,
    )
)
def test_any_sheet_gives_whole_questions_or_faults(rows: list[tuple[str, ...]]) -> None:
    result = read_question_rows([HEADER, *rows], 7)

    assert (result.questions == {}) is (result.faults != ())
    assert [card for card in result.questions if not 1 <= card <= 7] == []
