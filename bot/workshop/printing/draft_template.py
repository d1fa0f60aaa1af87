"""The template of a report that the program brings, in the layout of HD 05-HD/VPTW: this file is its source.

A committee may put a document of its own in its place; what stands in either is filled in by `word_draft`.
"""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as WordFile
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

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
from handlers.figures.sheet_context import SayText

_RIGHT = WD_ALIGN_PARAGRAPH.RIGHT


def built_in_template(tell: SayText) -> bytes:
    """The template as a Word file, in a language."""
    document = Document()
    set_up_page(document)
    _head(document, tell)
    _title(document, tell)
    add_paragraph(document, "{{ mo_dau }}")
    _heading(document, tell("figures-draft-part-results"))
    add_paragraph(document, "{%p for dot in cac_dot %}")
    _heading(document, "{{ loop.index }}. {{ dot.ten }}")
    _list(document, "dot.noi_dung")
    add_paragraph(
        document, "{{ dot.bieu.ten }}", bold=True, align=CENTER, first=False, before=6, together=True
    )
    _units_table(document)
    add_paragraph(document, "{{ dot.bieu.nguon }}", size=SMALL, italic=True, first=False, before=3)
    add_paragraph(document, "{%p endfor %}")
    add_paragraph(document, "{%p for anh in bieu_do %}")
    add_paragraph(document, "{{ anh }}", align=CENTER, first=False, before=6, exact=False)
    add_paragraph(document, "{%p endfor %}")
    _list(document, "ghi_sau")
    _heading(document, tell("figures-draft-part-pace"))
    _heading(document, tell("figures-draft-part-rounds"))
    _list(document, "tien_do")
    _heading(document, tell("figures-draft-part-behind"))
    _list(document, "don_doc")
    _heading(document, tell("figures-draft-part-due"))
    _list(document, "den_han")
    _heading(document, tell("figures-draft-part-proposals"))
    add_paragraph(document, "- ………", together=True)
    _foot(document, tell)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _head(document: WordFile, tell: SayText) -> None:
    """Who issues it at the left, the Party at the right with a rule as long as its name, both without borders."""
    left, right = add_two_cells(document, (72, 93))
    add_to_cell(left, ("{{ cap_tren }}", False, False, BODY))
    add_to_cell(left, ("{{ co_quan }}", True, False, BODY))
    add_to_cell(left, ("*", False, False, BODY))
    add_to_cell(left, ("{{ so_hieu }}", False, False, BODY))
    party = add_to_cell(
        right, (tell("figures-workbook-party").replace(" ", "\N{NO-BREAK SPACE}"), True, False, 15)
    )
    rule_below(party, Mm(6))
    add_to_cell(right, ("{{ dia_danh_ngay }}", False, True, BODY)).paragraph_format.space_before = Pt(4)
    for cell in (left, right):
        cell._tc.remove(cell.paragraphs[0]._p)  # noqa: SLF001 -- the empty paragraph of a new cell


def _title(document: WordFile, tell: SayText) -> None:
    add_paragraph(document, tell("figures-draft-first"), italic=True, align=_RIGHT, first=False, before=6)
    add_paragraph(
        document, tell("figures-draft-title"), bold=True, align=CENTER, first=False, before=12, size=15
    )
    add_paragraph(document, "{{ trich_yeu }}", bold=True, align=CENTER, first=False)
    add_paragraph(document, "({{ ky_bao_cao }})", align=CENTER, first=False)
    add_paragraph(document, "-----", align=CENTER, first=False, after=8)


def _units_table(document: WordFile) -> None:
    """A heading row that is repeated on each page, a row a unit, and the sum; as many columns as the figures have."""
    table = document.add_table(rows=5, cols=3)
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    rows = (
        ("{%tc for o in dot.bieu.cot %}", "{{ o }}", "{%tc endfor %}"),
        ("{%tr for dong in dot.bieu.dong %}", "", ""),
        ("{%tc for o in dong %}", "{{ o }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
        ("{%tc for o in dot.bieu.tong %}", "{{ o }}", "{%tc endfor %}"),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.alignment = CENTER
            run = paragraph.add_run(text)
            run.font.size = Pt(SMALL)
            run.bold = row in (table.rows[0], table.rows[4]) or None
        keep_row_whole(row._tr)  # noqa: SLF001 -- the library has no such property
    first = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    first.append(OxmlElement("w:tblHeader"))
    for place in (0, 4):
        for cell in table.rows[place].cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True


def _foot(document: WordFile, tell: SayText) -> None:
    """To whom it goes, at the left; who signs, with room for it, at the right: never on a page of its own."""
    add_paragraph(document, "", first=False, together=True)
    left, right = add_two_cells(document, (75, 90))
    to = left.paragraphs[0].add_run(tell("figures-draft-to"))
    to.underline = True
    left.add_paragraph("{%p for noi in noi_nhan %}")
    left.add_paragraph().add_run("{{ noi }}").font.size = Pt(SMALL)
    left.add_paragraph("{%p endfor %}")
    for paragraph in left.paragraphs:
        paragraph.paragraph_format.space_after = Pt(0)
    add_to_cell(right, ("{{ thay_mat }}", True, False, BODY))
    add_to_cell(right, ("{{ chuc_vu }}", True, False, BODY))
    for _ in range(4):
        add_to_cell(right, ("", False, False, BODY))
    add_to_cell(right, ("………………………", True, False, BODY))
    right._tc.remove(right.paragraphs[0]._p)  # noqa: SLF001 -- the empty paragraph of a new cell


def _list(document: WordFile, name: str) -> None:
    add_paragraph(document, f"{{%p for cau in {name} %}}")
    add_paragraph(document, "- {{ cau }}")
    add_paragraph(document, "{%p endfor %}")


def _heading(document: WordFile, text: str) -> None:
    add_paragraph(document, text, bold=True, before=6, together=True)
