"""Deciding on pledges: what only they have of what waits."""

from __future__ import annotations

from datetime import datetime

from domain.pledges.pledge import PledgeState
from domain.talk.messages import Attachment, Pressed
from tests.pledges.pledging import DEED, OTHER_DEED, decided, open_round, pledged
from tests.review.queues import PLEDGES, last_decision, states_of_pledges, three_pledges, whole_pledge
from tests.town import Town


async def test_members_are_told_by_whom_and_what_next(town: Town) -> None:
    an, anh, _ = await three_pledges(town)

    await decided(town, "BT01", an)
    await decided(town, "PB01", anh, "Nêu rõ mốc <b>so sánh</b>")

    assert town.talk("DV01").unread() == [
        "Đồng chí Trần Thị Bí Thư (Bí thư) đã xác nhận nội dung số NG-2026-0001 của đồng chí: "
        "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
        "Khi đến ngày hoàn thành, Hệ thống sẽ hỏi kết quả. Trân trọng cảm ơn đồng chí."
    ]
    assert town.talk("DV02").unread() == [
        "Đồng chí Phạm Văn Phó (Phó Bí thư) đề nghị bổ sung nội dung số NG-2026-0002: "
        "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong…\n"
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
    await bt.presses("Nguyễn Văn An")

    skipped = await bt.presses("Để sau")
    await bt.presses("Xem danh sách chờ")
    await bt.presses("Nguyễn Văn An")
    done = await bt.presses("Xác nhận")

    assert skipped == [
        "Nội dung số NG-2026-0001 được để lại, chưa quyết định.\nCòn 1 nội dung đang chờ đồng chí xác nhận."
    ]
    assert done == [f"Đã xác nhận nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.\n{PLEDGES.all_done}"]
    assert await bt.says("/duyet") == [PLEDGES.nothing]


async def test_a_line_is_read_inside_one_of_the_list_too(town: Town) -> None:
    await three_pledges(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await bt.presses("Nguyễn Văn An")

    planned = await bt.says("1-2 xác nhận")
    await bt.presses("Thực hiện")

    assert planned[0].startswith(
        "Hệ thống sẽ thực hiện như sau:\n\n1. Nguyễn Văn An, số NG-2026-0001: xác nhận\n2. "
    )
    assert await states_of_pledges(town, "DV01") == [PledgeState.APPROVED]


async def test_a_line_about_a_list_that_was_not_shown_says_where_it_belongs(town: Town) -> None:
    first, _, _ = await three_pledges(town)
    bt = town.talk("BT01")
    shown = await bt.says(f"/duyet {first.id}")

    said = await bt.says("1 xác nhận, 2 bổ sung: thiếu minh chứng")
    listed = await bt.says("duyet")

    assert said == [
        "Đề nghị đồng chí chọn một mục dưới đây, hoặc nhắn số thứ tự của mục."
        f" Mẫu một dòng cho nhiều số dùng ở danh sách chờ: nhắn duyet.\n\n{shown[0]}"
    ]
    assert listed[0].startswith("Có 3 nội dung chờ đồng chí xem xét:")
    assert await states_of_pledges(town, "DV01") == [PledgeState.SUBMITTED]


async def test_photo_in_the_queue_is_refused_politely(town: Town) -> None:
    await three_pledges(town)
    await town.talk("BT01").says("/duyet")

    assert await town.talk("BT01").does(Attachment("photo")) == [
        "Hệ thống nhận được một ảnh. Ở câu này Hệ thống chỉ nhận chữ."
    ]


async def test_line_can_be_written_again_before_it_is_done(town: Town) -> None:
    await three_pledges(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await bt.says("duyệt tất cả")

    assert await bt.mends("Dòng quyết định") == [PLEDGES.shown]
    assert await states_of_pledges(town, "DV01", "DV02", "PB01") == [PledgeState.SUBMITTED] * 3


async def test_numbers_keep_their_meaning_while_the_queue_changes(town: Town) -> None:
    an, _, _ = await three_pledges(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await decided(town, "PB01", an)

    (planned,) = await bt.says("2 duyệt")

    assert planned.splitlines()[2:] == ["2. Đặng Thị Ánh, số NG-2026-0002: xác nhận"]


async def test_second_to_press_is_told_who_was_first(town: Town) -> None:
    an, _, _ = await three_pledges(town)
    bt = town.talk("BT01")
    await bt.does(Pressed(0, f"/duyet.{an.id}"))
    await decided(town, "PB01", an)

    answered = await bt.presses("Xác nhận")
    by_button = await town.talk("BT01").does(Pressed(0, f"/duyet.{an.id}"))

    already = "Nội dung số NG-2026-0001 đã được xử lý.\n09:30, 23/11/2026: Phạm Văn Phó (Phó Bí thư) xác nhận bản 1."
    assert answered == [already, whole_pledge("Đặng Thị Ánh", "NG-2026-0002", OTHER_DEED)]
    assert by_button == [already]


async def test_version_that_changed_while_it_was_read_is_shown_before_it_is_decided(town: Town) -> None:
    an, _, _ = await three_pledges(town)
    bt = town.talk("BT01")
    await bt.does(Pressed(0, f"/duyet.{an.id}"))
    member = town.talk("DV01")
    await member.does(Pressed(0, f"/sua.{an.id}"))
    await member.mends("Việc làm")
    await member.says(DEED.replace("9/9", "7/9"))
    await member.presses("Gửi bản sửa")

    (answered,) = await bt.presses("Xác nhận")

    assert answered.splitlines()[:2] == [
        "Nội dung số NG-2026-0001 vừa được người đăng ký sửa. Mời đồng chí xem bản mới dưới đây.",
        "",
    ]
    assert (await states_of_pledges(town, "DV01")) == [PledgeState.SUBMITTED]


async def test_change_after_approval_shows_the_difference(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/sua.{pledge.id}"))
    await an.mends("Việc làm")
    await an.says(DEED.replace("9/9", "7/9"))
    await an.mends("Minh chứng")
    await an.presses("Bỏ qua")
    await an.presses("Gửi bản sửa")

    (shown,) = await town.talk("BT01").does(Pressed(0, f"/duyet.{pledge.id}"))

    assert shown.splitlines()[2] == "Sửa sau khi đã xác nhận, gửi ngày 23/11/2026"
    assert shown.splitlines()[-7:] == [
        "Thay đổi so với bản đã xác nhận (chỗ thay đổi đặt trong ngoặc vuông):",
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


async def test_unit_above_acts_after_three_working_days(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    above = town.talk("BT00")

    early = await above.does(Pressed(0, f"/duyet.{pledge.id}"))
    town.clock.at = datetime.fromisoformat("2026-11-27T09:31:00+07:00")
    await above.does(Pressed(0, f"/duyet.{pledge.id}"))
    done = await above.presses("Xác nhận")

    assert early == [
        "Nội dung số NG-2026-0001 đang chờ bí thư chi bộ xem xét. Sau 3 ngày làm việc chưa có quyết định, "
        "cấp ủy cấp trên có thể xác nhận thay."
    ]
    assert done == [f"Đã xác nhận nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.\n{PLEDGES.all_done}"]
    assert (await last_decision(town, pledge)).acting_for == "above"


async def test_withdrawn_pledge_is_not_decided(town: Town) -> None:
    an, _, _ = await three_pledges(town)
    bt = town.talk("BT01")
    await bt.says("/duyet")
    await bt.presses("Nguyễn Văn An")
    await town.talk("DV01").does(Pressed(0, f"/rut.{an.id}"))
    await town.talk("DV01").presses("Rút nội dung này")

    (answered, _) = await bt.presses("Xác nhận")

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

    assert bt.unread() == [
        f"Đã xác nhận nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An.\n{PLEDGES.all_done}"
    ]
    assert pb.unread() == [
        "Nội dung số NG-2026-0001 đã được xử lý.\n"
        f"09:30, 23/11/2026: Trần Thị Bí Thư (Bí thư) xác nhận bản 1.\n{PLEDGES.all_done}"
    ]
    assert len(town.talk("DV01").unread()) == 1
