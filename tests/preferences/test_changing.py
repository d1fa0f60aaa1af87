"""Settings in the chat: before and after, what follows, who is told, undoing, two at once, who may not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.person import Role
from storage.work import writing
from tests.town import Talk, Town


async def second_office(town: Town) -> Talk:
    """Another person who holds the office of the whole committee."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        person = await work.people.by_code("BT00", town.today)
        assert root is not None
        assert person is not None
        await work.people.grant(person.id, Role.OFFICE, root.id, town.today)
    return town.talk("BT00")


async def asked(talk: Talk, group: str, name: str) -> list[str]:
    """Up to the question for the new value."""
    await talk.says("/caidat")
    await talk.presses(group)
    return await talk.presses(name)


async def test_a_setting_is_shown_changed_told_and_undone(town: Town) -> None:
    other = await second_office(town)
    office = town.talk("VP01")

    (system,) = await office.says("/system")
    await office.presses("Cài đặt")
    await office.presses("Nhắc việc")
    (question,) = await office.presses("Số lời nhắc mỗi tuần")
    refused = await office.says("9")
    (preview,) = await office.says("3")
    (done,) = await office.presses("Đổi cài đặt")

    assert system.startswith("Tình trạng Hệ thống")
    assert "Hiện nay: 4 lời nhắc" in question
    assert refused[0].startswith("Đồng chí nhắn một số từ 1 đến 7.")
    assert preview.splitlines()[:5] == [
        "Số lời nhắc mỗi tuần",
        "Hiện nay: 4 lời nhắc",
        "Đổi thành: 3 lời nhắc",
        "",
        "Từ nay mỗi đồng chí nhận nhiều nhất 3 lời nhắc một tuần; hai lời nhắc cuối trước hạn vẫn được gửi.",
    ]
    assert done.startswith("Đã đổi. Số lời nhắc mỗi tuần: 4 lời nhắc → 3 lời nhắc.")
    assert town.app.scenes.policy.reminders_a_week == 4
    await town.app.schedule.tick()
    assert town.app.scenes.policy.reminders_a_week == 3
    await town.app.delivery.drain()
    assert "đã đổi cài đặt chung. Số lời nhắc mỗi tuần: 4 lời nhắc → 3 lời nhắc." in other.unread()[-1]

    await office.presses("Hoàn tác")
    (undone,) = await office.presses("Đổi cài đặt")
    (history,) = await office.says("/lichsucaidat")
    await town.app.schedule.tick()

    assert undone.startswith("Đã đổi. Số lời nhắc mỗi tuần: 3 lời nhắc → 4 lời nhắc.")
    assert [line[:2] for line in history.splitlines()[1:3]] == ["1.", "2."]
    assert town.app.scenes.policy.reminders_a_week == 4
    async with writing(town.app.database) as work:
        assert [one.after for one in await work.preferences.history(9)] == [None, "3"]
        assert await work.audit.verify() is None


async def test_whoever_comes_second_sees_what_changed_and_is_asked_again(button_town: Town) -> None:
    town = button_town
    other, office = await second_office(town), town.talk("VP01")
    for talk, value in ((office, "2"), (other, "5")):
        await asked(talk, "Nhắc việc", "Số lời nhắc mỗi tuần")
        await talk.says(value)
    await office.presses("Đổi cài đặt")

    (again,) = await other.presses("Đổi cài đặt")
    await other.says("5")
    (done,) = await other.presses("Đổi cài đặt")
    town.clock.at += timedelta(minutes=1)
    stale = await office.presses("Hoàn tác")

    assert again.startswith(
        "Đồng chí Lê Thị Văn Phòng vừa đổi cài đặt này. Số lời nhắc mỗi tuần: 4 lời nhắc → 2 lời nhắc."
    )
    assert "Hiện nay: 2 lời nhắc" in again
    assert done.startswith("Đã đổi. Số lời nhắc mỗi tuần: 2 lời nhắc → 5 lời nhắc.")
    assert stale[0].startswith("Cài đặt này đã được đổi lại sau đó.")


@pytest.mark.parametrize(
    ("group", "name", "typed", "why"),
    [
        (
            "Nhắc việc",
            "Giờ gửi lời nhắc",
            "12:30",
            "Giờ gửi lời nhắc (12:30) phải nằm trong giờ được gửi tin",
        ),
        ("Nhắc việc", "Giờ được gửi tin", "6:00-11:00", "Hệ thống không gửi tin trước 07:00 và sau 18:00."),
        ("Nhắc việc", "Giờ được gửi tin", "14:00-16:30", "Giờ gửi lời nhắc (09:00) phải nằm trong giờ"),
        ("Số liệu tuần", "Giờ gửi số liệu", "20h", "Giờ gửi số liệu (20:00) phải nằm trong giờ được gửi tin"),
        ("Đăng ký nêu gương", "Số ngày giữ ảnh", "401", "Đồng chí nhắn một số từ 30 đến 400."),
        ("Liên hệ, dữ liệu", "Nơi lưu dữ liệu", "..", "Đồng chí nhắn bằng chữ"),
    ],
)
async def test_what_cannot_be_is_refused(
    button_town: Town, group: str, name: str, typed: str, why: str
) -> None:
    office = button_town.talk("VP01")
    await asked(office, group, name)

    (said,) = await office.says(typed)

    assert said.startswith(why)


async def test_content_groups_are_proposed_for_the_next_round(button_town: Town) -> None:
    town = button_town
    office = town.talk("VP01")
    await asked(office, "Đăng ký nêu gương", "Nhóm nội dung")
    await office.says("1. Cải cách hành chính\n2. Chuyển đổi số\n2. Chuyển đổi số")
    (done,) = await office.presses("Đổi cài đặt")
    await town.app.schedule.tick()

    await office.says("/modot")
    await office.says("Đăng ký nêu gương quý I năm 2027")

    assert "2 nhóm (Cải cách hành chính; Chuyển đổi số)" in done
    assert "Lấy cả 2 nhóm" in office.choices


async def test_ready_guidance_is_proposed_and_taken(button_town: Town) -> None:
    town = button_town
    office = town.talk("VP01")
    await asked(office, "Đăng ký nêu gương", "Hướng dẫn đăng ký")
    await office.says("Chọn việc cụ thể.\nMột việc là đủ.")
    await office.presses("Đổi cài đặt")
    await town.app.schedule.tick()

    for said in ("mo dot moi", "1", "A", "1", "3", "2", "17:00 30/11", "1", "1"):
        (asked_for, *_) = await office.says(said)
    (reviewed,) = await office.presses("Dùng hướng dẫn sẵn")

    assert "Hướng dẫn sẵn của Văn phòng: Chọn việc cụ thể.\nMột việc là đủ." in asked_for
    assert "Chọn việc cụ thể.\nMột việc là đủ." in reviewed


async def test_what_becomes_of_late_pledges_is_ready_in_the_next_round(button_town: Town) -> None:
    town = button_town
    office = town.talk("VP01")
    await asked(office, "Đăng ký nêu gương", "Đăng ký nộp muộn")
    odd = await office.says("có thể")
    (preview,) = await office.presses("Không nhận")
    await office.presses("Đổi cài đặt")
    await town.app.schedule.tick()

    for said in ("mo dot moi", "1", "A", "1", "3", "2", "17:00 30/11", "1", "1"):
        await office.says(said)
    (reviewed,) = await office.presses("Bỏ qua")
    await office.mends("Nộp muộn")
    (mended,) = await office.presses("Nhận, ghi nộp muộn")

    assert odd[0].startswith("Đề nghị đồng chí chọn một mục dưới đây")
    assert "Đổi thành: không nhận" in preview
    assert "Từ nay đợt đăng ký mới có sẵn: sau thời hạn không nhận." in preview
    assert "Sau thời hạn: không nhận" in reviewed
    assert "Sau thời hạn: vẫn nhận, ghi là nộp muộn" in mended


async def test_photographs_are_switched_by_a_choice(button_town: Town) -> None:
    town = button_town
    office = town.talk("VP01")
    await asked(office, "Đăng ký nêu gương", "Nhận ảnh minh chứng")
    await office.presses("Không nhận ảnh")
    await office.presses("Đổi cài đặt")
    await town.app.schedule.tick()
    off = town.app.scenes.policy.evidence_photos
    await asked(office, "Đăng ký nêu gương", "Nhận ảnh minh chứng")
    await office.presses("Về mặc định")
    await office.presses("Đổi cài đặt")
    await town.app.schedule.tick()

    assert (off, town.app.scenes.policy.evidence_photos) == (False, True)


async def test_an_office_further_down_sets_nothing(button_town: Town) -> None:
    town = button_town
    async with writing(town.app.database) as work:
        person = await work.people.by_code("BT01", town.today)
        assert person is not None
        await work.people.grant(person.id, Role.OFFICE, person.unit_id, town.today)
    lower = town.talk("BT01")

    said = [await lower.says(typed) for typed in ("/caidat", "/lichsucaidat", "/hoantaccaidat contact_1")]

    assert {one[0][:46] for one in said} == {"Cài đặt chung do Văn phòng Đảng ủy đặt; văn ph"}
    assert await town.talk("DV01").says("/caidat") != said[0]
