"""Paper as a door: what a secretary enters for a member without a phone, and what the member may say against it."""

from __future__ import annotations

from datetime import datetime

import pytest

from domain.pledges.pledge import PledgeState, Progress
from domain.study.completion import Way
from domain.study.reflections import ReflectionState
from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.pledges.pledging import (
    DEED,
    ON_TIME_ONLY,
    OTHER_DEED,
    decided,
    open_round,
    pledged,
    pledges_of,
    roster_says,
)
from tests.study.studying import REFLECTION, entered, open_study, reflection_of, standing
from tests.town import OTHER, ZONE, Town

NOBODY = (
    "Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách. "
    "Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên."
)
FOR_UOC = "Nhập thay đồng chí Võ Văn Ước\n\n"
ASK_WHY = "Vì sao đồng chí nhập thay? Chọn hoặc nhắn lý do; lý do được ghi cùng nội dung."
UNTOLD = "Đồng chí ấy chưa liên kết với Hệ thống, nên đề nghị đồng chí báo trực tiếp."
TOLD = "Đồng chí ấy được báo trong giờ làm việc và có 7 ngày để nêu ý kiến."
FIELDS = (
    "Nhóm nội dung: Chuyển đổi số\n"
    f"Việc làm: {DEED}\n"
    "Kết quả dự kiến: (chưa ghi)\n"
    "Hoàn thành: 31/03/2027\n"
    "Minh chứng: Danh sách có ký xác nhận"
)
WHY = "Lý do nhập thay: Nộp bản giấy"
MARK = "Đồng chí Trần Thị Bí Thư nhập thay. Lý do: Nộp bản giấy."
NO_LONGER = (
    "Nội dung này không báo lại được nữa: đã quá 7 ngày, đã được thay đổi, hoặc không phải nội dung nhập thay "
    "cho đồng chí. Nếu cần, đề nghị đồng chí trao đổi với người phụ trách (nhắn lien he)."
)


async def to_review(town: Town, code: str, by: str = "BT01", deed: str = DEED) -> list[str]:
    """Answer every question of a pledge for this person; returns the review."""
    talk = town.talk(by)
    await talk.says(f"/nhapthay {code}")
    await talk.presses("Nhập đăng ký")
    await talk.presses("Nộp bản giấy")
    for answer in ("2", deed, "Bỏ qua", "31/3/2027"):
        await talk.says(answer)
    return await talk.says("Danh sách có ký xác nhận")


async def entered_pledge(town: Town, code: str, by: str = "BT01", deed: str = DEED) -> str:
    """Enter a pledge for this person; returns its id."""
    await to_review(town, code, by, deed)
    await town.talk(by).presses("Nhập thay")
    return (await pledges_of(town, code))[0].id


async def acts(town: Town) -> list[tuple[str, str]]:
    """What the audit kept, oldest first: actions and subjects."""
    kept = await rows(town.app.database, audit.c.action, audit.c.subject)
    return [(str(action), str(subject)) for action, subject in kept]


# ---------------------------------------------------------------- whom, and what


async def test_those_without_a_phone_are_offered_with_what_can_be_entered(town: Town) -> None:
    await open_round(town)
    await open_study(town)
    secretary = town.talk("BT01")

    await secretary.says("nhập thay")
    offered = secretary.choices
    shown = await secretary.presses("Võ Văn Ước")

    assert offered == ["Võ Văn Ước (Chi bộ Văn phòng)", "Thoát"]
    assert shown[0].splitlines()[:7] == [
        "Nhập thay cho đồng chí Võ Văn Ước (DV03)",
        "Chi bộ Văn phòng",
        "",
        "• Đợt Quý I/2027: đã có 0/1 nội dung, hạn 17:00, thứ Hai 30/11/2026.",
        "• Học tập Nghị quyết mẫu về chuyển đổi số: chưa bắt đầu.",
        "",
        "Đồng chí nhập nội dung nào?",
    ]
    assert secretary.choices == [
        "Nhập đăng ký",
        "Nhập học tập",
        "Thông tin đồng chí",
        "Nhập cho người khác",
    ]


async def test_nothing_open_is_nothing_to_enter(town: Town) -> None:
    said = await town.talk("BT01").says("/nhapthay DV03")

    assert said[0].splitlines()[3] == "Hiện không có gì để nhập thay cho đồng chí này."


async def test_nobody_enters_for_themselves(town: Town) -> None:
    await open_round(town)
    secretary, own = town.talk("BT01"), await town.person_id("BT01")

    by_code = await secretary.says("/nhapthay BT01")
    by_id = await secretary.does(Pressed(0, f"/nhapdangky.{own}"))

    said = (
        "Nhập thay chỉ dành cho đồng chí khác. Nội dung của mình, đề nghị đồng chí nhắn "
        "dang ky, tien do hoặc hoc tap."
    )
    assert by_code[0].splitlines()[0] == said
    assert by_id[0].splitlines()[0] == said


@pytest.mark.parametrize("command", ["nhapdangky", "nhaptiendo", "nhaphoc"])
async def test_hostile_secretary_gets_nothing_of_another_unit(town: Town, command: str) -> None:
    await open_round(town)
    await open_study(town)
    await decided(town, "BT01", await pledged(town, "DV01"))
    before = await acts(town)
    person, stranger = await town.person_id("DV01"), town.talk("BT02")

    by_code = await stranger.says("/nhapthay DV01")
    await stranger.says("/huy")
    by_id = await stranger.does(Pressed(0, f"/{command}.{person}"))

    assert by_code[0].splitlines()[0] == NOBODY
    assert by_id[0].splitlines()[:3] == [
        NOBODY,
        "",
        "Đề nghị đồng chí nhắn nhap thay để chọn người cần nhập.",
    ]
    assert await acts(town) == before


async def test_members_may_not_enter(town: Town) -> None:
    await open_round(town)

    await town.talk("DV01").says("/nhapthay DV03")

    assert "Nhập đăng ký" not in town.talk("DV01").choices
    assert await pledges_of(town, "DV03") == []


# ---------------------------------------------------------------- a pledge


async def test_pledge_is_entered_marked_and_decided_by_the_secretary(town: Town) -> None:
    await open_round(town)
    secretary = town.talk("BT01")

    review = await to_review(town, "DV03")
    receipt = await secretary.presses("Nhập thay")
    (pledge,) = await pledges_of(town, "DV03")
    shown = await secretary.presses("Xem và xác nhận")
    await secretary.presses("Xác nhận")

    head = "Đề nghị đồng chí soát lại trước khi nhập thay\nĐảng viên: Võ Văn Ước, Chi bộ Văn phòng\n"
    assert review[0].startswith(f"{head}Đợt: Quý I/2027\n{FIELDS}\n{WHY}")
    assert receipt[0].splitlines()[:2] == [
        "Đã nhập thay nội dung số NG-2026-0001 của đồng chí Võ Văn Ước. "
        "Nội dung đang chờ chi bộ xác nhận và được ghi rõ là nhập thay.",
        UNTOLD,
    ]
    assert (pledge.entered_by, pledge.entered_reason) == ("Trần Thị Bí Thư", "Nộp bản giấy")
    assert shown[0].splitlines()[3] == MARK
    assert (await pledges_of(town, "DV03"))[0].state is PledgeState.APPROVED
    assert await acts(town) == [("paper.pledge", pledge.id), ("pledge.approve", pledge.id)]
    assert MARK in [line for said in town.talk("PB01").unread() for line in said.splitlines()]


async def test_questions_name_the_member_and_the_coach_gives_its_hint(town: Town) -> None:
    await open_round(town)
    secretary, person = town.talk("BT01"), await town.person_id("DV03")

    why = await secretary.does(Pressed(0, f"/nhapdangky.{person}"))
    await secretary.says("đồng chí gửi thư")
    await secretary.says("2")
    hint = await secretary.says("Cố gắng hoàn thành tốt nhiệm vụ được giao.")

    assert why[0].startswith(f"{FOR_UOC}{ASK_WHY}")
    assert hint[0].splitlines()[0].startswith("Gợi ý:")


async def test_office_enters_for_its_subtree(town: Town) -> None:
    await open_round(town)

    pledge_id = await entered_pledge(town, "DV11", by="VP01")

    (pledge,) = await pledges_of(town, "DV11")
    assert (pledge.id, pledge.entered_by) == (pledge_id, "Lê Thị Văn Phòng")
    assert [said.splitlines()[0] for said in town.talk("BT02").unread()] == [
        "Đồng chí Bùi Văn Út (Chi bộ Kế hoạch) vừa đăng ký nội dung số NG-2026-0001. "
        "Đề nghị đồng chí xem và quyết định."
    ]


async def test_late_paper_is_refused_as_for_members(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    await to_review(town, "DV03")

    await town.at(datetime(2026, 11, 30, 17, 1, tzinfo=ZONE))
    refused = await town.talk("BT01").presses("Nhập thay")
    await town.talk("BT01").says("/huy")
    shown = await town.talk("BT01").says("/nhapthay DV03")

    late = (
        "Đợt “Quý I/2027” đã hết hạn đăng ký đối với đồng chí này lúc 17:00, 30/11/2026; bản giấy nộp muộn "
        "cũng không nhập được. Nếu có lý do chính đáng, đề nghị Văn phòng Đảng ủy gia hạn trước."
    )
    assert refused[0].splitlines()[:2] == [
        late,
        "Nội dung vừa nhập chưa được ghi nhận. Đồng chí xem và sao chép dưới đây.",
    ]
    assert shown[0].splitlines()[3] == late
    assert await pledges_of(town, "DV03") == []


async def test_whoever_moves_away_meanwhile_is_not_entered(town: Town) -> None:
    await open_round(town)
    await to_review(town, "DV03")
    await roster_says(town, "DV03", unit=OTHER)

    said = await town.talk("BT01").presses("Nhập thay")

    assert said[0].splitlines()[0] == NOBODY
    assert await pledges_of(town, "DV03") == []


async def test_what_was_begun_for_one_does_not_come_back_for_another(town: Town) -> None:
    await open_round(town)
    await to_review(town, "DV03")
    secretary, other = town.talk("BT01"), await town.person_id("DV02")

    said = await secretary.does(Pressed(0, f"/nhapdangky.{other}"))

    assert said[0].startswith(f"Nhập thay đồng chí Đặng Thị Ánh\n\n{ASK_WHY}")


# ---------------------------------------------------------------- telling, and objecting


async def test_linked_member_is_told_in_working_hours(town: Town) -> None:
    await open_round(town)
    await town.at(datetime(2026, 11, 23, 19, 0, tzinfo=ZONE))

    await to_review(town, "DV01")
    receipt = await town.talk("BT01").presses("Nhập thay")
    evening = town.talk("DV01").unread()
    await town.at(datetime(2026, 11, 25, 8, 0, tzinfo=ZONE))  # the 24th is a holiday
    morning = town.talk("DV01").unread()

    assert receipt[0].splitlines()[1] == TOLD
    assert evening == []
    assert morning[0].startswith(
        "Đồng chí Trần Thị Bí Thư đã nhập thay cho đồng chí nội dung số NG-2026-0001, đợt Quý I/2027.\n"
        f"{WHY}\n\n{FIELDS}\n\nNếu không đúng như vậy, đồng chí chọn “Nội dung này không đúng” "
        "trong 7 ngày, trước 19:00, 30/11/2026."
    )


async def test_member_objects_to_a_pledge_and_whoever_entered_it_is_told(town: Town) -> None:
    await open_round(town)
    pledge_id = await entered_pledge(town, "DV01")
    an, secretary = town.talk("DV01"), town.talk("BT01")
    secretary.unread()

    listed = await an.says("cam kết")
    opened = await an.does(Pressed(0, f"/camket.{pledge_id}"))
    buttons = an.choices
    asked = await an.does(Pressed(0, f"/phandoi.{pledge_id}"))
    said = await an.presses("Chưa đúng")

    assert listed[0].splitlines()[1] == "1. NG-2026-0001: chờ xác nhận, nhập thay"
    assert opened[0].splitlines()[3] == MARK
    assert buttons == ["Sửa", "Rút", "Báo chưa đúng", "Nội dung của tôi"]
    assert asked[0].startswith(
        "Đồng chí Trần Thị Bí Thư đã nhập thay cho đồng chí lúc 09:30, thứ Hai 23/11/2026, đợt “Quý I/2027”:\n"
        f"Nội dung số NG-2026-0001\n{FIELDS}\n{MARK}\n\nNếu nội dung này chưa đúng"
    )
    assert said[0].splitlines()[:2] == [
        "Hệ thống đã ghi nhận ý kiến của đồng chí. Nội dung số NG-2026-0001 không còn được tính; "
        "người nhập đã được báo.",
        "Đồng chí có thể tự đăng ký khi đợt còn mở.",
    ]
    assert secretary.unread()[0].splitlines()[:2] == [
        "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) báo nội dung đồng chí nhập thay chưa đúng, đợt “Quý I/2027”:",
        "Nội dung số NG-2026-0001",
    ]
    assert await pledges_of(town, "DV01") == []
    person_id = await town.person_id("DV01")
    async with writing(town.app.database) as work:
        gone = await work.pledges.own(pledge_id, person_id)
    assert gone is not None
    assert (gone.state, gone.remark) == (PledgeState.WITHDRAWN, "Đảng viên báo nội dung nhập thay chưa đúng.")
    assert await acts(town) == [("paper.pledge", pledge_id), ("pledge.object", pledge_id)]


async def test_pledge_on_which_another_decided_is_not_objected_to(town: Town) -> None:
    await open_round(town)
    await entered_pledge(town, "DV01")
    await decided(town, "PB01", (await pledges_of(town, "DV01"))[0])
    (pledge,) = await pledges_of(town, "DV01")

    said = await town.talk("DV01").does(Pressed(0, f"/phandoi.{pledge.id}"))

    assert said[0].splitlines()[0] == (
        "Nội dung số NG-2026-0001 đã được chi bộ xem xét, nên không báo chưa đúng được nữa. "
        "Nếu chưa đúng, đồng chí mở nội dung để sửa hoặc rút."
    )
    assert (await pledges_of(town, "DV01"))[0].state is PledgeState.APPROVED


async def test_objection_comes_too_late_or_from_somebody_else(town: Town) -> None:
    await open_round(town)
    pledge_id = await entered_pledge(town, "DV01")

    others = await town.talk("DV02").does(Pressed(0, f"/phandoi.{pledge_id}"))
    await town.after(days=7, seconds=1)
    late = await town.talk("DV01").does(Pressed(0, f"/phandoi.{pledge_id}"))

    assert others[0].splitlines()[0] == NO_LONGER
    assert late[0].splitlines()[0] == (
        "Nội dung số NG-2026-0001 không báo chưa đúng được nữa: đã quá 7 ngày, hoặc đồng chí đã tự sửa. "
        "Nếu chưa đúng, đồng chí mở nội dung để sửa hoặc rút."
    )
    assert len(await pledges_of(town, "DV01")) == 1


# ---------------------------------------------------------------- progress


async def test_progress_is_entered_and_objected_to(town: Town) -> None:
    await open_round(town)
    await decided(town, "BT01", await pledged(town, "DV01"))
    secretary, an = town.talk("BT01"), town.talk("DV01")
    await an.says("/tiendo")
    await an.says("20%")
    await an.says("Bỏ qua")
    await town.after(minutes=5)

    await secretary.says("/nhapthay DV01")
    asked = await secretary.presses("Nhập tiến độ")
    await secretary.presses("Hoàn thành")
    await secretary.says("Đủ 9/9 đồng chí")
    await secretary.presses("Điện thoại hỏng")
    said = await secretary.presses("Nhập thay")
    (reported,) = await pledges_of(town, "DV01")
    opened = await an.does(Pressed(0, f"/camket.{reported.id}"))
    shown = await an.says("/phandoi")
    done = await an.presses("Chưa đúng")

    assert "Lần báo trước: đang thực hiện 20%." in asked[0].splitlines()
    assert said[0].splitlines()[:2] == [
        "Đã nhập thay tiến độ nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An: hoàn thành 100%.",
        TOLD,
    ]
    assert reported.report is not None
    assert (reported.report.progress, reported.report.entered_by) == (Progress.DONE, "Trần Thị Bí Thư")
    assert "Tiến độ do đồng chí Trần Thị Bí Thư nhập thay." in opened[0].splitlines()
    assert shown[0].splitlines()[1:4] == [
        "Nội dung số NG-2026-0001",
        "Tiến độ: hoàn thành 100%",
        "Ghi chú: Đủ 9/9 đồng chí",
    ]
    assert done[0].splitlines()[0] == (
        "Hệ thống đã ghi nhận ý kiến của đồng chí. Tiến độ nhập thay của nội dung số NG-2026-0001 không còn được tính; "
        "người nhập đã được báo."
    )
    (before,) = await pledges_of(town, "DV01")
    assert before.report is not None
    assert (before.report.progress, before.report.percent) == (Progress.DOING, 20)
    kept = [action for action, _ in await acts(town)]
    assert kept[-2:] == ["paper.progress", "progress.object"]


async def test_of_several_entries_one_is_chosen(town: Town) -> None:
    await open_round(town)
    await entered_pledge(town, "DV01")
    await entered_pledge(town, "DV01", deed=OTHER_DEED)
    an = town.talk("DV01")

    await an.says("/phandoi")
    offered = an.choices
    await an.presses("Số NG-2026-0002")
    await an.presses("Chưa đúng")

    assert offered == ["Số NG-2026-0001", "Số NG-2026-0002", "Thoát"]
    assert [pledge.receipt for pledge in await pledges_of(town, "DV01")] == ["NG-2026-0001"]


# ---------------------------------------------------------------- study


async def test_study_is_entered_without_a_reflection(town: Town) -> None:
    await open_study(town)
    secretary = town.talk("BT01")

    await secretary.says("/nhapthay DV03")
    asked = await secretary.presses("Nhập học tập")
    await secretary.presses("Trực tiếp")
    await secretary.presses("Nộp bản giấy")
    said = await secretary.presses("Nhập thay")

    answer = await standing(town, "DV03")
    assert answer is not None
    assert asked[0].startswith(
        f"{FOR_UOC}Đồng chí ấy đã học tập Nghị quyết mẫu về chuyển đổi số bằng hình thức nào?"
    )
    assert said[0].splitlines()[:4] == [
        "Đã nhập thay cho đồng chí Võ Văn Ước: Nghị quyết mẫu về chuyển đổi số.",
        "Mã xác nhận: HT-2026-0001",
        "",
        UNTOLD,
    ]
    assert (answer.way, answer.reason) == (Way.DIRECT, "Nộp bản giấy")
    assert answer.entered_by == await town.person_id("BT01")
    assert await acts(town) == [("paper.study", answer.id)]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (
            "Bản giấy ở chi bộ",
            "Bài thu hoạch đã nộp bằng bản giấy, lưu tại chi bộ (nhập thay).",
        ),
        ("Tôi tâm đắc với quan điểm.", "Tôi tâm đắc với quan điểm.\n\n(Nhập thay từ bản giấy.)"),
    ],
)
async def test_reflection_on_paper_is_handed_in_and_goes_back_when_objected_to(
    town: Town, given: str, kept: str
) -> None:
    await open_study(town, reflection=REFLECTION)
    secretary, an = town.talk("BT01"), town.talk("DV01")

    await secretary.says("/nhapthay DV01")
    await secretary.presses("Nhập học tập")
    await secretary.presses("Tự nghiên cứu")
    await secretary.says(given)
    await secretary.presses("Nộp bản giấy")
    await secretary.presses("Nhập thay")
    handed_in = await reflection_of(town, "DV01")
    shown = await an.says("/phandoi")
    await an.presses("Chưa đúng")

    assert handed_in is not None
    assert (handed_in.state, handed_in.text) == (ReflectionState.SUBMITTED, kept)
    assert shown[0].splitlines()[1:3] == ["Hình thức: tự nghiên cứu", WHY]
    returned = await reflection_of(town, "DV01")
    assert returned is not None
    assert (returned.state, returned.remark) == (
        ReflectionState.RETURNED,
        "Đảng viên báo nội dung nhập thay chưa đúng.",
    )
    assert await standing(town, "DV01") is None


async def test_reflection_is_entered_after_attendance(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    await entered(town, "DV03", Way.DIRECT)
    secretary = town.talk("BT01")

    await secretary.says("/nhapthay DV03")
    asked = await secretary.presses("Nhập học tập")
    await secretary.presses("Bản giấy")
    await secretary.presses("Nộp bản giấy")
    said = await secretary.presses("Nhập thay")

    assert asked[0].startswith(f"{FOR_UOC}Bài thu hoạch của Nghị quyết mẫu về chuyển đổi số:")
    assert said[0].splitlines()[:2] == [
        "Đã nhập thay cho đồng chí Võ Văn Ước: Nghị quyết mẫu về chuyển đổi số.",
        "Bài thu hoạch đã được ghi nhận là nộp bản giấy và đang chờ đọc, công nhận.",
    ]
