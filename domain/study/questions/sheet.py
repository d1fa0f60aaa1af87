"""Questions in a sheet, a row for each card: columns by their names, in any order. Pure; words are compared folded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from domain.language.vietnamese import fold, folded_words, tidy
from domain.people.roster.unheaded import nameless
from domain.study.questions.faults import QuestionFault, QuestionsRead, RawQuestion, checked, named_answer

QuestionColumn = Literal["card", "heading", "question", "right", "explanation"]
"""A column, options aside. Its name for people is the text `question-sheet-<column>`."""

HEADER_WITHIN = 30
"""The heading is in one of these first rows."""


_QUESTION_HEADINGS: Mapping[QuestionColumn, frozenset[str]] = {
    "card": folded_words(
        "phan", "so phan", "phan so", "the", "so the", "the so", "part", "card", "card number", "card no"
    ),
    "heading": folded_words(
        "tieu de phan",
        "tieu de the",
        "tieu de",
        "noi dung phan",
        "noi dung the",
        "part heading",
        "card heading",
        "heading",
    ),
    "question": folded_words("cau hoi", "noi dung cau hoi", "question"),
    "right": folded_words(
        "dap an dung", "dap an", "phuong an dung", "lua chon dung", "right answer", "correct answer", "answer"
    ),
    "explanation": folded_words("giai thich", "loi giai thich", "explanation"),
}
_OPTION = re.compile(
    rf"(?:(?:{'|'.join(folded_words('phuong an', 'lua chon', 'dap an', 'option'))}) )?([a-z]|[1-9])"
)
_REQUIRED_QUESTION_COLUMNS: tuple[QuestionColumn, ...] = ("card", "question", "right")
_EXAMPLE_QUESTIONS = folded_words("vi du", "vd", "mau", "example")


@dataclass(frozen=True, slots=True)
class _QuestionHeader:
    """Where the columns are, by places from 0; `options` by their labels, in order."""

    row: int
    columns: Mapping[QuestionColumn, int]
    options: Mapping[str, int]
    twice: tuple[str, ...]


def read_question_rows(rows: Sequence[Sequence[str]], cards: int) -> QuestionsRead:
    """The questions of a sheet for a text of so many cards, all of them or, with faults, none.

    `rows` are those of the sheet from its first one on, blank ones included, so that faults name rows as Excel does.
    Rows with nothing but a card's number and heading are cards without a question; so is the template's example.
    """
    header = _find_header(rows)
    if header is None:
        return QuestionsRead({}, (QuestionFault("no-header"),))
    faults = [QuestionFault("column-twice", header.row, name) for name in header.twice]
    faults += [
        QuestionFault("column-missing", header.row, column)
        for column in _REQUIRED_QUESTION_COLUMNS
        if column not in header.columns
    ]
    if len(header.options) < 2:
        faults.append(QuestionFault("column-missing", header.row, "option"))
    faults += [
        QuestionFault("column-nameless", number, letters) for number, letters in nameless(rows, header.row)
    ]
    if faults:
        return QuestionsRead({}, tuple(faults))
    raws = list(_raw_questions(rows, header))
    return checked(raws, cards=cards) if raws else QuestionsRead({}, (QuestionFault("no-question"),))


def _question_label(cell: str) -> str:
    """A heading's words without its star, note in brackets and edges."""
    return fold(re.sub(r"\([^)]*\)|[*:]", " ", cell)).strip(" .,-")


def _find_header(rows: Sequence[Sequence[str]]) -> _QuestionHeader | None:
    """The first row that names the column of questions and something else."""
    for number, row in enumerate(rows[:HEADER_WITHIN], start=1):
        columns: dict[QuestionColumn, int] = {}
        options: dict[str, int] = {}
        twice: list[str] = []
        for place, label in enumerate(map(_question_label, row)):
            column = next((column for column, names in _QUESTION_HEADINGS.items() if label in names), None)
            option = _OPTION.fullmatch(label)
            if column is not None:
                twice += [column] if column in columns else []
                columns.setdefault(column, place)
            elif option is not None:
                twice += [option[1].upper()] if option[1] in options else []
                options.setdefault(option[1], place)
        if "question" in columns and len(columns) + len(options) > 1:
            return _QuestionHeader(number, columns, dict(sorted(options.items())), tuple(twice))
    return None


def _raw_questions(rows: Sequence[Sequence[str]], header: _QuestionHeader) -> Iterator[RawQuestion]:
    for number, row in enumerate(rows[header.row :], start=header.row + 1):
        if (
            number == header.row + 1 and row and row == rows[header.row - 1]
        ):  # a heading merged over two lines
            continue
        card, text, answer, explanation = (
            _question_cell(row, header.columns.get(column))
            for column in ("card", "question", "right", "explanation")
        )
        options = {
            label: option for label, place in header.options.items() if (option := _question_cell(row, place))
        }
        if fold(card) in _EXAMPLE_QUESTIONS or not (text or answer or explanation or options):
            continue
        right, unknown = named_answer(answer, tuple(options), tuple(options.values())) if answer else ((), "")
        yield RawQuestion(
            number, _card_number(card), text, tuple(options.values()), right, explanation, unknown
        )


def _question_cell(row: Sequence[str], place: int | None) -> str:
    return " ".join(tidy(row[place]).split()) if place is not None and place < len(row) else ""


def _card_number(cell: str) -> str:
    """The number of a card in a cell ("3", "3.0", "Phan 3"); the cell itself where it has none."""
    number = re.fullmatch(r"(?:(?:phan|the|part|card) (?:so )?)?([0-9]+)(?:\.0+)?", fold(cell))
    return number[1] if number else cell
