"""Excel in: a workbook's first visible sheet as people see it, or one clear reason why not. Knows no columns.

The file comes from outside: its size, what it unpacks to and its rows are bounded before anything is parsed.
"""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import islice, repeat
from pathlib import Path
from typing import Protocol
from xml.parsers.expat import ExpatError

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.utils.exceptions import InvalidFileException

from bot.workshop.jobs import MOST_ROWS, UnreadableWorkbook
from bot.workshop.reading.number_format import shown
from bot.workshop.reading.office_package import STRICT
from bot.workshop.reading.old_fonts import old_font
from bot.workshop.reading.sheet_markup import MOST_COLUMNS, SheetMarkup, look_through
from domain.people.roster.cells import cell_text
from domain.people.roster.rows import EXCEL_EPOCH, BrokenCell, Cell, CellSheet, FormattedCell

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 300 * 1024 * 1024
MOST_PARTS = 2_000
_ZIP = b"PK\x03\x04"
# Old .xls files and password-protected .xlsx files are both "compound files"; the latter hold a stream of
# this name (MS-OFFCRYPTO 2.3.4.4).
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What openpyxl, zipfile and the XML parser raise on files that are damaged or only look like workbooks.
_BROKEN = (
    ArithmeticError,
    AttributeError,
    EOFError,
    ExpatError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # of either XML parser that openpyxl may find
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


class _ReadCell(Protocol):
    """What openpyxl's read-only cells have in common; an empty one has no format and no font."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...
    @property
    def number_format(self) -> str | None: ...
    @property
    def font(self) -> _Font | None: ...


class _Font(Protocol):
    @property
    def name(self) -> str | None: ...


class _ReadSheet(Protocol):
    """What we use of openpyxl's read-only worksheets."""

    title: str
    sheet_state: str
    _worksheet_path: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, max_col: int) -> Iterator[Sequence[_ReadCell]]: ...


def read_workbook(source: Path | bytes, *, most_rows: int = MOST_ROWS) -> CellSheet:
    """The first sheet that is not hidden, each row cut after its last filled cell.

    Formulas give the value their program stored; one without, Excel's error values and text written for the fonts
    before Unicode are broken cells. Raises UnreadableWorkbook on a missing, empty, too large, protected, old (.xls),
    Strict or damaged file, and where anything stands beyond `most_rows` or MOST_COLUMNS.
    """
    content = _content(source)
    _inspect(content)
    try:
        with warnings.catch_warnings():
            # openpyxl's, on drop-downs and styles it does not keep
            warnings.simplefilter("ignore", UserWarning)
            return _sheet(content, most_rows)
    except _BROKEN as error:
        raise UnreadableWorkbook("people-roster-unreadable-broken") from error


def _content(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        content = source
    else:
        try:
            with source.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except OSError as error:
            raise UnreadableWorkbook("people-roster-unreadable-absent") from error
    if not content:
        raise UnreadableWorkbook("people-roster-unreadable-empty")
    if len(content) > MOST_BYTES:
        raise UnreadableWorkbook("people-roster-unreadable-large")
    return content


def _inspect(content: bytes) -> None:
    """Raises UnreadableWorkbook before anything large is unpacked."""
    if content.startswith(_COMPOUND):
        locked = _ENCRYPTED in content
        raise UnreadableWorkbook(
            "people-roster-unreadable-protected" if locked else "people-roster-unreadable-old"
        )
    if not content.startswith(_ZIP):
        raise UnreadableWorkbook("people-roster-unreadable-kind")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            # zipfile never unpacks more of a part than it declares, so the declared sizes bound the truth.
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise UnreadableWorkbook("people-roster-unreadable-large")
            if "xl/workbook.xml" not in archive.namelist():
                raise UnreadableWorkbook("people-roster-unreadable-kind")
            if STRICT in archive.read("xl/workbook.xml"):
                raise UnreadableWorkbook("people-roster-unreadable-strict")
    except _BROKEN as error:
        raise UnreadableWorkbook("people-roster-unreadable-broken") from error


def _sheet(content: bytes, most_rows: int) -> CellSheet:
    with closing(_opened_workbook(content, values=True)) as workbook:
        sheets = _workbook_sheets(workbook)
        place = next((place for place, sheet in enumerate(sheets) if sheet.sheet_state == "visible"), 0)
        sheet = sheets[place]
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(_path_of(sheet)) as stream:
            markup = look_through(stream, most_rows)
        if markup.computes:
            with closing(_opened_workbook(content, values=False)) as source:
                rows = _cells(sheet, _sheet_rows(_workbook_sheets(source)[place]), markup)
        else:
            rows = _cells(sheet, repeat(()), markup)
        return CellSheet(
            rows=rows,
            title=sheet.title,
            passed_over=tuple(one.title for one in sheets[:place]),
            merged=tuple(markup.merged),
            epoch=MAC_EPOCH.date() if workbook.epoch == MAC_EPOCH else EXCEL_EPOCH,
        )


def _opened_workbook(content: bytes, *, values: bool) -> Workbook:
    return load_workbook(BytesIO(content), read_only=True, data_only=values, keep_links=False)


def _workbook_sheets(workbook: Workbook) -> Sequence[_ReadSheet]:
    return workbook.worksheets  # type: ignore[return-value] # read-only ones, of which the stubs know nothing


def _path_of(sheet: _ReadSheet) -> str:
    return sheet._worksheet_path  # noqa: SLF001 -- the only way to the markup


def _sheet_rows(sheet: _ReadSheet) -> Iterator[Sequence[_ReadCell]]:
    sheet.reset_dimensions()  # some programs declare a smaller sheet than they wrote
    return sheet.iter_rows(max_col=MOST_COLUMNS)


def _cells(
    sheet: _ReadSheet, sources: Iterator[Sequence[_ReadCell]], markup: SheetMarkup
) -> tuple[tuple[Cell, ...], ...]:
    """The rows as far as any is filled: sheets formatted to the end of the world have a million."""
    pairs = zip(islice(_sheet_rows(sheet), markup.last_row), sources, strict=False)
    rows = [_cells_of_row(read, source) for read, source in pairs]
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        raise UnreadableWorkbook("people-roster-unreadable-blank")
    return tuple(rows)


def _cells_of_row(read: Sequence[_ReadCell], source: Sequence[_ReadCell]) -> tuple[Cell, ...]:
    cells = [None if cell.value is None else _cell_value(cell) for cell in read]
    for place, cell in enumerate(source):
        if cell.data_type == "f" and place < len(cells) and cells[place] is None:
            cells[place] = BrokenCell("people-roster-fault-formula")
    while cells and cells[-1] in {None, ""}:
        cells.pop()
    return tuple(cells)


def _cell_value(cell: _ReadCell) -> Cell:
    value = cell.value
    if cell.data_type == "e":
        return BrokenCell("people-roster-fault-error")
    if isinstance(value, str):
        return _cell_text(value, cell)
    if isinstance(value, bool):
        return value
    if isinstance(value, time | timedelta):
        return shown(value, cell.number_format or "")
    if isinstance(value, int | float | datetime | date):
        text = shown(value, cell.number_format or "")
        return value if text is None or text == cell_text(value) else FormattedCell(value, text)
    return str(value)


_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def _cell_text(value: str, cell: _ReadCell) -> Cell:
    """A text without the escapes that Excel has for what XML cannot hold (ECMA-376 part 1, 22.9.2.19)."""
    if "_x" in value:
        plain = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), value)
        value = plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if value.isascii():
        return value
    font = old_font(value, (cell.font.name if cell.font else "") or "")
    return value if font is None else BrokenCell(f"people-roster-fault-{font}")
