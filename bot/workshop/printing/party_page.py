"""A Word page in the layout of a Party document: paper, margins, font, page numbers, and what stands on it.

The layout is that of HD 05-HD/VPTW. What python-docx has no words for is set in the file's own XML.
"""

from __future__ import annotations

from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Times New Roman"
BODY, SMALL = 14, 12
CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def set_up_page(document: WordFile, *, numbered: bool = True) -> None:
    """A4, the margins, the font; `numbered`: with the number at the top of each page but the first."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    if not numbered:
        return
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = CENTER
    _page_field(number.add_run())


def _page_field(run: Run) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = text
        run._r.append(mark)  # noqa: SLF001 -- the library has no fields


def keep_row_whole(row: object) -> None:
    """Let a page end before or behind the row (the XML of one), not within it."""
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # type: ignore[attr-defined]  # of the library's own XML


def add_two_cells(document: WordFile, widths: tuple[int, int]) -> tuple[_Cell, _Cell]:
    """The cells of a table without borders; `widths` in millimetres."""
    table: Table = document.add_table(rows=1, cols=2)
    table.autofit = False
    keep_row_whole(table.rows[0]._tr)  # noqa: SLF001
    for cell, column, width in zip(table.rows[0].cells, table.columns, widths, strict=True):
        cell.width = column.width = Mm(width)
    left, right = table.rows[0].cells
    return left, right


def add_to_cell(cell: _Cell, said: tuple[str, bool, bool, int]) -> Paragraph:
    """A line in the middle of the cell: its text, whether bold, whether in italics, its size."""
    text, bold, italic, size = said
    paragraph: Paragraph = cell.add_paragraph()
    paragraph.alignment = CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def rule_below(paragraph: Paragraph, indent: Mm) -> None:
    """Draw a rule below the paragraph, so far from both edges."""
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = indent
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001 -- the library has no borders


def add_paragraph(
    document: WordFile,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = BODY,
    align: WD_ALIGN_PARAGRAPH = JUSTIFY,
    first: bool = True,
    before: int = 0,
    after: int = 4,
    together: bool = False,
    exact: bool = True,
) -> None:
    """A paragraph with this text.

    `first`: its first line begins 10 mm in. `exact`: lines of 18 points; a picture needs its own height.
    """
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.first_line_indent = Mm(10) if first else None
    shape.keep_with_next = together
    if exact:
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(18)
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
