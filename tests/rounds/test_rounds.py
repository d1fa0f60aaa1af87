"""`/dot`: preparing and opening a round, looking at it, moving its deadline, extending, closing."""

from __future__ import annotations

from datetime import date

import pytest

from domain.calendar.quarters import Quarter, period_in
from domain.people.person import Role
from domain.pledges.round import PledgeRound
from storage.work import writing
from tests.rounds.opening import AS_PREVIEWED, local, say_all
from tests.town import Talk, Town

TITLE = "Đăng ký nêu gương Quý I/2027"
UP_TO_AUDIENCE = ("mo dot moi", "1", "A", "1", "3", "1", "2")
"""A ready title, all eight groups, one to three pledges, now, until 17:00 on 7 December."""

REVIEW = f"""Soát lại trước khi mở: Đăng ký nêu gương Quý I/2027
Thời gian thực hiện: 01/01/2027 – 31/03/2027
Nhóm nội dung (8):
1. Chính trị, tư tưởng; học tập nghị quyết; bảo vệ nền tảng tư tưởng trên không gian mạng
2. Đạo đức, lối sống; cần, kiệm, liêm, chính
3. Tự phê bình và phê bình; đoàn kết nội bộ
4. Ý thức tổ chức kỷ luật, kỷ cương hành chính
5. Thực hiện chức trách, nhiệm vụ; cải cách hành chính; chuyển đổi số; sáng kiến
6. Quan hệ với Nhân dân, doanh nghiệp; nơi cư trú; an sinh xã hội
7. Khắc phục hạn chế, khuyết điểm đã chỉ ra
8. Nội dung khác
Mỗi đồng chí: 1 đến 3 nội dung
Mở đợt: Ngay bây giờ
Thời hạn: 17:00, thứ Hai 07/12/2026
Sau thời hạn: vẫn nhận, ghi là nộp muộn
Tự đóng 7 ngày sau thời hạn: 17:00, thứ Hai 14/12/2026; mỗi đồng chí nhận một tin về kết quả
Đối tượng: Đảng ủy Ví dụ và các đơn vị trực thuộc
Bí thư chi bộ xác nhận: có

Phải đăng ký: 9 đồng chí: 7 ở 2 chi bộ và 2 đồng chí chưa xếp chi bộ
{AS_PREVIEWED}"""


async def prepare(talk: Talk) -> str:
    """Everything up to the review, for the whole committee."""
    return await say_all(talk, *UP_TO_AUDIENCE, "1", "1", "bo qua")


async def announced(town: Town, code: str) -> tuple[Talk, Talk]:
    """The chats of the office, which opened the round, and of this member, who has read the notice of it."""
    office, member = town.talk("VP01"), town.talk(code)
    await prepare(office)
    await office.says("1")
    await town.after(minutes=1)
    member.unread()
    return office, member


async def opened(town: Town) -> PledgeRound:
    """The only open round."""
    async with writing(town.app.database) as work:
        (round_,) = await work.rounds.open_rounds()
    assert isinstance(round_, PledgeRound)
    return round_


async def test_a_round_is_prepared_reviewed_opened_and_seen(town: Town) -> None:
    office = town.talk("VP01")

    review = await prepare(office)
    said = await office.says("xac nhan mo dot")
    seen = await office.presses("Xem đợt này")
    listed = await office.says("/dot")

    assert review == REVIEW
    assert said == [
        f"Đã lập đợt “{TITLE}”.\n"
        "Danh sách chốt: 9 đồng chí, lúc 09:30, thứ Hai 23/11/2026.\n"
        "Đợt mở ngay; thông báo gửi đến các đồng chí trong giờ làm việc."
    ]
    assert seen == [
        f"{TITLE}\n"
        "Tình trạng: đang mở, còn 14 ngày\n"
        "Thời hạn: 17:00, thứ Hai 07/12/2026\n"
        "Thời gian thực hiện: 01/01/2027 – 31/03/2027\n"
        "Sau thời hạn: vẫn nhận, ghi là nộp muộn\n"
        "Tự đóng 7 ngày sau thời hạn: 17:00, thứ Hai 14/12/2026; mỗi đồng chí nhận một tin về kết quả\n"
        "\n"
        "Đã đăng ký: 0/9 (0,00%)\n"
        "Đã xác nhận: 0 · Chờ xác nhận: 0 · Chờ bổ sung: 0 · Chưa đăng ký: 9\n"
        "\n"
        "Tin sẽ gửi (chỉ gửi cho đồng chí chưa hoàn thành):\n"
        "• 09:00, thứ Hai 30/11/2026: nhắc, còn 7 ngày\n"
        "• 09:00, thứ Sáu 04/12/2026: nhắc, còn 3 ngày\n"
        "• 09:00, thứ Hai 07/12/2026: nhắc trong ngày hết hạn\n"
        "• 09:00, thứ Ba 08/12/2026: gửi bí thư danh sách chưa hoàn thành"
    ]
    assert listed == [f"Các đợt đăng ký, học tập\n1. {TITLE}: 0/9 (0,00%), đang mở, còn 14 ngày"]
    assert office.choices == ["Đăng ký Q.I/2027", "Mở đợt đăng ký", "Mở đợt học tập"]


async def test_what_was_answered_becomes_the_round(town: Town) -> None:
    office = town.talk("VP01")

    await say_all(office, "mo dot moi", "Đợt thi đua  năm 2027", "1-3, 8", "2", "4")
    await say_all(office, "08:00 25/11", "17:00 30/11", "CB1", "2", "Mỗi đồng chí một việc mới.")
    await office.presses("Xác nhận mở đợt")

    round_ = await opened(town)
    assert (round_.title, round_.period_from, round_.period_to) == (
        "Đợt thi đua năm 2027",
        date(2027, 1, 1),
        date(2027, 12, 31),
    )
    assert (round_.owed, round_.max_pledges, round_.approval) == (2, 4, False)
    assert round_.guidance == "Mỗi đồng chí một việc mới."
    assert [group.title for group in round_.groups] == [
        "Chính trị, tư tưởng; học tập nghị quyết; bảo vệ nền tảng tư tưởng trên không gian mạng",
        "Đạo đức, lối sống; cần, kiệm, liêm, chính",
        "Tự phê bình và phê bình; đoàn kết nội bộ",
        "Nội dung khác",
    ]
    assert round_.opens_at == local(2026, 11, 25, 8)
    assert round_.deadline == local(2026, 11, 30, 17)


async def test_a_round_that_opens_later_is_not_announced_before(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await say_all(office, "mo dot moi", "1", "A", "1", "3", "2", "17:00 30/11", "1", "1", "bo qua")

    said = await office.presses("Xác nhận mở đợt")
    await town.at(local(2026, 11, 23, 15))
    before = member.unread()
    quiet = await member.says("/viec")
    await town.at(local(2026, 11, 25, 8))

    assert said == [
        f"Đã lập đợt “{TITLE}”.\n"
        "Danh sách chốt: 9 đồng chí, lúc 09:30, thứ Hai 23/11/2026.\n"
        "Đợt mở lúc 08:00, thứ Tư 25/11/2026."
        " Trước lúc đó đảng viên chưa thấy đợt và Hệ thống chưa nhắn tin nào."
    ]
    assert before == []
    assert quiet == ["Hiện không có việc nào chờ đồng chí. Khi có việc mới, Hệ thống sẽ nhắn."]
    assert len(member.unread()) == 1


async def test_back_and_edit_keep_everything_else(town: Town) -> None:
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1", "A", "1")

    back = await office.presses("⬅ Quay lại")
    await say_all(office, "2", "3", "1", "2", "1", "1", "bo qua")
    await office.mends("Số nội dung")
    unchanged = await office.presses("⬅ Quay lại")
    await office.mends("Số nội dung")
    changed = await say_all(office, "1", "5")

    assert back == ["Mỗi đồng chí phải đăng ký ít nhất mấy nội dung? Đồng chí nhắn số."]
    assert unchanged == [REVIEW.replace("1 đến 3", "2 đến 3")]
    assert changed == REVIEW.replace("1 đến 3", "1 đến 5")


async def test_an_unfinished_round_is_still_there_tomorrow(town: Town) -> None:
    office = town.talk("VP01")
    await say_all(office, *UP_TO_AUDIENCE)

    await office.says("/menu")
    await town.at(local(2026, 11, 25, 9))
    resumed = await office.says("mo dot moi")

    assert resumed == [
        "Hệ thống còn giữ bản đồng chí viết dở, xin mời tiếp tục. Nhắn huy nếu muốn bỏ bản này.\n\n"
        "Đợt dành cho đơn vị nào? Các đơn vị trực thuộc đều được tính."
    ]


async def test_a_deadline_that_passed_over_the_draft_is_asked_again(town: Town) -> None:
    office = town.talk("VP01")
    await prepare(office)

    await town.at(local(2026, 12, 9, 9))
    refused = await office.presses("Xác nhận mở đợt")

    assert refused[0].startswith("Thời hạn đã chọn không còn sau lúc mở đợt.")
    assert refused[0].endswith("ví dụ: 17:00 30/11.")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (
            "17:00 20/11/2026",
            "Thời điểm 17:00, thứ Sáu 20/11/2026 đã qua. Đề nghị đồng chí chọn một thời điểm sau lúc này.",
        ),
        (
            "08:00 24/11/2026",
            "Thời hạn phải sau lúc mở đợt (08:00, thứ Tư 25/11/2026). Đề nghị đồng chí chọn lại.",
        ),
        (
            "17:00 30/11/2036",
            "Thời điểm 17:00, Chủ nhật 30/11/2036 cách nay quá ba năm."
            " Đề nghị đồng chí xem lại năm và nhắn lại.",
        ),
        (
            "hôm nào cũng được",
            "Hệ thống chưa đọc được ngày giờ. Đề nghị đồng chí nhắn theo mẫu 17:00 23/12/2026.",
        ),
        (
            "31/02/2027",
            "Tháng 2 năm 2027 có 28 ngày. Đề nghị đồng chí nhắn lại ngày.",
        ),
    ],
)
async def test_a_deadline_that_cannot_be_is_refused_with_the_reason(town: Town, typed: str, why: str) -> None:
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1", "A", "1", "3", "2")

    refused = await office.says(typed)

    assert refused[0].split("\n\n")[0] == why


async def test_a_deadline_in_words_is_read_back(town: Town) -> None:
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1", "A", "1", "3", "2")

    said = await office.says("cuối tháng")

    assert said[0].startswith("Hệ thống ghi: 17:00, thứ Hai 30/11/2026.\n")


@pytest.mark.parametrize(
    ("opening", "typed", "why"),
    [
        ("2", "08:00 25/11/2026", "Thời hạn phải sau lúc mở đợt (08:00, thứ Tư 25/11/2026)."),
        ("2", "08:01 25/11/2026", ""),
        ("1", "09:30 23/11/2026", "Thời điểm 09:30, thứ Hai 23/11/2026 đã qua."),
        ("1", "09:31 23/11/2026", ""),
        ("1", "09:30 25/11/2029", ""),  # three years of 366 days ahead, to the minute
        ("1", "09:31 25/11/2029", "Thời điểm 09:31, Chủ nhật 25/11/2029 cách nay quá ba năm."),
    ],
)
async def test_a_deadline_is_taken_just_within_its_bounds(
    town: Town, opening: str, typed: str, why: str
) -> None:
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1", "A", "1", "3", opening)

    said = await office.says(typed)

    if why:
        assert said[0].startswith(why)
    else:
        assert office.last.lines[-1].id == "rounds-ask-audience"


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("09:30 23/11/2026", False),
        ("09:31 23/11/2026", True),
    ],
)
async def test_an_opening_lies_after_the_present_minute(town: Town, typed: str, taken: bool) -> None:
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1", "A", "1", "3")

    said = await office.says(typed)

    assert said[0].startswith(f"Thời điểm {typed[:5]}, thứ Hai 23/11/2026 đã qua.") is not taken


@pytest.mark.parametrize(
    ("titles", "taken"),
    [
        ([f"Việc {number}" for number in range(20)], True),
        ([f"Việc {number}" for number in range(21)], False),
        (["Học"], True),
        (["Họ"], False),
        (["v" * 200], True),
        (["v" * 201], False),
    ],
    ids=["20", "21", "3 letters", "2 letters", "200 letters", "201 letters"],
)
async def test_own_groups_are_taken_just_within_their_bounds(
    town: Town, titles: list[str], taken: bool
) -> None:
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1")

    said = await office.says("\n".join(titles))

    assert said[0].startswith("Mỗi đồng chí") is taken


async def test_a_deadline_on_a_free_day_stands_with_a_note(town: Town) -> None:
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1", "A", "1", "3", "1")

    (noted,) = await office.says("17:00 29/11")

    assert noted.split("\n\n")[0] == (
        "Lưu ý: Chủ nhật 29/11/2026 là ngày nghỉ. Thời hạn vẫn giữ nguyên;"
        " tin nhắc cuối gửi lúc 09:00, thứ Sáu 27/11/2026."
    )


@pytest.mark.parametrize(
    ("before", "typed", "why"),
    [
        (("mo dot moi",), "Quý", "Tên đợt cần từ 5 đến 200 ký tự. Đề nghị đồng chí nhắn lại."),
        (
            ("mo dot moi", "Đợt thi đua"),
            "31/03/2027 đến 01/01/2027",
            "Ngày kết thúc đứng trước ngày bắt đầu. Đề nghị đồng chí nhắn lại hai ngày.",
        ),
        (
            ("mo dot moi", "Đợt thi đua"),
            "01/01/2026 - 31/03/2026",
            "Thời gian này đã kết thúc từ ngày 31/03/2026. Đề nghị đồng chí chọn thời gian khác.",
        ),
        (
            ("mo dot moi", "1"),
            "1-9",
            "Đề nghị đồng chí nhắn các số từ 1 đến 8, mỗi số một lần, ví dụ: 1-5, 8.",
        ),
        (("mo dot moi", "1", "A", "3"), "2", "Đề nghị đồng chí nhắn một số từ 3 đến 20."),
        (
            ("mo dot moi", "1", "A", "1", "3"),
            "08:00 20/11/2026",
            "Thời điểm 08:00, thứ Sáu 20/11/2026 đã qua."
            " Đề nghị đồng chí chọn “Ngay bây giờ” hoặc một thời điểm sau lúc này.",
        ),
        (
            UP_TO_AUDIENCE,
            "Chi bộ Trên Trời",
            "Không tìm thấy đơn vị này trong phạm vi của đồng chí."
            " Đề nghị đồng chí nhắn lại tên hoặc mã đơn vị.",
        ),
    ],
)
async def test_what_will_not_do_gets_a_sentence_that_helps(
    town: Town, before: tuple[str, ...], typed: str, why: str
) -> None:
    office = town.talk("VP01")
    await say_all(office, *before)

    (refused,) = await office.says(typed)

    assert refused.split("\n\n")[0] == why


async def test_a_unit_is_found_by_part_of_its_name(town: Town) -> None:
    office = town.talk("VP01")
    await say_all(office, *UP_TO_AUDIENCE)

    (several,) = await office.says("chi bo")
    offered = office.choices
    (again,) = await office.presses("Tìm lại")
    (found,) = await office.says("van phong")

    assert several == "Tìm thấy 2 đơn vị. Đồng chí chọn một đơn vị."
    assert offered == ["Chi bộ Văn phòng (CB1)", "Chi bộ Kế hoạch (CB2)", "Tìm lại", "⬅ Quay lại"]
    assert again == "Đợt dành cho đơn vị nào? Các đơn vị trực thuộc đều được tính."
    assert found == "Nội dung đăng ký có cần bí thư chi bộ xác nhận không?"


async def test_own_groups_are_typed_one_a_line(town: Town) -> None:
    office = town.talk("VP01")

    await say_all(office, "mo dot moi", "1", "1. Việc cơ quan\n2. Việc khu phố", "1", "1", "1", "1", "1", "1")
    await say_all(office, "bo qua", "1")

    assert [(group.number, group.title) for group in (await opened(town)).groups] == [
        (1, "Việc cơ quan"),
        (2, "Việc khu phố"),
    ]


async def test_everything_can_be_typed_where_there_are_no_buttons(plain_town: Town) -> None:
    office = plain_town.talk("VP01")

    await prepare(office)
    await office.says("1")

    assert (await opened(plain_town)).title == TITLE


async def test_another_deadline_is_told_by_the_next_reminder_only(town: Town) -> None:
    office, member = await announced(town, "DV01")

    await office.says("/dot")
    await office.says("1")
    await office.presses("Đổi thời hạn của đợt")
    review = await office.says("17:00 11/12")
    done = await office.says("1")

    assert review == [
        f"Đổi thời hạn của đợt “{TITLE}”\n"
        "Từ: 17:00, thứ Hai 07/12/2026\n"
        "Thành: 17:00, thứ Sáu 11/12/2026\n"
        "\n"
        "Tin sẽ gửi (chỉ gửi cho đồng chí chưa hoàn thành):\n"
        "• 09:00, thứ Sáu 04/12/2026: nhắc, còn 7 ngày\n"
        "• 09:00, thứ Ba 08/12/2026: nhắc, còn 3 ngày\n"
        "• 09:00, thứ Năm 10/12/2026: nhắc, còn 1 ngày\n"
        "• 09:00, thứ Sáu 11/12/2026: nhắc trong ngày hết hạn\n"
        "• 09:00, thứ Hai 14/12/2026: gửi bí thư danh sách chưa hoàn thành\n"
        "\n"
        "Hệ thống không gửi tin riêng về việc này; thời hạn mới có trong tin nhắc kế tiếp."
    ]
    assert done == [f"Đã đổi thời hạn của đợt “{TITLE}” thành 17:00, thứ Sáu 11/12/2026."]
    assert member.unread() == []


async def test_an_extension_is_found_by_name_and_told_to_the_person(town: Town) -> None:
    office, member = await announced(town, "DV02")

    await office.says("gia han")
    await office.says("dang thi anh")
    await office.says("17:00 14/12")
    review = await office.says("2")
    done = await office.says("1")

    assert review == [
        f"Gia hạn trong đợt “{TITLE}”\n"
        "Đồng chí: Đặng Thị Ánh (Chi bộ Văn phòng)\n"
        "Thời hạn riêng: 17:00, thứ Hai 14/12/2026\n"
        "Lý do: lý do cá nhân\n"
        "Hệ thống sẽ báo cho người được gia hạn, bí thư, phó bí thư đơn vị, và nhắc theo thời hạn riêng."
    ]
    assert done == ["Đã gia hạn cho đồng chí Đặng Thị Ánh đến 17:00, thứ Hai 14/12/2026."]
    assert member.unread() == [
        f"Đồng chí được gia hạn trong đợt “{TITLE}”.\n"
        "Thời hạn mới: 17:00, thứ Hai 14/12/2026.\n"
        "Lý do: lý do cá nhân. Đề nghị đồng chí đăng ký trước thời hạn này."
    ]
    assert member.choices == ["Đăng ký ngay"]


async def test_an_extension_is_later_than_the_deadline_and_for_somebody_on_the_list(town: Town) -> None:
    office = town.talk("VP01")
    await prepare(office)
    await office.says("1")
    await office.says("gia han")

    nobody = await office.says("Trần Yến")
    await office.presses("Chọn đồng chí khác")
    await office.says("DV01")
    (early,) = await office.says("17:00 04/12")

    assert nobody == ["Đồng chí này không có tên trong danh sách chốt của đợt."]
    assert early.split("\n\n")[0] == (
        "Thời hạn riêng phải sau 17:00, thứ Hai 07/12/2026. Đề nghị đồng chí chọn lại."
    )


async def test_closing_asks_for_a_code_and_stops_everything(town: Town) -> None:
    office, member = await announced(town, "DV01")

    (asked,) = await office.says("dong dot")
    code = asked.rsplit(" ", 1)[1].rstrip(".")
    (wrong,) = await office.says("0000" if code != "0000" else "1111")
    done = await office.says(code)
    for minutes in (1, 10):
        await town.after(minutes=minutes)
    word = member.unread()
    await town.at(local(2026, 11, 30, 9))

    assert asked.split("\n")[:5] == [
        f"Đóng đợt “{TITLE}”. Đợt đã đóng thì không mở lại được.",
        "Lưu ý: thời hạn là 17:00, thứ Hai 07/12/2026, chưa đến.",
        "Đã đăng ký: 0/9 (0,00%)",
        "Đã xác nhận: 0 · Chờ xác nhận: 0 · Chờ bổ sung: 0 · Chưa đăng ký: 9",
        "Nội dung chờ xác nhận, bí thư vẫn xác nhận được sau khi đóng."
        " Bản đang viết dở vẫn xem được nhưng không gửi được nữa. Mọi tin nhắc của đợt dừng lại.",
    ]
    assert wrong.startswith("Mã chưa đúng, đợt vẫn mở.")
    assert done[0] == f"Đã đóng đợt “{TITLE}”."
    assert word == [
        f"Đợt “{TITLE}” đã đóng. Đồng chí chưa đăng ký nội dung nào. "
        "Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ."
    ]
    assert member.unread() == []


async def test_an_office_below_sees_the_round_of_the_committee_but_cannot_touch_it(town: Town) -> None:
    await prepare(town.talk("VP01"))
    await town.talk("VP01").says("1")
    round_ = await opened(town)
    person_id = await town.person_id("BT00")
    async with writing(town.app.database) as work:
        units = {
            unit.code: unit.id for unit in await work.people.units((round_.audience_unit_id,), town.today)
        }
        await work.people.grant(person_id, Role.OFFICE, units["DB1"], town.today)
    below = town.talk("BT00")

    seen = await below.says(f"/dot {round_.id}")
    offered = below.choices
    ahead = await below.says(f"/xemtruoc {round_.id}")
    refused = [await below.says(f"/{command} {round_.id}") for command in ("dongdot", "doihan", "giahan")]

    assert seen[0].split("\n")[-1] == (
        "Đợt này do cấp trên mở; đồng chí xem được số liệu, việc thay đổi do văn phòng cấp trên thực hiện."
    )
    assert offered == ["Xem trước tin sẽ gửi", "Nhắc người chưa xong", "Các đợt"]
    assert "Chưa có bí thư" not in ahead[0]
    assert (
        refused
        == [["Không tìm thấy đợt này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách."]] * 3
    )


async def test_members_have_no_business_here(town: Town) -> None:
    member = town.talk("DV01")

    answers = [(await member.says(f"/{command}"))[0] for command in ("dot", "modot", "doihan", "dongdot")]

    assert [answer.split("\n")[0] for answer in answers] == [
        "Mục này không thuộc phần việc của đồng chí."
    ] * 4


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Đăng ký nêu gương Quý I/2027", (date(2027, 1, 1), date(2027, 3, 31))),
        ("đợt QUÝ 4 năm 2026", (date(2026, 10, 1), date(2026, 12, 31))),
        ("Nêu gương năm 2028", (date(2028, 1, 1), date(2028, 12, 31))),
        ("Đợt thi đua chào mừng", None),
        ("Quý V/2027", None),
    ],
)
def test_a_title_may_name_its_period(title: str, period: tuple[date, date] | None) -> None:
    assert period_in(title) == period


def test_quarters_follow_each_other() -> None:
    quarter = Quarter.of(date(2026, 11, 23))

    assert (quarter, quarter.following, quarter.following.roman) == (Quarter(2026, 4), Quarter(2027, 1), "I")
    with pytest.raises(ValueError, match="no quarter 5"):
        Quarter(2026, 5)
