"""Saying how a pledge goes."""

from __future__ import annotations

import pytest

from domain.pledges.pledge import Progress
from domain.talk.messages import Attachment, Pressed
from tests.pledges.pledging import OTHER_DEED, decided, open_round, pledged, pledges_of
from tests.town import Town

ABOUT = (
    "Nội dung số NG-2026-0001, chậm nhất ngày 31/03/2027:\n"
    "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
)
ASK = "Tiến độ hiện nay thế nào? Đồng chí chọn dưới đây, hoặc nhắn số phần trăm, ví dụ: 50%"

AFTERWARDS = {
    Progress.DOING: "",
    Progress.DONE: "\nKết quả đang chờ chi bộ xác nhận.",
    Progress.STUCK: "\nHệ thống đã báo bí thư chi bộ để trao đổi, giúp đỡ đồng chí.",
}


async def test_nothing_approved_is_nothing_to_report(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")

    assert await town.talk("DV01").says("tiến độ") == [
        "Đồng chí chưa có nội dung nào được xác nhận để báo tiến độ. "
        "Đồng chí xem trạng thái trong mục “Nội dung của tôi”."
    ]


@pytest.mark.parametrize(
    ("how", "note", "kept", "said"),
    [
        ("50", "Đã xong 4 buổi", (Progress.DOING, 50), "đang thực hiện 50%"),
        ("50%", "1", (Progress.DOING, 50), "đang thực hiện 50%"),
        ("50 phần trăm", "20%", (Progress.DOING, 50), "đang thực hiện 50%"),
        ("khoảng 50%.", "4/8 buổi", (Progress.DOING, 50), "đang thực hiện 50%"),
        ("năm mươi phần trăm", "1", (Progress.DOING, 50), "đang thực hiện 50%"),
        ("0 %", "Chưa bắt đầu", (Progress.DOING, 0), "đang thực hiện 0%"),
        ("100", "Danh sách có ký xác nhận", (Progress.DONE, 100), "hoàn thành 100%"),
        ("1", "Bỏ qua", (Progress.DOING, None), "đang thực hiện"),
        ("hoan thanh", "Đủ 9/9 đồng chí", (Progress.DONE, 100), "hoàn thành 100%"),
        ("3", "Thiếu máy tính, đề nghị hỗ trợ 02 máy", (Progress.STUCK, None), "gặp khó khăn"),
    ],
)
async def test_progress_is_typed_or_chosen(
    plain_town: Town, how: str, note: str, kept: tuple[Progress, int | None], said: str
) -> None:
    await open_round(plain_town)
    await decided(plain_town, "BT01", await pledged(plain_town, "DV01"))
    an = plain_town.talk("DV01")

    asked = await an.says("/tiendo")
    await an.says(how)
    answered = await an.says(note)
    if kept[0] is Progress.DONE:
        answered = await an.says("Bỏ qua")

    assert asked == [f"{ABOUT}{ASK}\n1. Đang thực hiện\n2. Hoàn thành\n3. Gặp khó khăn\n0. Thoát"]
    assert answered == [
        f"Hệ thống đã ghi nhận nội dung số NG-2026-0001: {said}. Trân trọng cảm ơn đồng chí."
        + AFTERWARDS[kept[0]]
        + "\n1. Nội dung của tôi"
    ]
    (pledge,) = await pledges_of(plain_town, "DV01")
    assert pledge.report is not None
    assert (pledge.report.progress, pledge.report.percent) == kept
    assert pledge.report.note == ("" if note in {"1", "Bỏ qua"} else note)


@pytest.mark.parametrize("typed", ["101", "-5", "999%", "khá tốt", "🎉", "=HYPERLINK(1)", "5.5"])
async def test_progress_nobody_understands_is_asked_again(town: Town, typed: str) -> None:
    await open_round(town)
    await decided(town, "BT01", await pledged(town, "DV01"))
    await town.talk("DV01").says("/tiendo")

    assert await town.talk("DV01").says(typed) == [
        "Hệ thống chưa hiểu tiến độ. Đồng chí chọn một mục, hoặc nhắn số phần trăm từ 0% đến 100%, "
        f"ví dụ: 50%\n\n{ABOUT}{ASK}"
    ]


async def test_photo_is_refused_politely(town: Town) -> None:
    await open_round(town)
    await decided(town, "BT01", await pledged(town, "DV01"))
    an = town.talk("DV01")
    await an.says("/tiendo")
    await an.presses("Hoàn thành")

    assert await an.does(Attachment("photo", caption="Ảnh danh sách")) == [
        "Hệ thống nhận được một ảnh. Ở câu này Hệ thống chỉ nhận chữ."
    ]


async def test_of_several_pledges_one_is_chosen_and_the_last_word_is_shown(plain_town: Town) -> None:
    await open_round(plain_town)
    await decided(plain_town, "BT01", await pledged(plain_town, "DV01"))
    await decided(plain_town, "BT01", await pledged(plain_town, "DV01", OTHER_DEED))
    an = plain_town.talk("DV01")

    chosen = await an.says("/tiendo")
    for text in ("2", "30%", "Bỏ qua", "/tiendo"):
        await an.says(text)
    (again,) = await an.says("2")

    assert chosen == [
        "Đồng chí báo tiến độ nội dung nào?\n"
        "1. NG-2026-0002: Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong…\n"
        "2. NG-2026-0001: Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
        "0. Thoát"
    ]
    assert again.splitlines()[2] == "Lần trước đồng chí báo: đang thực hiện 30%."


async def test_pledge_that_is_changed_meanwhile_takes_no_report(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/sua.{pledge.id}"))
    await an.mends("Ngày xong")
    await an.says("28/2/2027")
    await an.presses("Gửi bản sửa")

    assert await an.does(Pressed(0, f"/tiendo.{pledge.id}")) == [
        "Nội dung này hiện không báo tiến độ được: chưa được xác nhận, đang chờ xác nhận lại, hoặc đã rút. "
        "Đồng chí xem trạng thái trong mục “Nội dung của tôi”."
    ]
