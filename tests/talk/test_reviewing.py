"""The screen before sending: three ways on, the parts behind the second, nothing lost by going back or giving up."""

from __future__ import annotations

import pytest

from domain.talk.messages import Attachment
from tests.pledges.pledging import DEED, OTHER_DEED, open_round, pledges_of, to_review
from tests.rounds.opening import say_all
from tests.town import Town

THREE = ["Gửi đăng ký", "Sửa một phần ▸", "Bỏ"]
PARTS = ["Nhóm nội dung", "Việc làm", "Kết quả", "Ngày xong", "Minh chứng", "⬅ Quay lại"]


async def test_one_part_is_asked_alone_and_leads_back_to_the_review(town: Town) -> None:
    await open_round(town)
    await to_review(town, "DV01")
    an = town.talk("DV01")

    assert an.choices == THREE
    await an.presses("Sửa một phần")
    assert an.choices == PARTS
    await an.presses("Việc làm")
    (again,) = await an.says(OTHER_DEED)

    assert an.choices == THREE
    assert f"Việc làm: {OTHER_DEED}" in again.splitlines()
    await an.presses("Gửi đăng ký")
    assert [one.deed.deed for one in await pledges_of(town, "DV01")] == [OTHER_DEED]


async def test_going_back_from_the_parts_and_from_a_part_loses_nothing(town: Town) -> None:
    await open_round(town)
    shown = await to_review(town, "DV01")
    an = town.talk("DV01")

    await an.presses("Sửa một phần")
    assert await an.presses("⬅ Quay lại") == shown
    await an.mends("Việc làm")
    assert await an.presses("⬅ Quay lại") == shown


async def test_giving_up_asks_once(town: Town) -> None:
    await open_round(town)
    shown = await to_review(town, "DV01")
    an = town.talk("DV01")

    assert (await an.presses("Bỏ"))[0].startswith(
        "Đồng chí muốn bỏ những gì đã nhập? Hệ thống không giữ lại."
    )
    assert an.choices == ["Bỏ hẳn", "⬅ Quay lại"]
    assert await an.presses("⬅ Quay lại") == shown
    await an.presses("Bỏ")
    await an.does(Attachment("voice"))  # answers nothing
    assert await an.presses("⬅ Quay lại") == shown
    await an.presses("Bỏ")
    assert (await an.presses("Bỏ hẳn"))[0].startswith("Đã dừng. Không có nội dung nào được gửi đi.")
    assert await pledges_of(town, "DV01") == []


@pytest.mark.parametrize("word", ["/huy", "hủy", "thôi, dừng"])
async def test_the_command_asks_once_too_wherever_something_was_written(town: Town, word: str) -> None:
    await open_round(town)
    shown = await to_review(town, "DV01")
    an = town.talk("DV01")

    assert (await an.says(word))[0].startswith("Đồng chí muốn bỏ những gì đã nhập?")
    assert await an.presses("⬅ Quay lại") == shown
    await an.mends("Việc làm")
    assert (await an.says(word))[0].startswith("Đồng chí muốn bỏ những gì đã nhập?")
    assert OTHER_DEED in (await an.says(OTHER_DEED))[0]  # whoever goes on does not give up
    await an.says(word)
    assert (await an.says(word))[0].startswith("Đã dừng.")
    assert await an.says("/huy") == ["Không có việc nào đang làm dở."]


async def test_where_nothing_was_written_the_command_gives_up_at_once(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    await an.says("/dangky")
    await an.says("1")

    assert (await an.says("/huy"))[0].startswith("Đã dừng.")


async def test_a_wish_to_stop_never_sends_where_numbers_are_typed(plain_town: Town) -> None:
    await open_round(plain_town)
    await to_review(plain_town, "DV01")
    an = plain_town.talk("DV01")

    assert (await an.says("dừng"))[0].endswith("1. Bỏ hẳn\n0. ⬅ Quay lại")
    assert (await an.says("1"))[0].startswith("Đã dừng.")
    assert await pledges_of(plain_town, "DV01") == []


async def test_all_of_it_by_number_where_there_are_no_buttons(plain_town: Town) -> None:
    await open_round(plain_town)
    shown = await to_review(plain_town, "DV01")
    an = plain_town.talk("DV01")

    assert shown[0].endswith("1. Gửi đăng ký\n2. Sửa một phần ▸\n0. Bỏ")
    assert await an.says("2") == [
        "Đồng chí chọn phần cần sửa. Những phần khác được giữ nguyên.\n1. Nhóm nội dung\n2. Việc làm\n"
        "3. Kết quả\n4. Ngày xong\n5. Minh chứng\n0. ⬅ Quay lại"
    ]
    assert await an.says("0") == shown
    assert await an.says("0") == [
        "Đồng chí muốn bỏ những gì đã nhập? Hệ thống không giữ lại.\n1. Bỏ hẳn\n0. ⬅ Quay lại"
    ]
    assert await an.says("0") == shown
    assert "NG-2026-0001" in (await an.says("gửi"))[0]


@pytest.mark.parametrize("word", ["không", "ko"])
async def test_no_gives_up_only_after_a_question(town: Town, word: str) -> None:
    await open_round(town)
    await to_review(town, "DV01")
    an = town.talk("DV01")

    assert (await an.says(word))[0].startswith("Đồng chí muốn bỏ")
    (said,) = await an.says("ok")  # agrees to nothing where it might mean either

    assert said == "Vâng. Mời đồng chí trả lời câu Hệ thống vừa hỏi; nhắn 0 để quay lại hoặc thoát."
    assert (await an.says("0"))[0].startswith("Đề nghị đồng chí xem lại trước khi gửi.")


async def test_a_draft_that_was_left_on_a_screen_behind_begins_with_the_review(town: Town) -> None:
    await open_round(town)
    await to_review(town, "DV01")
    an = town.talk("DV01")
    await an.presses("Bỏ")
    await an.says("/menu")

    (again,) = await an.says("/dangky")

    assert DEED in again
    assert an.choices == THREE


async def test_more_than_eight_parts_have_a_further_page(plain_town: Town) -> None:
    office = plain_town.talk("VP01")

    said = await say_all(
        office, "mo dot moi", "1", "1-3", "2", "4", "1", "2", "1", "2", "Mỗi đồng chí một việc."
    )

    assert said.splitlines()[-4:] == [
        "1. Xác nhận mở đợt",
        "2. Sửa một phần ▸",
        "3. Xem trước tin sẽ gửi",
        "0. Bỏ",
    ]
    (first,) = await office.says("2")
    assert [line for line in first.splitlines() if line[:1].isdigit()][-2:] == [
        "8. Thời gian",
        "0. ⬅ Quay lại",
    ]
    (second,) = await office.says("tiếp")
    assert "9. Xác nhận" in second.splitlines()


@pytest.mark.parametrize(
    ("word", "sends"), [("đúng", True), ("Đúng ạ", True), ("đừng", False), ("dung", False)]
)
async def test_only_a_word_that_is_surely_a_yes_sends(town: Town, word: str, sends: bool) -> None:
    await open_round(town)
    await to_review(town, "DV01")

    await town.talk("DV01").says(word)

    assert bool(await pledges_of(town, "DV01")) is sends


async def test_whoever_gave_up_has_the_ways_on(town: Town) -> None:
    await open_round(town)
    await to_review(town, "DV01")
    an = town.talk("DV01")

    await an.presses("Bỏ")
    await an.presses("Bỏ hẳn")

    assert an.choices == ["Trang chính", "Trợ giúp"]
