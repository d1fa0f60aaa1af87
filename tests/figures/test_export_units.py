"""Whose papers the office of two units takes, and which units it cannot name."""

from __future__ import annotations

from domain.people.person import Role
from tests.pledges.pledging import open_round
from tests.security.people import grant, unit_ids
from tests.town import Town

OUTSIDE = "Đơn vị này không thuộc phạm vi của đồng chí, hoặc không còn hoạt động."


async def test_which_unit_is_asked_of_the_office_of_two(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    await grant(town, "DV01", Role.OFFICE, "CB1")
    await grant(town, "DV01", Role.OFFICE, "CB2")
    office = town.talk("DV01")

    asked = await office.says("/xuat")
    paper = await office.presses("Chi bộ Kế hoạch")
    handed = await office.presses("Bảng số liệu")

    assert asked[0].splitlines()[0] == "Đồng chí cần xuất số liệu của đơn vị nào?"
    assert paper[0].startswith("Đồng chí cần tệp nào?")
    assert handed[0].startswith("Chi bộ Kế hoạch: tệp Excel")


async def test_a_unit_outside_is_not_taken_and_inside_may_be_named(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    await grant(town, "DV01", Role.OFFICE, "DB1")
    units = await unit_ids(town)
    office = town.talk("DV01")

    outside = await office.says(f"/xuat {units['DU']}")
    inside = await office.says(f"/xuat {units['CB2']}")

    assert OUTSIDE in outside[0]
    assert inside[0].startswith("Đồng chí cần tệp nào?")


async def test_the_office_of_one_is_not_asked_which(button_town: Town) -> None:
    await open_round(button_town)
    await grant(button_town, "DV01", Role.OFFICE, "CB2")

    asked = await button_town.talk("DV01").says("/xuat")

    assert asked[0].startswith("Đồng chí cần tệp nào?")
