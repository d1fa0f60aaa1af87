"""Sheets of a year's pledges as a Word file: a page a person. Knows python-docx, no pledges."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as WordFile
from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt

from bot.workshop.jobs import YearSheets
from bot.workshop.printing.party_page import (
    BODY,
    CENTER,
    SMALL,
    add_paragraph,
    add_to_cell,
    add_two_cells,
    keep_row_whole,
    rule_below,
    set_up_page,
)
from bot.workshop.printing.xlsx_writer import harmless
from domain.pledges.year_sheet import YearSheet
from handlers.figures.sheet_context import SayText

_WIDTHS = (11, 64, 25, 35, 30)
"""Millimetres of the columns."""


def year_sheets(job: YearSheets, tell: SayText) -> bytes:
    """The file; the sheets of several people begin on pages of their own."""
    document = Document()
    set_up_page(document, numbered=False)  # the sheets of several people are parted
    for place, sheet in enumerate(job.sheets):
        if place:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _print_year_sheet(document, sheet, tell)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _print_year_sheet(document: WordFile, sheet: YearSheet, tell: SayText) -> None:
    left, right = add_two_cells(document, (72, 93))
    add_to_cell(left, (harmless(sheet.above), False, False, BODY))
    add_to_cell(left, (harmless(sheet.unit), True, False, BODY))
    add_to_cell(left, ("*", False, False, BODY))
    party = tell("figures-workbook-party").replace(" ", "\N{NO-BREAK SPACE}")
    rule_below(add_to_cell(right, (party, True, False, 15)), Mm(6))
    add_to_cell(right, (sheet.place, False, True, BODY)).paragraph_format.space_before = Pt(4)
    add_paragraph(document, sheet.title, bold=True, align=CENTER, first=False, before=12, after=8)
    add_paragraph(document, harmless(sheet.person))
    add_paragraph(document, sheet.summary, after=8)
    if sheet.rows:
        _print_pledges(document, sheet, tell)
    else:
        add_paragraph(document, tell("pledges-year-none"), italic=True)
    add_paragraph(document, "", first=False)
    left, right = add_two_cells(document, (82, 83))
    add_to_cell(left, (tell("pledges-year-signed-cell"), True, False, BODY))
    add_to_cell(right, (tell("pledges-year-signed-person"), True, False, BODY))


def _print_pledges(document: WordFile, sheet: YearSheet, tell: SayText) -> None:
    names = ("number", "pledge", "until", "report", "result")
    head = tuple(tell(f"pledges-year-col-{name}") for name in names)
    table = document.add_table(rows=0, cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
    for place, texts in enumerate((head, *sheet.rows)):
        row = table.add_row()
        keep_row_whole(row._tr)  # noqa: SLF001 -- the library has no such property
        for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
            cell.width = Mm(width)
            run = cell.paragraphs[0].add_run(harmless(text))
            run.font.size, run.bold = Pt(SMALL), place == 0
            if place == 0:
                cell.paragraphs[0].alignment = CENTER
