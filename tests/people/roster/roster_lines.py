"""Lines of a small roster and what they come to, for the tests of the roster's modules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.people.roster.rows import Cell, KnownUnit, RosterRow, RowFault

HEADER: tuple[Cell, ...] = ("Mã đảng viên", "Họ và tên", "Mã đơn vị", "Tên đơn vị", "Mã đơn vị cấp trên")
WIDE: tuple[Cell, ...] = (*HEADER, "Chức vụ Đảng", "Loại", "Trạng thái", "Ngày vào Đảng", "Giới tính")
ROOT: tuple[Cell, ...] = (None, None, "ĐU", "Đảng ủy", None)
AN: tuple[Cell, ...] = ("D1", "Nguyễn Văn An", "CB1", "Chi bộ 1", "ĐU")
UNITS = (KnownUnit("ĐU", "Đảng ủy", None), KnownUnit("CB1", "Chi bộ 1", "ĐU"))


def row(line: int, code: str | None = "D1", name: str = "Nguyễn Văn An", **other: object) -> RosterRow:
    plain = RosterRow(line, code, name, "CB1", "Chi bộ 1", "ĐU")
    return replace(plain, **other)  # type: ignore[arg-type]  # the tests name fields of the row


def fault(line: int, column: str | None, text_id: str, **args: str | int | date) -> RowFault:
    return RowFault(line, column, text_id, args)  # type: ignore[arg-type]  # columns are plain words here
