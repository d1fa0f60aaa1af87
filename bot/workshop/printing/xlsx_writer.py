"""What every Excel file of ours is written with. XlsxWriter has no types: the protocols are what we use of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Protocol, cast

import xlsxwriter

from domain.language.vietnamese import without_steering

FONT = "Times New Roman"
LINE, TALLEST = 14.5, 400
"""Points of a line of text, and of the tallest row: Excel allows 409."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LONGEST = 32_000  # Excel takes 32,767 UTF-16 units in a cell


class XlsxFormat(Protocol):
    """XlsxWriter's opaque handle of a cell's look."""


class XlsxSheet(Protocol):
    """What we use of XlsxWriter's worksheet, which has no types of its own."""

    def write_string(self, row: int, column: int, text: str, look: XlsxFormat) -> int: ...
    def write_number(self, row: int, column: int, number: float, look: XlsxFormat) -> int: ...
    def write_datetime(self, row: int, column: int, at: date, look: XlsxFormat) -> int: ...
    def write_blank(self, row: int, column: int, nothing: None, look: XlsxFormat) -> int: ...
    def set_column(self, first: int, last: int, width: float) -> int: ...
    def set_row(self, row: int, height: float) -> int: ...
    def merge_range(self, r1: int, c1: int, r2: int, c2: int, text: str, look: XlsxFormat) -> int: ...
    def autofilter(self, r1: int, c1: int, r2: int, c2: int) -> None: ...
    def freeze_panes(self, row: int, column: int) -> None: ...
    def data_validation(self, r1: int, c1: int, r2: int, c2: int, rule: Mapping[str, object]) -> int: ...
    def conditional_format(self, r1: int, c1: int, r2: int, c2: int, rule: Mapping[str, object]) -> int: ...
    def repeat_rows(self, first: int, last: int) -> None: ...
    def repeat_columns(self, first: int, last: int) -> None: ...
    def print_area(self, r1: int, c1: int, r2: int, c2: int) -> int: ...
    def set_landscape(self) -> None: ...
    def set_paper(self, size: int) -> None: ...
    def fit_to_pages(self, width: int, height: int) -> None: ...
    def set_margins(self, left: float, right: float, top: float, bottom: float) -> None: ...
    def set_footer(self, text: str) -> None: ...
    def set_selection(self, r1: int, c1: int, r2: int, c2: int) -> None: ...
    def hide_gridlines(self, option: int) -> None: ...


class XlsxWorkbook(Protocol):
    """What we use of XlsxWriter's workbook."""

    def add_format(self, properties: Mapping[str, object]) -> XlsxFormat: ...
    def add_worksheet(self, name: str) -> XlsxSheet: ...
    def set_properties(self, properties: Mapping[str, object]) -> None: ...
    def close(self) -> None: ...


def new_workbook(buffer: BytesIO) -> XlsxWorkbook:
    """A workbook that is written to the buffer when it is closed.

    Everything is kept in memory, as temporary files would leave people's texts on the disk. A text stays one, whatever
    it looks like.
    """
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    return cast("XlsxWorkbook", xlsxwriter.Workbook(buffer, options))


def in_our_font(workbook: XlsxWorkbook, **properties: object) -> XlsxFormat:
    """A new format with these properties in our font."""
    return workbook.add_format({"font_name": FONT, "font_size": 11, "valign": "vcenter", **properties})


def harmless(text: str) -> str:
    """A person's text as a cell can hold it: without characters that XML forbids or that turn the direction of writing,
    and not too long."""
    return _ILLEGAL.sub("", without_steering(text))[:_LONGEST]
