"""Excel in: the cells of a workbook's first sheet, or one clear reason why not. Knows nothing of columns or people.

The file comes from outside: its size, what it unpacks to and its rows are bounded before anything is parsed.
"""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import repeat
from pathlib import Path
from typing import Protocol

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bot.workshop.jobs import MOST_ROWS, UnreadableWorkbook
from domain.people.roster.rows import BrokenCell, Cell

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 300 * 1024 * 1024
MOST_PARTS = 2_000
MOST_COLUMNS = 64

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


class _Read(Protocol):
    """What openpyxl's read-only cells have in common."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...


def read_workbook(source: Path | bytes, *, most_rows: int = MOST_ROWS) -> tuple[tuple[Cell, ...], ...]:
    """The rows of the first sheet from line 1 on, blank ones included, each cut after its last filled cell.

    Formulas give the value their program stored; one without, and Excel's error values, are broken cells.
    Raises UnreadableWorkbook on a missing, empty, too large, protected, old (.xls) or damaged file.
    """
    content = _content(source)
    with_formulas = _inspect(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", UserWarning
            )  # openpyxl's, on drop-downs and styles it does not keep
            return _cells(content, with_formulas=with_formulas, most_rows=most_rows)
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


def _inspect(content: bytes) -> bool:
    """Whether any sheet holds formulas. Raises UnreadableWorkbook before anything large is unpacked."""
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
            return any(_holds_formula(archive, part) for part in parts if _is_sheet(part.filename))
    except _BROKEN as error:
        raise UnreadableWorkbook("people-roster-unreadable-broken") from error


def _is_sheet(name: str) -> bool:
    return name.startswith("xl/worksheets/") and name.endswith(".xml")


def _holds_formula(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(1 << 16):
            if b"<f>" in tail + chunk or b"<f " in tail + chunk:
                return True
            tail = chunk[-2:]
    return False


def _cells(content: bytes, *, with_formulas: bool, most_rows: int) -> tuple[tuple[Cell, ...], ...]:
    """One pass over the stored values and, only where there are formulas, a second one beside it."""
    sources: Iterator[Sequence[_Read]] = _rows(content, values=False) if with_formulas else repeat(())
    rows: list[tuple[Cell, ...]] = []
    blank = 0
    for read, source in zip(_rows(content, values=True), sources, strict=False):
        row = _row(read, source)
        if not row:  # sheets formatted to the end of the world have a million of them
            blank += 1
            continue
        if len(rows) + blank >= most_rows:
            raise UnreadableWorkbook("people-roster-unreadable-large")
        rows.extend(repeat((), blank))
        rows.append(row)
        blank = 0
    if not rows:
        raise UnreadableWorkbook("people-roster-unreadable-blank")
    return tuple(rows)


def _rows(content: bytes, *, values: bool) -> Iterator[Sequence[_Read]]:
    workbook = load_workbook(BytesIO(content), read_only=True, data_only=values, keep_links=False)
    try:
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()  # some programs declare a smaller sheet than they wrote
        yield from sheet.iter_rows(max_col=MOST_COLUMNS)
    finally:
        workbook.close()


def _row(read: Sequence[_Read], source: Sequence[_Read]) -> tuple[Cell, ...]:
    cells = [_cell(cell) for cell in read]
    for place, cell in enumerate(source):
        if cell.data_type == "f" and place < len(cells) and cells[place] is None:
            cells[place] = BrokenCell("people-roster-fault-formula")
    while cells and cells[-1] in {None, ""}:
        cells.pop()
    return tuple(cells)


def _cell(cell: _Read) -> Cell:
    if cell.data_type == "e":
        return BrokenCell("people-roster-fault-error")
    value = cell.value
    if value is None or isinstance(value, str | int | float | bool | datetime | date):
        return value
    return str(value)
