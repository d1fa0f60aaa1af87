"""Whoever left by the roster has no role any more, and comes back without any, whatever it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.workshop.reading.excel import read_workbook
from domain.people.person import Role
from handlers.people.roster_import import import_roster
from storage.work import writing
from tests.people.test_directory import roles_of
from tests.security.people import grant
from tests.security.test_rights_from_a_substring import _file
from tests.town import ROSTER, Town


async def imported(town: Town, folder: Path, status: str) -> list[str]:
    """What the report says when the roster has DV02 in this status."""
    lines = [(*row[:-1], status) if row[0] == "DV02" else row for row in ROSTER]
    async with writing(town.app.database) as work:
        done = await import_roster(
            work,
            read_workbook(_file(folder, lines)),
            day=town.today,
            at=town.clock.now(),
            dry_run=False,
            confirmed=True,
        )
    await town.app.delivery.drain()
    return [town.words.say(line, "vi") for line in done.lines]


@pytest.mark.parametrize(("role", "name"), [(Role.OFFICE, "văn phòng"), (Role.ADMIN, "quản trị hệ thống")])
async def test_no_role_waits_for_whoever_left(
    button_town: Town, tmp_path: Path, role: Role, name: str
) -> None:
    town = button_town
    await grant(town, "DV02", role)
    await town.after(days=1)

    report = await imported(town, tmp_path, "Đã chuyển đi")
    told = town.talk("DV02").unread()
    await town.after(days=300)
    await imported(town, tmp_path, "Đang sinh hoạt")

    others = "Lê Thị Văn Phòng" if role is Role.OFFICE else "–"
    assert any(
        line.startswith(f"• Đảng ủy Ví dụ (DU), {name}: ") and line.endswith(f"→ {others}") for line in report
    )
    assert told == [
        "Kính gửi đồng chí Đặng Thị Ánh,\n"
        f"Quyền {name} trên Hệ thống của đồng chí đối với Đảng ủy Ví dụ đã kết thúc."
    ]
    assert await roles_of(town, "DV02") == []


async def test_nor_one_that_outlived_its_holder(button_town: Town, tmp_path: Path) -> None:
    """Given to somebody who had left, or kept by a release that took no office back."""
    town = button_town
    await town.after(days=1)
    await imported(town, tmp_path, "Đã chuyển đi")
    await grant(town, "DV02", Role.OFFICE)
    await town.after(days=1)

    await imported(town, tmp_path, "Đang sinh hoạt")

    assert await roles_of(town, "DV02") == []


async def test_the_office_stays_with_whoever_only_moves(button_town: Town, tmp_path: Path) -> None:
    town = button_town
    await grant(town, "DV02", Role.OFFICE)
    await town.after(days=1)

    await imported(town, tmp_path, "Miễn sinh hoạt")

    assert await roles_of(town, "DV02") == [(Role.OFFICE, "Đảng ủy Ví dụ")]
