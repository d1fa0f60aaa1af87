"""Whoever lost the role by which they issued a code becomes nobody by it, nor lets anybody else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from domain.people.person import Role
from tests.people.test_linking import owner
from tests.security.people import code_from, code_in, grant
from tests.security.test_rights_from_a_substring import imported
from tests.town import Town

DEAD = "Mã này đã được cấp nhưng không còn dùng được"


async def end_role(town: Town, code: str, label: str) -> None:
    """The office takes the role back."""
    office = town.talk("VP01")
    await office.says(f"/phanquyen {code}")
    await office.presses(label)
    await office.presses("Xác nhận")


@pytest.mark.parametrize("life", ["Nhắn ngay", "Ghi phiếu"])
async def test_a_secretarys_code_ends_with_the_role(button_town: Town, life: str) -> None:
    town = button_town
    code = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước", life))

    await end_role(town, "BT01", "Thu hồi: bí thư")

    assert (await town.talk("new").starts(code))[0].startswith(DEAD)


async def test_so_does_an_offices_code_for_somebody_with_a_role(button_town: Town) -> None:
    """Also where its second fact was told already."""
    town = button_town
    await grant(town, "DV02", Role.OFFICE)
    code = code_in(await code_from(town.talk("DV02"), "Trần Thị Bí Thư"))
    phone = town.talk("new")
    await phone.starts(code)
    await phone.says("BT01")

    await end_role(town, "DV02", "Thu hồi: văn phòng")
    said = await phone.presses("Đồng ý")

    assert said[0].startswith("Mã vừa rồi không còn dùng được.")
    assert await owner(town, "new") is None


async def test_an_offices_code_is_not_worth_what_a_secretary_may(button_town: Town) -> None:
    town = button_town
    await grant(town, "PB01", Role.OFFICE)
    code = code_in(await code_from(town.talk("PB01"), "Võ Văn Ước", "Ghi phiếu"))

    await end_role(town, "PB01", "Thu hồi: văn phòng")

    assert (await town.talk("new").starts(code))[0].startswith(DEAD)


async def test_a_code_that_another_role_allows_too_stays_good(button_town: Town) -> None:
    town = button_town
    await grant(town, "BT01", Role.DEPUTY, "DB1")
    code = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước", "Ghi phiếu"))

    await end_role(town, "BT01", "Thu hồi: bí thư")

    assert (await town.talk("new").starts(code))[0].startswith("Mã này được cấp cho đồng chí Võ Văn Ước")


async def test_a_roster_that_ends_the_role_ends_the_codes(button_town: Town, tmp_path: Path) -> None:
    town = button_town
    code = code_in(await code_from(town.talk("PB01"), "Võ Văn Ước", "Ghi phiếu"))
    await town.after(days=1)

    await imported(town, tmp_path, ("PB01", ""))

    assert (await town.talk("new").starts(code))[0].startswith(DEAD)
    town.clock.at += timedelta(minutes=1)
    again = code_in(await code_from(town.talk("BT01"), "Võ Văn Ước"))
    assert (await town.talk("new").starts(again))[0].startswith("Mã này được cấp cho đồng chí Võ Văn Ước")
