"""A worksheet that looks like an official list: title, header, typed cells, filter, frozen panes, A4 landscape.

Knows XlsxWriter, no figures. People's texts are always strings: Excel never runs or follows what is in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from textwrap import wrap
from zoneinfo import ZoneInfo

from bot.workshop.jobs import Book
from bot.workshop.printing.xlsx_writer import (
    FONT,
    LINE,
    TALLEST,
    XlsxFormat,
    XlsxSheet,
    XlsxWorkbook,
    harmless,
    in_our_font,
    new_workbook,
)
from domain.figures.sheet import Cell, Look, OfficialFrame, ReportSheet, SheetRow

GREEN, AMBER = Decimal("0.98"), Decimal("0.90")
"""From which share on a percentage is green, and amber; below it is red."""

SIGNATURE = 5
"""Rows below who signs that are printed with it: room for a signature and a seal."""

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

    def of(self, **properties: object) -> XlsxFormat:
        """A new format with these properties in our font."""
        return in_our_font(self._workbook, **properties)

    def tint(self, *, fill: str, ink: str = "#000000") -> XlsxFormat:
        """What a condition lays over a cell."""
        return self._workbook.add_format({"bg_color": fill, "font_color": ink})

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
                "text_wrap": look == "text",
                "quote_prefix": quoted,
            }
            if strong:
                properties |= {"bold": True, "bg_color": "#F2F5F8"}
            if level:
                properties |= {"indent": level}
            self._cells[key] = self.of(**properties)
        return self._cells[key]


def printed(book: Book) -> bytes:
    """The file. Takes long for thousands of rows."""
    buffer = BytesIO()
    workbook = new_workbook(buffer)
    workbook.set_properties({"title": book.title, "created": _wall_time(book.at, book.zone)})
    looks = _PrintLooks(workbook)
    for table in book.sheets:
        _print_sheet(workbook.add_worksheet(table.name), table, book, looks)
    workbook.close()
    return buffer.getvalue()


def _print_sheet(sheet: XlsxSheet, table: ReportSheet, book: Book, looks: _PrintLooks) -> None:
    last = len(table.columns) - 1
    align = "left" if table.wide > 1 else "center"  # the middle of two pages is their edge
    top = 0 if table.official is None else _print_frame(sheet, table, table.official, looks)
    sheet.merge_range(
        top, 0, top, last, harmless(table.title), looks.of(bold=True, font_size=15, align=align)
    )
    sheet.set_row(top, 26)
    for number, note in enumerate(table.notes, top + 1):
        sheet.merge_range(number, 0, number, last, harmless(note), looks.of(italic=True, align=align))
    header = top + len(table.notes) + 2
    _print_head(sheet, table, header, looks)
    for number, row in enumerate(table.rows, header + 1):
        _print_row(sheet, table, number, row, book=book, looks=looks)
    bottom = header + len(table.rows)
    if table.total is not None:
        _print_row(sheet, table, bottom + 1, table.total, book=book, looks=looks)
    sheet.autofilter(header, 0, max(bottom, header + 1), last)
    sheet.freeze_panes(header + 1, table.frozen)
    for place, column in enumerate(table.columns):
        if column.rule and table.rows:
            sheet.data_validation(header + 1, place, bottom, place, column.rule)
    _traffic_lights(sheet, table, first=header + 1, last=bottom + (table.total is not None), looks=looks)
    _set_up_page(sheet, table, header, book)
    if table.official is not None:
        below = _print_signatures(sheet, table, table.official, bottom + 2, looks)
        sheet.print_area(0, 0, below, last)


def _printed_halves(table: ReportSheet) -> tuple[int, int]:
    """The last columns of the left and of the right half of the first page."""
    columns = len(table.columns) // table.wide
    return columns // 2 - 1, columns - 1


def _print_frame(sheet: XlsxSheet, table: ReportSheet, frame: OfficialFrame, looks: _PrintLooks) -> int:
    """Who issues it, of which party, and to which report it belongs. Returns the row of the title."""
    middle, right = _printed_halves(table)
    strong = looks.of(bold=True, align="center")
    sheet.merge_range(0, 0, 0, middle, harmless(frame.issuer), strong)
    sheet.merge_range(0, middle + 1, 0, right, frame.party, strong)
    sheet.merge_range(1, middle + 1, 1, right, frame.annex, looks.of(italic=True, align="center"))
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


def _traffic_lights(
    sheet: XlsxSheet, table: ReportSheet, *, first: int, last: int, looks: _PrintLooks
) -> None:
    """Percentages from red over amber to green, as reports of the committee show them."""
    if last < first:
        return
    bands: tuple[tuple[dict[str, object], str, str], ...] = (
        ({"criteria": ">=", "value": float(GREEN)}, "#E2F0E2", "#1E5B2A"),
        ({"criteria": "between", "minimum": float(AMBER), "maximum": float(GREEN)}, "#FFF3D1", "#6B4E00"),
        ({"criteria": "<", "value": float(AMBER)}, "#FBE1DF", "#8A1C12"),
    )
    for place, column in enumerate(table.columns):
        if column.look != "share":
            continue
        # A dash is a text, and to Excel a text is greater than any number.
        dash: dict[str, object] = {"type": "text", "criteria": "begins with", "value": "\u2013"}
        plain = looks.tint(fill="#FFFFFF")
        sheet.conditional_format(first, place, last, place, {**dash, "format": plain, "stop_if_true": True})
        for rule, fill, ink in bands:
            look = looks.tint(fill=fill, ink=ink)
            sheet.conditional_format(first, place, last, place, {"type": "cell", **rule, "format": look})


def _set_up_page(sheet: XlsxSheet, table: ReportSheet, header: int, book: Book) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(table.wide, 0)
    sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(header, header)
    if table.wide > 1:
        sheet.repeat_columns(0, table.frozen - 1)
    sheet.set_footer(f'&L&"{FONT}"&9{_plain_footer(book.footer)}&R&"{FONT}"&9&P/&N')
    sheet.hide_gridlines(2)


def _plain_footer(text: str) -> str:
    return harmless(text).replace("&", "&&")


def _wall_time(at: datetime, zone: ZoneInfo) -> datetime:
    """The committee's wall clock: Excel knows no zones. Seconds are left out."""
    return at.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
