"""The template for questions: what it shows, and that what is filled in is read back."""

from __future__ import annotations

from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.words.texts import LANGUAGES, FluentWords
from bot.workshop.printing.question_sheet import question_sheet
from bot.workshop.reading.document import read_document
from domain.study.edition import Question
from domain.study.questions.faults import QuestionFault, QuestionsRead
from domain.study.questions.sheet import read_question_rows
from handlers.figures.sheet_context import teller

WORDS = FluentWords(zone=ZoneInfo("Asia/Ho_Chi_Minh"), strict=True)
HEADINGS = ("", "I. Bối cảnh", "II. Mục tiêu", "II. Mục tiêu", '=HYPERLINK("http://evil.example","x")')
FIRST = 8
"""The row of card 1."""


def opened(content: bytes) -> Worksheet:
    sheet = load_workbook(BytesIO(content)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(sheet: Worksheet) -> bytes:
    content = BytesIO()
    assert sheet.parent is not None
    sheet.parent.save(content)
    return content.getvalue()


def read(content: bytes) -> QuestionsRead:
    return read_question_rows(read_document("cau-hoi.xlsx", content, len(content)).rows, len(HEADINGS))


def test_the_template_names_the_cards() -> None:
    sheet = opened(question_sheet(HEADINGS, teller(WORDS, "vi")))

    assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=FIRST)] == [
        (1, "(Phần đầu văn bản)"),
        (2, "I. Bối cảnh"),
        (3, "II. Mục tiêu"),
        (4, "II. Mục tiêu (tiếp theo)"),
        (5, HEADINGS[4]),
    ]
    assert (sheet["B12"].data_type, sheet["B12"].hyperlink, sheet.freeze_panes) == ("s", None, "C7")
    assert {cell.font.name for row in sheet.iter_rows(min_row=6) for cell in row} == {"Times New Roman"}


def test_only_one_letter_can_be_chosen_and_texts_have_their_limits() -> None:
    sheet = opened(question_sheet(HEADINGS, teller(WORDS, "vi")))

    rules = [(str(rule.sqref), rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation]
    assert rules == [
        ("I8:I12", "list", '"A,B,C,D,E"'),
        ("C8:C12", "textLength", "400"),
        ("D8:H12", "textLength", "150"),
        ("J8:J12", "textLength", "600"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_untouched_template_has_no_question_and_no_other_fault(language: str) -> None:
    content = question_sheet(HEADINGS, teller(WORDS, language))

    assert read(content) == QuestionsRead({}, (QuestionFault("no-question"),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_read_back(language: str) -> None:
    sheet = opened(question_sheet(HEADINGS, teller(WORDS, language)))
    for column, text in zip(
        "CDEFGHIJ", ("Hỏi?", "Một", "Hai", "Ba", "Bốn", "Năm", "E", "Vì thế."), strict=True
    ):
        sheet[f"{column}{FIRST + 1}"] = text

    questions = read(saved(sheet))

    assert questions == QuestionsRead({2: Question("Hỏi?", ("Một", "Hai", "Ba", "Bốn", "Năm"), 4, "Vì thế.")})


def test_a_fault_names_the_row_that_excel_shows() -> None:
    sheet = opened(question_sheet(HEADINGS, teller(WORDS, "vi")))
    sheet[f"C{FIRST + 2}"] = "Hỏi?"
    sheet[f"D{FIRST + 2}"] = "Một"
    sheet[f"E{FIRST + 2}"] = "Hai"
    sheet[f"I{FIRST + 2}"] = "A, C"

    assert read(saved(sheet)) == QuestionsRead({}, (QuestionFault("unknown-right", FIRST + 2, "A, C", 3),))
