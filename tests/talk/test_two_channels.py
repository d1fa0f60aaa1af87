"""One person, two channels: one conversation."""

from __future__ import annotations

from tests.pledges.pledging import DEED, IN_ROUND, open_round, pledges_of
from tests.town import Talk, Town


async def both_phones(town: Town) -> tuple[Talk, Talk]:
    """A member's Telegram and Zalo, with a round open."""
    await open_round(town)
    await town.link("DV01", "zalo")
    return town.talk("DV01"), town.talk("DV01", channel="zalo")


async def test_a_pledge_is_begun_on_telegram_and_sent_on_zalo(two_channels: Town) -> None:
    telegram, zalo = await both_phones(two_channels)
    await telegram.says("/dangky")
    await telegram.presses("Chuyển đổi số")
    await telegram.says(DEED)
    await telegram.presses("Bỏ qua")

    asked = await zalo.says("31/3/2027")
    review = await zalo.says("Danh sách có ký xác nhận")
    done = await zalo.says("1")

    assert asked == [
        "Minh chứng (và người xác nhận) là gì? Ví dụ: “Danh sách có ký xác nhận.” "
        "Đồng chí viết bằng chữ hoặc gửi một ảnh, hoặc chọn “Bỏ qua”.\n1. Bỏ qua\n0. ⬅ Quay lại"
    ]
    assert review[0].splitlines()[-3:] == ["1. Gửi đăng ký", "2. Sửa một phần ▸", "0. Bỏ"]
    assert "NG-2026-0001" in done[0]
    assert [pledge.deed.deed for pledge in await pledges_of(two_channels, "DV01")] == [DEED]


async def test_a_pledge_is_begun_on_zalo_and_sent_on_telegram(two_channels: Town) -> None:
    telegram, zalo = await both_phones(two_channels)
    for typed in ("dk", "2", DEED, "1"):
        await zalo.says(typed)

    await telegram.says("31/3/2027")
    await telegram.presses("Bỏ qua")
    done = await telegram.presses("Gửi đăng ký")

    assert "NG-2026-0001" in done[0]
    assert [pledge.deed.deed for pledge in await pledges_of(two_channels, "DV01")] == [DEED]


async def test_a_number_typed_elsewhere_answers_the_present_question(two_channels: Town) -> None:
    telegram, zalo = await both_phones(two_channels)
    shown = await zalo.says("đăng ký")
    await telegram.says("2")
    await telegram.says(DEED)

    answered = await zalo.says("1")

    assert shown == [
        IN_ROUND
        + "Đồng chí chọn nhóm nội dung:\n1. Đạo đức, lối sống\n2. Chuyển đổi số\n3. Nội dung khác\n0. Thoát"
    ]
    assert answered[0].splitlines()[0] == (
        "Đồng chí hoàn thành vào ngày nào? Chọn một ngày hoặc nhắn ngày, từ 01/01/2027 đến 31/03/2027."
    )


async def test_a_button_of_a_question_answered_elsewhere_changes_nothing(two_channels: Town) -> None:
    telegram, zalo = await both_phones(two_channels)
    await telegram.says("/dangky")
    asked = await zalo.says("2")

    pressed = await telegram.presses("Nội dung khác")

    assert pressed[0].splitlines()[0] == (
        "Lựa chọn vừa rồi thuộc câu hỏi trước, Hệ thống không thực hiện. Mời đồng chí trả lời câu hiện tại."
    )
    assert pressed[0].splitlines()[2] == asked[0].splitlines()[0]


async def test_a_number_typed_at_rest_opens_nothing_of_the_other_chat(two_channels: Town) -> None:
    telegram, zalo = await both_phones(two_channels)
    await zalo.says("menu")
    await telegram.says("/viec")

    elsewhere = await zalo.says("1")
    here = await zalo.says("1")

    assert elsewhere[0].splitlines()[0] == "Hệ thống chưa hiểu tin vừa rồi. Đồng chí chọn:"
    assert here[0].splitlines()[0] == "Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."
