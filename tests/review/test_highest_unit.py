"""What nobody of the unit decides: whoever is above does, and for the highest unit its office."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.pledges.pledge import PledgeState
from domain.talk.messages import Pressed
from storage.work import writing
from tests.pledges.pledging import open_round, pledged, pledges_of
from tests.review.queues import last_decision
from tests.rounds.opening import local
from tests.town import COMMITTEE, HEADER, ROSTER, Town

HEAD = ("BTDU", "Nguyễn Thị Chủ Trì", *COMMITTEE, "Bí thư", "Đang sinh hoạt")
SECOND = ("PBDU", "Lý Văn Thứ", *COMMITTEE, "Phó Bí thư", "Đang sinh hoạt")


async def led_by(town: Town, *leaders: tuple[str | None, ...]) -> None:
    """Give the committee itself these leaders, and open a round for everybody."""
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        rows = (HEADER, *ROSTER, *leaders)
        await work.roster.apply(compare(read_rows(rows), known), town.today, town.clock.now())
    for code, *_ in leaders:
        await town.link(str(code), "telegram")
    await open_round(town)


async def test_the_office_decides_on_the_only_secretary_of_the_committee_at_once(button_town: Town) -> None:
    town = button_town
    await led_by(town, HEAD)
    office = town.talk("VP01")
    office.unread()
    pledge = await pledged(town, "BTDU")

    (told,) = office.unread()
    await office.presses("Xem và xác nhận")
    done = await office.presses("Xác nhận")

    assert told.startswith("Đồng chí Nguyễn Thị Chủ Trì (Đảng ủy Ví dụ) ")
    assert done[0].startswith("Đã xác nhận nội dung số NG-2026-0001 của đồng chí Nguyễn Thị Chủ Trì.")
    assert (await last_decision(town, pledge)).acting_for == "office"
    assert "Đồng chí Lê Thị Văn Phòng (Văn phòng Đảng ủy) đã xác nhận" in town.talk("BTDU").unread()[-1]


async def test_where_the_committee_has_another_leader_the_office_waits_for_three_working_days(
    button_town: Town,
) -> None:
    town = button_town
    await led_by(town, HEAD, SECOND)
    office = town.talk("VP01")
    pledge = await pledged(town, "BTDU")

    early = await office.does(Pressed(0, f"/duyet.{pledge.id}"))
    town.clock.at += timedelta(days=4, hours=1)
    await office.does(Pressed(0, f"/duyet.{pledge.id}"))
    await office.presses("Xác nhận")

    assert early[0].startswith("Nội dung số NG-2026-0001 đang chờ")
    assert [one.state for one in await pledges_of(town, "BTDU")] == [PledgeState.APPROVED]


@pytest.mark.parametrize("code", ["BTDU", "VP01"])
async def test_nobody_decides_on_their_own(button_town: Town, code: str) -> None:
    town = button_town
    await led_by(town, HEAD)
    pledge = await pledged(town, code)

    said = await town.talk(code).does(Pressed(0, f"/duyet.{pledge.id}"))

    assert said[0].startswith("Nội dung số NG-2026-0001 là của chính đồng chí")


async def test_an_office_below_the_highest_unit_decides_on_nothing_of_its_own_unit(button_town: Town) -> None:
    """That is for the unit above, here the committee's office."""
    town = button_town
    await led_by(town)
    pledge = await pledged(town, "BT00")
    office = town.talk("VP01")

    await office.does(Pressed(0, f"/duyet.{pledge.id}"))
    await office.presses("Xác nhận")

    assert (await last_decision(town, pledge)).acting_for == "above"


async def test_monday_names_what_units_have_not_decided_to_those_above(button_town: Town) -> None:
    """The cell's secretary is named what waits; the body above the cell, and the office of the highest unit, where they
    decide in others' place."""
    town = button_town
    await led_by(town, HEAD, SECOND)
    for code in ("DV01", "DV02", "BTDU"):
        await pledged(town, code)
    above, office = town.talk("BT00"), town.talk("VP01")

    await town.at(local(2026, 11, 30, 8, 5))

    (of_body,) = [text for text in above.unread() if "quyết định thay" in text]
    (of_office,) = [text for text in office.unread() if "quyết định thay" in text]
    assert (
        "Đơn vị chưa quyết định, đề nghị đồng chí quyết định thay:\n• Chi bộ Văn phòng: 2 nội dung" in of_body
    )
    assert (
        "Đơn vị chưa quyết định, đề nghị đồng chí quyết định thay:\n• Đảng ủy Ví dụ: 1 nội dung" in of_office
    )
    assert (await above.presses("Xác nhận 2"))[0].count("NG-2026-000") == 2
    await office.presses("Xác nhận 1")
    await office.says("1")
    await office.presses("Xác nhận")
    assert [one.state for one in await pledges_of(town, "BTDU")] == [PledgeState.APPROVED]
