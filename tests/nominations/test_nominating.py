"""A leader holds up an example on Friday; the offices above read it, and nobody else."""

from __future__ import annotations

from datetime import datetime

from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.figures.test_week import FRIDAY, LONG, MONDAY, about_the_week, buttons_of_the_week
from tests.people.test_linking import rows
from tests.pledges.pledging import open_round
from tests.review.test_fulfilments import reported
from tests.town import Talk, Town

DEED = "Trong tháng 11 hướng dẫn 45 hộ dân nộp hồ sơ trực tuyến, có danh sách."


async def nominated(talk: Talk, who: str = "Nguyễn Văn An", deed: str = DEED) -> list[str]:
    """From the menu's list to the receipt, where there are no pledges to rest on."""
    await talk.says("/gioithieu")
    if who == "Cả đơn vị":
        await talk.presses(who)
    else:
        await talk.says(who)
    await talk.says(deed)
    return await talk.presses("Gửi giới thiệu")


async def test_friday_leads_there_and_monday_counts_without_a_name(town: Town) -> None:
    await open_round(town, LONG)
    secretary, member, office = town.talk("BT01"), town.talk("DV01"), town.talk("VP01")
    await town.at(FRIDAY)
    offered = buttons_of_the_week(town, "BT01")
    member.unread()

    who = await secretary.presses("Giới thiệu gương")
    choices = secretary.choices
    deed = await secretary.says("Nguyễn Văn An")
    review = await secretary.says("Luôn giúp đỡ nhân dân, nhiệt tình")
    await secretary.mends("Việc làm")
    again = await secretary.says(DEED)
    kept = await secretary.presses("Gửi giới thiệu")
    listed = await secretary.presses("Gương đã giới thiệu")
    await town.at(MONDAY)
    (week,) = about_the_week(office.unread())

    assert offered[-1] == "Giới thiệu gương"
    assert who[0].startswith("Đồng chí giới thiệu ai?")
    assert "Cả đơn vị" in choices
    assert deed[0].startswith("Việc làm nào đáng nêu gương?")
    assert review[0].startswith("Gợi ý: chưa có con số.")
    assert again[0].splitlines()[:2] == [
        "Giới thiệu gương: đồng chí Nguyễn Văn An (Chi bộ Văn phòng)",
        f"Việc làm: {DEED}",
    ]
    assert kept[0].startswith("Đã lưu bản giới thiệu, chờ xem xét.")
    assert listed[0].splitlines() == [
        "Gương đồng chí đã giới thiệu, mới nhất trước",
        "",
        "• Nguyễn Văn An (Chi bộ Văn phòng), Tuần 48/2026",
        DEED,
        "",
        "Tất cả đang chờ xem xét; tên người chưa được nêu ở đâu.",
    ]
    assert "Gương được giới thiệu trong tuần: 1" in week.splitlines()
    assert "Nguyễn Văn An" not in week
    assert not [told for told in member.unread() if "gương: " in told or "iới thiệu" in told]
    assert ("nomination.propose",) in await rows(town.app.database, audit.c.action)


async def test_what_is_confirmed_may_be_the_basis(town: Town) -> None:
    await open_round(town)
    pledge = await reported(town, "DV01")
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    await secretary.presses("Đạt")

    await secretary.says("/gioithieu")
    asked = await secretary.says("DV01")
    choices = secretary.choices
    await secretary.presses(pledge.receipt)
    review = await secretary.says(DEED)
    await secretary.presses("Gửi giới thiệu")
    (listed,) = await town.talk("VP01").says("/guong")

    assert asked[0].splitlines()[1].startswith(f"1. {pledge.receipt}: Hướng dẫn 9/9 đồng chí")
    assert choices == [pledge.receipt, "Không lấy", "⬅ Quay lại"]
    assert f"Căn cứ: {pledge.receipt}" in review[0].splitlines()
    assert listed.splitlines()[2:6] == [
        "• Nguyễn Văn An (Chi bộ Văn phòng), Tuần 48/2026",
        DEED,
        f"Căn cứ: {pledge.receipt}",
        "Người giới thiệu: Trần Thị Bí Thư",
    ]


async def test_the_office_narrows_and_a_leader_takes_back(town: Town) -> None:
    secretary, other, office = town.talk("BT01"), town.talk("BT02"), town.talk("VP01")
    await nominated(secretary)
    await nominated(other, "Cả đơn vị")

    (everything,) = await office.says("/guong")
    (of_unit,) = await office.says("van phong")
    (none,) = await office.says("tuần 47")
    (wrong,) = await office.says("tuần 99")
    await office.presses("Bỏ lọc, về đầu")
    await secretary.says("/guong")
    await secretary.presses("Rút bản giới thiệu")
    (withdrawn,) = await secretary.presses("Nguyễn Văn An")
    (left,) = await office.says("/guong")

    assert "• Tập thể Chi bộ Kế hoạch, Tuần 48/2026" in everything
    assert "• Nguyễn Văn An" in everything
    assert "Chi bộ Kế hoạch" not in of_unit
    assert "Nguyễn Văn An" in of_unit
    assert "Chưa có bản giới thiệu nào." in none
    assert wrong.startswith("Không có đơn vị nào như vậy")
    assert withdrawn.startswith("Đã rút bản giới thiệu.")
    assert "Nguyễn Văn An" not in left
    assert "Chi bộ Kế hoạch" in left


async def test_nobody_is_held_up_by_themselves_or_from_outside(town: Town) -> None:
    secretary, member = town.talk("BT01"), town.talk("DV01")
    await secretary.says("/gioithieu")
    (foreign,) = await secretary.says("Bùi Văn Út")
    (oneself,) = await secretary.says("Trần Thị Bí Thư")
    refused = await member.says("/gioithieu")
    unlisted = await member.says("/guong")
    async with writing(town.app.database) as work:
        other = await work.people.by_code("BT02", town.today)
    assert other is not None
    (unit,) = await secretary.does(Pressed(0, f"/gioithieu.{other.unit_id}"))

    assert "Không tìm thấy" in foreign
    assert oneself.startswith("Không giới thiệu được")
    assert "giới thiệu" not in refused[0].casefold()
    assert "Gương" not in unlisted[0]
    assert unit.startswith("Không giới thiệu được")


async def test_who_withdraws_consent_is_no_example_any_more(button_town: Town) -> None:
    secretary, office = button_town.talk("BT01"), button_town.talk("VP01")
    await nominated(secretary)
    member = button_town.talk("DV01")

    await member.says("/dulieu")
    await member.presses("Rút đồng ý")
    await member.presses("Rút đồng ý")
    (listed,) = await office.says("/guong")

    assert "Chưa có bản giới thiệu nào." in listed


async def test_a_draft_is_of_the_week_in_which_it_is_sent(plain_town: Town) -> None:
    await plain_town.at(datetime(2026, 12, 7, 9))  # noqa: DTZ001  the town takes it as its own wall clock
    await nominated(plain_town.talk("PB01"))

    (listed,) = await plain_town.talk("PB01").says("/guong")

    assert "Nguyễn Văn An (Chi bộ Văn phòng), Tuần 50/2026" in listed
