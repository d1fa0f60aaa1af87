"""Deciding on what waits: one by one, by ranges, with somebody else being first."""

from __future__ import annotations

from datetime import datetime

import pytest

from domain.pledges.pledge import Pledge, PledgeState
from domain.review.waiting import Decision
from domain.talk.messages import Attachment, Pressed
from storage.work import writing
from tests.pledges.pledging import DEED, OTHER_DEED, decided, open_round, pledged, pledges_of
from tests.town import Town

THIRD_DEED = "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01 ngày."
HOW = (
    "Đồng chí chọn số để xem toàn văn và quyết định, hoặc nhắn một dòng, ví dụ: "
    "1-5 duyệt, 6 trả: thiếu minh chứng"
)
NOTHING = "Không có nội dung nào đang chờ đồng chí duyệt."
ALL_DONE = "Không còn nội dung nào chờ duyệt. Trân trọng cảm ơn đồng chí."
UNKNOWN = "Không tìm thấy nội dung này trong phạm vi của đồng chí."
QUEUE = (
    "Có 3 nội dung chờ đồng chí xem xét:\n\n"
    "1. Nguyễn Văn An, số NG-2026-0001\n"
    "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
    "Mới, gửi ngày 23/11/2026\n"
    "2. Đặng Thị Ánh, số NG-2026-0002\n"
    "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong…\n"
    "Mới, gửi ngày 23/11/2026\n"
    "3. Phạm Văn Phó, số NG-2026-0003\n"
    "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01…\n"
    f"Mới, gửi ngày 23/11/2026\n\n{HOW}"
)


async def three_wait(town: Town) -> tuple[Pledge, Pledge, Pledge]:
    """An open round with pledges of An, Ánh and the deputy."""
    await open_round(town)
    three = (
        await pledged(town, "DV01", DEED),
        await pledged(town, "DV02", OTHER_DEED),
        await pledged(town, "PB01", THIRD_DEED),
    )
    for code in ("DV01", "DV02", "PB01", "BT01"):
        town.talk(code).unread()
    return three


def whole(name: str, receipt: str, deed: str) -> str:
    return (
        f"{name}, Chi bộ Văn phòng\nNội dung số {receipt} (bản 1), Quý I/2027\nMới, gửi ngày 23/11/2026\n\n"
        f"Nhóm nội dung: Chuyển đổi số\nViệc làm: {deed}\nKết quả dự kiến: (chưa ghi)\n"
        "Hoàn thành: 31/03/2027\nMinh chứng: Danh sách có ký xác nhận"
    )


async def states(town: Town, *codes: str) -> list[PledgeState]:
    return [(await pledges_of(town, code))[0].state for code in codes]


async def last_decision(town: Town, pledge: Pledge) -> Decision:
    async with writing(town.app.database) as work:
        return (await work.pledges.decisions(pledge.id))[0]


async def test_walking_through_the_queue_one_by_one(town: Town) -> None:
    await three_wait(town)
    bt = town.talk("BT01")

    listed = await bt.says("duyệt nội dung")
    first = await bt.says("1")
    approved = await bt.presses("Duyệt")
    passed = await bt.presses("Bỏ qua")
    asked = await bt.presses("Trả lại")
    returned = await bt.presses("Cần cụ thể hơn")

    assert listed == [QUEUE]
    assert first == [whole("Nguyễn Văn An", "NG-2026-0001", DEED)]
    assert approved == [
        "Đã duyệt nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.",
        whole("Đặng Thị Ánh", "NG-2026-0002", OTHER_DEED),
    ]
    assert passed == [
        "Nội dung số NG-2026-0002 được để lại, chưa quyết định.",
        whole("Phạm Văn Phó", "NG-2026-0003", THIRD_DEED),
    ]
    assert asked == [
        "Đồng chí cần bổ sung điều gì? Chọn một ý kiến dưới đây, hoặc viết ý kiến "
        "để gửi kèm nội dung trả lại."
    ]
    assert [text.splitlines()[0] for text in returned] == [
        "Đã trả lại nội dung số NG-2026-0003, kèm ý kiến gửi đồng chí Phạm Văn Phó.",
        "Có 1 nội dung chờ đồng chí xem xét:",
    ]
    assert await states(town, "DV01", "DV02", "PB01") == [
        PledgeState.APPROVED,
        PledgeState.SUBMITTED,
        PledgeState.RETURNED,
    ]


async def test_members_are_told_by_whom_and_what_next(town: Town) -> None:
    an, anh, _ = await three_wait(town)

    await decided(town, "BT01", an)
    await decided(town, "PB01", anh, "Nêu rõ mốc <b>so sánh</b>")

    assert town.talk("DV01").unread() == [
        "Đồng chí Trần Thị Bí Thư (Bí thư) đã duyệt nội dung số NG-2026-0001 của đồng chí.\n"
        "Khi có tiến độ, đồng chí nhắn tien do. Trân trọng cảm ơn đồng chí."
    ]
    assert town.talk("DV02").unread() == [
        "Đồng chí Phạm Văn Phó (Phó Bí thư) đề nghị bổ sung nội dung số NG-2026-0002.\n"
        "Ý kiến: Nêu rõ mốc <b>so sánh</b>\n\nĐồng chí trả lời 1 để sửa."
    ]
    assert town.talk("DV02").choices == ["Sửa nội dung"]
    assert (await last_decision(town, an)).acting_for == ""
    assert (await last_decision(town, anh)).acting_for == "deputy"


async def test_last_one_skipped_ends_with_a_button_and_last_one_decided_with_thanks(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await bt.presses("NG-2026-0001")

    skipped = await bt.presses("Bỏ qua")
    await bt.presses("Xem danh sách chờ")
    await bt.presses("NG-2026-0001")
    done = await bt.presses("Duyệt")

    assert skipped == [
        "Nội dung số NG-2026-0001 được để lại, chưa quyết định.\nCòn 1 nội dung đang chờ đồng chí duyệt."
    ]
    assert done == [f"Đã duyệt nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.\n{ALL_DONE}"]
    assert await bt.says("/duyet") == [NOTHING]


async def test_line_of_ranges_is_shown_before_it_is_done(plain_town: Town) -> None:
    await three_wait(plain_town)
    bt = plain_town.talk("BT01")
    await bt.says("duyet")

    planned = await bt.says("1, 3 duyệt; 2 trả: thiếu số liệu năm 2026")
    done = await bt.says("A")

    assert planned == [
        "Hệ thống sẽ thực hiện như sau:\n\n"
        "1. Nguyễn Văn An, số NG-2026-0001: duyệt\n"
        "2. Đặng Thị Ánh, số NG-2026-0002: trả lại, thiếu số liệu năm 2026\n"
        "3. Phạm Văn Phó, số NG-2026-0003: duyệt\n"
        "A. Thực hiện\nB. Nhắn lại dòng khác\n0. ⬅ Quay lại"
    ]
    assert done == [
        "Đã duyệt 2 nội dung, trả lại 1 nội dung. Hệ thống đã báo các đồng chí có liên quan.\n"
        f"{ALL_DONE}\n1. Nội dung của tôi"
    ]
    assert await states(plain_town, "DV01", "DV02", "PB01") == [
        PledgeState.APPROVED,
        PledgeState.RETURNED,
        PledgeState.APPROVED,
    ]
    assert [len(plain_town.talk(code).unread()) for code in ("DV01", "DV02", "PB01")] == [1, 1, 1]


async def test_returning_without_a_remark_asks_for_it(town: Town) -> None:
    await three_wait(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")

    asked = await bt.says("1-2 trả, 3 duyệt")
    (planned,) = await bt.presses("Thiếu minh chứng")

    assert asked == [
        "Các số 1, 2 trả lại cần kèm ý kiến. Đồng chí chọn một ý kiến dưới đây, hoặc viết ý kiến."
    ]
    assert planned.splitlines()[2:] == [
        "1. Nguyễn Văn An, số NG-2026-0001: trả lại, Thiếu minh chứng",
        "2. Đặng Thị Ánh, số NG-2026-0002: trả lại, Thiếu minh chứng",
        "3. Phạm Văn Phó, số NG-2026-0003: duyệt",
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("1-9 duyệt", "Danh sách không có số 9, chỉ có từ 1 đến 3. Đề nghị đồng chí nhắn lại cả dòng."),
        ("1-3 duyệt, 2 trả: x", "Số 2 được nêu hai lần. Đề nghị đồng chí nhắn lại cả dòng."),
        (
            "duyệt giúp tôi",
            "Hệ thống chưa đọc được “duyệt giúp tôi”. Đồng chí chọn một số, hoặc nhắn theo mẫu: "
            "1-5 duyệt, 6 trả: thiếu minh chứng",
        ),
        (
            "=HYPERLINK(1) 👍",
            "Hệ thống chưa đọc được “=HYPERLINK(1) 👍”. Đồng chí chọn một số, hoặc nhắn theo mẫu: "
            "1-5 duyệt, 6 trả: thiếu minh chứng",
        ),
        ("2 trả: 🎉", "Hệ thống chưa thấy nội dung bằng chữ. Đề nghị đồng chí viết bằng lời."),
        (
            "2 trả: xem tài liệu MẬT",
            "Nội dung có từ chỉ mức độ mật (“MẬT”) nên Hệ thống không tiếp nhận và không lưu.\n"
            "Đề nghị đồng chí không gửi tài liệu, thông tin bí mật qua kênh này, "
            "và viết lại nội dung bằng lời khác.",
        ),
        (
            "2 trả: " + "dài " * 150,
            "Ý kiến dài 599 ký tự, vượt mức 500 ký tự. Đề nghị đồng chí rút gọn.",
        ),
    ],
)
async def test_line_that_cannot_be_carried_out_changes_nothing(town: Town, line: str, why: str) -> None:
    await three_wait(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")

    assert await bt.says(line) == [f"{why}\n\n{QUEUE}"]


async def test_photo_in_the_queue_is_refused_politely(town: Town) -> None:
    await three_wait(town)
    await town.talk("BT01").says("/duyet")

    assert await town.talk("BT01").does(Attachment("photo")) == [
        f"Ở bước này Hệ thống chỉ nhận chữ. Đề nghị đồng chí nhắn bằng chữ.\n\n{QUEUE}"
    ]


async def test_line_can_be_written_again_before_it_is_done(town: Town) -> None:
    await three_wait(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await bt.says("duyệt tất cả")

    assert await bt.presses("Nhắn lại dòng khác") == [QUEUE]
    assert await states(town, "DV01", "DV02", "PB01") == [PledgeState.SUBMITTED] * 3


async def test_what_was_decided_meanwhile_is_listed_as_not_done(town: Town) -> None:
    _, anh, _ = await three_wait(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await bt.says("duyệt tất cả")
    await decided(town, "PB01", anh, "Thiếu số liệu")

    done = await bt.presses("Thực hiện")

    assert done == [
        "Đã duyệt 2 nội dung, trả lại 0 nội dung. Hệ thống đã báo các đồng chí có liên quan.\n"
        f"Chưa thực hiện số 2: nội dung đã được xử lý, sửa hoặc rút trong lúc đó.\n{ALL_DONE}"
    ]
    assert await states(town, "DV01", "DV02", "PB01") == [
        PledgeState.APPROVED,
        PledgeState.RETURNED,
        PledgeState.APPROVED,
    ]


async def test_numbers_keep_their_meaning_while_the_queue_changes(town: Town) -> None:
    an, _, _ = await three_wait(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await decided(town, "PB01", an)

    (planned,) = await bt.says("2 duyệt")

    assert planned.splitlines()[2:] == ["2. Đặng Thị Ánh, số NG-2026-0002: duyệt"]


async def test_second_to_press_is_told_who_was_first(town: Town) -> None:
    an, _, _ = await three_wait(town)
    bt = town.talk("BT01")
    await bt.does(Pressed(0, f"/duyet.{an.id}"))
    await decided(town, "PB01", an)

    answered = await bt.presses("Duyệt")
    by_button = await town.talk("BT01").does(Pressed(0, f"/duyet.{an.id}"))

    already = (
        "Nội dung số NG-2026-0001 đã được xử lý.\n09:30, 23/11/2026: Phạm Văn Phó (Phó Bí thư) duyệt bản 1."
    )
    assert answered == [already, whole("Đặng Thị Ánh", "NG-2026-0002", OTHER_DEED)]
    assert by_button == [already]


async def test_version_that_changed_while_it_was_read_is_shown_before_it_is_decided(town: Town) -> None:
    an, _, _ = await three_wait(town)
    bt = town.talk("BT01")
    await bt.does(Pressed(0, f"/duyet.{an.id}"))
    member = town.talk("DV01")
    await member.does(Pressed(0, f"/sua.{an.id}"))
    await member.presses("Sửa việc làm")
    await member.says(DEED.replace("9/9", "7/9"))
    await member.presses("Gửi bản sửa")

    (answered,) = await bt.presses("Duyệt")

    assert answered.splitlines()[:2] == [
        "Nội dung số NG-2026-0001 vừa được người đăng ký sửa. Mời đồng chí xem bản mới dưới đây.",
        "",
    ]
    assert (await states(town, "DV01")) == [PledgeState.SUBMITTED]


async def test_change_after_approval_shows_the_difference(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/sua.{pledge.id}"))
    await an.presses("Sửa việc làm")
    await an.says(DEED.replace("9/9", "7/9"))
    await an.presses("Sửa minh chứng")
    await an.presses("Bỏ qua")
    await an.presses("Gửi bản sửa")

    (shown,) = await town.talk("BT01").does(Pressed(0, f"/duyet.{pledge.id}"))

    assert shown.splitlines()[2] == "Sửa sau khi đã duyệt, gửi ngày 23/11/2026"
    assert shown.splitlines()[-7:] == [
        "Thay đổi so với bản đã duyệt (chỗ thay đổi đặt trong ngoặc vuông):",
        "• Việc làm",
        "Trước: Hướng dẫn [9/9] đồng chí trong chi …",
        "Nay: Hướng dẫn [7/9] đồng chí trong chi …",
        "• Minh chứng",
        "Trước: Danh sách có ký xác nhận",
        "Nay: (chưa ghi)",
    ]


async def test_likeness_is_shown_without_the_neighbour_s_text(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    alike = await pledged(town, "DV02", DEED.replace("9/9", "8/9"))

    (shown,) = await town.talk("BT01").does(Pressed(0, f"/duyet.{alike.id}"))

    assert shown.splitlines()[-1] == (
        "⚠ Nội dung giống 98% một nội dung khác của đơn vị trong đợt. Đề nghị đồng chí xem kỹ."
    )


async def test_nobody_decides_their_own(town: Town) -> None:
    await open_round(town)
    own = await pledged(town, "BT01")

    assert await town.talk("BT01").does(Pressed(0, f"/duyet.{own.id}")) == [
        "Nội dung số NG-2026-0001 là của chính đồng chí, nên do đồng chí khác xem xét."
    ]
    assert await town.talk("BT01").says("/duyet") == [NOTHING]


@pytest.mark.parametrize(
    ("code", "why"),
    [("BT02", UNKNOWN), ("DV02", "Mục này không thuộc phần việc của đồng chí.")],
)
async def test_leaders_of_other_units_and_members_see_nothing(town: Town, code: str, why: str) -> None:
    an, _, _ = await three_wait(town)

    (answered,) = await town.talk(code).does(Pressed(0, f"/duyet.{an.id}"))

    assert answered.splitlines()[0] == why
    assert await states(town, "DV01") == [PledgeState.SUBMITTED]


@pytest.mark.parametrize("argument", ["nope", "1-5 duyệt", "'; drop table pledges; --", "x" * 400])
async def test_rubbish_after_the_command_finds_nothing(town: Town, argument: str) -> None:
    await three_wait(town)

    (answered,) = await town.talk("BT01").says(f"/duyet {argument}")

    assert answered.splitlines()[0] == UNKNOWN


async def test_unit_above_acts_after_three_working_days(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    above = town.talk("BT00")

    early = await above.does(Pressed(0, f"/duyet.{pledge.id}"))
    town.clock.at = datetime.fromisoformat("2026-11-27T09:31:00+07:00")
    await above.does(Pressed(0, f"/duyet.{pledge.id}"))
    done = await above.presses("Duyệt")

    assert early == [
        "Nội dung số NG-2026-0001 đang chờ bí thư chi bộ xem xét. Sau 3 ngày làm việc chưa có quyết định, "
        "cấp trên có thể duyệt thay."
    ]
    assert done == [f"Đã duyệt nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.\n{ALL_DONE}"]
    assert (await last_decision(town, pledge)).acting_for == "above"


async def test_withdrawn_pledge_is_not_decided(town: Town) -> None:
    an, _, _ = await three_wait(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await bt.presses("NG-2026-0001")
    await town.talk("DV01").does(Pressed(0, f"/rut.{an.id}"))
    await town.talk("DV01").presses("Rút nội dung này")

    (answered, _) = await bt.presses("Duyệt")

    assert answered == "Nội dung số NG-2026-0001 đã được người đăng ký rút lại."


async def test_one_press_from_two_devices_decides_once_and_tells_once(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    town.talk("DV01").unread()
    bt, pb = town.talk("BT01"), town.talk("PB01")
    for talk in (bt, pb):
        await talk.does(Pressed(0, f"/duyet.{pledge.id}"))

    await town.hear(
        (bt.address, Pressed(bt.last.turn, "approve")), (pb.address, Pressed(pb.last.turn, "approve"))
    )

    assert bt.unread() == [f"Đã duyệt nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.\n{ALL_DONE}"]
    assert pb.unread() == [
        "Nội dung số NG-2026-0001 đã được xử lý.\n"
        f"09:30, 23/11/2026: Trần Thị Bí Thư (Bí thư) duyệt bản 1.\n{ALL_DONE}"
    ]
    assert len(town.talk("DV01").unread()) == 1
