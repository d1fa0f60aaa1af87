"""The template of a report that the program brings, in the layout of HD 05-HD/VPTW: this file is its source.

A committee may put a document of its own in its place; what stands in either is filled in by `word_draft`.
"""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as WordFile
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from handlers.figures.sheet_context import SayText

FONT = "Times New Roman"
BODY, SMALL = 14, 12
_RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
_CENTER, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def built_in_template(tell: SayText) -> bytes:
    """The template as a Word file, in a language."""
    document = Document()
    _set_up(document)
    _head(document, tell)
    _title(document, tell)
    _paragraph(document, "{{ mo_dau }}")
    _heading(document, tell("figures-draft-part-results"))
    _paragraph(document, "{%p for dot in cac_dot %}")
    _heading(document, "{{ loop.index }}. {{ dot.ten }}")
    _list(document, "dot.noi_dung")
    _paragraph(document, "{{ dot.bieu.ten }}", bold=True, align=_CENTER, first=False, before=6, together=True)
    _units_table(document)
    _paragraph(document, "{{ dot.bieu.nguon }}", size=SMALL, italic=True, first=False, before=3)
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p for anh in bieu_do %}")
    _paragraph(document, "{{ anh }}", align=_CENTER, first=False, before=6, exact=False)
    _paragraph(document, "{%p endfor %}")
    _heading(document, tell("figures-draft-part-pace"))
    _heading(document, tell("figures-draft-part-rounds"))
    _list(document, "tien_do")
    _heading(document, tell("figures-draft-part-behind"))
    _list(document, "don_doc")
    _heading(document, tell("figures-draft-part-due"))
    _list(document, "den_han")
    _heading(document, tell("figures-draft-part-proposals"))
    _paragraph(document, "- ………")
    _foot(document, tell)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _set_up(document: WordFile) -> None:
    """A4, the margins, the font, and the number at the top of each page but the first."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    number = section.header.paragraphs[0]
    number.alignment = _CENTER
    _page_field(number.add_run())


def _page_field(run: Run) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = text
        run._r.append(mark)  # noqa: SLF001 -- the library has no fields


def _head(document: WordFile, tell: SayText) -> None:
    """Who issues it at the left, the Party at the right with a rule as long as its name, both without borders."""
    left, right = _two_cells(document, (72, 93))
    _filled(left, ("{{ cap_tren }}", False, False, BODY))
    _filled(left, ("{{ co_quan }}", True, False, BODY))
    _filled(left, ("*", False, False, BODY))
    _filled(left, ("{{ so_hieu }}", False, False, BODY))
    party = _filled(
        right, (tell("figures-workbook-party").replace(" ", "\N{NO-BREAK SPACE}"), True, False, 15)
    )
    _ruled(party, Mm(6))
    _filled(right, ("{{ dia_danh_ngay }}", False, True, BODY)).paragraph_format.space_before = Pt(4)
    for cell in (left, right):
        cell._tc.remove(cell.paragraphs[0]._p)  # noqa: SLF001 -- the empty paragraph of a new cell


def _title(document: WordFile, tell: SayText) -> None:
    _paragraph(document, tell("figures-draft-first"), italic=True, align=_RIGHT, first=False, before=6)
    _paragraph(
        document, tell("figures-draft-title"), bold=True, align=_CENTER, first=False, before=12, size=15
    )
    _paragraph(document, "{{ trich_yeu }}", bold=True, align=_CENTER, first=False)
    _paragraph(document, "({{ ky_bao_cao }})", align=_CENTER, first=False)
    _paragraph(document, "-----", align=_CENTER, first=False, after=8)


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
            paragraph.alignment = _CENTER
            run = paragraph.add_run(text)
            run.font.size = Pt(SMALL)
            run.bold = row in (table.rows[0], table.rows[4]) or None
        _kept_whole(row._tr)  # noqa: SLF001 -- the library has no such property
    first = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    first.append(OxmlElement("w:tblHeader"))
    for place in (0, 4):
        for cell in table.rows[place].cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True


def _kept_whole(row: object) -> None:
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # type: ignore[attr-defined]  # of the library's own XML


def _foot(document: WordFile, tell: SayText) -> None:
    """To whom it goes, at the left; who signs, with room for it, at the right."""
    _paragraph(document, "", first=False)
    left, right = _two_cells(document, (75, 90))
    to = left.paragraphs[0].add_run(tell("figures-draft-to"))
    to.underline = True
    left.add_paragraph("{%p for noi in noi_nhan %}")
    left.add_paragraph().add_run("{{ noi }}").font.size = Pt(SMALL)
    left.add_paragraph("{%p endfor %}")
    for paragraph in left.paragraphs:
        paragraph.paragraph_format.space_after = Pt(0)
    _filled(right, ("{{ thay_mat }}", True, False, BODY))
    _filled(right, ("{{ chuc_vu }}", True, False, BODY))
    for _ in range(4):
        _filled(right, ("", False, False, BODY))
    _filled(right, ("………………………", True, False, BODY))
    right._tc.remove(right.paragraphs[0]._p)  # noqa: SLF001 -- the empty paragraph of a new cell


def _two_cells(document: WordFile, widths: tuple[int, int]) -> tuple[_Cell, _Cell]:
    table: Table = document.add_table(rows=1, cols=2)
    table.autofit = False
    _kept_whole(table.rows[0]._tr)  # noqa: SLF001
    for cell, column, width in zip(table.rows[0].cells, table.columns, widths, strict=True):
        cell.width = column.width = Mm(width)
    left, right = table.rows[0].cells
    return left, right


def _filled(cell: _Cell, said: tuple[str, bool, bool, int]) -> Paragraph:
    text, bold, italic, size = said
    paragraph: Paragraph = cell.add_paragraph()
    paragraph.alignment = _CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def _ruled(paragraph: Paragraph, indent: Mm) -> None:
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = indent
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001 -- the library has no borders


def _list(document: WordFile, name: str) -> None:
    _paragraph(document, f"{{%p for cau in {name} %}}")
    _paragraph(document, "- {{ cau }}")
    _paragraph(document, "{%p endfor %}")


def _heading(document: WordFile, text: str) -> None:
    _paragraph(document, text, bold=True, before=6, together=True)


def _paragraph(
    document: WordFile,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = BODY,
    align: WD_ALIGN_PARAGRAPH = _JUSTIFY,
    first: bool = True,
    before: int = 0,
    after: int = 4,
    together: bool = False,
    exact: bool = True,
) -> None:
    """`first`: its first line begins 10 mm in. `exact`: lines of 18 points; a picture needs its own height."""
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
