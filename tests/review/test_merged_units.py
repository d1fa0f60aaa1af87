"""What waits of a unit that was merged away: those who decide at the unit that took it in hear of it."""

from __future__ import annotations

from tests.extensions.test_extensions import asked, late
from tests.pledges.pledging import ON_TIME_ONLY, OTHER_DEED, decided, open_round, pledged
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
