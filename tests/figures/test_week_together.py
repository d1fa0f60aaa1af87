"""Monday, where somebody leads two units, and where people have moved since the roster of a round was frozen."""

from __future__ import annotations

from domain.people.person import Role
from handlers.units.actions import transfer_person
from storage.work import writing
from tests.figures.test_week import (
    LONG,
    MONDAY,
    NEXT_MONDAY,
    SATURDAY,
    about_the_week,
    buttons_of_the_week,
    read_everything,
)
from tests.pledges.pledging import open_round
from tests.security.people import grant, unit_ids
from tests.town import Town


async def moved(town: Town, code: str, unit: str) -> None:
    """The office transfers this member today."""
    person_id, office = await town.person_id(code), await town.person_id("VP01")
    target = (await unit_ids(town))[unit]
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        await transfer_person(
            work,
            person_id,
            target,
            effective=town.today,
            by=office,
            scope=(root.id,),
            day=town.today,
            now=town.clock.now(),
        )


async def test_who_leads_two_units_has_one_message_of_both(town: Town) -> None:
    await open_round(town, LONG)
    await grant(town, "BT01", Role.SECRETARY, "CB2")
    await grant(town, "PB01", Role.DEPUTY, "CB2")
    await read_everything(town, "BT01", "PB01", "BT02")

    await town.at(MONDAY)
    await town.after(minutes=10)

    for code in ("BT01", "PB01"):
        (week,) = about_the_week(town.talk(code).unread())
        assert [line for line in week.splitlines() if "Tuần 48" in line] == [
            "Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 0/5 (0,00%).",
            "Chi bộ Kế hoạch, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 0/2 (0,00%).",
        ]
        assert "• Đặng Thị Ánh – chưa đăng ký" in week.splitlines()
        assert "• Bùi Văn Út – chưa đăng ký" in week.splitlines()
        assert buttons_of_the_week(town, code).count("Nhắc Q.I/2027") == 1
    (alone,) = about_the_week(town.talk("BT02").unread())
    assert alone.startswith("Chi bộ Kế hoạch, Tuần 48")

    await town.at(NEXT_MONDAY)
    assert len(about_the_week(town.talk("BT01").unread())) == 1


async def test_a_member_who_moved_stands_in_the_list_of_the_new_cell(town: Town) -> None:
    await open_round(town, LONG)
    await town.at(SATURDAY)
    await moved(town, "DV02", "CB2")
    await read_everything(town, "BT01", "BT02", "DV02")

    await town.at(MONDAY)
    (left,) = about_the_week(town.talk("BT01").unread())
    (came,) = about_the_week(town.talk("BT02").unread())
    offered = buttons_of_the_week(town, "BT02")
    await town.talk("BT02").presses("Nhắc: Đặng Thị Ánh")
    await town.after(minutes=1)

    assert left.startswith("Chi bộ Văn phòng, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 0/5")
    assert "Đặng Thị Ánh" not in left
    assert came.startswith("Chi bộ Kế hoạch, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 0/2")
    assert "• Đặng Thị Ánh – chưa đăng ký" in came.splitlines()
    assert offered == ["Nhắc: Đặng Thị Ánh", "Nhắc Q.I/2027"]
    assert [text for text in town.talk("DV02").unread() if "Quý I/2027" in text]


async def test_a_body_between_hears_of_its_cells_what_they_said_and_reminds_them(town: Town) -> None:
    await open_round(town, LONG)
    await town.talk("BT02").says("/baocao")
    await town.talk("BT02").says("Một đồng chí đi công tác.")
    await town.at(SATURDAY)
    body = town.talk("BT00")
    body.unread()

    await town.at(MONDAY)
    (week,) = about_the_week(body.unread())
    offered = buttons_of_the_week(town, "BT00")
    (chasing,) = await body.presses("Nhắc Q.I/2027")

    assert week.splitlines() == [
        "Đảng bộ Sở Mẫu, Tuần 48 (23/11–29/11/2026): Đăng ký nêu gương 0/8 (0,00%).",
        "",
        "Đơn vị trực thuộc cần đôn đốc:",
        "1. Chi bộ Văn phòng: 0/5 (0,00%)",
        "2. Chi bộ Kế hoạch: 0/2 (0,00%)",
        "“Một đồng chí đi công tác.”",
    ]
    assert offered == ["Nhắc Q.I/2027", "Xem danh sách đơn vị"]
    assert chasing.startswith("Đợt “Quý I/2027”: nhắc ở đơn vị nào?")
