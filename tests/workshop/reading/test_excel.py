"""Excel in: workbooks of several programs, hostile ones, and the way from a file to rows."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.workshop.jobs import UnreadableWorkbook
from bot.workshop.reading.excel import MOST_BYTES, read_workbook
from domain.people.roster.rows import BrokenCell, Cell, KnownUnit, RosterFile, RosterRow, RowFault
from domain.people.roster.sheet import read_rows

HEADER = (
    "Mã đảng viên",
    "Họ và tên",
    "Mã đơn vị",
    "Tên đơn vị",
    "Mã đơn vị cấp trên",
    "Ngày vào Đảng",
    "Số CCCD",
)
LINES: tuple[tuple[Cell, ...], ...] = (
    (None, None, "ĐU", "Đảng ủy"),
    ("D1", "NGUYỄN VĂN AN", "CB1", "Chi bộ 1", "ĐU", datetime(1998, 2, 3), "012345678901"),  # noqa: DTZ001 -- as Excel has it
    ("D2", "Trần Thị Ánh", "CB1", "Chi bộ 1", "ĐU", 2001),
)
READ = RosterFile(
    rows=(
        RosterRow(5, "D1", "Nguyễn Văn An", "CB1", "Chi bộ 1", "ĐU", admitted=date(1998, 2, 3)),
        RosterRow(6, "D2", "Trần Thị Ánh", "CB1", "Chi bộ 1", "ĐU", admitted=date(2001, 1, 1)),
    ),
    units=(KnownUnit("ĐU", "Đảng ủy", None), KnownUnit("CB1", "Chi bộ 1", "ĐU")),
    dropped_columns=("Số CCCD",),
    ignored_lines=(8,),
)


def first_sheet(workbook: Workbook) -> Worksheet:
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(workbook: Workbook) -> bytes:
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def roster() -> Workbook:
    """A roster with a merged title above and a signature below, and a second sheet that does not count."""
    workbook = Workbook()
    sheet = first_sheet(workbook)
    sheet["A1"] = "DANH SÁCH ĐẢNG VIÊN"
    sheet.merge_cells("A1:G2")
    for number, line in enumerate((HEADER, *LINES), start=3):
        for column, value in enumerate(line, start=1):
            sheet.cell(number, column, value)  # type: ignore[arg-type]  # our cells are a subset of openpyxl's
    sheet["D8"] = "T/M CHI ỦY"
    workbook.create_sheet("Khác")["A1"] = "không đọc"
    return workbook


def with_parts(content: bytes, **parts: bytes | None) -> bytes:
    """The same workbook with parts replaced, or (None) left out; `__` in a name means `/`, `_` for `.`."""
    named = {name.replace("__", "/").replace("_", "."): part for name, part in parts.items()}
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        assert set(named) - set(old.namelist()) == set()
        for name in old.namelist():
            part = named.get(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return out.getvalue()


WHOLE = saved(roster())


def refused(source: Path | bytes) -> str:
    with pytest.raises(UnreadableWorkbook) as raised:
        read_workbook(source)
    return raised.value.text_id


def test_a_workbook_of_openpyxl_is_read() -> None:
    assert read_rows(read_workbook(saved(roster())).rows) == READ


def test_a_path_is_as_good_as_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "danh sách.xlsx"
    roster().save(path)

    assert read_workbook(path) == read_workbook(path.read_bytes())


def test_a_workbook_of_xlsxwriter_is_read() -> None:
    content = BytesIO()
    workbook = xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy", "in_memory": True})
    sheet = workbook.add_worksheet()
    sheet.merge_range("A1:G2", "DANH SÁCH ĐẢNG VIÊN")
    for number, line in enumerate((HEADER, *LINES), start=2):
        for column, value in enumerate(line):
            if value is not None:
                sheet.write(number, column, value)
    sheet.write(7, 3, "T/M CHI ỦY")
    workbook.close()

    assert read_rows(read_workbook(content.getvalue()).rows) == READ


@pytest.mark.skipif(
    shutil.which("libreoffice") is None, reason="libreoffice is not installed on this machine"
)
def test_a_workbook_saved_by_libreoffice_is_read_with_its_formulas(tmp_path: Path) -> None:
    workbook = roster()
    first_sheet(workbook)["B5"] = '="NGUYỄN"&" VĂN AN"'
    workbook.save(tmp_path / "roster.xlsx")
    (tmp_path / "out").mkdir()

    subprocess.run(  # noqa: S603 -- our own file, a program of this machine
        [
            shutil.which("libreoffice") or "libreoffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(tmp_path / "out"),
            str(tmp_path / "roster.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    assert read_rows(read_workbook(tmp_path / "out" / "roster.xlsx").rows) == READ


def test_a_formula_nobody_computed_and_an_error_are_faults_of_their_cells() -> None:
    workbook = roster()
    sheet = first_sheet(workbook)
    sheet["B5"] = "=B6"
    sheet["F6"] = "#N/A"

    cells = read_workbook(saved(workbook)).rows

    assert (cells[4][1], cells[5][5]) == (
        BrokenCell("people-roster-fault-formula"),
        BrokenCell("people-roster-fault-error"),
    )
    assert read_rows(cells).faults == (
        RowFault(5, "full-name", "people-roster-fault-formula"),
        RowFault(6, "admitted", "people-roster-fault-error"),
    )


def test_the_rows_keep_their_lines_and_lose_their_empty_ends() -> None:
    workbook = Workbook()
    sheet = first_sheet(workbook)
    sheet["B3"] = "x"
    sheet["D3"] = 1.5
    sheet["A5"] = True
    sheet["C900"] = None
    sheet.row_dimensions[1_000].height = 20

    assert read_workbook(saved(workbook)).rows == ((), (), (None, "x", None, 1.5), (), (True,))


def test_a_time_of_day_is_text_to_us() -> None:
    workbook = Workbook()
    first_sheet(workbook)["A1"] = time(7, 30)

    assert read_workbook(saved(workbook)).rows == (("07:30",),)


def test_a_wrong_declared_size_hides_nothing() -> None:
    content = saved(roster())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    lying = sheet.replace(b'<dimension ref="A1:G8"', b'<dimension ref="A1:A1"')

    assert lying != sheet
    assert read_workbook(with_parts(content, xl__worksheets__sheet1_xml=lying)) == read_workbook(content)


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "text_id"),
    [
        (b"", "people-roster-unreadable-empty"),
        (b"Ho va ten;Ma don vi\n", "people-roster-unreadable-kind"),
        (b"<html><table></table></html>", "people-roster-unreadable-kind"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "people-roster-unreadable-old"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "people-roster-unreadable-protected"),
        (b"PK\x03\x04 torn", "people-roster-unreadable-broken"),
        (b"x" * (MOST_BYTES + 1), "people-roster-unreadable-large"),
    ],
)
def test_what_is_no_workbook_is_refused_with_its_reason(content: bytes, text_id: str) -> None:
    assert refused(content) == text_id


def test_damaged_workbooks_are_refused() -> None:
    content = saved(roster())
    torn = {
        "half a file": content[: len(content) // 2],
        "no workbook": with_parts(content, xl__workbook_xml=None),
        "no sheet": with_parts(content, xl__worksheets__sheet1_xml=None, xl__worksheets__sheet2_xml=None),
        "torn sheet": with_parts(content, xl__worksheets__sheet1_xml=b"<worksheet><sheetData><row"),
        "no XML": with_parts(content, xl__workbook_xml=b"\x00\x01"),
        "no sheets": with_parts(content, xl__workbook_xml=b"<workbook/>"),
    }

    assert {name: refused(damaged) for name, damaged in torn.items()} == {
        "half a file": "people-roster-unreadable-broken",
        "no workbook": "people-roster-unreadable-kind",
        "no sheet": "people-roster-unreadable-broken",
        "torn sheet": "people-roster-unreadable-broken",
        "no XML": "people-roster-unreadable-broken",
        "no sheets": "people-roster-unreadable-broken",
    }


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(301):
                part.write(bytes(1024 * 1024))

    assert len(content.getvalue()) < 1024 * 1024
    assert refused(content.getvalue()) == "people-roster-unreadable-large"


def test_entities_that_multiply_are_refused() -> None:
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    bomb = (
        f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{entities}]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        '<c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>'
    )

    assert (
        refused(with_parts(WHOLE, xl__worksheets__sheet1_xml=bomb.encode()))
        == "people-roster-unreadable-broken"
    )


def test_a_blank_sheet_and_a_missing_file_say_so(tmp_path: Path) -> None:
    assert refused(saved(Workbook())) == "people-roster-unreadable-blank"
    assert refused(tmp_path / "nothing.xlsx") == "people-roster-unreadable-absent"
    assert refused(tmp_path) == "people-roster-unreadable-absent"


def test_more_rows_than_allowed_are_refused_but_blank_ones_below_do_not_count() -> None:
    workbook = Workbook()
    sheet = first_sheet(workbook)
    sheet["A1"] = "x"
    sheet["A50"] = "last"
    sheet["B90"] = ""
    enough = saved(workbook)
    sheet["A51"] = "one too many"

    assert len(read_workbook(enough, most_rows=50).rows) == 50
    with pytest.raises(UnreadableWorkbook) as raised:
        read_workbook(saved(workbook), most_rows=50)
    assert raised.value.text_id == "people-roster-unreadable-far"


def outcome(content: bytes) -> str:
    """Why a workbook was refused, or that it was read."""
    try:
        read_rows(read_workbook(content).rows)
    except UnreadableWorkbook as error:
        return error.text_id
    return "read"


@given(st.binary(max_size=300), st.integers(0, 6_000))
def test_no_damage_gets_past_the_one_error(noise: bytes, place: int) -> None:
    damaged = WHOLE[:place] + noise + WHOLE[place + len(noise) :]

    assert outcome(damaged) == "read" or outcome(damaged).startswith("people-roster-unreadable-")
