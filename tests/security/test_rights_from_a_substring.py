"""A role comes from a position that is listed as a whole, never from some words in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.workshop.reading.excel import read_workbook
from domain.people.person import Role
from domain.people.roster.cells import cell_text
from domain.people.roster.positions import read_position, role_of
from handlers.people.roster_import import Imported, import_roster
from storage.work import writing
from tests.people.test_directory import roles_of
from tests.town import HEADER, ROSTER, Town

SECRETARY, DEPUTY = Role.SECRETARY, Role.DEPUTY


@pytest.mark.parametrize(
    ("position", "unit", "role"),
    [
        ("Bí thư", "Chi bộ 1", SECRETARY),
        ("BT", "Chi bộ 1", SECRETARY),
        ("BT chi bộ", "Chi bộ 1", SECRETARY),
        ("Bí thư Chi bộ 1", "Chi bộ 1", SECRETARY),
        ("Bí thư Chi bộ, Trưởng phòng", "Chi bộ 1", SECRETARY),
        ("Đảng ủy viên, Bí thư chi bộ", "Chi bộ 1", SECRETARY),
        ("UVBTV - Bí thư chi bộ", "Chi bộ 1", SECRETARY),
        ("Bí thư chi bộ kiêm Giám đốc", "Chi bộ 1", SECRETARY),
        ("Bí thư chi bộ, Phó Bí thư Đảng ủy", "Chi bộ 1", SECRETARY),
        ("Bí thư Đảng ủy", "Đảng ủy Sở Mẫu", SECRETARY),
        ("Bí thư Đảng ủy xã Mẫu", "Đảng ủy xã Mẫu", SECRETARY),
        ("PHÓ BÍ THƯ", "Chi bộ 1", DEPUTY),
        ("P. Bí thư chi bộ", "Chi bộ 1", DEPUTY),
        ("P/Bí thư", "Chi bộ 1", DEPUTY),
        ("Phó-Bí thư", "Chi bộ 1", DEPUTY),
        ("PBT", "Chi bộ 1", DEPUTY),
        ("P.BT chi bộ", "Chi bộ 1", DEPUTY),
        ("pho bi thu thuong truc", "Chi bộ 1", DEPUTY),
    ],
)
def test_a_listed_form_gives_its_role(position: str, unit: str, role: Role) -> None:
    assert role_of(position, unit) == role


@pytest.mark.parametrize(
    ("position", "unit"),
    [
        ("Trợ lý Bí thư", "Chi bộ 1"),
        ("Thư ký của Bí thư", "Chi bộ 1"),
        ("Quyền Bí thư?", "Chi bộ 1"),
        ("Bí thư chi bộ, Trợ lý Bí thư", "Chi bộ 1"),
        ("Bí thư, Phó Bí thư", "Chi bộ 1"),
        ("Bí thư Chi bộ 2", "Chi bộ 1"),
        ("Bí thư chi bộ 10", "Chi bộ 1"),
        ("Phó Bí thư Đảng ủy", "Chi bộ 1"),
        ("Bí thư chi bộ", "Đảng bộ Sở Mẫu"),
        ("Bí thư chi bộ (đến 2020)", "Chi bộ 1"),
        ("Nguyên Phó Bí thư, Bí thư", "Chi bộ 1"),
        ("Nguyên Phó Bí thư kiêm Bí thư", "Chi bộ 1"),
        ("Nguyên Bí thư; Phó Bí thư chi bộ", "Chi bộ 1"),
        ("Bí thư chi bộ, nguyên Phó Bí thư", "Chi bộ 1"),
        ("Cựu Bí thư - Phó Bí thư", "Chi bộ 1"),
        ("Nguyên Giám đốc, Bí thư", "Chi bộ 1"),
        ("Bí thư, không phải Phó Bí thư", "Chi bộ 1"),
        ("Bí thư, không", "Chi bộ 1"),
        ("Bí thư (nguyên)", "Chi bộ 1"),
        ("Bí thư (đã thôi)", "Chi bộ 1"),
        ("Chưa là Bí thư", "Chi bộ 1"),
        ("Hết nhiệm kỳ Bí thư", "Chi bộ 1"),
        ("Nguyên Phó Bí thư, Bí thư chi bộ Nguyên", "Chi bộ Nguyên"),
        ("Không\u200b giữ Bí thư", "Chi bộ 1"),
    ],
)
def test_anything_else_gives_none_and_is_to_be_named(position: str, unit: str) -> None:
    reading = read_position(position, unit)

    assert (reading.role, reading.understood) == (None, False)


@pytest.mark.parametrize(
    "position",
    ["", "Chi ủy viên", "UVBCH", "Bí thư Đoàn thanh niên", "Nguyên Bí thư", "Đảng ủy viên, nguyên Bí thư"],
)
def test_what_is_known_to_lead_nothing_need_not_be_named(position: str) -> None:
    reading = read_position(position, "Chi bộ 1")

    assert (reading.role, reading.understood) == (None, True)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Phó_x000D_\nbí thư chi bộ", "Phó bí thư chi bộ"),
        ("Bí thư_x000d_ chi bộ", "Bí thư chi bộ"),
        ("_x005F_x000D_", "_x000D_"),
        ("_xD800_", "_xD800_"),
    ],
)
def test_what_excel_escaped_is_undone_before_anything_is_read(cell: str, text: str) -> None:
    assert cell_text(cell) == text


def _line(code: str, position: str) -> tuple[str | None, ...]:
    found = next(row for row in ROSTER if row[0] == code)
    return (*found[:5], position, found[6])


def _file(folder: Path, rows: Sequence[Sequence[str | None]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADER, *rows):
        sheet.append(list(row))
    book.save(folder / "danh-sach.xlsx")
    return folder / "danh-sach.xlsx"


async def imported(
    town: Town, folder: Path, *changed: tuple[str, str], dry_run: bool = False, confirmed: bool = False
) -> tuple[Imported, list[str]]:
    """What comes of the roster with these people in other positions, and what the report says of rights."""
    positions = dict(changed)
    rows = [_line(row[0], positions[row[0]]) if row[0] in positions else row for row in ROSTER]
    async with writing(town.app.database) as work:
        done = await import_roster(
            work,
            read_workbook(_file(folder, rows)),
            day=town.today,
            at=town.clock.now(),
            dry_run=dry_run,
            confirmed=confirmed,
        )
    said = [town.words.say(line, "vi") for line in done.lines]
    return done, [line for line in said if "(DV" not in line and "(BT0" not in line and "(PB" not in line]


async def test_an_assistant_of_the_secretary_leads_nothing_and_is_named(
    button_town: Town, tmp_path: Path
) -> None:
    done, said = await imported(button_town, tmp_path, ("DV01", "Trợ lý Bí thư"))

    assert done.accepted
    assert said[2:] == [
        "1 chức vụ không tạo quyền (không có trong danh mục, hoặc thuộc đơn vị khác);"
        " nếu cần, văn phòng phân quyền riêng:",
        "• Dòng 6, Nguyễn Văn An: “Trợ lý Bí thư”",
        "Đã nhập xong.",
    ]
    assert await roles_of(button_town, "DV01") == []


async def test_a_dry_run_says_who_will_lead_what(button_town: Town, tmp_path: Path) -> None:
    done, said = await imported(
        button_town, tmp_path, ("BT01", ""), ("DV01", "Bí thư chi bộ"), ("DV02", "P/Bí thư"), dry_run=True
    )

    assert done.accepted
    assert said[2:] == [
        "Quyền trên Hệ thống thay đổi (trước → sau):",
        "• Chi bộ Văn phòng (CB1), bí thư: Trần Thị Bí Thư → Nguyễn Văn An",
        "• Chi bộ Văn phòng (CB1), phó bí thư: Phạm Văn Phó → Phạm Văn Phó, Đặng Thị Ánh",
        "Mới xem thử, chưa ghi gì. Bỏ --dry-run để nhập.",
    ]
    assert await roles_of(button_town, "DV01") == []


async def test_another_secretary_for_a_unit_is_confirmed_first(button_town: Town, tmp_path: Path) -> None:
    swap = (("BT01", ""), ("DV01", "Bí thư chi bộ"))

    asked, said = await imported(button_town, tmp_path, *swap)
    before = await roles_of(button_town, "DV01")
    done, _ = await imported(button_town, tmp_path, *swap, confirmed=True)

    assert not asked.accepted
    assert said[-2:] == [
        "Quyền bí thư trên Hệ thống thay đổi ở 1 đơn vị (Chi bộ Văn phòng)."
        " Nếu danh sách trên đúng, đề nghị chạy lại với --confirm-secretaries.",
        "Chưa ghi gì vào Hệ thống. Đề nghị sửa tệp rồi nhập lại.",
    ]
    assert before == []
    assert done.accepted
    assert await roles_of(button_town, "DV01") == [(SECRETARY, "Chi bộ Văn phòng")]
    assert await roles_of(button_town, "BT01") == []


async def test_a_second_secretary_for_a_unit_is_refused(button_town: Town, tmp_path: Path) -> None:
    done, said = await imported(button_town, tmp_path, ("DV01", "Bí thư chi bộ"), confirmed=True)

    assert not done.accepted
    assert said[-2] == (
        "Không nhập được: nhiều đồng chí sẽ có quyền bí thư trên Hệ thống đối với Chi bộ Văn phòng"
        " (Trần Thị Bí Thư, Nguyễn Văn An)."
        " Đề nghị sửa tệp, hoặc thu hồi quyền bí thư của người trước ở mục “Phân quyền”."
    )
    assert await roles_of(button_town, "DV01") == []


async def test_a_secretary_named_by_the_office_counts_as_one(button_town: Town, tmp_path: Path) -> None:
    async with writing(button_town.app.database) as work:
        root = await work.people.root(button_town.today)
        assert root is not None
        person = await work.people.by_code("DV11", button_town.today)
        assert person is not None
        await work.people.grant(person.id, SECRETARY, root.id, button_town.today)

    done, said = await imported(button_town, tmp_path, ("VP01", "Bí thư"), confirmed=True)

    assert not done.accepted
    assert said[-2].startswith(
        "Không nhập được: nhiều đồng chí sẽ có quyền bí thư trên Hệ thống đối với Đảng ủy Ví dụ"
        " (Bùi Văn Út, Lê Thị Văn Phòng)."
    )
