"""What waits of a unit that was merged away: those who decide at the unit that took it in hear of it."""

from __future__ import annotations

from storage.work import writing
from tests.extensions.test_extensions import asked, late
from tests.pledges.pledging import ON_TIME_ONLY, OTHER_DEED, decided, open_round, pledged
from tests.review.queues import last_decision
from tests.rounds.opening import local
from tests.town import Town
from tests.units.test_changing import ask


async def merge(town: Town) -> None:
    """Chi bộ Kế hoạch goes into Chi bộ Văn phòng, which Trần Thị Bí Thư leads on."""
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư", "Hôm nay")
    await office.presses("Thực hiện")


async def test_the_secretary_hears_of_what_comes_again(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV11")
    await merge(town)
    await decided(town, "BT01", pledge, "Bổ sung cho rõ hơn")
    member, secretary = town.talk("DV11"), town.talk("BT01")
    member.unread()
    secretary.unread()
    await member.presses("Sửa nội dung")
    await member.mends("Việc làm")
    await member.says(OTHER_DEED)
    await member.presses("Gửi bản sửa")

    (told,) = secretary.unread()
    assert "Bùi Văn Út" in told


async def test_the_office_hears_of_a_request_that_is_passed_on(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    await late(town, "DV11")
    await asked(town, "DV11")
    await merge(town)
    secretary, office = town.talk("BT01"), town.talk("VP01")
    office.unread()
    await secretary.says("/xetgiahan")
    await secretary.presses("Bùi Văn Út")
    await secretary.presses("Đồng ý")
    await town.after(minutes=1)

    (told,) = office.unread()
    assert told.startswith("Đồng chí Bùi Văn Út (Chi bộ Kế hoạch) xin gia hạn")


async def test_monday_names_it_at_the_unit_that_took_it_in(button_town: Town) -> None:
    """Not to those who lead that unit, whose own it is; to those above once they decide in their place."""
    town = button_town
    await open_round(town)
    await pledged(town, "DV11")
    await merge(town)
    secretary, above = town.talk("BT01"), town.talk("BT00")
    secretary.unread()
    await town.at(local(2026, 11, 30, 8, 5))
    to_secretary = secretary.unread()
    leaders = [await town.person_id(code) for code in ("BT01", "PB01")]
    async with writing(town.app.database) as work:
        for leader in leaders:
            for grant in await work.people.grants(leader, town.today):
                await work.people.revoke(leader, grant.role, grant.unit_id, town.today)
    above.unread()
    await town.at(local(2026, 12, 7, 8, 5))

    assert to_secretary != []
    assert not any("quyết định thay" in text for text in to_secretary)
    (told,) = [text for text in above.unread() if "quyết định thay" in text]
    assert "đề nghị đồng chí quyết định thay:\n• Chi bộ Văn phòng: 1 nội dung" in told


async def test_the_secretary_decides_on_it_as_on_their_own(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    pledge = await pledged(town, "DV11")
    await merge(town)

    await decided(town, "BT01", pledge)

    assert (await last_decision(town, pledge)).acting_for == ""
