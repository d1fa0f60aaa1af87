"""Workbooks for the tests of the readers, made by code."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | bool | datetime | date | time | None

HEADER = ("TT", "Mã đảng viên", "Họ và tên", "Mã đơn vị", "Tên đơn vị", "Mã đơn vị cấp trên", "Ngày vào Đảng")
SECRETARY = (1, "TV1", "Lò Văn Mận", "ĐU", "Đảng ủy xã Thử Nghiệm", None, "03/02/2001")
MEMBER = (2, "TV2", "Đặng Thị Ửng", "CB1", "Chi bộ bản Giả Định", "ĐU", "19/05/2010")


def first_sheet(workbook: Workbook) -> Worksheet:
    """The sheet that a new workbook has."""
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(workbook: Workbook) -> bytes:
    """The workbook as a file."""
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def book(
    *rows: Sequence[Value], forms: Sequence[str] = (), change: Callable[[Worksheet], object] = lambda _: None
) -> bytes:
    """A workbook of these rows; `forms` are the number formats of its columns below the first row."""
    workbook = Workbook()
    sheet = first_sheet(workbook)
    for line, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            cell = sheet.cell(line, place, value)
            if line > 1 and place <= len(forms) and forms[place - 1]:
                cell.number_format = forms[place - 1]
    change(sheet)
    return saved(workbook)


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same package with one part changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return out.getvalue()
