"""The template in which questions for the cards of a text are written: a row for each card, ready to be filled.

`domain.study.questions.sheet` reads it back, in every language it is handed out in.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from textwrap import wrap

from bot.workshop.printing.xlsx_writer import (
    LINE,
    XlsxFormat,
    XlsxSheet,
    XlsxWorkbook,
    harmless,
    in_our_font,
    new_workbook,
)
from domain.study.questions.faults import LONGEST_EXPLANATION, LONGEST_OPTION, LONGEST_QUESTION, MOST_OPTIONS
from handlers.figures.sheet_context import SayText

_LETTERS = "ABCDE"[:MOST_OPTIONS]
_CARD, _HEADING, _QUESTION, _OPTIONS = 0, 1, 2, 3
_RIGHT = _OPTIONS + MOST_OPTIONS
_EXPLANATION = _RIGHT + 1
_WIDTHS = (8, 28, 38, *(20,) * MOST_OPTIONS, 10, 36)
_ROOM_FOR_QUESTIONS = 4
"""Lines of a row that waits to be filled."""
_QUESTION_HEADER = 5
"""The row of the header, from 0: title, three notes and an empty row stand above."""


def question_sheet(headings: Sequence[str], tell: SayText) -> bytes:
    """The template as an .xlsx file for cards with these headings, the first being card 1."""
    buffer = BytesIO()
    workbook = new_workbook(buffer)
    workbook.set_properties({"title": tell("study-question-sheet-title")})
    sheet = workbook.add_worksheet(tell("study-question-sheet-name"))
    template = _QuestionTemplate(workbook, sheet, tell)
    template.head()
    template.example(_QUESTION_HEADER + 1)
    for number, heading in enumerate(_told_apart(headings, tell), start=1):
        template.card(_QUESTION_HEADER + 1 + number, number, heading)
    template.rules(first=_QUESTION_HEADER + 2, last=_QUESTION_HEADER + 1 + max(len(headings), 1))
    workbook.close()
    return buffer.getvalue()


def _told_apart(headings: Sequence[str], tell: SayText) -> list[str]:
    """What stands for each card: a long section has the same heading on several."""
    shown: list[str] = []
    for place, heading in enumerate(headings):
        if heading and place and heading == headings[place - 1]:
            shown.append(tell("study-question-sheet-continued", heading=heading))
        elif not heading and not any(headings[:place]):
            shown.append(tell("study-question-sheet-opening"))
        else:
            shown.append(heading)
    return shown


class _QuestionTemplate:
    """The sheet while it is laid out."""

    def __init__(self, workbook: XlsxWorkbook, sheet: XlsxSheet, tell: SayText) -> None:
        self._workbook, self._sheet = workbook, sheet
        self._tell = tell
        cell: dict[str, object] = {"border": 1, "border_color": "#A6B1BC", "text_wrap": True, "valign": "top"}
        given = {**cell, "font_color": "#6B7280", "bg_color": "#F2F2F2"}
        self._blank = self._look(**cell, num_format="@")
        self._choice = self._look(**cell, num_format="@", align="center")
        self._number = self._look(**given, align="center")
        self._given = self._look(**given)
        self._example = self._look(**{**cell, "italic": True, "font_color": "#1E5B2A", "bg_color": "#EAF4EA"})

    def head(self) -> None:
        """The title, what to do, and the header, which stays in sight."""
        self._sheet.merge_range(
            0,
            0,
            0,
            _EXPLANATION,
            self._tell("study-question-sheet-title"),
            self._look(bold=True, font_size=15),
        )
        self._sheet.set_row(0, 26)
        notes = (
            self._tell("study-question-sheet-note-fill"),
            self._tell(
                "study-question-sheet-note-limits",
                question=LONGEST_QUESTION,
                option=LONGEST_OPTION,
                explanation=LONGEST_EXPLANATION,
            ),
            self._tell("study-question-sheet-note-example"),
        )
        note = self._look(italic=True)
        for row, text in enumerate(notes, start=1):
            self._sheet.merge_range(row, 0, row, _EXPLANATION, text, note)
            self._sheet.set_row(row, LINE + 4)
        look = self._look(
            bold=True, align="center", text_wrap=True, border=1, bg_color="#DDE6F0", border_color="#7F8C99"
        )
        for place, (text, width) in enumerate(zip(self._columns(), _WIDTHS, strict=True)):
            self._sheet.write_string(_QUESTION_HEADER, place, text, look)
            self._sheet.set_column(place, place, width)
        self._sheet.set_row(_QUESTION_HEADER, 30)
        self._sheet.freeze_panes(_QUESTION_HEADER + 1, _QUESTION)
        self._sheet.set_selection(_QUESTION_HEADER + 2, _QUESTION, _QUESTION_HEADER + 2, _QUESTION)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)  # A4
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(_QUESTION_HEADER, _QUESTION_HEADER)

    def example(self, row: int) -> None:
        """A row that shows what a question looks like."""
        texts = (
            *(self._tell(f"study-question-sheet-example-{part}") for part in ("card", "heading", "question")),
            *(self._tell(f"study-question-sheet-example-option-{letter}") for letter in "abc"),
            *("",) * (MOST_OPTIONS - 3),
            *(self._tell(f"study-question-sheet-example-{part}") for part in ("right", "explanation")),
        )
        for place, text in enumerate(texts):
            self._sheet.write_string(row, place, text, self._example)
        self._fit(row, texts, least=1)

    def card(self, row: int, number: int, heading: str) -> None:
        """A card's row: its number and heading are given, the rest is to be filled."""
        self._sheet.write_number(row, _CARD, number, self._number)
        self._sheet.write_string(row, _HEADING, harmless(heading), self._given)
        for place in range(_QUESTION, _EXPLANATION + 1):
            self._sheet.write_blank(row, place, None, self._choice if place == _RIGHT else self._blank)
        self._fit(row, ("", heading), least=_ROOM_FOR_QUESTIONS)

    def rules(self, *, first: int, last: int) -> None:
        """What Excel says at once, before the file is sent back."""
        self._sheet.data_validation(
            first,
            _RIGHT,
            last,
            _RIGHT,
            {
                "validate": "list",
                "source": list(_LETTERS),
                "error_title": self._tell("study-question-sheet-wrong-right-title"),
                "error_message": self._tell("study-question-sheet-wrong-right"),
            },
        )
        for left, right, most in (
            (_QUESTION, _QUESTION, LONGEST_QUESTION),
            (_OPTIONS, _RIGHT - 1, LONGEST_OPTION),
            (_EXPLANATION, _EXPLANATION, LONGEST_EXPLANATION),
        ):
            self._sheet.data_validation(
                first,
                left,
                last,
                right,
                {
                    "validate": "length",
                    "criteria": "<=",
                    "value": most,
                    "error_title": self._tell("study-question-sheet-too-long-title"),
                    "error_message": self._tell("study-question-sheet-too-long", most=most),
                },
            )

    def _fit(self, row: int, texts: Sequence[str], *, least: int) -> None:
        """The height for these texts: not every program finds out itself."""
        lines = (len(wrap(text, int(width))) for text, width in zip(texts, _WIDTHS, strict=False))
        self._sheet.set_row(row, LINE * max(least, *lines) + 4)

    def _columns(self) -> tuple[str, ...]:
        options = (self._tell("study-question-sheet-option", letter=letter) for letter in _LETTERS)
        before = (self._tell(f"study-question-sheet-{column}") for column in ("card", "heading", "question"))
        after = (self._tell(f"study-question-sheet-{column}") for column in ("right", "explanation"))
        return (*before, *options, *after)

    def _look(self, **properties: object) -> XlsxFormat:
        return in_our_font(self._workbook, **properties)
