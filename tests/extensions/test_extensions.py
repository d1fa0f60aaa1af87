"""More time, as members ask for it and leaders and offices give it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from domain.rounds.round import AfterDeadline, Round
from handlers.rounds.kinds import named
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.pledges.pledging import ON_TIME_ONLY, ROUND, open_round
from tests.study.studying import STUDY
from tests.town import ZONE, Talk, Town, strict_words

BY_LEADERS = replace(ROUND, afterwards=AfterDeadline(accepts_late=False, leaders_extend=True))
TUESDAY = datetime(2026, 12, 1, 9, tzinfo=ZONE)
FRIDAY = datetime(2026, 12, 4, 17, tzinfo=ZONE)


async def late(town: Town, *codes: str) -> list[Talk]:
    """The chats of these people, the day after the deadline, with everything read."""
    await town.at(TUESDAY)
    talks = [town.talk(code) for code in codes]
    for talk in talks:
        talk.unread()
    return talks


async def asked(town: Town, code: str = "DV01") -> None:
    """This member asks for time until Friday, since they are away on duty."""
    talk = town.talk(code)
    await talk.says(f"/xingiahan {ROUND.id}")
    await talk.says("Đi công tác dài ngày")
    await talk.says("17:00 04/12")
    await talk.presses("Gửi đề nghị")
    await town.after(minutes=1)


async def deadline(town: Town, code: str) -> datetime:
    """By when this person has to be done."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        seat = await work.rounds.seat(ROUND.id, person_id)
    assert seat is not None
    return seat.deadline


async def acts(town: Town) -> list[str]:
    """What the audit kept about extensions."""
    kept = await rows(town.app.database, audit.c.action)
    return [str(action) for (action,) in kept if "exten" in str(action)]


# ---------------------------------------------------------------- asked for


async def test_a_member_who_is_too_late_asks_from_where_they_are_refused(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    member, secretary = await late(town, "DV01", "BT01")

    (menu,) = await member.says("/menu")
    await member.says("/viec")
    tasks = member.choices
    (refused,) = await member.says("/dangky")
    (why,) = await member.presses("Xin gia hạn")
    (until,) = await member.says("Đi công tác dài ngày")
    (review,) = await member.says("17:00 04/12")
    (sent,) = await member.presses("Gửi đề nghị")
    await town.after(minutes=1)
    (again,) = await member.says("/xingiahan")

    assert "chưa đăng ký, hạn thứ Hai 30/11/2026 đã qua. Đề nghị đồng chí xin gia hạn." in menu
    assert tasks == ["Xin gia hạn"]
    assert "đã hết hạn đăng ký" in refused
    assert why == "Lý do xin gia hạn? Đồng chí chọn hoặc nhắn lý do."
    assert until.startswith("Đồng chí xin gia hạn đến lúc nào?")
    assert review.splitlines() == [
        "Đề nghị gia hạn trong đợt “Quý I/2027”",
        "Lý do: Đi công tác dài ngày",
        "Thời hạn riêng: 17:00, thứ Sáu 04/12/2026",
        "Đề nghị được gửi đến bí thư, phó bí thư chi bộ.",
    ]
    assert sent.startswith("Đã gửi đề nghị gia hạn trong đợt “Quý I/2027”.")
    assert secretary.unread() == [
        "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) xin gia hạn trong đợt “Quý I/2027”.\n"
        "Lý do: Đi công tác dài ngày"
    ]
    assert again == "Đề nghị gia hạn của đồng chí trong đợt “Quý I/2027” đang chờ bí thư chi bộ."


async def test_where_late_ones_are_taken_nobody_has_to_ask(town: Town) -> None:
    await open_round(town)
    (member,) = await late(town, "DV01")

    (said,) = await member.says("/xingiahan")

    assert said.startswith("Đồng chí không cần xin gia hạn: việc còn lại vẫn được nhận sau thời hạn")
    assert member.choices == ["Bận đến ngày…"]


async def test_the_secretary_passes_it_on_the_office_grants_and_all_are_told(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    member, secretary, office = await late(town, "DV01", "BT01", "VP01")
    await asked(town)
    secretary.unread()

    (shown,) = await secretary.presses("Xem đề nghị này")
    passed = await secretary.presses("Đồng ý")
    await town.after(minutes=1)
    told, (waits,) = member.unread(), office.unread()
    await office.presses("Xem đề nghị này")
    granted = await office.presses("Đồng ý")
    await town.after(minutes=1)

    assert shown.splitlines()[-1] == "Đồng chí có đồng ý chuyển đề nghị này lên văn phòng không?"
    assert passed[0].startswith("Đã chuyển đề nghị của đồng chí Nguyễn Văn An lên văn phòng.")
    assert told == [
        "Đồng chí Trần Thị Bí Thư đã chuyển đề nghị gia hạn của đồng chí trong đợt “Quý I/2027” lên văn phòng. "
        "Hệ thống sẽ báo đồng chí khi có trả lời."
    ]
    assert waits.startswith("Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) xin gia hạn")
    assert granted[0].startswith("Đã gia hạn cho đồng chí Nguyễn Văn An.")
    assert member.unread()[0].startswith("Đồng chí Lê Thị Văn Phòng đã gia hạn cho đồng chí")
    assert secretary.unread() == [
        "Đồng chí Nguyễn Văn An đã được gia hạn trong đợt “Quý I/2027” đến 17:00, 04/12/2026."
    ]
    assert await deadline(town, "DV01") == FRIDAY
    assert await acts(town) == ["extension.ask", "extension.agree", "extension.agree"]
    assert "đã hết hạn" not in (await member.says("/dangky"))[0]


async def test_leaders_whom_the_round_lets_decide_on_many_by_a_line(town: Town) -> None:
    await open_round(town, BY_LEADERS)
    an, anh, secretary = await late(town, "DV01", "DV02", "BT01")
    await asked(town, "DV01")
    await asked(town, "DV02")
    secretary.unread()

    (listed,) = await secretary.says("/xetgiahan")
    (plan,) = await secretary.says("1 đồng ý, 2 không: đã đủ thời gian")
    (done,) = await secretary.presses("Thực hiện")
    await town.after(minutes=1)

    assert listed.splitlines()[0] == "Có 2 đề nghị gia hạn chờ đồng chí:"
    assert plan.splitlines()[2:] == [
        "1. Nguyễn Văn An: gia hạn",
        "2. Đặng Thị Ánh: không gia hạn, đã đủ thời gian",
    ]
    assert done.startswith("Đã đồng ý 1 đề nghị, không đồng ý 1.")
    assert await deadline(town, "DV01") == FRIDAY
    assert await deadline(town, "DV02") == ROUND.deadline
    assert "đã gia hạn cho đồng chí" in an.unread()[0]
    assert "Ý kiến: đã đủ thời gian" in anh.unread()[0]


async def test_what_waits_is_seen_in_the_menu_and_the_tasks(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    (secretary,) = await late(town, "BT01")
    await asked(town)

    assert "Chờ đồng chí: 1 đề nghị gia hạn" in (await secretary.says("/menu"))[0]
    assert "Trả lời 1 đề nghị gia hạn: Nguyễn Văn An." in (await secretary.says("/viec"))[0]


# ---------------------------------------------------------------- given without being asked for


async def test_the_office_gives_more_time_to_all_who_are_not_done(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    member, secretary, office = await late(town, "DV01", "BT01", "VP01")
    await asked(town)
    secretary.unread()

    await office.says(f"/giahan {ROUND.id}")
    offered = office.choices
    await office.says("1")
    await office.says("17:00 04/12")
    review = (await office.says("Mất điện cả tuần"))[-1]
    done = (await office.presses("Xác nhận gia hạn"))[0]
    await town.after(minutes=1)

    assert offered[:2] == ["Chưa xong: 9", "Một đơn vị"]
    assert "Tất cả đồng chí chưa xong: 9" in review.splitlines()
    assert done == "Đã gia hạn cho 9 đồng chí đến 17:00, thứ Sáu 04/12/2026."
    assert await deadline(town, "DV01") == FRIDAY
    assert member.unread()[0].startswith("Đồng chí được gia hạn trong đợt “Quý I/2027”.")
    assert sum("Trong đơn vị của đồng chí" in text for text in secretary.unread()) == 1
    assert "Không có đề nghị gia hạn nào" in (await secretary.says("/xetgiahan"))[0]


async def test_the_office_gives_more_time_to_a_unit(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    (office,) = await late(town, "VP01")

    await office.says(f"/giahan {ROUND.id}")
    await office.says("2")
    (until,) = await office.says("Chi bộ Văn phòng")
    await office.says("17:00 04/12")
    (review,) = await office.says("Mất điện cả tuần")
    await office.presses("Xác nhận gia hạn")

    assert until.startswith("Thời hạn hiện nay của đợt: 17:00, thứ Hai 30/11/2026.")
    assert "Đồng chí chưa xong của Chi bộ Văn phòng: " in review
    assert await deadline(town, "DV01") == FRIDAY
    assert await deadline(town, "VP01") == ROUND.deadline


async def test_a_leader_extends_for_members_and_never_for_themselves(town: Town) -> None:
    await open_round(town, BY_LEADERS)
    (secretary,) = await late(town, "BT01")

    await secretary.says("/giahan")
    await secretary.says("1")
    await secretary.says("17:00 04/12")
    await secretary.says("Mất điện cả tuần")
    await secretary.presses("Xác nhận gia hạn")
    await secretary.says(f"/giahan {ROUND.id}")
    (own,) = await secretary.says("BT01")

    assert await deadline(town, "DV01") == FRIDAY
    assert await deadline(town, "BT01") == ROUND.deadline
    assert "Đồng chí này không có tên trong danh sách" in own or "Thời hạn hiện nay" in own


async def test_a_leader_whom_the_round_does_not_let_gives_nothing(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    (secretary,) = await late(town, "BT01")

    assert await secretary.says("/giahan") == ["Hiện không có đợt nào đang mở mà đồng chí được thay đổi."]
    assert (await secretary.says(f"/giahan {ROUND.id}"))[0].startswith("Không tìm thấy đợt này")


# ---------------------------------------------------------------- how it is found and called


async def test_a_member_finds_it_behind_being_busy(town: Town) -> None:
    member = town.talk("DV01")
    await member.says("/menu")

    behind = await member.presses("Báo bận, xin gia hạn")

    assert behind == ["Báo bận, xin gia hạn"]
    assert member.choices == ["Bận đến ngày…", "Xin gia hạn", "Trang chính"]


async def test_several_rounds_have_buttons_that_say_which(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    await open_round(town, replace(ON_TIME_ONLY, id="quy2", title="Quý II/2027"))
    (member,) = await late(town, "DV01")

    await member.says("/viec")
    offered = member.choices
    (why,) = await member.presses("Gia hạn Q.II/2027")

    assert offered == ["Gia hạn Q.I/2027", "Gia hạn Q.II/2027"]
    assert why == "Lý do xin gia hạn? Đồng chí chọn hoặc nhắn lý do."


@pytest.mark.parametrize(
    ("round_", "said"),
    [
        (ROUND, "đợt “Quý I/2027”"),
        (STUDY, "đợt học tập Nghị quyết mẫu về chuyển đổi số (57-NQ/VD)"),
    ],
)
def test_a_round_is_called_with_its_kind(round_: Round, said: str) -> None:
    assert strict_words().say(named(round_), "vi") == said


async def test_requests_stand_in_mondays_list_and_are_granted_all_at_once(town: Town) -> None:
    await open_round(town, BY_LEADERS)
    secretary, *members = await late(town, "BT01", "DV01", "DV02")
    for code in ("DV01", "DV02"):
        talk = town.talk(code)
        await talk.says(f"/xingiahan {ROUND.id}")
        await talk.says("Đi công tác dài ngày")
        await talk.says("17:00 11/12")
        await talk.presses("Gửi đề nghị")
        await town.after(minutes=1)
    await town.at(datetime(2026, 12, 7, 8, 1, tzinfo=ZONE))

    (monday,) = [text for text in secretary.unread() if "Tuần 49" in text]
    on_offer = secretary.choices
    await secretary.says("/xetgiahan")
    await secretary.says("tất cả đồng ý")
    (done,) = await secretary.presses("Thực hiện")
    await town.after(minutes=1)

    assert "• Nguyễn Văn An – xin gia hạn, chờ đồng chí trả lời" in monday
    assert on_offer[0] == "Gia hạn: Nguyễn Văn An"
    assert done.startswith("Đã đồng ý 2 đề nghị, không đồng ý 0.")
    until = datetime(2026, 12, 11, 17, tzinfo=ZONE)
    assert [await deadline(town, code) for code in ("DV01", "DV02")] == [until, until]
    told = [[text for text in member.unread() if "đã gia hạn cho đồng chí" in text] for member in members]
    assert [len(texts) for texts in told] == [1, 1]
