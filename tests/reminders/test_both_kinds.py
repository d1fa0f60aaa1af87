"""A registration and a study asked of the same people: one reminder, one list of tasks, each with its own button."""

from __future__ import annotations

from datetime import date

from domain.people.person import Role
from domain.review.deciding import Decision
from domain.rounds.round import AfterDeadline
from domain.study.completion import Way
from domain.study.readings import Reading
from domain.study.reflections import Reflection
from domain.study.round import StudyRound
from domain.talk.messages import Pressed
from storage.work import writing
from tests.reminders.test_reminders import (
    ASK,
    DEAR_AN,
    QUARTER,
    days_of_messages,
    extend,
    local,
    open_round,
    register,
)
from tests.reminders.test_tasks import UNREACHED
from tests.study.studying import REFLECTION, STUDY, THOUGHTS, hand_in, not_studied, open_study, studied
from tests.town import Town

RESOLUTION = "Nghị quyết mẫu về chuyển đổi số"
NAMED = f"{RESOLUTION} (57-NQ/VD)"
DUE = "hạn 17:00, thứ Hai 30/11/2026"
NOTHING = ["Hiện không có việc nào chờ đồng chí. Khi có việc mới, Hệ thống sẽ nhắn."]
HOW = "\n\nĐồng chí chọn việc, hoặc nhắn số thứ tự để làm ngay."


async def says_of_study(
    town: Town, code: str, way: Way = Way.SELF, reason: str = "", *, entered_by: str = ""
) -> None:
    """What the person with this code says about their study, or what somebody enters for them."""
    person = await town.person_id(code)
    by = await town.person_id(entered_by) if entered_by else ""
    async with writing(town.app.database) as work:
        answer = await work.studies.answer(
            round_id=STUDY.id,
            person_id=person,
            way=way,
            reason=reason,
            at=town.clock.now(),
            entered_by=by,
        )
    assert answer is not None


async def reflects(town: Town, code: str) -> Reflection:
    """The person with this code hands a reflection in."""
    person = await town.person_id(code)
    async with writing(town.app.database) as work:
        reflection = await work.studies.submit_reflection(STUDY.id, person, THOUGHTS, town.clock.now())
    assert reflection is not None
    return reflection


async def returned(town: Town, reflection: Reflection, remark: str) -> None:
    """The secretary gives it back."""
    secretary = await town.person_id("BT01")
    async with writing(town.app.database) as work:
        assert await work.studies.decide(
            reflection,
            Decision(reflection.version, False, remark, secretary, "", town.clock.now()),
        )


async def reads(town: Town, code: str, card: int) -> None:
    """The person with this code has come to this card."""
    person = await town.person_id(code)
    async with writing(town.app.database) as work:
        await work.studies.read(
            Reading(
                round_id=STUDY.id,
                person_id=person,
                edition=1,
                card=card,
                furthest=card,
                run=1,
                asking=False,
                shown_at=town.clock.now(),
            )
        )


async def both(town: Town, **changes: object) -> StudyRound:
    """A study until 30 November and a registration until 7 December, for everybody, both closed by the office."""
    await open_round(town, accepts_late=False)
    afterwards = AfterDeadline(closes_after=None)
    return await open_study(town, afterwards=afterwards, **changes)  # type: ignore[arg-type]  # fields of the round by name


# ---------------------------------------------------------------- the reminder


async def test_a_study_and_a_registration_make_one_message_the_urgent_one_first(town: Town) -> None:
    await both(town)
    member = town.talk("DV01")

    await town.after(minutes=1)

    assert member.unread() == [
        "Kính mời đồng chí Nguyễn Văn An (Chi bộ Văn phòng) tham gia 2 đợt:\n"
        f"Học tập {NAMED}: đọc 3 phần, trả lời 2 câu hỏi, xác nhận đã học tập (đọc khoảng 5 phút)."
        " Thời hạn: 17:00, thứ Hai 30/11/2026 (còn 7 ngày).\n"
        f"{QUARTER}: đăng ký ít nhất 1 nội dung nêu gương, khoảng 5 phút."
        " Thời hạn: 17:00, thứ Hai 07/12/2026 (còn 14 ngày).\n"
        "Đề nghị đồng chí hoàn thành các việc trên; chọn việc dưới đây để làm ngay.\n"
        f"{ASK} (Tin tự động, gửi đồng chí có tên trong danh sách của đợt; lần nhắc sau: thứ Sáu 27/11/2026.)"
    ]
    assert member.choices == ["Học tập 57-NQ/VD", "Đăng ký Q.I/2027", "Xem ví dụ", "Để sau"]
    assert [choice.token for choice in member.last.choices[:1]] == [f"/hoctap.{STUDY.id}"]


async def test_both_ladders_together_make_one_message_a_day(town: Town) -> None:
    await both(town)

    came = await days_of_messages(town, "DV01", until=date(2026, 12, 8))

    assert came == [
        local(2026, 11, 23, 10, 30),
        local(2026, 11, 27, 9),  # T-3 and T-1 of the study, which fall on a weekend
        local(2026, 11, 30, 9),  # T0 of the study, T-7 of the registration
        local(2026, 12, 4, 9),
        local(2026, 12, 7, 9),
    ]


async def test_whoever_has_done_the_one_is_reminded_of_the_other_only(town: Town) -> None:
    await open_study(town)
    round_ = await open_round(town)
    await says_of_study(town, "DV01")
    await register(town, "DV02", round_)

    await town.at(local(2026, 11, 30, 9))

    registers, studies = (town.talk(code) for code in ("DV01", "DV02"))
    assert [text.split("\n")[:2] for text in registers.unread()] == [
        [
            f"Kính mời {DEAR_AN.removeprefix('Kính gửi ').removesuffix(',')} tham gia đợt {QUARTER}.",
            "Đảng ủy Ví dụ mở đợt. Thời hạn: 17:00, thứ Hai 07/12/2026 (còn 7 ngày).",
        ]
    ]
    assert [text.split("\n")[:2] for text in studies.unread()] == [
        [
            f"Hôm nay là ngày cuối, {DUE}. Kính gửi đồng chí Đặng Thị Ánh (Chi bộ Văn phòng),",
            f"Học tập {NAMED}. Đồng chí chưa học tập nghị quyết này.",
        ]
    ]
    assert (registers.choices, studies.choices) == (
        ["Đăng ký ngay", "Xem ví dụ", "Để sau"],
        ["Học tập ngay"],
    )


async def test_the_button_of_the_reminder_leads_through_the_study_to_silence(plain_town: Town) -> None:
    await open_study(plain_town, reflection=REFLECTION)
    await plain_town.after(minutes=1)
    member = plain_town.talk("DV01")
    reminded = member.unread()[0].split("\n")

    opened = await member.says("1")
    await member.says("/huy")
    await not_studied(plain_town, "DV01", "nghỉ phép")
    excused = await member.says("/viec")
    await studied(plain_town, "DV01")
    later = await member.says("/viec")
    await hand_in(plain_town, "DV01")
    done = await member.says("/viec")
    await plain_town.at(local(2026, 11, 27, 9))

    due = f"1. {NAMED}: {DUE} (còn 7 ngày). "
    assert reminded[-2] == "1. Học tập ngay"
    assert RESOLUTION in opened[0]
    assert excused[0].split("\n")[1] == due + "Đồng chí đã báo chưa học, lý do: nghỉ phép."
    assert later[0].split("\n")[1] == due + "Đồng chí đã học tập, chưa nộp bài thu hoạch."
    assert done[0].split("\n")[0] == NOTHING[0]
    assert member.unread() == []


async def test_whoever_said_why_not_is_reminded_with_the_reason(plain_town: Town) -> None:
    await open_study(plain_town)
    await says_of_study(plain_town, "DV01", Way.NONE, "đi công tác")
    await says_of_study(plain_town, "DV02", Way.NONE, entered_by="BT01")
    await reads(plain_town, "BT01", 2)
    await reads(plain_town, "PB01", 4)

    await plain_town.at(local(2026, 11, 27, 9))

    codes = ("DV01", "DV02", "BT01", "PB01")
    (excused, absent, reading, read) = (plain_town.talk(code).unread()[0].split("\n") for code in codes)
    due = f"Học tập {NAMED}. "
    assert excused[1] == due + "Đồng chí đã báo chưa học, lý do: đi công tác."
    assert absent[1] == due + "Chi bộ ghi đồng chí vắng, chưa học tập."
    assert reading[1] == due + "Đồng chí đang học, đến phần 2/3."
    assert read[1] == due + "Đồng chí đã đọc hết, còn bước xác nhận."
    assert excused[-1] == "1. Học tập ngay"


async def test_only_the_reflection_is_asked_for_until_it_is_handed_in(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    await says_of_study(town, "DV01")
    await says_of_study(town, "DV02")
    await returned(town, await reflects(town, "DV02"), "Nêu rõ một việc cụ thể.")
    await says_of_study(town, "PB01")
    await reflects(town, "PB01")

    await town.at(local(2026, 11, 27, 9))

    owes, again, done = (town.talk(code) for code in ("DV01", "DV02", "PB01"))
    due = f"Học tập {NAMED}. "
    assert owes.unread()[0].split("\n")[1] == due + "Đồng chí đã học tập, chưa nộp bài thu hoạch."
    assert again.unread()[0].split("\n")[1] == (
        due + "Bài thu hoạch được đề nghị bổ sung: Nêu rõ một việc cụ thể."
    )
    assert (owes.choices, again.choices) == (["Viết bài thu hoạch"], ["Bổ sung bài"])
    assert done.unread() == []


async def test_of_two_rounds_one_is_put_off(town: Town) -> None:
    await both(town, deadline=local(2026, 12, 9, 17))
    member = town.talk("DV01")
    await town.after(minutes=1)

    asked = await member.presses("Để sau")
    offered = member.choices
    await member.presses("Học tập 57-NQ/VD")
    await member.presses("thứ Hai 30/11/2026")
    put_off = await member.says("Đi học lớp bồi dưỡng")
    buttons = member.choices
    await town.at(local(2026, 11, 30, 9))
    both_again = member.unread()

    assert asked == ["Đồng chí bận, cần hoãn nhắc đợt nào?"]
    assert offered[:2] == ["Đăng ký Q.I/2027", "Học tập 57-NQ/VD"]
    assert put_off == [
        f"Hệ thống tạm hoãn nhắc đợt học tập {NAMED} và nhắc lại từ thứ Hai 30/11/2026.\n"
        "Thời hạn vẫn là 17:00, thứ Tư 09/12/2026. Đồng chí có thể hoàn thành bất cứ lúc nào trước đó."
    ]
    assert buttons == ["Học tập ngay"]
    assert [NAMED in text for text in both_again] == [True]


async def test_what_is_put_off_is_not_in_the_message_about_the_other(town: Town) -> None:
    await both(town, deadline=local(2026, 12, 9, 17))
    member = town.talk("DV01")
    person = await town.person_id("DV01")
    async with writing(town.app.database) as work:
        await work.rounds.snooze(STUDY.id, person, until=date(2026, 12, 2), reason="nghỉ phép")

    await town.at(local(2026, 11, 30, 9))

    (said,) = member.unread()
    assert (NAMED in said, QUARTER in said) == (False, True)


# ---------------------------------------------------------------- after the deadline


async def test_the_secretary_gets_the_list_with_what_people_said(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    await says_of_study(town, "BT01")
    await reflects(town, "BT01")
    await says_of_study(town, "PB01")
    await says_of_study(town, "DV01", Way.NONE, "đi công tác")
    await says_of_study(town, "DV03", Way.NONE, entered_by="BT01")
    await town.at(local(2026, 11, 30, 9))
    secretary = town.talk("BT01")
    secretary.unread()

    await town.at(local(2026, 12, 1, 9))

    assert secretary.unread() == [
        "Kính gửi đồng chí Trần Thị Bí Thư,\n"
        f"Đợt học tập {NAMED} đã hết hạn lúc 17:00, thứ Hai 30/11/2026.\n"
        "Chi bộ Văn phòng còn 4 đồng chí chưa hoàn thành học tập:\n"
        "1. Nguyễn Văn An (báo chưa học: đi công tác)\n"
        "2. Đặng Thị Ánh\n"
        "3. Phạm Văn Phó (đã học, chưa nộp bài thu hoạch)\n"
        "4. Võ Văn Ước (chưa liên kết tài khoản; vắng, chưa có lý do)\n"
        "\n"
        "Đề nghị đồng chí trao đổi trực tiếp với các đồng chí trên, hoặc chọn “Nhắc các đồng chí” để Hệ thống nhắc."
        " Đã dự hội nghị: đồng chí chọn “Ghi kết quả học tập”. Chưa học: đề nghị học bù trước khi đợt đóng."
    ]
    assert secretary.choices == ["Nhắc các đồng chí", "Ghi kết quả học tập", "Chọn đồng chí"]
    assert secretary.last.choices[1].token == f"/diemdanh.{STUDY.id}"


async def test_after_the_deadline_a_nudge_asks_to_make_up_for_it(town: Town) -> None:
    await open_study(town)
    await says_of_study(town, "DV11", Way.NONE, "nghỉ phép")
    await says_of_study(town, "BT02")
    await town.at(local(2026, 12, 1, 9))
    secretary, member = town.talk("BT02"), town.talk("DV11")
    member.unread()

    review = await secretary.presses("Nhắc các đồng chí")
    sent = await secretary.presses("Gửi tin nhắc")

    assert review[0].split("\n")[:3] == [
        f"Đợt học tập {NAMED}",
        "Sẽ nhắc 1 đồng chí chưa hoàn thành học tập:",
        "1. Bùi Văn Út (báo chưa học: nghỉ phép)",
    ]
    assert sent == ["Đã gửi tin nhắc đến 1 đồng chí."]
    assert member.unread() == [
        "Đã quá hạn 1 ngày, từ 17:00, thứ Hai 30/11/2026. Kính gửi đồng chí Bùi Văn Út (Chi bộ Kế hoạch),\n"
        f"Học tập {NAMED}. Đồng chí đã báo chưa học, lý do: nghỉ phép."
        " Đã hết hạn; đồng chí vẫn học bù được, kết quả ghi “nộp muộn”.\n"
        "Đề nghị đồng chí hoàn thành sớm; chọn “Học tập ngay” để làm ngay.\n"
        f"{ASK} (Theo đề nghị của đồng chí Đinh Văn Dũng, bí thư Chi bộ Kế hoạch.)"
    ]
    assert member.choices == ["Học tập ngay"]


async def test_a_study_that_is_over_is_not_in_the_planned_reminders_of_another_round(town: Town) -> None:
    await both(town)

    await town.at(local(2026, 12, 4, 9))

    (said,) = town.talk("DV01").unread()
    assert (NAMED in said, QUARTER in said) == (False, True)


# ---------------------------------------------------------------- /viec and the menu


async def test_the_list_of_tasks_has_both_kinds_by_deadline(plain_town: Town) -> None:
    await both(plain_town)
    member = plain_town.talk("DV01")

    before = await member.says("/viec")
    await says_of_study(plain_town, "DV01")
    after = await member.says("/viec")

    assert before == [
        "Việc đang chờ đồng chí: 2\n"
        f"1. {NAMED}: {DUE} (còn 7 ngày). Đồng chí chưa học tập nghị quyết này.\n"
        f"2. {QUARTER}: hạn 17:00, thứ Hai 07/12/2026 (còn 14 ngày). Đồng chí chưa đăng ký."
        f"{HOW}"
    ]
    assert after[0].split("\n")[0] == "Việc đang chờ đồng chí: 1"


async def test_a_study_that_is_over_keeps_its_button_and_a_registration_asks_for_more_time(
    town: Town,
) -> None:
    await both(town)
    await town.at(local(2026, 12, 8, 9))
    member = town.talk("DV01")

    said = await member.says("/viec")

    assert said == [
        "Việc đang chờ đồng chí: 2\n"
        f"1. {NAMED}: {DUE} (đã hết hạn). Đồng chí chưa học tập nghị quyết này.\n"
        f"2. {QUARTER}: hạn 17:00, thứ Hai 07/12/2026 (đã hết hạn). Đồng chí chưa đăng ký."
        f"{HOW}"
    ]
    assert member.choices == ["Học tập 57-NQ/VD", "Xin gia hạn"]


async def test_a_secretary_finds_the_reflections_that_wait(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    for code in ("BT01", "DV01", "DV02"):
        await says_of_study(town, code)
        await reflects(town, code)
    secretary, other = town.talk("BT01"), town.talk("BT02")

    said = await secretary.says("/viec")
    offered = secretary.last.choices
    menu = await secretary.says("menu")
    elsewhere = await other.says("menu")

    assert said == [
        "Việc đang chờ đồng chí: 2\n"
        "1. Đọc 2 bài thu hoạch: Nguyễn Văn An, Đặng Thị Ánh.\n"
        f"2. Còn 2 đồng chí chưa học xong 57-NQ/VD: Phạm Văn Phó, Võ Văn Ước.{UNREACHED}{HOW}"
    ]
    assert [choice.token for choice in offered] == ["/docbai", "/nhac.nq57", "/danhsach"]
    assert menu[0].split("\n")[1:] == ["Chờ đồng chí: 2 bài · 2 đồng chí chưa học xong."]
    assert elsewhere[0].split("\n")[1:] == ["Chờ đồng chí: 1 đồng chí chưa học xong · 1 việc riêng."]


async def test_the_menu_has_what_is_most_urgent_first(town: Town) -> None:
    await both(town)
    member = town.talk("DV01")

    before = await member.says("menu")
    buttons = [choice.token for choice in member.last.choices[:2]]
    await town.at(local(2026, 11, 29, 9))
    (day_before,) = await member.says("menu")
    await town.at(local(2026, 12, 8, 9))
    after = await member.says("menu")

    assert before[0].split("\n")[1:] == [
        "Học tập 57-NQ/VD: chưa hoàn thành, hạn thứ Hai 30/11/2026 (còn 7 ngày)."
    ]
    assert buttons == [f"/hoctap.{STUDY.id}", "/viec"]
    assert day_before.split("\n")[1].endswith("hạn thứ Hai 30/11/2026 (ngày mai).")
    assert after[0].split("\n")[1] == (
        "Học tập 57-NQ/VD: chưa hoàn thành, hạn thứ Hai 30/11/2026 đã qua; "
        "vẫn hoàn thành được, ghi “nộp muộn”."
    )


# ---------------------------------------------------------------- the office


async def test_the_office_sees_a_study_among_the_rounds(town: Town) -> None:
    await both(town, reflection=REFLECTION)
    await says_of_study(town, "DV01")
    await says_of_study(town, "DV02", Way.ONLINE)
    await says_of_study(town, "DV11", Way.NONE, "đi công tác")
    await reflects(town, "DV01")
    office = town.talk("VP01")

    listed = await office.says("/dot")
    (view,) = [choice.token for choice in office.last.choices if STUDY.id in choice.token]
    seen = await office.says(f"/dot {STUDY.id}")
    same = await office.does(Pressed(0, view))

    assert sorted(listed[0].split("\n")[1:], key=lambda line: line[3:]) == [
        f"2. Học tập – {NAMED}: 2/9 (22,22%), đang mở, còn 7 ngày",
        f"1. {QUARTER}: 0/9 (0,00%), đang mở, còn 14 ngày",
    ]
    assert view == f"/nghiquyet.{STUDY.id}"
    assert seen == same
    assert "đang mở, còn 7 ngày" in seen[0]


async def test_a_study_is_extended_for_one_person(town: Town) -> None:
    await open_study(town, afterwards=AfterDeadline(closes_after=None))
    await town.after(minutes=1)
    office, member = town.talk("VP01"), town.talk("DV02")
    member.unread()

    for text in (f"/giahan {STUDY.id}", "dang thi anh", "17:00 07/12", "2"):
        await office.says(text)
    given = await office.says("1")
    buttons = [choice.token for choice in office.last.choices]
    told = member.unread()
    offered = [choice.token for choice in member.last.choices]
    came = await days_of_messages(town, "DV02", until=date(2026, 12, 8))

    assert given == ["Đã gia hạn cho đồng chí Đặng Thị Ánh đến 17:00, thứ Hai 07/12/2026."]
    assert buttons == [
        f"/danhsach.w-{await town.person_id('DV02')}",
        f"/giahan.{STUDY.id}",
        f"/nghiquyet.{STUDY.id}",
    ]
    assert told == [
        f"Đồng chí được gia hạn trong đợt học tập {NAMED}.\n"
        "Thời hạn mới: 17:00, thứ Hai 07/12/2026.\n"
        "Lý do: lý do cá nhân. Đề nghị đồng chí hoàn thành học tập trước thời hạn này."
    ]
    assert offered == [f"/hoctap.{STUDY.id}"]
    assert came[-3:] == [local(2026, 11, 30, 9), local(2026, 12, 4, 9), local(2026, 12, 7, 9)]


async def test_the_deadline_of_a_study_is_moved(town: Town) -> None:
    await open_study(town)
    office = town.talk("VP01")

    await office.says(f"/doihan {STUDY.id}")
    review = await office.says("17:00 03/12")
    done = await office.says("1")

    assert review[0].split("\n")[:3] == [
        f"Đổi thời hạn của đợt học tập {NAMED}",
        "Từ: 17:00, thứ Hai 30/11/2026",
        "Thành: 17:00, thứ Năm 03/12/2026",
    ]
    assert done == [f"Đã đổi thời hạn của đợt học tập {NAMED} thành 17:00, thứ Năm 03/12/2026."]


async def test_closing_a_study_says_what_stays_and_ends_every_task(town: Town) -> None:
    await open_study(town)
    await says_of_study(town, "DV01")
    await reads(town, "DV02", 2)
    office, member = town.talk("VP01"), town.talk("DV02")

    (asked,) = await office.says(f"/dongdot {STUDY.id}")
    code = asked.rsplit(" ", 1)[1].rstrip(".")
    done = await office.says(code)
    await town.at(local(2026, 11, 27, 9))
    await town.after(minutes=10)
    person = await town.person_id("DV02")
    async with writing(town.app.database) as work:
        reading = await work.studies.reading(STUDY.id, person)

    assert asked.split("\n")[2:6] == [
        "Đã học tập: 1/9 (11,11%)",
        "Trực tiếp: 0 · Trực tuyến: 0 · Tự nghiên cứu: 1 · Học bù: 0",
        "Chưa học, có lý do: 0 · Chưa học, chưa có lý do: 8",
        "Đồng chí nào đang học dở vẫn giữ phần đã đọc nhưng không xác nhận được nữa;"
        " bài thu hoạch đã nộp, bí thư vẫn đánh giá được. Mọi tin nhắc của đợt dừng lại.",
    ]
    assert done[0] == f"Đã đóng đợt học tập {NAMED}."
    assert member.unread() == [
        f"Đợt học tập {NAMED} đã đóng. Đồng chí chưa hoàn thành. "
        "Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ."
    ]
    assert await member.says("/viec") == NOTHING
    assert reading is not None
    assert reading.card == 2


async def test_the_list_of_a_unit_without_a_secretary_goes_to_the_office(town: Town) -> None:
    study = await open_study(town)
    async with writing(town.app.database) as work:
        codes = {
            unit.code: unit.id for unit in await work.people.units((study.audience_unit_id,), town.today)
        }
        for code, role, unit in (
            ("BT00", Role.SECRETARY, "DB1"),
            ("BT02", Role.SECRETARY, "CB2"),
        ):
            person = await work.people.by_code(code, town.today)
            assert person is not None
            await work.people.revoke(person.id, role, codes[unit], town.today)
    await town.at(local(2026, 11, 30, 9))
    office = town.talk("VP01")
    office.unread()

    await town.at(local(2026, 12, 1, 9))

    ended = "đã hết hạn lúc 17:00, thứ Hai 30/11/2026."
    heard = [text.split("\n") for text in office.unread()]
    assert sorted(lines[2] for lines in heard if len(lines) > 2) == [
        "Chi bộ Kế hoạch còn 2 đồng chí chưa hoàn thành học tập:",
        "Đảng bộ Sở Mẫu còn 1 đồng chí chưa hoàn thành học tập:",
    ]
    # Of the committee's own nobody is missing but the office itself.
    assert [lines[1].partition(ended)[2] for lines in heard if len(lines) == 2] == [
        " Ở Đảng ủy Ví dụ chỉ còn phần của đồng chí chưa xong. Đề nghị đồng chí hoàn thành trước khi đợt đóng."
    ]


async def test_an_extended_study_stands_apart_in_the_secretarys_list(town: Town) -> None:
    study = await open_study(town)
    await extend(town, "DV02", study, local(2026, 12, 10, 17))

    await town.at(local(2026, 12, 1, 9))

    (listed,) = [text for text in town.talk("BT01").unread() if "chưa hoàn thành học tập:" in text]
    assert "• Đặng Thị Ánh: đến 17:00, thứ Năm 10/12/2026" in listed.split("\n")
