"""Whom the week asks, and about which week and unit a button asks."""

from __future__ import annotations

from datetime import datetime

from domain.people.person import Role
from tests.figures.test_week import FRIDAY, LONG, SUNDAY, read_everything, remarks
from tests.pledges.pledging import open_round
from tests.security.people import grant, revoke, unit_ids
from tests.town import Town

ASKS = "Đề nghị đồng chí gửi một câu nhận xét"
TUESDAY_AFTER = datetime(2026, 12, 1, 9)  # noqa: DTZ001  the town takes it as its own wall clock


async def test_a_deputy_is_asked_only_where_there_is_no_secretary(town: Town) -> None:
    await open_round(town, LONG)
    await grant(town, "DV11", Role.DEPUTY, "CB2")
    await revoke(town, "BT02", Role.SECRETARY, "CB2")
    codes = ("VP01", "BT00", "BT01", "PB01", "DV01", "BT02", "DV11")
    await read_everything(town, *codes)

    await town.at(FRIDAY)

    assert {code for code in codes if any(ASKS in text for text in town.talk(code).unread())} == {
        "BT00",
        "BT01",
        "DV11",
    }


async def test_a_button_of_an_earlier_week_speaks_of_that_week(plain_town: Town) -> None:
    await open_round(plain_town, LONG)
    secretary = plain_town.talk("BT01")
    await plain_town.at(TUESDAY_AFTER)

    earlier = await secretary.says("/baocao 2026-W48")
    present = await secretary.says("/baocao")
    unreadable = await secretary.says("/baocao 2026-W99")

    assert earlier[0].startswith("Đã hết thời gian gửi nhận xét cho Tuần 48 (23/11–29/11/2026).")
    assert [said[0].splitlines()[0] for said in (present, unreadable)] == [
        "Chi bộ Văn phòng, Tuần 49 (30/11–06/12/2026)"
    ] * 2


async def test_a_week_is_remarked_on_from_its_first_instant_to_sunday_evening(plain_town: Town) -> None:
    await open_round(plain_town, LONG)
    secretary = plain_town.talk("BT01")
    await plain_town.at(datetime(2026, 11, 29, 19, 59))  # noqa: DTZ001
    await secretary.says("/baocao")
    await secretary.says("Trước giờ.")
    await secretary.says("/baocao")
    await plain_town.at(SUNDAY.replace(minute=0))

    late = await secretary.says("Đúng giờ.")
    await plain_town.at(datetime(2026, 11, 30))  # noqa: DTZ001
    next_week = await secretary.says("/baocao")

    assert late[0].startswith("Đã hết thời gian gửi nhận xét cho Tuần 48")
    assert await remarks(plain_town) == ["Trước giờ."]
    assert next_week[0].splitlines()[0] == "Chi bộ Văn phòng, Tuần 49 (30/11–06/12/2026)"


async def test_who_leads_two_units_is_asked_which_one_unless_the_button_says_it(plain_town: Town) -> None:
    await open_round(plain_town, LONG)
    await grant(plain_town, "BT01", Role.DEPUTY, "CB2")
    secretary = plain_town.talk("BT01")

    asked = await secretary.says("/baocao")
    wrong = await secretary.says("9")
    second = await secretary.says("2")
    units = await unit_ids(plain_town)
    named = await secretary.says(f"/baocao 2026-W48_{units['CB2'][-8:]}")
    foreign = await secretary.says(f"/baocao 2026-W48_{units['DB1'][-8:]}")

    assert asked[0].splitlines()[1:3] == ["1. Chi bộ Kế hoạch", "2. Chi bộ Văn phòng"]
    assert "Chi bộ Kế hoạch" in wrong[0]
    assert second[0].splitlines()[0].startswith("Chi bộ Văn phòng, Tuần 48")
    assert named[0].splitlines()[0].startswith("Chi bộ Kế hoạch, Tuần 48")
    assert foreign == asked
