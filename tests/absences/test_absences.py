"""A secretary notes that a member is away: reminders rest, figures say so, and either of them ends it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from domain.people.person import Role
from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.pledges.pledging import ROUND, open_round
from tests.town import ZONE, Talk, Town

REASON = "Đi học tập trung"


async def noted(town: Town, talk: Talk, code: str = "DV01", day: str = "28/11/2026") -> list[str]:
    """From the card: this member is away until that day."""
    await talk.says(f"/danhsach {code}")
    await talk.presses("Đi vắng đến ngày…")
    await talk.says(day)
    await talk.says(REASON)
    return await talk.presses("Ghi đi vắng")


async def busy_until(town: Town, code: str, round_id: str = ROUND.id) -> date | None:
    """Until when reminders of the round rest for this person."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        seat = await work.rounds.seat(round_id, person_id)
    assert seat is not None
    return seat.snoozed_until


async def test_from_the_card_with_the_date_read_back_and_the_member_told(town: Town) -> None:
    await open_round(town)
    secretary, member = town.talk("BT01"), town.talk("DV01")
    await secretary.says("/danhsach DV01")
    await secretary.presses("Đi vắng đến ngày…")

    wrong = await secretary.says("31/2")
    early = await secretary.says("23/11/2026")
    late = await secretary.says("01/12/2027")
    asked = await secretary.says("thứ 7 tuần này")
    review = await secretary.says(REASON)
    member.unread()
    done = await secretary.presses("Ghi đi vắng")
    await town.after(minutes=1)
    told = member.unread()
    card = await secretary.presses("Thông tin đồng chí")

    assert "28 ngày" in wrong[0]
    assert early[0].startswith("Đề nghị chọn một ngày từ ngày mai đến 24/11/2027.")
    assert late[0].startswith("Đề nghị chọn một ngày từ ngày mai")
    assert "28/11/2026" in asked[0]
    assert review[0].splitlines()[:3] == [
        "Đi vắng: Nguyễn Văn An (Chi bộ Văn phòng)",
        "Trở lại: thứ Bảy 28/11/2026 (từ ngày này Hệ thống nhắc việc)",
        "Lý do: Đi học tập trung",
    ]
    assert done == [
        "Đã ghi đồng chí Nguyễn Văn An đi vắng, trở lại thứ Bảy 28/11/2026. "
        "Từ ngày đó Hệ thống mới nhắc lại đồng chí ấy.\nHệ thống đã báo cho đồng chí ấy."
    ]
    assert any(
        one.startswith("Đồng chí Trần Thị Bí Thư đã ghi đồng chí đi vắng, trở lại thứ Bảy 28/11/2026")
        for one in told
    )
    assert (
        "Đi vắng, trở lại thứ Bảy 28/11/2026: Đi học tập trung (do đồng chí Trần Thị Bí Thư ghi)" in card[0]
    )
    assert "bận, nhắc lại từ 28/11/2026: Đi học tập trung" in card[0]
    assert "Nhắc" not in secretary.choices
    assert ("absence.note",) in await rows(town.app.database, audit.c.action)


async def test_no_reminder_meanwhile_and_one_afterwards(town: Town) -> None:
    await open_round(town)
    secretary, away, there = town.talk("BT01"), town.talk("DV01"), town.talk("DV02")
    await noted(town, secretary, day="29/11/2026")
    await town.after(minutes=1)
    away.unread()
    there.unread()

    await town.at(datetime(2026, 11, 27, 9, 30, tzinfo=ZONE))
    meanwhile = away.unread(), there.unread()
    await town.at(datetime(2026, 11, 30, 9, 30, tzinfo=ZONE))
    afterwards = away.unread()

    assert meanwhile[0] == []
    assert len(meanwhile[1]) == 1
    assert len(afterwards) == 1


async def test_the_figures_say_it_as_of_a_members_own_absence(town: Town) -> None:
    await open_round(town)
    await noted(town, town.talk("BT01"))

    (said,) = await town.talk("BT01").says("/chibo")
    await town.at(datetime(2026, 11, 28, 8, 0, tzinfo=ZONE))
    (back,) = await town.talk("BT01").says("/chibo")
    (card,) = await town.talk("BT01").says("/danhsach DV01")

    assert "• Nguyễn Văn An – bận, nhắc lại từ 28/11/2026: Đi học tập trung" in said.splitlines()
    assert "• Nguyễn Văn An" in back.splitlines()
    assert "28/11/2026" not in card


async def test_a_round_that_begins_meanwhile_rests_too(town: Town) -> None:
    await noted(town, town.talk("BT01"))

    await open_round(town)

    assert await busy_until(town, "DV01") == date(2026, 11, 28)
    assert await busy_until(town, "DV02") is None


async def test_the_member_ends_it_and_whoever_noted_it_hears(town: Town) -> None:
    await open_round(town)
    secretary, member = town.talk("BT01"), town.talk("DV01")
    await noted(town, secretary)
    await town.after(minutes=1)
    secretary.unread()

    back = await member.presses("Tôi đã trở lại")
    again = await member.says("/trolai")
    await town.after(minutes=1)
    heard = secretary.unread()

    assert back == ["Đã ghi nhận đồng chí trở lại. Hệ thống nhắc việc như trước."]
    assert again == ["Hiện không ghi nhận thời gian đi vắng nào."]
    assert heard == ["Đồng chí Nguyễn Văn An đã báo trở lại. Hệ thống nhắc việc đồng chí ấy như trước."]
    assert await busy_until(town, "DV01") is None


async def test_the_secretary_changes_and_ends_it(town: Town) -> None:
    await open_round(town)
    secretary, member = town.talk("BT01"), town.talk("DV01")
    await noted(town, secretary)
    await secretary.presses("Thông tin đồng chí")
    now = await secretary.presses("Sửa ngày đi vắng")
    await secretary.says("26/11/2026")
    await secretary.says(REASON)
    await secretary.presses("Ghi đi vắng")
    earlier = await busy_until(town, "DV01")
    await secretary.presses("Thông tin đồng chí")
    await secretary.presses("Sửa ngày đi vắng")
    await town.after(minutes=1)
    member.unread()

    ended = await secretary.presses("Đã trở lại")
    await town.after(minutes=1)
    told = member.unread()

    assert now[0].startswith("Đang ghi: đi vắng, trở lại thứ Bảy 28/11/2026 (Đi học tập trung).")
    assert earlier == date(2026, 11, 26)
    assert ended[0].startswith("Đã kết thúc thời gian đi vắng của đồng chí Nguyễn Văn An.")
    assert (
        told[0]
        == "Đồng chí Trần Thị Bí Thư đã kết thúc thời gian đi vắng của đồng chí. Hệ thống nhắc việc trở lại."
    )
    assert told[1].startswith("Kính mời đồng chí Nguyễn Văn An")
    assert await busy_until(town, "DV01") is None
    assert [act for (act,) in await rows(town.app.database, audit.c.action) if "absence" in str(act)] == [
        "absence.note",
        "absence.note",
        "absence.end",
    ]


async def test_what_the_member_said_and_lasts_longer_stays(town: Town) -> None:
    await open_round(town)
    person_id = await town.person_id("DV01")
    async with writing(town.app.database) as work:
        await work.rounds.snooze(ROUND.id, person_id, until=date(2026, 11, 27), reason="đi công tác")
    secretary = town.talk("BT01")

    await noted(town, secretary, day="26/11/2026")
    during = await busy_until(town, "DV01")
    await town.talk("DV01").says("/trolai")

    assert during == date(2026, 11, 27)
    assert await busy_until(town, "DV01") == date(2026, 11, 27)


async def test_who_has_no_account_is_told_by_the_secretary(town: Town) -> None:
    done = await noted(town, town.talk("BT01"), code="DV03")

    assert done[0].endswith(
        "Đồng chí ấy chưa nhận được tin của Hệ thống, nên đề nghị đồng chí báo trực tiếp."
    )


@pytest.mark.parametrize(
    ("code", "whose"), [("BT02", "DV01"), ("DV02", "DV01"), ("BT01", "BT01"), ("BT01", "DV12")]
)
async def test_only_of_others_whom_one_looks_after(button_town: Town, code: str, whose: str) -> None:
    """Of another cell's secretary, of a member, of the secretary themselves, of another cell's exempt member."""
    town = button_town
    talk, person_id = town.talk(code), await town.person_id(whose)

    await talk.does(Pressed(0, f"/divang.w-{person_id}", "1"))
    await talk.says("28/11/2026")
    await talk.says(REASON)

    async with writing(town.app.database) as work:
        assert await work.absences.of(person_id, town.today) is None


async def test_nobody_else_ends_it(button_town: Town) -> None:
    town = button_town
    await noted(town, town.talk("BT01"))
    person_id = await town.person_id("DV01")

    foreign = [
        await town.talk(code).does(Pressed(0, f"/trolai.w-{person_id}", "1")) for code in ("BT02", "DV02")
    ]

    assert foreign == [["Hiện không ghi nhận thời gian đi vắng nào."]] * 2
    async with writing(town.app.database) as work:
        assert await work.absences.of(person_id, town.today) is not None


async def test_a_secretary_who_lost_the_role_in_the_middle_writes_nothing(button_town: Town) -> None:
    town = button_town
    secretary = town.talk("BT01")
    await secretary.says("/danhsach DV01")
    await secretary.presses("Đi vắng đến ngày…")
    await secretary.says("28/11/2026")
    await secretary.says(REASON)
    former, person_id = await town.person_id("BT01"), await town.person_id("DV01")
    async with writing(town.app.database) as work:
        (grant,) = await work.people.grants(former, town.today)
        await work.people.revoke(former, Role.SECRETARY, grant.unit_id, town.today)

    await secretary.presses("Ghi đi vắng")

    async with writing(town.app.database) as work:
        assert await work.absences.of(person_id, town.today) is None
