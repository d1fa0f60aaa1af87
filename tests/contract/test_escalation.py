"""By another sender, not by repetition: the secretary's list first, after three working days the unit above, once."""

from __future__ import annotations

from datetime import date, datetime

from domain.delivery.outgoing import MessageKind
from domain.people.person import Role
from domain.talk.messages import Address
from handlers.reminders.planners import plan_missing, plan_superior
from storage.work import writing
from tests.contract.days import live, rows_of
from tests.reminders.test_reminders import QUARTER, extend, local, open_round, register
from tests.town import Town

DEADLINE = local(2026, 12, 1, 17)
"""A Tuesday: the list comes on Wednesday the 2nd, the unit above hears on Monday the 7th."""

ABOVE = local(2026, 12, 7, 9)


async def _above(town: Town, code: str) -> list[str]:
    return [text for text in town.talk(code).unread() if text.startswith("Kính gửi") and "Thuộc" in text]


async def _lived(town: Town, *, until: datetime = ABOVE) -> None:
    """The secretaries' lists, and the look at which the unit above hears."""
    await town.at(local(2026, 12, 2, 9))
    await town.at(until)


async def test_a_member_is_not_reminded_after_the_deadline(button_town: Town) -> None:
    await open_round(button_town, deadline=DEADLINE)

    came = await live(button_town, "DV01", until=date(2026, 12, 16))

    assert came[-1].day == date(2026, 12, 1)
    assert came[-1].following is None


async def test_at_night_nothing_is_looked_for_and_none_is_counted(button_town: Town) -> None:
    town = button_town
    await open_round(town, deadline=DEADLINE)
    calendar, storage = town.app.scenes.calendar_cache.current, town.app.storage
    town.clock.at = local(2026, 12, 2, 23)

    lists = await plan_missing(storage, town.clock.at, calendar)
    above = await plan_superior(storage, local(2026, 12, 7, 23), calendar)

    assert (lists, above, await rows_of(town.app.database, MessageKind.MISSING)) == (0, 0, [])


async def test_the_unit_above_gets_its_units_with_their_counts_once(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=DEADLINE)
    for code in ("BT00", "VP01"):
        await register(button_town, code, round_)
    await extend(button_town, "DV02", round_, local(2026, 12, 18, 17))

    await _lived(button_town, until=local(2026, 12, 7, 8, 30))
    early = await _above(button_town, "BT00")
    await button_town.at(ABOVE)
    told = await _above(button_town, "BT00")
    choices = button_town.talk("BT00").choices
    await button_town.at(local(2026, 12, 8, 9))

    assert early == []
    assert told == [
        "Kính gửi đồng chí Hồ Sỹ Trên,\n"
        f"Đợt “{QUARTER}” đã hết hạn lúc 17:00, thứ Ba 01/12/2026.\n"
        "Thuộc Đảng bộ Sở Mẫu còn 6 đồng chí ở 2 đơn vị chưa đăng ký đủ:\n"
        "• Chi bộ Văn phòng: 4 đồng chí (danh sách đã gửi lúc 09:00, thứ Tư 02/12/2026)\n"
        "• Chi bộ Kế hoạch: 2 đồng chí (danh sách đã gửi lúc 09:00, thứ Tư 02/12/2026)\n"
        "\n"
        "Đề nghị đồng chí trao đổi với bí thư các đơn vị trên. Hệ thống chỉ báo việc này một lần."
    ]
    assert choices == ["Xem và nhắc"]
    assert await _above(button_town, "BT00") == []
    assert await _above(button_town, "VP01") == []


async def test_the_button_leads_to_reminding_them(button_town: Town) -> None:
    await open_round(button_town, deadline=DEADLINE)
    await _lived(button_town)

    asked = await button_town.talk("BT00").presses("Xem và nhắc")

    assert asked == [f"Đợt “{QUARTER}”: nhắc ở đơn vị nào? Sau tên đơn vị là số đồng chí chưa xong."]


async def test_it_says_where_the_list_reached_nobody(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=DEADLINE)
    for code in ("BT01", "PB01", "DV01", "DV02", "DV03", "BT00", "VP01"):
        await register(button_town, code, round_)
    button_town.channel.closed.add(Address("telegram", "BT02"))

    await _lived(button_town)

    (told,) = await _above(button_town, "BT00")
    assert "• Chi bộ Kế hoạch: 2 đồng chí (Hệ thống chưa gửi được danh sách)" in told


async def test_nothing_where_all_is_done_after_the_list(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=DEADLINE)
    await button_town.at(local(2026, 12, 2, 9))
    button_town.clock.at = ABOVE
    calendar = button_town.app.scenes.calendar_cache.current
    planned = await plan_superior(button_town.app.storage, button_town.clock.now(), calendar)
    everybody = ("VP01", "BT00", "BT01", "PB01", "DV01", "DV02", "DV03", "BT02", "DV11")
    for code in everybody:
        await extend(button_town, code, round_, local(2026, 12, 18, 17))
        await register(button_town, code, round_)

    await button_town.app.delivery.drain()
    await button_town.at(local(2026, 12, 8, 9))

    assert planned == 2
    assert [await _above(button_town, code) for code in ("BT00", "VP01")] == [[], []]
    assert {state for _, state in await rows_of(button_town.app.database, MessageKind.ESCALATION)} == {
        "dropped"
    }


async def test_the_office_hears_where_nobody_leads_the_unit_above(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=DEADLINE)
    await register(button_town, "VP01", round_)
    person = await button_town.person_id("BT00")
    async with writing(button_town.app.database) as work:
        root = round_.audience_unit_id
        units = {unit.code: unit.id for unit in await work.people.units((root,), button_town.today)}
        await work.people.revoke(person, Role.SECRETARY, units["DB1"], button_town.today)

    await _lived(button_town)

    (told,) = await _above(button_town, "VP01")
    # The body's own list went to the office itself, which is told of the cells only.
    assert told.split("\n")[2:5] == [
        "Thuộc Đảng ủy Ví dụ còn 7 đồng chí ở 2 đơn vị chưa đăng ký đủ:",
        "• Chi bộ Văn phòng: 5 đồng chí (danh sách đã gửi lúc 09:00, thứ Tư 02/12/2026)",
        "• Chi bộ Kế hoạch: 2 đồng chí (danh sách đã gửi lúc 09:00, thứ Tư 02/12/2026)",
    ]


async def test_whoever_lost_the_role_meanwhile_hears_nothing(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=DEADLINE)
    await button_town.at(local(2026, 12, 2, 9))
    button_town.clock.at = ABOVE
    await plan_superior(button_town.app.storage, ABOVE, button_town.app.scenes.calendar_cache.current)
    person = await button_town.person_id("BT00")
    async with writing(button_town.app.database) as work:
        root = round_.audience_unit_id
        units = {unit.code: unit.id for unit in await work.people.units((root,), button_town.today)}
        await work.people.revoke(person, Role.SECRETARY, units["DB1"], button_town.today)

    await button_town.app.delivery.drain()

    assert await _above(button_town, "BT00") == []


async def test_d_after_an_outage_the_days_count_from_the_list_that_was_sent(button_town: Town) -> None:
    await open_round(button_town, deadline=DEADLINE)

    await button_town.at(ABOVE)
    at_once = await _above(button_town, "BT00")
    await button_town.at(local(2026, 12, 10, 8, 30))
    early = await _above(button_town, "BT00")
    await button_town.at(local(2026, 12, 10, 9))
    (told,) = await _above(button_town, "BT00")

    assert (at_once, early) == ([], [])
    assert "(danh sách đã gửi lúc 09:00, thứ Hai 07/12/2026)" in told


async def test_d_a_missed_extension_is_told_like_the_others(button_town: Town) -> None:
    round_ = await open_round(button_town, deadline=DEADLINE)
    for code in ("BT01", "PB01", "DV01", "DV03", "BT00", "VP01", "BT02", "DV11"):
        await register(button_town, code, round_)
    await extend(button_town, "DV02", round_, local(2026, 12, 8, 17))

    await button_town.at(local(2026, 12, 2, 9))
    before = [text for text in button_town.talk("BT01").unread() if "chưa đăng ký đủ" in text]
    await button_town.at(local(2026, 12, 9, 9))
    (told,) = [text for text in button_town.talk("BT01").unread() if "chưa đăng ký đủ" in text]
    await button_town.at(local(2026, 12, 10, 9))
    again = [text for text in button_town.talk("BT01").unread() if "chưa đăng ký đủ" in text]
    await button_town.at(local(2026, 12, 14, 9))
    (above,) = await _above(button_town, "BT00")

    assert (before, again) == ([], [])
    assert told.split("\n")[1:4] == [
        f"Đợt “{QUARTER}” đã hết thời gian gia hạn lúc 17:00, thứ Ba 08/12/2026.",
        "Chi bộ Văn phòng còn 1 đồng chí chưa đăng ký đủ:",
        "1. Đặng Thị Ánh",
    ]
    assert above.split("\n")[1:4] == [
        f"Đợt “{QUARTER}” đã hết thời gian gia hạn lúc 17:00, thứ Ba 08/12/2026.",
        "Thuộc Đảng bộ Sở Mẫu còn 1 đồng chí ở 1 đơn vị chưa đăng ký đủ:",
        "• Chi bộ Văn phòng: 1 đồng chí (danh sách đã gửi lúc 09:00, thứ Tư 09/12/2026)",
    ]
