"""A worksheet that looks like an official list: title, header, typed cells, filter, frozen panes, landscape.

Knows XlsxWriter, no figures. People's texts are always strings: Excel never runs or follows what is in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import accumulate
from textwrap import wrap
from zoneinfo import ZoneInfo

from bot.workshop.jobs import Book
from bot.workshop.printing.xlsx_writer import (
    FONT,
    LINE,
    TALLEST,
    XlsxChart,
    XlsxFormat,
    XlsxSheet,
    XlsxWorkbook,
    harmless,
    in_our_font,
    new_workbook,
)
from domain.figures.pace import SLACK, Keeping
from domain.figures.sheet import Cell, Look, OfficialFrame, ReportSheet, SheetChart, SheetRow

_TINTS: Mapping[Keeping, tuple[str, str]] = {
    "ahead": ("#E2F0E2", "#1E5B2A"),
    "near": ("#FFF3D1", "#6B4E00"),
    "behind": ("#FBE1DF", "#8A1C12"),
}
"""The ground and the letters of a share, by how it stands to the pace."""
_BARS: Mapping[Keeping, str] = {"ahead": "#2E7D4F", "near": "#C98A00", "behind": "#B3362B"}
_BAR_HEIGHT, _CHART_REST = 26, 100
"""Pixels of a bar, and of what stands around all of them."""
_LETTER, _COLUMN_EDGE, _ROW = 7, 5, 20
"""Pixels of a character of a column's width, of what a column has beside them, and of a row."""

_MILLIMETRES = 25.4 / 96
"""Of a pixel."""
_PAPERS = ((9, 274, 1), (8, 397, 1), (9, 274, 2), (8, 397, 2))
"""What a sheet is printed on, the handiest first: the number of the paper (9: A4, 8: A3), the millimetres of its longer
side between the margins, how many pages lie beside each other."""
LEAST_SCALE = 0.6
"""Of the letters, which are 11 points high: smaller ones are not read on paper."""
_BREAK = 0.85
"""How much of the first of several pages is certainly on it: where it ends is the program's business."""

SIGNATURE = 5
"""Rows below who signs that are printed with it: room for a signature and a seal."""

STREAMED_FROM = 20_000
"""Rows beyond which a book is not held in memory while it is written."""

_FORMULA = ("=", "+", "-", "@")

# 42A is Vietnamese: the day and the month stay in this order on an English Windows too.
_NUMBERS: Mapping[Look, str] = {
    "text": "@",
    "center": "@",
    "count": "#,##0",
    "share": "[$-42A]0.00%",
    "ratio": "[$-42A]0.00%",
    "whole": "0%",
    "date": "[$-42A]dd/mm/yyyy",
    "moment": "[$-42A]hh:mm\\ dd/mm/yyyy",
}


class _PrintLooks:
    """Formats, each made once: a file may hold only so many."""

    def __init__(self, workbook: XlsxWorkbook) -> None:
        self._workbook = workbook
        self._cells: dict[tuple[Look, int, bool, bool, bool], XlsxFormat] = {}
        self._tints: dict[tuple[str, str], XlsxFormat] = {}

    def of(self, **properties: object) -> XlsxFormat:
        """A new format with these properties in our font."""
        return in_our_font(self._workbook, **properties)

    def tint(self, *, fill: str, ink: str = "#000000") -> XlsxFormat:
        """What a condition lays over a cell."""
        if (fill, ink) not in self._tints:
            self._tints[fill, ink] = self._workbook.add_format({"bg_color": fill, "font_color": ink})
        return self._tints[fill, ink]

    def of_cell(self, look: Look, *, level: int, strong: bool, text: bool, quoted: bool) -> XlsxFormat:
        """How a cell looks: its column's way, with what its row and its own content add."""
        key = (look, level, strong, text, quoted)
        if key not in self._cells:
            properties: dict[str, object] = {
                "border": 1,
                "border_color": "#A6B1BC",
                # A text in a column of numbers is the dash of nothing due.
                "num_format": _NUMBERS["text" if text else look],
                "align": "left" if look == "text" else "center",
                "text_wrap": look in ("text", "center"),
                "quote_prefix": quoted,
            }
            if strong:
                properties |= {"bold": True, "bg_color": "#F2F5F8"}
            if level:
                properties |= {"indent": level}
            self._cells[key] = self.of(**properties)
        return self._cells[key]


@dataclass(frozen=True, slots=True)
class _Paper:
    """What a sheet is printed on: the number of the paper, pages beside each other; of the first of them the columns
    over which its title stands: none that is repeated, since the next page would show the beginning of it again."""

    number: int
    across: int
    first: int
    last: int


def _paper_of(table: ReportSheet) -> _Paper:
    """The handiest paper on which the sheet can be read; the largest where it can be on none."""
    widths = [(column.width * _LETTER + _COLUMN_EDGE) * _MILLIMETRES for column in table.columns]
    if table.chart is not None:
        return _Paper(9, 1, 0, len(widths) - 1)
    repeated = sum(widths[: table.frozen])

    def needed(across: int) -> float:
        return sum(widths) + (across - 1) * repeated

    legible = ((one, n) for one, side, n in _PAPERS if side * n >= needed(n) * LEAST_SCALE)
    number, across = next(legible, (_PAPERS[-1][0], _PAPERS[-1][2]))
    if across == 1:
        return _Paper(number, 1, 0, len(widths) - 1)
    on_first = sum(end <= needed(across) / across * _BREAK for end in accumulate(widths))
    return _Paper(number, across, table.frozen, max(on_first - 1, table.frozen + 1))


def printed(book: Book) -> bytes:
    """The file. Takes long for thousands of rows."""
    buffer = BytesIO()
    rows = sum(len(table.rows) for table in book.sheets)
    workbook = new_workbook(buffer, streamed=rows > STREAMED_FROM)
    workbook.set_properties({"title": book.title, "created": _wall_time(book.at, book.zone)})
    looks = _PrintLooks(workbook)
    for table in book.sheets:
        _print_sheet(workbook, workbook.add_worksheet(table.name), table, book, looks)
    workbook.close()
    return buffer.getvalue()


def _print_sheet(
    workbook: XlsxWorkbook, sheet: XlsxSheet, table: ReportSheet, book: Book, looks: _PrintLooks
) -> None:
    paper = _paper_of(table)
    last, over = len(table.columns) - 1, (paper.first, paper.last)
    align = "left" if paper.across > 1 else "center"  # the middle of two pages is their edge
    top = 0 if table.official is None else _print_frame(sheet, table, table.official, looks)
    sheet.merge_range(
        top, over[0], top, over[1], harmless(table.title), looks.of(bold=True, font_size=15, align=align)
    )
    sheet.set_row(top, 26)
    note_look = looks.of(italic=True, align=align, text_wrap=True)
    for number, note in enumerate(table.notes, top + 1):
        _print_line(sheet, number, over, note, note_look, table)
    said = top + len(table.notes) + 1
    for number, sentence in enumerate(table.sentences, said):
        _print_line(sheet, number, over, sentence, looks.of(text_wrap=True, align="left"), table)
    header = said + len(table.sentences) + 1
    _print_head(sheet, table, header, looks)
    for number, row in enumerate(table.rows, header + 1):
        _print_row(sheet, table, number, row, book=book, looks=looks)
    bottom = header + len(table.rows)
    if table.total is not None:
        _print_row(sheet, table, bottom + 1, table.total, book=book, looks=looks)
    if table.chart is None:
        sheet.autofilter(header, 0, max(bottom, header + 1), last)
        sheet.freeze_panes(header + 1, table.frozen)
    for place, column in enumerate(table.columns):
        if column.rule and table.rows:
            sheet.data_validation(header + 1, place, bottom, place, column.rule)
    _colour_shares(sheet, table, first=header + 1, last=bottom + (table.total is not None), looks=looks)
    _set_up_page(sheet, table, header, book)
    below = bottom + 2
    if table.chart is not None and table.rows:
        height = _BAR_HEIGHT * len(table.rows) + _CHART_REST
        chart = _native_chart(workbook, table, table.chart, header, height)
        sheet.insert_chart(below + 1, 0, chart, {"object_position": 2})
        below += height // _ROW + 3
    if table.official is not None:
        below = _print_signatures(sheet, table, table.official, below, looks)
    sheet.print_area(0, 0, below, last)


def _print_line(
    sheet: XlsxSheet, number: int, over: tuple[int, int], text: str, look: XlsxFormat, table: ReportSheet
) -> None:
    """A text over the columns from the first to the last of `over`, in as many lines as it takes."""
    sheet.merge_range(number, over[0], number, over[1], harmless(text), look)
    width = sum(column.width for column in table.columns[over[0] : over[1] + 1])
    sheet.set_row(number, LINE * _printed_lines(text, width) + 4)


def _native_chart(
    workbook: XlsxWorkbook, table: ReportSheet, chart: SheetChart, header: int, height: int
) -> XlsxChart:
    """The spreadsheet's own chart of the rows below `header`, the first one on top."""
    rows = (header + 1, header + len(table.rows))
    bars = workbook.add_chart({"type": "bar"})
    bars.add_series(
        {
            "name": chart.title,
            "categories": [table.name, rows[0], 0, rows[1], 0],
            "values": [table.name, rows[0], chart.values, rows[1], chart.values],
            "points": [{"fill": {"color": _BARS[one]}} for one in chart.keeping],
            "data_labels": {"value": True, "num_format": "0.00%", "font": {"name": FONT, "size": 9}},
            "gap": 40,
        }
    )
    plain = {"name": FONT, "size": 10}
    bars.set_title({"name": chart.title, "name_font": {**plain, "size": 12, "bold": True}, "overlay": False})
    bars.set_legend({"none": True})
    bars.set_y_axis({"reverse": True, "crossing": "max", "num_font": plain, "line": {"none": True}})
    bars.set_x_axis(
        {
            "min": 0,
            "max": 1,
            "major_unit": 0.25,
            "num_format": "0%",
            "num_font": plain,
            "major_gridlines": {"visible": True},
        }
    )
    width = sum(int(column.width * _LETTER) + _COLUMN_EDGE for column in table.columns)
    bars.set_size({"width": width, "height": height})
    return bars


def _printed_halves(table: ReportSheet) -> tuple[int, int]:
    """The last columns of the left and of the right half of the first page."""
    last = _paper_of(table).last
    return (last + 1) // 2 - 1, last


def _print_frame(sheet: XlsxSheet, table: ReportSheet, frame: OfficialFrame, looks: _PrintLooks) -> int:
    """Who issues it, of which party, and to which report it belongs. Returns the row of the title."""
    middle, right = _printed_halves(table)
    strong = looks.of(bold=True, align="center")
    sheet.merge_range(0, 0, 0, middle, harmless(frame.issuer), strong)
    sheet.merge_range(0, middle + 1, 0, right, frame.party, strong)
    sheet.merge_range(
        1, middle + 1, 1, right, frame.annex, looks.of(italic=True, align="center", shrink=True)
    )
    return 2


def _print_signatures(
    sheet: XlsxSheet, table: ReportSheet, frame: OfficialFrame, row: int, looks: _PrintLooks
) -> int:
    """Who signs, and room for it. Returns the last row."""
    middle, right = _printed_halves(table)
    look = looks.of(bold=True, align="center", text_wrap=True)
    first, second = frame.signers
    sheet.merge_range(row, 0, row, middle, first, look)
    sheet.merge_range(row, middle + 1, row, right, second, look)
    sheet.set_row(row, LINE * 2 + 4)
    return row + SIGNATURE


def _print_head(sheet: XlsxSheet, table: ReportSheet, header: int, looks: _PrintLooks) -> None:
    look = looks.of(
        bold=True, align="center", text_wrap=True, border=1, bg_color="#DDE6F0", border_color="#7F8C99"
    )
    lines = max(_printed_lines(column.heading, column.width) for column in table.columns)
    sheet.set_row(header, max(48, LINE * lines + 4))
    for place, column in enumerate(table.columns):
        sheet.write_string(header, place, column.heading, look)
        sheet.set_column(place, place, column.width)


def _print_row(
    sheet: XlsxSheet, table: ReportSheet, number: int, row: SheetRow, *, book: Book, looks: _PrintLooks
) -> None:
    for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        look = looks.of_cell(
            column.look,
            level=row.level if place == table.indented else 0,
            strong=row.strong,
            text=isinstance(cell, str),
            # With the prefix a text stays a text even after somebody edits the cell and presses Enter.
            quoted=isinstance(cell, str) and cell.startswith(_FORMULA),
        )
        _print_cell(sheet, number, place, cell=cell, look=look, zone=book.zone)
    lines = max(
        _printed_lines(cell, column.width) for column, cell in zip(table.columns, row.cells, strict=True)
    )
    sheet.set_row(number, min(LINE * lines + 4, TALLEST))


def _printed_lines(cell: Cell, width: float) -> int:
    """How many lines a text takes in a column so wide, words being kept whole: not every program finds out itself."""
    if not isinstance(cell, str):
        return 1
    room = max(1, int(width * 1.05))
    if len(cell) <= room and "\n" not in cell:
        return 1
    return sum(max(1, len(wrap(line, room))) for line in cell.split("\n"))


def _print_cell(
    sheet: XlsxSheet, number: int, place: int, *, cell: Cell, look: XlsxFormat, zone: ZoneInfo
) -> None:
    match cell:
        case None:
            sheet.write_blank(number, place, None, look)
        case str():
            sheet.write_string(number, place, harmless(cell), look)
        case datetime():
            sheet.write_datetime(number, place, _wall_time(cell, zone), look)
        case date():
            sheet.write_datetime(number, place, cell, look)
        case _:
            sheet.write_number(number, place, float(cell), look)


def _colour_shares(
    sheet: XlsxSheet, table: ReportSheet, *, first: int, last: int, looks: _PrintLooks
) -> None:
    """Shares from red over amber to green, by the pace of their column, or by that of their row."""
    for place, column in enumerate(table.columns):
        if column.look != "share" or last < first:
            continue
        if column.pace is not None:
            _colour_cells(sheet, (first, place, last, place), column.pace, looks)
            continue
        for number, row in enumerate(table.rows, first):
            if row.pace is not None:
                _colour_cells(sheet, (number, place, number, place), row.pace, looks)


def _colour_cells(
    sheet: XlsxSheet, cells: tuple[int, int, int, int], pace: Decimal, looks: _PrintLooks
) -> None:
    due, near = float(pace), float(pace - Decimal(SLACK.numerator) / SLACK.denominator)
    bands: tuple[tuple[dict[str, object], Keeping], ...] = (
        ({"criteria": ">=", "value": due}, "ahead"),
        ({"criteria": ">", "value": near}, "near"),
        ({"criteria": "<=", "value": near}, "behind"),
    )
    # A dash is a text, and to Excel a text is greater than any number.
    dash: dict[str, object] = {"type": "text", "criteria": "begins with", "value": "\u2013"}
    plain = looks.tint(fill="#FFFFFF")
    sheet.conditional_format(*cells, {**dash, "format": plain, "stop_if_true": True})
    for rule, how in bands:
        fill, ink = _TINTS[how]
        told = {"type": "cell", **rule, "format": looks.tint(fill=fill, ink=ink), "stop_if_true": True}
        sheet.conditional_format(*cells, told)


def _set_up_page(sheet: XlsxSheet, table: ReportSheet, header: int, book: Book) -> None:
    if table.chart is None:
        sheet.set_landscape()
    paper = _paper_of(table)
    sheet.set_paper(paper.number)
    sheet.fit_to_pages(paper.across, 0 if table.chart is None else 1)
    sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(header, header)
    if paper.across > 1:
        sheet.repeat_columns(0, table.frozen - 1)
    sheet.set_footer(f'&L&"{FONT}"&9{_plain_footer(book.footer)}&R&"{FONT}"&9&P/&N')
    sheet.hide_gridlines(2)


def _plain_footer(text: str) -> str:
    return harmless(text).replace("&", "&&")


def _wall_time(at: datetime, zone: ZoneInfo) -> datetime:
    """The committee's wall clock: Excel knows no zones. Seconds are left out."""
    return at.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
