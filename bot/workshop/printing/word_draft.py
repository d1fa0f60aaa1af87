"""The draft of a report as a Word file: a template filled in. Knows docxtpl and Jinja2, no figures.

A template may be the committee's own, so it is somebody's program: Jinja2's sandbox runs it, and what it names beyond
the placeholders is an error.
"""

from __future__ import annotations

from io import BytesIO

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.workshop.jobs import DrawCharts, WordDraft
from bot.workshop.printing.charts import drawn
from bot.workshop.printing.draft_template import built_in_template
from bot.workshop.printing.xlsx_writer import harmless
from domain.figures.draft import DraftRound, ReportDraft
from handlers.figures.sheet_context import SayText

CHARTS = "bieu_do"
PICTURE = Mm(112)
"""The width of a chart in the document: the highest fits on a page."""


_TABLE, _NUMBER, _NAME = 165, 9, 36
"""Millimetres: of a table, of the number of its row, of the name of a unit at least."""
_COUNT, _SHARE = 14.5, 21
"""Millimetres: of a count, below a heading of short words, and of `107/310 (34,52%)` on two lines."""
_EDGE = 1
"""Millimetres beside a text within its cell."""


def word_draft(job: WordDraft, tell: SayText) -> bytes:
    """The file; `tell`: the words of its language.

    Raises what Jinja2 raises of a template: SecurityError, UndefinedError, TemplateSyntaxError.
    """
    template = DocxTemplate(BytesIO(job.template or built_in_template(tell)))
    # A template without charts spares the second that they take.
    wanted = CHARTS in template.get_undeclared_template_variables(sandbox())
    pictures = [
        InlineImage(template, BytesIO(drawn(DrawCharts((chart,)))), width=PICTURE)
        for chart in (job.draft.charts if wanted else ())
    ]
    template.render({**_placeholders(job.draft), CHARTS: pictures}, sandbox(), autoescape=True)
    headings = {one.table.headings for one in job.draft.rounds}
    for table in template.docx.tables:
        texts = [tuple(cell.text for cell in row.cells) for row in table.rows]
        if texts and texts[0] in headings and len({len(row) for row in texts}) == 1:
            _lay_out(table)
    made = BytesIO()
    template.save(made)
    return made.getvalue()


def sandbox() -> ImmutableSandboxedEnvironment:
    """What runs templates: no attribute that leads to Python's own, nothing changed, nothing unknown passed over."""
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _lay_out(table: Table) -> None:
    """A narrow column of numbers, a wide one of names at the left, and figures that do not break within a number: the
    library makes all of them alike."""
    figures = [
        _SHARE if any("/" in cell.text for cell in column.cells[1:]) else _COUNT
        for column in list(table.columns)[2:]
    ]
    shrunk = min(1, (_TABLE - _NUMBER - _NAME) / sum(figures))
    widths = (_NUMBER, _TABLE - _NUMBER - shrunk * sum(figures), *(shrunk * width for width in figures))
    table.autofit = False
    _narrow_edges(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for row in table.rows[1:]:
        row.cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT


def _narrow_edges(table: Table) -> None:
    edges = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(Mm(_EDGE).twips))
        edge.set(qn("w:type"), "dxa")
        edges.append(edge)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001 -- the library has no such property
    if look is None:
        table._tbl.tblPr.append(edges)  # noqa: SLF001
    else:
        look.addprevious(edges)


def _placeholders(draft: ReportDraft) -> dict[str, object]:
    """What a template may name."""
    return {
        "cap_tren": harmless(draft.above),
        "co_quan": harmless(draft.issuer),
        "so_hieu": draft.number,
        "dia_danh_ngay": draft.place,
        "trich_yeu": draft.about,
        "ky_bao_cao": draft.period,
        "mo_dau": harmless(draft.opening),
        "cac_dot": [_round(one) for one in draft.rounds],
        "ghi_sau": [harmless(line) for line in draft.later],
        "tien_do": [harmless(line) for line in draft.pace],
        "don_doc": [harmless(line) for line in draft.behind],
        "den_han": [harmless(line) for line in draft.due],
        "noi_nhan": [line.strip() for line in draft.receivers],
        "thay_mat": draft.on_behalf,
        "chuc_vu": draft.signer,
    }


def _round(one: DraftRound) -> dict[str, object]:
    table = one.table
    return {
        "ten": harmless(one.title),
        "noi_dung": [harmless(line) for line in one.lines],
        "bieu": {
            "ten": harmless(table.name),
            "nguon": harmless(table.source),
            "cot": table.headings,
            "dong": [tuple(harmless(cell) for cell in row) for row in table.rows],
            "tong": table.total,
        },
    }
